package io.alignment.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Copies of lists, sets and maps for millions of elements, most of which have empty ones.
 *
 * <p>Immutable ones: Guava asks whether what it copies has certain interfaces, and Java takes long
 * to find out that it has not. Empty ones need no such question. With one more: builders make
 * collections of their own only when something is added.
 */
final class Copies {

  private Copies() {}

  static <E> Set<E> of(Set<E> set) {
    return set.isEmpty() ? ImmutableSet.of() : ImmutableSet.copyOf(set);
  }

  static <E> List<E> of(List<E> list) {
    return list.isEmpty() ? ImmutableList.of() : ImmutableList.copyOf(list);
  }

  /** Returns a list in an order; equal items stay as they were. */
  static <E> List<E> sorted(List<E> list, Comparator<? super E> order) {
    return list.isEmpty() ? ImmutableList.of() : ImmutableList.sortedCopyOf(order, list);
  }

  static <K, V> Map<K, V> of(Map<K, V> map) {
    return map.isEmpty() ? ImmutableMap.of() : ImmutableMap.copyOf(map);
  }

  /** Returns a list with one item more, the same one if it came from here. */
  static <E> List<E> with(List<E> list, E item) {
    List<E> larger = list instanceof ArrayList ? list : new ArrayList<>(list);
    larger.add(item);
    return larger;
  }

  /** Returns a set with one item more, the same one if it came from here. */
  static <E> Set<E> with(Set<E> set, E item) {
    Set<E> larger = set instanceof LinkedHashSet ? set : new LinkedHashSet<>(set);
    larger.add(item);
    return larger;
  }

  /** Returns a map with an entry set, the same one if it came from here. */
  static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
    Map<K, V> larger = map instanceof LinkedHashMap ? map : new LinkedHashMap<>(map);
    larger.put(key, value);
    return larger;
  }
}
