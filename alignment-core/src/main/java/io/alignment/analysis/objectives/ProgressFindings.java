package io.alignment.analysis.objectives;

import static io.alignment.analysis.objectives.ProgressLimits.ROUNDING;

import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.FindingList;
import io.alignment.analysis.Question;
import io.alignment.analysis.internal.Days;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.analysis.objectives.Progress.Said;
import io.alignment.analysis.objectives.Progress.Standing;
import io.alignment.model.CheckIn;
import io.alignment.model.Initiative;
import io.alignment.model.Objective;
import io.alignment.model.Status;
import io.alignment.model.Topic;
import io.alignment.model.WorkItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What is found of how objectives and work stand. */
final class ProgressFindings {

  private final Question question;
  private final StrategyIndex index;
  private final Optional<LocalDate> asOf;
  private final ProgressLimits limits;
  private final Function<Objective, List<Course>> courses;
  private final FindingList.Builder findings = new FindingList.Builder();
  private final Set<String> behind = new HashSet<>();

  ProgressFindings(
      Question question, ProgressLimits limits, Function<Objective, List<Course>> courses) {
    this.question = question;
    this.limits = limits;
    this.courses = courses;
    index = StrategyIndex.of(question.strategy());
    asOf = question.day();
  }

  List<Finding> build() {
    return findings.build();
  }

  // Measures

  void of(
      Objective objective, List<Course> courses, Standing standing, Optional<Evidence.Pace> pace) {
    String id = objective.id();
    boolean isDone = Days.isFinished(objective);
    boolean isOver = isDone || Course.isPast(objective, asOf);
    boolean isReached =
        standing.completeness() > 1 - ROUNDING
            && standing.progress().orElse(0) > limits.success().of(objective) - ROUNDING;
    boolean isPaused = Course.isPaused(objective);
    boolean isOpen = !isDone && !isPaused;
    if (isOver
        && isOpen
        && !isReached
        && isDueItself(id)
        && !objective.isStanding()
        && expects(Topic.DAYS, id)) {
      findings.add(
          Progress.OVERDUE.at(
              id,
              with(belowMinimum(courses, true), new Evidence.Due(objective.due().orElseThrow()))));
    }
    if (objective.status() == Status.MISSED && !isMissedAbove(id)) {
      findings.add(
          Progress.MISSED.at(
              id, with(belowMinimum(courses, true), measures(courses, ProgressFindings::isShort))));
    }
    if (!expects(Topic.READINGS, id)) {
      return;
    }
    find(
        Progress.STRAY,
        id,
        courses,
        this::isStray,
        question.strayReading().map(Evidence.Read::new));
    if (isPaused) {
      return;
    }
    if (isDone) {
      if (objective.status() != Status.MISSED && !isMissedAbove(id)) {
        find(Progress.MISSED, id, courses, ProgressFindings::isShort, belowMinimum(courses, true));
      }
      return;
    }
    Predicate<Course> isStale = it -> it.isStale().orElse(false);
    find(Progress.BROKEN, id, courses, it -> !it.isKept().orElse(true));
    find(Progress.STALE, id, courses, isStale);
    if (!isWaiting(objective)) {
      find(Progress.UNREAD, id, courses, isStale.negate().and(ProgressFindings::isUnread));
    }
    if (!isOver) {
      findSlow(objective, courses, pace, standing);
    }
  }

  /** Says whether a key result belongs to an objective that is found as missed itself. */
  private boolean isMissedAbove(String id) {
    int above = index.objectiveOf(index.indexOf(id));
    return above >= 0 && isMissed((Objective) index.element(above));
  }

  private boolean isMissed(Objective objective) {
    return objective.status() == Status.MISSED
        || (Days.isFinished(objective)
            && expects(Topic.READINGS, objective.id())
            && courses.apply(objective).stream().anyMatch(ProgressFindings::isShort));
  }

  private boolean expects(Topic topic, String id) {
    return question.expects(topic, id);
  }

  private boolean isWaiting(Objective objective) {
    return objective.status() == Status.PLANNED
        || objective.begins().filter(it -> asOf.filter(it::isAfter).isPresent()).isPresent();
  }

  private static boolean isUnread(Course course) {
    return course.current().isEmpty() && !course.measure().isOfMilestones();
  }

  private boolean isStray(Course course) {
    return course
        .measure()
        .daysOfRecord()
        .anyMatch(it -> question.strayReading().equals(Optional.of(it)));
  }

  /** Finds that a goal is far behind, or else which of its measures is not in time. */
  private void findSlow(
      Objective objective, List<Course> courses, Optional<Evidence.Pace> pace, Standing standing) {
    String id = objective.id();
    List<Course> slow =
        courses.stream()
            .filter(
                it ->
                    limits.isSlow(PaceSum.of(asOf, limits.success(), List.of(it)).pace(objective)))
            .toList();
    boolean catchesUp = !slow.isEmpty() && slow.stream().allMatch(Course::isArriving);
    find(Progress.STALLED, id, courses, Course::isStalled);
    if (pace.filter(limits::isFar).isPresent() && !catchesUp) {
      List<Evidence> facts = paced(pace.orElseThrow(), standing);
      belowMinimum(courses, false).ifPresent(facts::add);
      findings.add(Progress.BEHIND.at(id, facts.toArray(Evidence[]::new)));
      behind.add(id);
      return;
    }
    Predicate<Course> isLate =
        it ->
            !isDueToday(objective)
                && it.misses().orElse(false)
                && it.expected().orElse(1) > it.progress().orElse(0) + ROUNDING;
    List<Evidence> more = new ArrayList<>();
    objective.due().map(Evidence.Due::new).ifPresent(more::add);
    belowMinimum(courses.stream().filter(isLate).toList(), false).ifPresent(more::add);
    find(Progress.LATE, id, courses, isLate, more);
    List<Course> besides = slow.stream().filter(isLate.negate()).toList();
    if (courses.isEmpty() && limits.isSlow(pace)) {
      findings.add(
          Progress.SLOW.at(id, paced(pace.orElseThrow(), standing).toArray(Evidence[]::new)));
    }
    find(
        Progress.SLOW,
        id,
        besides,
        it -> true,
        PaceSum.of(asOf, limits.success(), besides).pace(objective));
  }

