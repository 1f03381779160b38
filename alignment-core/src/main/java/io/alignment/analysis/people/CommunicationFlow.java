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
import io.alignment.analysis.internal.ById;
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
 *     it, from 0 to 1; empty if nobody is at the top, no channel of the top is recorded, or there
 *     are no such functions
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
public record CommunicationFlow(
    List<String> top,
    OptionalDouble reached,
    OptionalDouble completeness,
    int told,
    OptionalDouble answered,
    Map<String, Heard> functions,
    List<OneWay> oneWay,
    List<OwnersApart> ownersApart,
    List<Finding> findings)
    implements Result {

  /** A function hears nothing from the top. */
  public static final FindingKind UNREACHED =
      new FindingKind("communication.unreached", Severity.WARNING, Evidence.Others.class)
          .by(Cause.NO_TALK, About.PAIR);

  /** A function is told things and cannot answer. */
  public static final FindingKind NO_WAY_BACK =
      new FindingKind("communication.no-way-back", Severity.WARNING).by(Cause.NO_TALK, About.PAIR);

  /** Two owners of work that touches have no channel. */
  public static final FindingKind OWNERS_APART =
      new FindingKind("communication.owners-apart", Severity.INFO, Evidence.Others.class)
          .by(Cause.NO_TALK, About.PAIR);

  /** What it can say. */
  public static final Catalogue<CommunicationFlow> CATALOGUE =
      Catalogue.of("communication", CommunicationFlow.class)
          .whole(
              it ->
                  it.share("reached", Better.UP, CommunicationFlow::reached, UNREACHED)
                      .share("completeness", Better.UP, CommunicationFlow::completeness)
                      .share("answered", Better.UP, CommunicationFlow::answered, NO_WAY_BACK)
                      .count(
                          "ownersApart", Better.DOWN, CommunicationFlow::ownersApart, OWNERS_APART))
          .each(
              Subject.ELEMENT,
              CommunicationFlow::functions,
              it ->
                  it.number("hops", Unit.STEPS, Better.DOWN, Heard::hops)
                      .number("slowestDays", Unit.DAYS, Better.DOWN, Heard::slowestDays))
          .build();

  public CommunicationFlow {
    top = ImmutableList.copyOf(top);
    functions = ById.copyOf(functions);
    oneWay = ImmutableList.copyOf(oneWay);
    ownersApart = ImmutableList.copyOf(ownersApart);
    findings = FindingList.copyOf(findings);
  }

  @Override
  public Catalogue<CommunicationFlow> catalogue() {
    return CATALOGUE;
  }

  /**
   * What a function hears from the top.
   *
   * @param known whether any channel from it or to it is recorded
   * @param hops over how many channels it hears, 0 at the top; empty if it does not
   * @param slowestDays on the way on which the rarest talk is most frequent, after how many days
   *     this comes; empty at the top, and if every way has a channel of which nobody said how often
   */
  public record Heard(boolean known, OptionalInt hops, OptionalInt slowestDays) {}

  /**
   * Somebody who is told something, and cannot answer.
   *
   * @param from the id of the function that tells
   * @param to the id of the function that is told
   */
  public record OneWay(String from, String to) {}

  /**
   * Two owners without a channel.
   *
   * @param owner the id of the function that owns what supports
   * @param ownerAbove the id of the function that owns what is supported
   * @param work the ids of the objectives of both, in ascending order
   */
  public record OwnersApart(String owner, String ownerAbove, List<String> work) {

    public OwnersApart {
      work = ImmutableList.copyOf(work);
    }
  }
}
