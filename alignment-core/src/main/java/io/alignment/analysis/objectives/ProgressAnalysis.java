package io.alignment.analysis.objectives;

import io.alignment.analysis.Analysis;
import io.alignment.analysis.Catalogue;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.FindingList;
import io.alignment.analysis.Question;
import io.alignment.analysis.internal.Days;
import io.alignment.analysis.internal.Ratio;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.analysis.internal.SupportShares;
import io.alignment.analysis.objectives.Progress.InitiativeProgress;
import io.alignment.analysis.objectives.Progress.MeasureProgress;
import io.alignment.analysis.objectives.Progress.ObjectiveProgress;
import io.alignment.analysis.objectives.Progress.Said;
import io.alignment.analysis.objectives.Progress.Standing;
import io.alignment.index.Adjacency;
import io.alignment.model.CheckIn;
import io.alignment.model.Element;
import io.alignment.model.Initiative;
import io.alignment.model.Objective;
import io.alignment.model.Relation;
import io.alignment.model.Status;
import io.alignment.model.Topic;
import io.alignment.model.WorkItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Asks how far the objectives have come, and whether they will come in time.
 *
 * <p>The progress of a measure is (current - baseline) / (target - baseline), from 0 to 1, as key
 * results are graded (Google re:Work, <em>Set goals with OKRs</em>): 0.5 for one that falls from
 * 100 to 60 and is at 80. A standing bound counts 1 if it is kept and 0 if not. The progress of an
 * objective is the mean of its measures by their weights; of one without measures, that of the
 * objectives that support it, by theirs. What is not known passes its weight on to the others and
 * lowers the completeness: it is never 0, and never good.
 *
 * <p>What is expected is a straight line from start to due date, on the day of the reading as long
 * as it is not older than agreed, else today. An objective is far behind if it is 0.25 of its way
 * below that line and its pace, progress divided by what is expected, is below 0.6, unless the
 * trend of what is slow arrives in time. From 0.1 below the line on a measure is slow. One that is
 * not ahead of the line is late if its trend misses the due date. The trend is the line of Theil
 * and Sen through its readings and, where start and baseline are given, its start; of values that
 * repeat the first counts. It tells where the value is known on three days over a tenth of the
 * time. The limits are our own; on public goals those of far behind agreed best with their owners.
 *
 * <p>Where a measure has a plan, that is expected in place of a straight line, and a trend is one
 * of how far the readings are from it. Of milestones what is past its day is expected, and what is
 * done by weight is progress; nobody reads them. Amounts add up from the start.
 *
 * <p>What is there or not, such as a release, is not slow before it is due. What is past its due
 * date is overdue, and what is done either reached or missed. Of what is paused nothing is
 * expected, nor does it hold up what it supports.
 *
 * <p>Readings after the day of the question do not count. Without any reading nothing that needs a
 * day is known.
 *
 * <p>Cost: linear in elements and relations, and for each measure at most 5,000 pairs of readings.
 */
public final class ProgressAnalysis implements Analysis<Progress> {

  private static final double FAR = 0.25;
  private static final double PACE = 0.6;
  private static final double NOTE = 0.1;
  private static final double APART = 0.25;
  private static final double ROUNDING = 1e-9;

  private final double far;
  private final double pace;
  private final double note;
  private final double apart;
  private final Success success;

  private ProgressAnalysis(double far, double pace, double note, double apart, Success success) {
    this.far = far;
    this.pace = pace;
    this.note = note;
    this.apart = apart;
    this.success = success;
  }

  /** Makes the question with its usual limits. */
  public ProgressAnalysis() {
    this(FAR, PACE, NOTE, APART, Success.USUAL);
  }

  /**
   * Returns this question with other limits of what is far behind; both have to be passed.
   *
   * @param below how far below the straight line, in parts of the way, from 0 to 1
   * @param slowest below which pace, from 0 to 1
   * @return the question
   * @throws IllegalArgumentException if they are no such numbers
   */
  public ProgressAnalysis withFarBehind(double below, double slowest) {
    return new ProgressAnalysis(share(below), share(slowest), note, apart, success);
  }

  /**
   * Returns this question with another limit of what is slow.
   *
   * @param below from how far below the straight line on, in parts of the way, from 0 to 1
   * @return the question
   * @throws IllegalArgumentException if it is no such number
   */
  public ProgressAnalysis withSlow(double below) {
    return new ProgressAnalysis(far, pace, share(below), apart, success);
  }

