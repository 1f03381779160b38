package io.alignment.analysis.objectives;

import static io.alignment.analysis.objectives.MeasuresAsKeptTest.DUE;
import static io.alignment.analysis.objectives.MeasuresAsKeptTest.JUNE;
import static io.alignment.analysis.objectives.MeasuresAsKeptTest.MARCH;
import static io.alignment.analysis.objectives.MeasuresAsKeptTest.START;
import static io.alignment.analysis.objectives.MeasuresAsKeptTest.found;
import static io.alignment.analysis.objectives.MeasuresAsKeptTest.measure;
import static io.alignment.analysis.objectives.MeasuresAsKeptTest.row;
import static io.alignment.analysis.objectives.MeasuresAsKeptTest.strategy;
import static io.alignment.analysis.objectives.MeasuresAsKeptTest.year;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alignment.analysis.Question;
import io.alignment.model.Measure;
import io.alignment.model.Objective;
import io.alignment.model.Reading;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Readings as people take them: seldom, and with notes. */
class ReadingsAsKeptTest {

  // Readings

  @Test
  void oneReadingAfterAKnownStartForetells() {
    Objective.Builder quarter =
        Objective.builder("o", "O")
            .start(START)
            .due(MARCH)
            .measure(
                measure().baseline(0).target(100).reading(LocalDate.of(2026, 2, 15), 10).build());

    assertThat(row(quarter, LocalDate.of(2026, 2, 15)).measures().get(0).forecast())
        .hasValueCloseTo(20.0, within(0.5));
  }

  @Test
  void aYearlyReadingIsNotStray() {
    LocalDate later = DUE.plusYears(1);
    Measure.Builder monthly =
        Measure.builder("monthly").target(5).reading(MARCH, 1).reading(MARCH.plusMonths(1), 2);
    Measure.Builder yearly = Measure.builder("yearly").target(5).reading(later, 1);

    assertThat(Question.about(strategy(year(monthly, yearly)).build()).day())
        .contains(MARCH.plusMonths(1));
    assertThat(found(year(monthly, yearly), JUNE)).contains("progress.stray");
    assertThat(Question.about(strategy(year(monthly, yearly.everyDays(365))).build()).day())
        .contains(later);
    assertThat(found(year(monthly, yearly), JUNE)).doesNotContain("progress.stray");
  }

  @Test
  void aNoteChangesNoNumber() {
    Measure.Builder with =
        measure().target(9).baseline(0).reading(new Reading(JUNE, 5).note("sick"));

    assertThat(row(with, JUNE).note()).contains("sick");
    assertThat(row(with, JUNE))
        .usingRecursiveComparison()
        .ignoringFields("note")
        .isEqualTo(row(measure().target(9).baseline(0).reading(JUNE, 5), JUNE));
  }
}
