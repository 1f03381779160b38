package io.alignment.analysis.direction;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.analysis.direction.Scorecard.PerspectiveLink;
import io.alignment.model.Allocation;
import io.alignment.model.Initiative;
import io.alignment.model.Measure;
import io.alignment.model.Objective;
import io.alignment.model.Perspective;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.model.Vision;
import io.alignment.sketch.Sketch;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ScorecardAnalysisTest {

  private static Objective seen(String id, Perspective perspective) {
    return Objective.builder(id, id).perspective(perspective).build();
  }

  /** Learning leads over a process and the customers to the profit; a rent does so by itself. */
  private static StrategyBuilder map() {
    return Strategy.builder("S")
        .add(Vision.of("v", "Vision"))
        .add(seen("profit", Perspective.FINANCIAL))
        .add(seen("rent", Perspective.FINANCIAL))
        .add(seen("orders", Perspective.CUSTOMER))
        .add(seen("fast", Perspective.INTERNAL_PROCESS))
        .add(seen("skill", Perspective.LEARNING_AND_GROWTH))
        .add(Support.of("profit", "v", 3))
        .add(Support.of("rent", "v", 1))
        .add(Support.of("orders", "profit"))
        .add(Support.of("fast", "orders"))
        .add(Support.of("skill", "fast"));
  }

  private static Scorecard scorecard(StrategyBuilder strategy) {
    return new ScorecardAnalysis().analyze(strategy.build());
  }

  private static Scorecard.Figures row(Scorecard scorecard, String perspective) {
    return requireNonNull(scorecard.byPerspective().get(perspective));
  }

  @Test
  void eachPerspectiveHasTheShareOfTheVisionThatRunsThroughIt() {
    // What a perspective has on several levels counts once.
    Scorecard scorecard =
        scorecard(
            map()
                .add(seen("flat", Perspective.FINANCIAL))
                .add(Support.of("flat", "rent"))
                .add(seen("heat", Perspective.CUSTOMER))
                .add(Support.of("heat", "rent")));

    assertThat(row(scorecard, "financial").priority()).hasValue(1);
    assertThat(row(scorecard, "customer").priority()).hasValue(0.875);
    assertThat(row(scorecard, "learning-and-growth").priority()).hasValue(0.75);
    assertThat(row(scorecard, "unassigned").priority()).hasValue(0);
    assertThat(scorecard.byPerspective().keySet())
        .containsExactly(
            "learning-and-growth", "internal-process", "customer", "financial", "unassigned");
  }

  @Test
  void thePartOfTheFinancialPriorityThatLearningReaches() {
    Scorecard scorecard = scorecard(map());

    assertThat(scorecard.rooted()).hasValue(0.75);
    assertThat(scorecard.findings())
        .containsExactly(Scorecard.UNROOTED.at("rent", new Evidence.Priority(0.25)));
  }

  @Test
  void ofFinancialObjectivesOnEachOtherTheTopmostIsNamed() {
    StrategyBuilder strategy =
        map()
            .add(Objective.of("house", "House"))
            .add(Support.of("house", "rent"))
            .add(seen("flat", Perspective.FINANCIAL))
            .add(Support.of("flat", "house"));

    assertThat(scorecard(strategy).findings())
        .extracting(Finding::elements)
        .containsExactly(List.of("rent"));
  }

  @Test
  void aChainMayPassThroughWhatHasNoPerspective() {
    StrategyBuilder strategy =
        Sketch.of("v")
            .objective("between", "profit")
            .builder()
            .add(seen("profit", Perspective.FINANCIAL))
            .add(seen("skill", Perspective.LEARNING_AND_GROWTH))
            .add(Support.of("profit", "v"))
            .add(Support.of("skill", "between"));

    assertThat(scorecard(strategy).rooted()).hasValue(1);
    assertThat(scorecard(strategy).links()).isEmpty();
  }

  @Test
  void missingPerspectivesAreFoundWhereAScorecardIsKept() {
    StrategyBuilder strategy =
        Strategy.builder("S")
            .add(Vision.of("v", "Vision"))
            .add(seen("orders", Perspective.CUSTOMER))
            .add(Support.of("orders", "v"));

    assertThat(scorecard(strategy).missing())
        .containsExactly("learning-and-growth", "internal-process", "financial");
    assertThat(scorecard(strategy).findings())
        .containsExactly(
            Scorecard.MISSING.at(
                List.of(), new Evidence.Perspectives(scorecard(strategy).missing())));
    assertThat(scorecard(strategy).rooted()).isEmpty();
  }

  @Test
  void whereNoScorecardIsKeptNothingIsFound() {
    Scorecard none = scorecard(Strategy.builder("S").add(Objective.of("o", "O")));

    assertThat(none.missing()).isEmpty();
    assertThat(none.findings()).isEmpty();
    assertThat(none.leading()).isEmpty();
    assertThat(row(none, "unassigned").objectives()).isEqualTo(1);
    assertThat(row(none, "unassigned").priority()).isEmpty();
    assertThat(row(scorecard(Strategy.builder("S")), "customer").objectiveShare()).isEmpty();
  }

  @Test
  void linksAreCountedAndThoseAgainstTheGrainAreFound() {
    StrategyBuilder strategy = map().add(Support.of("rent", "orders"));

    assertThat(scorecard(strategy).links())
        .containsExactly(
            new PerspectiveLink("learning-and-growth", "internal-process", 1, false),
            new PerspectiveLink("internal-process", "customer", 1, false),
            new PerspectiveLink("customer", "financial", 1, false),
            new PerspectiveLink("financial", "customer", 1, true));
    assertThat(scorecard(strategy).findings())
        .contains(
            Scorecard.AGAINST_GRAIN.at(
                List.of("rent", "orders"), new Evidence.Link("financial", "customer")));
  }

  @Test
  void anotherOrderCanBeAskedFor() {
    ScorecardAnalysis association =
        ScorecardAnalysis.withOrder(
            Perspective.FINANCIAL,
            Perspective.LEARNING_AND_GROWTH,
            Perspective.INTERNAL_PROCESS,
            Perspective.CUSTOMER);

    assertThat(association.analyze(map().build()).findings())
        .filteredOn(it -> it.rule().equals("scorecard.against-grain"))
        .extracting(Finding::elements)
        .containsExactly(List.of("orders", "profit"));
    assertThat(association.analyze(map().build()).byPerspective())
        .isEqualTo(scorecard(map()).byPerspective());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ScorecardAnalysis.withOrder(Perspective.CUSTOMER))
        .withMessageContaining("Name each of the four once");
  }

  @Test
  void moneyGoesWhereTheWorkDoesByWeight() {
    StrategyBuilder strategy =
        map()
            .add(Initiative.of("work", "Work"))
            .add(Initiative.of("stray", "Stray"))
            .add(Support.of("work", "fast", 3))
            .add(Support.of("work", "skill", 1))
            .add(Resource.financial("m", "Money", "EUR").build())
            .add(Resource.human("p", "People", "FTE").build())
            .add(Allocation.of("m", "work", 80))
            .add(Allocation.of("m", "profit", 10))
            .add(Allocation.of("m", "stray", 10))
            .add(Allocation.of("p", "profit", 1));
    Scorecard scorecard = scorecard(strategy);

    assertThat(row(scorecard, "internal-process").money())
        .containsOnly(
            java.util.Map.entry("EUR", new Scorecard.MoneyPart(60, OptionalDouble.of(0.6))));
    assertThat(requireNonNull(row(scorecard, "learning-and-growth").money().get("EUR")).amount())
        .isEqualTo(20);
    assertThat(requireNonNull(row(scorecard, "unassigned").money().get("EUR")).amount())
        .isEqualTo(10);
  }

  @Test
  void whereNoMeasureIsSaidToForetellNobodyKnowsHowManyDo() {
    StrategyBuilder strategy =
        map().add(Objective.builder("o", "O").measure(Measure.builder("a").build()).build());

    assertThat(scorecard(strategy).leading()).isEmpty();
  }

  @Test
  void leadingMeasuresAreCounted() {
    StrategyBuilder strategy =
        map()
            .add(
                Objective.builder("o", "O")
                    .perspective(Perspective.CUSTOMER)
                    .measure(Measure.builder("a").leading(true).build())
                    .measure(Measure.builder("b").build())
                    .build());
    Scorecard scorecard = scorecard(strategy);

    assertThat(scorecard.leading()).hasValue(0.5);
    assertThat(row(scorecard, "customer"))
        .satisfies(it -> assertThat(it.measures()).isEqualTo(2))
        .satisfies(it -> assertThat(it.leading()).isEqualTo(1))
        .satisfies(it -> assertThat(it.measureShare()).hasValue(1))
        .satisfies(
            it -> assertThat(it.objectiveShare().orElse(-1)).isCloseTo(1 / 3.0, within(1e-12)));
  }
}
