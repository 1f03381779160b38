package io.alignment.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.Analyses;
import io.alignment.analysis.Finding;
import io.alignment.analysis.Question;
import io.alignment.drift.Drift;
import io.alignment.model.Initiative;
import io.alignment.model.Measure;
import io.alignment.model.Objective;
import io.alignment.model.Relation;
import io.alignment.model.Status;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.WorkItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What a comparison of two strategies promises. */
class DriftProperties {

  private static final Analyses ANALYSES = Analyses.builtIn();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Set<Relation.Kind> AGAINST =
      EnumSet.of(
          Relation.Kind.HINDRANCE,
          Relation.Kind.INFLUENCE,
          Relation.Kind.DEPENDENCY,
          Relation.Kind.PARTICIPATION);

  @Property(tries = 200)
  void aStrategyIsNotDifferentFromItselfInAnotherOrder(
      @ForAll Strategy strategy, @ForAll Random random) {
    Drift drift =
        Drift.between(
            question(strategy), question(Strategies.shuffled(strategy, random)), ANALYSES);

    assertThat(drift.isEmpty()).isTrue();
    assertThat(drift.isWorse()).isFalse();
    assertThat(drift.reparented()).isEmpty();
    assertThat(drift.reowned()).isEmpty();
  }

  @Property(tries = 200)
  void thereAndBackMirrorEachOther(@ForAll Strategy one, @ForAll Strategy other) {
    Drift there = Drift.between(question(one), question(other), ANALYSES);
    Drift back = Drift.between(question(other), question(one), ANALYSES);

    assertThat(mirrored(back.strategy())).isEqualTo(there.strategy());
    assertThat(back.elements().added()).isEqualTo(there.elements().removed());
    assertThat(back.elements().removed()).isEqualTo(there.elements().added());
    assertThat(back.elements().changed())
        .zipSatisfy(
            there.elements().changed(),
            (here, beyond) -> {
              assertThat(here.id()).isEqualTo(beyond.id());
              assertThat(mirrored(here.fields())).isEqualTo(beyond.fields());
            });
    assertThat(back.relations().added()).isEqualTo(there.relations().removed());
    assertThat(back.relations().removed()).isEqualTo(there.relations().added());
    assertThat(back.relations().changed())
        .zipSatisfy(
            there.relations().changed(),
            (here, beyond) -> assertThat(mirrored(here.fields())).isEqualTo(beyond.fields()));
    assertThat(back.reparented())
        .extracting(
            it -> new Drift.Moved(it.id(), /* before= */ it.after(), /* after= */ it.before()))
        .isEqualTo(there.reparented());
    assertThat(back.reowned())
        .extracting(
            it -> new Drift.Moved(it.id(), /* before= */ it.after(), /* after= */ it.before()))
        .isEqualTo(there.reowned());
    assertThat(back.numbers())
        .extracting(DriftProperties::mirrored)
        .extracting(DriftProperties::withoutDirection)
        .isEqualTo(there.numbers().stream().map(DriftProperties::withoutDirection).toList());
    assertThat(back.cells())
        .extracting(DriftProperties::mirrored)
        .containsExactlyInAnyOrderElementsOf(
            there.cells().stream().map(DriftProperties::withoutReason).toList());
    assertThat(back.findings().fresh()).containsExactlyInAnyOrderElementsOf(gone(there));
    assertThat(there.findings().fresh()).containsExactlyInAnyOrderElementsOf(gone(back));
    assertThat(back.findings().unchanged()).isEqualTo(there.findings().unchanged());
  }

  /** What is no longer recorded, or owed to goals that were moved, is not praised. */
  private static Drift.Move withoutDirection(Drift.Move move) {
    return new Drift.Move(
        move.metric(),
        move.subject(),
        move.before(),
        move.after(),
        OptionalDouble.empty(),
        Drift.Direction.NEITHER);
  }

  private static List<Finding> gone(Drift drift) {
    List<Finding> gone = new ArrayList<>(drift.findings().solved());
    gone.addAll(drift.findings().lapsed());
    gone.addAll(drift.findings().movedAway());
    return gone;
  }

  private static List<Drift.Field> mirrored(List<Drift.Field> fields) {
    return fields.stream()
        .map(it -> new Drift.Field(it.field(), /* before= */ it.after(), /* after= */ it.before()))
        .toList();
  }

  private static Drift.TurnedCell mirrored(Drift.TurnedCell cell) {
    return withoutReason(
        new Drift.TurnedCell(
            cell.goal(),
            cell.column(),
            /* before= */ cell.after(),
            /* after= */ cell.before(),
            cell.why()));
  }

  private static Drift.TurnedCell withoutReason(Drift.TurnedCell cell) {
    return new Drift.TurnedCell(
        cell.goal(), cell.column(), cell.before(), cell.after(), Drift.Why.CHANGED);
  }

