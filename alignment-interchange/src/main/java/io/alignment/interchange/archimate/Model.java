package io.alignment.interchange.archimate;

import io.alignment.interchange.Loss;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a model of ArchiMate says, in whatever form it is written.
 *
 * @param name its name; blank if it has none
 * @param documentation prose
 * @param properties values by name
 * @param concepts its elements
 * @param ties its relationships
 * @param losses what of it is not here
 */
record Model(
    String name,
    Optional<String> documentation,
    Map<String, String> properties,
    List<Concept> concepts,
    List<Tie> ties,
    List<Loss> losses) {

  /** Where a part of a model stands that has an identifier, as XPath says it. */
  static String place(String identifier) {
    String quote = identifier.contains("'") ? "\"" : "'";
    return "//*[@identifier=" + quote + identifier + quote + "]";
  }

  /** The type of a relationship, which some write with that word behind it. */
  static String relationship(String type) {
    String word = "Relationship";
    return type.endsWith(word) ? type.substring(0, type.length() - word.length()) : type;
  }

  /**
   * An element of ArchiMate.
   *
   * @param id its identifier
   * @param type what it is, such as {@code Goal}
   * @param name its name; blank if it has none
   * @param documentation prose
   * @param properties values by name
   * @param place where it stands
   */
  record Concept(
      String id,
      String type,
      String name,
      Optional<String> documentation,
      Map<String, String> properties,
      String place) {}

  /**
   * A relationship of ArchiMate.
   *
   * @param id its identifier
   * @param type what it is, such as {@code Realization}
   * @param source the identifier of what it starts from
   * @param target the identifier of what it leads to
   * @param text its name and documentation; blank if it has none
   * @param modifier how one influences the other; blank if nobody says
   * @param isDirected whether an association has a direction
   * @param properties values by name
   * @param place where it stands
   */
  record Tie(
      String id,
      String type,
      String source,
      String target,
      String text,
      String modifier,
      boolean isDirected,
      Map<String, String> properties,
      String place) {}
}
