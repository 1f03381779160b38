package io.alignment.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.Analyses;
import io.alignment.analysis.Question;
import io.alignment.analysis.board.Board;
import io.alignment.analysis.board.Column;
import io.alignment.drift.Drift.CellState;
import io.alignment.drift.Drift.Direction;
import io.alignment.drift.Drift.TurnedCell;
import io.alignment.drift.Drift.Why;
import io.alignment.model.Allocation;
import io.alignment.model.Answer;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Factor;
import io.alignment.model.Influence;
import io.alignment.model.Initiative;
import io.alignment.model.Measure;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.Resource;
import io.alignment.model.Status;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.model.Topic;
import io.alignment.model.Vision;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which cells of the board turn, and why. */
class TurnsTest {

  private static final LocalDate DUE = LocalDate.of(2026, 6, 30);
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  private static final Strategy BEFORE = plan().build();

  /** A goal that is led, threatened by the lease, and money for it; another one without owner. */
  private static StrategyBuilder plan() {
    return Strategy.builder("Plan")
        .add(Vision.of("v", "Vision"))
        .add(Objective.builder("grow", "Grow").due(DUE).build())
        .add(Objective.of("keep", "Keep"))
        .add(Support.of("grow", "v"))
        .add(Support.of("keep", "v"))
        .add(Initiative.of("shop", "Second shop"))
        .add(Support.of("shop", "grow"))
        .add(Initiative.of("bot", "Bot"))
        .add(Initiative.of("blog", "Blog"))
        .add(Support.of("blog", "keep"))
        .add(BusinessFunction.of("sales", "Sales"))
        .add(BusinessFunction.of("office", "Office"))
        .add(BusinessFunction.of("works", "Works"))
        .add(Ownership.of("sales", "grow"))
        .add(Ownership.of("sales", "shop"))
        .add(Factor.of("lease", "Lease ends", Factor.Quadrant.THREAT))
        .add(Factor.of("rival", "Rival", Factor.Quadrant.THREAT))
        .add(Influence.of("lease", "grow", -0.9))
        .add(Influence.of("rival", "grow", -0.2))
        .add(Answer.of("shop", "rival"))
        .add(Resource.financial("money", "Money", "EUR").capacity(100).build())
        .add(Allocation.of("money", "shop", 50))
        .add(Allocation.of("money", "bot", 30));
  }

  private static Drift drift(StrategyBuilder after) {
    return Drift.between(on(BEFORE, TODAY), on(after.build(), TODAY), Analyses.builtIn());
  }

  private static Question on(Strategy strategy, LocalDate day) {
    return Question.about(strategy).asOf(day);
  }

  private static Optional<TurnedCell> cell(Drift drift, String goal, Column column) {
    return drift.cells().stream()
        .filter(it -> it.goal().equals(goal) && it.column().equals(column.id()))
        .findFirst();
  }

  private static Why why(Drift drift, String goal, Column column) {
    return cell(drift, goal, column).orElseThrow().why();
  }

  @Test
  void aThreatThatIsTakenAwayIsNoLongerRecordedThoughMoreIsShownThen() {
    StrategyBuilder after = BEFORE.toBuilder();
    after.remove("lease");
    Drift drift = drift(after);
    TurnedCell safe = cell(drift, "grow", Column.SAFE).orElseThrow();

    assertThat(safe.before().orElseThrow().failing()).isEqualTo(0.9);
    assertThat(safe.after()).hasValue(new CellState(1, 0, 0));
    assertThat(safe.why()).isEqualTo(Why.NO_LONGER_RECORDED);
    assertThat(drift.isWorse()).isTrue();
    assertThat(drift.numbers())
        .filteredOn(it -> it.metric().startsWith("board."))
        .isNotEmpty()
        .noneMatch(it -> it.direction() == Direction.BETTER);
  }

