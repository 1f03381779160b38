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
 * Arcs supports = index.outgoing(Relation.Kind.SUPPORT);
 * for (int arc = supports.first(element); arc < supports.end(element); arc++) {
 *   int served = supports.neighbor(arc);
 * }
 * }</pre>
 *
 * <p>Cost: every method takes constant time. An arc takes 8 bytes, an element that has arcs 4
 * bytes, and one that has none a quarter of a byte.
 */
public sealed class Arcs permits WatchedArcs {

  // Arcs of all elements stand one after another. Only elements with arcs have an offset: bit x of
  // the set says whether x is one of them, and rank, for each 64 elements, how many came before.
  // Example: 0 -> 2, 0 -> 3, 2 -> 3 gives with = {0, 2}, first = 0 2 3 and neighbor = 2 3 3.
  private final long[] with;
  private final int[] rank;
  private final int[] first;
  private final int[] neighbor;
  private final int[] relation;
  private final List<Relation> relations;

  private Arcs(
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
  Arcs(Arcs same) {
    this(same.with, same.rank, same.first, same.neighbor, same.relation, same.relations);
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
  static Arcs group(int size, int[] near, int[] far, int[] numbers, List<Relation> relations) {
    int[] next = new int[size + 1];
    for (int element : near) {
      next[element]++;
    }
    long[] with = new long[size / 64 + 1];
    int[] rank = new int[with.length];
    int[] first = new int[size + 1];
    int elements = 0;
    int arcs = 0;
    for (int element = 0; element < size; element++) {
      if ((element & 63) == 0) {
        rank[element >>> 6] = elements;
      }
      int degree = next[element];
      next[element] = arcs;
      if (degree > 0) {
        with[element >>> 6] |= 1L << element;
        first[elements++] = arcs;
        arcs += degree;
      }
    }
    if ((size & 63) == 0) {
      rank[size >>> 6] = elements;
    }
    first[elements] = arcs;
    int[] neighbor = new int[arcs];
    int[] relation = new int[arcs];
    for (int i = 0; i < near.length; i++) {
      int arc = next[near[i]]++;
      neighbor[arc] = far[i];
      relation[arc] = numbers[i];
    }
    return new Arcs(with, rank, Arrays.copyOf(first, elements + 1), neighbor, relation, relations);
  }

  /**
   * Returns the same relations seen from their other end. As elements are gone through in ascending
   * order, neighbors come out in ascending order, and those between the same two elements in the
   * order that they had.
   */
  Arcs transposed(int size) {
    int[] near = new int[neighbor.length];
    for (int element = 0; element < size; element++) {
      Arrays.fill(near, first(element), end(element), element);
    }
    return group(size, neighbor, near, relation, relations);
  }

  /** Orders arcs between the same two elements by what tells them apart, not by insertion. */
  void orderParallels() {
    for (int at = 0; at + 1 < first.length; at++) {
      int arc = first[at];
      while (arc < first[at + 1]) {
        int end = arc + 1;
        while (end < first[at + 1] && neighbor[end] == neighbor[arc]) {
          end++;
        }
        if (end - arc > 1) {
          int[] sorted =
              Arrays.stream(relation, arc, end)
                  .boxed()
                  .sorted(Comparator.comparing(number -> relations.get(number).distinction()))
                  .mapToInt(Integer::intValue)
                  .toArray();
          System.arraycopy(sorted, 0, relation, arc, sorted.length);
        }
        arc = end;
      }
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
    return first[withArcsBefore(element + 1)];
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
    return (with[element >>> 6] >>> element & 1) != 0;
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