  /**
   * Returns this question with another limit of how far apart what is said and what is measured may
   * be.
   *
   * @param limit how far, in parts of the way, from 0 to 1
   * @return the question
   * @throws IllegalArgumentException if it is no such number
   */
  public ProgressAnalysis withApart(double limit) {
    return new ProgressAnalysis(far, pace, note, share(limit), success);
  }

  /**
   * Returns this question with another part of the way from which on an aspirational objective is a
   * success: 0.7 by default.
   *
   * @param part the part, above 0 to 1
   * @return the question
   * @throws IllegalArgumentException if it is no such number
   */
  public ProgressAnalysis withAspired(double part) {
    return new ProgressAnalysis(far, pace, note, apart, new Success(part));
  }

  private static double share(double limit) {
    if (!(limit >= 0 && limit <= 1)) {
      throw new IllegalArgumentException(
          "%s is no such limit. Give a number from 0 to 1, such as 0.25.".formatted(limit));
    }
    return limit;
  }

  @Override
  public Optional<Catalogue<?>> catalogue() {
    return Optional.of(Progress.CATALOGUE);
  }

  @Override
  public Progress analyze(Question question) {
    return new Run(question).progress();
  }

  private boolean isFar(Evidence.Pace of) {
    return of.expected() - of.progress() > far + ROUNDING
        && of.progress() < pace * of.expected() - ROUNDING;
  }

  private boolean isSlow(Optional<Evidence.Pace> of) {
    return of.filter(it -> it.expected() - it.progress() >= Math.max(note, 2 * ROUNDING) - ROUNDING)
        .isPresent();
  }

  /** What one run needs at hand. */
  private final class Run {
    private final Question question;
    private final StrategyIndex index;
    private final Optional<LocalDate> asOf;
    private final YesOrNo yesOrNo;
    // What supports each element, if anything does.
    private final @Nullable PaceSum[] below;
    private final FindingList.Builder findings = new FindingList.Builder();

    Run(Question question) {
      this.question = question;
      index = StrategyIndex.of(question.strategy());
      asOf = question.day();
      yesOrNo = new YesOrNo(question.strategy(), asOf);
      below = new PaceSum[index.size()];
    }

    Progress progress() {
      Map<String, Standing> byVision = new TreeMap<>();
      Map<String, ObjectiveProgress> byObjective = new TreeMap<>();
      Map<String, InitiativeProgress> byInitiative = new TreeMap<>();
      SupportShares shares = SupportShares.of(index);
      Adjacency supports = index.outgoing(Relation.Kind.SUPPORT);
      for (int position = 0; position < index.size(); position++) {
        int element = index.upward(position);
        if (index.isObjective(element)) {
          Objective objective = (Objective) index.element(element);
          List<Course> courses = courses(objective);
          Optional<Said> said = Said.of(objective, asOf);
          PaceSum measured = measured(element, objective, courses);
          boolean byWord = isByWord(objective, measured, said);
          PaceSum sum =
              byWord
                  ? PaceSum.ofWord(asOf, success, said.orElseThrow().progress().orElseThrow())
                  : measured;
          byObjective.put(objective.id(), of(objective, courses, sum, byWord, said));
          supports
              .arcs(element)
              .forEach(arc -> below(supports.neighbor(arc)).add(shares.share(arc), sum, objective));
        } else if (index.type(element) == Element.Type.VISION) {
          byVision.put(index.id(element), below(element).standing());
        }
      }
      for (int initiative : index.elements(Element.Type.INITIATIVE)) {
        of((Initiative) index.element(initiative))
            .ifPresent(it -> byInitiative.put(index.id(initiative), it));
      }
      return new Progress(
          asOf,
          byVision.values().stream().flatMapToDouble(it -> it.progress().stream()).average(),
          byVision.values().stream().mapToDouble(Standing::completeness).average(),
          byVision,
          byObjective,
          byInitiative,
          findings.build());
    }

    private List<Course> courses(Objective objective) {
      return objective.measures().stream()
          .map(it -> new Course(it, objective, asOf, yesOrNo, success))
          .toList();
    }

    /** Adds up what tells how far an objective has come. */
    private PaceSum measured(int element, Objective objective, List<Course> courses) {
      boolean isOwn =
          switch (objective.progressFrom()) {
            case BOTH -> !courses.isEmpty();
            case MEASURES -> true;
            case BELOW -> false;
          };
      return isOwn ? PaceSum.of(asOf, success, courses) : below(element);
    }

