package io.alignment.analysis.internal;

import com.google.common.collect.ImmutableMap;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An unmodifiable map from ids in ascending order, as two arrays: 8 bytes an entry, where a hash
 * table takes fifty. An id is found by halving.
 */
public final class ById<V> extends AbstractMap<String, V> {

  private final String[] ids;
  private final V[] values;

  private ById(String[] ids, V[] values) {
    this.ids = ids;
    this.values = values;
  }

  /** Returns a map that does not change: the same one if it is known not to. */
  public static <V> Map<String, V> copyOf(Map<String, V> map) {
    return map instanceof ById ? map : ImmutableMap.copyOf(map);
  }

  /** Collects entries by ascending id. */
  public static final class Builder<V> {
    private final String[] ids;
    private final Object[] values;
    private int size;

    /** Makes room for so many entries. */
    public Builder(int most) {
      ids = new String[most];
      values = new Object[most];
    }

    /** Adds an entry, of a larger id than all before. */
    public void put(String id, V value) {
      ids[size] = id;
      values[size++] = value;
    }

    /** Returns the map. */
    @SuppressWarnings("unchecked") // Only values of this type were put in, and nothing else can be.
    public ById<V> build() {
      return new ById<>(Arrays.copyOf(ids, size), (V[]) Arrays.copyOf(values, size));
    }
  }

  @Override
  public int size() {
    return ids.length;
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return find(key) >= 0;
  }

  @Override
  public @Nullable V get(@Nullable Object key) {
    int found = find(key);
    return found < 0 ? null : values[found];
  }

  private int find(@Nullable Object key) {
    return key instanceof String id ? Arrays.binarySearch(ids, id) : -1;
  }

  @Override
  public Set<Entry<String, V>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return ids.length;
      }

      @Override
      public Iterator<Entry<String, V>> iterator() {
        return IntStream.range(0, ids.length)
            .mapToObj(i -> Map.entry(ids[i], values[i]))
            .iterator();
      }
    };
  }
}
