package io.alignment.model;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Map;
import java.util.Set;

/**
 * Immutable copies of sets and maps. Most are empty, and Java takes long to find out that something
 * has none of the many interfaces for which Guava asks, so it is not asked then.
 */
final class Copies {

  private Copies() {}

  static <E> Set<E> of(Set<E> set) {
    return set.isEmpty() ? ImmutableSet.of() : ImmutableSet.copyOf(set);
  }

  static <K, V> Map<K, V> of(Map<K, V> map) {
    return map.isEmpty() ? ImmutableMap.of() : ImmutableMap.copyOf(map);
  }
}
