package io.alignment.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.primitives.ImmutableDoubleArray;
import io.alignment.Analyses;
import io.alignment.analysis.Question;
import io.alignment.model.Allocation;
import io.alignment.model.Demand;
import io.alignment.model.Initiative;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import io.alignment.model.Support;
import io.alignment.sketch.Sketch;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What less effort brings, and how far the first step hangs on weights. */
class FrontTest {

  private static final PlanSearch SEARCH = new PlanSearch(Analyses.builtIn()).without(StepKind.ASK);

  @Test
  void theFrontEndsWithThePlanAndRisesWithEffort() {
    Plan plan = SEARCH.in(Question.about(shop()));

    assertThat(plan.front())
        .extracting(EffortGain::most)
        .containsExactly(Effort.SMALL, Effort.MEDIUM);
    assertThat(plan.front().get(0).gain()).isLessThan(plan.gain());
    assertThat(plan.front().get(1))
        .isEqualTo(new EffortGain(Effort.MEDIUM, plan.steps().size(), plan.gain()));
  }

  @Test
  void whatSmallStepsBringIsWhatThePlanOfSmallStepsBrings() {
    Plan small = SEARCH.effort(Effort.SMALL).in(Question.about(shop()));

    assertThat(SEARCH.in(Question.about(shop())).front().get(0))
        .isEqualTo(new EffortGain(Effort.SMALL, small.steps().size(), small.gain()));
    assertThat(small.front()).hasSize(1);
  }

  @Test
  void withoutAStepThereIsNeither() {
    Plan plan = SEARCH.in(Question.about(Sketch.of("best").build()));

    assertThat(plan.front()).isEmpty();
    assertThat(plan.firstStays()).isEmpty();
  }

  /** Two goals of the same weight: one rise of 0.5 at each, and of a little more at the first. */
  @Test
  void whatBringsNearlyTheSameHangsOnWeights() {
    Rise first = rise(0.5, 0, 0);
    Rise near = rise(0, 0.49, 0);
    Rise far = rise(0, 0.2, 0);

    assertThat(first.isMostOf(List.of(far), 0.5, 0.5)).isOne();
    assertThat(first.isMostOf(List.of(near, far), 0.5, 0.5)).isCloseTo(0.5, within(0.15));
    assertThat(near.isMostOf(List.of(first), 0.5, 0.5)).isLessThan(0.5);
    assertThat(first.isMostOf(List.of(rise(0, 0, 0.4)), 0.5, 0.5)).isZero();
  }

  private static Rise rise(double atFirst, double atSecond, double besides) {
    return new Rise(ImmutableDoubleArray.of(atFirst, atSecond), besides);
  }

  /**
   * A till that lacks money which is left, and Ann, who is planned for more than there is of her.
   */
  private static Strategy shop() {
    return Sketch.of("best")
        .objective("fresh", "best")
        .objective("loyal", "best")
        .initiative("oven", "loyal")
        .builder()
        .add(
            Initiative.builder("till", "Till")
                .demand(Demand.of("EUR", BigDecimal.valueOf(8_000)))
                .build())
        .add(Support.of("till", "fresh"))
        .add(Resource.human("ann", "Ann", "FTE").capacity(1).build())
        .add(Resource.human("ben", "Ben", "FTE").capacity(1).build())
        .add(Allocation.of("ann", "till", BigDecimal.ONE))
        .add(Allocation.of("ann", "oven", BigDecimal.ONE))
        .add(Resource.financial("cash", "Cash", "EUR").capacity(8_000).build())
        .add(Allocation.of("cash", "till", 1_000))
        .add(Allocation.of("cash", "oven", 1_000))
        .build();
  }
}
