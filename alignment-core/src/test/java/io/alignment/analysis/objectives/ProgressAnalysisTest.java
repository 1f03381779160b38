package io.alignment.analysis.objectives;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alignment.analysis.Question;
import io.alignment.model.Measure;
import io.alignment.model.Objective;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.model.Vision;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressAnalysisTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

  private static Measure.Builder falling() {
    return Measure.builder("m").baseline(100).target(60);
  }

  private static Objective.Builder objective(Measure.Builder measure) {
    return Objective.builder("o", "Objective").measure(measure.build());
  }

  private static Strategy strategy(Objective.Builder... objectives) {
    StrategyBuilder strategy = Strategy.builder("S").add(Vision.of("v", "Vision"));
    for (Objective.Builder objective : objectives) {
      Objective built = objective.build();
      strategy.add(built).add(Support.of(built.id(), "v"));
    }
    return strategy.build();
  }

  private static Progress.ObjectiveProgress row(Objective.Builder objective, LocalDate asOf) {
    return new ProgressAnalysis()
        .analyze(Question.about(strategy(objective)).asOf(asOf))
        .byObjective()
        .getOrDefault(
            "o",
            new Progress.ObjectiveProgress(
                new Progress.Standing(OptionalDouble.empty(), -1),
                false,
                1,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                List.of()));
  }

  private static Progress.MeasureProgress measure(Measure.Builder measure, LocalDate asOf) {
    return row(objective(measure).due(LocalDate.of(2027, 1, 1)), asOf).measures().get(0);
  }

  // Progress of a measure

  @Test
  void aFallingMeasureAtHalfItsWayIsAtOneHalf() {
    assertThat(measure(falling().reading(DAY, 80), DAY).progress()).hasValue(0.5);
  }

  @Test
  void rawProgressLeavesItsRangeAndProgressDoesNot() {
    assertThat(measure(falling().reading(DAY, 120), DAY))
        .satisfies(it -> assertThat(it.raw()).hasValue(-0.5))
        .satisfies(it -> assertThat(it.progress()).hasValue(0));
    assertThat(measure(falling().reading(DAY, 20), DAY))
        .satisfies(it -> assertThat(it.raw()).hasValue(2))
        .satisfies(it -> assertThat(it.progress()).hasValue(1));
  }

  @Test
  void theFirstReadingStandsInForABaseline() {
    Measure.Builder measure =
        Measure.builder("m").target(20).reading(DAY, 15).reading(DAY.minusDays(9), 10);

    assertThat(measure(measure, DAY).progress()).hasValue(0.5);
  }

  @Test
  void theFirstOfManyReadingsStaysTheBaseline() {
    Measure.Builder daily = Measure.builder("m").target(200);
    for (int day = 0; day < 150; day++) {
      daily.reading(DAY.minusDays(149L - day), day);
    }

    assertThat(measure(daily, DAY).progress()).hasValue(149.0 / 200);
  }

  @Test
  void withoutABaselineWhatIsAtTheTargetFromTheFirstIsReached() {
    Measure.Builder kept = Measure.builder("m").target(98).reading(DAY.minusDays(9), 98);

    assertThat(measure(kept, DAY).progress()).hasValue(1);
    assertThat(measure(kept.reading(DAY, 98), DAY).progress()).hasValue(1);
    assertThat(measure(kept.reading(DAY, 97), DAY).progress()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"110, 120", "90, 80", "110, 110"})
  void withoutABaselineWhatMayBeBeyondItsTargetIsNotAtZero(double first, double last) {
    Measure.Builder measure =
        Measure.builder("m").target(100).reading(DAY.minusDays(9), first).reading(DAY, last);

    assertThat(measure(measure, DAY))
        .satisfies(it -> assertThat(it.raw()).isEmpty())
        .satisfies(it -> assertThat(it.progress()).isEmpty())
        .satisfies(it -> assertThat(it.reached()).isEmpty())
        .satisfies(it -> assertThat(it.onCourse()).isEmpty());
  }

  @Test
  void aStandingBoundIsKeptOrBroken() {
    assertThat(measure(Measure.builder("m").atLeast(5).reading(DAY, 5), DAY).kept()).hasValue(true);
    assertThat(measure(Measure.builder("m").atMost(5).reading(DAY, 5.1), DAY))
        .satisfies(it -> assertThat(it.kept()).hasValue(false))
        .satisfies(it -> assertThat(it.progress()).hasValue(0))
        .satisfies(it -> assertThat(it.raw()).isEmpty());
  }

  @Test
  void aSecondReadingOfADayCorrectsTheFirst() {
    assertThat(measure(falling().reading(DAY, 90).reading(DAY, 70), DAY).current()).hasValue(70);
    assertThat(measure(falling().reading(DAY, 70).reading(DAY, 90), DAY).current()).hasValue(90);
  }

  @Test
  void readingsOfDifferentDaysInAnotherOrderAreNoDifference() {
    Measure.Builder one = falling().reading(DAY.minusDays(1), 90).reading(DAY, 70);
    Measure.Builder other = falling().reading(DAY, 70).reading(DAY.minusDays(1), 90);

    assertThat(other.build()).isEqualTo(one.build());
  }

  @Test
  void aReadingAfterTheDayDoesNotCount() {
    Measure.Builder measure = falling().reading(DAY, 80).reading(DAY.plusDays(1), 60);

    assertThat(measure(measure, DAY).progress()).hasValue(0.5);
    assertThat(measure(measure, DAY.plusDays(1)).progress()).hasValue(1);
  }

  @Test
  void withoutADayTheNewestReadingCountsAndWithoutAReadingNothingIsKnown() {
    Strategy read = strategy(objective(falling().reading(DAY, 80)));
    Strategy unread = strategy(objective(falling()));

    assertThat(new ProgressAnalysis().analyze(read).asOf()).hasValue(DAY);
    assertThat(new ProgressAnalysis().analyze(unread))
        .satisfies(it -> assertThat(it.asOf()).isEmpty())
        .satisfies(it -> assertThat(it.progress()).isEmpty())
        .satisfies(it -> assertThat(it.completeness()).hasValue(0))
        .satisfies(it -> assertThat(it.findings()).isEmpty());
  }

  // Forecast

  @Test
  void theTrendIsTheMedianOfAllSlopesAndOneOddReadingMovesItLittle() {
    // Slopes of 1, 1, 1 between the good days; with the odd one 10, 5.5, ... the median stays 1.
    Measure.Builder measure = Measure.builder("m").baseline(0).target(100);
    for (int day = 0; day <= 6; day++) {
      measure.reading(DAY.minusDays(6 - day), day == 3 ? 40 : day);
    }
    Progress.MeasureProgress row = measure(measure, DAY);

    // 2026-10-01 to 2027-01-01 are 92 days: 6 + 92; the target is 94 days away.
    assertThat(row.forecast().orElseThrow()).isCloseTo(98, within(1e-9));
    assertThat(row.reached()).hasValue(LocalDate.of(2027, 1, 3));
  }

  @Test
  void daysAreThoseOfTheCalendarOverLeapDaysAndEndsOfYears() {
    LocalDate start = LocalDate.of(2027, 12, 31);
    Measure.Builder measure =
        Measure.builder("m").baseline(0).target(62).reading(start, 0).reading(start.plusDays(1), 1);
    Progress.MeasureProgress row =
        row(objective(measure).due(LocalDate.of(2028, 3, 1)), start.plusDays(1)).measures().get(0);

    // 2028 has a 29th of February: from the last day of 2027 to the 1st of March are 61 days.
    assertThat(row.forecast().orElseThrow()).isCloseTo(61, within(1e-9));
    assertThat(row.reached()).hasValue(LocalDate.of(2028, 3, 2));
  }

  @Test
  void aTrendThatLeadsAwayOrStandsStillNeverArrives() {
    Measure.Builder away = falling().reading(DAY.minusDays(1), 80).reading(DAY, 90);
    Measure.Builder still = falling().reading(DAY.minusDays(1), 80).reading(DAY, 80);
    Measure.Builder slow =
        Measure.builder("m").baseline(0).target(1e9).reading(DAY.minusDays(9), 0).reading(DAY, 1);

    assertThat(measure(away, DAY).reached()).isEmpty();
    assertThat(measure(still, DAY))
        .satisfies(it -> assertThat(it.reached()).isEmpty())
        .satisfies(it -> assertThat(it.forecast()).isEmpty());
    assertThat(measure(slow, DAY).reached()).isEmpty();
    assertThat(measure(falling().reading(DAY, 50), DAY).reached()).hasValue(DAY);
    assertThat(measure(falling().reading(DAY, 80), DAY).forecast()).isEmpty();
  }

  @Test
  void theTrendKnowsTheStartAndTheBaseline() {
    LocalDate start = LocalDate.of(2026, 1, 1);
    Objective.Builder objective =
        objective(Measure.builder("m").baseline(0).target(100).reading(start.plusDays(45), 10))
            .start(start)
            .due(start.plusDays(90));

    assertThat(row(objective, start.plusDays(45)).measures().get(0).forecast().orElseThrow())
        .isCloseTo(20, within(1e-9));
  }

  @Test
  void valuesThatRepeatShortOfTheTargetDoNotFlattenTheTrend() {
    Measure.Builder measure = Measure.builder("m").baseline(0).target(100);
    for (int week = 0; week <= 8; week++) {
      measure.reading(DAY.minusWeeks(8L - week), week / 4 * 28);
    }

    // One a day, although each value was written down for four weeks.
    assertThat(measure(measure, DAY).forecast().orElseThrow()).isCloseTo(56 + 92, within(1e-9));
  }

  @Test
  void aTrendAtTheTargetIsJudgedByWhatIsRead() {
    Measure.Builder flat = Measure.builder("m").baseline(0).target(10);
    Measure.Builder falling = Measure.builder("m").baseline(0).target(10);
    List.of(5, 4, 3, 2).forEach(it -> flat.reading(DAY.minusDays(it), 10));
    List.of(14, 13, 12, 9).forEach(it -> falling.reading(DAY.minusDays(2L * it - 18), it));

    // Its line is at the target today, and what is read is not.
    assertThat(measure(flat.reading(DAY, 9), DAY))
        .satisfies(it -> assertThat(it.forecast()).hasValue(10))
        .satisfies(it -> assertThat(it.reached()).isEmpty());
    assertThat(measure(falling, DAY).reached()).isEmpty();
  }

  // Time

  @Test
  void withoutAStartNothingSaysHowMuchOfItsTimeHasPassed() {
    Objective.Builder objective = objective(falling().reading(DAY, 80)).due(DAY.plusDays(30));

    assertThat(row(objective, DAY))
        .satisfies(it -> assertThat(it.expected()).isEmpty())
        .satisfies(it -> assertThat(it.pace()).isEmpty());
  }

  @Test
  void paceIsWhatIsDoneOfWhatAStraightLineAsksFor() {
    Objective.Builder objective =
        objective(falling().reading(DAY, 80)).start(DAY.minusDays(70)).due(DAY.plusDays(30));
    Progress.ObjectiveProgress row = row(objective, DAY);

    assertThat(row.expected().orElseThrow()).isCloseTo(0.7, within(1e-12));
    assertThat(row.pace().orElseThrow()).isCloseTo(0.5 / 0.7, within(1e-12));
  }

  @Test
  void asLongAsTheCadenceIsKeptTheDayOfTheReadingCounts() {
    Objective.Builder objective =
        objective(falling().everyDays(31).reading(DAY, 80))
            .start(DAY.minusDays(50))
            .due(DAY.plusDays(50));

    assertThat(row(objective, DAY.plusDays(31)).expected()).hasValue(0.5);
    assertThat(row(objective, DAY.plusDays(32)).expected()).hasValue(0.82);
  }

  @Test
  void ofWhatIsThereOrNotNothingIsExpectedBeforeItIsDue() {
    Measure.Builder release =
        Measure.builder("m").baseline(0).target(1).unit("release").reading(DAY, 0);
    Objective.Builder objective = objective(release).start(DAY.minusDays(90)).due(DAY);

    assertThat(row(objective, DAY))
        .satisfies(it -> assertThat(it.expected()).hasValue(0))
        .satisfies(it -> assertThat(it.pace()).isEmpty());
    assertThat(row(objective, DAY.plusDays(1)).expected()).hasValue(1);
  }

  @Test
  void whatWasReadInBetweenIsNotThereOrNot() {
    Measure.Builder half = Measure.builder("h").baseline(0).target(1).reading(DAY, 0.5);
    Measure.Builder none = Measure.builder("m").baseline(0).target(1).reading(DAY, 0);
    Objective.Builder objective =
        objective(half).measure(none.build()).start(DAY.minusDays(50)).due(DAY.plusDays(50));

    assertThat(row(objective, DAY).expected()).hasValue(0.5);
  }

  @Test
  void whatIsExpectedRollsUpAndIsNeverMoreThanTheTimeAsksFor() {
    LocalDate start = LocalDate.of(2026, 1, 1);
    Objective.Builder year =
        Objective.builder("year", "Year").start(start).due(start.plusDays(400));
    Objective.Builder first =
        Objective.builder("first", "First").start(start).due(start.plusDays(100));
    Objective.Builder other = Objective.builder("other", "Other");
    Measure.Builder measure = Measure.builder("m").baseline(0).target(100);
    Strategy strategy =
        Strategy.builder("S")
            .add(year.build())
            .add(first.measure(measure.reading(start.plusDays(100), 50).build()).build())
            .add(other.measure(measure.reading(start.plusDays(100), 30).build()).build())
            .add(Support.of("first", "year"))
            .add(Support.of("other", "year"))
            .build();
    Progress progress = new ProgressAnalysis().analyze(strategy);

    // The one should be there, but for the year a quarter of the time has passed.
    assertThat(requireNonNull(progress.byObjective().get("first")).expected()).hasValue(1);
    assertThat(requireNonNull(progress.byObjective().get("other")).expected()).isEmpty();
    assertThat(requireNonNull(progress.byObjective().get("year")).expected()).hasValue(0.25);
    assertThat(requireNonNull(progress.byObjective().get("year")).pace()).hasValue(0.4 / 0.25);
  }

  @Test
  void aDayLaterNothingIsDifferentAsLongAsTheCadenceIsKept() {
    Objective.Builder objective =
        objective(falling().everyDays(31).reading(DAY, 80))
            .start(DAY.minusDays(50))
            .due(DAY.plusDays(50));
    Progress.ObjectiveProgress today = row(objective, DAY);
    Progress.ObjectiveProgress tomorrow = row(objective, DAY.plusDays(1));

    assertThat(tomorrow.standing()).isEqualTo(today.standing());
    assertThat(tomorrow.measures()).isEqualTo(today.measures());
    assertThat(tomorrow.expected()).isEqualTo(today.expected());
  }

  // Objectives and visions

  @Test
  void whatIsNotKnownPassesItsWeightOnAndLowersCompleteness() {
    Objective.Builder objective =
        Objective.builder("o", "Objective")
            .measure(falling().name("half").weight(1).reading(DAY, 80).build())
            .measure(falling().name("done").weight(1).reading(DAY, 60).build())
            .measure(falling().name("unread").weight(2).build());
    Progress.Standing standing = row(objective, DAY).standing();

    assertThat(standing.progress()).hasValue(0.75);
    assertThat(standing.completeness()).isEqualTo(0.5);
  }

  @Test
  void progressRollsUpByWeightToTheVision() {
    Strategy strategy =
        Strategy.builder("S")
            .add(Vision.of("v", "Vision"))
            .add(Objective.of("top", "Top"))
            .add(Objective.of("silent", "Silent"))
            .add(objective(falling().reading(DAY, 80)).build())
            .add(
                Objective.builder("p", "Other").measure(falling().reading(DAY, 60).build()).build())
            .add(Support.of("top", "v", 3))
            .add(Support.of("silent", "v", 1))
            .add(Support.of("o", "top", 3))
            .add(Support.of("p", "top", 1))
            .build();
    Progress progress = new ProgressAnalysis().analyze(strategy);

    assertThat(progress.progress()).hasValue(0.625);
    assertThat(progress.completeness()).hasValue(0.75);
    assertThat(progress.byVision())
        .containsEntry("v", new Progress.Standing(OptionalDouble.of(0.625), 0.75));
  }

  @Test
  void withoutAVisionOrAnObjectiveThereIsNothingToSay() {
    Progress progress = new ProgressAnalysis().analyze(Strategy.builder("S").build());

    assertThat(progress)
        .isEqualTo(
            new Progress(
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of()));
  }
}
