package io.alignment.json;

import com.google.common.collect.ImmutableMap;
import io.alignment.model.Strategy;
import java.util.Map;
import java.util.Optional;

/**
 * A strategy, and where its elements stand in the document from which it was read.
 *
 * @param strategy the strategy
 * @param places the place of each element by its id
 */
public record LocatedStrategy(Strategy strategy, Map<String, Place> places) {

  public LocatedStrategy {
    places = ImmutableMap.copyOf(places);
  }

  /**
   * Returns where an element stands.
   *
   * @param id the id of the element
   * @return its place; empty if there is no such element
   */
  public Optional<Place> placeOf(String id) {
    return Optional.ofNullable(places.get(id));
  }
}
