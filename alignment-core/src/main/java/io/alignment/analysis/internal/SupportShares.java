package io.alignment.analysis.internal;

import io.alignment.index.Adjacency;
import io.alignment.model.Element;
import io.alignment.model.Relation;
import io.alignment.model.Support;
import java.util.stream.DoubleStream;

/**
 * How what stands above is divided among what supports it: by weight, objectives among themselves
 * and initiatives among themselves. One number for each arc of {@code outgoing(SUPPORT)}.
 */
public final class SupportShares {

  /**
   * The unit in which sums are taken that would be infinite otherwise: a power of two, as that
   * rounds nothing, and below one by the number of relations that there are at most.
   */
  static final double SMALL = 0x1p-64;

  private final double[] weight;
  private final double[] share;

  private SupportShares(StrategyIndex index) {
    Adjacency supports = index.outgoing(Relation.Kind.SUPPORT);
    weight = new double[supports.size()];
    for (int arc = 0; arc < weight.length; arc++) {
      weight[arc] = supports.relation(arc, Support.class).weight();
    }
    share = new double[weight.length];
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

  /** Divides among sources of one type. */
  private void divide(StrategyIndex index, Adjacency supports, Element.Type type) {
    double[] sum = sums(index, supports, type, 1);
    boolean isFinite = DoubleStream.of(sum).allMatch(Double::isFinite);
    double[] smallSum = isFinite ? sum : sums(index, supports, type, SMALL);
    for (int source : index.elements(type)) {
      int end = supports.end(source);
      for (int arc = supports.first(source); arc < end; arc++) {
        int target = supports.neighbor(arc);
        share[arc] =
            Double.isFinite(sum[target])
                ? weight[arc] / sum[target]
                : weight[arc] * SMALL / smallSum[target];
      }
    }
  }

  private double[] sums(StrategyIndex index, Adjacency supports, Element.Type type, double unit) {
    double[] sum = new double[index.size()];
    for (int source : index.elements(type)) {
      int end = supports.end(source);
      for (int arc = supports.first(source); arc < end; arc++) {
        sum[supports.neighbor(arc)] += weight[arc] * unit;
      }
    }
    return sum;
  }
}
