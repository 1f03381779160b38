package io.alignment.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.alignment.Analyses;
import io.alignment.analysis.Finding;
import io.alignment.analysis.Question;
import io.alignment.drift.Drift.Direction;
import io.alignment.drift.Drift.How;
import io.alignment.model.Aim;
import io.alignment.model.Measure;
import io.alignment.model.Milestone;
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

/** A goal that was moved is told as moved, and nothing is solved or better by it. */
class OldGoalsTest {

  private static final LocalDate START = LocalDate.of(2026, 4, 1);
  private static final LocalDate DUE = LocalDate.of(2026, 6, 30);
  private static final LocalDate TODAY = DUE.plusDays(1);
  private static final Measure LENT =
      Measure.builder("lent")
          .baseline(100)
          .target(500)
          .reading(START.plusDays(30), 150)
          .reading(DUE, 220)
          .build();
  private static final Strategy BEFORE = library(lend().measure(LENT).build()).build();

  @Test
  void whatWasMissedIsCarriedOver() {
    Measure anew = LENT.toBuilder().baseline(220).build();
    Drift drift =
        drift(BEFORE, lend().start(TODAY).due(LocalDate.of(2026, 9, 30)).measure(anew).build());

    assertThat(rules(drift.findings().movedAway())).contains("progress.overdue");
    assertThat(drift.findings().solved()).isEmpty();
    assertThat(drift.findings().lapsed()).isEmpty();
    assertThat(drift.numbers()).extracting(Drift.Move::direction).containsOnly(Direction.NEITHER);
    assertThat(drift.isWorse()).isTrue();
    assertThat(drift.goals())
        .extracting(Drift.MovedGoal::how)
        .containsExactly(How.POSTPONED, How.REBASELINED);
    assertThat(drift.goals().get(0).open()).containsExactly(new Drift.Open("lent", 280, 400));
    assertThat(edits(drift))
        .contains(
            "“Lend more” is postponed by 92 days, to 30 September 2026 (30 June 2026 before), 280"
                + " of 400 open")
        .contains("“Lend more”: baseline of “lent” is 220 now (100 before) (re-baselined)");
  }

  /** Until now its day was that of its objective. */
  @Test
  void aKeyResultThatGetsALaterDayThanItsObjectiveIsPostponed() {
    Objective early = Objective.builder("early", "Early").measure(LENT).build();
    Objective later = early.toBuilder().due(DUE.plusDays(92)).build();
    Strategy old = library(lend().keyResult(early).build()).build();

    Drift drift = drift(old, lend().keyResult(later).build());
    Drift back =
        Drift.between(
            question(library(lend().keyResult(later).build()).build()),
            question(old),
            Analyses.builtIn());

    assertThat(DriftWords.edits(drift, old, old, Words.english()))
        .contains(
            "“Early” is postponed by 92 days, to 30 September 2026 (30 June 2026 before), 280 of"
                + " 400 open");
    assertThat(drift.findings().solved()).isEmpty();
    assertThat(drift.numbers()).extracting(Drift.Move::direction).doesNotContain(Direction.BETTER);
    assertThat(drift.isWorse()).isTrue();
    assertThat(back.goals()).extracting(Drift.MovedGoal::how).containsExactly(How.BROUGHT_FORWARD);
  }

  @Test
  void whatWasMissedAndSaysSoIsCarriedOverAsWell() {
    Strategy missed = library(lend().status(Status.MISSED).measure(LENT).build()).build();
    Drift drift = drift(missed, lend().due(DUE.plusDays(92)).measure(LENT).build());

    assertThat(rules(drift.findings().movedAway())).contains("progress.missed");
    assertThat(drift.isWorse()).isTrue();
  }

  @Test
  void whatIsReachedAfterItWasPostponedIsReached() {
    Measure reached = LENT.toBuilder().reading(TODAY, 500).build();
    Drift drift = drift(BEFORE, lend().due(DUE.plusDays(92)).measure(reached).build());

    assertThat(rules(drift.findings().solved())).contains("progress.overdue");
    assertThat(drift.findings().movedAway()).isEmpty();
    assertThat(direction(drift, "progress.progress")).isEqualTo(Direction.BETTER);
    assertThat(drift.goals().get(0).open()).isEmpty();
  }

