package io.alignment.analysis.summary;

import io.alignment.analysis.summary.Summary.DimensionRow;
import io.alignment.analysis.summary.Summary.Term;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Puts terms together under weights. */
final class Weighing {

  /**
   * Contributions are whole multiples of this. Sums of such numbers below 8 are exact in doubles,
   * in whatever order they are added.
   */
  private static final double GRAIN = 0x1p-50;

  private final Weights weights;
  private final Map<Dimension, List<Term>> terms = new EnumMap<>(Dimension.class);

  private double added;
  private double rounded;

  Weighing(List<Term> terms, Weights weights) {
    this.weights = weights;
    for (Dimension dimension : Dimension.values()) {
      String prefix = dimension.id() + ".";
      this.terms.put(
          dimension, terms.stream().filter(term -> term.id().startsWith(prefix)).toList());
    }
  }

  Summary summary() {
    double all = 0;
    double present = 0;
    for (Map.Entry<Dimension, List<Term>> entry : terms.entrySet()) {
      double weight = weights.of(entry.getKey().id());
      all += sum(entry.getValue(), false) > 0 ? weight : 0;
      present += sum(entry.getValue(), true) > 0 ? weight : 0;
    }
    List<DimensionRow> rows = new ArrayList<>();
    double completeness = 0;
    double score = 0;
    for (Map.Entry<Dimension, List<Term>> entry : terms.entrySet()) {
      double weight = weights.of(entry.getKey().id());
      DimensionRow row = row(entry.getKey(), entry.getValue(), present == 0 ? 0 : weight / present);
      rows.add(row);
      completeness += all == 0 ? 0 : row.completeness() * weight / all;
      score += row.contribution();
    }
    return new Summary(
        present == 0 ? OptionalDouble.empty() : OptionalDouble.of(score),
        Math.min(1, completeness),
        rows);
  }

  private DimensionRow row(Dimension dimension, List<Term> terms, double weight) {
    double all = sum(terms, false);
    double present = sum(terms, true);
    List<Term> weighed = new ArrayList<>();
    double completeness = 0;
    double score = 0;
    double contribution = 0;
    for (Term term : terms) {
      double own = weights.of(term.id());
      double share = term.value().isPresent() && present > 0 ? own / present : 0;
      completeness += all == 0 ? 0 : term.completeness() * own / all;
      score += share * term.value().orElse(0);
      double adds = add(weight * share * term.value().orElse(0));
      contribution += adds;
      weighed.add(
          new Term(
              term.id(),
              term.definition(),
              term.numerator(),
              term.denominator(),
              term.value(),
              term.completeness(),
              weight * share,
              adds));
    }
    return new DimensionRow(
        dimension,
        present == 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.min(1, score)),
        Math.min(1, completeness),
        present == 0 ? 0 : weight,
        contribution,
        weighed);
  }

  /** Rounds the sum so far rather than each number, so that the errors do not add up. */
  private double add(double contribution) {
    added += contribution;
    double before = rounded;
    rounded = Math.rint(added / GRAIN) * GRAIN;
    return rounded - before;
  }

  private double sum(List<Term> terms, boolean onlyPresent) {
    double sum = 0;
    for (Term term : terms) {
      sum += onlyPresent && term.value().isEmpty() ? 0 : weights.of(term.id());
    }
    return sum;
  }
}
