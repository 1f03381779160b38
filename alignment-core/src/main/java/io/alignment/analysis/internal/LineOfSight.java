package io.alignment.analysis.internal;

import io.alignment.model.Arcs;
import io.alignment.model.Element;
import io.alignment.model.Relation;
import io.alignment.model.StrategyIndex;
import java.util.Arrays;
import java.util.List;

/**
 * The shortest way from every element to a vision over ownership, participation, allocation and
 * support; of equally short ways the one with the smallest ids. Found by one search backwards from
 * all visions.
 */
public final class LineOfSight {

  private static final List<Relation.Kind> WAYS =
      List.of(
          Relation.Kind.SUPPORT,
          Relation.Kind.OWNERSHIP,
          Relation.Kind.PARTICIPATION,
          Relation.Kind.ALLOCATION);

  private final int[] length;
  private final int[] next;

  private LineOfSight(int size) {
    length = new int[size];
    next = new int[size];
    Arrays.fill(length, -1);
    Arrays.fill(next, -1);
  }

  public static LineOfSight of(StrategyIndex index) {
    return index.fact(LineOfSight.class, LineOfSight::find);
  }

  private static LineOfSight find(StrategyIndex index) {
    LineOfSight sight = new LineOfSight(index.size());
    sight.search(index);
    return sight;
  }

  private void search(StrategyIndex index) {
    List<Arcs> ways = WAYS.stream().map(index::incoming).toList();
    int[] queue = new int[index.size()];
    int end = 0;
    for (int vision : ByType.elements(index, Element.Type.VISION)) {
      length[vision] = 0;
      queue[end++] = vision;
    }
    for (int first = 0; first < end; first++) {
      int target = queue[first];
      for (Arcs arcs : ways) {
        int last = arcs.end(target);
        for (int arc = arcs.first(target); arc < last; arc++) {
          int source = arcs.neighbor(arc);
          if (length[source] < 0) {
            length[source] = length[target] + 1;
            next[source] = target;
            queue[end++] = source;
          } else if (length[source] == length[target] + 1) {
            next[source] = Math.min(next[source], target);
          }
        }
      }
    }
  }

  /** Says whether a way leads from the element to a vision. */
  public boolean reaches(int element) {
    return length[element] >= 0;
  }

  /** Returns how many relations the shortest way has, or -1 if there is none. */
  public int length(int element) {
    return length[element];
  }

  /** Returns the next element on the shortest way, or -1 if there is none. */
  public int next(int element) {
    return next[element];
  }
}
