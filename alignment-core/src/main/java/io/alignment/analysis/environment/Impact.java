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
import io.alignment.analysis.Metric.Subject;
import io.alignment.analysis.Metric.Unit;
import io.alignment.analysis.Result;
import io.alignment.analysis.Severity;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * What factors do to the strategy: the answer of {@link ImpactAnalysis}. Every value is between -1
 * (all harm) and 1 (all help); 0 is neither.
 *
 * @param factors how strong each factor is in the end, by id; empty where a loop does not settle
 * @param objectives what arrives at each objective, by id
 * @param visions what arrives at each vision, by id
 * @param byPerspective the mean over the objectives of a perspective, weighted by priority; empty
 *     where these carry nothing or one of them has no value
 * @param vision the mean over the visions; empty without one, or if one of them has no value
 * @param pressures what factors from outside do to factors from within, by id
 * @param unsettled loops of elements that push each other to and fro without an end, each by id
 * @param findings what should be looked at, worst first
 */
public record Impact(
    Map<String, OptionalDouble> factors,
    Map<String, Exposure> objectives,
    Map<String, Exposure> visions,
    Map<String, OptionalDouble> byPerspective,
    OptionalDouble vision,
    List<Pressure> pressures,
    List<List<String>> unsettled,
    List<Finding> findings)
    implements Result {

  /** More works against an objective than for it. */
  public static final FindingKind EXPOSED =
      new FindingKind(
              "impact.exposed",
              Severity.WARNING,
              Evidence.Exposure.class,
              Evidence.Others.class,
              Evidence.Priority.class)
          .by(Cause.THREAT, About.OTHER);

  /** Something outside wears out a strength or feeds a weakness. */
  public static final FindingKind DEMANDS_CHANGE =
      new FindingKind("impact.demands-change", Severity.INFO).by(Cause.THREAT, About.FIRST);

  /** Elements push each other to and fro without an end. */
  public static final FindingKind UNSETTLED =
      new FindingKind("impact.unsettled", Severity.WARNING, Evidence.Others.class)
          .by(Cause.THREAT, About.FIRST);

  /** What it can say. */
  public static final Catalogue<Impact> CATALOGUE =
      Catalogue.of("impact", Impact.class)
          .each(Subject.ELEMENT, Impact::objectives, of -> value(of, "objective", Exposure::value))
          .each(Subject.GROUP, Impact::byPerspective, of -> value(of, "perspective", it -> it))
          .whole(
              of ->
                  value(of, "vision", Impact::vision)
                      .count("exposed", Better.DOWN, it -> it.count(EXPOSED), EXPOSED)
                      .count(
                          "demandsChange",
                          Better.DOWN,
                          it -> it.count(DEMANDS_CHANGE),
                          DEMANDS_CHANGE)
                      .count("unsettled", Better.DOWN, Impact::unsettled, UNSETTLED))
          .build();

  private static <T> Catalogue.Of<T> value(
      Catalogue.Of<T> of, String id, Function<T, OptionalDouble> value) {
    return of.number(id, Unit.INDEX, Better.UP, value, EXPOSED, UNSETTLED);
  }

  public Impact {
    factors = ImmutableMap.copyOf(factors);
    objectives = ImmutableMap.copyOf(objectives);
    visions = ImmutableMap.copyOf(visions);
    byPerspective = ImmutableMap.copyOf(byPerspective);
    pressures = ImmutableList.copyOf(pressures);
    unsettled = ImmutableList.copyOf(unsettled);
    findings = FindingList.copyOf(findings);
  }

  @Override
  public Catalogue<Impact> catalogue() {
    return CATALOGUE;
  }

  private long count(FindingKind rule) {
    return findings.stream().filter(it -> it.rule().equals(rule.id())).count();
  }

  /**
   * What arrives at something.
   *
   * @param value what all that bears on it adds up to, held between -1 and 1; empty if nobody has
   *     said what any factor influences, or behind a loop that does not settle
   * @param helps the sum of what helps, 0 or above; empty where the value is
   * @param harms the sum of what harms, 0 or below; empty where the value is
   * @param exposed whether the value is so low that it is called exposed
   */
  public record Exposure(
      OptionalDouble value, OptionalDouble helps, OptionalDouble harms, boolean exposed) {}

  /**
   * What a factor from outside does to one from within.
   *
   * @param external the id of an opportunity or threat
   * @param internal the id of a strength or weakness
   * @param amount how much it adds to it (below 0: takes from it), from -1 to 1
   * @param demandsChange whether it takes from a strength or adds to a weakness
   */
  public record Pressure(String external, String internal, double amount, boolean demandsChange) {}
}
