package io.alignment.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alignment.model.Objective;
import io.alignment.model.Status;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.model.Vision;
import io.alignment.sketch.Sketch;
import org.junit.jupiter.api.Test;

class PrioritiesTest {

  @Test
  void weightsDivideWhatStandsAbove() {
    Strategy strategy =
        Sketch.of("v").objective("a", "v", 3).objective("b", "v", 1).objective("c", "b").build();

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
        Sketch.of("v", "w")
            .objective("a", "v", "w")
            .initiative("x")
            .initiative("y")
            .builder()
            .add(Support.of("x", "a", 60))
            .add(Support.of("y", "a", 40))
            .build();

    assertThat(Priorities.of(strategy).of("a")).hasValue(1.0);
    assertThat(Priorities.of(strategy).of("x").orElse(-1)).isCloseTo(0.6, within(1e-12));
    assertThat(Priorities.of(strategy).of("y").orElse(-1)).isCloseTo(0.4, within(1e-12));
  }

  @Test
  void theLargestAndTheSmallestWeightsAreDividedToo() {
    StrategyBuilder builder = Sketch.of("v", "w").builder();
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
        Sketch.of("v")
            .objective("a", "v")
            .builder()
            .add(Objective.builder("b", "b").status(Status.DROPPED).build())
            .add(Support.of("b", "v", 9))
            .build();

    assertThat(Priorities.of(strategy).byId()).containsOnlyKeys("a").containsEntry("a", 1.0);
    assertThat(Priorities.of(strategy).of("b")).isEmpty();
  }
}