    /** Says whether nothing measures an objective, so that what is said of it stands for that. */
    private static boolean isByWord(Objective objective, PaceSum measured, Optional<Said> said) {
      return objective.measures().isEmpty()
          && measured.standing().progress().isEmpty()
          && said.filter(it -> it.progress().isPresent()).isPresent();
    }

    private PaceSum below(int element) {
      PaceSum sum = below[element];
      if (sum == null) {
        sum = new PaceSum(asOf, success);
        below[element] = sum;
      }
      return sum;
    }

    private ObjectiveProgress of(
        Objective objective,
        List<Course> courses,
        PaceSum sum,
        boolean byWord,
        Optional<Said> said) {
      Optional<Evidence.Pace> pace = sum.pace(objective);
      find(objective, courses, sum.standing(), pace);
      if (!byWord && Days.isOpen(objective)) {
        said.filter(it -> !sum.isReadAfter(it.date()))
            .ifPresent(it -> compare(objective.id(), it, sum.standing(), pace));
      }
      return new ObjectiveProgress(
          sum.standing(),
          byWord,
          success.of(objective),
          pace.isPresent()
              ? OptionalDouble.of(pace.get().expected())
              : asOf.filter(it -> sum.standing().progress().isEmpty())
                  .map(
                      it -> Course.line(objective, success.of(objective), (double) it.toEpochDay()))
                  .orElse(OptionalDouble.empty()),
          pace.filter(it -> it.expected() > 0)
              .map(it -> Ratio.finite(it.progress() / it.expected()))
              .orElse(OptionalDouble.empty()),
          said,
          courses.stream().map(it -> of(it, objective)).toList());
    }

    /** Returns how far an initiative has come, if anybody has said so in any way. */
    private Optional<InitiativeProgress> of(Initiative work) {
      Optional<Said> said = Said.of(work, asOf);
      OptionalDouble done = work.progress();
      if (done.isEmpty() && said.isEmpty()) {
        return Optional.empty();
      }
      if (done.isPresent() && Days.isOpen(work)) {
        said.ifPresent(it -> compare(work, it, done.getAsDouble()));
      }
      boolean byWord = done.isEmpty() && said.filter(it -> it.progress().isPresent()).isPresent();
      return Optional.of(
          new InitiativeProgress(
              byWord ? said.orElseThrow().progress() : done,
              byWord,
              asOf.map(it -> Course.line(work, 1, (double) it.toEpochDay()))
                  .orElse(OptionalDouble.empty()),
              said));
    }

    /**
     * Finds where too much is said of an initiative. On which day its progress was true is not
     * recorded, but it was hardly more before; so it may since have come farther than what was
     * said, or than the time that had passed then asked for, and that is no fault.
     */
    private void compare(Initiative work, Said said, double done) {
      Evidence.Said day = new Evidence.Said(said.date());
      boolean wasFar =
          Course.line(work, 1, (double) said.date().toEpochDay()).stream()
              .anyMatch(it -> isFar(new Evidence.Pace(done, it)));
      if (wasFar && said.isSaid(CheckIn.Status.ON_TRACK)) {
        double expected = Course.line(work, 1, today()).orElseThrow();
        findings.add(Progress.TOO_SURE.at(work.id(), day, new Evidence.Pace(done, expected)));
      } else if (said.progress().orElse(0) - done > apart + ROUNDING) {
        findings.add(
            Progress.SAID_OTHERWISE.at(
                work.id(), day, new Evidence.Claim(said.progress().orElseThrow(), done)));
      }
    }

    private double today() {
      return (double) asOf.orElseThrow().toEpochDay();
    }

    /** Finds where what is said and what was measured by then part. */
    private void compare(String id, Said said, Standing measured, Optional<Evidence.Pace> pace) {
      boolean isFar = pace.filter(ProgressAnalysis.this::isFar).isPresent();
      boolean isAhead = pace.filter(it -> it.progress() >= it.expected()).isPresent();
      Evidence.Said day = new Evidence.Said(said.date());
      if (isFar && said.isSaid(CheckIn.Status.ON_TRACK)) {
        findings.add(Progress.TOO_SURE.at(id, day, pace.orElseThrow()));
      } else if (isAhead && said.isSaid(CheckIn.Status.OFF_TRACK)) {
        findings.add(Progress.TOO_MODEST.at(id, day, pace.orElseThrow()));
      } else if (said.progress().isPresent() && measured.progress().isPresent()) {
        double claimed = said.progress().getAsDouble();
        double known = measured.progress().getAsDouble();
        if (Math.abs(claimed - known) > apart + ROUNDING) {
          findings.add(Progress.SAID_OTHERWISE.at(id, day, new Evidence.Claim(claimed, known)));
        }
      }
    }