  @Test
  void aThreatThatIsAnsweredIsChanged() {
    Drift drift = drift(BEFORE.toBuilder().add(Answer.of("shop", "lease")));

    assertThat(why(drift, "grow", Column.SAFE)).isEqualTo(Why.CHANGED);
    assertThat(drift.isWorse()).isFalse();
    assertThat(drift.numbers())
        .anyMatch(it -> it.metric().equals("board.shown") && it.direction() == Direction.BETTER);
  }

  @Test
  void whatWasUnknownAndIsKnownIsRecordedAlsoWhereItFails() {
    Strategy silent = plan().build();
    StrategyBuilder after =
        silent.toBuilder()
            .update(Initiative.builder("shop", "Second shop").requiredSkill("sales talk").build());
    Drift drift = drift(after);

    assertThat(cell(drift, "grow", Column.ABLE).orElseThrow())
        .isEqualTo(
            new TurnedCell(
                "grow",
                "able",
                Optional.of(new CellState(0, 0, 1)),
                Optional.of(new CellState(0, 1, 0)),
                Why.RECORDED));
  }

  @Test
  void anOwnerThatIsFoundTurnsACellThatFailed() {
    Drift drift = drift(BEFORE.toBuilder().add(Ownership.of("office", "keep")));

    assertThat(cell(drift, "keep", Column.LED).orElseThrow())
        .satisfies(it -> assertThat(it.before()).hasValue(new CellState(0, 1, 0)))
        .satisfies(it -> assertThat(it.why()).isEqualTo(Why.CHANGED));
    assertThat(drift.isWorse()).isFalse();
  }

  @Test
  void anOwnerThatIsLostIsWorse() {
    StrategyBuilder after = BEFORE.toBuilder().remove(Ownership.of("sales", "grow"));

    // One who has nothing answers for the other goal, so that owners are spoken of.
    after.add(Ownership.of("office", "keep"));
    assertThat(why(drift(after), "grow", Column.LED)).isEqualTo(Why.CHANGED);
    assertThat(drift(after).isWorse()).isTrue();
  }

  @Test
  void whatIsLeftOutIsNoLongerRecorded() {
    Drift drift = drift(BEFORE.toBuilder().leaveOut(Topic.OWNERS));

    assertThat(why(drift, "keep", Column.LED)).isEqualTo(Why.NO_LONGER_RECORDED);
    assertThat(drift.isWorse()).isTrue();
    assertThat(drift.numbers())
        .filteredOn(it -> it.metric().startsWith("board."))
        .noneMatch(it -> it.direction() == Direction.BETTER);
  }

  @Test
  void whoStopsWhatServesNothingMakesNothingWorse() {
    Drift drift =
        drift(
            BEFORE.toBuilder()
                .update(Initiative.builder("bot", "Bot").status(Status.DROPPED).build()));

    assertThat(drift.cells()).isNotEmpty().noneMatch(it -> it.why() == Why.NO_LONGER_RECORDED);
    assertThat(drift.isWorse()).isFalse();
  }

  @Test
  void moreMoneyOfWhichNobodySaysWhatItIsForIsNotForgotten() {
    Drift drift =
        drift(
            BEFORE.toBuilder()
                .update(Resource.financial("money", "Money", "EUR").capacity(200).build()));

    assertThat(why(drift, "grow", Column.MEANS)).isEqualTo(Why.CHANGED);
    assertThat(drift.isWorse()).isFalse();
  }

  @Test
  void whatIsDueLaterIsInTimeOnlyBecauseTheGoalWasMoved() {
    LocalDate late = DUE.plusDays(1);
    Strategy after =
        BEFORE.toBuilder()
            .update(Objective.builder("grow", "Grow").due(DUE.plusDays(90)).build())
            .build();
    Drift drift = Drift.between(on(BEFORE, late), on(after, late), Analyses.builtIn());

    assertThat(why(drift, "grow", Column.IN_TIME)).isEqualTo(Why.GOALS_MOVED);
  }

