package io.alignment.analysis.objectives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.analysis.Question;
import io.alignment.model.CheckIn;
import io.alignment.model.Measure;
import io.alignment.model.Objective;
import io.alignment.model.Status;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.model.Vision;
import io.alignment.words.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found about progress, and what is not. */
class ProgressFindingsTest {

  private static final LocalDate START = LocalDate.of(2026, 1, 1);
  private static final LocalDate HALF = START.plusDays(50);
  private static final LocalDate DUE = START.plusDays(100);

  /** A way of a hundred steps in a hundred days. */
  private static Measure.Builder measure(String name) {
    return Measure.builder(name).unit("steps").baseline(0).target(100);
  }

  private static Objective.Builder goal(Measure.Builder... measures) {
    Objective.Builder goal = Objective.builder("goal", "Goal").start(START).due(DUE);
    for (Measure.Builder measure : measures) {
      goal.measure(measure.build());
    }
    return goal;
  }

  private static Strategy strategy(Objective.Builder... objectives) {
    StrategyBuilder strategy = Strategy.builder("S").add(Vision.of("v", "Vision"));
    for (Objective.Builder objective : objectives) {
      Objective built = objective.build();
      strategy.add(built).add(Support.of(built.id(), "v"));
    }
    return strategy.build();
  }

  private static List<Finding> found(LocalDate day, Objective.Builder... objectives) {
    return new ProgressAnalysis()
        .analyze(Question.about(strategy(objectives)).asOf(day))
        .findings();
  }

  private static List<String> rules(LocalDate day, Objective.Builder... objectives) {
    return found(day, objectives).stream().map(Finding::rule).toList();
  }

  /** Of readings is spoken where any objective has one. */
  private static Objective.Builder read() {
    return Objective.builder("read", "Read")
        .measure(measure("m").reading(START.minusDays(9), 100).build());
  }

  @Test
  void howFarWordAndMeasureMayBeApartCanBeChosen() {
    Strategy strategy =
        Strategy.builder("S")
            .add(
                goal(measure("m").reading(HALF, 60))
                    .checkIn(CheckIn.on(HALF).progress(0.3))
                    .build())
            .build();
    Question question = Question.about(strategy).asOf(HALF);

    assertThat(new ProgressAnalysis().analyze(question).findings())
        .extracting(Finding::rule)
        .containsExactly("progress.said-otherwise");
    assertThat(new ProgressAnalysis().withApart(0.31).analyze(question).findings()).isEmpty();
  }

  // Behind

  @ParameterizedTest
  @CsvSource({
    "50, ''", // on the line
    "41, ''",
    "40, progress.slow", // a tenth below
    "25, progress.slow", // a quarter below, at half the pace
    "24, progress.behind"
  })
  void howFarBelowTheLineItIsDecidesOnTheDegree(double value, String rule) {
    assertThat(rules(HALF, goal(measure("m").reading(HALF, value))))
        .isEqualTo(rule.isEmpty() ? List.of() : List.of(rule));
  }

  @Test
  void nearTheEndFarBehindIsALowPaceToo() {
    LocalDate day = START.plusDays(90);

    assertThat(rules(day, goal(measure("m").reading(day, 55)))).containsExactly("progress.slow");
    assertThat(rules(day, goal(measure("m").reading(day, 53)))).containsExactly("progress.behind");
  }

