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
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Whether the strategy is heard, and whether an answer comes back: the answer of {@link
 * CommunicationAnalysis}.
 *
 * @param top the ids of the functions from which the strategy is told
 * @param reached of the other functions of which any channel is recorded, the share that hears of
 *     it, from 0 to 1; empty if nobody is at the top, or there are no such functions
 * @param completeness the share of functions of which any channel is recorded, from 0 to 1; empty
 *     without functions
 * @param told the number of pairs of which one tells the other what comes from above
 * @param answered of the pairs of which one tells the other what comes from above, the share in
 *     which an answer finds its way back, from 0 to 1; empty without such pairs
 * @param functions what each function hears, by id
 * @param oneWay the pairs without a way back
 * @param ownersApart the owners of work that touches who have no channel
 * @param findings what should be looked at, worst first
 */
public record Communication(
    List<String> top,
    OptionalDouble reached,
    OptionalDouble completeness,
    int told,
    OptionalDouble answered,
    Map<String, Row> functions,
    List<Pair> oneWay,
    List<Apart> ownersApart,
    List<Finding> findings)
    implements Result {

  static final FindingKind UNREACHED = new FindingKind("communication.unreached", Severity.WARNING);
  static final FindingKind NO_WAY_BACK =
      new FindingKind("communication.no-way-back", Severity.WARNING);
  static final FindingKind OWNERS_APART =
      new FindingKind("communication.owners-apart", Severity.INFO);

  static final ImmutableList<FindingKind> RULES =
      ImmutableList.of(UNREACHED, NO_WAY_BACK, OWNERS_APART);

  private static final Metric REACHED =
      metric(
              "reached",
              Unit.SHARE,
              Better.UP,
              "The share of functions that hear what comes from the top")
          .explainedBy(UNREACHED);
  private static final Metric COMPLETENESS =
      metric(
          "completeness",
          Unit.SHARE,
          Better.UP,
          "The share of functions of which any channel is recorded");
  private static final Metric ANSWERED =
      metric(
              "answered",
              Unit.SHARE,
              Better.UP,
              "The share of those told something from above whose answer comes back")
          .explainedBy(NO_WAY_BACK);
  private static final Metric APART =
      metric(
              "ownersApart",
              Unit.COUNT,
              Better.DOWN,
              "How many owners have no channel to the owner of what they support")
          .explainedBy(OWNERS_APART);
  private static final Metric HOPS =
      metric(
          "hops", Unit.STEPS, Better.DOWN, "Over how many channels a function hears from the top");
  private static final Metric SLOWEST =
      metric(
          "slowestDays",
          Unit.DAYS,
          Better.DOWN,
          "The slowest cadence on the best way from the top to a function");

  static final ImmutableList<Metric> METRICS =
      ImmutableList.of(REACHED, COMPLETENESS, ANSWERED, APART, HOPS, SLOWEST);

  public Communication {
    top = ImmutableList.copyOf(top);
    functions = ImmutableMap.copyOf(functions);
    oneWay = ImmutableList.copyOf(oneWay);
    ownersApart = ImmutableList.copyOf(ownersApart);
    findings = FindingList.copyOf(findings);
  }

  private static Metric metric(String name, Unit unit, Better better, String definition) {
    return new Metric("communication." + name, unit, better, definition);
  }

  @Override
  public List<MetricValue> numbers() {
    ImmutableList.Builder<MetricValue> numbers = ImmutableList.builder();
    numbers.add(
        REACHED.is(reached),
        COMPLETENESS.is(completeness),
        ANSWERED.is(answered),
        APART.is(ownersApart.size()));
    functions.forEach(
        (id, row) ->
            numbers.add(
                HOPS.of(id, number(row.hops())), SLOWEST.of(id, number(row.slowestDays()))));
    return numbers.build();
  }

  private static OptionalDouble number(OptionalInt number) {
    return number.isPresent() ? OptionalDouble.of(number.getAsInt()) : OptionalDouble.empty();
  }

  /**
   * What a function hears from the top.
   *
   * @param known whether any channel from it or to it is recorded
   * @param hops over how many channels it hears, 0 at the top; empty if it does not
   * @param slowestDays on the way on which the rarest talk is most frequent, after how many days
   *     this comes; empty at the top, and if every way has a channel of which nobody said how often
   */
  public record Row(boolean known, OptionalInt hops, OptionalInt slowestDays) {}

  /**
   * Somebody who is told something, and cannot answer.
   *
   * @param from the id of the function that tells
   * @param to the id of the function that is told
   */
  public record Pair(String from, String to) {}

  /**
   * Two owners without a channel.
   *
   * @param owner the id of the function that owns what supports
   * @param ownerAbove the id of the function that owns what is supported
   * @param work the ids of the objectives of both, in ascending order
   */
  public record Apart(String owner, String ownerAbove, List<String> work) {

    public Apart {
      work = ImmutableList.copyOf(work);
    }
  }
}
