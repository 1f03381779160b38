package io.alignment.model;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What people read about an element or a whole strategy. It is kept, compared and can be selected
 * by; no analysis draws a number from it.
 *
 * @param name the name that people read, not blank in a valid strategy
 * @param description prose, if there is any
 * @param tags labels for selecting; their order is kept but does not count for equality
 * @param properties the user's own facts; their order is kept but does not count for equality
 */
public record About(
    String name, Optional<String> description, Set<String> tags, Map<String, String> properties) {

  public About {
    tags = Copies.of(tags);
    properties = Copies.of(properties);
  }

  /**
   * Returns a name without anything else.
   *
   * @param name the name that people read
   * @return the name with no description, tags or properties
   */
  public static About of(String name) {
    return new About(name, Optional.empty(), ImmutableSet.of(), ImmutableMap.of());
  }
}
