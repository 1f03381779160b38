package io.alignment.model;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Map;
import java.util.Set;

/**
 * Immutable copies of sets and maps. Guava asks whether what it copies has certain interfaces, and
 * Java takes long to find out that it has not. Most are empty, and those need no such question.
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