  @Test
  void whatIsDroppedUnfinishedIsNotSolved() {
    Drift drift = drift(BEFORE, lend().status(Status.DROPPED).measure(LENT).build());

    assertThat(rules(drift.findings().movedAway())).contains("progress.overdue");
    assertThat(drift.findings().solved()).isEmpty();
    assertThat(drift.isWorse()).isTrue();
    assertThat(edits(drift)).contains("“Lend more” is dropped unfinished, 280 of 400 open");
  }

  @Test
  void whatIsRemovedUnfinishedIsDropped() {
    Strategy after = Strategy.builder("Library").add(Vision.of("v", "A town that reads")).build();
    Drift drift = Drift.between(question(BEFORE), question(after), Analyses.builtIn());

    assertThat(drift.goals()).extracting(Drift.MovedGoal::how).containsExactly(How.DROPPED);
    assertThat(rules(drift.findings().movedAway())).contains("progress.overdue");
    assertThat(edits(drift)).contains("“Lend more” is dropped unfinished, 280 of 400 open");
  }

  @Test
  void whatIsDoneIsNotDroppedByClearingItAway() {
    Strategy done = library(lend().status(Status.DONE).build()).build();
    Strategy after = Strategy.builder("Library").add(Vision.of("v", "A town that reads")).build();
    Drift drift = Drift.between(question(done), question(after), Analyses.builtIn());

    assertThat(drift.goals()).isEmpty();
  }

  @Test
  void aTargetThatIsRaisedIsNoSetback() {
    Strategy reached = library(lend().measure(goal(220)).build()).build();
    Drift drift = drift(reached, lend().measure(goal(500)).build());

    assertThat(rules(drift.findings().added())).doesNotContain("progress.overdue");
    assertThat(rules(drift.findings().demanded())).containsExactly("progress.overdue");
    assertThat(direction(drift, "progress.progress")).isEqualTo(Direction.NEITHER);
    assertThat(drift.isWorse()).isFalse();
    assertThat(edits(drift))
        .containsExactly("“Lend more”: target of “lent” is 500 now (220 before) (raised)");
  }

  @Test
  void whatFallsBackWhileItsTargetIsRaisedIsASetback() {
    Strategy reached = library(lend().measure(goal(220)).build()).build();
    Measure fallen = goal(500).toBuilder().reading(TODAY, 120).build();

    assertThat(direction(drift(reached, lend().measure(fallen).build()), "progress.progress"))
        .isEqualTo(Direction.WORSE);
  }

  @Test
  void whetherATargetIsEasedDependsOnTheWay() {
    Measure queue = Measure.builder("minutes").baseline(30).target(10).reading(DUE, 20).build();
    Strategy before = library(lend().measure(queue).build()).build();
    Drift drift = drift(before, lend().measure(queue.toBuilder().target(20).build()).build());

    assertThat(drift.goals()).extracting(Drift.MovedGoal::how).containsExactly(How.EASED);
    assertThat(rules(drift.findings().movedAway())).contains("progress.overdue");
    assertThat(direction(drift, "progress.progress")).isEqualTo(Direction.NEITHER);
    assertThat(drift.isWorse()).isTrue();
  }

  @Test
  void aGoalOfWhichLessIsASuccessIsEased() {
    Measure most = goal(250);
    Strategy before = library(lend().measure(most).build()).build();
    Drift drift = drift(before, lend().aim(Aim.ASPIRATIONAL).measure(most).build());

    assertThat(drift.goals()).extracting(Drift.MovedGoal::how).containsExactly(How.EASED);
    assertThat(rules(drift.findings().movedAway())).contains("progress.overdue");
    assertThat(drift.findings().solved()).isEmpty();
    assertThat(drift.numbers()).extracting(Drift.Move::direction).doesNotContain(Direction.BETTER);
    assertThat(drift.isWorse()).isTrue();
    assertThat(edits(drift))
        .contains("“Lend more”: aim is aspirational now (nothing before) (eased)");
  }

  /** What a key result only takes of its objective is moved there alone. */
  @Test
  void aKeyResultThatSaysWhatItsObjectiveSaysIsNotEased() {
    Objective first = Objective.of("first", "First");
    Objective.Builder moon = lend().aim(Aim.ASPIRATIONAL);
    Strategy before = library(lend().aim(Aim.ASPIRATIONAL).keyResult(first).build()).build();
    Objective said = first.toBuilder().aim(Aim.ASPIRATIONAL).build();
    Objective sure = first.toBuilder().aim(Aim.COMMITTED).build();

    assertThat(drift(before, moon.keyResult(said).build()).goals()).isEmpty();
    assertThat(drift(before, lend().aim(Aim.ASPIRATIONAL).keyResult(sure).build()).goals())
        .extracting(Drift.MovedGoal::id, Drift.MovedGoal::how)
        .containsExactly(tuple("first", How.RAISED));
  }

