package io.alignment.analysis.objectives;

import io.alignment.analysis.internal.Days;
import io.alignment.analysis.internal.Ratio;
import io.alignment.analysis.objectives.Smart.Speed;
import io.alignment.model.Measure;
import io.alignment.model.Objective;
import io.alignment.model.Reading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** How a measure of an objective moved up to a day, and where its trend leads. */
final class Course {

  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
  private static final double ROUNDING = 1e-9;
  private static final int LEAST_DAYS = 3;
  private static final double LEAST_TIME = 0.1;

  private final Measure measure;
  private final Objective objective;
  private final Optional<LocalDate> asOf;
  private final boolean isYesOrNo;
  // One a day; with what is known of the start; without what only repeats the value before.
  private final List<Reading> read = new ArrayList<>();
  private final List<Reading> known = new ArrayList<>();
  private final Trend trend;

  Course(Measure measure, Objective objective, Optional<LocalDate> asOf, YesOrNo yesOrNo) {
    this.measure = measure;
    this.objective = objective;
    this.asOf = asOf;
    isYesOrNo = yesOrNo.is(measure);
    for (Reading reading : measure.readings()) {
      if (asOf.filter(it -> !reading.date().isAfter(it)).isPresent()) {
        if (read().equals(Optional.of(reading.date()))) {
          read.remove(read.size() - 1);
        }
        read.add(reading);
      }
    }
    objective
        .start()
        .filter(it -> measure.baseline().isPresent())
        .filter(it -> !read.isEmpty() && it.isBefore(read.get(0).date()))
        .ifPresent(it -> known.add(new Reading(it, measure.baseline().orElseThrow())));
    known.addAll(read);
    trend = new Trend(moves());
  }

  /** Leaves out what shows the same as before, short of the target: perhaps nobody read it anew. */
  private List<Reading> moves() {
    List<Reading> moves = new ArrayList<>();
    for (Reading it : known) {
      if (moves.isEmpty() || it.value() != last(moves).value() || !isShort(it.value(), 0)) {
        moves.add(it);
      }
    }
    return moves;
  }

  Measure measure() {
    return measure;
  }

  OptionalDouble current() {
    return read.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(last());
  }

  Optional<LocalDate> read() {
    return read.isEmpty() ? Optional.empty() : Optional.of(last(read).date());
  }

  private double last() {
    return last(read).value();
  }

  private static Reading last(List<Reading> readings) {
    return readings.get(readings.size() - 1);
  }

  private double baseline() {
    return measure.baseline().orElseGet(() -> read.get(0).value());
  }

  private double way() {
    return measure.target().orElseThrow() - baseline();
  }

  /** Returns the part of the way to the target that is done, which may be any number. */
  OptionalDouble raw() {
    if (measure.target().isEmpty() || read.isEmpty() || !Double.isFinite(way())) {
      return OptionalDouble.empty();
    }
    if (way() == 0) {
      return last() == baseline() ? OptionalDouble.of(1) : OptionalDouble.empty();
    }
    double raw = (last() - baseline()) / way();
    // Where only readings tell whence it came, what leads away may be beyond the target already.
    return measure.baseline().isPresent() || raw > 0 ? Ratio.finite(raw) : OptionalDouble.empty();
  }

  boolean isReached() {
    return raw().orElse(0) >= 1;
  }

  /** Returns 1 if the target lies above, -1 if it lies below, and 0 if nothing tells. */
  private double direction() {
    return raw().isPresent() ? Math.signum(way()) : 0;
  }

  private boolean isShort(double value, double tolerance) {
    return direction() != 0
        && (measure.target().orElseThrow() - value) * direction() > tolerance * Math.abs(way());
  }

  /** Says whether a standing bound is kept. */
  Optional<Boolean> isKept() {
    return read.isEmpty() || !measure.isStanding()
        ? Optional.empty()
        : Optional.of(
            last() >= measure.atLeast().orElse(Double.NEGATIVE_INFINITY)
                && last() <= measure.atMost().orElse(Double.POSITIVE_INFINITY));
  }

  /** Returns how far it has come, from 0 to 1; of a standing bound 1 if it is kept, else 0. */
  OptionalDouble progress() {
    return isKept().isPresent()
        ? OptionalDouble.of(isKept().get() ? 1 : 0)
        : raw().stream().map(it -> Math.max(0, Math.min(1, it))).findFirst();
  }

  /** Returns the day for which its value holds: that of its reading, as long as one may wait. */
  LocalDate holdsOn() {
    return isStale().filter(it -> !it).flatMap(it -> read()).or(() -> asOf).orElseThrow();
  }

  /** Says whether it can be held against a straight line from a start to a due date. */
  boolean isComparable() {
    return raw().isPresent() && !isYesOrNo;
  }

