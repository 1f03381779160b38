package io.alignment.analysis.internal;

import com.google.common.base.Suppliers;
import com.google.common.collect.ForwardingMap;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.function.Supplier;

/** An unmodifiable map that is made when somebody looks at it, once. */
public final class LazyMap<K, V> extends ForwardingMap<K, V> {

  private final Supplier<ImmutableMap<K, V>> map;

  private LazyMap(Supplier<ImmutableMap<K, V>> map) {
    this.map = map;
  }

  /** Returns the map; it is the same whenever it is made. */
  public static <K, V> Map<K, V> of(Supplier<ImmutableMap<K, V>> map) {
    return new LazyMap<>(Suppliers.memoize(map::get));
  }

  /** Returns a map that does not change: the same one if it is known not to. */
  public static <K, V> Map<K, V> copyOf(Map<K, V> map) {
    return map instanceof LazyMap ? map : ImmutableMap.copyOf(map);
  }

  @Override
  protected Map<K, V> delegate() {
    return map.get();
  }
}
