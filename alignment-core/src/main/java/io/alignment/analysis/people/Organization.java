package io.alignment.analysis.people;

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
 * How the business is organized to carry its strategy: the answer of {@link OrganizationAnalysis}.
 *
 * @param asOf what counted as today; empty if no day was given and nothing was ever read
 * @param levels how many functions stand in each other at the most; 0 without functions
 * @param meanSpan how many functions stand directly in one, on average over those with any; empty
 *     if there are none
 * @param maxSpan how many stand directly in one at the most; 0 if none does
 * @param functions what each function carries, by id
 * @param partners with how many units each unit must coordinate, by the id of its function
 * @param agility how quickly the business can turn
 * @param rigour how firmly its objectives are held
 * @param findings what should be looked at, worst first
 */
public record Organization(
    Optional<LocalDate> asOf,
    int levels,
    OptionalDouble meanSpan,
    int maxSpan,
    Map<String, Row> functions,
    Map<String, Integer> partners,
    Agility agility,
    Rigour rigour,
    List<Finding> findings)
    implements Result {

  static final FindingKind OVERLOADED =
      new FindingKind("organization.overloaded", Severity.WARNING);

  static final ImmutableList<FindingKind> RULES = ImmutableList.of(OVERLOADED);

  private static final Metric LEVELS =
      count("levels", Better.NEITHER, "How many functions stand in each other at the most");
  private static final Metric MEAN_SPAN =
      new Metric(
          "organization.meanSpan",
          Unit.INDEX,
          Better.NEITHER,
          "How many functions stand directly in one, on average");
  private static final Metric MAX_SPAN =
      count("maxSpan", Better.NEITHER, "How many functions stand directly in one at the most")
          .explainedBy(OVERLOADED);
  private static final Metric SPAN =
      count("span", Better.NEITHER, "How many functions stand directly in a function")
          .explainedBy(OVERLOADED);
  private static final Metric OWNED =
      count("owned", Better.NEITHER, "How many open objectives and initiatives a function owns")
          .explainedBy(OVERLOADED);
  private static final Metric PARTNERS =
      count("partners", Better.NEITHER, "With how many units a unit must coordinate");
  private static final Metric AGILITY = share("agility", "How quickly the business can turn");
  private static final Metric ITERATIVE =
      share("agility.iterative", "The share of initiatives that take at most 90 days");
  private static final Metric DUE_SOON =
      share("agility.dueSoon", "The share of open objectives that are due within a year");
  private static final Metric READ =
      share("agility.readInTime", "The share of measures that are read as often as they should be");
  private static final Metric RIGOUR = share("rigour", "How firmly objectives are held");
  private static final Metric RIGOUR_OWNED =
      share("rigour.owned", "The share of objectives with an owner");
  private static final Metric RIGOUR_MEASURED =
      share("rigour.measured", "The share of objectives with a measure");
  private static final Metric RIGOUR_TIMED =
      share("rigour.timeBound", "The share of objectives with a due date, or to be kept");
  private static final Metric RIGOUR_ANCHORED =
      share("rigour.anchored", "The share of objectives that lead to the vision");

  static final ImmutableList<Metric> METRICS =
      ImmutableList.of(
          LEVELS,
          MEAN_SPAN,
          MAX_SPAN,
          SPAN,
          OWNED,
          PARTNERS,
          AGILITY,
          ITERATIVE,
          DUE_SOON,
          READ,
          RIGOUR,
          RIGOUR_OWNED,
          RIGOUR_MEASURED,
          RIGOUR_TIMED,
          RIGOUR_ANCHORED);

  public Organization {
    functions = ImmutableMap.copyOf(functions);
    partners = ImmutableMap.copyOf(partners);
    findings = FindingList.copyOf(findings);
  }

  private static Metric count(String name, Better better, String definition) {
    return new Metric("organization." + name, Unit.COUNT, better, definition);
  }

  private static Metric share(String name, String definition) {
    return new Metric("organization." + name, Unit.SHARE, Better.UP, definition);
  }

  @Override
  public List<MetricValue> numbers() {
    ImmutableList.Builder<MetricValue> numbers = ImmutableList.builder();
    numbers.add(
        LEVELS.is(levels),
        MEAN_SPAN.is(meanSpan),
        MAX_SPAN.is(maxSpan),
        AGILITY.is(agility.share()),
        ITERATIVE.is(agility.iterative()),
        DUE_SOON.is(agility.dueSoon()),
        READ.is(agility.readInTime()),
        RIGOUR.is(rigour.share()),
        RIGOUR_OWNED.is(rigour.owned()),
        RIGOUR_MEASURED.is(rigour.measured()),
        RIGOUR_TIMED.is(rigour.timeBound()),
        RIGOUR_ANCHORED.is(rigour.anchored()));
    functions.forEach(
        (id, row) ->
            numbers.add(
                SPAN.of(id, OptionalDouble.of(row.span())),
                OWNED.of(id, OptionalDouble.of(row.owned()))));
    partners.forEach((id, count) -> numbers.add(PARTNERS.of(id, OptionalDouble.of(count))));
    return numbers.build();
  }

  /**
   * What a function carries.
   *
   * @param level how many functions it stands in
   * @param span how many functions stand directly in it
   * @param owned how many objectives and initiatives it owns that are not done
   */
  public record Row(int level, int span, int owned) {}

  /**
   * How quickly the business can turn.
   *
   * @param share the mean of those of the following that are known, from 0 to 1; empty if none is
   * @param iterative of the initiatives with both dates, the share that takes at most 90 days;
   *     empty without one
   * @param dueSoon of the objectives that are to be reached and not done, the share that is due
   *     within a year; empty without one, or if nobody knows which day it is
   * @param readInTime of the measures of which it is said how often to read them, the share that is
   *     read as often; empty without one, or if nobody knows which day it is
   */
  public record Agility(
      OptionalDouble share,
      OptionalDouble iterative,
      OptionalDouble dueSoon,
      OptionalDouble readInTime) {}

  /**
   * How firmly objectives are held; every part is a share of all objectives, from 0 to 1, and empty
   * without one.
   *
   * @param share the mean of the following
   * @param owned with an owner
   * @param measured with a measure
   * @param timeBound with a due date, or to be kept rather than reached
   * @param anchored that lead to a vision
   */
  public record Rigour(
      OptionalDouble share,
      OptionalDouble owned,
      OptionalDouble measured,
      OptionalDouble timeBound,
      OptionalDouble anchored) {}
}
