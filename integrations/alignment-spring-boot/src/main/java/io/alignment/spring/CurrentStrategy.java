package io.alignment.spring;

import io.alignment.model.Strategy;
import io.alignment.rules.AnalyzedStrategy;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The strategy of the application together with what the analyses say of it today. They are asked
 * again once the strategy is another one or the day has changed, and not before. Safe for use by
 * several threads.
 */
public final class CurrentStrategy {

  private final StrategySource source;
  private final StrategyAnalyst analyst;
  private @Nullable Known known;

  /**
   * Makes it.
   *
   * @param source where the strategy comes from
   * @param analyst whom to ask
   */
  public CurrentStrategy(StrategySource source, StrategyAnalyst analyst) {
    this.source = source;
    this.analyst = analyst;
  }

  /** {@return the strategy and the answers, as of the day of {@link AnalyzedStrategy#asOf()}} */
  public synchronized AnalyzedStrategy analyzed() {
    Strategy strategy = source.current();
    LocalDate today = analyst.today();
    Known last = known;
    if (last == null || !last.day.equals(today) || !last.strategy.equals(strategy)) {
      last = new Known(strategy, today, analyst.analyzed(strategy, today));
      known = last;
    }
    return last.analyzed;
  }

  private record Known(Strategy strategy, LocalDate day, AnalyzedStrategy analyzed) {}
}
