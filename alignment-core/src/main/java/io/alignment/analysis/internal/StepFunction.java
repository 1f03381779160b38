package io.alignment.analysis.internal;

import io.alignment.model.DateRange;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * An amount that changes over days: the sum of amounts each of which is there from one day to
 * another. Before and after them all it is 0.
 */
public final class StepFunction {

  private final List<Step> steps = new ArrayList<>();

  /** An amount that is there on some days. */
  private record Step(DateRange days, BigDecimal amount) {}

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
    return sum(span, step -> span);
  }

  /**
   * Returns what a span has of amounts that are used up over their days, of each day the same; each
   * amount must have two ends.
   */
  public double used(DateRange span) {
    return sum(span, Step::days);
  }

  /** Adds exactly what is divided, so that the order of the amounts changes nothing. */
  private double sum(DateRange span, Function<Step, DateRange> dividedOver) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Step step : steps) {
      Optional<DateRange> both = step.days.within(span);
      if (both.isPresent()) {
        DateRange all = dividedOver.apply(step);
        sum =
            sum.add(
                both.get().equals(all)
                    ? step.amount
                    : step.amount
                        .multiply(daysOf(both.get()))
                        .divide(daysOf(all), MathContext.DECIMAL128));
      }
    }
    return sum.doubleValue();
  }

  private static BigDecimal daysOf(DateRange span) {
    return BigDecimal.valueOf(span.days().orElseThrow());
  }
}
