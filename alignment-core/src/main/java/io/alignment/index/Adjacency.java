package io.alignment.index;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The relations of one kind, seen from one of their ends, as arrays of integers. Elements are named
 * by numbers, in an {@link Index} by those of their ids. The arcs of an element are those from
 * {@code first(element)} up to, not including, {@code end(element)}, ordered by their neighbor:
 *
 * <pre>{@code
 * Adjacency supports = index.outgoing(Relation.Kind.SUPPORT);
 * for (int arc = supports.first(element); arc < supports.end(element); arc++) {
 *   int served = supports.neighbor(arc);
 * }
 * }</pre>
 *
 * <p>Cost: every method takes constant time. An arc takes 8 bytes, an element that has arcs 4
 * bytes, and one that has none a quarter of a byte.
 */
@SuppressWarnings("ClassCanBeFinal") // Tests watch what is looked at.
public class Adjacency {

  // Arcs of all elements stand one after another. Only elements with arcs have an offset: bit x of
  // the set says whether x is one of them, and rank, for each 64 elements, how many came before.
  // Example: 0 -> 2, 0 -> 3, 2 -> 3 gives with = {0, 2}, first = 0 2 3 and neighbor = 2 3 3.
  private final long[] with;
  private final int[] rank;
  private final int[] first;
  private final int[] neighbor;
  private final int[] number;
  private final List<?> relations;

  private Adjacency(
      long[] with, int[] rank, int[] first, int[] neighbor, int[] number, List<?> relations) {
    this.with = with;
    this.rank = rank;
    this.first = first;
    this.neighbor = neighbor;
    this.number = number;
    this.relations = relations;
  }

  /** Makes the same arcs again. */
  protected Adjacency(Adjacency same) {
    this(same.with, same.rank, same.first, same.neighbor, same.number, same.relations);
  }

  /** Returns the numbers of all relations by one of their ends, and by number among its own. */
  static int[] ordered(int[] end, int size) {
    int[] all = new int[end.length];
    Arrays.setAll(all, number -> number);
    return ordered(all, end, size);
  }

  /**
   * Returns numbers of relations by one of their ends, those with the same one in the order that
   * they had, in time linear in elements and relations.
   *
   * @param relations the numbers
   * @param end for each number the element at this end
   * @param size how many elements there are
   */
  public static int[] ordered(int[] relations, int[] end, int size) {
    int[] next = new int[size + 1];
    for (int relation : relations) {
      next[end[relation] + 1]++;
    }
    for (int element = 0; element < size; element++) {
      next[element + 1] += next[element];
    }
    int[] ordered = new int[relations.length];
    for (int relation : relations) {
      ordered[next[end[relation]]++] = relation;
    }
    return ordered;
  }

  /** Returns the same relations seen from their other end, neighbors in ascending order. */
  Adjacency transposed(int size) {
    int[] near = nearEnds(size);
    Builder arcs = new Builder(size, near.length, relations);
    for (int arc : ordered(neighbor, size)) {
      arcs.add(neighbor[arc], near[arc], number[arc]);
    }
    return arcs.build();
  }

  /** Returns some of the arcs, in the same order; these where there are no others. */
  public Adjacency where(IntPredicate isKept, int size) {
    int count = (int) IntStream.range(0, size()).filter(isKept).count();
    if (count == size()) {
      return this;
    }
    int[] near = nearEnds(count == 0 ? 0 : size);
    Builder arcs = new Builder(size, count, relations);
    for (int arc = 0; count > 0 && arc < size(); arc++) {
      if (isKept.test(arc)) {
        arcs.add(near[arc], neighbor[arc], number[arc]);
      }
    }
    return arcs.build();
  }

  /** Returns for each arc the element whose it is. */
  int[] nearEnds(int size) {
    int[] near = new int[neighbor.length];
    for (int element = 0; element < size; element++) {
      Arrays.fill(near, first(element), end(element), element);
    }
    return near;
  }

