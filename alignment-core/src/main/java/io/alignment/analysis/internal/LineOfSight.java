package io.alignment.analysis.internal;

import io.alignment.index.Adjacency;
import io.alignment.model.Element;
import io.alignment.model.Relation;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The shortest way from every element to a vision over ownership, participation, allocation and
 * support; of equally short ways the one with the smallest ids. Supports that carry nothing are a
 * way only for what has no other.
 */
public final class LineOfSight {

  private final int[] length;
  private final int[] next;
  // What reaches a vision over supports alone that carry something.
  private final BitSet carrying;

  private LineOfSight(int size) {
    length = new int[size];
    next = new int[size];
    carrying = new BitSet(size);
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

  /**
   * Looks at each element after all that it serves: work from above, as supports lead around in no
   * loop, then resources, and at last functions, which serve work and resources and are served by
   * nothing.
   */
  private void search(StrategyIndex index) {
    for (int vision : index.elements(Element.Type.VISION)) {
      length[vision] = 0;
    }
    Adjacency supports = index.outgoing(Relation.Kind.SUPPORT);
    for (int position = index.size() - 1; position >= 0; position--) {
      int element = index.upward(position);
      look(supports, element, index.objectiveOf(element));
    }
    lookAlongWhatIsOnlyShown(supports, index);
    lookFrom(Element.Type.RESOURCE, Relation.Kind.ALLOCATION, index);
    lookFrom(Element.Type.FUNCTION, Relation.Kind.OWNERSHIP, index);
    lookFrom(Element.Type.FUNCTION, Relation.Kind.PARTICIPATION, index);
  }

  /** Where nothing that carries leads to a vision, what is only shown is a way as well. */
  private void lookAlongWhatIsOnlyShown(Adjacency supports, StrategyIndex index) {
    Adjacency onlyShown = index.onlyShown();
    for (int element = 0; element < index.size(); element++) {
      carrying.set(element, reaches(element));
    }
    for (int position = index.size() - 1; position >= 0 && onlyShown.size() > 0; position--) {
      int element = index.upward(position);
      if (!carrying.get(element)) {
        look(supports, element, index.objectiveOf(element));
        look(onlyShown, element, index.objectiveOf(element));
      }
    }
  }

  private void lookFrom(Element.Type type, Relation.Kind kind, StrategyIndex index) {
    Adjacency arcs = index.outgoing(kind);
    for (int element : index.elements(type)) {
      look(arcs, element, -1);
    }
  }

  /**
   * Takes a way along an arc if it is shorter, or as short and by a smaller id. The one to the
   * objective to which a key result belongs is no step.
   */
  private void look(Adjacency arcs, int element, int objective) {
    int end = arcs.end(element);
    for (int arc = arcs.first(element); arc < end; arc++) {
      int target = arcs.neighbor(arc);
      int through = length[target] + (target == objective ? 0 : 1);
      boolean isFirst = next[element] < 0;
      if (length[target] >= 0
          && (isFirst
              || through < length[element]
              || (through == length[element] && target < next[element]))) {
        length[element] = through;
        next[element] = target;
      }
    }
  }

  /** Says whether a way leads from the element to a vision. */
  public boolean reaches(int element) {
    return length[element] >= 0;
  }

  /** Says whether a vision, objective or initiative carries part of a vision. */
  public boolean carries(int element) {
    return carrying.get(element);
  }

  /**
   * Returns how many relations the shortest way has, those of key results to their objectives not
   * counted, or -1 if there is none.
   */
  public int length(int element) {
    return length[element];
  }

  /** Returns the next element on the shortest way, or -1 if there is none. */
  public int next(int element) {
    return next[element];
  }
}