  @Test
  void aKeyResultIsToldAsOne() {
    Objective first = Objective.of("first", "First");
    Strategy before =
        library(lend().keyResult(first).keyResult(Objective.of("old", "Old")).build()).build();
    Drift drift =
        drift(
            before,
            lend()
                .keyResult(first.toBuilder().name("Early").build())
                .keyResult(Objective.of("new", "New"))
                .build());

    assertThat(edits(drift))
        .contains(
            "The key result “New” is new",
            "The key result “Old” is gone",
            "“Early”: name is Early now (First before)");
  }

  @Test
  void aBoundThatGivesWayIsEased() {
    Measure noise = Measure.builder("noise").atMost(40).reading(DUE, 55).build();
    Strategy before = library(lend().measure(noise).build()).build();
    Drift drift = drift(before, lend().measure(noise.toBuilder().atMost(60).build()).build());

    assertThat(drift.goals()).extracting(Drift.MovedGoal::how).containsExactly(How.EASED);
    assertThat(rules(drift.findings().movedAway())).contains("progress.broken");
    assertThat(drift.isWorse()).isTrue();
  }

  @Test
  void milestonesArePutOffOrRemoved() {
    Measure building =
        Measure.builder("building")
            .milestone(Milestone.of("permit").due(DUE))
            .milestone(Milestone.of("roof").due(DUE))
            .milestone(Milestone.of("plan").done(START))
            .build();
    Measure lighter =
        Measure.builder("building")
            .milestone(Milestone.of("permit").due(DUE.plusDays(100)))
            .milestone(Milestone.of("plan").done(START))
            .build();
    Strategy before = library(lend().measure(building).build()).build();
    Drift drift = drift(before, lend().due(DUE.plusDays(100)).measure(lighter).build());

    assertThat(drift.goals())
        .extracting(Drift.MovedGoal::how)
        .containsExactly(How.POSTPONED, How.POSTPONED, How.EASED);
    assertThat(drift.goals().get(0).open()).containsExactly(new Drift.Open("building", 2, 3));
    assertThat(drift.goals().get(1).days()).isEqualTo(Optional.of(100L));
    assertThat(direction(drift, "progress.progress")).isEqualTo(Direction.NEITHER);
    assertThat(edits(drift))
        .anyMatch(it -> it.contains("permit") && it.endsWith("(put off)"))
        .anyMatch(it -> it.contains("roof") && it.endsWith("(eased)"));
  }

  @Test
  void aTargetWrittenDownForTheFirstTimeIsNoGoalMoved() {
    Measure silent = Measure.builder("lent").reading(DUE, 220).build();
    Drift drift =
        drift(library(lend().measure(silent).build()).build(), lend().measure(LENT).build());

    assertThat(drift.goals()).isEmpty();
    assertThat(drift.findings().movedAway()).isEmpty();
  }

  private static Measure goal(double target) {
    return LENT.toBuilder().target(target).build();
  }

  private static Objective.Builder lend() {
    return Objective.builder("lend", "Lend more").start(START).due(DUE);
  }

  private static StrategyBuilder library(Objective objective) {
    return Strategy.builder("Library")
        .add(Vision.of("v", "A town that reads"))
        .add(objective)
        .add(Support.of("lend", "v"));
  }

  private static Drift drift(Strategy before, Objective after) {
    return Drift.between(question(before), question(library(after).build()), Analyses.builtIn());
  }

  private static Question question(Strategy strategy) {
    return Question.about(strategy).asOf(TODAY);
  }

  private static List<String> edits(Drift drift) {
    return DriftWords.edits(drift, BEFORE, BEFORE, Words.english());
  }

  private static List<String> rules(List<Finding> findings) {
    return findings.stream().map(Finding::rule).toList();
  }

  private static Direction direction(Drift drift, String metric) {
    return drift.numbers().stream()
        .filter(it -> it.metric().equals(metric))
        .findFirst()
        .orElseThrow()
        .direction();
  }
}