  private static Drift.Move mirrored(Drift.Move move) {
    return new Drift.Move(
        move.metric(),
        move.subject(),
        /* before= */ move.after(),
        /* after= */ move.before(),
        move.withOldGoals(),
        switch (move.direction()) {
          case BETTER -> Drift.Direction.WORSE;
          case WORSE -> Drift.Direction.BETTER;
          case NEITHER -> Drift.Direction.NEITHER;
        });
  }

  @Property(tries = 200)
  void twoStrategiesWithoutADifferenceAreEqual(@ForAll Strategy one, @ForAll Strategy other) {
    assertThat(Drift.between(question(one), question(other), Analyses.none()).isSameContent())
        .isEqualTo(one.equals(other));
  }

  @Property(tries = 200)
  void timeAloneTurnsCellsAndNothingElse(
      @ForAll Strategy strategy, @ForAll @IntRange(min = 1, max = 1000) int days) {
    Question later = question(strategy).asOf(TODAY.plusDays(days));
    Drift drift = Drift.between(question(strategy), later, ANALYSES);

    assertThat(drift.cells()).allMatch(it -> it.why() == Drift.Why.TIME_PASSED);
    assertThat(drift.numbers()).isEmpty();
    assertThat(drift.findings().fresh()).isEmpty();
    assertThat(drift.isWorse()).isFalse();
  }

  @Property(tries = 300)
  void noCellIsMendedByTakingAwayWhatSpeaksAgainstIt(
      @ForAll Strategy strategy, @ForAll Random random) {
    StrategyBuilder silent = strategy.toBuilder();
    strategy.relations().stream()
        .filter(it -> AGAINST.contains(it.kind()) && random.nextInt(3) > 0)
        .forEach(silent::remove);
    Drift drift = Drift.between(question(strategy), question(silent.build()), ANALYSES);

    assertThat(drift.cells())
        .filteredOn(it -> failing(it.after()) < failing(it.before()) - 1e-9)
        .allMatch(it -> it.why() == Drift.Why.NO_LONGER_RECORDED);
  }

  private static double failing(Optional<Drift.CellState> cell) {
    return cell.map(Drift.CellState::failing).orElse(0.0);
  }

  @Property(tries = 200)
  void nothingIsBetterByBeingDueLater(@ForAll Strategy strategy, @ForAll Random random) {
    StrategyBuilder later = strategy.toBuilder();
    for (WorkItem item : work(strategy)) {
      item.due()
          .filter(due -> random.nextBoolean())
          .map(due -> due.plusDays(1 + random.nextInt(400)))
          .ifPresent(
              due ->
                  later.update(
                      item instanceof Objective objective
                          ? objective.toBuilder().due(due).build()
                          : ((Initiative) item).toBuilder().due(due).build()));
    }

    assertNothingIsPraised(strategy, later.build());
  }

  @Property(tries = 200)
  void nothingIsBetterByAskingForLess(@ForAll Strategy strategy, @ForAll Random random) {
    StrategyBuilder less = strategy.toBuilder();
    for (Objective objective : strategy.objectives()) {
      Objective.Builder eased = objective.toBuilder();
      for (Measure measure : objective.measures()) {
        if (measure.target().isPresent() && measure.baseline().isPresent()) {
          double target = measure.target().getAsDouble();
          double way = measure.baseline().getAsDouble() - target;
          eased.updateMeasure(
              measure.name(), it -> it.target(target + way * random.nextInt(90) / 100));
        }
      }
      less.update(eased.build());
    }
    Assume.that(less.problems().isEmpty());

    assertNothingIsPraised(strategy, less.build());
  }

  @Property(tries = 200)
  void nothingIsBetterByGivingUp(@ForAll Strategy strategy, @ForAll Random random) {
    StrategyBuilder less = strategy.toBuilder();
    for (WorkItem item : work(strategy)) {
      // What belongs to dropped work comes back to life without it.
      boolean isGivenUp = item.status() == Status.DROPPED;
      if (item.status() == Status.DONE || isGivenUp || random.nextBoolean()) {
        continue;
      }
      if (random.nextBoolean()) {
        less.remove(item.id());
      } else {
        less.update(
            item instanceof Objective objective
                ? objective.toBuilder().status(Status.DROPPED).build()
                : ((Initiative) item).toBuilder().status(Status.DROPPED).build());
      }
    }
    Assume.that(less.problems().isEmpty());

    assertNothingIsPraised(strategy, less.build());
  }

  private static List<WorkItem> work(Strategy strategy) {
    return strategy.elements(WorkItem.class);
  }

  private static void assertNothingIsPraised(Strategy before, Strategy after) {
    Drift drift = Drift.between(question(before), question(after), ANALYSES);

    assertThat(drift.findings().solved()).isEmpty();
    assertThat(drift.numbers()).noneMatch(it -> it.direction() == Drift.Direction.BETTER);
  }

  private static Question question(Strategy strategy) {
    return Question.about(strategy).asOf(TODAY);
  }
}
