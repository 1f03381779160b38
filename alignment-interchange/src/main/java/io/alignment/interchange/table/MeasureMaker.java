package io.alignment.interchange.table;

import io.alignment.interchange.Loss.Fate;
import io.alignment.interchange.table.Role.Field;
import io.alignment.model.Measure;
import io.alignment.model.Milestone;
import io.alignment.model.Reading;
import io.alignment.model.Status;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Makes the measure of an objective, and leaves aside which of its numbers do not fit together. */
final class MeasureMaker {

  private static final List<Field> ORDER =
      List.of(Field.TARGET, Field.BASELINE, Field.CURRENT, Field.MINIMUM, Field.STRETCH);

  private final Draft draft;
  private final LossList losses;

  MeasureMaker(Draft draft, LossList losses) {
    this.draft = draft;
    this.losses = losses;
  }

  /** Returns the measure; empty if there is nothing to measure. */
  Optional<Measure> make() {
    Measure.Builder measure = Measure.builder(draft.metric.orElse(draft.name));
    if (draft.values.isEmpty() && draft.readings.isEmpty()) {
      if (draft.isMilestone && draft.status.filter(Status.DONE::equals).isEmpty()) {
        return Optional.of(measure.milestone(Milestone.of(draft.name)).build());
      }
      draft.unit.ifPresent(measure::unit);
      draft.better.filter(it -> !draft.isBound).ifPresent(measure::better);
      boolean isSaid =
          draft.unit.isPresent()
              || draft.metric.isPresent()
              || (draft.better.isPresent() && !draft.isBound);
      return isSaid ? Optional.of(measure.build()) : Optional.empty();
    }
    unit().ifPresent(measure::unit);
    OptionalDouble target = value(Field.TARGET);
    OptionalDouble baseline = value(Field.BASELINE);
    if (draft.isBound && target.isPresent()) {
      boolean isFloor = draft.better.filter(Measure.Better.UP::equals).isPresent();
      target.ifPresent(isFloor ? measure::atLeast : measure::atMost);
      baseline.ifPresent(measure::baseline);
      leaveAside(Field.MINIMUM);
      leaveAside(Field.STRETCH);
    } else {
      values(measure, baseline, target);
    }
    draft.readings.stream()
        .sorted(Comparator.comparing(Draft.Measured::day))
        .forEach(it -> reading(it, measure));
    return Optional.of(measure.build());
  }

  private void reading(Draft.Measured it, Measure.Builder measure) {
    if (isInOtherUnit(it.value())) {
      losses.cell("table.other-unit", it.value().cell(), Fate.KEPT_AS_PROPERTY);
      draft.keep(it.value().cell().header(), it.value().cell().text() + "; " + it.day());
    } else {
      measure.reading(new Reading(it.day(), it.value().quantity().value()));
    }
  }

  private void values(Measure.Builder measure, OptionalDouble baseline, OptionalDouble target) {
    target.ifPresent(measure::target);
    boolean isNoWay = target.isPresent() && target.equals(baseline);
    if (isNoWay) {
      leaveAside(Field.BASELINE);
    } else {
      baseline.ifPresent(measure::baseline);
    }
    boolean isDown = isDown(isNoWay ? OptionalDouble.empty() : baseline, target);
    bound(Field.MINIMUM, target, isDown, true).ifPresent(measure::minimum);
    bound(Field.STRETCH, target, isDown, false).ifPresent(measure::stretch);
    if (draft.better.isPresent() && !draft.isBound) {
      Measure.Better better = draft.better.get();
      if (isDown == (better == Measure.Better.DOWN)) {
        measure.better(better);
      } else {
        losses.add(
            "table.unfitting",
            draft.origin,
            Fate.KEPT_AS_PROPERTY,
            draft.name,
            "direction",
            Folded.word(better));
        draft.keep("direction", Folded.word(better));
      }
    }
  }

  private boolean isDown(OptionalDouble baseline, OptionalDouble target) {
    if (baseline.isPresent() && target.isPresent()) {
      return target.getAsDouble() < baseline.getAsDouble();
    }
    return draft.better.filter(Measure.Better.DOWN::equals).isPresent();
  }

  /** Returns a value that has to lie short of the target, or beyond it; empty if it does not. */
  private OptionalDouble bound(
      Field field, OptionalDouble target, boolean isDown, boolean isShort) {
    OptionalDouble value = value(field);
    if (value.isEmpty()) {
      return value;
    }
    boolean fits =
        target.isPresent()
            && (isShort != isDown
                ? value.getAsDouble() < target.getAsDouble()
                : value.getAsDouble() > target.getAsDouble());
    if (!fits) {
      leaveAside(field);
      return OptionalDouble.empty();
    }
    return value;
  }

  private void leaveAside(Field field) {
    Draft.Value value = draft.values.get(field);
    if (value != null) {
      losses.cell("table.value-aside", value.cell(), Fate.KEPT_AS_PROPERTY);
      draft.keep(value.cell().header(), value.cell().text());
    }
  }

  private Optional<String> unit() {
    return draft.unit.or(
        () ->
            ORDER.stream()
                .flatMap(it -> Optional.ofNullable(draft.values.get(it)).stream())
                .flatMap(it -> it.quantity().unit().stream())
                .findFirst());
  }

  private boolean isInOtherUnit(Draft.Value value) {
    return value.quantity().unit().filter(it -> !unit().filter(it::equals).isPresent()).isPresent();
  }

  /** Returns a value that is in the unit of the measure, or in none; else it is left aside. */
  private OptionalDouble value(Field field) {
    Draft.Value value = draft.values.get(field);
    if (value == null) {
      return OptionalDouble.empty();
    }
    if (isInOtherUnit(value)) {
      losses.cell("table.other-unit", value.cell(), Fate.KEPT_AS_PROPERTY);
      draft.keep(value.cell().header(), value.cell().text());
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(value.quantity().value());
  }
}
