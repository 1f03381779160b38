package io.alignment.spring;

import com.google.common.collect.ImmutableSet;
import io.alignment.Analyses;
import io.alignment.analysis.Question;
import io.alignment.analysis.Report;
import io.alignment.model.Strategy;
import io.alignment.model.Topic;
import io.alignment.rules.AnalyzedStrategy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;

/**
 * Asks the analyses of the application about strategies, as of the day of its clock and without
 * what it leaves out. Safe for use by several threads.
 *
 * <pre>{@code
 * Report report = analyst.analyze(strategy);
 * }</pre>
 */
public final class StrategyAnalyst {

  private final Analyses analyses;
  private final Clock clock;
  private final Set<Topic> leftOut;

  /**
   * Makes an analyst.
   *
   * @param analyses what to ask
   * @param clock says which day it is, in its zone
   * @param leftOut what is neither asked nor found
   */
  public StrategyAnalyst(Analyses analyses, Clock clock, Collection<Topic> leftOut) {
    this.analyses = analyses;
    this.clock = clock;
    this.leftOut = ImmutableSet.copyOf(leftOut);
  }

  /** {@return what is asked} */
  public Analyses analyses() {
    return analyses;
  }

  /** {@return the day of the clock} */
  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /**
   * Returns the question about a strategy as of today.
   *
   * @param strategy the strategy
   * @return the question
   */
  public Question question(Strategy strategy) {
    return question(strategy, today());
  }

  /**
   * Returns the question about a strategy as of a day.
   *
   * @param strategy the strategy
   * @param day what counts as today
   * @return the question
   */
  public Question question(Strategy strategy, LocalDate day) {
    return Question.about(strategy).asOf(day).leavingOut(leftOut);
  }

  /**
   * Asks everything as of today.
   *
   * @param strategy the strategy
   * @return the answers
   */
  public Report analyze(Strategy strategy) {
    return analyses.analyze(question(strategy));
  }

  /**
   * Asks everything as of today, for rules to look at.
   *
   * @param strategy the strategy
   * @return the strategy with the answers
   */
  public AnalyzedStrategy analyzed(Strategy strategy) {
    return analyzed(strategy, today());
  }

  /**
   * Asks everything as of a day, for rules to look at.
   *
   * @param strategy the strategy
   * @param day what counts as today
   * @return the strategy with the answers
   */
  public AnalyzedStrategy analyzed(Strategy strategy, LocalDate day) {
    return AnalyzedStrategy.of(question(strategy, day), analyses).asOf(day);
  }
}
