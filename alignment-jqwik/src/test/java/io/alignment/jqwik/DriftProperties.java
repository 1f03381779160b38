package io.alignment.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.Analyses;
import io.alignment.drift.Drift;
import io.alignment.model.Strategy;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What a comparison of two strategies promises. */
class DriftProperties {

  private static final Analyses ANALYSES = Analyses.builtIn(LocalDate.of(2026, 11, 23));

  @Property(tries = 200)
  void a_strategy_is_not_different_from_itself_in_another_order(
      @ForAll Strategy strategy, @ForAll Random random) {
    Drift drift = Drift.between(strategy, Strategies.shuffled(strategy, random), ANALYSES);

    assertThat(drift.isEmpty()).isTrue();
    assertThat(drift.isWorse()).isFalse();
    assertThat(drift.reparented()).isEmpty();
    assertThat(drift.reowned()).isEmpty();
  }

  @Property(tries = 200)
  void there_and_back_mirror_each_other(@ForAll Strategy one, @ForAll Strategy other) {
    Drift there = Drift.between(one, other, ANALYSES);
    Drift back = Drift.between(other, one, ANALYSES);

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
    assertThat(back.numbers()).extracting(DriftProperties::mirrored).isEqualTo(there.numbers());
    assertThat(back.findings().added()).isEqualTo(there.findings().solved());
    assertThat(back.findings().solved()).isEqualTo(there.findings().added());
    assertThat(back.findings().unchanged()).isEqualTo(there.findings().unchanged());
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
  void two_strategies_without_a_difference_are_equal(@ForAll Strategy one, @ForAll Strategy other) {
    assertThat(Drift.between(one, other, Analyses.none()).isSameContent())
        .isEqualTo(one.equals(other));
  }
}
