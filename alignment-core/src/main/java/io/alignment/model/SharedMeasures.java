package io.alignment.model;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.alignment.internal.NearMiss;
import io.alignment.model.Problem.Code;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** What the measures of objectives have of the measures that stand with the strategy. */
final class SharedMeasures {

  private final Map<String, Measure> byId;

  /** Knows those of a preface; of two with the same id the first. */
  SharedMeasures(Preface preface) {
    Map<String, Measure> first = Maps.newHashMapWithExpectedSize(preface.measures().size());
    preface.measures().forEach(it -> first.putIfAbsent(it.id(), it.measure()));
    byId = ImmutableMap.copyOf(first);
  }

  /** Says whether an element has a measure that uses a shared one. */
  static boolean areUsedBy(Element element) {
    if (element.type() == Element.Type.OBJECTIVE) {
      for (Measure measure : ((Objective) element).measures()) {
        if (measure.measure().isPresent()) {
          return true;
        }
      }
    }
    return false;
  }

  /** Finds what is wrong with the shared measures that an objective uses. */
  void check(Objective objective, Problems problems) {
    for (int i = 0; i < objective.measures().size(); i++) {
      Measure measure = objective.measures().get(i);
      String place = "measures/" + i;
      String label = FieldValidator.label("measure", measure.name(), Problems.label(objective));
      measure
          .measure()
          .filter(it -> !byId.containsKey(it))
          .ifPresent(
              it ->
                  problems.addOf(
                      label,
                      Code.UNKNOWN_MEASURE,
                      objective,
                      place + "/measure",
                      "names the measure \"%s\", which does not stand with the strategy. %s",
                      Problems.shorten(it),
                      NearMiss.hint(it, byId.keySet()).orElse("Add it there, or name another.")));
      measure
          .measure()
          .filter(byId::containsKey)
          .ifPresent(
              it ->
                  new MeasureValidator(
                          resolved(measure, objective),
                          (code, field, predicate) ->
                              problems.addOf(
                                  label, code, objective, place + field, "%s", predicate))
                      .check());
    }
  }

  /** Returns an objective whose measures have what the shared ones have that they use. */
  Objective resolved(Objective objective) {
    Objective.Builder resolved = objective.toBuilder().withoutMeasures();
    objective.measures().forEach(it -> resolved.measure(resolved(it, objective)));
    return resolved.build();
  }

  private Measure resolved(Measure own, Objective objective) {
    Measure shared = own.measure().map(byId::get).orElse(null);
    if (shared == null) {
      return own;
    }
    Measure goal = own.goal().isPresent() || own.isStanding() ? own : shared;
    return new Measure(
        isNamedApart(own, objective) ? nameOf(own) : own.name(),
        Optional.empty(),
        own.description().or(shared::description),
        shared.unit(),
        own.better().or(shared::better),
        first(own.baseline(), shared.baseline()),
        first(own.minimum(), goal.minimum()),
        goal.target(),
        first(own.stretch(), goal.stretch()),
        goal.atLeast(),
        goal.atMost(),
        goal.plan(),
        shared.milestones(),
        own.weight(),
        own.everyDays().isPresent() ? own.everyDays() : shared.everyDays(),
        own.leading() || shared.leading(),
        own.owner().isEmpty() ? shared.owner() : own.owner(),
        shared.readingsAre(),
        readings(shared, objective.due()));
  }

  /** Returns by which name a measure goes: without one of its own by that of what it uses. */
  private String nameOf(Measure own) {
    return own.measure()
        .filter(own.name()::equals)
        .flatMap(it -> Optional.ofNullable(byId.get(it)))
        .map(Measure::name)
        .orElse(own.name());
  }

  private boolean isNamedApart(Measure own, Objective objective) {
    return objective.measures().stream().filter(it -> nameOf(it).equals(nameOf(own))).count() == 1;
  }

  private static OptionalDouble first(OptionalDouble own, OptionalDouble shared) {
    return own.isPresent() ? own : shared;
  }

  /** Returns what was read; amounts after the due date are those of another year. */
  private static List<Reading> readings(Measure shared, Optional<LocalDate> due) {
    return shared.readingsAre() == Measure.ReadingsAre.LEVELS || due.isEmpty()
        ? shared.readings()
        : shared.readings().stream().filter(it -> !it.date().isAfter(due.get())).toList();
  }
}
