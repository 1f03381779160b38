package io.alignment.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alignment.model.Initiative;
import io.alignment.model.Objective;
import io.alignment.model.Status;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.model.Vision;
import org.junit.jupiter.api.Test;

class PrioritiesTest {

  @Test
  void weightsDivideWhatStandsAbove() {
    Strategy strategy =
        Strategy.builder("s")
            .add(Vision.of("v", "v"))
            .add(Objective.of("a", "a"))
            .add(Objective.of("b", "b"))
            .add(Objective.of("c", "c"))
            .add(Support.of("a", "v", 3))
            .add(Support.of("b", "v", 1))
            .add(Support.of("c", "b"))
            .build();

    assertThat(Priorities.of(strategy).byId())
        .containsEntry("a", 0.75)
        .containsEntry("b", 0.25)
        .containsEntry("c", 0.25);
    assertThat(Priorities.of(strategy).of("a")).hasValue(0.75);
    assertThat(Priorities.of(strategy).of("v")).isEmpty();
    assertThat(Priorities.of(strategy).of("nobody")).isEmpty();
  }

  @Test
  void whoServesSeveralAddsUpAndInitiativesDivideApart() {
    Strategy strategy =
        Strategy.builder("s")
            .add(Vision.of("v", "v"))
            .add(Vision.of("w", "w"))
            .add(Objective.of("a", "a"))
            .add(Initiative.of("x", "x"))
            .add(Initiative.of("y", "y"))
            .add(Support.of("a", "v"))
            .add(Support.of("a", "w"))
            .add(Support.of("x", "a", 60))
            .add(Support.of("y", "a", 40))
            .build();

    assertThat(Priorities.of(strategy).of("a")).hasValue(1.0);
    assertThat(Priorities.of(strategy).of("x").orElse(-1)).isCloseTo(0.6, within(1e-12));
    assertThat(Priorities.of(strategy).of("y").orElse(-1)).isCloseTo(0.4, within(1e-12));
  }

  @Test
  void theLargestAndTheSmallestWeightsAreDividedToo() {
    StrategyBuilder builder =
        Strategy.builder("s").add(Vision.of("v", "v")).add(Vision.of("w", "w"));
    for (String id : new String[] {"a", "b", "c", "d"}) {
      builder.add(Objective.of(id, id));
    }
    Strategy strategy =
        builder
            .add(Support.of("a", "v", Double.MAX_VALUE))
            .add(Support.of("b", "v", Double.MAX_VALUE))
            .add(Support.of("c", "w", Double.MIN_VALUE))
            .add(Support.of("d", "w", Double.MIN_VALUE))
            .build();

    assertThat(Priorities.of(strategy).byId().values()).containsOnly(0.25);
  }

  @Test
  void tenWeightsOfATenthSumToOne() {
    StrategyBuilder builder = Strategy.builder("s").add(Vision.of("v", "v"));
    for (int i = 0; i < 10; i++) {
      builder.add(Objective.of("o" + i, "o")).add(Support.of("o" + i, "v", 0.1));
    }

    assertThat(Priorities.of(builder.build()).byId().values())
        .allSatisfy(priority -> assertThat(priority).isCloseTo(0.1, within(1e-12)));
  }

  @Test
  void withoutAVisionThereIsNothingToShare() {
    Strategy strategy = Strategy.builder("s").add(Objective.of("a", "a")).build();

    assertThat(Priorities.of(strategy).of("a")).hasValue(0);
  }

  @Test
  void whatWasGivenUpLeavesItsShareToTheOthers() {
    Strategy strategy =
        Strategy.builder("s")
            .add(Vision.of("v", "v"))
            .add(Objective.of("a", "a"))
            .add(Objective.builder("b", "b").status(Status.DROPPED).build())
            .add(Support.of("a", "v"))
            .add(Support.of("b", "v", 9))
            .build();

    assertThat(Priorities.of(strategy).byId()).containsOnlyKeys("a").containsEntry("a", 1.0);
    assertThat(Priorities.of(strategy).of("b")).isEmpty();
  }
}
