package io.alignment.analysis.resources;

import com.google.common.collect.ImmutableList;
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
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What has been spent of what was given: the answer of {@link SpendingAnalysis}.
 *
 * @param items what each initiative has cost, by id, then by unit
 * @param units the same of all of them that have a budget, by unit
 * @param findings what should be looked at, worst first
 */
public record Spending(List<Item> items, List<Total> units, List<Finding> findings)
    implements Result {

  /** An initiative has cost more than was given to it. */
  public static final FindingKind OVER_BUDGET =
      new FindingKind("spending.over-budget", Severity.WARNING, Evidence.Spent.class)
          .by(Cause.OVERSPENT, About.FIRST);

  /** An initiative spends what was given to it faster than it comes along. */
  public static final FindingKind AHEAD_OF_PROGRESS =
      new FindingKind(
              "spending.ahead-of-progress",
              Severity.INFO,
              Evidence.Spent.class,
              Evidence.Pace.class)
          .by(Cause.OVERSPENT, About.FIRST);

  /** What it can say. */
  public static final Catalogue<Spending> CATALOGUE =
      Catalogue.of("spending", Spending.class)
          .each(
              Subject.UNIT,
              Spending::units,
              Total::unit,
              it ->
                  it.number("spent", Unit.AMOUNT, Better.NEITHER, Total::spent)
                      .number("budget", Unit.AMOUNT, Better.NEITHER, Total::budget)
                      .number(
                          "burnt",
                          Unit.INDEX,
                          Better.NEITHER,
                          Total::burnt,
                          OVER_BUDGET,
                          AHEAD_OF_PROGRESS))
          .counts(Spending::findings, OVER_BUDGET, AHEAD_OF_PROGRESS)
          .build();

  public Spending {
    items = ImmutableList.copyOf(items);
    units = ImmutableList.copyOf(units);
    findings = FindingList.copyOf(findings);
  }

  @Override
  public Catalogue<Spending> catalogue() {
    return CATALOGUE;
  }

  /**
   * What an initiative has cost in a unit, with all that is part of it.
   *
   * @param id the id of the initiative
   * @param unit the unit
   * @param spent what was spent until the day
   * @param budget what money gives to it, and to all that is part of it; empty if nothing is
   * @param burnt spent / budget, 0 or more; empty without a budget
   * @param progress how much of it is done, from 0 to 1, if anybody has said
   */
  public record Item(
      String id,
      String unit,
      BigDecimal spent,
      Optional<BigDecimal> budget,
      OptionalDouble burnt,
      OptionalDouble progress) {}

  /**
   * What initiatives have cost that have a budget, without those that are part of others.
   *
   * @param unit the unit
   * @param spent what was spent until the day
   * @param budget what money gives to them
   * @param burnt spent / budget
   */
  public record Total(String unit, BigDecimal spent, BigDecimal budget, double burnt) {}
}
