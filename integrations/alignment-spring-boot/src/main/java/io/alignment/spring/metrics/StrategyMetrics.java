package io.alignment.spring.metrics;

import com.google.common.collect.ImmutableSet;
import io.alignment.analysis.Metric;
import io.alignment.analysis.board.Board;
import io.alignment.spring.CurrentStrategy;
import io.alignment.words.Words;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Shows numbers of the strategy as gauges: those of the board, which are the headline, and what is
 * chosen besides. A gauge is called {@code alignment.} and the id of its number, such as {@code
 * alignment.board.shown}; of what it is the number, if it is not of the whole, says its tag {@code
 * of}. What cannot be computed is NaN, never 0.
 */
public final class StrategyMetrics implements MeterBinder {

  private final CurrentStrategy current;
  private final ImmutableSet<ChosenNumber> numbers;
  private final Words words;

  /**
   * Makes gauges.
   *
   * @param current the strategy and its answers
   * @param metrics all numbers that there are
   * @param chosen which to show besides those of the board: an id, or an id, a slash and of what
   * @param words the words in which each gauge is described
   * @throws IllegalArgumentException if there is no number of one of the names
   */
  public StrategyMetrics(
      CurrentStrategy current, List<Metric> metrics, Collection<String> chosen, Words words) {
    this.current = current;
    this.words = words;
    Set<String> ids = metrics.stream().map(Metric::id).collect(ImmutableSet.toImmutableSet());
    numbers =
        Stream.concat(headline().filter(ids::contains), chosen.stream())
            .map(it -> ChosenNumber.named(it, metrics))
            .collect(ImmutableSet.toImmutableSet());
  }

  /** Returns how much of the board as a whole is in order, is not, and is unknown. */
  private static Stream<String> headline() {
    return Board.CATALOGUE.metrics().stream()
        .filter(it -> it.subject() == Metric.Subject.STRATEGY)
        .filter(it -> it.unit() == Metric.Unit.SHARE && it.better() != Metric.Better.NEITHER)
        .map(Metric::id);
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (ChosenNumber number : numbers) {
      Gauge.Builder<CurrentStrategy> gauge =
          Gauge.builder(
                  "alignment." + number.metric().id(), current, it -> number.in(it.analyzed()))
              .description(words.number(number.metric()));
      (number.of().isEmpty() ? gauge : gauge.tag("of", number.of())).register(registry);
    }
  }
}
