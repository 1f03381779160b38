package io.alignment.report.answers;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.Analyses;
import io.alignment.analysis.Question;
import io.alignment.model.Initiative;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import io.alignment.model.Support;
import io.alignment.report.HtmlReport;
import io.alignment.sketch.Sketch;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What the report says of the quarters to come. */
class TimeTellingTest {

  private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

  @Test
  void moneyWithoutDaysIsNotSaidToBeThereInAQuarter() {
    Strategy strategy =
        Sketch.of("v: Vision")
            .objective("o: O", "v")
            .builder()
            .add(
                Initiative.builder("oven", "Oven")
                    .start(JULY)
                    .due(LocalDate.of(2026, 9, 30))
                    .demand("EUR", 900)
                    .build())
            .add(Resource.financial("money", "Money", "EUR").capacity(5000).build())
            .add(Support.of("oven", "o"))
            .build();

    assertThat(HtmlReport.of(Question.about(strategy).asOf(JULY), Analyses.builtIn()).html())
        .contains("needs 900 EUR")
        .doesNotContain("needs 900 EUR of")
        .containsOnlyOnce(
            "Where a quarter tells only what it needs, nobody has said what there is by then.");
  }
}
