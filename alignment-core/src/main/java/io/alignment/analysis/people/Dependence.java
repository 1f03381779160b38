package io.alignment.analysis.people;

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
 * @param truckFactor the fewest people whose leaving leaves more than half of what is owned without
 *     an owner, as a share of the vision; empty if nothing that leads to a vision is owned
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

  /** Much of the ownership lies with one. */
  public static final FindingKind CONCENTRATED =
      new FindingKind(
              "dependence.concentrated",
              Severity.WARNING,
              Evidence.Concentration.class,
              Evidence.KeyResults.class)
          .by(Cause.ON_ONE, About.HAND);

  /** The loss of one person cuts off much. */
  public static final FindingKind SINGLE_POINT =
      new FindingKind("dependence.single-point", Severity.WARNING, Evidence.Loss.class)
          .by(Cause.ON_ONE, About.HAND);

  /** Others work together only over one function. */
  public static final FindingKind BROKER =
      new FindingKind("dependence.broker", Severity.INFO, Evidence.Others.class)
          .by(Cause.NO_TALK, About.PAIR);

  /** What it can say. */
  public static final Catalogue<Dependence> CATALOGUE =
      Catalogue.of("dependence", Dependence.class)
          .whole(
              it ->
                  it.number(
                          "concentration",
                          Unit.INDEX,
                          Better.DOWN,
                          Dependence::concentration,
                          CONCENTRATED)
                      .share("largestShare", Better.DOWN, Dependence::largestShare, CONCENTRATED)
                      .count("truckFactor", Better.UP, Dependence::truckFactor, CONCENTRATED)
                      .count("brokers", Better.DOWN, Dependence::brokers, BROKER))
          .each(
              Subject.ELEMENT,
              Dependence::holders,
              Holder::id,
              it -> it.share("share", Better.NEITHER, Holder::share))
          .each(
              Subject.ELEMENT,
              Dependence::losses,
              Loss::id,
              it ->
                  it.share("loss.ownership", Better.DOWN, Loss::ownership, SINGLE_POINT)
                      .share("loss.work", Better.DOWN, Loss::work, SINGLE_POINT)
                      .share("loss.money", Better.DOWN, Loss::money))
          .build();

  public Dependence {
    losses = ImmutableList.copyOf(losses);
    holders = ImmutableList.copyOf(holders);
    brokers = ImmutableList.copyOf(brokers);
    findings = FindingList.copyOf(findings);
  }

  @Override
  public Catalogue<Dependence> catalogue() {
    return CATALOGUE;
  }

  /**
   * What the loss of a function, a person or a budget cuts off. Every share is one of the vision,
   * from 0 to 1: what runs through at least one of the objectives concerned.
   *
   * @param id the id of a function, or of a human or financial resource
   * @param ownership the share of objectives that have an owner, and none any more; empty where
   *     nobody speaks of owners
   * @param work the share of objectives that somebody works on, and nobody any more; empty where
   *     nobody speaks of work
   * @param money the share of objectives that have money, and none any more; empty where nobody
   *     speaks of money
   */
  public record Loss(
      String id, OptionalDouble ownership, OptionalDouble work, OptionalDouble money) {}

  /**
   * Who holds a part of the ownership.
   *
   * @param id the id of a person, or of a function of which nobody said who fills it
   * @param share the share of the priorities of all owned objectives, from 0 to 1
   * @param objectives how many objectives are owned by functions that this one fills, or by itself
   * @param keyResults how many key results so, of objectives that these functions do not own
   */
  public record Holder(String id, double share, int objectives, int keyResults) {}
}
