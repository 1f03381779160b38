package io.alignment.analysis.internal;

import io.alignment.index.Adjacency;
import io.alignment.model.Element;
import io.alignment.model.Relation;

/** The numbers of {@link io.alignment.analysis.Priorities}, by index; those of visions too. */
public final class PriorityShares {

  private final double[] priority;

  private PriorityShares(StrategyIndex index) {
    SupportShares shares = SupportShares.of(index);
    priority = new double[index.size()];
    Adjacency supports = index.outgoing(Relation.Kind.SUPPORT);
    int visions = index.elements(Element.Type.VISION).length;
    for (int position = index.size() - 1; position >= 0; position--) {
      int element = index.upward(position);
      double sum = isVision(index, element) ? 1.0 / visions : 0;
      int end = supports.end(element);
      for (int arc = supports.first(element); arc < end; arc++) {
        sum += priority[supports.neighbor(arc)] * shares.share(arc);
      }
      priority[element] = sum;
    }
  }

  private static boolean isVision(StrategyIndex index, int element) {
    return index.type(element) == Element.Type.VISION;
  }

  public static PriorityShares of(StrategyIndex index) {
    return index.fact(PriorityShares.class, PriorityShares::new);
  }

  /** Returns the priority of an element, at least 0; that of a vision is its share of 1. */
  public double at(int element) {
    return priority[element];
  }
}
