package io.alignment.spring;

import io.alignment.model.Strategy;
import io.alignment.report.HtmlReport;
import io.alignment.words.Words;

/**
 * Reports strategies in the language of the application, as of the day of its clock. Safe for use
 * by several threads.
 *
 * <pre>{@code
 * String page = reports.of(strategy).html();
 * }</pre>
 */
public final class HtmlReports {

  private final StrategyAnalyst analyst;
  private final Words words;

  /**
   * Makes reports.
   *
   * @param analyst whom to ask
   * @param words the words of the language in which they are told
   */
  public HtmlReports(StrategyAnalyst analyst, Words words) {
    this.analyst = analyst;
    this.words = words;
  }

  /**
   * Asks everything of a strategy, looks for what to do next, and reports it.
   *
   * @param strategy the strategy
   * @return the report
   */
  public HtmlReport of(Strategy strategy) {
    return HtmlReport.of(analyst.question(strategy), analyst.analyses()).in(words);
  }
}
