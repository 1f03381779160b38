package io.alignment.analysis.internal;

import io.alignment.model.DateRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * An amount that changes over days: the sum of amounts each of which is there from one day to
 * another. Before and after them all it is 0.
 */
public final class StepFunction {

  private final List<Step> steps = new ArrayList<>();

  /** An amount that is there on some days. */
  private record Step(DateRange days, BigDecimal amount) {

    double daysWithin(DateRange span) {
      return days.within(span).map(StepFunction::length).orElse(0.0);
    }
  }

  private static double length(DateRange days) {
    return days.days().orElseThrow();
  }

  /** Adds an amount on each of some days. */
  public void add(DateRange days, BigDecimal amount) {
    steps.add(new Step(days, amount));
  }

  /** Returns how much there is on a day. */
  public BigDecimal at(LocalDate day) {
    return steps.stream()
        .filter(step -> step.days.contains(day))
        .map(Step::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Returns how much there is on the day with the most; at least 0. */
  public BigDecimal max() {
    TreeMap<LocalDate, BigDecimal> changes = new TreeMap<>();
    for (Step step : steps) {
      changes.merge(step.days.from().orElse(LocalDate.MIN), step.amount, BigDecimal::add);
      step.days
          .until()
          .ifPresent(
              last -> changes.merge(last.plusDays(1), step.amount.negate(), BigDecimal::add));
    }
    BigDecimal today = BigDecimal.ZERO;
    BigDecimal most = BigDecimal.ZERO;
    for (BigDecimal change : changes.values()) {
      today = today.add(change);
      most = most.max(today);
    }
    return most;
  }

  /** Returns how much there is on average on the days of a span with two ends. */
  public double average(DateRange span) {
    return sum(step -> step.daysWithin(span) / length(span));
  }

  /**
   * Returns what a span with two ends has of amounts that are used up over their days, of each day
   * the same; each amount must have two ends, too.
   */
  public double used(DateRange span) {
    return sum(step -> step.daysWithin(span) / length(step.days));
  }

  private double sum(ToDoubleFunction<Step> part) {
    double sum = 0;
    for (Step step : steps) {
      sum += step.amount.doubleValue() * part.applyAsDouble(step);
    }
    return sum;
  }
}
