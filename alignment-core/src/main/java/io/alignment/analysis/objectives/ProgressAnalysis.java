package io.alignment.analysis.objectives;

import io.alignment.analysis.Analysis;
import io.alignment.analysis.Catalogue;
import io.alignment.analysis.Evidence;
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
import io.alignment.model.Element;
import io.alignment.model.Initiative;
import io.alignment.model.Objective;
import io.alignment.model.Relation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
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

  private final ProgressLimits limits;

  private ProgressAnalysis(ProgressLimits limits) {
    this.limits = limits;
  }

  /** Makes the question with its usual limits. */
  public ProgressAnalysis() {
    this(ProgressLimits.USUAL);
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
    return new ProgressAnalysis(limits.withFar(share(below), share(slowest)));
  }

  /**
   * Returns this question with another limit of what is slow.
   *
   * @param below from how far below the straight line on, in parts of the way, from 0 to 1
   * @return the question
   * @throws IllegalArgumentException if it is no such number
   */
  public ProgressAnalysis withSlow(double below) {
    return new ProgressAnalysis(limits.withNote(share(below)));
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
    return new ProgressAnalysis(limits.withApart(share(limit)));
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
    return new ProgressAnalysis(limits.withSuccess(new Success(part)));
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

  /** What one run needs at hand. */
  private final class Run {
    private final StrategyIndex index;
    private final Optional<LocalDate> asOf;
    private final YesOrNo yesOrNo;
    // What supports each element, if anything does.
    private final @Nullable PaceSum[] below;
    private final ProgressFindings findings;
    private final Success success = limits.success();

    Run(Question question) {
      index = StrategyIndex.of(question.strategy());
      asOf = question.day();
      yesOrNo = new YesOrNo(question.strategy(), asOf);
      below = new PaceSum[index.size()];
      findings = new ProgressFindings(question, limits, this::courses);
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
      findings.of(objective, courses, sum.standing(), pace);
      if (!byWord && Days.isOpen(objective)) {
        said.filter(it -> !sum.isReadAfter(it.date()))
            .ifPresent(it -> findings.ofWord(objective.id(), it, sum.standing(), pace));
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
        said.ifPresent(it -> findings.ofWord(work, it, done.getAsDouble()));
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

    private MeasureProgress of(Course course, Objective objective) {
      return new MeasureProgress(
          course.measure().name(),
          course.current(),
          course.read(),
          course.note(),
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
      if (course.raw().isPresent()
          && (Days.isFinished(objective) || Course.isPast(objective, asOf))) {
        return Optional.of(false);
      }
      return PaceSum.of(asOf, success, List.of(course))
          .pace(objective)
          .filter(it -> it.expected() > 0)
          .map(it -> !limits.isFar(it) || course.isArriving());
    }
  }
}