  /** Returns where a straight line would be: of what is there or not, at 0 until it is due. */
  OptionalDouble expected() {
    if (raw().isPresent() && isYesOrNo) {
      return objective.due().stream().mapToDouble(it -> isPast(it) ? 1 : 0).findFirst();
    }
    return raw().isPresent() ? line(objective, (double) holdsOn().toEpochDay()) : raw();
  }

  /** Returns where a straight line from start to due date is on a day, from 0 to 1. */
  static OptionalDouble line(Objective objective, double day) {
    if (objective.start().isEmpty() || objective.due().isEmpty()) {
      return OptionalDouble.empty();
    }
    double start = objective.start().get().toEpochDay();
    double due = objective.due().get().toEpochDay();
    return OptionalDouble.of(
        due > start ? Math.max(0, Math.min(1, (day - start) / (due - start))) : day < due ? 0 : 1);
  }

  private boolean isPast(LocalDate day) {
    return asOf.filter(it -> it.isAfter(day)).isPresent();
  }

  /** Returns the value of the trend on the due date. */
  OptionalDouble forecast() {
    return objective.due().map(trend::on).orElse(OptionalDouble.empty());
  }

  /** Says whether its value is known on days enough, far enough apart, for what a trend says. */
  private boolean isTelling(List<Reading> days) {
    if (days.size() < LEAST_DAYS || isYesOrNo || objective.due().isEmpty()) {
      return false;
    }
    long first = days.get(0).date().toEpochDay();
    long begun = objective.start().orElse(known.get(0).date()).toEpochDay();
    double time = objective.due().get().toEpochDay() - (double) begun;
    return last(days).date().toEpochDay() - first > LEAST_TIME * time;
  }

  /** Says whether the trend is short of the target on the due date; empty if it does not tell. */
  Optional<Boolean> misses() {
    return isTelling(known) && direction() != 0
        ? forecast().stream().mapToObj(it -> isShort(it, ROUNDING)).findFirst()
        : Optional.empty();
  }

  /** Says whether it shows the same, short of its target, as often as a trend needs. */
  boolean isStalled() {
    int same = known.size();
    while (same > 0 && known.get(same - 1).value() == last(known).value()) {
      same--;
    }
    return !known.isEmpty() && isShort(last(), 0) && isTelling(known.subList(same, known.size()));
  }

  /** Returns the first day from today on at which the trend is at the target or beyond. */
  Optional<LocalDate> reached() {
    if (isReached()) {
      return read();
    }
    double speed = trend.slope().orElse(0) * direction();
    if (speed <= 0 || trend.on(asOf.orElseThrow()).isEmpty()) {
      return Optional.empty();
    }
    LocalDate today = asOf.get();
    double way = (measure.target().orElseThrow() - trend.on(today).getAsDouble()) * direction();
    double days = Math.max(0, Math.ceil(way / speed - ROUNDING));
    return days <= LAST_DAY.toEpochDay() - today.toEpochDay()
        ? Optional.of(today.plusDays((long) days))
        : Optional.empty();
  }

  /** Returns how fast it moves and would have to; empty without a target or a trend that tells. */
  Optional<Speed> speed() {
    OptionalDouble slope = trend.slope();
    if (direction() == 0 || slope.isEmpty() || objective.due().isEmpty()) {
      return Optional.empty();
    }
    double way = (measure.target().orElseThrow() - last()) * direction();
    double shown = slope.getAsDouble() * direction();
    LocalDate due = objective.due().get();
    if (way > 0 && isPast(due)) {
      return Optional.of(
          new Speed(measure.name(), OptionalDouble.empty(), shown, OptionalDouble.empty()));
    }
    if (way > 0 && !isTelling(known)) {
      return Optional.empty();
    }
    double days = due.toEpochDay() - asOf.orElseThrow().toEpochDay();
    double needed = way <= 0 ? 0 : way / days;
    OptionalDouble ratio = shown > 0 ? Ratio.finite(needed / shown) : OptionalDouble.empty();
    return Double.isFinite(needed)
        ? Optional.of(new Speed(measure.name(), OptionalDouble.of(needed), shown, ratio))
        : Optional.empty();
  }

  /**
   * Says whether it was not read for longer than agreed; before any reading since the start. Of
   * what is done nobody needs to know.
   */
  Optional<Boolean> isStale() {
    Optional<LocalDate> since = read().or(objective::start);
    if (measure.everyDays().isEmpty()
        || asOf.isEmpty()
        || since.isEmpty()
        || Days.isFinished(objective)) {
      return Optional.empty();
    }
    long silent = asOf.get().toEpochDay() - since.get().toEpochDay();
    return Optional.of(silent > measure.everyDays().getAsInt());
  }
}
