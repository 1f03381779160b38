package io.alignment.spring.metrics;

import com.google.common.base.Splitter;
import io.alignment.analysis.Metric;
import io.alignment.analysis.MetricValue;
import io.alignment.internal.NearMiss;
import io.alignment.rules.AnalyzedStrategy;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/**
 * A number that is shown as a gauge.
 *
 * @param metric which one
 * @param of of which element, unit or group; empty for the strategy as a whole
 */
record ChosenNumber(Metric metric, String of) {

  /**
   * Returns what a property names: {@code board.shown} or {@code resourceFit.fit/EUR}.
   *
   * @throws IllegalArgumentException if there is no such number, or if it does not say of what
   */
  static ChosenNumber named(String name, List<Metric> metrics) {
    Iterator<String> parts = Splitter.on('/').limit(2).split(name).iterator();
    String id = parts.next();
    String of = parts.hasNext() ? parts.next() : "";
    Metric metric =
        metrics.stream()
            .filter(it -> it.id().equals(id))
            .findFirst()
            .orElseThrow(
                () ->
                    refusal(
                        name,
                        "There is no such number. "
                            + NearMiss.wayOut(id, metrics.stream().map(Metric::id).toList())));
    boolean isWhole = metric.subject() == Metric.Subject.STRATEGY;
    if (isWhole && !of.isEmpty()) {
      throw refusal(name, "It is a number of the strategy as a whole. Write %s.".formatted(id));
    }
    if (!isWhole && of.isEmpty()) {
      String subject = metric.subject().name().toLowerCase(Locale.ROOT);
      throw refusal(
          name,
          "It is a number of each %1$s. Say of which one: %2$s/ and the %1$s."
              .formatted(subject, id));
    }
    return new ChosenNumber(metric, of);
  }

  private static IllegalArgumentException refusal(String name, String why) {
    return new IllegalArgumentException("alignment.gauges: \"%s\": %s".formatted(name, why));
  }

  /** Returns the value; NaN, which is no number, where it cannot be computed. */
  double in(AnalyzedStrategy strategy) {
    return strategy.numbers(metric.id()).stream()
        .filter(it -> it.subject().equals(of))
        .map(MetricValue::value)
        .findFirst()
        .map(it -> it.orElse(Double.NaN))
        .orElse(Double.NaN);
  }
}
