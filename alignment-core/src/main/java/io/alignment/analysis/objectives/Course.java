package io.alignment.analysis.objectives;

import io.alignment.analysis.internal.Days;
import io.alignment.analysis.internal.Ratio;
import io.alignment.analysis.objectives.Smart.Speed;
import io.alignment.model.Measure;
import io.alignment.model.Objective;
import io.alignment.model.Reading;
import io.alignment.model.Status;
import io.alignment.model.WorkItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

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
  private final double success;
  private final Optional<Milestones> milestones;
  private final Optional<PlannedCourse> plan;
  // One a day; with what is known of the start; without what only repeats the value before, and of
  // these how far above their plan they are.
  private final List<Reading> read;
  private final List<Reading> known = new ArrayList<>();
  private final Trend trend;

  Course(
      Measure measure,
      Objective objective,
      Optional<LocalDate> asOf,
      YesOrNo yesOrNo,
      Success success) {
    this.measure = measure;
    this.objective = objective;
    this.asOf = asOf;
    isYesOrNo = yesOrNo.is(measure);
    this.success = success.of(objective);
    milestones =
        measure.isOfMilestones()
            ? Optional.of(new Milestones(measure, objective, asOf))
            : Optional.empty();
    plan = PlannedCourse.of(measure, objective);
    read =
        measure.levels(objective.begins()).stream()
            .filter(it -> asOf.filter(day -> !it.date().isAfter(day)).isPresent())
            .toList();
    objective
        .begins()
        .filter(it -> measure.origin().isPresent())
        .filter(it -> !read.isEmpty() && it.isBefore(read.get(0).date()))
        .ifPresent(it -> known.add(new Reading(it, measure.origin().orElseThrow())));
    known.addAll(read);
    trend =
        new Trend(plan.isPresent() ? moves().stream().flatMap(this::besidePlan).toList() : moves());
  }

  private Stream<Reading> besidePlan(Reading reading) {
    return planned(reading.date()).stream()
        .mapToObj(it -> new Reading(reading.date(), reading.value() - it));
  }

  /** Returns what is planned for a day; 0 without a plan, and empty before it begins. */
  private OptionalDouble planned(LocalDate day) {
    return plan.isPresent() ? plan.get().on(day) : OptionalDouble.of(0);
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

  /** Returns what people should know of its value. */
  Optional<String> note() {
    return read.isEmpty() ? Optional.empty() : last(read).note();
  }

  private double last() {
    return last(read).value();
  }

  private static Reading last(List<Reading> readings) {
    return readings.get(readings.size() - 1);
  }

  private double baseline() {
    return measure.origin().orElseGet(() -> read.get(0).value());
  }

  private double goal() {
    return measure.goal().orElseThrow();
  }

  private double way() {
    return goal() - baseline();
  }

  /** Returns the part of the way to the target that is done, which may be any number. */
  OptionalDouble raw() {
    if (milestones.isPresent()) {
      return milestones.get().done();
    }
    if (measure.goal().isEmpty() || read.isEmpty() || !Double.isFinite(way())) {
      return OptionalDouble.empty();
    }
    return measure.origin().isPresent()
        ? Ratio.finite((last() - baseline()) / way())
        : rawOfReadings();
  }

  /** Returns the same where only readings tell whence it came, and the first may be beyond. */
  private OptionalDouble rawOfReadings() {
    if (measure.way().isEmpty() && way() == 0) {
      return last() == baseline() ? OptionalDouble.of(1) : OptionalDouble.empty();
    }
    double raw = (last() - baseline()) / way();
    if (measure.way().isEmpty()) {
      return raw > 0 ? Ratio.finite(raw) : OptionalDouble.empty();
    }
    if (!isShort(last(), 0)) {
      return OptionalDouble.of(Math.max(1, raw));
    }
    return isShort(baseline(), 0) && read.size() > 1 ? Ratio.finite(raw) : OptionalDouble.empty();
  }

  boolean isReached() {
    return raw().orElse(0) >= success;
  }

  /** Returns from what part of the way on it is a success. */
  double success() {
    return success;
  }

  /** Returns 1 if the target lies above, -1 if it lies below, and 0 if nothing tells. */
  private double direction() {
    if (measure.goal().isEmpty() || read.isEmpty() || !Double.isFinite(way())) {
      return 0;
    }
    return measure
        .way()
        .map(it -> it == Measure.Better.UP ? 1.0 : -1.0)
        .orElseGet(() -> raw().isPresent() ? Math.signum(way()) : 0);
  }

  private boolean isOfMilestones() {
    return milestones.isPresent();
  }

  private boolean isShort(double value, double tolerance) {
    return direction() != 0 && (aspired() - value) * direction() > tolerance * Math.abs(way());
  }

  /** Returns the value that has to be there for a success. */
  private double aspired() {
    return success == 1 ? goal() : baseline() + success * way();
  }

  /** Returns among minimum, target and stretch target where it is, if there are such. */
  Optional<Progress.Zone> zone() {
    if (read.isEmpty() || (measure.minimum().isEmpty() && measure.stretch().isEmpty())) {
      return Optional.empty();
    }
    if (isShort(last(), 0)) {
      return Optional.of(
          isBelowMinimum(last()) ? Progress.Zone.BELOW_MINIMUM : Progress.Zone.BELOW_TARGET);
    }
    boolean isMore = measure.stretch().stream().anyMatch(it -> (it - last()) * direction() <= 0);
    return Optional.of(isMore ? Progress.Zone.STRETCH : Progress.Zone.TARGET);
  }

  /** Says whether a value is short of the minimum. */
  private boolean isBelowMinimum(double value) {
    return measure.minimum().stream().anyMatch(it -> (it - value) * direction() > 0);
  }

  /** Says whether not even the minimum was reached, or will be if it goes on as it did. */
  boolean missesMinimum(boolean isOver) {
    return isOver
        ? !read.isEmpty() && isBelowMinimum(last())
        : misses().orElse(false) && forecast().stream().anyMatch(this::isBelowMinimum);
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
    return raw().isPresent() && !isYesOrNo && !isPlanned();
  }

  /** Says whether it says itself what is expected of it, by a plan or by the days of milestones. */
  boolean isPlanned() {
    return plan.isPresent() || milestones.isPresent();
  }

  /**
   * Returns where its plan would be, or else a straight line: of what is there or not, at 0 until
   * it is due.
   */
  OptionalDouble expected() {
    if (raw().isEmpty() || isPaused(objective)) {
      return OptionalDouble.empty();
    }
    if (milestones.isPresent()) {
      return ofSuccess(milestones.get().expected());
    }
    if (plan.isPresent()) {
      return ofSuccess(
          planned(holdsOn()).stream()
              .map(it -> way() == 0 ? 1 : Math.max(0, Math.min(1, (it - baseline()) / way())))
              .findFirst());
    }
    return isYesOrNo
        ? ofSuccess(objective.due().stream().mapToDouble(it -> isPast(it) ? 1 : 0).findFirst())
        : line(objective, success, (double) holdsOn().toEpochDay());
  }

  /** Returns the part of the way that is asked for, of that which would lead to all of it. */
  private OptionalDouble ofSuccess(OptionalDouble way) {
    return way.isEmpty() ? way : OptionalDouble.of(success * way.getAsDouble());
  }

  /** Says whether work was put aside, so that nothing is expected of it. */
  static boolean isPaused(WorkItem work) {
    return work.status() == Status.PAUSED;
  }

  /** Says whether the due date of an objective is over on a day. */
  static boolean isPast(Objective objective, Optional<LocalDate> asOf) {
    return objective.due().filter(due -> asOf.filter(due::isBefore).isPresent()).isPresent();
  }

  /** Says whether it will be in time by its trend. */
  boolean isArriving() {
    return misses().filter(it -> !it).isPresent();
  }

  /** Returns where a straight line from start to due date, and success, is on a day. */
  static OptionalDouble line(WorkItem work, double success, double day) {
    if (isPaused(work) || work.begins().isEmpty() || work.due().isEmpty()) {
      return OptionalDouble.empty();
    }
    double start = work.begins().get().toEpochDay();
    double due = work.due().get().toEpochDay();
    double time =
        due > start ? Math.max(0, Math.min(1, (day - start) / (due - start))) : day < due ? 0 : 1;
    return OptionalDouble.of(success * time);
  }

  private boolean isPast(LocalDate day) {
    return asOf.filter(it -> it.isAfter(day)).isPresent();
  }

  /** Returns the day on which the target is to be reached. */
  private Optional<LocalDate> due() {
    return objective
        .due()
        .or(
            () ->
                measure.target().isPresent() || measure.plan().isEmpty()
                    ? Optional.empty()
                    : Optional.of(measure.plan().get(measure.plan().size() - 1).date()));
  }

  /** Returns the value on the due date, by the trend; by how far it is from its plan, if any. */
  OptionalDouble forecast() {
    return due().map(this::trendOn).orElse(OptionalDouble.empty());
  }

  private OptionalDouble trendOn(LocalDate day) {
    OptionalDouble beside = trend.on(day);
    return plan.isEmpty() || beside.isEmpty()
        ? beside
        : planned(day).stream()
            .flatMap(it -> Ratio.finite(it + beside.getAsDouble()).stream())
            .findFirst();
  }

  /** Says whether its value is known on days enough, far enough apart, for what a trend says. */
  private boolean isTelling(List<Reading> days) {
    if (days.size() < LEAST_DAYS || isYesOrNo || due().isEmpty()) {
      return false;
    }
    long first = days.get(0).date().toEpochDay();
    long begun = objective.begins().orElse(known.get(0).date()).toEpochDay();
    double time = due().get().toEpochDay() - (double) begun;
    return last(days).date().toEpochDay() - first > LEAST_TIME * time;
  }

  /** Says whether the trend is short of the target on the due date; empty if it does not tell. */
  Optional<Boolean> misses() {
    return isTelling(known) && raw().isPresent() && direction() != 0
        ? forecast().stream().mapToObj(it -> isShort(it, ROUNDING)).findFirst()
        : Optional.empty();
  }

  /** Says whether it shows the same, short of its target, as often as a trend needs. */
  boolean isStalled() {
    int same = known.size();
    while (same > 0 && known.get(same - 1).value() == last(known).value()) {
      same--;
    }
    return !known.isEmpty()
        && isShort(last(), 0)
        && isTelling(known.subList(same, known.size()))
        // A plan may be flat for a while.
        && (plan.isEmpty() || expected().orElse(1) > progress().orElse(0) + ROUNDING);
  }

  /** Returns the first day from today on at which the trend is at the target or beyond. */
  Optional<LocalDate> reached() {
    if (milestones.isPresent()) {
      return milestones.get().reached();
    }
    if (isReached()) {
      return read();
    }
    LocalDate today = asOf.orElse(LAST_DAY);
    if (direction() == 0 || trendOn(today).isEmpty()) {
      return Optional.empty();
    }
    LocalDate from = today;
    for (LocalDate bend : plan.map(it -> it.bendsAfter(today)).orElse(List.of())) {
      long days = bend.toEpochDay() - from.toEpochDay();
      double speed = (trendOn(bend).orElse(0) - trendOn(from).orElse(0)) / days;
      Optional<LocalDate> there = reached(from, speed).filter(it -> !it.isAfter(bend));
      if (there.isPresent()) {
        return there;
      }
      from = bend;
    }
    return reached(from, trend.slope().orElse(0));
  }

  private Optional<LocalDate> reached(LocalDate from, double slope) {
    double way = (goal() - trendOn(from).orElseThrow()) * direction();
    if (slope * direction() <= 0) {
      return Optional.empty();
    }
    double days = Math.max(0, Math.ceil(way / (slope * direction()) - ROUNDING));
    return days <= LAST_DAY.toEpochDay() - from.toEpochDay()
        ? Optional.of(from.plusDays((long) days))
        : Optional.empty();
  }

  /** Returns how fast it moves and would have to; empty without a target or a trend that tells. */
  Optional<Speed> speed() {
    OptionalDouble slope = trend.slope();
    if (direction() == 0 || slope.isEmpty() || objective.due().isEmpty()) {
      return Optional.empty();
    }
    double way = (aspired() - last()) * direction();
    double shown = slope.getAsDouble() * direction();
    LocalDate due = objective.due().get();
    if (way > 0 && isPast(due)) {
      return Optional.of(
          new Speed(measure.name(), OptionalDouble.empty(), shown, OptionalDouble.empty()));
    }
    // A plan says itself how fast it is to move.
    if (way > 0 && (!isTelling(known) || plan.isPresent())) {
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
   * what is finished or paused nobody needs to know.
   */
  Optional<Boolean> isStale() {
    Optional<LocalDate> since = read().or(objective::start);
    if (measure.everyDays().isEmpty()
        || isOfMilestones()
        || asOf.isEmpty()
        || since.isEmpty()
        || !Days.isOpen(objective)) {
      return Optional.empty();
    }
    long silent = asOf.get().toEpochDay() - since.get().toEpochDay();
    return Optional.of(silent > measure.everyDays().getAsInt());
  }
}
