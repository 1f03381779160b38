package io.alignment.analysis.objectives;

import static io.alignment.analysis.objectives.OwnersWordTest.END;
import static io.alignment.analysis.objectives.OwnersWordTest.JUNE;
import static io.alignment.analysis.objectives.OwnersWordTest.NEW_YEAR;
import static io.alignment.analysis.objectives.OwnersWordTest.goal;
import static io.alignment.analysis.objectives.OwnersWordTest.progress;
import static io.alignment.analysis.objectives.OwnersWordTest.rules;
import static io.alignment.analysis.objectives.OwnersWordTest.strategy;
import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.analysis.Question;
import io.alignment.model.CheckIn;
import io.alignment.model.Measure;
import io.alignment.model.Objective;
import io.alignment.model.Strategy;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** What owners say at check-ins, beside what is measured. */
class CheckInsTest {

  // Check-ins

  @Test
  void whereNothingIsMeasuredTheLastWordIsTheProgressAndCountsAbove() {
    Objective.Builder launch =
        Objective.builder("launch", "Launch")
            .start(NEW_YEAR)
            .due(END)
            .checkIn(CheckIn.on(JUNE).progress(0.6).status(CheckIn.Status.ON_TRACK))
            .checkIn(CheckIn.on(END).progress(0.9))
            .checkIn(CheckIn.on(NEW_YEAR.plusDays(9)).progress(0.1).confidence(0.8));

    Progress progress = progress(strategy(launch, goal("other", 10, 4, JUNE)), JUNE);
    assertThat(progress.progress()).hasValue(0.5);
    assertThat(OwnersWordTest.of(progress, "launch"))
        .satisfies(
            it -> {
              assertThat(it.byWord()).isTrue();
              assertThat(it.standing()).isEqualTo(new Progress.Standing(OptionalDouble.of(0.6), 1));
              assertThat(it.said().orElseThrow().confidence()).hasValue(0.8);
            });
    assertThat(OwnersWordTest.of(progress, "other").byWord()).isFalse();
    assertThat(Question.about(strategy(launch).build()).day()).hasValue(END);
  }

  @Test
  void whatIsSaidToBeDoneIsHeldAgainstItsTimeAsWell() {
    Objective.Builder launch =
        Objective.builder("launch", "Launch")
            .start(NEW_YEAR)
            .due(END)
            .checkIn(CheckIn.on(JUNE).progress(0.1));

    assertThat(rules(progress(strategy(launch), JUNE).findings()))
        .containsExactly("progress.behind");
  }

  @Test
  void aMeasureThatNobodyReadIsNotReplacedByAWord() {
    Objective.Builder unread =
        Objective.builder("unread", "Unread")
            .measure(Measure.builder("m").baseline(0).target(1).build())
            .checkIn(CheckIn.on(JUNE).progress(0.5));

    assertThat(progress(strategy(unread), JUNE).progress()).isEmpty();
  }

  @Test
  void whereWordAndMeasurePartThatIsFoundAndNothingIsAveraged() {
    Objective.Builder behind =
        goal("goal", 10, 1, JUNE).checkIn(CheckIn.on(JUNE).status(CheckIn.Status.ON_TRACK));
    Objective.Builder ahead =
        goal("goal", 10, 8, JUNE).checkIn(CheckIn.on(JUNE).status(CheckIn.Status.OFF_TRACK));
    Objective.Builder more = goal("goal", 10, 5, JUNE).checkIn(CheckIn.on(JUNE).progress(0.76));
    Objective.Builder asMuch = goal("goal", 10, 5, JUNE).checkIn(CheckIn.on(JUNE).progress(0.75));

    assertThat(rules(progress(strategy(behind), JUNE).findings()))
        .containsExactlyInAnyOrder("progress.behind", "progress.too-sure");
    assertThat(rules(progress(strategy(ahead), JUNE).findings()))
        .containsExactly("progress.too-modest");
    assertThat(rules(progress(strategy(more), JUNE).findings()))
        .containsExactly("progress.said-otherwise");
    assertThat(progress(strategy(asMuch), JUNE).findings()).isEmpty();
    Objective.Builder before =
        goal("goal", 10, 5, JUNE).checkIn(CheckIn.on(JUNE.minusDays(1)).progress(0.1));
    assertThat(progress(strategy(before), JUNE).findings()).isEmpty();
    assertThat(OwnersWordTest.of(progress(strategy(more), JUNE), "goal").standing().progress())
        .hasValue(0.5);
  }

  @Test
  void aCheckInFarInTheFutureMakesNoDayToday() {
    Strategy strategy =
        strategy(
                Objective.builder("goal", "Goal")
                    .checkIn(CheckIn.on(NEW_YEAR).progress(0.1))
                    .checkIn(CheckIn.on(JUNE).progress(0.5))
                    .checkIn(CheckIn.on(JUNE.plusYears(10)).progress(0.9)))
            .build();

    assertThat(Question.about(strategy).day()).hasValue(JUNE);
  }
}
