package io.alignment.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alignment.Analyses;
import io.alignment.analysis.Question;
import io.alignment.analysis.Report;
import io.alignment.model.Allocation;
import io.alignment.model.Assignment;
import io.alignment.model.DateRange;
import io.alignment.model.Demand;
import io.alignment.model.Edit;
import io.alignment.model.Initiative;
import io.alignment.model.Objective;
import io.alignment.model.Participation;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import io.alignment.model.Status;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.model.Topic;
import io.alignment.model.Vision;
import io.alignment.sketch.Sketch;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanSearchTest {

  private static final PlanSearch SEARCH = new PlanSearch(Analyses.builtIn()).without(StepKind.ASK);
  private static final DateRange EVER = DateRange.always();

  @Test
  void whatIsLackingComesOfWhatIsLeftAndIsToldAsSpent() {
    Plan plan = plan(SEARCH, shop());

    assertThat(plan.steps().get(0).kind()).isEqualTo(StepKind.USE_MEANS);
    assertThat(plan.steps().get(0).price())
        .isEqualTo(
            Price.of(List.of(new Price.Amount(new BigDecimal(3_000), "EUR")), List.of(), Set.of()));
  }

  @Test
  void whatMayNotBeSpentIsNot() {
    assertThat(plan(SEARCH.spending("EUR", BigDecimal.valueOf(2_999)), shop()).steps()).isEmpty();
    assertThat(plan(SEARCH.spending("EUR", BigDecimal.valueOf(3_000)), shop()).steps()).hasSize(1);
    assertThat(plan(SEARCH.spending("USD", BigDecimal.ZERO), shop()).steps()).hasSize(1);
  }

  @Test
  void anElementHasAnEffortAndAPriceOfItsOwn() {
    PlanSearch hard = SEARCH.effort("till", Effort.LARGE).effort("other", Effort.SMALL);
    PlanSearch dear = SEARCH.price("till", "EUR", BigDecimal.valueOf(500));

    assertThat(plan(hard, shop()).steps()).extracting(Step::effort).containsExactly(Effort.LARGE);
    assertThat(plan(hard.effort(Effort.MEDIUM), shop()).steps()).isEmpty();
    Price price = plan(dear, shop()).steps().get(0).price();
    assertThat(price.takes()).containsExactly(new Price.Amount(new BigDecimal(3_000), "EUR"));
    assertThat(price.costs()).containsExactly(new Price.Amount(BigDecimal.valueOf(500), "EUR"));
    assertThat(plan(dear.spending("EUR", BigDecimal.valueOf(3_499)), shop()).steps()).isEmpty();
  }

  @Test
  void whatNobodyHasWrittenDownOfAPriceIsKnownOnceItIsSet() {
    StrategyBuilder alone = alone(Status.ACTIVE);
    PlanSearch search = SEARCH.without(StepKind.OWN);
    PlanSearch priced = search.price(StepKind.DEPUTIZE, "FTE", new BigDecimal("0.1"));

    assertThat(plan(search, alone).steps().get(0).price())
        .isEqualTo(Price.of(List.of(), List.of(), Set.of(Topic.TIME)));
    Price set = plan(priced, alone).steps().get(0).price();
    assertThat(set.costs()).containsExactly(new Price.Amount(new BigDecimal("0.1"), "FTE"));
    assertThat(set.unknown()).isEmpty();
  }

  @Test
  void aBudgetIsForWhatSharesATagWithIt() {
    StrategyBuilder marked =
        shop().update(cash().tag("ovens").build()).update(oven().tag("ovens").build());

    assertThat(plan(SEARCH, marked).steps()).isEmpty();
    assertThat(plan(SEARCH, marked.update(till().tag("ovens").build())).steps()).hasSize(1);
  }

  @Test
  void nothingIsTakenFromWhatDemandsIt() {
    StrategyBuilder poor = shop().update(cash().capacity(9_000).build());

    assertThat(plan(SEARCH, poor).steps())
        .noneMatch(it -> it.change().toString().contains("from=oven"));
  }

  @Test
  void withoutAVisionOrWithoutAnythingThereIsNoStep() {
    Plan plan = plan(SEARCH, Strategy.builder("Nothing"));

    assertThat(plan.steps()).isEmpty();
    assertThat(plan.gain()).isZero();
    assertThat(plan.moves()).isEmpty();
  }

  @Test
  void aPlanHasAtLeastOneStep() {
    assertThatThrownBy(() -> SEARCH.upTo(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A plan of 0 steps is none. Ask for at least 1.");
  }

  @Test
  void aWholePlanIsOneEdit() {
    Strategy shop = shop().build();
    Plan plan = SEARCH.in(Question.about(shop));

    assertThat(shop.with(plan.change()))
        .isEqualTo(shop.with(Edit.give("cash", "till", new BigDecimal(3_000), EVER)));
  }

  /**
   * Carl, who left, makes IT no deputy for its own goal, and Dora, who left, the till none at all.
   */
  @Test
  void whoeverOwnsAGoalOrHasLeftIsNoDeputyAndWhatRestsNeedsNone() {
    assertThat(deputies(alone(Status.ACTIVE))).containsExactly("shop");
    assertThat(deputies(alone(Status.PAUSED))).isEmpty();
  }

  private static List<String> deputies(StrategyBuilder strategy) {
    Question question = Question.about(strategy.build()).asOf(LocalDate.of(2026, 11, 1));
    Report report = Analyses.builtIn().analyze(question);
    Trials trials = new Trials(question, Analyses.builtIn(), report);
    return Thoughts.about(new Situation(question, report, trials.base().board()), it -> true)
        .stream()
        .map(it -> it.change() instanceof Edit.Link link ? link.relation() : null)
        .filter(it -> it instanceof Participation && it.target().equals("fresh"))
        .map(Relation::source)
        .toList();
  }

  /** A goal that hangs on Anna, beside two that others answer for. */
  private static StrategyBuilder alone(Status status) {
    LocalDate gone = LocalDate.of(2026, 6, 30);
    return Sketch.of("best")
        .objective("near", "best")
        .objective("beside", "best")
        .function("it", "fresh")
        .function("shop", "near")
        .function("till", "beside")
        .builder()
        .add(Objective.builder("fresh", "Fresh").status(status).build())
        .add(Support.of("fresh", "best"))
        .add(Resource.human("anna", "Anna", Resource.FTE).build())
        .add(Resource.human("ben", "Ben", Resource.FTE).build())
        .add(Resource.human("carl", "Carl", Resource.FTE).until(gone).build())
        .add(Resource.human("dora", "Dora", Resource.FTE).until(gone).build())
        .add(Assignment.of("anna", "it"))
        .add(Assignment.of("carl", "it"))
        .add(Assignment.of("ben", "shop"))
        .add(Assignment.of("dora", "till"));
  }

  private static Plan plan(PlanSearch search, StrategyBuilder strategy) {
    return search.in(Question.about(strategy.build()));
  }

  /** An oven that has what it needs, a till that lacks 3,000 EUR, and 4,000 EUR that are left. */
  private static StrategyBuilder shop() {
    return Strategy.builder("Shop")
        .leaveOut(Topic.OWNERS)
        .leaveOut(Topic.CHANNELS)
        .add(Vision.of("best", "The best bread"))
        .add(Objective.of("fresh", "Fresh"))
        .add(Support.of("fresh", "best"))
        .add(oven().build())
        .add(till().build())
        .add(Support.of("oven", "fresh"))
        .add(Support.of("till", "fresh"))
        .add(cash().capacity(13_000).build())
        .add(Allocation.of("cash", "oven", 8_000))
        .add(Allocation.of("cash", "till", 1_000));
  }

  private static Resource.Builder cash() {
    return Resource.financial("cash", "Cash", "EUR").capacity(13_000);
  }

  private static Initiative.Builder oven() {
    return Initiative.builder("oven", "Oven").demand(Demand.of("EUR", new BigDecimal(8_000)));
  }

  private static Initiative.Builder till() {
    return Initiative.builder("till", "Till").demand(Demand.of("EUR", new BigDecimal(4_000)));
  }
}