  private void find(FindingKind kind, String id, List<Course> courses, Predicate<Course> isSo) {
    find(kind, id, courses, isSo, Optional.empty());
  }

  private void find(
      FindingKind kind,
      String id,
      List<Course> courses,
      Predicate<Course> isSo,
      Optional<? extends Evidence> more) {
    find(kind, id, courses, isSo, more.stream().toList());
  }

  private void find(
      FindingKind kind,
      String id,
      List<Course> courses,
      Predicate<Course> isSo,
      List<? extends Evidence> more) {
    Evidence[] measures = measures(courses, isSo);
    if (measures.length > 0) {
      findings.add(
          kind.at(id, Stream.concat(Stream.of(measures), more.stream()).toArray(Evidence[]::new)));
    }
  }

  /** Names those that are, or by their trend will be, short even of their minimum. */
  private static Optional<Evidence> belowMinimum(List<Course> courses, boolean isOver) {
    List<String> names =
        courses.stream()
            .filter(it -> it.missesMinimum(isOver))
            .map(it -> it.measure().name())
            .toList();
    return names.isEmpty() ? Optional.empty() : Optional.of(new Evidence.BelowMinimum(names));
  }

  private static Evidence[] with(Optional<Evidence> more, Evidence... facts) {
    return Stream.concat(Stream.of(facts), more.stream()).toArray(Evidence[]::new);
  }

  /** Says how far it is, and how far all of it, where what is expected is that of a part. */
  private static List<Evidence> paced(Evidence.Pace pace, Standing standing) {
    List<Evidence> facts = new ArrayList<>(List.of(pace));
    standing.progress().stream()
        .filter(it -> Math.abs(it - pace.progress()) > ROUNDING)
        .mapToObj(Evidence.Overall::new)
        .forEach(facts::add);
    return facts;
  }

  private static boolean isShort(Course course) {
    return course.progress().orElse(1) < course.success() - ROUNDING;
  }

  /** Names those of which something is so, if there are any. */
  private static Evidence[] measures(List<Course> courses, Predicate<Course> isSo) {
    List<String> names = courses.stream().filter(isSo).map(it -> it.measure().name()).toList();
    return names.isEmpty() ? new Evidence[0] : new Evidence[] {new Evidence.Measures(names)};
  }

  /** Says whether the due date is its own, rather than that of what it is a key result of. */
  private boolean isDueItself(String id) {
    return !index.hasKeyResults()
        || question.whole().objective(id).flatMap(WorkItem::due).isPresent();
  }

  private boolean isDueToday(Objective objective) {
    return objective.due().equals(asOf);
  }

  // What is said

  /**
   * Finds where too much is said of an initiative. On which day its progress was true is not
   * recorded, but it was hardly more before; so it may since have come farther than what was said,
   * or than the time that had passed then asked for, and that is no fault.
   */
  void ofWord(Initiative work, Said said, double done) {
    Evidence.Said day = new Evidence.Said(said.date());
    boolean wasFar =
        Course.line(work, 1, (double) said.date().toEpochDay()).stream()
            .anyMatch(it -> limits.isFar(new Evidence.Pace(done, it)));
    if (wasFar && said.isSaid(CheckIn.Status.ON_TRACK)) {
      double expected = Course.line(work, 1, today()).orElseThrow();
      findings.add(Progress.TOO_SURE.at(work.id(), day, new Evidence.Pace(done, expected)));
    } else if (limits.isApart(said.progress().orElse(0), done)) {
      findings.add(
          Progress.SAID_OTHERWISE.at(
              work.id(), day, new Evidence.Claim(said.progress().orElseThrow(), done)));
    }
  }

  private static Evidence[] facts(Evidence.Said day) {
    return new Evidence[] {day};
  }

  private static Evidence[] facts(
      Evidence.Said day, Optional<Evidence.Pace> pace, Standing measured) {
    return Stream.concat(Stream.of(day), paced(pace.orElseThrow(), measured).stream())
        .toArray(Evidence[]::new);
  }

  private double today() {
    return (double) asOf.orElseThrow().toEpochDay();
  }

  /** Finds where what is said and what was measured by then part. */
  void ofWord(String id, Said said, Standing measured, Optional<Evidence.Pace> pace) {
    boolean isFar = pace.filter(limits::isFar).isPresent();
    boolean isAhead = pace.filter(it -> it.progress() >= it.expected()).isPresent();
    Evidence.Said day = new Evidence.Said(said.date());
    if (isFar && said.isSaid(CheckIn.Status.ON_TRACK)) {
      // How far behind it is was just said of it.
      findings.add(
          Progress.TOO_SURE.at(id, behind.contains(id) ? facts(day) : facts(day, pace, measured)));
    } else if (isAhead && said.isSaid(CheckIn.Status.OFF_TRACK)) {
      findings.add(Progress.TOO_MODEST.at(id, facts(day, pace, measured)));
    } else if (said.progress().isPresent() && measured.progress().isPresent()) {
      double claimed = said.progress().getAsDouble();
      double known = measured.progress().getAsDouble();
      if (limits.isApart(Math.max(claimed, known), Math.min(claimed, known))) {
        findings.add(Progress.SAID_OTHERWISE.at(id, day, new Evidence.Claim(claimed, known)));
      }
    }
  }
}
