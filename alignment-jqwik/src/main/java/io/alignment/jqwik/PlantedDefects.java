package io.alignment.jqwik;

import com.google.common.collect.ImmutableMap;
import io.alignment.internal.NearMiss;
import io.alignment.jqwik.AlignedMaker.Seed;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;

/**
 * For every kind of finding of the built-in analyses: strategies in which all is well, and the same
 * with exactly that defect. They show that an analysis, a rule or a report notices it, and is
 * silent otherwise.
 */
public final class PlantedDefects {

  private static final int MOST_OBJECTIVES = 8;

  private static final ImmutableMap<String, Planter> PLANTERS =
      Stream.of(
              DirectionDefects.PLANTERS,
              ResourcesDefects.PLANTERS,
              ObjectivesDefects.PLANTERS,
              PeopleDefects.PLANTERS,
              EnvironmentDefects.PLANTERS)
          .flatMap(Collection::stream)
          .collect(ImmutableMap.toImmutableMap(it -> it.kind().id(), it -> it));

  private PlantedDefects() {}

  /** {@return the ids of the rules for which there are defects: all of the built-in analyses} */
  public static Set<String> rules() {
    return PLANTERS.keySet();
  }

  /**
   * Returns strategies with a defect.
   *
   * @param rule the id of the rule that should notice it
   * @return the arbitrary
   * @throws IllegalArgumentException if there is no defect for that rule
   */
  public static Arbitrary<PlantedDefect> of(String rule) {
    Planter planter = PLANTERS.get(rule);
    if (planter == null) {
      throw new IllegalArgumentException(
          "There is no defect for a rule \"%s\".".formatted(rule)
              + NearMiss.of(rule, rules()).map(" Did you mean \"%s\"?"::formatted).orElse(""));
    }
    Arbitrary<Integer> number =
        Arbitraries.integers()
            .between(0, 9_999)
            .withDistribution(RandomDistribution.uniform())
            .withoutEdgeCases();
    return Combinators.combine(number, number, number, number)
        .as(Seed::new)
        .list()
        .ofMinSize(Planter.LEAST_OBJECTIVES)
        .ofMaxSize(MOST_OBJECTIVES)
        .map(planter::plant)
        .withoutEdgeCases();
  }

  /** {@return strategies with a defect of whatever kind} */
  public static Arbitrary<PlantedDefect> all() {
    return Arbitraries.of(rules()).flatMap(PlantedDefects::of);
  }
}
