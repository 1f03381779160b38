package io.alignment.analysis.resources;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import io.alignment.analysis.About;
import io.alignment.analysis.Catalogue;
import io.alignment.analysis.Cause;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.FindingList;
import io.alignment.analysis.Metric.Better;
import io.alignment.analysis.Metric.Subject;
import io.alignment.analysis.Result;
import io.alignment.analysis.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Whether automation serves the strategy: the answer of {@link AutomationAnalysis}.
 *
 * @param items the initiatives of kind automation and the technological resources, by id
 * @param serving the share of them that leads to a vision, from 0 to 1; empty if there are none
 * @param money what was given to automation initiatives, by unit of money
 * @param priority what share of the vision runs through what they serve, from 0 to 1; empty without
 *     a vision
 * @param candidates objectives that matter and rest on people alone, those of the largest priority
 *     first, then by id; to be looked at, not a verdict
 * @param findings what should be looked at, worst first
 */
public record Automation(
    List<Item> items,
    OptionalDouble serving,
    Map<String, Money> money,
    OptionalDouble priority,
    List<Candidate> candidates,
    List<Finding> findings)
    implements Result {

  /** Automation or technology leads to no vision. */
  public static final FindingKind WITHOUT_STRATEGY =
      new FindingKind("automation.without-strategy", Severity.WARNING, Evidence.Amounts.class)
          .by(Cause.WASTE, About.FIRST);

  /** What it can say. */
  public static final Catalogue<Automation> CATALOGUE =
      Catalogue.of("automation", Automation.class)
          .whole(
              it ->
                  it.share("serving", Better.UP, Automation::serving, WITHOUT_STRATEGY)
                      .share("priority", Better.NEITHER, Automation::priority)
                      .count("candidates", Better.NEITHER, Automation::candidates))
          .each(
              Subject.UNIT,
              Automation::money,
              it -> it.share("money", Better.UP, Money::share, WITHOUT_STRATEGY))
          .build();

  public Automation {
    items = ImmutableList.copyOf(items);
    money = ImmutableMap.copyOf(money);
    candidates = ImmutableList.copyOf(candidates);
    findings = FindingList.copyOf(findings);
  }

  @Override
  public Catalogue<Automation> catalogue() {
    return CATALOGUE;
  }

  /**
   * An initiative of kind automation, or a technological resource.
   *
   * @param id its id
   * @param serves whether it leads to a vision
   * @param priority what share of the vision runs through it, or through what it is used for, from
   *     0 to 1; empty without a vision
   * @param money what was given to it, by unit of money
   */
  public record Item(
      String id, boolean serves, OptionalDouble priority, Map<String, BigDecimal> money) {

    public Item {
      money = ImmutableSortedMap.copyOf(money);
    }
  }

  /**
   * Money for automation, of one unit.
   *
   * @param amount what was given to automation initiatives
   * @param serving what of it was given to those that lead to a vision
   * @param share serving / amount, from 0 to 1; empty if nothing was given
   */
  public record Money(BigDecimal amount, BigDecimal serving, OptionalDouble share) {}

  /**
   * An objective that matters and rests on people alone.
   *
   * @param id its id
   * @param priority what share of the vision it carries
   */
  public record Candidate(String id, double priority) {}
}
