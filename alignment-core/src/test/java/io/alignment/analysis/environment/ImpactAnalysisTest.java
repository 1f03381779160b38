package io.alignment.analysis.environment;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.model.Allocation;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Factor;
import io.alignment.model.Factor.Quadrant;
import io.alignment.model.Hindrance;
import io.alignment.model.Influence;
import io.alignment.model.Initiative;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.Perspective;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.model.Vision;
import io.alignment.sketch.Sketch;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ImpactAnalysisTest {

  private static StrategyBuilder strategy() {
    return Strategy.builder("S")
        .add(Vision.of("v", "Vision"))
        .add(Objective.builder("a", "A").perspective(Perspective.CUSTOMER).build())
        .add(Objective.builder("b", "B").perspective(Perspective.CUSTOMER).build())
        .add(Support.of("a", "v", 3))
        .add(Support.of("b", "v", 1))
        .add(Factor.of("x", "X", Quadrant.THREAT))
        .add(Factor.of("y", "Y", Quadrant.STRENGTH));
  }

  private static Impact impact(StrategyBuilder strategy) {
    return new ImpactAnalysis().analyze(strategy.build());
  }

  private static Impact impact(StrategyBuilder strategy, Map<String, Double> shocks) {
    return ImpactAnalysis.ofShocks(shocks).analyze(strategy.build());
  }

  private static double at(Impact impact, String objective) {
    return requireNonNull(impact.objectives().get(objective)).value().orElseThrow();
  }

  @Test
  void contributionsAddUpAsInGrl() {
    StrategyBuilder strategy =
        strategy().add(Influence.of("x", "a", 0.5)).add(Influence.of("y", "a", -0.25));

    Impact impact = impact(strategy, Map.of("x", 0.6, "y", 1.0));

    // 50 · 60 - 25 · 100 → 5, on a scale of 100.
    assertThat(at(impact, "a")).isCloseTo(0.05, within(1e-12));
    assertThat(requireNonNull(impact.objectives().get("a")).helps().orElseThrow())
        .isCloseTo(0.3, within(1e-12));
    assertThat(requireNonNull(impact.objectives().get("a")).harms().orElseThrow())
        .isCloseTo(-0.25, within(1e-12));
  }

  @Test
  void valuesRiseByWeightToPerspectivesAndTheVision() {
    Impact impact =
        impact(strategy().add(Influence.of("x", "a", -0.8)).add(Influence.of("y", "b", 0.4)));

    assertThat(impact.vision().orElseThrow()).isCloseTo(-0.8 * 0.75 + 0.4 * 0.25, within(1e-12));
    assertThat(requireNonNull(impact.byPerspective().get("customer")).orElseThrow())
        .isCloseTo(-0.5, within(1e-12));
    assertThat(requireNonNull(impact.byPerspective().get("financial"))).isEmpty();
    assertThat(impact.findings())
        .containsExactly(
            Impact.EXPOSED.at(
                "a",
                new Evidence.Exposure(-0.8, 0, 0.8),
                new Evidence.Others(List.of("x")),
                new Evidence.Priority(0.75)));
  }

  @Test
  void sumsAreHeldBetweenMinusOneAndOne() {
    StrategyBuilder strategy = strategy().add(Influence.of("x", "a", 1));
    for (int i = 0; i < 300; i++) {
      strategy.add(Factor.of("f" + i, "F", Quadrant.STRENGTH)).add(Influence.of("f" + i, "a", 1));
    }

    assertThat(at(impact(strategy), "a")).isEqualTo(1);
  }

  @Test
  void whatFunctionsOwnAndResourcesServeGetsItsPart() {
    StrategyBuilder strategy =
        strategy()
            .add(BusinessFunction.of("f", "F"))
            .add(BusinessFunction.of("g", "G"))
            .add(Ownership.of("f", "a"))
            .add(Ownership.of("g", "a"))
            .add(Influence.of("x", "f", -1))
            .add(Resource.financial("money", "Money", "EUR").build())
            .add(Resource.financial("more", "More", "EUR").build())
            .add(Resource.human("people", "People", "FTE").build())
            .add(Allocation.of("money", "b", 30))
            .add(Allocation.of("more", "b", 70))
            .add(Allocation.of("people", "b", 2))
            .add(Influence.of("x", "money", -1))
            .add(Influence.of("y", "people", 1));

    Impact impact = impact(strategy);

    assertThat(at(impact, "a")).isEqualTo(-0.5);
    assertThat(at(impact, "b")).isCloseTo(-0.3 + 1, within(1e-12));
  }

  @Test
  void whatHindersTurnsTheSign() {
    StrategyBuilder strategy =
        strategy()
            .add(Initiative.of("i", "I"))
            .add(Hindrance.of("i", "b", 0.5))
            .add(Influence.of("y", "i", 0.8));

    assertThat(at(impact(strategy), "b")).isCloseTo(-0.4, within(1e-12));
  }

  @Test
  void aFactorCountsByItsImportanceAmongThoseOfItsSide() {
    StrategyBuilder strategy =
        Sketch.of("v")
            .objective("a", "v")
            .builder()
            .add(Factor.builder("small", "Small", Quadrant.THREAT).importance(1).build())
            .add(Factor.builder("large", "Large", Quadrant.OPPORTUNITY).importance(4).build())
            .add(Factor.builder("inside", "Inside", Quadrant.STRENGTH).importance(100).build())
            .add(Influence.of("small", "a", -0.8));

    assertThat(at(impact(strategy), "a")).isEqualTo(-0.2);
    assertThat(at(impact(strategy, Map.of("small", 0.5)), "a")).isEqualTo(-0.1);
    assertThat(requireNonNull(impact(strategy).factors().get("inside"))).hasValue(1);
  }

  @Test
  void whatAFactorDoesDirectlyAndOverOthersIsOneThing() {
    StrategyBuilder strategy =
        strategy()
            .add(Objective.of("c", "C"))
            .add(Support.of("c", "a"))
            .add(Influence.of("x", "c", -0.6))
            .add(Influence.of("x", "a", -0.8));

    assertThat(at(impact(strategy), "a")).isCloseTo(-0.8, within(1e-12));
    assertThat(at(impact(strategy), "c")).isEqualTo(-0.6);

    // Who owns both stands for nothing more, and what helps it is another thing.
    strategy.add(BusinessFunction.of("f", "F")).add(Ownership.of("f", "a"));
    assertThat(at(impact(strategy.add(Influence.of("x", "f", -0.1))), "a"))
        .isCloseTo(-0.8, within(1e-12));
    assertThat(at(impact(strategy.add(Influence.of("y", "a", 0.5))), "a"))
        .isCloseTo(-0.3, within(1e-12));
  }

  @Test
  void theSignsOfWhatIsDoneDirectlyAndOverOthersMayDiffer() {
    StrategyBuilder strategy =
        strategy()
            .add(Objective.of("c", "C"))
            .add(Support.of("c", "a"))
            .add(Influence.of("x", "c", -0.6))
            .add(Influence.of("x", "a", 0.8));

    assertThat(at(impact(strategy), "a")).isCloseTo(0.2, within(1e-12));
  }

  @Test
  void oneBoundSaysWhatIsExposed() {
    StrategyBuilder strategy =
        strategy().add(Influence.of("y", "a", 0.2)).add(Influence.of("x", "a", -0.7));

    Impact impact = impact(strategy);

    // 0.2 - 0.7 is a little more than -0.5 in doubles.
    assertThat(requireNonNull(impact.objectives().get("a")).exposed()).isTrue();
    assertThat(impact.findings()).extracting(Finding::rule).containsExactly("impact.exposed");
  }

  @Test
  void loopsSettleWhereTheyCan() {
    StrategyBuilder strategy =
        strategy()
            .add(Influence.of("x", "y", 0.5))
            .add(Influence.of("y", "x", -0.5))
            .add(Influence.of("y", "a", 1));

    Impact impact = impact(strategy, Map.of("x", 0.5));

    // x = 0.5 - 0.5 y and y = 0.5 x, so x = 0.4 and y = 0.2.
    assertThat(requireNonNull(impact.factors().get("x")).orElseThrow())
        .isCloseTo(0.4, within(1e-8));
    assertThat(at(impact, "a")).isCloseTo(0.2, within(1e-8));
    assertThat(impact.unsettled()).isEmpty();
  }

  @Test
  void loopsThatDoNotSettleLeaveWhatDependsOnThemUnknown() {
    StrategyBuilder strategy =
        strategy()
            .add(Influence.of("x", "y", 1))
            .add(Influence.of("y", "x", -1))
            .add(Influence.of("y", "a", 0.1))
            .add(Factor.of("z", "Z", Quadrant.STRENGTH))
            .add(Influence.of("z", "b", 0.1));

    Impact impact = impact(strategy, Map.of("x", 0.5, "z", 1.0));

    assertThat(impact.unsettled()).containsExactly(List.of("x", "y"));
    assertThat(requireNonNull(impact.factors().get("x"))).isEmpty();
    assertThat(requireNonNull(impact.objectives().get("a")).value()).isEmpty();
    assertThat(at(impact, "b")).isCloseTo(0.1, within(1e-12));
    assertThat(impact.vision()).isEmpty();
    assertThat(requireNonNull(impact.byPerspective().get("customer"))).isEmpty();
    assertThat(impact.findings()).extracting(Finding::rule).containsExactly("impact.unsettled");
  }

  @Test
  void objectivesOnALoopOfSupportsAndHindrancesAreWorkedOutToo() {
    StrategyBuilder strategy =
        strategy()
            .add(Objective.of("c", "C"))
            .add(Support.of("c", "a"))
            .add(Hindrance.of("a", "c", 0.5))
            .add(Influence.of("y", "c", 0.6));

    Impact impact = impact(strategy);

    // c = 0.6 - 0.5 a and a = c, so both are 0.4.
    assertThat(at(impact, "c")).isCloseTo(0.4, within(1e-8));
    assertThat(at(impact, "a")).isCloseTo(0.4, within(1e-8));
  }

  @Test
  void whatPressesOnAStrengthOrFeedsAWeaknessDemandsAChange() {
    StrategyBuilder strategy =
        strategy()
            .add(Factor.of("w", "W", Quadrant.WEAKNESS))
            .add(Influence.of("x", "y", -0.3))
            .add(Influence.of("x", "w", -0.2));

    Impact impact = impact(strategy);

    assertThat(impact.pressures())
        .containsExactly(
            new Impact.Pressure("x", "w", -0.2, false), new Impact.Pressure("x", "y", -0.3, true));
    assertThat(impact.findings()).containsExactly(Impact.DEMANDS_CHANGE.at(List.of("x", "y")));
  }

  @Test
  void anObjectiveAboveIsNamedOnlyIfItIsHarmedItself() {
    StrategyBuilder strategy =
        strategy()
            .add(Objective.of("c", "C"))
            .add(Support.of("c", "a"))
            .add(Influence.of("x", "c", -0.9));

    assertThat(impact(strategy).findings())
        .extracting(Finding::elements)
        .containsExactly(List.of("c"));
    assertThat(impact(strategy.add(Influence.of("x", "a", -0.1))).findings())
        .extracting(Finding::elements)
        .containsExactly(List.of("a"), List.of("c"));
  }

  @Test
  void withoutInfluencesNothingIsKnown() {
    Impact impact = impact(strategy());

    assertThat(impact.vision()).isEmpty();
    assertThat(impact.objectives().values())
        .extracting(Impact.Exposure::value)
        .containsOnly(OptionalDouble.empty());
  }

  @Test
  void aShockMustBeOneOfAFactorThatIsThere() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> impact(strategy(), Map.of("xx", 1.0)))
        .withMessageContaining("There is no factor \"xx\".");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ImpactAnalysis.ofShocks(Map.of("x", 1.5)))
        .withMessage("The shock 1.5 of \"x\" must be from -1 to 1.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ImpactAnalysis.ofShocks(Map.of("x", Double.NaN)));
    assertThatIllegalArgumentException().isThrownBy(() -> ImpactAnalysis.ofShocks(Map.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> new ImpactAnalysis().withExposedFrom(0));
  }

  @Test
  void aChainOfAHundredThousandIsNoProblem() {
    StrategyBuilder strategy = Strategy.builder("S").add(Factor.of("f0", "F", Quadrant.THREAT));
    for (int i = 1; i < 100_000; i++) {
      strategy
          .add(Factor.of("f" + i, "F", Quadrant.THREAT))
          .add(Influence.of("f" + (i - 1), "f" + i, 1));
    }
    strategy.add(Influence.of("f99999", "f0", 1));

    assertThat(impact(strategy).unsettled()).isEmpty();
  }
}
