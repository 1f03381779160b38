package io.alignment.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The relations of one kind, seen from one of their ends, as arrays of integers. Elements are named
 * by their index in the {@link StrategyIndex}. The arcs of an element are those from {@code
 * first(element)} up to, not including, {@code end(element)}, ordered by the index, and so by the
 * id, of the neighbor:
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
public sealed class Adjacency permits WatchedAdjacency {

  // Adjacency of all elements stand one after another. Only elements with arcs have an offset: bit
  // x of
  // the set says whether x is one of them, and rank, for each 64 elements, how many came before.
  // Example: 0 -> 2, 0 -> 3, 2 -> 3 gives with = {0, 2}, first = 0 2 3 and neighbor = 2 3 3.
  private final long[] with;
  private final int[] rank;
  private final int[] first;
  private final int[] neighbor;
  private final int[] relation;
  private final List<Relation> relations;

  private Adjacency(
      long[] with,
      int[] rank,
      int[] first,
      int[] neighbor,
      int[] relation,
      List<Relation> relations) {
    this.with = with;
    this.rank = rank;
    this.first = first;
    this.neighbor = neighbor;
    this.relation = relation;
    this.relations = relations;
  }

  /** Makes the same arcs again. */
  Adjacency(Adjacency same) {
    this(same.with, same.rank, same.first, same.neighbor, same.relation, same.relations);
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
  static int[] ordered(int[] relations, int[] end, int size) {
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

  /**
   * Groups relations by one end, in time linear in elements and relations. The arcs of an element
   * are in the order in which they were given.
   *
   * @param size how many elements there are
   * @param near for each relation the element at the end by which to group
   * @param far for each relation the element at its other end
   * @param numbers for each relation its place in {@code relations}
   */
  private static Adjacency group(
      int size, int[] near, int[] far, int[] numbers, List<Relation> relations) {
    Builder arcs = new Builder(size, near.length, relations);
    for (int place : ordered(near, size)) {
      arcs.add(near[place], far[place], numbers[place]);
    }
    return arcs.build();
  }

  /** Returns the same relations seen from their other end, neighbors in ascending order. */
  Adjacency transposed(int size) {
    int[] near = new int[neighbor.length];
    for (int element = 0; element < size; element++) {
      Arrays.fill(near, first(element), end(element), element);
    }
    return group(size, neighbor, near, relation, relations);
  }

  /** Takes relations ordered by the near end, and among its own as arcs shall be. */
  static final class Builder {
    private final List<Relation> relations;
    private final long[] with;
    private final int[] first;
    private final int[] neighbor;
    private final int[] relation;
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
    Builder(int size, int count, List<Relation> relations) {
      this.relations = relations;
      with = new long[size / 64 + 1];
      first = new int[Math.min(size, count) + 1];
      neighbor = new int[count];
      relation = new int[count];
    }

    void add(int near, int far, int number) {
      if (near != last) {
        with[near >>> 6] |= 1L << near;
        first[elements++] = arcs;
        last = near;
      }
      neighbor[arcs] = far;
      relation[arcs++] = number;
    }

    Adjacency build() {
      first[elements] = arcs;
      int[] rank = new int[with.length];
      int before = 0;
      for (int word = 0; word < with.length; word++) {
        rank[word] = before;
        before += Long.bitCount(with[word]);
      }
      orderParallels();
      return new Adjacency(
          with, rank, Arrays.copyOf(first, elements + 1), neighbor, relation, relations);
    }

    /** Orders arcs between the same two elements by what tells them apart, not by insertion. */
    private void orderParallels() {
      for (int at = 0; at < elements; at++) {
        int arc = first[at];
        while (arc < first[at + 1]) {
          int end = arc + 1;
          while (end < first[at + 1] && neighbor[end] == neighbor[arc]) {
            end++;
          }
          if (end - arc > 1) {
            order(arc, end);
          }
          arc = end;
        }
      }
    }

    private void order(int begin, int end) {
      int[] sorted =
          Arrays.stream(relation, begin, end)
              .boxed()
              .sorted(Comparator.comparing(number -> relations.get(number).distinction()))
              .mapToInt(Integer::intValue)
              .toArray();
      System.arraycopy(sorted, 0, relation, begin, sorted.length);
    }
  }

  /** {@return how many arcs there are} */
  public int size() {
    return neighbor.length;
  }

  /**
   * Returns the first arc of an element.
   *
   * @param element an index
   * @return the arc, equal to {@code end(element)} if it has none
   */
  public int first(int element) {
    return first[withArcsBefore(element)];
  }

  /**
   * Returns the arc after the last one of an element.
   *
   * @param element an index
   * @return the arc
   */
  public int end(int element) {
    return first[withArcsBefore(element) + oneIfAt(element)];
  }

  /**
   * Returns how many arcs an element has.
   *
   * @param element an index
   * @return equal to {@code end(element) - first(element)}
   */
  public int degree(int element) {
    return end(element) - first(element);
  }

  /**
   * Says whether an element has arcs.
   *
   * @param element an index
   * @return whether {@code degree(element)} is above 0
   */
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

  /**
   * Returns the element at the other end of an arc.
   *
   * @param arc an arc
   * @return the index of the element
   */
  public int neighbor(int arc) {
    return neighbor[arc];
  }

  /**
   * Returns the relation of an arc.
   *
   * @param arc an arc
   * @return the relation
   */
  public Relation relation(int arc) {
    return relations.get(relation[arc]);
  }
}
