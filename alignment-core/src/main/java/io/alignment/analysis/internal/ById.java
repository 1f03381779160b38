package io.alignment.analysis.internal;

import com.google.common.collect.ImmutableMap;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An unmodifiable map from the ids of some elements, in ascending order, to what there is to say of
 * them. Its values are made when somebody looks at them, always the same: of a large strategy
 * nobody looks at most of them.
 */
public final class ById<V> extends AbstractMap<String, V> {

  private final StrategyIndex index;
  private final int[] elements;
  private final IntFunction<? extends V> value;

  private ById(StrategyIndex index, int[] elements, IntFunction<? extends V> value) {
    this.index = index;
    this.elements = elements;
    this.value = value;
  }

  /** Returns the map; what the function says of an element may not change. */
  public static <V> Map<String, V> of(
      StrategyIndex index, int[] elements, IntFunction<? extends V> value) {
    return new ById<>(index, elements, value);
  }

  /** Returns a map that does not change: the same one if it is known not to. */
  public static <V> Map<String, V> copyOf(Map<String, V> map) {
    return map instanceof ById ? map : ImmutableMap.copyOf(map);
  }

  @Override
  public int size() {
    return elements.length;
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return find(key) >= 0;
  }

  @Override
  public @Nullable V get(@Nullable Object key) {
    int element = find(key);
    return element < 0 ? null : value.apply(element);
  }

  private int find(@Nullable Object key) {
    int element = key instanceof String id ? index.indexOf(id) : -1;
    return Arrays.binarySearch(elements, element) < 0 ? -1 : element;
  }

  @Override
  public Set<Entry<String, V>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return elements.length;
      }

      @Override
      public Iterator<Entry<String, V>> iterator() {
        return IntStream.range(0, elements.length).mapToObj(ById.this::entry).iterator();
      }
    };
  }

  private Entry<String, V> entry(int place) {
    return Map.entry(index.id(elements[place]), value.apply(elements[place]));
  }
}
