package io.alignment.analysis.objectives;

import io.alignment.model.Measure;
import io.alignment.model.Milestone;
import io.alignment.model.Objective;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/** How many of the milestones of a measure are done on a day, and how many are due, by weight. */
final class Milestones {

  private final List<Milestone> all;
  private final Optional<LocalDate> objectiveDue;
  private final Optional<LocalDate> asOf;

  Milestones(Measure measure, Objective objective, Optional<LocalDate> asOf) {
    all = measure.milestones().stream().sorted(Comparator.comparing(Milestone::name)).toList();
    objectiveDue = objective.due();
    this.asOf = asOf;
  }

  /** Returns what part of them is done; empty without a day. */
  OptionalDouble done() {
    return share(this::isDone);
  }

  private boolean isDone(Milestone milestone) {
    return milestone.done().filter(it -> asOf.filter(it::isAfter).isEmpty()).isPresent();
  }

  /** Returns what part of them is past its day; empty where none has one. */
  OptionalDouble expected() {
    return all.stream().allMatch(it -> due(it).isEmpty())
        ? OptionalDouble.empty()
        : share(it -> due(it).filter(day -> asOf.filter(day::isBefore).isPresent()).isPresent());
  }

  private Optional<LocalDate> due(Milestone milestone) {
    return milestone.due().or(() -> objectiveDue);
  }

  private OptionalDouble share(Predicate<Milestone> counted) {
    if (asOf.isEmpty()) {
      return OptionalDouble.empty();
    }
    // Of the largest weight, as the sum of weights itself may be too large for a double.
    double most = all.stream().mapToDouble(Milestone::weight).max().orElse(1);
    double whole = 0;
    double part = 0;
    for (Milestone milestone : all) {
      whole += milestone.weight() / most;
      part += counted.test(milestone) ? milestone.weight() / most : 0;
    }
    return OptionalDouble.of(part / whole);
  }

  /** Returns the day on which the last one was done; empty unless all are. */
  Optional<LocalDate> reached() {
    return all.stream().allMatch(this::isDone)
        ? all.stream().flatMap(it -> it.done().stream()).max(Comparator.naturalOrder())
        : Optional.empty();
  }
}
