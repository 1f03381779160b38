package io.alignment.report;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import io.alignment.Analyses;
import io.alignment.analysis.Question;
import io.alignment.analysis.Report;
import io.alignment.drift.Drift;
import io.alignment.model.Strategy;
import io.alignment.plan.Plan;
import io.alignment.plan.PlanSearch;
import io.alignment.report.map.Banding;
import io.alignment.report.map.StrategyMap;
import io.alignment.report.page.Assets;
import io.alignment.report.page.DataPage;
import io.alignment.report.page.JtepaperGenerated;
import io.alignment.report.page.JtereportGenerated;
import io.alignment.report.page.JteslidesGenerated;
import io.alignment.report.page.MapPage;
import io.alignment.report.page.Page;
import io.alignment.words.Words;
import java.util.Optional;

/**
 * A report that an owner opens in a browser: one page of HTML with everything in it, which asks
 * nothing of any network, runs no script but its own, and can be read and printed without one.
 *
 * <pre>{@code
 * Files.writeString(file, HtmlReport.of(Question.about(strategy), Analyses.builtIn()).html());
 * }</pre>
 *
 * <p>Whatever texts a strategy holds, they stay text. The same strategy, whatever the order of its
 * parts, and the same answers give the same bytes. Immutable, safe for use by several threads.
 */
public final class HtmlReport {

  private static final int MOST_FINDINGS = 2000;

  private final Strategy strategy;
  private final Report report;
  private final Plan plan;
  private final Optional<Page.Versions> versions;
  private final Words words;

  private HtmlReport(
      Strategy strategy, Report report, Plan plan, Optional<Page.Versions> versions, Words words) {
    this.strategy = strategy;
    this.report = report;
    this.plan = plan;
    this.versions = versions;
    this.words = words;
  }

  /**
   * Asks everything of a strategy, looks for what to do next, and reports it.
   *
   * @param question the strategy
   * @param analyses what to ask
   * @return the report
   */
  public static HtmlReport of(Question question, Analyses analyses) {
    Report report = analyses.analyze(question);
    return of(question.whole(), report, new PlanSearch(analyses).in(question, report));
  }

  /**
   * Reports answers that are there already.
   *
   * @param strategy the strategy
   * @param report the answers to it; a page whose question was not asked says nothing of it
   * @param plan what to do next
   * @return the report
   */
  public static HtmlReport of(Strategy strategy, Report report, Plan plan) {
    return new HtmlReport(strategy, report, plan, Optional.empty(), Words.english());
  }

  /**
   * Returns this report with what has changed since an older version: on a page of its own, on the
   * map, and at each number.
   *
   * @param before the older version
   * @param reportBefore the answers to it, by the same analyses as of the same day
   * @param drift what is different in this one
   * @return the report
   */
  public HtmlReport comparedWith(Strategy before, Report reportBefore, Drift drift) {
    return new HtmlReport(
        strategy, report, plan, Optional.of(new Page.Versions(before, reportBefore, drift)), words);
  }

  /**
   * Returns this report in another language than English.
   *
   * @param language the words of the language
   * @return the report
   */
  public HtmlReport in(Words language) {
    return new HtmlReport(strategy, report, plan, versions, language);
  }

  /**
   * Writes the report in pages, of which one is open at a time. Printed, it is its short form, as
   * of {@link #paper()}. Cost: linear in elements, relations, numbers and findings, but for the
   * layout of maps, of which none has more than some hundred cards.
   *
   * @return a document in HTML
   */
  @SuppressWarnings("NullAway") // for templates null is no interceptor
  public String html() {
    Page page = page(true);
    StringOutput out = new StringOutput();
    JtereportGenerated.render(
        new OwaspHtmlTemplateOutput(out),
        null,
        page,
        map(page),
        new DataPage(page),
        Assets.ofPages(),
        MOST_FINDINGS);
    return out.toString();
  }

  /**
   * Writes the short form of the report, for a printer: the first page, the goals as a map on one
   * sheet, money, people and time. On a screen it looks as it is printed. It runs no script.
   *
   * @return a document in HTML, of four to six sheets of A4 or Letter where a strategy is of the
   *     size of a small business
   */
  @SuppressWarnings("NullAway") // for templates null is no interceptor
  public String paper() {
    Page page = page(false);
    StringOutput out = new StringOutput();
    JtepaperGenerated.render(
        new OwaspHtmlTemplateOutput(out), null, page, map(page), Assets.ofPaper());
    return out.toString();
  }

  /**
   * Writes what the first page of the report tells as slides of 16:9 for a meeting, one idea each.
   * It runs no script: the keys that move through any page move through it.
   *
   * @return a document in HTML
   */
  @SuppressWarnings("NullAway") // for templates null is no interceptor
  public String slides() {
    Page page = page(false);
    StringOutput out = new StringOutput();
    JteslidesGenerated.render(
        new OwaspHtmlTemplateOutput(out), null, page, map(page), Assets.ofSlides());
    return out.toString();
  }

  private Page page(boolean isWhole) {
    return new Page(strategy, report, plan, words, versions, isWhole);
  }

  private MapPage map(Page page) {
    return new MapPage(page, StrategyMap.of(strategy, report, Banding.fitting(strategy), words));
  }
}
