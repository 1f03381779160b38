package io.alignment.analysis.people;

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
    Map<String, FunctionLoad> functions,
    Map<String, Integer> partners,
    Agility agility,
    Rigour rigour,
    List<Finding> findings)
    implements Result {

  /** A function carries much. */
  public static final FindingKind OVERLOADED =
      new FindingKind("organization.overloaded", Severity.WARNING, Evidence.Load.class)
          .by(Cause.ON_ONE, About.HAND);

  /** What it can say. */
  public static final Catalogue<Organization> CATALOGUE =
      Catalogue.of("organization", Organization.class)
          .whole(
              it ->
                  it.count("levels", Better.NEITHER, Organization::levels)
                      .number("meanSpan", Unit.INDEX, Better.NEITHER, Organization::meanSpan)
                      .count("maxSpan", Better.NEITHER, Organization::maxSpan, OVERLOADED))
          .each(
              Subject.ELEMENT,
              Organization::functions,
              it ->
                  it.count("span", Better.NEITHER, FunctionLoad::span, OVERLOADED)
                      .count("owned", Better.NEITHER, FunctionLoad::owned, OVERLOADED))
          .each(
              Subject.ELEMENT,
              Organization::partners,
              it -> it.count("partners", Better.NEITHER, count -> count))
          .part(
              Organization::agility,
              it ->
                  it.share("agility", Better.UP, Agility::share)
                      .share("agility.iterative", Better.UP, Agility::iterative)
                      .share("agility.dueSoon", Better.UP, Agility::dueSoon)
                      .share("agility.readInTime", Better.UP, Agility::readInTime))
          .part(
              Organization::rigour,
              it ->
                  it.share("rigour", Better.UP, Rigour::share)
                      .share("rigour.timeBound", Better.UP, Rigour::timeBound))
          .build();

  public Organization {
    functions = ImmutableMap.copyOf(functions);
    partners = ImmutableMap.copyOf(partners);
    findings = FindingList.copyOf(findings);
  }

  @Override
  public Catalogue<Organization> catalogue() {
    return CATALOGUE;
  }

  /**
   * What a function carries.
   *
   * @param level how many functions it stands in
   * @param span how many functions stand directly in it
   * @param owned how many objectives and initiatives it owns that are not done
   */
  public record FunctionLoad(int level, int span, int owned) {}

  /**
   * How quickly the business can turn.
   *
   * @param share the mean of those of the following that are known, from 0 to 1; empty if none is
   * @param iterative of the initiatives with both dates, the share that takes at most 90 days, as
   *     {@link io.alignment.analysis.objectives.Time} has it; empty without one
   * @param dueSoon of the objectives that are to be reached and not done, the share that is due
   *     within a year; empty without one, or if nobody knows which day it is
   * @param readInTime of the measures of which it is said how often to read them, the share that is
   *     read as often, one that several goals share counting once; empty without one, or if nobody
   *     knows which day it is
   */
  public record Agility(
      OptionalDouble share,
      OptionalDouble iterative,
      OptionalDouble dueSoon,
      OptionalDouble readInTime) {}

  /**
   * How firmly objectives are held.
   *
   * @param share the mean of the shares of objectives that are owned, measured and anchored, as
   *     {@link io.alignment.analysis.direction.Coverage} has them, and of those that are bound in
   *     time; from 0 to 1, empty without an objective
   * @param timeBound the share of objectives with a due date, or to be kept rather than reached;
   *     empty where the strategy does not speak of days
   */
  public record Rigour(OptionalDouble share, OptionalDouble timeBound) {}
}
