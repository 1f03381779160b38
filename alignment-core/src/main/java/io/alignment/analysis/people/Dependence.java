package io.alignment.analysis.people;

import com.google.common.collect.ImmutableList;
import io.alignment.analysis.Finding;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.FindingList;
import io.alignment.analysis.Metric;
import io.alignment.analysis.Metric.Better;
import io.alignment.analysis.Metric.Unit;
import io.alignment.analysis.MetricValue;
import io.alignment.analysis.Result;
import io.alignment.analysis.Severity;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * On whom the strategy depends: the answer of {@link DependenceAnalysis}.
 *
 * @param losses what the loss of somebody or something cuts off, by id; who cuts off nothing is
 *     left out
 * @param holders who holds the ownership, the largest share first, then by id
 * @param concentration the sum of the squares of these shares (Herfindahl–Hirschman), above 0 to 1;
 *     empty if nothing that leads to a vision is owned
 * @param largestShare the largest of these shares, from 0 to 1; empty likewise
 * @param truckFactor how many functions must fall away, the busiest first, until more than half of
 *     the owned objectives have nobody; empty if none is owned
 * @param brokers the ids of the functions without which others could no longer work together, not
 *     even over third ones
 * @param findings what should be looked at, worst first
 */
public record Dependence(
    List<Loss> losses,
    List<Holder> holders,
    OptionalDouble concentration,
    OptionalDouble largestShare,
    OptionalInt truckFactor,
    List<String> brokers,
    List<Finding> findings)
    implements Result {

  static final FindingKind CONCENTRATED =
      new FindingKind("dependence.concentrated", Severity.WARNING);
  static final FindingKind SINGLE_POINT =
      new FindingKind("dependence.single-point", Severity.WARNING);
  static final FindingKind BROKER = new FindingKind("dependence.broker", Severity.INFO);

  static final ImmutableList<FindingKind> RULES =
      ImmutableList.of(CONCENTRATED, SINGLE_POINT, BROKER);

  private static final Metric CONCENTRATION =
      metric(
              "concentration",
              Unit.INDEX,
              Better.DOWN,
              "How far ownership lies with few (Herfindahl–Hirschman, above 0 to 1)")
          .explainedBy(CONCENTRATED);
  private static final Metric LARGEST_SHARE =
      metric(
              "largestShare",
              Unit.SHARE,
              Better.DOWN,
              "The largest share that one holds of what is owned")
          .explainedBy(CONCENTRATED);
  private static final Metric TRUCK_FACTOR =
      metric(
              "truckFactor",
              Unit.COUNT,
              Better.UP,
              "How many functions must fall away until more than half of the objectives are nobody's")
          .explainedBy(CONCENTRATED);
  private static final Metric OWNED =
      metric("share", Unit.SHARE, Better.NEITHER, "The share that somebody holds of what is owned");
  private static final Metric OWNERSHIP =
      metric(
              "loss.ownership",
              Unit.SHARE,
              Better.DOWN,
              "The share of all priority that the loss of somebody leaves without an owner")
          .explainedBy(SINGLE_POINT);
  private static final Metric WORK =
      metric(
              "loss.work",
              Unit.SHARE,
              Better.DOWN,
              "The share of all priority that the loss of somebody leaves without anyone at work")
          .explainedBy(SINGLE_POINT);
  private static final Metric MONEY =
      metric(
          "loss.money",
          Unit.SHARE,
          Better.DOWN,
          "The share of all priority that the loss of a budget leaves without money");
  private static final Metric BROKERS =
      metric(
              "brokers",
              Unit.COUNT,
              Better.DOWN,
              "How many functions are the only link between others that work together")
          .explainedBy(BROKER);

  static final ImmutableList<Metric> METRICS =
      ImmutableList.of(
          CONCENTRATION, LARGEST_SHARE, TRUCK_FACTOR, OWNED, OWNERSHIP, WORK, MONEY, BROKERS);

  public Dependence {
    losses = ImmutableList.copyOf(losses);
    holders = ImmutableList.copyOf(holders);
    brokers = ImmutableList.copyOf(brokers);
    findings = FindingList.copyOf(findings);
  }

  private static Metric metric(String name, Unit unit, Better better, String definition) {
    return new Metric("dependence." + name, unit, better, definition);
  }

  @Override
  public List<MetricValue> numbers() {
    ImmutableList.Builder<MetricValue> numbers = ImmutableList.builder();
    numbers.add(
        CONCENTRATION.is(concentration),
        LARGEST_SHARE.is(largestShare),
        TRUCK_FACTOR.is(
            truckFactor.isPresent()
                ? OptionalDouble.of(truckFactor.getAsInt())
                : OptionalDouble.empty()),
        BROKERS.is(brokers.size()));
    holders.forEach(
        holder -> numbers.add(OWNED.of(holder.id(), OptionalDouble.of(holder.share()))));
    for (Loss loss : losses) {
      numbers.add(
          OWNERSHIP.of(loss.id(), OptionalDouble.of(loss.ownership())),
          WORK.of(loss.id(), OptionalDouble.of(loss.work())),
          MONEY.of(loss.id(), OptionalDouble.of(loss.money())));
    }
    return numbers.build();
  }

  /**
   * What the loss of a function, a person or a budget cuts off. Every share is one of the sum of
   * the priorities of all objectives, from 0 to 1.
   *
   * @param id the id of a function, or of a human or financial resource
   * @param ownership the share of objectives that have an owner, and none any more
   * @param work the share of objectives that somebody works on, and nobody any more
   * @param money the share of objectives that have money, and none any more
   */
  public record Loss(String id, double ownership, double work, double money) {}

  /**
   * Who holds a part of the ownership.
   *
   * @param id the id of a person, or of a function of which nobody said who fills it
   * @param share the share of the priorities of all owned objectives, from 0 to 1
   * @param objectives how many objectives are owned by functions that this one fills, or by itself
   */
  public record Holder(String id, double share, int objectives) {}
}
