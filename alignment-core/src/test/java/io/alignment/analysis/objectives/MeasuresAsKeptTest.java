package io.alignment.analysis.objectives;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.MoreCollectors;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.Question;
import io.alignment.analysis.objectives.Progress.MeasureProgress;
import io.alignment.analysis.objectives.Progress.ObjectiveProgress;
import io.alignment.analysis.objectives.Progress.Zone;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Measure;
import io.alignment.model.Measure.ReadingsAre;
import io.alignment.model.Milestone;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.Status;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.model.Vision;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Milestones, plans, amounts, ranges and levels of a target: measures as people keep them. */
class MeasuresAsKeptTest {

  static final LocalDate START = LocalDate.of(2026, 1, 1);
  static final LocalDate MARCH = LocalDate.of(2026, 3, 31);
  static final LocalDate JUNE = LocalDate.of(2026, 6, 30);
  static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 30);
  static final LocalDate DUE = LocalDate.of(2026, 12, 31);
  static final Offset<Double> CLOSE = within(1e-9);

  static Measure.Builder measure() {
    return Measure.builder("m");
  }

  static Objective.Builder year(Measure.Builder... measures) {
    Objective.Builder objective = Objective.builder("o", "O").start(START).due(DUE);
    for (Measure.Builder it : measures) {
      objective.measure(it.build());
    }
    return objective;
  }

  static StrategyBuilder strategy(Objective.Builder objective) {
    return Strategy.builder("S")
        .add(Vision.of("v", "V"))
        .add(objective.build())
        .add(Support.of("o", "v"))
        .add(BusinessFunction.of("f", "F"))
        .add(Ownership.of("f", "o"));
  }

  private static Question asked(Objective.Builder objective, LocalDate day) {
    return Question.about(strategy(objective).build()).asOf(day);
  }

  static ObjectiveProgress row(Objective.Builder objective, LocalDate day) {
    return requireNonNull(
        new ProgressAnalysis().analyze(asked(objective, day)).byObjective().get("o"));
  }

  static MeasureProgress row(Measure.Builder measure, LocalDate day) {
    return row(year(measure), day).measures().get(0);
  }

  static List<String> found(Objective.Builder objective, LocalDate day) {
    return new ProgressAnalysis()
        .analyze(asked(objective, day)).findings().stream().map(Finding::rule).toList();
  }

  private static Smart.Verdicts smart(Objective.Builder objective, LocalDate day) {
    return requireNonNull(
        new SmartAnalysis().analyze(asked(objective, day)).byObjective().get("o"));
  }

  // Milestones

  private static Measure.Builder released(Milestone... milestones) {
    Measure.Builder measure = measure();
    List.of(milestones).forEach(measure::milestone);
    return measure;
  }

  @ParameterizedTest
  @CsvSource({"2026-01-31, 0", "2026-03-31, 0", "2026-04-01, 1"})
  void whatIsThereOrNotIsExpectedAfterItsDay(LocalDate day, double expected) {
    MeasureProgress row = row(released(Milestone.of("C driver").due(MARCH)), day);

    assertThat(row.expected()).hasValue(expected);
    assertThat(row.progress()).hasValue(0);
    assertThat(row.raw()).hasValue(0);
    assertThat(row.current()).isEmpty();
    assertThat(row.read()).isEmpty();
    assertThat(row.forecast()).isEmpty();
    assertThat(row.reached()).isEmpty();
    assertThat(row.stale()).isEmpty();
  }

  @Test
  void ofTwoResultsThatAreDueInMarchNothingIsSaidInJanuary() {
    Objective.Builder drivers =
        Objective.builder("o", "Drivers")
            .start(START)
            .due(MARCH)
            .measure(released(Milestone.of("C driver released")).build())
            .measure(
                Measure.builder("Java").milestone(Milestone.of("released").due(MARCH)).build());

    assertThat(found(drivers, LocalDate.of(2026, 1, 31))).isEmpty();
    assertThat(found(drivers, MARCH)).isEmpty();
    assertThat(row(drivers, MARCH).pace()).isEmpty();
    assertThat(row(drivers, MARCH).standing())
        .isEqualTo(new Progress.Standing(row(drivers, MARCH).standing().progress(), 1));
    assertThat(found(drivers, MARCH.plusDays(1))).containsExactly("progress.overdue");
  }

  @Test
  void whatIsDoneByWeightIsProgressAndWhatIsPastItsDayIsExpected() {
    Measure.Builder steps =
        released(
            Milestone.of("plan").due(MARCH).done(MARCH.minusDays(3)).weight(1),
            Milestone.of("build").due(JUNE).weight(2),
            Milestone.of("open").weight(1));

    assertThat(row(steps, MARCH.minusDays(4)).progress()).hasValue(0);
    assertThat(row(steps, MARCH).progress()).hasValue(0.25);
    assertThat(row(steps, MARCH).expected()).hasValue(0);
    assertThat(row(steps, JUNE.plusDays(1)).expected()).hasValue(0.75);
    assertThat(found(year(steps), JUNE)).isEmpty();
    assertThat(found(year(steps), JUNE.plusDays(1))).containsExactly("progress.behind");
    assertThat(row(steps, JUNE.plusDays(1)).onCourse()).contains(false);
  }

  @Test
  void whatIsDoneIsReachedOnTheDayOfTheLastMilestone() {
    Measure.Builder done =
        released(Milestone.of("a").done(JUNE), Milestone.of("b").done(MARCH).weight(3));

    assertThat(row(done, DUE).progress()).hasValue(1);
    assertThat(row(done, DUE).reached()).contains(JUNE);
    assertThat(row(done, DUE).onCourse()).contains(true);
    assertThat(found(year(done), DUE.plusDays(1))).isEmpty();
    assertThat(found(year(released(Milestone.of("a"))).status(Status.DONE), DUE)).isEmpty();
    assertThat(
            found(
                year(released(Milestone.of("a"), Milestone.of("b").done(MARCH)))
                    .status(Status.DONE),
                DUE))
        .containsExactly("progress.missed");
  }

  @Test
  void aDoneMilestoneMakesItsDayToday() {
    Objective.Builder objective = year(released(Milestone.of("a").done(JUNE)));

    assertThat(Question.about(strategy(objective).build()).day()).contains(JUNE);
  }

  @Test
  void aMilestoneWithADayMakesAGoalMeasurable() {
    Objective.Builder undated =
        Objective.builder("o", "O").measure(released(Milestone.of("a")).build());
    Objective.Builder dated =
        Objective.builder("o", "O").measure(released(Milestone.of("a").due(MARCH)).build());

    assertThat(smart(undated, START).measurable().verdict()).isEqualTo(Smart.Verdict.UNKNOWN);
    assertThat(smart(dated, START).measurable().verdict()).isEqualTo(Smart.Verdict.MET);
    assertThat(smart(undated.due(DUE), START).measurable().verdict()).isEqualTo(Smart.Verdict.MET);
  }

  // Plans

  private static Measure.Builder vaccinated() {
    return measure()
        .unit("%")
        .baseline(0)
        .plan(MARCH, 5)
        .plan(DUE, 100)
        .plan(SEPTEMBER, 40)
        .plan(JUNE, 10);
  }

  @Test
  void whoeverIsAheadOfThePlanIsNeitherBehindNorLate() {
    Measure.Builder measure = vaccinated().reading(MARCH, 6).reading(JUNE, 11);
    MeasureProgress row = row(measure, JUNE);

    assertThat(row.progress()).hasValue(0.11);
    assertThat(row.expected()).hasValueCloseTo(0.1, CLOSE);
    assertThat(row(year(measure), JUNE).pace()).hasValueCloseTo(1.1, CLOSE);
    assertThat(row.onCourse()).contains(true);
    assertThat(row.forecast().getAsDouble()).isGreaterThan(100);
    assertThat(row.reached()).hasValueSatisfying(it -> assertThat(it).isBetween(SEPTEMBER, DUE));
    assertThat(found(year(measure), JUNE)).isEmpty();
    assertThat(smart(year(measure), JUNE).achievable().verdict()).isEqualTo(Smart.Verdict.UNKNOWN);
  }

  @Test
  void whoeverIsBelowThePlanIsBehind() {
    Measure.Builder measure =
        vaccinated().reading(MARCH, 5).reading(JUNE, 9).reading(SEPTEMBER, 10);

    assertThat(found(year(measure), SEPTEMBER)).containsExactly("progress.behind");
    assertThat(row(measure, SEPTEMBER).forecast().getAsDouble()).isLessThan(100);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-12-31, ",
    "2026-01-01, 0",
    "2026-02-15, 2.5280898876404494",
    "2026-03-31, 5",
    "2026-08-15, 25",
    "2027-01-05, 100"
  })
  void betweenItsDaysThePlanIsStraight(LocalDate day, Double expected) {
    MeasureProgress row = row(vaccinated().reading(START.minusYears(1), 0), day);

    if (expected == null) {
      assertThat(row.expected()).isEmpty();
    } else {
      assertThat(row.expected()).hasValueCloseTo(expected / 100, CLOSE);
    }
  }

  @Test
  void aPlanLeadsOnToTheTargetWhereThereIsOne() {
    Measure.Builder measure = measure().baseline(0).target(100).plan(JUNE, 20).reading(START, 0);

    assertThat(row(measure, LocalDate.of(2026, 9, 30)).expected())
        .hasValueCloseTo(0.2 + 0.8 / 2, CLOSE);
  }

  @Test
  void aPlanThatIsFlatForAWhileIsNoStandstill() {
    Measure.Builder measure =
        measure()
            .baseline(0)
            .plan(MARCH, 5)
            .plan(SEPTEMBER, 5)
            .plan(DUE, 100)
            .reading(MARCH, 5)
            .reading(MARCH.plusMonths(1), 5)
            .reading(MARCH.plusMonths(3), 5);

    assertThat(found(year(measure), JUNE)).isEmpty();
  }

  @Test
  void aTargetForEachYearNeedsNoDueDate() {
    Objective.Builder objective =
        Objective.builder("o", "O")
            .measure(
                measure()
                    .unit("%")
                    .baseline(80)
                    .plan(LocalDate.of(2026, 6, 30), 82)
                    .plan(LocalDate.of(2027, 6, 30), 84)
                    .plan(LocalDate.of(2028, 6, 30), 88)
                    .reading(LocalDate.of(2027, 6, 30), 85)
                    .build());

    assertThat(row(objective, LocalDate.of(2027, 6, 30)).expected()).hasValue(0.5);
    assertThat(row(objective, LocalDate.of(2027, 6, 30)).pace()).hasValueCloseTo(1.25, CLOSE);
  }

  @Test
  void aPlanThatAsksForMuchEarlyIsNotMadeLessByWhatStandsAbove() {
    Measure.Builder early =
        measure().baseline(0).target(100).plan(MARCH, 80).plan(DUE, 100).reading(MARCH, 60);
    Strategy strategy =
        strategy(Objective.builder("o", "O").start(START).due(DUE))
            .add(Objective.builder("below", "B").measure(early.build()).due(DUE).build())
            .add(Support.of("below", "o"))
            .build();

    assertThat(
            requireNonNull(
                    new ProgressAnalysis()
                        .analyze(Question.about(strategy).asOf(MARCH))
                        .byObjective()
                        .get("o"))
                .expected())
        .hasValueCloseTo(0.8, CLOSE);
  }

  // Amounts

  private static Measure.Builder treated() {
    return measure()
        .unit("people")
        .target(1200)
        .everyDays(31)
        .readingsAre(ReadingsAre.AMOUNTS)
        .reading(LocalDate.of(2026, 1, 31), 100)
        .reading(LocalDate.of(2026, 2, 28), 105)
        .reading(MARCH, 95)
        .reading(LocalDate.of(2026, 4, 30), 110)
        .reading(LocalDate.of(2026, 5, 31), 100);
  }

  @Test
  void monthlyAmountsAddUpToTheTargetOfTheYear() {
    Measure.Builder measure = treated().reading(JUNE, 100);
    MeasureProgress row = row(measure, JUNE);

    assertThat(row.current()).hasValue(610);
    assertThat(row.progress()).hasValueCloseTo(610.0 / 1200, CLOSE);
    assertThat(row.forecast().getAsDouble()).isBetween(1190.0, 1250.0);
    assertThat(found(year(measure), JUNE)).isEmpty();
  }

  @Test
  void amountsOfOneDayAddUpAndThoseBeforeTheStartDoNotCount() {
    Measure.Builder measure =
        treated().reading(JUNE, 40).reading(JUNE, 60).reading(START.minusDays(1), 5000);

    assertThat(row(measure, JUNE).current()).hasValue(610);
    assertThat(row(measure.baseline(90), JUNE).current()).hasValue(700);
  }

  @Test
  void amountsAddUpExactly() {
    Measure.Builder measure =
        measure()
            .target(1)
            .readingsAre(ReadingsAre.AMOUNTS)
            .reading(MARCH, 0.1)
            .reading(MARCH, 0.2);

    assertThat(row(measure, MARCH).current()).hasValue(0.3);
  }

  @Test
  void aLevelThatWasPutRightOnTheSameDayCorrectsTheOther() {
    Measure.Builder measure = measure().baseline(0).target(100).reading(JUNE, 90);

    assertThat(row(measure.reading(JUNE, 9), JUNE).current()).hasValue(9);
  }

  @Test
  void aSumTooLargeForANumberIsUnknown() {
    Measure.Builder measure =
        measure()
            .target(1)
            .readingsAre(ReadingsAre.AMOUNTS)
            .reading(MARCH, Double.MAX_VALUE)
            .reading(MARCH, Double.MAX_VALUE);

    assertThat(row(measure, MARCH).current()).isEmpty();
    assertThat(row(measure, MARCH).progress()).isEmpty();
  }

  // Bounds and levels

  @ParameterizedTest
  @CsvSource({"19, false", "20, true", "30, true", "40, true", "41, false"})
  void aRangeIsKeptBetweenItsBounds(double value, boolean kept) {
    Measure.Builder stock = measure().atLeast(20).atMost(40).reading(JUNE, value);

    assertThat(row(stock, JUNE).kept()).contains(kept);
    assertThat(found(year(stock), JUNE).contains("progress.broken")).isEqualTo(!kept);
  }

  @ParameterizedTest
  @CsvSource({
    "79.9, BELOW_MINIMUM",
    "80, BELOW_TARGET",
    "81, BELOW_TARGET",
    "100, TARGET",
    "119, TARGET",
    "120, STRETCH"
  })
  void aValueLiesInAZone(double value, Zone zone) {
    Measure.Builder sales = measure().minimum(80).target(100).stretch(120);

    assertThat(row(sales.reading(JUNE, value), JUNE).zone()).contains(zone);
    assertThat(row(measure().baseline(0).target(100).reading(JUNE, 1), JUNE).zone()).isEmpty();
  }

  @Test
  void zonesOfWhatIsToFall() {
    Measure.Builder faults = measure().baseline(50).minimum(20).target(10).stretch(5);

    assertThat(row(faults.reading(JUNE, 21), JUNE).zone()).contains(Zone.BELOW_MINIMUM);
    assertThat(row(faults.reading(SEPTEMBER, 15), SEPTEMBER).zone()).contains(Zone.BELOW_TARGET);
    assertThat(row(faults.reading(DUE, 3), DUE).zone()).contains(Zone.STRETCH);
  }

  @Test
  void whatMissesEvenTheMinimumIsSaidSo() {
    Measure.Builder sales = measure().baseline(0).minimum(80).target(100).reading(JUNE, 79);
    Objective.Builder over = year(sales);
    LocalDate after = DUE.plusDays(1);

    assertThat(belowMinimum(over, after, Progress.OVERDUE)).containsExactly("m");
    assertThat(belowMinimum(over.status(Status.DONE), after, Progress.MISSED)).containsExactly("m");
    assertThat(belowMinimum(over.status(Status.MISSED), after, Progress.MISSED))
        .containsExactly("m");
    assertThat(belowMinimum(year(sales.reading(DUE, 80)), after, Progress.OVERDUE)).isEmpty();
  }

  @Test
  void whatWillMissEvenTheMinimumByItsTrendIsSaidSo() {
    Measure.Builder sales =
        measure()
            .baseline(0)
            .minimum(80)
            .target(100)
            .reading(MARCH, 23)
            .reading(JUNE, 45)
            .reading(SEPTEMBER, 68);

    assertThat(belowMinimum(year(sales), SEPTEMBER, Progress.LATE)).isEmpty();
    sales.reading(MARCH, 20).reading(JUNE, 38).reading(SEPTEMBER, 55);
    assertThat(belowMinimum(year(sales), SEPTEMBER, Progress.LATE)).containsExactly("m");
    sales.reading(JUNE, 30).reading(SEPTEMBER, 32);
    assertThat(belowMinimum(year(sales), SEPTEMBER, Progress.BEHIND)).containsExactly("m");
  }

  private static List<String> belowMinimum(
      Objective.Builder objective, LocalDate day, FindingKind kind) {
    return new ProgressAnalysis()
        .analyze(asked(objective, day)).findings().stream()
            .filter(it -> it.rule().equals(kind.id()))
            .collect(MoreCollectors.onlyElement())
            .evidence(Evidence.BelowMinimum.class)
            .map(Evidence.BelowMinimum::belowMinimum)
            .orElse(List.of());
  }

  @Test
  void progressStaysTowardsTheTarget() {
    Measure.Builder sales = measure().baseline(0).minimum(80).target(100).stretch(120);

    assertThat(row(sales.reading(LocalDate.of(2026, 11, 30), 81), DUE).progress()).hasValue(0.81);
  }

  @ParameterizedTest
  @EnumSource
  void whichWayIsBetterTellsWhereOneReadingIs(Measure.Better better) {
    Measure.Builder measure = measure().target(98).better(better).reading(JUNE, 99);

    boolean isUp = better == Measure.Better.UP;
    assertThat(row(measure, JUNE).progress().isPresent()).isEqualTo(isUp);
    assertThat(row(measure, JUNE).onCourse().orElse(false)).isEqualTo(isUp);
    // Whoever was beyond it and is short now has come no part of a way.
    MeasureProgress back = row(measure.reading(SEPTEMBER, isUp ? 97 : 98), SEPTEMBER);
    assertThat(back.progress().isPresent()).isEqualTo(!isUp);
  }

  @Test
  void whoeverMovesAwayFromWhatIsBetterIsAtZero() {
    Measure.Builder measure =
        measure().target(100).better(Measure.Better.UP).reading(MARCH, 40).reading(JUNE, 30);

    assertThat(row(measure, JUNE).progress()).hasValue(0);
  }
}