  /** Takes relations ordered by the near end, and among its own as arcs shall be. */
  public static final class Builder {
    private final List<?> relations;
    private final long[] with;
    private final int[] first;
    private final int[] neighbor;
    private final int[] number;
    private int last = -1;
    private int elements;
    private int arcs;

    /**
     * Starts without arcs.
     *
     * @param size how many elements there are
     * @param count how many arcs there will be
     * @param relations all relations, by their numbers
     */
    public Builder(int size, int count, List<?> relations) {
      this.relations = relations;
      with = new long[size / 64 + 1];
      first = new int[Math.min(size, count) + 1];
      neighbor = new int[count];
      number = new int[count];
    }

    /** Adds the relation of a number, from the near end to the far one. */
    public void add(int near, int far, int relation) {
      if (near != last) {
        with[near >>> 6] |= 1L << near;
        first[elements++] = arcs;
        last = near;
      }
      neighbor[arcs] = far;
      number[arcs++] = relation;
    }

    /** Returns the arcs in the order in which they were added. */
    public Adjacency build() {
      first[elements] = arcs;
      int[] rank = new int[with.length];
      int before = 0;
      for (int word = 0; word < with.length; word++) {
        rank[word] = before;
        before += Long.bitCount(with[word]);
      }
      return new Adjacency(
          with, rank, Arrays.copyOf(first, elements + 1), neighbor, number, relations);
    }

    /** Orders arcs between the same two elements by what tells them apart, not by insertion. */
    Builder orderParallels(IntFunction<String> distinction) {
      for (int at = 0; at < elements; at++) {
        int last = at + 1 < elements ? first[at + 1] : arcs;
        int arc = first[at];
        while (arc < last) {
          int end = arc + 1;
          while (end < last && neighbor[end] == neighbor[arc]) {
            end++;
          }
          if (end - arc > 1) {
            order(arc, end, distinction);
          }
          arc = end;
        }
      }
      return this;
    }

    private void order(int begin, int end, IntFunction<String> distinction) {
      int[] sorted =
          Arrays.stream(number, begin, end)
              .boxed()
              .sorted(Comparator.comparing(distinction::apply))
              .mapToInt(Integer::intValue)
              .toArray();
      System.arraycopy(sorted, 0, number, begin, sorted.length);
    }
  }

  /** Returns how many arcs there are. */
  public int size() {
    return neighbor.length;
  }

  /** Returns the first arc of an element, equal to {@code end(element)} if it has none. */
  public int first(int element) {
    return first[withArcsBefore(element)];
  }

  /** Returns the arc after the last one of an element. */
  public int end(int element) {
    return first[withArcsBefore(element) + oneIfAt(element)];
  }

  /** Returns how many arcs an element has. */
  public int degree(int element) {
    return end(element) - first(element);
  }

  /** Says whether an element has arcs. */
  public boolean isAt(int element) {
    return oneIfAt(element) != 0;
  }

  private int oneIfAt(int element) {
    return (int) (with[element >>> 6] >>> element) & 1;
  }

  private int withArcsBefore(int element) {
    int word = element >>> 6;
    return rank[word] + Long.bitCount(with[word] & (1L << element) - 1);
  }

  /** Returns the arcs of an element, for where a loop would be longer than what it does. */
  public IntStream arcs(int element) {
    return IntStream.range(first(element), end(element));
  }

  /** Returns the elements at the other ends of the arcs of an element, in the order of the arcs. */
  public IntStream neighbors(int element) {
    return arcs(element).map(this::neighbor);
  }

  /** Says whether an arc leads from one element to another, by halving, as neighbors ascend. */
  public boolean joins(int element, int other) {
    int low = first(element);
    int end = end(element);
    int high = end;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (neighbor(middle) < other) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < end && neighbor(low) == other;
  }

  /** Returns the element at the other end of an arc. */
  public int neighbor(int arc) {
    return neighbor[arc];
  }

  /** Returns the relation of an arc, whose class is that of the kind. */
  public <R> R relation(int arc, Class<R> type) {
    return type.cast(relations.get(number[arc]));
  }

  /** Returns the number of the relation of an arc. */
  public int number(int arc) {
    return number[arc];
  }
}
