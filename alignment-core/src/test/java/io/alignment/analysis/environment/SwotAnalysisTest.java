package io.alignment.analysis.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alignment.analysis.Finding;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Factor;
import io.alignment.model.Factor.Quadrant;
import io.alignment.model.Influence;
import io.alignment.model.Initiative;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.model.Vision;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SwotAnalysisTest {

  /** Two objectives, of which nobody works on the first, and work for the second. */
  private static StrategyBuilder strategy() {
    return Strategy.builder("S")
        .add(Vision.of("v", "Vision"))
        .add(Objective.of("a", "A"))
        .add(Objective.of("b", "B"))
        .add(Support.of("a", "v", 3))
        .add(Support.of("b", "v", 1))
        .add(Initiative.of("work", "Work"))
        .add(Support.of("work", "b"));
  }

  private static Factor factor(String id, Quadrant quadrant) {
    return Factor.builder(id, id, quadrant).importance(1).rating(2).build();
  }

  private static Swot swot(StrategyBuilder strategy) {
    return new SwotAnalysis().analyze(strategy.build());
  }

  private static List<String> found(Swot swot) {
    return swot.findings().stream().map(Finding::rule).toList();
  }

  @Test
  void theInternalFactorsOfDavidScoreTwoAndAHalf() {
    double[] weights = {
      .05, .07, .10, .05, .02, .15, .05, .03, .02, .10, .15, .02, .02, .04, .05, .03, .05
    };
    int[] ratings = {3, 4, 3, 3, 3, 3, 4, 3, 3, 2, 2, 1, 1, 1, 2, 1, 1};
    StrategyBuilder builder = Strategy.builder("S");
    for (int i = 0; i < weights.length; i++) {
      Quadrant quadrant = i < 9 ? Quadrant.STRENGTH : Quadrant.WEAKNESS;
      // Only the ratio of the importances counts.
      builder.add(
          Factor.builder("f" + i, "F", quadrant)
              .importance(weights[i] * 40)
              .rating(ratings[i])
              .build());
    }

    Swot swot = swot(builder);

    assertThat(swot.internal().score().orElseThrow()).isCloseTo(2.50, within(1e-9));
    assertThat(swot.internal().completeness()).hasValue(1);
    assertThat(swot.external().score()).isEmpty();
    assertThat(swot.external().completeness()).isEmpty();
  }

  @Test
  void whatIsNotJudgedLowersCompletenessAndNothingElse() {
    Swot swot =
        swot(
            Strategy.builder("S")
                .add(factor("one", Quadrant.THREAT))
                .add(Factor.builder("two", "Two", Quadrant.THREAT).rating(4).build())
                .add(
                    Factor.builder("huge", "H", Quadrant.OPPORTUNITY)
                        .importance(Double.MAX_VALUE)
                        .rating(4)
                        .build()));

    assertThat(swot.external().judged()).isEqualTo(2);
    assertThat(swot.external().completeness().orElseThrow()).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(swot.external().score()).hasValue(4);
    assertThat(found(swot)).contains("swot.unjudged");
  }

  @Test
  void aThreatIsAnsweredByAStrengthAtWhatItHarms() {
    StrategyBuilder faced =
        strategy().add(factor("threat", Quadrant.THREAT)).add(Influence.of("threat", "a", -0.5));

    assertThat(swot(faced).unansweredThreats()).containsExactly("threat");
    assertThat(swot(faced).facesUnansweredThreat()).hasValue(0.75);

    faced.add(factor("strength", Quadrant.STRENGTH)).add(Influence.of("strength", "a", 0.5));

    assertThat(swot(faced).unansweredThreats()).isEmpty();
    assertThat(swot(faced).facesUnansweredThreat()).hasValue(0);
    assertThat(swot(faced).matrix())
        .isEqualTo(Map.of("SO", List.of(), "ST", List.of("a"), "WO", List.of(), "WT", List.of()));
  }

  @Test
  void aThreatIsAnsweredByWorkForWhatItHarmsAndByWorkBegunBecauseOfIt() {
    StrategyBuilder harmed =
        strategy().add(factor("threat", Quadrant.THREAT)).add(Influence.of("threat", "b", -0.5));
    StrategyBuilder helped =
        strategy().add(factor("threat", Quadrant.THREAT)).add(Influence.of("threat", "work", 0.5));
    StrategyBuilder harmedWork =
        strategy().add(factor("threat", Quadrant.THREAT)).add(Influence.of("threat", "work", -0.5));

    assertThat(swot(harmed).unansweredThreats()).isEmpty();
    assertThat(swot(helped).unansweredThreats()).isEmpty();
    assertThat(swot(harmedWork).unansweredThreats()).containsExactly("threat");
    assertThat(swot(harmedWork).facesUnansweredThreat()).hasValue(0.25);
  }

  @Test
  void aStrengthMayWorkAgainstTheThreatItself() {
    Swot swot =
        swot(
            strategy()
                .add(factor("threat", Quadrant.THREAT))
                .add(factor("strength", Quadrant.STRENGTH))
                .add(Influence.of("strength", "threat", -0.5)));

    assertThat(swot.unansweredThreats()).isEmpty();
    assertThat(swot.unusedStrengths()).isEmpty();
    assertThat(swot.findings()).isEmpty();
  }

  @Test
  void whatHarmsOrLeadsNowhereIsNoUse() {
    Swot swot =
        swot(
            strategy()
                .add(Objective.of("island", "Island"))
                .add(factor("strength", Quadrant.STRENGTH))
                .add(factor("chance", Quadrant.OPPORTUNITY))
                .add(Influence.of("strength", "island", 0.5))
                .add(Influence.of("chance", "a", -0.5)));

    assertThat(swot.unusedStrengths()).containsExactly("strength");
    assertThat(swot.unusedOpportunities()).containsExactly("chance");
    assertThat(swot.tows()).isEmpty();
  }

  @Test
  void whatIsAboveAnotherCountsOnce() {
    Swot swot =
        swot(
            strategy()
                .add(Objective.of("below", "Below"))
                .add(Support.of("below", "a"))
                .add(factor("weak", Quadrant.WEAKNESS))
                .add(Influence.of("weak", "a", -0.5))
                .add(Influence.of("weak", "below", -0.5)));

    assertThat(swot.restsOnWeakness()).hasValue(0.75);
  }

  @Test
  void aWeaknessOfAFunctionHarmsWhatThisOwns() {
    Swot swot =
        swot(
            strategy()
                .add(BusinessFunction.of("shop", "Shop"))
                .add(Ownership.of("shop", "b"))
                .add(factor("weak", Quadrant.WEAKNESS))
                .add(Influence.of("weak", "shop", -0.5)));

    assertThat(swot.restsOnWeakness()).hasValue(0.25);
    assertThat(swot.tows())
        .containsExactly(
            new Swot.TowsRow("shop", List.of(), List.of("weak"), List.of(), List.of()));
  }

  @Test
  void withoutAVisionNoShareOfItIsKnown() {
    StrategyBuilder strategy = Strategy.builder("S").add(factor("weak", Quadrant.WEAKNESS));

    assertThat(swot(strategy).restsOnWeakness()).isEmpty();
    assertThat(swot(strategy).facesUnansweredThreat()).isEmpty();
    // Whether work answers it is unknown, as nobody speaks of work.
    assertThat(swot(strategy).unansweredWeaknesses()).containsExactly("weak");
    assertThat(found(swot(strategy))).isEmpty();
    assertThat(found(swot(strategy.add(Initiative.of("i", "I")))))
        .containsExactly("swot.unanswered-weakness");
  }

  @Test
  void whatAGoalBelowAndTheWorkForTheSameBothRestOnCountsOnce() {
    StrategyBuilder strategy =
        Strategy.builder("S")
            .add(Vision.of("v", "Vision"))
            .add(Objective.of("a", "A"))
            .add(Objective.of("b", "B"))
            .add(Objective.of("c", "C"))
            .add(Support.of("a", "v"))
            .add(Support.of("b", "v"))
            .add(Support.of("c", "a"))
            .add(Initiative.of("i", "I"))
            .add(Support.of("i", "a"))
            .add(factor("w", Quadrant.WEAKNESS))
            .add(Influence.of("w", "c", -1))
            .add(Influence.of("w", "i", -1));

    assertThat(swot(strategy).restsOnWeakness()).hasValue(0.5);
  }

  @Test
  void workForWhichNobodyHasTheSkillIsNoAnswer() {
    StrategyBuilder strategy =
        Strategy.builder("S")
            .add(Vision.of("v", "Vision"))
            .add(Objective.of("a", "A"))
            .add(Support.of("a", "v"))
            .add(Initiative.builder("shop", "Web shop").requiredSkill("web shops").build())
            .add(Support.of("shop", "a"))
            .add(factor("w", Quadrant.WEAKNESS))
            .add(Influence.of("w", "a", -1))
            .add(factor("t", Quadrant.THREAT))
            .add(Influence.of("t", "shop", 1));

    assertThat(swot(strategy).unansweredWeaknesses()).containsExactly("w");
    assertThat(swot(strategy).unansweredThreats()).containsExactly("t");

    strategy.add(Resource.human("tom", "Tom", "FTE").skill("web shops").build());
    assertThat(swot(strategy).unansweredWeaknesses()).isEmpty();
    assertThat(swot(strategy).unansweredThreats()).isEmpty();
  }
}
