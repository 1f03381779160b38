package io.alignment.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.Analyses;
import io.alignment.analysis.Question;
import io.alignment.model.Allocation;
import io.alignment.model.Edit;
import io.alignment.model.Resource;
import io.alignment.model.StrategyBuilder;
import io.alignment.sketch.Sketch;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is promised too much is taken back, or given by others, as far as it can be. */
class RelieveTest {

  private static final PlanSearch SEARCH =
      new PlanSearch(Analyses.builtIn()).without(StepKind.ASK, StepKind.MOVE_MEANS);

  /** Ann is planned for 1.4 FTE, and each of two pieces of work can spare half of 0.7. */
  private static StrategyBuilder two() {
    return Sketch.of("best")
        .objective("one", "best")
        .objective("other", "best")
        .function("shop", "one", "other")
        .builder()
        .add(Resource.human("ann", "Ann", "FTE").capacity(1).build())
        .add(Allocation.of("ann", "one", new BigDecimal("0.7")))
        .add(Allocation.of("ann", "other", new BigDecimal("0.7")));
  }

  private static List<Step> steps(StrategyBuilder strategy) {
    return SEARCH.in(Question.about(strategy.build())).steps().stream()
        .filter(it -> it.kind() == StepKind.RELIEVE)
        .toList();
  }

  @Test
  void whatNoWorkCanSpareAloneSeveralSpareTogether() {
    List<Step> steps = steps(two());

    assertThat(steps).hasSize(1);
    assertThat(steps.get(0).after().errors()).isZero();
    assertThat(Settings.flat(steps.get(0).change().orElseThrow()))
        .containsExactlyInAnyOrder(
            Edit.take("ann", "one", new BigDecimal("0.35")),
            Edit.take("ann", "other", new BigDecimal("0.05")));
  }

  @Test
  void whereOnlyAPartCanBeRelievedThatIsAGainByItsAmount() {
    StrategyBuilder strategy =
        two().update(Resource.human("ann", "Ann", "FTE").capacity(new BigDecimal("0.2")).build());

    List<Step> steps = steps(strategy);

    assertThat(steps).hasSize(1);
    assertThat(steps.get(0).gain()).isPositive();
    assertThat(Settings.flat(steps.get(0).change().orElseThrow()))
        .containsExactlyInAnyOrder(
            Edit.take("ann", "one", new BigDecimal("0.35")),
            Edit.take("ann", "other", new BigDecimal("0.35")));
  }
}
