package io.alignment.analysis.objectives;

import io.alignment.analysis.Evidence.Pace;
import io.alignment.analysis.objectives.Progress.Standing;
import io.alignment.model.Objective;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * What makes something up, by weight: how far it has come, and how far it should have. Where
 * nothing is known of a part, the others stand for it.
 */
final class PaceSum {

  private final Optional<LocalDate> asOf;
  private final Success success;
  private double all;
  private double complete;
  private double known;
  private double done;
  // Of what is known, that of which something is expected.
  private double dated;
  private double datedDone;
  private double expected;
  // And that which says itself what is expected of it: no line of what is above makes it less.
  private double planned;
  private double plannedDone;
  private double plannedExpected;
  // And that which could be held against a line, but has none of its own.
  private double undated;
  private double undatedDone;
  private double undatedDays;
  private Optional<LocalDate> newest = Optional.empty();

  PaceSum(Optional<LocalDate> asOf, Success success) {
    this.asOf = asOf;
    this.success = success;
  }

  /** Adds measures up, in an order that does not depend on theirs. */
  static PaceSum of(Optional<LocalDate> asOf, Success success, Collection<Course> courses) {
    PaceSum sum = new PaceSum(asOf, success);
    List<Course> byName =
        courses.stream().sorted(Comparator.comparing(it -> it.measure().name())).toList();
    // Of the largest weight, as the sum of weights itself may be too large for a double.
    double most = byName.stream().mapToDouble(it -> it.measure().weight()).max().orElse(1);
    byName.forEach(it -> sum.add(it.measure().weight() / most, it));
    return sum;
  }

  private void add(double weight, Course course) {
    addRead(course.read());
    Standing standing = new Standing(course.progress(), course.progress().isPresent() ? 1 : 0);
    add(weight, standing);
    if (course.expected().isPresent()) {
      Pace pace = new Pace(course.progress().orElseThrow(), course.expected().getAsDouble());
      if (course.isPlanned()) {
        addPlanned(weight, pace);
      } else {
        addDated(weight, pace);
      }
    } else if (course.isComparable()) {
      addUndated(weight, course.progress().orElseThrow(), (double) course.holdsOn().toEpochDay());
    }
  }

  /** Makes how far an objective has come by somebody's word. */
  static PaceSum ofWord(Optional<LocalDate> asOf, Success success, double progress) {
    PaceSum sum = new PaceSum(asOf, success);
    sum.add(1, new Standing(OptionalDouble.of(progress), 1));
    sum.addUndated(1, progress, (double) asOf.orElseThrow().toEpochDay());
    return sum;
  }

  /** Adds what makes an objective up. */
  void add(double weight, PaceSum of, Objective objective) {
    add(weight, of.standing());
    addRead(of.newest);
    if (Course.isPaused(objective)) {
      return;
    }
    Optional<Pace> unplanned = of.unplanned(objective);
    double share = of.planned == 0 ? 0 : of.planned / (of.planned + of.held(objective));
    if (share > 0) {
      addPlanned(
          weight * share,
          new Pace(share(of.plannedDone, of.planned), share(of.plannedExpected, of.planned)));
    }
    if (unplanned.isPresent()) {
      addDated(weight * (1 - share), unplanned.get());
    } else if (share == 0 && of.undated > 0) {
      addUndated(weight, of.undatedDone / of.undated, of.undatedDays / of.undated);
    }
  }

  private void add(double weight, Standing standing) {
    all += weight;
    complete += weight * standing.completeness();
    if (standing.progress().isPresent()) {
      known += weight;
      done += weight * standing.progress().getAsDouble();
    }
  }

  private void addRead(Optional<LocalDate> day) {
    newest = Stream.of(newest, day).flatMap(Optional::stream).max(Comparator.naturalOrder());
  }

  /** Says whether anything that it is made of was read after a day. */
  boolean isReadAfter(LocalDate day) {
    return newest.filter(it -> it.isAfter(day)).isPresent();
  }

  private void addDated(double weight, Pace pace) {
    dated += weight;
    datedDone += weight * pace.progress();
    expected += weight * pace.expected();
  }

  private void addPlanned(double weight, Pace pace) {
    planned += weight;
    plannedDone += weight * pace.progress();
    plannedExpected += weight * pace.expected();
  }

  private void addUndated(double weight, double progress, double day) {
    undated += weight;
    undatedDone += weight * progress;
    undatedDays += weight * day;
  }

  Standing standing() {
    return new Standing(
        known > 0 ? OptionalDouble.of(share(done, known)) : OptionalDouble.empty(),
        all > 0 ? share(complete, all) : 0);
  }

  /**
   * Returns how far it has come and should have, as far as the one or the other can be said. What
   * should be done of its parts is not more than its own time asks for, unless they say so. Of what
   * is paused nothing is expected.
   */
  Optional<Pace> pace(Objective objective) {
    if (Course.isPaused(objective)) {
      return Optional.empty();
    }
    Optional<Pace> unplanned = unplanned(objective);
    if (planned == 0) {
      return unplanned;
    }
    double held = held(objective);
    return Optional.of(
        new Pace(
            share(plannedDone + held * unplanned.map(Pace::progress).orElse(0.0), planned + held),
            share(
                plannedExpected + held * unplanned.map(Pace::expected).orElse(0.0),
                planned + held)));
  }

  private OptionalDouble line(Objective objective) {
    return undated > 0
        ? Course.line(objective, success.of(objective), undatedDays / undated)
        : OptionalDouble.empty();
  }

  /** Returns the weight of what is held against a line. */
  private double held(Objective objective) {
    return dated + (line(objective).isPresent() ? undated : 0);
  }

  private Optional<Pace> unplanned(Objective objective) {
    OptionalDouble line = line(objective);
    double held = line.isPresent() ? undated : 0;
    double weight = dated + held;
    if (weight == 0) {
      return Optional.empty();
    }
    double own =
        Course.line(objective, success.of(objective), (double) asOf.orElseThrow().toEpochDay())
            .orElse(1);
    return Optional.of(
        new Pace(
            share(datedDone + (held > 0 ? undatedDone : 0), weight),
            Math.min(own, share(expected + held * line.orElse(0), weight))));
  }

  private static double share(double part, double whole) {
    return Math.max(0, Math.min(1, part / whole));
  }
}
