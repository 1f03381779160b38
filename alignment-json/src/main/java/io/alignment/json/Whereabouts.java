package io.alignment.json;

import io.alignment.model.Part;
import java.util.function.Function;

/** Is told of every element and relation of a document, in order, and where it stands. */
interface Whereabouts {

  /**
   * Takes an element or relation.
   *
   * @param part the element or relation
   * @param placeOf returns the place of a field of it, or of the whole for an empty name
   */
  void of(Part part, Function<String, Place> placeOf);
}
