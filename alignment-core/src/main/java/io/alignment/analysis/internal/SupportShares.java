package io.alignment.analysis.internal;

import io.alignment.model.Arcs;
import io.alignment.model.Element;
import io.alignment.model.Relation;
import io.alignment.model.StrategyIndex;
import io.alignment.model.Support;

/**
 * How what stands above is divided among what supports it: by weight, objectives among themselves
 * and initiatives among themselves. One number for each arc of {@code outgoing(SUPPORT)}.
 */
public final class SupportShares {

  private final double[] weight;
  private final double[] share;

  private SupportShares(StrategyIndex index) {
    Arcs supports = index.outgoing(Relation.Kind.SUPPORT);
    weight = new double[supports.size()];
    for (int arc = 0; arc < weight.length; arc++) {
      weight[arc] = ((Support) supports.relation(arc)).weight();
    }
    share = weight.clone();
    divide(index, supports, Element.Type.OBJECTIVE);
    divide(index, supports, Element.Type.INITIATIVE);
  }

  public static SupportShares of(StrategyIndex index) {
    return index.fact(SupportShares.class, SupportShares::new);
  }

  /** Returns the weight of a support. */
  public double weight(int arc) {
    return weight[arc];
  }

  /** Returns the share of a support; those of the objectives of the same target sum to one. */
  public double share(int arc) {
    return share[arc];
  }

  /**
   * Divides among sources of one type. Sums are taken in units of a power of two near the largest
   * weight, which rounds nothing and keeps the sum of the largest doubles finite.
   */
  private void divide(StrategyIndex index, Arcs supports, Element.Type type) {
    double[] largest = new double[index.size()];
    double[] sum = new double[index.size()];
    for (int source = 0; source < index.size(); source++) {
      int end = index.type(source) == type ? supports.end(source) : 0;
      for (int arc = supports.first(source); arc < end; arc++) {
        int target = supports.neighbor(arc);
        largest[target] = Math.max(largest[target], weight[arc]);
      }
    }
    for (int source = 0; source < index.size(); source++) {
      int end = index.type(source) == type ? supports.end(source) : 0;
      for (int arc = supports.first(source); arc < end; arc++) {
        int target = supports.neighbor(arc);
        share[arc] = Math.scalb(weight[arc], -Math.getExponent(largest[target]));
        sum[target] += share[arc];
      }
    }
    for (int source = 0; source < index.size(); source++) {
      int end = index.type(source) == type ? supports.end(source) : 0;
      for (int arc = supports.first(source); arc < end; arc++) {
        share[arc] /= sum[supports.neighbor(arc)];
      }
    }
  }
}
