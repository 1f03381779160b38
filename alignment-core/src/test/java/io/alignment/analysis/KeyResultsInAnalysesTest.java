package io.alignment.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alignment.Analyses;
import io.alignment.analysis.direction.Cascade;
import io.alignment.analysis.direction.Coverage;
import io.alignment.analysis.objectives.Progress;
import io.alignment.analysis.objectives.Smart;
import io.alignment.model.Initiative;
import io.alignment.model.Measure;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.sketch.Sketch;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What key results are to the analyses. */
class KeyResultsInAnalysesTest {

  private static final LocalDate JANUARY = LocalDate.of(2027, 1, 1);
  private static final LocalDate READ = LocalDate.of(2027, 2, 15);

  private static Objective.Builder keyResult(String id, double target, double value) {
    return Objective.builder(id, "Result " + id)
        .measure(Measure.builder(id).baseline(0).target(target).reading(READ, value).build());
  }

  /** An objective that nobody owns, and two key results that each have somebody. */
  private static StrategyBuilder parsers() {
    return Sketch.of("v")
        .function("w", "go")
        .function("x", "js")
        .builder()
        .add(
            Objective.builder("usable", "The library can replace the old one")
                .start(JANUARY)
                .due(LocalDate.of(2027, 3, 31))
                .keyResult(keyResult("go", 1, 0.5).due(LocalDate.of(2027, 2, 28)).build())
                .keyResult(keyResult("js", 1, 0.5).build(), 3)
                .build())
        .add(Support.of("usable", "v"));
  }

  private static Report ask(StrategyBuilder strategy) {
    return Analyses.builtIn().analyze(strategy.build());
  }

  private static <R> R ask(StrategyBuilder strategy, Class<R> type) {
    return type.cast(
        ask(strategy).results().values().stream()
            .filter(type::isInstance)
            .findFirst()
            .orElseThrow());
  }

  private static <V> V at(Map<String, V> rows, String id) {
    return Objects.requireNonNull(rows.get(id));
  }

  private static List<String> findings(StrategyBuilder strategy) {
    return ask(strategy).findings().stream()
        .map(it -> it.rule() + " " + String.join(" ", it.elements()))
        .toList();
  }

  @Test
  void whoAnswersForKeyResultsAnswersForAnObjectiveWithoutAnOwner() {
    Coverage coverage = ask(parsers(), Coverage.class);

    assertThat(coverage.objectives()).isEqualTo(1);
    assertThat(coverage.owned()).hasValue(1);
    assertThat(coverage.measured()).hasValue(1);
    assertThat(coverage.byObjective()).containsOnlyKeys("usable", "go", "js");
    assertThat(findings(parsers())).noneMatch(it -> it.startsWith("coverage.objective-un"));
    assertThat(at(ask(parsers(), Smart.class).byObjective(), "usable").specific().verdict())
        .isEqualTo(Smart.Verdict.MET);
  }

  @Test
  void aKeyResultWithoutAnOwnerIsFoundWhereItsObjectiveHasNoneEither() {
    StrategyBuilder strategy = parsers().remove(Ownership.of("x", "js"));

    assertThat(findings(strategy)).contains("coverage.objective-unowned js");
    assertThat(findings(strategy.add(Ownership.of("x", "usable"))))
        .doesNotContain("coverage.objective-unowned js");
    assertThat(
            findings(
                parsers()
                    .remove(Ownership.of("x", "js"))
                    .remove(Ownership.of("w", "go"))
                    .add(Objective.of("o", "O"))
                    .add(Ownership.of("x", "o"))))
        .contains("coverage.objective-unowned usable")
        .doesNotContain("coverage.objective-unowned js", "coverage.objective-unowned go");
  }

  @Test
  void eachIsDueOnItsOwnDayOrElseWithItsObjective() {
    Progress progress = ask(parsers(), Progress.class);

    // 45 of the 58 days until the end of February, and of the 89 until the end of March.
    assertThat(at(progress.byObjective(), "go").expected())
        .hasValueCloseTo(45 / 58.0, within(1e-9));
    assertThat(at(progress.byObjective(), "js").expected())
        .hasValueCloseTo(45 / 89.0, within(1e-9));
    assertThat(at(progress.byObjective(), "usable").standing().progress()).hasValue(0.5);
  }

  @Test
  void whatIsOverdueWithItsObjectiveIsFoundThereOnce() {
    Question late = Question.about(parsers().build()).asOf(LocalDate.of(2027, 4, 1));

    assertThat(Analyses.builtIn().analyze(late).findings())
        .filteredOn(it -> it.rule().equals("progress.overdue"))
        .extracting(Finding::elements)
        .containsExactlyInAnyOrder(List.of("go"), List.of("usable"));
  }

  @Test
  void workForOneOfTwoIsNoWorkForTheOther() {
    StrategyBuilder fleet =
        parsers().add(Initiative.of("story", "Write the grammar")).add(Support.of("story", "go"));
    Coverage coverage = ask(fleet, Coverage.class);

    assertThat(at(coverage.byObjective(), "go").executed()).contains(true);
    assertThat(at(coverage.byObjective(), "js").executed()).contains(false);
    assertThat(at(coverage.byObjective(), "usable").executed()).contains(true);
    assertThat(coverage.executed()).hasValue(1);
    assertThat(coverage.weighted().executed()).hasValue(0.25);
    assertThat(findings(fleet)).noneMatch(it -> it.contains("unexecuted"));
    // What is done for the objective is done for both.
    assertThat(
            at(ask(fleet.add(Support.of("story", "usable")), Coverage.class).byObjective(), "js")
                .executed())
        .isEqualTo(Optional.of(true));
  }

  @Test
  void itIsNoLevelAndNoBranch() {
    Cascade cascade =
        ask(
            parsers()
                .add(keyResult("third", 3, 1).build())
                .add(Support.of("third", "usable").asKeyResult())
                .add(Objective.of("below", "Below a key result"))
                .add(Support.of("below", "go")),
            Cascade.class);

    assertThat(cascade.cascadeDepth()).isEqualTo(OptionalInt.of(2));
    assertThat(cascade.levels()).containsExactly(1, 1);
    assertThat(cascade.depths()).containsOnlyKeys("usable", "below");
    assertThat(cascade.lineOfSight().get("w")).isEqualTo(OptionalInt.of(2));
    assertThat(cascade.findings()).isEmpty();
  }
}
