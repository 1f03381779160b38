package io.alignment.rules;

import com.google.common.collect.ImmutableList;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.MetricValue;
import io.alignment.words.Wording;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A number of the catalogue for which bounds are to be set. Of an element its own figure is meant.
 * Of the strategy as a whole all figures are, such as those of each unit of money: each breaks the
 * rule for itself, and the finding names what it is the figure of.
 *
 * <p>Of a figure that cannot be computed, or an element that has no such figure, nobody knows
 * whether it keeps the bounds: it is unknown. {@link #orAbsent} is content with it. What sums of
 * doubles can be off (10⁻⁹ of the bound) is passed over.
 */
public final class BoundedNumber {

  private static final double ROUNDING = 1e-9;

  private final String metric;
  private final Optional<String> subject;
  private final boolean mayBeAbsent;

  BoundedNumber(String metric, Optional<String> subject, boolean mayBeAbsent) {
    this.metric = metric;
    this.subject = subject;
    this.mayBeAbsent = mayBeAbsent;
  }

  /**
   * Returns the number of one thing only.
   *
   * @param subject of what it is the number: the id of an element, a unit such as {@code EUR}, or a
   *     perspective
   * @return the number of that
   */
  public BoundedNumber of(String subject) {
    return new BoundedNumber(metric, Optional.of(subject), mayBeAbsent);
  }

  /** {@return the number, which is allowed to be absent} */
  public BoundedNumber orAbsent() {
    return new BoundedNumber(metric, subject, true);
  }

  /**
   * Returns the condition that the number is not smaller than a bound.
   *
   * @param least the bound; a share is between 0 and 1
   * @return the condition, for every subject
   */
  public Condition<Subject> atLeast(double least) {
    return within(least, Double.POSITIVE_INFINITY, "at least " + words(least));
  }

  /**
   * Returns the condition that the number is not larger than a bound.
   *
   * @param most the bound; a share is between 0 and 1
   * @return the condition, for every subject
   */
  public Condition<Subject> atMost(double most) {
    return within(Double.NEGATIVE_INFINITY, most, "at most " + words(most));
  }

  /**
   * Returns the condition that the number is neither smaller nor larger than two bounds.
   *
   * @param least the lower bound
   * @param most the upper bound
   * @return the condition, for every subject
   * @throws IllegalArgumentException if no number lies between the two
   */
  public Condition<Subject> between(double least, double most) {
    if (least > most) {
      throw new IllegalArgumentException(
          "No number is at least %s and at most %s. Swap the two.".formatted(least, most));
    }
    return within(least, most, "from %s to %s".formatted(words(least), words(most)));
  }

  private static String words(double bound) {
    if (!Double.isFinite(bound)) {
      throw new IllegalArgumentException("%s is no bound. Give a number.".formatted(bound));
    }
    return Wording.number(BigDecimal.valueOf(bound));
  }

  private Condition<Subject> within(double least, double most, String bounds) {
    return Condition.of(
        "have %s%s %s%s"
            .formatted(
                metric,
                subject.map(" of "::concat).orElse(""),
                bounds,
                mayBeAbsent ? ", if it is known" : ""),
        (Subject it) -> {
          List<MetricValue> figures = figures(it);
          if (figures.isEmpty() && !mayBeAbsent) {
            List<String> of = subject.map(List::of).orElseGet(it::ids);
            return List.of(Causes.UNKNOWN.at(of, new Evidence.Unknown(it.whole().metric(metric))));
          }
          ImmutableList.Builder<Finding> broken = ImmutableList.builder();
          figures.forEach(figure -> check(figure, least, most, it.whole()).ifPresent(broken::add));
          return broken.build();
        });
  }

  private List<MetricValue> figures(Subject it) {
    return subject.map(of -> it.whole().numbers(metric, of)).orElseGet(() -> it.numbers(metric));
  }

  private Optional<Finding> check(
      MetricValue figure, double least, double most, AnalyzedStrategy strategy) {
    List<String> of = figure.subject().isEmpty() ? List.of() : List.of(figure.subject());
    if (figure.value().isEmpty()) {
      return mayBeAbsent
          ? Optional.empty()
          : Optional.of(Causes.UNKNOWN.at(of, new Evidence.Unknown(figure.metric())));
    }
    double value = figure.value().getAsDouble();
    boolean low = value < least - ROUNDING * Math.max(1, Math.abs(least));
    boolean high = value > most + ROUNDING * Math.max(1, Math.abs(most));
    if (!low && !high) {
      return Optional.empty();
    }
    FindingKind cause = low ? Causes.TOO_LOW : Causes.TOO_HIGH;
    return Optional.of(
        cause.at(
            of,
            new Evidence.Bound(figure.metric(), value, low ? least : most),
            new Evidence.Because(strategy.explain(figure))));
  }
}
