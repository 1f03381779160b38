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

  private final StrategyIndex index;
  private final Arcs supports;

  private SupportShares(StrategyIndex index) {
    this.index = index;
    supports = index.outgoing(Relation.Kind.SUPPORT);
  }

  /** Returns the shares; those of the objectives that support the same target sum to one. */
  public static double[] of(StrategyIndex index) {
    return new SupportShares(index).divide();
  }

  private double[] divide() {
    Sums objectives = new Sums(index.size());
    Sums initiatives = new Sums(index.size());
    for (int source = 0; source < index.size(); source++) {
      Sums siblings = isObjective(source) ? objectives : initiatives;
      for (int arc = supports.first(source); arc < supports.end(source); arc++) {
        siblings.largest(supports.neighbor(arc), weight(arc));
      }
    }
    for (int source = 0; source < index.size(); source++) {
      Sums siblings = isObjective(source) ? objectives : initiatives;
      for (int arc = supports.first(source); arc < supports.end(source); arc++) {
        siblings.add(supports.neighbor(arc), weight(arc));
      }
    }
    double[] shares = new double[supports.size()];
    for (int source = 0; source < index.size(); source++) {
      Sums siblings = isObjective(source) ? objectives : initiatives;
      for (int arc = supports.first(source); arc < supports.end(source); arc++) {
        shares[arc] = siblings.share(supports.neighbor(arc), weight(arc));
      }
    }
    return shares;
  }

  private boolean isObjective(int element) {
    return index.type(element) == Element.Type.OBJECTIVE;
  }

  private double weight(int arc) {
    return ((Support) supports.relation(arc)).weight();
  }

  /**
   * Sums of weights by target. They are taken in units of a power of two near the largest weight,
   * which rounds nothing and keeps the sum of the largest doubles finite.
   */
  private static final class Sums {
    private final double[] largest;
    private final double[] sum;

    Sums(int size) {
      largest = new double[size];
      sum = new double[size];
    }

    void largest(int target, double weight) {
      largest[target] = Math.max(largest[target], weight);
    }

    void add(int target, double weight) {
      sum[target] += scaled(target, weight);
    }

    double share(int target, double weight) {
      return scaled(target, weight) / sum[target];
    }

    private double scaled(int target, double weight) {
      return Math.scalb(weight, -Math.getExponent(largest[target]));
    }
  }
}
