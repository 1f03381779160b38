package io.alignment.analysis.objectives;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alignment.analysis.Finding;
import io.alignment.analysis.Question;
import io.alignment.analysis.objectives.Judgement.Band;
import io.alignment.analysis.objectives.Judgement.Calibration;
import io.alignment.model.BusinessFunction;
import io.alignment.model.CheckIn;
import io.alignment.model.Measure;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.Status;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import java.time.LocalDate;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class JudgementAnalysisTest {

  private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
  private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 31);

  private static Objective.Builder goal(String id, Status status, double... said) {
    Objective.Builder goal = Objective.builder(id, id).due(JUNE).status(status);
    for (int i = 0; i < said.length; i++) {
      goal.checkIn(CheckIn.on(MAY.plusDays(i)).confidence(said[i]));
    }
    return goal;
  }

  private static Judgement judgement(Objective.Builder... goals) {
    StrategyBuilder strategy = Strategy.builder("S").add(BusinessFunction.of("ana", "Ana"));
    for (Objective.Builder goal : goals) {
      Objective built = goal.build();
      strategy.add(built).add(Ownership.of("ana", built.id()));
    }
    return new JudgementAnalysis().analyze(Question.about(strategy.build()).asOf(TODAY));
  }

  @Test
  void whoWasEightyPercentSureOfTwoOfWhichOneWasReached() {
    Judgement judgement =
        judgement(goal("a", Status.DONE, 0.8), goal("b", Status.MISSED, 0.8, 0.8));

    for (Calibration of :
        new Calibration[] {judgement.all(), requireNonNull(judgement.byOwner().get("ana"))}) {
      assertThat(of.ended()).isEqualTo(2);
      assertThat(of.brier().orElseThrow()).isCloseTo(0.34, within(1e-12));
      assertThat(of.said().orElseThrow()).isCloseTo(0.8, within(1e-12));
      assertThat(of.reached()).hasValue(0.5);
      assertThat(of.bands()).hasSize(10);
      Band band = of.bands().get(8);
      assertThat(band.count()).isEqualTo(3);
      assertThat(band.reached().orElseThrow()).isCloseTo(1 / 3.0, within(1e-12));
      assertThat(of.bands().get(0).said()).isEmpty();
    }
  }

  @Test
  void aKeyResultWithoutAnOwnerCountsForThoseOfItsObjective() {
    Judgement judgement =
        judgement(
            Objective.builder("whole", "whole")
                .keyResult(goal("a", Status.DONE, 0.8).build())
                .status(Status.DONE));

    assertThat(requireNonNull(judgement.byOwner().get("ana")).ended()).isEqualTo(1);
  }

  /** That a goal was missed does not say which of its key results were; what is short was not. */
  @Test
  void ofKeyResultsOfWhatWasMissedTheirRecordTells() {
    Measure full = Measure.builder("m").baseline(0).target(10).reading(JUNE, 10).build();
    Measure half = Measure.builder("m").baseline(0).target(10).reading(JUNE, 5).build();
    Objective.Builder whole = Objective.builder("whole", "whole").due(JUNE).status(Status.MISSED);

    assertThat(judgementOf(whole, goal("a", Status.ACTIVE, 0.8).measure(full))).hasValue(1);
    assertThat(judgementOf(whole, goal("a", Status.DONE, 0.8).measure(full))).hasValue(1);
    assertThat(judgementOf(whole, goal("a", Status.ACTIVE, 0.8).measure(half))).hasValue(0);
    assertThat(judgementOf(whole, goal("a", Status.DONE, 0.8).measure(half))).hasValue(0);
    assertThat(judgementOf(whole, goal("a", Status.MISSED, 0.8).measure(full))).hasValue(0);
    assertThat(judgementOf(whole, goal("a", Status.DONE, 0.8))).hasValue(1);
    assertThat(judgementOf(whole, goal("a", Status.ACTIVE, 0.8))).isEmpty();
  }

  private static OptionalDouble judgementOf(Objective.Builder whole, Objective.Builder keyResult) {
    return judgement(whole.build().toBuilder().keyResult(keyResult.build())).all().reached();
  }

  @Test
  void whereNothingHasEndedNothingIsKnown() {
    Calibration all = judgement(goal("a", Status.ACTIVE, 0.8)).all();

    assertThat(all.ended()).isZero();
    assertThat(all.brier()).isEqualTo(OptionalDouble.empty());
    assertThat(all.said()).isEmpty();
    assertThat(all.reached()).isEmpty();
  }

  @Test
  void whatIsPastItsDayHasEndedByTheRecordAndNotByAnybodysWord() {
    Measure.Builder measure = Measure.builder("m").baseline(0).target(10).reading(JUNE, 10);

    assertThat(judgement(goal("a", Status.ACTIVE, 0.8).measure(measure.build())).all().reached())
        .hasValue(1);
    assertThat(
            judgement(
                    goal("a", Status.ACTIVE, 0.8)
                        .measure(measure.reading(JUNE.plusDays(1), 9).build()))
                .all()
                .reached())
        .hasValue(0);
    assertThat(
            judgement(goal("a", Status.ACTIVE, 0.8).checkIn(CheckIn.on(MAY).progress(1)))
                .all()
                .ended())
        .isZero();
    assertThat(judgement(goal("a", Status.PAUSED, 0.8).measure(measure.build())).all().ended())
        .isZero();
  }

  @Test
  void aStatusStandsForAProbabilityAndWhatIsSaidAfterwardsIsNoForecast() {
    Objective.Builder goal =
        goal("a", Status.MISSED)
            .checkIn(CheckIn.on(MAY).status(CheckIn.Status.ON_TRACK))
            .checkIn(CheckIn.on(JUNE).status(CheckIn.Status.OFF_TRACK));

    assertThat(judgement(goal).all().said()).hasValue(0.9);
    assertThat(judgement(goal).all().brier().orElseThrow()).isCloseTo(0.81, within(1e-12));
  }

  @Test
  void whoIsFarTooSureOfFiveGoalsIsFound() {
    Objective.Builder[] goals = new Objective.Builder[5];
    for (int i = 0; i < 5; i++) {
      goals[i] = goal("g" + i, i < 3 ? Status.DONE : Status.MISSED, 0.9);
    }

    assertThat(judgement(goals).findings()).extracting(Finding::elements).hasSize(1);
    goals[3].status(Status.DONE);
    assertThat(judgement(goals).findings()).isEmpty();
    assertThat(
            judgement(
                    goal("a", Status.MISSED, 1),
                    goal("b", Status.MISSED, 1),
                    goal("c", Status.MISSED, 1),
                    goal("d", Status.MISSED, 1))
                .findings())
        .isEmpty();
  }
}
