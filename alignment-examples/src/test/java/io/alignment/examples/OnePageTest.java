package io.alignment.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alignment.Analyses;
import io.alignment.analysis.Question;
import io.alignment.analysis.Report;
import io.alignment.json.StrategyReader;
import io.alignment.model.Strategy;
import io.alignment.plan.Plan;
import io.alignment.plan.PlanSearch;
import io.alignment.report.answers.PageTelling;
import io.alignment.report.text.PlainText;
import io.alignment.report.text.TextStyle;
import io.alignment.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** What the command prints, a program can have too. */
class OnePageTest {

  private static String page(Path file) throws IOException {
    // @example:page:begin
    Strategy strategy = StrategyReader.create().read(file);
    Question question = Question.about(strategy).asOf(LocalDate.of(2026, 10, 15));
    Analyses analyses = Analyses.builtIn();
    Report report = analyses.analyze(question);
    OptionalDouble owned = report.number("coverage.owned").orElseThrow().value(); // of 1
    Plan plan = new PlanSearch(analyses).in(question, report);
    Strategy better = strategy.with(plan.change()); // a strategy never changes; this is a copy
    String page =
        PlainText.of(
            PageTelling.of(strategy, report, Optional.of(plan), Words.english()),
            new TextStyle(80, false));
    // @example:page:end
    assertThat(owned).hasValueCloseTo(0.917, within(0.001));
    assertThat(better).isNotEqualTo(strategy);
    return page;
  }

  @Test
  void thePageIsWhatTheCommandPrints() throws IOException {
    assertThat(page(Path.of("src/main/resources/strategies/corner-bakery.yaml")))
        .isEqualTo(
            ReadmeTest.printed("analyze", "src/main/resources/strategies/corner-bakery.yaml"));
  }
}
