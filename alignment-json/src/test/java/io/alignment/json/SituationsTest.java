package io.alignment.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.alignment.Analyses;
import io.alignment.analysis.Finding;
import io.alignment.analysis.Question;
import io.alignment.analysis.objectives.Progress;
import io.alignment.analysis.objectives.ProgressAnalysis;
import io.alignment.model.Strategy;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Situations that people met in their own plans, and what is right there. */
class SituationsTest {

  private static Strategy read(String objectives) {
    return StrategyReader.create()
        .read(
            "format: alignment/1\nname: S\nvisions: {id: v, name: Vision}\nobjectives:\n"
                + objectives,
            DocumentFormat.YAML);
  }

  private static Progress.ObjectiveProgress progress(Strategy strategy, String objective) {
    return Objects.requireNonNull(
        new ProgressAnalysis().analyze(strategy).byObjective().get(objective));
  }

  private static double done(Strategy strategy, String objective) {
    return progress(strategy, objective).standing().progress().orElseThrow();
  }

  /** Goals below one, each with its weight and how many of a hundred steps are done. */
  private static Strategy below(double... weightsAndSteps) {
    StringBuilder objectives = new StringBuilder("  - {id: whole, name: Whole, supports: v}\n");
    for (int i = 0; i < weightsAndSteps.length; i += 2) {
      objectives.append(
          """
            - id: part-%d
              name: Part
              supports: [{to: whole, weight: %s}]
              measures: {name: steps, baseline: 0, target: 100, readings: {date: 2026-05-01, value: %s}}
          """
              .formatted(i, weightsAndSteps[i], weightsAndSteps[i + 1]));
    }
    return read(objectives.toString());
  }

  @Test
  void partsCountByTheEffortThatTheyTake() {
    assertThat(done(below(17, 100, 6, 50, 5.5, 50, 1, 50), "whole"))
        .isEqualTo(23.25 / 29.5, within(1e-12));
  }

  @Test
  void partsOfTheSameWeightCountTheSame() {
    assertThat(done(below(1, 60, 1, 60, 1, 80), "whole")).isEqualTo(2 / 3.0, within(1e-12));
  }

  @Test
  void whatTakesASingleDayCountsLikeWhatTakesMonths() {
    assertThat(
            done(
                read(
                    """
                      - {id: whole, name: Move to the new till, supports: v}
                      - id: build
                        name: Build it
                        start: 2026-01-01
                        due: 2026-06-30
                        supports: whole
                        measures: {name: built, baseline: 0, target: 1, readings: {date: 2026-06-30, value: 1}}
                      - id: switch
                        name: Switch it on
                        start: 2026-07-01
                        due: 2026-07-01
                        supports: whole
                        measures: {name: switched, baseline: 0, target: 1, readings: {date: 2026-06-30, value: 0}}
                    """),
                "whole"))
        .isEqualTo(0.5);
  }

  /** Up or down, through zero, below the start, beyond the target. */
  @ParameterizedTest
  @CsvSource({
    "-200, 50, -75, 0.5",
    "40, 0, 10, 0.75",
    "-10, -50, -30, 0.5",
    "10, 20, 5, 0",
    "10, 0, -10, 1",
    "10, 0, 7, 0.3",
    "8, 12, 8, 0"
  })
  void theWayFromStartToTargetIsAShare(double from, double to, double now, double share) {
    Strategy strategy =
        read(
            """
              - id: goal
                name: Goal
                supports: v
                measures: {name: m, baseline: %s, target: %s, readings: {date: 2026-05-01, value: %s}}
            """
                .formatted(from, to, now));

    assertThat(done(strategy, "goal")).isEqualTo(share, within(1e-12));
  }

  @Test
  void oneMeasureThatRisesAndOneThatFallsGiveTheirMean() {
    assertThat(
            done(
                read(
                    """
                      - id: goal
                        name: Serve better
                        supports: v
                        measures:
                          - {name: sold, baseline: 100, target: 200, readings: {date: 2026-05-01, value: 150}}
                          - {name: sent back, baseline: 20, target: 10, readings: {date: 2026-05-01, value: 12}}
                    """),
                "goal"))
        .isEqualTo(0.65, within(1e-12));
  }

  @Test
  void whatIsDueTodayIsNotPastDue() {
    Strategy strategy =
        read(
            """
              - id: goal
                name: Win a hundred subscribers
                start: 2026-01-01
                due: 2026-03-31
                supports: v
                measures: {name: subscribers, unit: people, baseline: 0, target: 100, readings: {date: 2026-03-31, value: 95}}
            """);

    assertThat(progress(strategy, "goal").expected()).hasValue(1);
    assertThat(rules(strategy, "2026-03-31"))
        .noneMatch(it -> it.matches("progress\\.(overdue|missed|behind|late)"));
  }

  @Test
  void nothingIsExpectedOfWhatHasNotBegun() {
    Strategy strategy =
        read(
            """
              - id: goal
                name: Second half
                status: planned
                start: 2026-07-01
                due: 2026-12-31
                supports: v
                measures: {name: m, unit: x, baseline: 0, target: 10, everyDays: 31}
              - id: read
                name: Read
                supports: v
                measures: {name: m, unit: x, baseline: 0, target: 10, everyDays: 31, readings: {date: 2026-03-31, value: 5}}
            """);

    assertThat(rules(strategy, "2026-04-01")).noneMatch(it -> it.startsWith("progress."));
  }

  private static List<String> rules(Strategy strategy, String day) {
    return Analyses.builtIn()
        .analyze(Question.about(strategy).asOf(LocalDate.parse(day)))
        .findings()
        .stream()
        .map(Finding::rule)
        .toList();
  }

  @Test
  void commasAndGermanDaysAreRefusedWhereTheyStand() {
    assertThatThrownBy(
            () ->
                read(
                    """
                      - id: goal
                        name: Mehr Umsatz
                        supports: v
                        measures:
                          - {name: Umsatz, baseline: "1,5", target: 20}
                        due: 31.12.2026
                    """))
        .hasMessageContainingAll(
            "/objectives/0/measures/0/baseline", "/objectives/0/due", "like 2026-11-23");
  }

  @Test
  void idsAndNamesMayBeOfAnyScript() {
    Strategy strategy =
        read(
            """
              - {id: "目標", name: 売上を増やす, supports: v}
              - {id: "caf\\u00e9", name: "Composed", supports: v}
              - {id: "cafe\\u0301", name: "Of two signs", supports: v}
              - {id: "هدف", name: "<b>زيادة</b> | \\"20٪\\"", supports: v}
            """);

    assertThat(
            StrategyReader.create()
                .read(StrategyWriter.toString(strategy, DocumentFormat.YAML), DocumentFormat.YAML))
        .isEqualTo(strategy);
    assertThat(strategy.objectives()).hasSize(4);
  }
}
