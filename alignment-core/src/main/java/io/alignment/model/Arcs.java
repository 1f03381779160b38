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
 */
public final class Arcs {

  // Arcs of all elements stand one after another: those of element x in [first[x], first[x + 1]).
  // Example: 0 -> 2, 0 -> 3, 2 -> 3 gives first = 0 2 2 3 3 and neighbor = 2 3 3.
  private final int[] first;
  private final int[] neighbor;
  private final int[] relation;
  private final List<Relation> relations;

  private Arcs(int[] first, int[] neighbor, int[] relation, List<Relation> relations) {
    this.first = first;
    this.neighbor = neighbor;
    this.relation = relation;
    this.relations = relations;
  }

  /**
   * Groups relations by one end, in time linear in elements and relations.
   *
   * @param size how many elements there are
   * @param near for each relation the element at the end by which to group
   * @param far for each relation the element at its other end
   * @param numbers for each relation its place in {@code relations}
   */
  static Arcs group(int size, int[] near, int[] far, int[] numbers, List<Relation> relations) {
    // Two stable counting sorts, by the far end and then by the near one, order arcs by both.
    int[] byFar = sortedBy(far, size, identity(far.length));
    int[] order = sortedBy(near, size, byFar);
    int[] first = new int[size + 1];
    for (int element : near) {
      first[element + 1]++;
    }
    for (int element = 0; element < size; element++) {
      first[element + 1] += first[element];
    }
    int[] neighbor = new int[order.length];
    int[] relation = new int[order.length];
    for (int arc = 0; arc < order.length; arc++) {
      neighbor[arc] = far[order[arc]];
      relation[arc] = numbers[order[arc]];
    }
    Arcs arcs = new Arcs(first, neighbor, relation, relations);
    arcs.orderParallels();
    return arcs;
  }

  private static int[] identity(int length) {
    int[] identity = new int[length];
    Arrays.setAll(identity, i -> i);
    return identity;
  }

  private static int[] sortedBy(int[] key, int keys, int[] order) {
    int[] next = new int[keys + 1];
    for (int k : key) {
      next[k + 1]++;
    }
    for (int k = 0; k < keys; k++) {
      next[k + 1] += next[k];
    }
    int[] sorted = new int[order.length];
    for (int item : order) {
      sorted[next[key[item]]++] = item;
    }
    return sorted;
  }

  /** Orders arcs between the same two elements by what tells them apart, not by insertion. */
  private void orderParallels() {
    for (int element = 0; element + 1 < first.length; element++) {
      int arc = first[element];
      while (arc < first[element + 1]) {
        int end = arc + 1;
        while (end < first[element + 1] && neighbor[end] == neighbor[arc]) {
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
    return first[element];
  }

  /**
   * Returns the arc after the last one of an element.
   *
   * @param element an index
   * @return the arc
   */
  public int end(int element) {
    return first[element + 1];
  }

  /**
   * Returns how many arcs an element has.
   *
   * @param element an index
   * @return equal to {@code end(element) - first(element)}
   */
  public int degree(int element) {
    return first[element + 1] - first[element];
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
