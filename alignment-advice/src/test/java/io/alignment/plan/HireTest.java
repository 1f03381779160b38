package io.alignment.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.Analyses;
import io.alignment.analysis.Question;
import io.alignment.analysis.resources.ResourceFit;
import io.alignment.model.Allocation;
import io.alignment.model.DateRange;
import io.alignment.model.Demand;
import io.alignment.model.Edit;
import io.alignment.model.Initiative;
import io.alignment.model.Ownership;
import io.alignment.model.Resource;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.model.Topic;
import io.alignment.sketch.Sketch;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What nobody can do is learnt in time, or somebody is hired who can. */
class HireTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 10, 1);
  private static final PlanSearch SEARCH = new PlanSearch(Analyses.builtIn()).without(StepKind.ASK);

  private static Step first(StrategyBuilder strategy) {
    return first(SEARCH, strategy);
  }

  private static Step first(PlanSearch search, StrategyBuilder strategy) {
    return search.in(Question.about(strategy.build()).asOf(TODAY)).steps().get(0);
  }

  /** Work that lacks a skill, and says of how much of somebody. */
  private static StrategyBuilder shop(LocalDate start) {
    return shop(web(start).demand(Demand.of("FTE", new BigDecimal("0.4"), "design")));
  }

  private static Initiative.Builder web(LocalDate start) {
    return Initiative.builder("web", "Web shop")
        .start(start)
        .due(start.plusDays(100))
        .requiredSkill("design");
  }

  private static StrategyBuilder shop(Initiative.Builder web) {
    return Sketch.of("best")
        .objective("sell", "best")
        .function("shop", "sell", "web")
        .builder()
        .add(web.build())
        .add(Support.of("web", "sell"))
        .add(Resource.human("ann", "Ann", "FTE").capacity(1).skill("selling").build())
        .add(Allocation.of("ann", "web", new BigDecimal("0.1")));
  }

  private static Initiative training(int days) {
    return Initiative.builder("aid", "First aid")
        .kind(Initiative.Kind.TRAINING)
        .start(TODAY.minusDays(100))
        .due(TODAY.minusDays(100).plusDays(days))
        .teaches("first aid")
        .demand(Demand.of("FTE", new BigDecimal("0.2")))
        .build();
  }

  private static Initiative learnt(Step step) {
    return (Initiative) ((Edit.Add) step.change().orElseThrow()).element();
  }

  @Test
  void whoDoesTheWorkLearnsItInThirtyDaysBeforeItBegins() {
    Step step = first(shop(web(TODAY.plusDays(31))));

    assertThat(step.kind()).isEqualTo(StepKind.TRAIN);
    assertThat(learnt(step).start()).contains(TODAY);
    assertThat(learnt(step).due()).contains(TODAY.plusDays(30));
    assertThat(step.late()).isEmpty();
    assertThat(step.price().unknown()).containsExactlyInAnyOrder(Topic.MONEY, Topic.TIME);
  }

  @Test
  void aTrainingTakesAsLongAndAsMuchAsOthersDo() {
    StrategyBuilder strategy =
        shop(web(TODAY.plusDays(60)))
            .add(training(27))
            .add(Ownership.of("shop", "aid"))
            .add(Support.of("aid", "sell"));
    Step step = first(strategy);

    assertThat(learnt(step).start()).contains(TODAY.plusDays(59 - 27));
    // 28 days, of which 20 are worked on, a fifth of the time of one person.
    assertThat(step.price().personDays()).hasValue(4);
    assertThat(step.price().unknown()).containsExactly(Topic.MONEY);
  }

  @Test
  void whereThereIsNotTimeEnoughToLearnItSomebodyIsHiredForTheDaysOfTheWork() {
    Step step = first(shop(TODAY.plusDays(21)));

    assertThat(step.kind()).isEqualTo(StepKind.HIRE);
    assertThat(step.late()).isEqualTo(OptionalInt.of(10));
    Edit.Add edit = (Edit.Add) step.change().orElseThrow();
    assertThat(edit.element())
        .isEqualTo(
            Resource.human("hire-design", "N. N. (design)", "FTE")
                .capacity(new BigDecimal("0.4"))
                .skill("design")
                .period(DateRange.of(TODAY.plusDays(21), TODAY.plusDays(121)))
                .build());
    assertThat(edit.relations())
        .containsExactly(Allocation.of("hire-design", "web", new BigDecimal("0.4")));
    assertThat(step.price().adds()).containsExactly(new Price.Amount(new BigDecimal("0.4"), "FTE"));
    assertThat(step.price().unknown()).containsExactly(Topic.MONEY);
  }

  @Test
  void whoMayNotSpendAnUnknownAmountIsNotToldToHire() {
    assertThat(
            SEARCH
                .spending("EUR", BigDecimal.ZERO)
                .in(Question.about(shop(TODAY.plusDays(21)).build()).asOf(TODAY))
                .steps())
        .isEmpty();
    PlanSearch priced = SEARCH.price(StepKind.HIRE, "EUR", BigDecimal.TEN);
    assertThat(first(priced.spending("EUR", BigDecimal.TEN), shop(TODAY.plusDays(21))).price())
        .satisfies(it -> assertThat(it.unknown()).isEmpty());
  }

  @Test
  void somebodyWhoIsHiredDoesAllWorkThatLacksTheSame() {
    Step step =
        first(
            shop(TODAY.plusDays(21))
                .add(Initiative.builder("app", "App").requiredSkill("design").build())
                .add(Support.of("app", "sell")));

    assertThat(((Edit.Add) step.change().orElseThrow()).relations())
        .extracting(it -> it.target())
        .containsExactlyInAnyOrder("web", "app");
  }

  @Test
  void whatNobodyInsideHasTimeForIsServedFromOutside() {
    StrategyBuilder strategy =
        Sketch.of("best")
            .objective("sell", "best")
            .function("shop", "sell", "pack")
            .builder()
            .add(
                Initiative.builder("pack", "Pack")
                    .demand(Demand.of("FTE", new BigDecimal("1.5")))
                    .build())
            .add(Support.of("pack", "sell"))
            .add(Resource.human("ann", "Ann", "FTE").capacity(1).build())
            .add(Allocation.of("ann", "pack", 1));
    Step step = first(strategy);

    assertThat(step.kind()).isEqualTo(StepKind.HIRE);
    assertThat(step.matter().orElseThrow().findings())
        .anyMatch(it -> it.rule().equals(ResourceFit.CAPACITY_SHORT.id()));
    assertThat(step.price().adds())
        .isEqualTo(List.of(new Price.Amount(new BigDecimal("0.5"), "FTE")));
  }
}
