package io.alignment.jqwik;

import io.alignment.model.Allocation;
import io.alignment.model.Element;
import io.alignment.model.FieldTable;
import io.alignment.model.Initiative;
import io.alignment.model.Measure;
import io.alignment.model.Objective;
import io.alignment.model.Preface;
import io.alignment.model.Relation;
import io.alignment.model.RequiredSkill;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A strategy in which all is well, and what becomes of it. */
final class Draft {

  /** The id of what a defect adds. */
  static final String EXTRA = "extra";

  static final LocalDate TODAY = AlignedMaker.READ;

  private final Strategy sound;
  private final StrategyBuilder builder;

  Draft(Strategy sound) {
    this.sound = sound;
    builder = sound.toBuilder();
  }

  Strategy sound() {
    return sound;
  }

  Strategy build() {
    return builder.build();
  }

  // What is there

  Objective objective(String id) {
    return sound.objective(id).orElseThrow();
  }

  List<String> leaves() {
    return sound.objectives().stream()
        .map(Objective::id)
        .filter(id -> sound.element(AlignedMaker.work(id)).isPresent())
        .sorted()
        .toList();
  }

  String leaf() {
    return leaves().get(0);
  }

  /** Returns the work for the first leaf. */
  Initiative work() {
    return sound.initiative(AlignedMaker.work(leaf())).orElseThrow();
  }

  Resource money() {
    return sound.resource(AlignedMaker.MONEY).orElseThrow();
  }

  /** Returns the first leaf with another measure. */
  Objective.Builder measured(Measure.Builder measure) {
    return ((Objective) with(objective(leaf()), "measures", List.of(measure.build()))).toBuilder();
  }

  /** Returns an element with another value of a field. */
  static Element with(Element element, String field, Object value) {
    return FieldTable.of(element.type()).with(element, field, value);
  }

  // What becomes of it

  Draft add(Element element) {
    builder.add(element);
    return this;
  }

  Draft add(Relation relation) {
    builder.add(relation);
    return this;
  }

  Draft update(Element element) {
    builder.update(element);
    return this;
  }

  Draft remove(String id) {
    builder.remove(id);
    return this;
  }

  Draft remove(Relation relation) {
    builder.remove(relation);
    return this;
  }

  Draft preface(Preface preface) {
    builder.preface(preface);
    return this;
  }

  Draft require(String leaf, String skill) {
    Initiative work = sound.initiative(AlignedMaker.work(leaf)).orElseThrow();
    return update(with(work, "requiredSkills", List.of(RequiredSkill.of(skill))));
  }

  Draft changeCapacity(BigDecimal by) {
    Resource money = money();
    return update(money.toBuilder().capacity(by.add(money.capacity().orElseThrow())).build());
  }

  /** One more of the money, which somebody gets. */
  Draft give(String receiver) {
    return changeCapacity(BigDecimal.ONE)
        .add(Allocation.of(AlignedMaker.MONEY, receiver, BigDecimal.ONE));
  }

  // What is added

  static Initiative extraWork() {
    return Initiative.builder(EXTRA, "Extra").due(TODAY).build();
  }

  /** Returns somebody who can do what the team can. */
  static Resource.Builder apprentice(String unit) {
    return Resource.human(EXTRA, "Extra", unit).skill("baking").skill("selling");
  }
}
