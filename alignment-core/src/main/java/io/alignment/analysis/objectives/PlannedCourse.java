package io.alignment.analysis.objectives;

import com.google.common.collect.ImmutableList;
import io.alignment.model.Measure;
import io.alignment.model.Objective;
import io.alignment.model.Planned;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a measure is to have reached by when, by its plan: straight between the values planned, from
 * where it starts on the day on which its objective does, to its target on the day on which that is
 * due, as far as these are known and outside of the plan.
 */
final class PlannedCourse {

  private final List<Planned> points;

  private PlannedCourse(List<Planned> points) {
    this.points = points;
  }

  /** Returns the plan of a measure; empty if it has none. */
  static Optional<PlannedCourse> of(Measure measure, Objective objective) {
    List<Planned> plan = measure.plan();
    if (plan.isEmpty()) {
      return Optional.empty();
    }
    ImmutableList.Builder<Planned> points = ImmutableList.builder();
    objective
        .begins()
        .filter(it -> measure.origin().isPresent() && it.isBefore(plan.get(0).date()))
        .ifPresent(it -> points.add(new Planned(it, measure.origin().orElseThrow())));
    points.addAll(plan);
    objective
        .due()
        .filter(it -> measure.target().isPresent())
        .filter(it -> it.isAfter(plan.get(plan.size() - 1).date()))
        .ifPresent(it -> points.add(new Planned(it, measure.target().orElseThrow())));
    return Optional.of(new PlannedCourse(points.build()));
  }

  /** Returns what is to be reached by a day; empty before the first day planned. */
  OptionalDouble on(LocalDate day) {
    Planned before = points.get(0);
    if (day.isBefore(before.date())) {
      return OptionalDouble.empty();
    }
    for (Planned next : points) {
      if (!next.date().isBefore(day)) {
        return OptionalDouble.of(between(before, next, day));
      }
      before = next;
    }
    return OptionalDouble.of(before.value());
  }

  private static double between(Planned before, Planned next, LocalDate day) {
    double whole = next.date().toEpochDay() - (double) before.date().toEpochDay();
    double passed = whole == 0 ? 1 : (day.toEpochDay() - before.date().toEpochDay()) / whole;
    // Weighted, as the difference of the largest numbers is no number.
    return before.value() * (1 - passed) + next.value() * passed;
  }

  /** Returns the days after another one on which the plan bends. */
  List<LocalDate> bendsAfter(LocalDate day) {
    return points.stream().map(Planned::date).filter(it -> it.isAfter(day)).toList();
  }
}