  @Test
  void whatTurnsWithTimeAloneIsToldApartAndIsNotWorse() {
    Drift drift = Drift.between(on(BEFORE, TODAY), on(BEFORE, DUE.plusDays(1)), Analyses.builtIn());

    assertThat(cell(drift, "grow", Column.IN_TIME).orElseThrow())
        .isEqualTo(
            new TurnedCell(
                "grow",
                "inTime",
                Optional.of(new CellState(1, 0, 0)),
                Optional.of(new CellState(0, 1, 0)),
                Why.TIME_PASSED));
    assertThat(drift.cells()).allMatch(it -> it.why() == Why.TIME_PASSED);
    assertThat(drift.numbers()).isEmpty();
    assertThat(drift.isWorse()).isFalse();
  }

  @Test
  void aNewGoalIsRecordedAndOneThatIsDoneIsNotForgotten() {
    Drift more =
        drift(BEFORE.toBuilder().add(Objective.of("new", "New")).add(Support.of("new", "v")));
    Objective done = Objective.builder("grow", "Grow").due(DUE).status(Status.DONE).build();
    Drift less = drift(BEFORE.toBuilder().update(done));

    assertThat(cell(more, "new", Column.LED).orElseThrow())
        .satisfies(it -> assertThat(it.before()).isEmpty())
        .satisfies(it -> assertThat(it.why()).isEqualTo(Why.RECORDED));
    assertThat(cell(less, "grow", Column.LED).orElseThrow())
        .satisfies(it -> assertThat(it.after()).isEmpty())
        .satisfies(it -> assertThat(it.why()).isEqualTo(Why.CHANGED));
  }

  @Test
  void aGoalThatIsCutOffFromTheVisionIsNoLongerRecordedButOneThatIsDoneMayGo() {
    Drift cut = drift(BEFORE.toBuilder().remove(Support.of("keep", "v")));
    Strategy done =
        BEFORE.toBuilder()
            .update(Objective.builder("keep", "Keep").status(Status.DONE).build())
            .build();
    StrategyBuilder without = done.toBuilder();
    without.remove("keep");
    Drift gone = Drift.between(on(done, TODAY), on(without.build(), TODAY), Analyses.builtIn());

    assertThat(cut.cells())
        .filteredOn(it -> it.goal().equals("keep"))
        .isNotEmpty()
        .allMatch(it -> it.why() == Why.NO_LONGER_RECORDED);
    assertThat(cut.numbers())
        .filteredOn(it -> it.metric().startsWith("board."))
        .isNotEmpty()
        .noneMatch(it -> it.direction() == Direction.BETTER);
    assertThat(gone.cells()).noneMatch(it -> it.why() == Why.NO_LONGER_RECORDED);
  }

  @Test
  void aMeasureThatIsBehindIsNoLongerRecordedWhereItIsTakenAway() {
    Measure behind =
        Measure.builder("sold")
            .baseline(0)
            .target(10)
            .reading(LocalDate.of(2026, 5, 30), 1)
            .build();
    Measure kept = Measure.builder("back").baseline(0).target(10).build();
    Objective.Builder grow =
        Objective.builder("grow", "Grow").start(LocalDate.of(2026, 1, 1)).due(DUE).measure(kept);
    Strategy after = BEFORE.toBuilder().update(grow.build()).build();
    Strategy before = BEFORE.toBuilder().update(grow.measure(behind).build()).build();
    Drift drift = Drift.between(on(before, TODAY), on(after, TODAY), Analyses.builtIn());

    assertThat(why(drift, "grow", Column.ON_COURSE)).isEqualTo(Why.NO_LONGER_RECORDED);
  }

  @Test
  void withoutABoardNoCellTurns() {
    Drift drift =
        Drift.between(
            on(BEFORE, TODAY), on(Strategy.builder("Other").build(), TODAY), Analyses.none());

    assertThat(drift.cells()).isEmpty();
    assertThat(Analyses.none().analyze(BEFORE).result(Board.class)).isEmpty();
  }
}