    private MeasureProgress of(Course course, Objective objective) {
      return new MeasureProgress(
          course.measure().name(),
          course.current(),
          course.read(),
          course.zone(),
          course.raw(),
          course.progress(),
          course.expected(),
          course.isKept(),
          course.forecast(),
          course.reached(),
          course.isStale(),
          isOnCourse(course, objective));
    }

    private Optional<Boolean> isOnCourse(Course course, Objective objective) {
      if (course.isStale().orElse(false) || Course.isPaused(objective)) {
        return Optional.empty();
      }
      if (course.isKept().isPresent() || course.isReached()) {
        return Optional.of(course.isKept().orElse(true));
      }
      if (course.raw().isPresent() && (Days.isFinished(objective) || isPast(objective))) {
        return Optional.of(false);
      }
      return PaceSum.of(asOf, success, List.of(course))
          .pace(objective)
          .filter(it -> it.expected() > 0)
          .map(it -> !isFar(it) || isArriving(course));
    }

    private boolean isPast(Objective objective) {
      return objective.due().filter(due -> asOf.filter(due::isBefore).isPresent()).isPresent();
    }

    /** Says whether the due date is its own, rather than that of what it is a key result of. */
    private boolean isDueItself(String id) {
      return !index.hasKeyResults()
          || question.whole().objective(id).flatMap(WorkItem::due).isPresent();
    }

    private boolean isDueToday(Objective objective) {
      return objective.due().equals(asOf);
    }

    private boolean isArriving(Course course) {
      return course.misses().filter(it -> !it).isPresent();
    }

    // Findings

    private void find(
        Objective objective,
        List<Course> courses,
        Standing standing,
        Optional<Evidence.Pace> pace) {
      String id = objective.id();
      boolean isDone = Days.isFinished(objective);
      boolean isOver = isDone || isPast(objective);
      boolean isReached =
          standing.completeness() > 1 - ROUNDING
              && standing.progress().orElse(0) > success.of(objective) - ROUNDING;
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
                with(
                    belowMinimum(courses, true), new Evidence.Due(objective.due().orElseThrow()))));
      }
      if (objective.status() == Status.MISSED && !isMissedAbove(id)) {
        findings.add(
            Progress.MISSED.at(
                id, with(belowMinimum(courses, true), measures(courses, Run::isShort))));
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
          find(Progress.MISSED, id, courses, Run::isShort, belowMinimum(courses, true));
        }
        return;
      }
      Predicate<Course> isStale = it -> it.isStale().orElse(false);
      find(Progress.BROKEN, id, courses, it -> !it.isKept().orElse(true));
      find(Progress.STALE, id, courses, isStale);
      if (!isWaiting(objective)) {
        find(Progress.UNREAD, id, courses, isStale.negate().and(Run::isUnread));
      }
      if (!isOver) {
        findSlow(objective, courses, pace);
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
              && courses(objective).stream().anyMatch(Run::isShort));
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
    private void findSlow(Objective objective, List<Course> courses, Optional<Evidence.Pace> pace) {
      String id = objective.id();
      List<Course> slow =
          courses.stream()
              .filter(it -> isSlow(PaceSum.of(asOf, success, List.of(it)).pace(objective)))
              .toList();
      boolean catchesUp = !slow.isEmpty() && slow.stream().allMatch(this::isArriving);
      find(Progress.STALLED, id, courses, Course::isStalled);
      if (pace.filter(ProgressAnalysis.this::isFar).isPresent() && !catchesUp) {
        findings.add(
            Progress.BEHIND.at(id, with(belowMinimum(courses, false), pace.orElseThrow())));
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
      if (courses.isEmpty() && isSlow(pace)) {
        findings.add(Progress.SLOW.at(id, pace.orElseThrow()));
      }
      find(
          Progress.SLOW,
          id,
          besides,
          it -> true,
          PaceSum.of(asOf, success, besides).pace(objective));
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
            kind.at(
                id, Stream.concat(Stream.of(measures), more.stream()).toArray(Evidence[]::new)));
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

    private static boolean isShort(Course course) {
      return course.progress().orElse(1) < course.success() - ROUNDING;
    }

    /** Names those of which something is so, if there are any. */
    private static Evidence[] measures(List<Course> courses, Predicate<Course> isSo) {
      List<String> names = courses.stream().filter(isSo).map(it -> it.measure().name()).toList();
      return names.isEmpty() ? new Evidence[0] : new Evidence[] {new Evidence.Measures(names)};
    }
  }
}
