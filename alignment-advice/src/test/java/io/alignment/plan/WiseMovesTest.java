package io.alignment.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alignment.Analyses;
import io.alignment.analysis.Question;
import io.alignment.model.Allocation;
import io.alignment.model.DateRange;
import io.alignment.model.Demand;
import io.alignment.model.Edit;
import io.alignment.model.Initiative;
import io.alignment.model.Membership;
import io.alignment.model.Resource;
import io.alignment.model.Status;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.sketch.Sketch;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Money that is left goes first, and what is spent goes nowhere. */
class WiseMovesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

  @Test
  void whatIsLeftIsGivenBeforeAnythingIsTakenFromWork() {
    assertThat(edits(unlike().capacity(20_000).build())).noneMatch(Edit.Move.class::isInstance);
    assertThat(edits(unlike().capacity(10_000).build())).anyMatch(Edit.Move.class::isInstance);
    assertThat(edits(unlike().capacity(11_000).build()))
        .contains(
            Edit.give("cash", "till", BigDecimal.valueOf(1_000), DateRange.always()),
            Edit.move("cash", "oven", "till", BigDecimal.valueOf(4_500)));
  }

  @Test
  void aDemandIsMetOfWhatIsLeftBeforeAnythingIsTakenFromWork() {
    Demand demand = Demand.of("EUR", BigDecimal.valueOf(6_000));
    StrategyBuilder shop = goals(1).update(Initiative.builder("till", "T").demand(demand).build());

    assertThat(edits(shop, unlike().capacity(20_000).build()))
        .containsExactly(Edit.give("cash", "till", BigDecimal.valueOf(5_000), DateRange.always()));
  }

  @Test
  void whatIsSpentGoesNowhere() {
    Resource cash = unlike().capacity(10_000).build();

    assertThat(edits(goals(3).update(oven().spent(TODAY, "EUR", 9_000).build()), cash)).isEmpty();
    assertThat(edits(goals(3).update(oven().spent(TODAY, "EUR", 7_000).build()), cash))
        .containsExactly(Edit.move("cash", "oven", "till", BigDecimal.valueOf(1_000)));
    assertThat(edits(goals(3).update(oven().spent(TODAY.plusDays(1), "EUR", 9_000).build()), cash))
        .containsExactly(Edit.move("cash", "oven", "till", BigDecimal.valueOf(4_500)));
  }

  @Test
  void whatAPartHasSpentOfWhatItsWholeWasGivenGoesNowhere() {
    StrategyBuilder shop =
        goals(3)
            .add(Initiative.builder("bricks", "Bricks").spent(TODAY, "EUR", 9_000).build())
            .add(Membership.of("bricks", "oven"));

    assertThat(edits(shop, unlike().capacity(10_000).build())).isEmpty();
  }

  @Test
  void whatWasGivenToWhatIsFinishedOrForDaysThatAreOverGoesNowhere() {
    Resource cash = unlike().capacity(10_000).build();
    Allocation old =
        Allocation.of("cash", "oven", 9_000).during(DateRange.until(TODAY.minusDays(1)));

    assertThat(edits(goals(3).update(oven().status(Status.DONE).build()), cash)).isEmpty();
    assertThat(edits(goals(3).remove(Allocation.of("cash", "oven", 9_000)).add(old), cash))
        .isEmpty();
  }

  @Test
  void ofWorkThatStopsOnlyWhatIsNotSpentIsMoved() {
    StrategyBuilder shop =
        goals(1)
            .update(
                Initiative.builder("till", "T")
                    .demand(Demand.of("EUR", BigDecimal.valueOf(6_000)))
                    .build())
            .remove(Support.of("oven", "warm"))
            .update(oven().spent(TODAY, "EUR", 7_000).build());

    assertThat(edits(shop, unlike().capacity(10_000).build()))
        .containsExactly(
            Edit.drop("oven"), Edit.move("cash", "oven", "till", BigDecimal.valueOf(2_000)));
  }

  /** Who works half for a time is promised too much then, and never less than nothing. */
  @Test
  void whatIsPromisedTooMuchForATimeMakesNothingMoreUseful() {
    Resource bob =
        Resource.human("bob", "Bob", "FTE")
            .capacity(1)
            .capacity(new BigDecimal("0.5"), DateRange.until(TODAY))
            .build();
    Strategy shop =
        Sketch.of("best")
            .objective("fresh", "best")
            .initiative("till", "fresh")
            .builder()
            .add(bob)
            .add(Allocation.of("bob", "till", new BigDecimal("0.6")))
            .build();

    Worth worth = new PlanSearch(Analyses.builtIn()).in(Question.about(shop).asOf(TODAY)).before();

    assertThat(worth.useful().orElseThrow()).isCloseTo(1 - 0.1 / 0.6, within(1e-9));
  }

  private static Resource.Builder unlike() {
    return Resource.financial("cash", "Cash", "EUR");
  }

  private static Initiative.Builder oven() {
    return Initiative.builder("oven", "Oven");
  }

  /** A goal that is worth much and gets little, beside one that gets much. */
  private static StrategyBuilder goals(int weight) {
    return Sketch.of("best")
        .objective("fresh", "best", weight)
        .objective("warm", "best", 1)
        .initiative("till", "fresh")
        .initiative("oven", "warm")
        .builder()
        .add(Allocation.of("cash", "till", 1_000))
        .add(Allocation.of("cash", "oven", 9_000));
  }

  private static List<Edit> edits(Resource cash) {
    return edits(goals(3), cash);
  }

  private static List<Edit> edits(StrategyBuilder goals, Resource cash) {
    Question question = Question.about(goals.add(cash).build()).asOf(TODAY);
    return new PlanSearch(Analyses.builtIn())
        .in(question).steps().stream()
            .flatMap(it -> it.change().stream())
            .flatMap(WiseMovesTest::flat)
            .toList();
  }

  private static Stream<Edit> flat(Edit edit) {
    return edit instanceof Edit.All all
        ? all.changes().stream().flatMap(WiseMovesTest::flat)
        : Stream.of(edit);
  }
}
