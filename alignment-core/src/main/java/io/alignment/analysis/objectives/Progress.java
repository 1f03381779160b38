package io.alignment.analysis.objectives;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.alignment.analysis.About;
import io.alignment.analysis.Catalogue;
import io.alignment.analysis.Cause;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.FindingList;
import io.alignment.analysis.Metric.Better;
import io.alignment.analysis.Metric.Subject;
import io.alignment.analysis.Metric.Unit;
import io.alignment.analysis.Result;
import io.alignment.analysis.Severity;
import io.alignment.model.CheckIn;
import io.alignment.model.WorkItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far the objectives have come: the answer of {@link ProgressAnalysis}.
 *
 * @param asOf the day as of which was asked; empty if none was given and there is no reading
 * @param progress how far the visions have come, each counting the same, from 0 to 1; empty if
 *     nothing is known
 * @param completeness on what share of the visions that rests; empty without a vision
 * @param byVision how far each vision has come, by id
 * @param byObjective how far each objective has come, by id
 * @param byInitiative how far each initiative has come of which anybody has said so, by id
 * @param findings what should be looked at, worst first
 */
public record Progress(
    Optional<LocalDate> asOf,
    OptionalDouble progress,
    OptionalDouble completeness,
    Map<String, Standing> byVision,
    Map<String, ObjectiveProgress> byObjective,
    Map<String, InitiativeProgress> byInitiative,
    List<Finding> findings)
    implements Result {

  /** The due date of an objective is past, and it is not reached. */
  public static final FindingKind OVERDUE =
      new FindingKind(
              "progress.overdue", Severity.WARNING, Evidence.Due.class, Evidence.BelowMinimum.class)
          .by(Cause.COURSE, About.FIRST);

  /** An objective is over and was not reached: it says so, or a measure is short of its target. */
  public static final FindingKind MISSED =
      new FindingKind(
              "progress.missed",
              Severity.WARNING,
              Evidence.Measures.class,
              Evidence.BelowMinimum.class)
          .by(Cause.COURSE, About.FIRST);

  /** An objective is far behind its time. */
  public static final FindingKind BEHIND =
      new FindingKind(
              "progress.behind",
              Severity.WARNING,
              Evidence.Pace.class,
              Evidence.Overall.class,
              Evidence.BelowMinimum.class)
          .by(Cause.COURSE, About.FIRST);

  /** A measure, or an objective without one, is behind its time, but the objective is not far. */
  public static final FindingKind SLOW =
      new FindingKind(
              "progress.slow",
              Severity.INFO,
              Evidence.Measures.class,
              Evidence.Pace.class,
              Evidence.Overall.class)
          .by(Cause.COURSE, About.FIRST);

  /** The trend of a measure misses the due date, of an objective that is not far behind. */
  public static final FindingKind LATE =
      new FindingKind(
              "progress.late",
              Severity.INFO,
              Evidence.Measures.class,
              Evidence.Due.class,
              Evidence.BelowMinimum.class)
          .by(Cause.COURSE, About.FIRST);

  /** A measure shows the same again and again, short of its target. */
  public static final FindingKind STALLED =
      new FindingKind("progress.stalled", Severity.INFO, Evidence.Measures.class)
          .by(Cause.COURSE, About.FIRST);

  /** A standing bound is not kept. */
  public static final FindingKind BROKEN =
      new FindingKind("progress.broken", Severity.WARNING, Evidence.Measures.class)
          .by(Cause.COURSE, About.FIRST);

  /** A measure was not read for longer than agreed. */
  public static final FindingKind STALE =
      new FindingKind("progress.stale", Severity.WARNING, Evidence.Measures.class)
          .by(Cause.COURSE, About.FIRST);

  /** A measure was never read. */
  public static final FindingKind UNREAD =
      new FindingKind("progress.unread", Severity.INFO, Evidence.Measures.class)
          .by(Cause.COURSE, About.FIRST);

  /** Work is said to be on track, and is far behind by what is recorded otherwise. */
  public static final FindingKind TOO_SURE =
      new FindingKind(
              "progress.too-sure",
              Severity.WARNING,
              Evidence.Said.class,
              Evidence.Pace.class,
              Evidence.Overall.class)
          .by(Cause.COURSE, About.FIRST);

  /** An objective is said to be off track, and is not behind by what is measured. */
  public static final FindingKind TOO_MODEST =
      new FindingKind(
              "progress.too-modest",
              Severity.INFO,
              Evidence.Said.class,
              Evidence.Pace.class,
              Evidence.Overall.class)
          .by(Cause.COURSE, About.FIRST);

  /** By what is said work has come much farther, or less far, than by what else is recorded. */
  public static final FindingKind SAID_OTHERWISE =
      new FindingKind(
              "progress.said-otherwise", Severity.INFO, Evidence.Said.class, Evidence.Claim.class)
          .by(Cause.COURSE, About.FIRST);

  /** A reading lies far in the future of all others. */
  public static final FindingKind STRAY =
      new FindingKind("progress.stray", Severity.INFO, Evidence.Measures.class, Evidence.Read.class)
          .by(Cause.SLIP, About.FIRST);

  private static final FindingKind[] SLOWNESS = {
    OVERDUE, MISSED, BEHIND, SLOW, LATE, STALLED, BROKEN, TOO_SURE, TOO_MODEST, SAID_OTHERWISE
  };

  private static final FindingKind[] SILENCE = {UNREAD, STALE, STRAY};

  /** What it can say. */
  public static final Catalogue<Progress> CATALOGUE =
      Catalogue.of("progress", Progress.class)
          .whole(
              it ->
                  it.share("progress", Better.UP, Progress::progress, SLOWNESS)
                      .share("completeness", Better.UP, Progress::completeness, SILENCE))
          .each(
              Subject.ELEMENT,
              Progress::byObjective,
              it ->
                  it.share(
                          "objective.progress", Better.UP, of -> of.standing().progress(), SLOWNESS)
                      .share(
                          "objective.completeness",
                          Better.UP,
                          of -> of.standing().completeness(),
                          SILENCE)
                      .share("objective.expected", Better.NEITHER, ObjectiveProgress::expected)
                      .number(
                          "objective.pace",
                          Unit.INDEX,
                          Better.UP,
                          ObjectiveProgress::pace,
                          BEHIND,
                          SLOW))
          .counts(Progress::findings, OVERDUE, MISSED, BEHIND, LATE, BROKEN, STALE)
          .build();

  public Progress {
    byVision = ImmutableMap.copyOf(byVision);
    byObjective = ImmutableMap.copyOf(byObjective);
    byInitiative = ImmutableMap.copyOf(byInitiative);
    findings = FindingList.copyOf(findings);
  }

  @Override
  public Catalogue<Progress> catalogue() {
    return CATALOGUE;
  }

  /**
   * How far something has come, and how much of that is known.
   *
   * @param progress from 0 to 1; empty if nothing is known
   * @param completeness the share of what makes it up of which anything is known, from 0 to 1
   */
  public record Standing(OptionalDouble progress, double completeness) {}

  /**
   * How far one objective has come.
   *
   * @param standing how far, and how much of that is known
   * @param byWord whether nothing measures it, and that is what was said of it
   * @param success from what part of the way on it is a success, above 0 to 1: 1 unless it is
   *     aspirational
   * @param expected how far it should have come, from 0 to 1: the mean of what is expected of its
   *     measures or, without one, of the objectives that support it, as far as anything is; else
   *     what a straight line from its start to its due date gives; empty without one of the two
   * @param pace what is done of that of which something is expected, divided by it; empty if
   *     nothing is expected, or nothing known
   * @param said what was said of it last; empty where nobody said anything up to the day
   * @param measures what its measures show, in their order
   */
  public record ObjectiveProgress(
      Standing standing,
      boolean byWord,
      double success,
      OptionalDouble expected,
      OptionalDouble pace,
      Optional<Said> said,
      List<MeasureProgress> measures) {

    private static final double ROUNDING = 1e-6;

    public ObjectiveProgress {
      measures = ImmutableList.copyOf(measures);
    }

    /**
     * Returns what is done of that of which something is expected, where it is not all of it, so
     * that what is done of the whole must not be held against what is expected.
     *
     * @return from 0 to 1; empty if what is done and what is expected are of the same
     */
    public OptionalDouble partDone() {
      if (pace.isEmpty() || expected.isEmpty() || standing.progress().isEmpty()) {
        return OptionalDouble.empty();
      }
      double part = pace.getAsDouble() * expected.getAsDouble();
      return Math.abs(part - standing.progress().getAsDouble()) < ROUNDING
          ? OptionalDouble.empty()
          : OptionalDouble.of(part);
    }
  }

  /**
   * How far one initiative has come.
   *
   * @param progress how much of it is done, from 0 to 1: what is recorded, or else what was said
   *     last; empty if only a status or a confidence was said
   * @param byWord whether nothing is recorded, and that is what was said of it
   * @param expected how far a straight line from its start to its due date is on the day, from 0 to
   *     1; empty without one of the two, or while it is paused
   * @param said what was said of it last; empty where nobody said anything up to the day
   */
  public record InitiativeProgress(
      OptionalDouble progress, boolean byWord, OptionalDouble expected, Optional<Said> said) {}

  /**
   * What was said of something last. What the newest check-in does not say, the newest one before
   * says that does.
   *
   * @param date the day of the newest check-in
   * @param status how it stands
   * @param confidence how probable it is that it will be reached, from 0 to 1
   * @param progress how far it has come, from 0 to 1
   * @param by who said the last word
   */
  public record Said(
      LocalDate date,
      Optional<CheckIn.Status> status,
      OptionalDouble confidence,
      OptionalDouble progress,
      Optional<String> by) {

    static Optional<Said> of(WorkItem work, Optional<LocalDate> asOf) {
      Optional<Said> said = Optional.empty();
      for (CheckIn it : work.checkIns()) {
        if (asOf.filter(day -> !it.date().isAfter(day)).isPresent()) {
          said = Optional.of(said.map(before -> before.and(it)).orElseGet(() -> new Said(it)));
        }
      }
      return said;
    }

    private Said(CheckIn it) {
      this(it.date(), it.status(), it.confidence(), it.progress(), it.by());
    }

    private Said and(CheckIn it) {
      return new Said(
          it.date(),
          it.status().or(() -> status),
          it.confidence().isPresent() ? it.confidence() : confidence,
          it.progress().isPresent() ? it.progress() : progress,
          it.by());
    }

    boolean isSaid(CheckIn.Status it) {
      return status.equals(Optional.of(it));
    }
  }

  /**
   * What one measure shows.
   *
   * @param name its name
   * @param current the latest value
   * @param read when that was read
   * @param note what whoever read it noted
   * @param zone where that is among minimum, target and stretch target; empty if there are none
   * @param raw (current - baseline) / (target - baseline), below 0 if it went the wrong way; the
   *     first reading stands in for a baseline that is not known, and as long as none since is
   *     nearer to the target this is empty, or 1 if both are at it; of milestones the part that is
   *     done; empty for a standing bound
   * @param progress the same from 0 to 1; of a standing bound 1 if it is kept, and 0 if not
   * @param expected where its plan would be, or else a straight line from start to due date, from 0
   *     to 1, on the day for which the value holds; 0 before it is due for what is there or not; of
   *     milestones the part that is past its day
   * @param kept whether a standing bound is kept
   * @param forecast the value on the due date, by the trend, or by how far it is from its plan
   * @param reached when the target is or will be reached, by that trend
   * @param stale whether it was not read for longer than agreed; empty if nothing was agreed,
   *     nothing says since when it is silent, or the objective is finished or paused
   * @param onCourse whether it is reached, kept, or not far behind its time; false also if its time
   *     is over and it is not reached; empty if it has no current reading, or nothing to compare
   */
  public record MeasureProgress(
      String name,
      OptionalDouble current,
      Optional<LocalDate> read,
      Optional<String> note,
      Optional<Zone> zone,
      OptionalDouble raw,
      OptionalDouble progress,
      OptionalDouble expected,
      Optional<Boolean> kept,
      OptionalDouble forecast,
      Optional<LocalDate> reached,
      Optional<Boolean> stale,
      Optional<Boolean> onCourse) {}

  /** Where a value lies among what has to be reached, what was asked for, and more than that. */
  public enum Zone {
    /** It is short of the minimum. */
    BELOW_MINIMUM,
    /** It is short of the target, but not of the minimum, if there is one. */
    BELOW_TARGET,
    /** It is at the target or beyond. */
    TARGET,
    /** It is at the stretch target or beyond. */
    STRETCH
  }
}
