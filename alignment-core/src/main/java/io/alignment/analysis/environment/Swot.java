package io.alignment.analysis.environment;

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

/**
 * What strengths, weaknesses, opportunities and threats mean for the strategy: the answer of {@link
 * SwotAnalysis}.
 *
 * @param internal how well the business uses its strengths and deals with its weaknesses
 * @param external how well it responds to opportunities and threats
 * @param tows everything that leads to a vision and on which factors bear, by id
 * @param matrix the ids of those on which both an internal and an external factor bear, by field:
 *     {@code SO} (strengths for opportunities), {@code ST} (strengths against threats), {@code WO}
 *     (weaknesses in the way of opportunities), {@code WT} (weaknesses under threat)
 * @param unansweredThreats the ids of the threats to which nothing responds
 * @param unansweredWeaknesses the ids of the weaknesses about which nothing is done
 * @param unusedStrengths the ids of the strengths that help nothing which leads to a vision
 * @param unusedOpportunities the same of the opportunities
 * @param restsOnWeakness what share of the vision runs through work that a weakness harms, from 0
 *     to 1; empty without a vision
 * @param facesUnansweredThreat what share of the vision runs through work that an unanswered threat
 *     harms, from 0 to 1; empty without a vision
 * @param findings what should be looked at, worst first
 */
public record Swot(
    Side internal,
    Side external,
    List<Row> tows,
    Map<String, List<String>> matrix,
    List<String> unansweredThreats,
    List<String> unansweredWeaknesses,
    List<String> unusedStrengths,
    List<String> unusedOpportunities,
    OptionalDouble restsOnWeakness,
    OptionalDouble facesUnansweredThreat,
    List<Finding> findings)
    implements Result {

  static final FindingKind UNANSWERED_THREAT =
      new FindingKind("swot.unanswered-threat", Severity.WARNING);
  static final FindingKind UNANSWERED_WEAKNESS =
      new FindingKind("swot.unanswered-weakness", Severity.WARNING);
  static final FindingKind UNUSED_STRENGTH = new FindingKind("swot.unused-strength", Severity.INFO);
  static final FindingKind UNUSED_OPPORTUNITY =
      new FindingKind("swot.unused-opportunity", Severity.INFO);
  static final FindingKind UNJUDGED = new FindingKind("swot.unjudged", Severity.INFO);

  static final ImmutableList<FindingKind> RULES =
      ImmutableList.of(
          UNANSWERED_THREAT, UNANSWERED_WEAKNESS, UNUSED_STRENGTH, UNUSED_OPPORTUNITY, UNJUDGED);

  private static final Metric IFE =
      metric(
              "ife",
              Unit.INDEX,
              Better.UP,
              "How well the business uses its strengths and deals with its weaknesses, from 1 to 4")
          .explainedBy(UNANSWERED_WEAKNESS, UNUSED_STRENGTH);
  private static final Metric EFE =
      metric(
              "efe",
              Unit.INDEX,
              Better.UP,
              "How well the business responds to opportunities and threats, from 1 to 4")
          .explainedBy(UNANSWERED_THREAT, UNUSED_OPPORTUNITY);
  private static final Metric INTERNAL_JUDGED =
      metric(
              "internal.judged",
              Unit.SHARE,
              Better.UP,
              "The share of strengths and weaknesses with an importance and a rating")
          .explainedBy(UNJUDGED);
  private static final Metric EXTERNAL_JUDGED =
      metric(
              "external.judged",
              Unit.SHARE,
              Better.UP,
              "The share of opportunities and threats with an importance and a rating")
          .explainedBy(UNJUDGED);
  private static final Metric THREATS =
      metric("unansweredThreats", Unit.COUNT, Better.DOWN, "How many threats nothing responds to")
          .explainedBy(UNANSWERED_THREAT);
  private static final Metric WEAKNESSES =
      metric(
              "unansweredWeaknesses",
              Unit.COUNT,
              Better.DOWN,
              "How many weaknesses nothing is done about")
          .explainedBy(UNANSWERED_WEAKNESS);
  private static final Metric STRENGTHS =
      metric("unusedStrengths", Unit.COUNT, Better.DOWN, "How many strengths help no vision")
          .explainedBy(UNUSED_STRENGTH);
  private static final Metric OPPORTUNITIES =
      metric("unusedOpportunities", Unit.COUNT, Better.DOWN, "How many opportunities nobody takes")
          .explainedBy(UNUSED_OPPORTUNITY);
  private static final Metric RESTS =
      metric(
              "restsOnWeakness",
              Unit.SHARE,
              Better.DOWN,
              "The share of the vision that runs through work which a weakness harms")
          .explainedBy(UNANSWERED_WEAKNESS);
  private static final Metric FACES =
      metric(
              "facesUnansweredThreat",
              Unit.SHARE,
              Better.DOWN,
              "The share of the vision that runs through work which an unanswered threat harms")
          .explainedBy(UNANSWERED_THREAT);

  static final ImmutableList<Metric> METRICS =
      ImmutableList.of(
          IFE,
          EFE,
          INTERNAL_JUDGED,
          EXTERNAL_JUDGED,
          THREATS,
          WEAKNESSES,
          STRENGTHS,
          OPPORTUNITIES,
          RESTS,
          FACES);

  public Swot {
    tows = ImmutableList.copyOf(tows);
    matrix = ImmutableMap.copyOf(matrix);
    unansweredThreats = ImmutableList.copyOf(unansweredThreats);
    unansweredWeaknesses = ImmutableList.copyOf(unansweredWeaknesses);
    unusedStrengths = ImmutableList.copyOf(unusedStrengths);
    unusedOpportunities = ImmutableList.copyOf(unusedOpportunities);
    findings = FindingList.copyOf(findings);
  }

  private static Metric metric(String name, Unit unit, Better better, String definition) {
    return new Metric("swot." + name, unit, better, definition);
  }

  @Override
  public List<MetricValue> numbers() {
    return ImmutableList.of(
        IFE.is(internal.score()),
        EFE.is(external.score()),
        INTERNAL_JUDGED.is(internal.completeness()),
        EXTERNAL_JUDGED.is(external.completeness()),
        THREATS.is(unansweredThreats.size()),
        WEAKNESSES.is(unansweredWeaknesses.size()),
        STRENGTHS.is(unusedStrengths.size()),
        OPPORTUNITIES.is(unusedOpportunities.size()),
        RESTS.is(restsOnWeakness),
        FACES.is(facesUnansweredThreat));
  }

  /**
   * The internal factors, or the external ones.
   *
   * @param factors how many there are
   * @param judged how many of them have an importance and a rating
   * @param completeness judged / factors, from 0 to 1; empty if there are none
   * @param score the mean rating of those that are judged, weighted by importance, from 1 to 4 with
   *     2.5 in the middle; empty if none is
   */
  public record Side(int factors, int judged, OptionalDouble completeness, OptionalDouble score) {}

  /**
   * Something that leads to a vision and the factors that bear on it.
   *
   * @param id the id of an objective, initiative, function or resource
   * @param strengths the ids of the strengths that help it
   * @param weaknesses the ids of the weaknesses that harm it
   * @param opportunities the ids of the opportunities that help it
   * @param threats the ids of the threats that harm it
   */
  public record Row(
      String id,
      List<String> strengths,
      List<String> weaknesses,
      List<String> opportunities,
      List<String> threats) {

    public Row {
      strengths = ImmutableList.copyOf(strengths);
      weaknesses = ImmutableList.copyOf(weaknesses);
      opportunities = ImmutableList.copyOf(opportunities);
      threats = ImmutableList.copyOf(threats);
    }
  }
}
