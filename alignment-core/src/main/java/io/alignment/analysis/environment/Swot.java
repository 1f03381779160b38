package io.alignment.analysis.environment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.alignment.analysis.About;
import io.alignment.analysis.Catalogue;
import io.alignment.analysis.Cause;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.FindingList;
import io.alignment.analysis.Metric.Better;
import io.alignment.analysis.Metric.Unit;
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
 * @param tows the live work that answers or uses factors, by id
 * @param matrix the ids of that which answers or uses both an internal and an external factor, by
 *     field: {@code SO} (strengths for opportunities), {@code ST} (strengths against threats),
 *     {@code WO} (weaknesses mended to take opportunities), {@code WT} (weaknesses mended against
 *     threats)
 * @param unansweredThreats the ids of the threats that no live work answers, as far as work says
 *     what it answers
 * @param unansweredWeaknesses the same of the weaknesses
 * @param unusedStrengths the ids of the strengths that no live work uses, in the same way
 * @param unusedOpportunities the same of the opportunities
 * @param drivers the ids of the factors without a quadrant, which are not judged
 * @param restsOnWeakness what share of the vision runs through work that a weakness harms, from 0
 *     to 1; empty without a vision
 * @param facesUnansweredThreat what share of the vision runs through work that an unanswered threat
 *     harms, from 0 to 1; empty without a vision, or where no work says what it answers
 * @param findings what should be looked at, worst first
 */
public record Swot(
    Side internal,
    Side external,
    List<TowsRow> tows,
    Map<String, List<String>> matrix,
    List<String> unansweredThreats,
    List<String> unansweredWeaknesses,
    List<String> unusedStrengths,
    List<String> unusedOpportunities,
    List<String> drivers,
    OptionalDouble restsOnWeakness,
    OptionalDouble facesUnansweredThreat,
    List<Finding> findings)
    implements Result {

  /** No live work answers a threat. */
  public static final FindingKind UNANSWERED_THREAT =
      new FindingKind(
              "swot.unanswered-threat",
              Severity.WARNING,
              Evidence.Priority.class,
              Evidence.Others.class)
          .by(Cause.THREAT, About.FIRST);

  /** No live work answers a weakness. */
  public static final FindingKind UNANSWERED_WEAKNESS =
      new FindingKind(
              "swot.unanswered-weakness",
              Severity.WARNING,
              Evidence.Priority.class,
              Evidence.Others.class)
          .by(Cause.THREAT, About.FIRST);

  /** No live work uses a strength. */
  public static final FindingKind UNUSED_STRENGTH =
      new FindingKind("swot.unused-strength", Severity.INFO).by(Cause.CHANCE, About.FIRST);

  /** No live work uses an opportunity. */
  public static final FindingKind UNUSED_OPPORTUNITY =
      new FindingKind("swot.unused-opportunity", Severity.INFO).by(Cause.CHANCE, About.FIRST);

  /** Nobody has said how important a factor is and how well the business responds to it. */
  public static final FindingKind UNJUDGED =
      new FindingKind("swot.unjudged", Severity.INFO).by(Cause.UNRECORDED, About.KIND);

  /** What it can say. */
  public static final Catalogue<Swot> CATALOGUE =
      Catalogue.of("swot", Swot.class).whole(Swot::declare).build();

  private static void declare(Catalogue.Of<Swot> of) {
    of.number(
            "ife",
            Unit.INDEX,
            Better.UP,
            it -> it.internal.score,
            UNANSWERED_WEAKNESS,
            UNUSED_STRENGTH)
        .number(
            "efe",
            Unit.INDEX,
            Better.UP,
            it -> it.external.score,
            UNANSWERED_THREAT,
            UNUSED_OPPORTUNITY)
        .share("internal.judged", Better.UP, it -> it.internal.completeness, UNJUDGED)
        .share("external.judged", Better.UP, it -> it.external.completeness, UNJUDGED)
        .count("unansweredThreats", Better.DOWN, Swot::unansweredThreats, UNANSWERED_THREAT)
        .count("unansweredWeaknesses", Better.DOWN, Swot::unansweredWeaknesses, UNANSWERED_WEAKNESS)
        .count("unusedStrengths", Better.DOWN, Swot::unusedStrengths, UNUSED_STRENGTH)
        .count("unusedOpportunities", Better.DOWN, Swot::unusedOpportunities, UNUSED_OPPORTUNITY)
        .share("restsOnWeakness", Better.DOWN, Swot::restsOnWeakness, UNANSWERED_WEAKNESS)
        .share(
            "facesUnansweredThreat", Better.DOWN, Swot::facesUnansweredThreat, UNANSWERED_THREAT);
  }

  public Swot {
    tows = ImmutableList.copyOf(tows);
    matrix = ImmutableMap.copyOf(matrix);
    unansweredThreats = ImmutableList.copyOf(unansweredThreats);
    unansweredWeaknesses = ImmutableList.copyOf(unansweredWeaknesses);
    unusedStrengths = ImmutableList.copyOf(unusedStrengths);
    unusedOpportunities = ImmutableList.copyOf(unusedOpportunities);
    drivers = ImmutableList.copyOf(drivers);
    findings = FindingList.copyOf(findings);
  }

  @Override
  public Catalogue<Swot> catalogue() {
    return CATALOGUE;
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
   * Live work and the factors that it answers or uses.
   *
   * @param id the id of an objective or initiative
   * @param strengths the ids of the strengths that it uses
   * @param weaknesses the ids of the weaknesses that it answers
   * @param opportunities the ids of the opportunities that it uses
   * @param threats the ids of the threats that it answers
   */
  public record TowsRow(
      String id,
      List<String> strengths,
      List<String> weaknesses,
      List<String> opportunities,
      List<String> threats) {

    public TowsRow {
      strengths = ImmutableList.copyOf(strengths);
      weaknesses = ImmutableList.copyOf(weaknesses);
      opportunities = ImmutableList.copyOf(opportunities);
      threats = ImmutableList.copyOf(threats);
    }
  }
}
