package io.alignment.analysis.objectives;

import io.alignment.analysis.internal.Ratio;
import io.alignment.analysis.objectives.Smart.Speed;
import io.alignment.model.Measure;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/** How a measure moved up to a day, and where its trend leads. */
final class Course {

  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
  private static final double ROUNDING = 1e-9;

  private final Measure measure;
  private final Optional<LocalDate> asOf;
  private final Trend trend;

  Course(Measure measure, Optional<LocalDate> asOf) {
    this.measure = measure;
    this.asOf = asOf;
    trend = Trend.of(measure, asOf);
  }

  OptionalDouble current() {
    return trend.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(trend.last());
  }

  Optional<LocalDate> read() {
    return trend.isEmpty() ? Optional.empty() : Optional.of(trend.lastDay());
  }

  private double baseline() {
    return measure.baseline().orElse(trend.first());
  }

  /** Returns the part of the way to the target that is done, which may be any number. */
  OptionalDouble raw() {
    if (measure.target().isEmpty() || trend.isEmpty()) {
      return OptionalDouble.empty();
    }
    double way = measure.target().getAsDouble() - baseline();
    return way != 0 && Double.isFinite(way)
        ? Ratio.finite((trend.last() - baseline()) / way)
        : OptionalDouble.empty();
  }

  /** Says whether a standing bound is kept. */
  Optional<Boolean> isKept() {
    return trend.isEmpty() || !measure.isStanding()
        ? Optional.empty()
        : Optional.of(
            trend.last() >= measure.atLeast().orElse(Double.NEGATIVE_INFINITY)
                && trend.last() <= measure.atMost().orElse(Double.POSITIVE_INFINITY));
  }

  /** Returns the value of the trend on a day. */
  OptionalDouble on(LocalDate day) {
    return trend.on(day);
  }

  /** Returns the first day from today on at which the trend is at the target or beyond. */
  Optional<LocalDate> reached() {
    OptionalDouble raw = raw();
    if (raw.isEmpty() || asOf.isEmpty()) {
      return Optional.empty();
    }
    if (raw.getAsDouble() >= 1) {
      return read();
    }
    OptionalDouble now = trend.on(asOf.get());
    double speed = trend.slope().orElse(0) * direction();
    if (now.isEmpty() || speed == 0) {
      return Optional.empty();
    }
    double way = (measure.target().getAsDouble() - now.getAsDouble()) * direction();
    if (way <= 0) {
      return asOf;
    }
    double days = Math.ceil(way / speed - ROUNDING);
    double last = LAST_DAY.toEpochDay() - asOf.get().toEpochDay();
    return speed > 0 && days <= last
        ? Optional.of(asOf.get().plusDays((long) days))
        : Optional.empty();
  }

  /** Returns 1 if the target lies above, -1 if it lies below, and 0 if it was never left. */
  private double direction() {
    double target = measure.target().orElseThrow();
    // Without a baseline, and at the target from the first: whatever leads back to it is right.
    return Math.signum(baseline() == target ? target - trend.last() : target - baseline());
  }

  /** Returns how fast it moves and would have to; empty without a target or a trend. */
  Optional<Speed> speed(LocalDate due) {
    OptionalDouble slope = trend.slope();
    if (measure.target().isEmpty() || slope.isEmpty()) {
      return Optional.empty();
    }
    double way = (measure.target().getAsDouble() - trend.last()) * direction();
    double shown = slope.getAsDouble() * direction();
    double days = due.toEpochDay() - asOf.orElseThrow().toEpochDay();
    if (way > 0 && days <= 0) {
      return Optional.of(
          new Speed(measure.name(), OptionalDouble.empty(), shown, OptionalDouble.empty()));
    }
    double needed = way <= 0 ? 0 : way / days;
    OptionalDouble ratio = shown > 0 ? Ratio.finite(needed / shown) : OptionalDouble.empty();
    return Double.isFinite(needed)
        ? Optional.of(new Speed(measure.name(), OptionalDouble.of(needed), shown, ratio))
        : Optional.empty();
  }

  /** Says whether it was not read for longer than agreed; before any reading since a first day. */
  Optional<Boolean> isStale(Optional<LocalDate> start) {
    Optional<LocalDate> since = read().or(() -> start);
    if (measure.everyDays().isEmpty() || asOf.isEmpty() || since.isEmpty()) {
      return Optional.empty();
    }
    long silent = asOf.get().toEpochDay() - since.get().toEpochDay();
    return Optional.of(silent > measure.everyDays().getAsInt());
  }
}