  @Test
  void theLimitsAreSettings() {
    Question question =
        Question.about(
            Strategy.builder("S").add(goal(measure("m").reading(HALF, 24)).build()).build());

    assertThat(new ProgressAnalysis().withFarBehind(0.3, 0.6).analyze(question).findings())
        .extracting(Finding::rule)
        .containsExactly("progress.slow");
    assertThat(
            new ProgressAnalysis()
                .withFarBehind(0.25, 0.4)
                .withSlow(0.27)
                .analyze(question)
                .findings())
        .isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ProgressAnalysis().withFarBehind(1.1, 0.6));
    assertThatIllegalArgumentException().isThrownBy(() -> new ProgressAnalysis().withSlow(-0.1));
  }

  @Test
  void oneSlowMeasureOfFourIsToldOfTheMeasure() {
    Objective.Builder goal =
        goal(
            measure("a").reading(HALF, 50),
            measure("b").reading(HALF, 60),
            measure("c").reading(HALF, 10),
            measure("d").reading(HALF, 50));

    assertThat(found(HALF, goal))
        .containsExactly(
            Progress.SLOW.at(
                "goal", new Evidence.Measures(List.of("c")), new Evidence.Pace(0.1, 0.5)));
  }

  /** What is expected is that of the steps; how far the goal is, that of the bound as well. */
  @Test
  void howFarAllOfItIsStandsBesideHowFarIsWhatShouldGrow() {
    Objective.Builder goal =
        goal(measure("a").reading(HALF, 10), Measure.builder("bound").atMost(2).reading(HALF, 1));

    assertThat(found(HALF, goal))
        .containsExactly(
            Progress.BEHIND.at("goal", new Evidence.Pace(0.1, 0.5), new Evidence.Overall(0.55)));
    assertThat(said(HALF, goal))
        .containsExactly(
            "“Goal”: 55 % is done in all; where time asks for something, 10 % of the way is done,"
                + " where 50 % was due.");
  }

  @Test
  void howFarBehindItIsIsNotRepeatedWhereSomebodySaysOtherwise() {
    CheckIn word = CheckIn.on(HALF).status(CheckIn.Status.ON_TRACK);

    assertThat(said(HALF, goal(measure("a").reading(HALF, 10)).checkIn(word)))
        .containsExactly(
            "“Goal”: 10 % of the way is done, where 50 % was due.",
            "On 2026-02-20 “Goal” was said to be on track, and it is far behind.");
  }

  private static List<String> said(LocalDate day, Objective.Builder... objectives) {
    Strategy strategy = strategy(objectives);
    return new ProgressAnalysis()
        .analyze(Question.about(strategy).asOf(day)).findings().stream()
            .map(it -> Words.english().what(it, strategy))
            .toList();
  }

  @Test
  void whatCatchesUpIsNotFarBehind() {
    Measure.Builder late =
        measure("m")
            .reading(START.plusDays(57), 4)
            .reading(START.plusDays(58), 10)
            .reading(START.plusDays(59), 16)
            .reading(START.plusDays(60), 22);

    assertThat(rules(START.plusDays(60), goal(late))).containsExactly("progress.slow");
  }

  @Test
  void whatReadingsSayHoldsAsLongAsTheCadenceIsKept() {
    Measure.Builder measure = measure("m").everyDays(31).reading(START.plusDays(20), 20);

    assertThat(rules(START.plusDays(51), goal(measure))).isEmpty();
    assertThat(rules(START.plusDays(60), goal(measure)))
        .containsExactly("progress.behind", "progress.stale");
  }

  @Test
  void resultsThatAreThereOrNotAreNotSlowBeforeTheyAreDue() {
    Measure.Builder release =
        Measure.builder("release").unit("yes or no").baseline(0).target(1).reading(START, 0);
    Objective.Builder goal = goal(release.reading(DUE, 0));

    assertThat(rules(DUE, goal)).isEmpty();
    assertThat(rules(DUE.plusDays(1), goal)).containsExactly("progress.overdue");
  }

  @Test
  void whoWasReadHalfwayOnceKnowsMoreThanYesOrNo() {
    Measure.Builder none = Measure.builder("n").unit("score").baseline(0).target(1);
    Objective.Builder other =
        Objective.builder("other", "Other")
            .measure(none.name("half").reading(HALF, 0.5).build())
            .start(START)
            .due(DUE);
    Measure.Builder zero = Measure.builder("n").unit("score").baseline(0).target(1);

    assertThat(rules(HALF, goal(zero.reading(HALF, 0)), other)).containsExactly("progress.behind");
  }

  // Late

  @Test
  void aTrendThatMissesTheDayIsANote() {
    Objective.Builder goal = goal(measure("m").reading(START.plusDays(20), 20).reading(HALF, 45));

    assertThat(found(HALF, goal))
        .containsExactly(
            Progress.LATE.at("goal", new Evidence.Measures(List.of("m")), new Evidence.Due(DUE)));
  }

  @Test
  void aTrendNeedsThreeDaysOverATenthOfTheTime() {
    Objective.Builder undated = Objective.builder("goal", "Goal").due(DUE);

    assertThat(rules(HALF, goal(measure("m").reading(HALF, 45)))).isEmpty();
    assertThat(
            rules(
                START.plusDays(9),
                goal(measure("m").reading(START.plusDays(8), 1).reading(START.plusDays(9), 2))))
        .isEmpty();
    assertThat(
            rules(HALF, undated.measure(measure("m").reading(START, 0).reading(HALF, 10).build())))
        .isEmpty();
  }

  @Test
  void whatIsAheadOfItsLineIsNotLate() {
    Objective.Builder goal =
        goal(
            measure("m")
                .reading(START.plusDays(10), 60)
                .reading(START.plusDays(30), 61)
                .reading(START.plusDays(40), 62)
                .reading(HALF, 63));

    assertThat(rules(HALF, goal)).isEmpty();
  }

  @Test
  void whatFallsAwayFromItsTargetIsLateWhereverItsLineIs() {
    Measure.Builder falling = Measure.builder("m").baseline(0).target(10);
    List.of(14, 13, 12, 9)
        .forEach(value -> falling.reading(START.plusDays(28 - 2L * value), value));
    Objective.Builder goal = Objective.builder("goal", "Goal").due(START.plusDays(30));

    assertThat(rules(START.plusDays(10), goal.measure(falling.build())))
        .containsExactly("progress.late");
  }

  @Test
  void whatIsAtItsTargetAllTheTimeIsNotLateForOneOddReading() {
    Measure.Builder flat = Measure.builder("m").baseline(0).target(10);
    List.of(0, 10, 20, 30).forEach(day -> flat.reading(START.plusDays(day), 10));
    Objective.Builder goal = Objective.builder("goal", "Goal").due(DUE);

    assertThat(rules(HALF, goal.measure(flat.reading(HALF, 9).build()))).isEmpty();
  }

  @Test
  void stalledIsWhatShowsTheSameForATenthOfItsTime() {
    Measure.Builder measure =
        measure("m").reading(START.plusDays(40), 45).reading(START.plusDays(45), 45);

    assertThat(rules(HALF, goal(measure.reading(HALF, 45)))).isEmpty();
    assertThat(rules(START.plusDays(51), goal(measure.reading(START.plusDays(51), 45))))
        .containsExactly("progress.stalled");
    assertThat(rules(HALF, goal(measure("m").reading(HALF, 100).reading(DUE, 100)))).isEmpty();
  }

  // What is past

  @Test
  void overdueIsWhatIsPastItsDayAndNotReached() {
    Objective.Builder unmeasured = goal();

    assertThat(rules(DUE, unmeasured)).isEmpty();
    assertThat(found(DUE.plusDays(1), unmeasured))
        .containsExactly(Progress.OVERDUE.at("goal", new Evidence.Due(DUE)));
    assertThat(rules(DUE.plusDays(1), goal(measure("m")), read()))
        .containsExactly("progress.overdue", "progress.unread");
    assertThat(rules(DUE.plusDays(1), goal(measure("m").reading(HALF, 88))))
        .containsExactly("progress.overdue");
    assertThat(rules(DUE.plusDays(1), goal(measure("m").reading(HALF, 100)))).isEmpty();
    assertThat(rules(DUE.plusDays(1), goal().status(Status.DONE))).isEmpty();
  }

  @Test
  void missedIsWhatIsDoneShortOfItsTarget() {
    Measure.Builder short_ = measure("m").reading(HALF, 30);
    Measure.Builder broken = Measure.builder("b").atMost(0).reading(HALF, 1);

    assertThat(found(DUE, goal(short_, broken).status(Status.DONE)))
        .containsExactly(Progress.MISSED.at("goal", new Evidence.Measures(List.of("m", "b"))));
    assertThat(rules(DUE, goal(measure("m").reading(HALF, 130)).status(Status.DONE))).isEmpty();
    assertThat(rules(DUE, goal(measure("m")).status(Status.DONE))).isEmpty();
  }

  @Test
  void onItsLastDayItIsNeitherOverdueNorLate() {
    Objective.Builder goal = goal(measure("m").reading(HALF, 50).reading(DUE, 95));

    assertThat(rules(DUE, goal)).isEmpty();
  }

  // Readings

  @Test
  void aBoundThatIsNotKeptIsBroken() {
    Measure.Builder bound = Measure.builder("m").atMost(5).reading(HALF, 5.1);

    assertThat(rules(HALF, goal(bound))).containsExactly("progress.broken");
  }

  @Test
  void staleIsWhatWasSilentLongerThanAgreed() {
    Objective.Builder read = goal(measure("m").everyDays(31).reading(START, 100));
    Objective.Builder unread = goal(measure("m").everyDays(31));

    assertThat(rules(START.plusDays(31), read)).isEmpty();
    assertThat(rules(START.plusDays(32), read)).containsExactly("progress.stale");
    assertThat(rules(START.plusDays(31), unread, read())).containsExactly("progress.unread");
    assertThat(rules(START.plusDays(32), unread, read())).containsExactly("progress.stale");
    assertThat(rules(START.plusDays(32), unread)).isEmpty();
    assertThat(rules(START.plusDays(32), read.status(Status.DONE))).isEmpty();
  }

  @Test
  void whatHasNotBegunNeedNotBeRead() {
    assertThat(rules(START.minusDays(1), goal(measure("m")), read())).isEmpty();
    assertThat(rules(HALF, goal(measure("m")).status(Status.PLANNED), read())).isEmpty();
  }

  @Test
  void aReadingFarInTheFutureOfAllOthersIsAskedAboutAndMakesNoDayToday() {
    LocalDate slip = HALF.plusYears(10);
    Measure.Builder measure = measure("m").reading(START, 0).reading(HALF, 50).reading(slip, 55);
    Strategy strategy = Strategy.builder("S").add(goal(measure).build()).build();
    Progress progress = new ProgressAnalysis().analyze(strategy);

    assertThat(progress.asOf()).hasValue(HALF);
    assertThat(progress.findings())
        .containsExactly(
            Progress.STRAY.at(
                "goal", new Evidence.Measures(List.of("m")), new Evidence.Read(slip)));
    assertThat(Question.about(strategy).asOf(slip).strayReading()).isEmpty();
  }

  @Test
  void readingsOnceInYearsAreNotFarFromEachOther() {
    Strategy strategy =
        Strategy.builder("S")
            .add(
                goal(measure("m")
                        .reading(START.minusYears(6), 0)
                        .reading(START.minusYears(3), 10)
                        .reading(HALF, 50))
                    .build())
            .build();

    assertThat(Question.about(strategy).day()).hasValue(HALF);
    assertThat(Question.about(strategy).strayReading()).isEqualTo(Optional.empty());
  }
}
