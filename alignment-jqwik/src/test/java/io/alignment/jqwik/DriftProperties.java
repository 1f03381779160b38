package io.alignment.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.Analyses;
import io.alignment.analysis.Finding;
import io.alignment.analysis.Question;
import io.alignment.drift.Drift;
import io.alignment.model.Strategy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What a comparison of two strategies promises. */
class DriftProperties {

  private static final Analyses ANALYSES = Analyses.builtIn();

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
    assertThat(back.findings().added()).containsExactlyInAnyOrderElementsOf(gone(there));
    assertThat(there.findings().added()).containsExactlyInAnyOrderElementsOf(gone(back));
    assertThat(back.findings().unchanged()).isEqualTo(there.findings().unchanged());
  }

  /** What is no longer recorded is not praised; that it is recorded is told all the same. */
  private static Drift.Move withoutDirection(Drift.Move move) {
    return new Drift.Move(
        move.metric(), move.subject(), move.before(), move.after(), Drift.Direction.NEITHER);
  }

  private static List<Finding> gone(Drift drift) {
    List<Finding> gone = new ArrayList<>(drift.findings().solved());
    gone.addAll(drift.findings().lapsed());
    return gone;
  }

  private static List<Drift.Field> mirrored(List<Drift.Field> fields) {
    return fields.stream()
        .map(it -> new Drift.Field(it.field(), /* before= */ it.after(), /* after= */ it.before()))
        .toList();
  }

  private static Drift.Move mirrored(Drift.Move move) {
    return new Drift.Move(
        move.metric(),
        move.subject(),
        /* before= */ move.after(),
        /* after= */ move.before(),
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

  private static Question question(Strategy strategy) {
    return Question.about(strategy).asOf(LocalDate.of(2026, 11, 23));
  }
}
