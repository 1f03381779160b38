package io.alignment.analysis.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.alignment.model.Allocation;
import io.alignment.model.BusinessFunction;
import io.alignment.model.DateRange;
import io.alignment.model.Factor;
import io.alignment.model.Influence;
import io.alignment.model.Initiative;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.model.Vision;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What the summary is made of, worked out by hand. */
class SummaryTest {

  /** Two objectives, one of which leads to the vision and is owned. */
  private static final Strategy HALF =
      Strategy.builder("Half")
          .add(Vision.of("v", "Vision"))
          .add(Objective.of("a", "A"))
          .add(Objective.of("b", "B"))
          .add(BusinessFunction.of("f", "F"))
          .add(Support.of("a", "v"))
          .add(Ownership.of("f", "a"))
          .build();

  @Test
  void theScoreOfASmallStrategyByHand() {
    Summary summary = new SummaryAnalysis().analyze(HALF);

    // vertical: (1/2 + 1/1) / 2; people: 1/2; execution: 0
    assertThat(summary.score().orElseThrow()).isCloseTo((0.75 + 0.5) / 3, within(1e-12));
    // Of 7: vertical 2/3, people 1/3; of the others, days too, nothing is written down.
    assertThat(summary.completeness()).isCloseTo((2 / 3.0 + 1 / 3.0) / 7, within(1e-12));
    assertThat(summary.dimensions())
        .extracting(Summary.DimensionRow::dimension)
        .containsExactly(Dimension.values());
  }

  @Test
  void ofNothingThereIsNoScore() {
    Summary summary = new SummaryAnalysis().analyze(Strategy.builder("Nothing").build());

    assertThat(summary.score()).isEmpty();
    assertThat(summary.completeness()).isZero();
    assertThat(summary.terms()).hasSize(19).allSatisfy(it -> assertThat(it.value()).isEmpty());
  }

  @Test
  void makingUseOfAStrengthLowersNothing() {
    StrategyBuilder strategy =
        Strategy.builder("S")
            .add(Vision.of("v", "V"))
            .add(Objective.of("a", "A"))
            .add(Support.of("a", "v"))
            .add(Initiative.of("i", "I"))
            .add(Support.of("i", "a"))
            .add(Objective.of("beside", "Beside"))
            .add(Objective.of("also", "Also beside"))
            .add(Objective.of("too", "Beside too"));
    double before = new SummaryAnalysis().analyze(strategy.build()).score().orElseThrow();

    strategy
        .add(Factor.of("s", "Strength", Factor.Quadrant.STRENGTH))
        .add(Influence.of("s", "a", 0.1));

    assertThat(new SummaryAnalysis().analyze(strategy.build()).score().orElseThrow())
        .isGreaterThanOrEqualTo(before);
  }

  @Test
  void anAllocationOutsideOfTheDatesOfWorkMakesTheWorkNotFit() {
    LocalDate start = LocalDate.of(2026, 1, 1);
    Strategy strategy =
        Strategy.builder("s")
            .add(Vision.of("v", "v"))
            .add(Objective.builder("o", "o").start(start).due(start.plusDays(364)).build())
            .add(Support.of("o", "v"))
            .add(Resource.human("r", "r", "FTE").build())
            .add(Allocation.of("r", "o", 1).during(DateRange.of(start, start.plusDays(500))))
            .build();

    assertThat(new SummaryAnalysis().analyze(strategy).terms())
        .filteredOn(it -> it.id().equals("time.fitting"))
        .extracting(it -> it.value().orElse(-1))
        .containsExactly(0.0);
  }

  @Test
  void weightsCanBeSet() {
    Weights weights =
        Weights.equal().with("people", 3).with("vertical.lineOfSight", 0).with("time", 0);

    // vertical: 1/2; people: 1/2, three times; execution: 0
    assertThat(new SummaryAnalysis().withWeights(weights).analyze(HALF).score().orElseThrow())
        .isCloseTo((0.5 + 3 * 0.5) / 5, within(1e-12));
    assertThat(new SummaryAnalysis().analyze(HALF).weighted(weights))
        .isEqualTo(new SummaryAnalysis().withWeights(weights).analyze(HALF));
  }

  @Test
  void variedWeightsAreTheSameForTheSameSeedAndNearThoseGiven() {
    Weights weights = Weights.equal().with("people", 4);

    assertThat(weights.varied(7).byId()).isEqualTo(weights.varied(7).byId());
    assertThat(weights.varied(7).byId()).isNotEqualTo(weights.varied(8).byId());
    assertThat(weights.varied(7).of("people")).isBetween(2.0, 8.0);
  }

  @Test
  void aWeightThatCannotBeIsRefused() {
    assertThatThrownBy(() -> Weights.equal().with("peopel", 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("There is no dimension or term \"peopel\". Did you mean \"people\"?");
    assertThatThrownBy(() -> Weights.equal().with("people", -1))
        .hasMessage("-1.0 is no weight for \"people\". Give a number of 0 or more.");
    assertThatThrownBy(() -> Weights.equal().with("people", Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Weights.equal().of("nothing"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
