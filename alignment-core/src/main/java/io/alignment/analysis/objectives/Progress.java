package io.alignment.analysis.objectives;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.alignment.analysis.Finding;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.FindingList;
import io.alignment.analysis.Metric;
import io.alignment.analysis.Metric.Better;
import io.alignment.analysis.Metric.Unit;
import io.alignment.analysis.MetricValue;
import io.alignment.analysis.Result;
import io.alignment.analysis.Severity;
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
 * @param findings what should be looked at, worst first
 */
public record Progress(
    Optional<LocalDate> asOf,
    OptionalDouble progress,
    OptionalDouble completeness,
    Map<String, Standing> byVision,
    Map<String, Row> byObjective,
    List<Finding> findings)
    implements Result {

  static final FindingKind BEHIND = new FindingKind("progress.behind", Severity.WARNING);
  static final FindingKind LATE = new FindingKind("progress.late", Severity.WARNING);
  static final FindingKind BROKEN = new FindingKind("progress.broken", Severity.WARNING);
  static final FindingKind STALE = new FindingKind("progress.stale", Severity.WARNING);
  static final FindingKind UNREAD = new FindingKind("progress.unread", Severity.INFO);

  static final ImmutableList<FindingKind> RULES =
      ImmutableList.of(BEHIND, LATE, BROKEN, STALE, UNREAD);

  private static final Metric PROGRESS =
      metric("progress", Unit.SHARE, Better.UP, "The share of the way to the visions that is done")
          .explainedBy(BEHIND, LATE, BROKEN);
  private static final Metric COMPLETENESS =
      metric(
              "completeness",
              Unit.SHARE,
              Better.UP,
              "The share of the visions of which anybody knows how far they have come")
          .explainedBy(UNREAD, STALE);
  private static final Metric OF_OBJECTIVE =
      metric(
              "objective.progress",
              Unit.SHARE,
              Better.UP,
              "The share of the way to an objective that is done")
          .explainedBy(BEHIND, LATE, BROKEN);
  private static final Metric COMPLETENESS_OF_OBJECTIVE =
      metric(
              "objective.completeness",
              Unit.SHARE,
              Better.UP,
              "The share of what measures an objective of which anything is known")
          .explainedBy(UNREAD, STALE);
  private static final Metric EXPECTED =
      metric(
          "objective.expected",
          Unit.SHARE,
          Better.NEITHER,
          "The share of an objective's time that has passed");
  private static final Metric PACE =
      metric(
              "objective.pace",
              Unit.INDEX,
              Better.UP,
              "How far an objective has come, divided by the share of its time that has passed")
          .explainedBy(BEHIND);
  private static final Metric BEHIND_COUNT = count(BEHIND, "are behind their time");
  private static final Metric LATE_COUNT =
      count(LATE, "will miss their date at the pace shown so far");
  private static final Metric BROKEN_COUNT = count(BROKEN, "do not keep a standing bound");
  private static final Metric STALE_COUNT =
      count(STALE, "have a measure that was not read for longer than agreed");

  static final ImmutableList<Metric> METRICS =
      ImmutableList.of(
          PROGRESS,
          COMPLETENESS,
          OF_OBJECTIVE,
          COMPLETENESS_OF_OBJECTIVE,
          EXPECTED,
          PACE,
          BEHIND_COUNT,
          LATE_COUNT,
          BROKEN_COUNT,
          STALE_COUNT);

  public Progress {
    byVision = ImmutableMap.copyOf(byVision);
    byObjective = ImmutableMap.copyOf(byObjective);
    findings = FindingList.copyOf(findings);
  }

  private static Metric metric(String name, Unit unit, Better better, String definition) {
    return new Metric("progress." + name, unit, better, definition);
  }

  private static Metric count(FindingKind rule, String fact) {
    return new Metric(rule.id(), Unit.COUNT, Better.DOWN, "How many objectives " + fact)
        .explainedBy(rule);
  }

  @Override
  public List<MetricValue> numbers() {
    ImmutableList.Builder<MetricValue> numbers = ImmutableList.builder();
    numbers.add(PROGRESS.is(progress), COMPLETENESS.is(completeness));
    byObjective.forEach(
        (id, row) ->
            numbers.add(
                OF_OBJECTIVE.of(id, row.standing().progress()),
                COMPLETENESS_OF_OBJECTIVE.of(id, OptionalDouble.of(row.standing().completeness())),
                EXPECTED.of(id, row.expected()),
                PACE.of(id, row.pace())));
    numbers.add(
        BEHIND_COUNT.is(count(BEHIND)),
        LATE_COUNT.is(count(LATE)),
        BROKEN_COUNT.is(count(BROKEN)),
        STALE_COUNT.is(count(STALE)));
    return numbers.build();
  }

  private double count(FindingKind rule) {
    return findings.stream().filter(it -> it.rule().equals(rule.id())).count();
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
   * @param expected the share of its time that has passed, from 0 to 1; empty without a due date,
   *     or a start or first reading
   * @param pace progress divided by the expected share; empty if one of them is, or nothing is
   *     expected yet
   * @param measures what its measures show, in their order
   */
  public record Row(
      Standing standing, OptionalDouble expected, OptionalDouble pace, List<MeasureRow> measures) {

    public Row {
      measures = ImmutableList.copyOf(measures);
    }
  }

  /**
   * What one measure shows.
   *
   * @param name its name
   * @param current the latest value
   * @param read when that was read
   * @param raw (current - baseline) / (target - baseline), below 0 if it went the wrong way; the
   *     first reading stands in for a baseline that is not known; empty for a standing bound
   * @param progress the same from 0 to 1; of a standing bound 1 if it is kept, and 0 if not
   * @param kept whether a standing bound is kept
   * @param forecast the value on the due date, by the trend of its readings
   * @param reached when the target is or will be reached, by that trend
   * @param stale whether it was not read for longer than agreed; empty if nothing was agreed, or
   *     nothing says since when it is silent
   */
  public record MeasureRow(
      String name,
      OptionalDouble current,
      Optional<LocalDate> read,
      OptionalDouble raw,
      OptionalDouble progress,
      Optional<Boolean> kept,
      OptionalDouble forecast,
      Optional<LocalDate> reached,
      Optional<Boolean> stale) {}
}
