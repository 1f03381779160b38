package io.alignment.analysis.people;

import io.alignment.analysis.internal.Ratio;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.analysis.internal.Units;
import io.alignment.index.Adjacency;
import io.alignment.model.Collaboration;
import io.alignment.model.Element;
import io.alignment.model.Relation;
import java.util.OptionalDouble;

/** How functions collaborate inside units and across them. */
final class EiIndex {
  private final Units units;
  private final int[] functions;
  private final int[] inside;
  private final int[] across;
  private final double[] strengthInside;
  private final double[] degree;

  private EiIndex(Units units) {
    this.units = units;
    functions = new int[units.size()];
    inside = new int[units.size()];
    across = new int[units.size()];
    strengthInside = new double[units.size()];
    degree = new double[units.size()];
  }

  static EiIndex of(StrategyIndex index, Units units) {
    EiIndex ei = new EiIndex(units);
    Adjacency arcs = index.outgoing(Relation.Kind.COLLABORATION);
    // In units of a power of two near the largest, which rounds nothing and keeps sums finite.
    double largest = 1;
    double[] strengths = new double[arcs.size()];
    for (int arc = 0; arc < strengths.length; arc++) {
      strengths[arc] = arcs.relation(arc, Collaboration.class).strength();
      largest = Math.max(largest, strengths[arc]);
    }
    int exponent = Math.getExponent(largest);
    for (int function : index.elements(Element.Type.FUNCTION)) {
      int unit = units.unitOf(function);
      if (unit < 0) {
        continue;
      }
      ei.functions[unit]++;
      int end = arcs.end(function);
      int arc = arcs.first(function);
      while (arc < end) {
        int other = arcs.neighbor(arc);
        double strength = 0;
        for (; arc < end && arcs.neighbor(arc) == other; arc++) {
          strength += Math.scalb(strengths[arc], -exponent);
        }
        ei.count(unit, units.unitOf(other), strength);
      }
    }
    return ei;
  }

  private void count(int unit, int other, double strength) {
    if (other < 0) {
      return;
    }
    degree[unit] += strength;
    degree[other] += strength;
    if (unit == other) {
      inside[unit]++;
      strengthInside[unit] += strength;
    } else {
      across[unit]++;
      across[other]++;
    }
  }

  OptionalDouble of(int unit) {
    return Ratio.of(across[unit] - inside[unit], across[unit] + inside[unit]);
  }

  OptionalDouble overall() {
    int external = 0;
    int internal = 0;
    for (int unit = 0; unit < units.size(); unit++) {
      external += across[unit];
      internal += inside[unit];
    }
    return Ratio.of(external / 2 - internal, external / 2 + internal);
  }

  /** Returns 1 - 2 · Σ n_g (n_g - 1) / (n (n - 1)). */
  OptionalDouble expected() {
    long all = 0;
    double sameUnit = 0;
    for (int count : functions) {
      all += count;
      sameUnit += (double) count * (count - 1);
    }
    return all < 2
        ? OptionalDouble.empty()
        : OptionalDouble.of(1 - 2 * sameUnit / ((double) all * (all - 1)));
  }

  /** Returns Σ (L_c / m - (k_c / 2m)²). */
  OptionalDouble modularity() {
    double twice = 0;
    for (double of : degree) {
      twice += of;
    }
    if (twice == 0) {
      return OptionalDouble.empty();
    }
    double modularity = 0;
    for (int unit = 0; unit < units.size(); unit++) {
      double share = degree[unit] / twice;
      modularity += 2 * strengthInside[unit] / twice - share * share;
    }
    return OptionalDouble.of(modularity);
  }
}
