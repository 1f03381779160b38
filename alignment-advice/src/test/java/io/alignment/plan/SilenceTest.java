package io.alignment.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.Analyses;
import io.alignment.analysis.Question;
import io.alignment.model.Allocation;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Demand;
import io.alignment.model.Edit;
import io.alignment.model.Initiative;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.Resource;
import io.alignment.model.Status;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.model.Topic;
import io.alignment.model.Vision;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing is proposed in what a strategy does not speak of, or leaves out, or has not decided. */
class SilenceTest {

  private static final BusinessFunction SHOP = BusinessFunction.of("shop", "Shop");

  @Test
  void noOwnerIsNamedWhereTheStrategyNeverSpeaksOfOwners() {
    StrategyBuilder worked =
        goals()
            .add(SHOP)
            .add(Initiative.of("oven", "Oven"))
            .add(Support.of("oven", "a"))
            .add(Ownership.of("shop", "oven"));

    assertThat(owners(worked)).isEmpty();
    assertThat(owners(worked.add(Ownership.of("shop", "b")))).isNotEmpty();
  }

  @Test
  void nothingIsGivenToWhatNeedsNothing() {
    for (Status status : List.of(Status.DONE, Status.MISSED, Status.PAUSED)) {
      StrategyBuilder strategy =
          Strategy.builder("S")
              .add(Vision.of("v", "Vision"))
              .add(Objective.builder("over", "Over").status(status).build())
              .add(Objective.of("goes-on", "Goes on"))
              .add(Objective.of("rich", "Rich"))
              .add(Resource.financial("money", "Money", "EUR").capacity(900).build())
              .add(Support.of("over", "v", 8))
              .add(Support.of("goes-on", "v", 3))
              .add(Support.of("rich", "v", 1))
              .add(Allocation.of("money", "over", 1))
              .add(Allocation.of("money", "goes-on", 1))
              .add(Allocation.of("money", "rich", 600));

      assertThat(edits(strategy))
          .anyMatch(it -> it.toString().contains("goes-on"))
          .noneMatch(it -> it.toString().contains("=over"));
    }
  }

  /** Only Bob has time, who cannot weld; Eve can, but is gone when it is needed. */
  @Test
  void nobodyIsGivenToADemandForASkillThatTheyLack() {
    StrategyBuilder strategy =
        goals()
            .add(
                Initiative.builder("hall", "New hall")
                    .start(LocalDate.of(2027, 1, 1))
                    .due(LocalDate.of(2027, 12, 31))
                    .demand(Demand.of("FTE", BigDecimal.ONE, "welding"))
                    .build())
            .add(Support.of("hall", "a"))
            .add(
                Resource.human("eve", "Eve", "FTE")
                    .capacity(1)
                    .until(LocalDate.of(2026, 12, 31))
                    .skill("welding")
                    .build())
            .add(Resource.human("cleo", "Cleo", "FTE").skill("welding").build())
            .add(Allocation.of("cleo", "hall", new BigDecimal("0.1")));
    Resource.Builder bob = Resource.human("bob", "Bob", "FTE").capacity(1);

    assertThat(edits(strategy.add(bob.build())))
        .noneMatch(it -> it.toString().contains("bob") && it.toString().contains("hall"))
        .noneMatch(it -> it.toString().contains("eve") && it.toString().contains("hall"));
    assertThat(edits(strategy.update(bob.skill("welding").build())))
        .anyMatch(it -> it.toString().contains("bob") && it.toString().contains("hall"));
  }

  @Test
  void nothingIsProposedInATopicThatIsLeftOut() {
    Question question = Question.about(paid(9_000, 1_000, 2).build());

    assertThat(edits(question)).anyMatch(SilenceTest::moves);
    assertThat(edits(question.leavingOut(Set.of(Topic.MONEY)))).noneMatch(SilenceTest::moves);
  }

  @Test
  void nothingMovesBetweenGoalsOfWhichNobodyHasSaidWhichMattersMore() {
    assertThat(edits(paid(9_000, 1_000, 1))).noneMatch(SilenceTest::moves);
    assertThat(edits(paid(9_000, 1_000, 2))).anyMatch(SilenceTest::moves);
  }

  @Test
  void whatServesNothingIsGivenToNoneOfThoseOfWhomNobodyHasSaidThatTheyMatterMore() {
    assertThat(edits(withStrayMoney(1))).noneMatch(SilenceTest::moves);
    assertThat(edits(withStrayMoney(2)).stream().flatMap(SilenceTest::flat))
        .contains(Edit.move("cash", "chatbot", "a", new BigDecimal(4_000)));
  }

  @Test
  void nothingMovesThatIsTooLittleToActOn() {
    StrategyBuilder three =
        paid(2_460, 5_000, 2)
            .add(Objective.of("c", "C"))
            .add(Support.of("c", "best"))
            .add(Allocation.of("cash", "c", 2_540));

    assertThat(edits(three).stream().flatMap(SilenceTest::flat))
        .filteredOn(Edit.Move.class::isInstance)
        .containsExactly(Edit.move("cash", "b", "a", new BigDecimal("2500.00")));
  }

  private static StrategyBuilder withStrayMoney(int weight) {
    return paid(1_000, 1_000, weight)
        .add(Initiative.of("chatbot", "Chatbot"))
        .add(Allocation.of("cash", "chatbot", 4_000));
  }

  /** Two goals, the first of some weight, and what they get. */
  private static StrategyBuilder paid(long first, long second, int weight) {
    return Strategy.builder("Bakery")
        .add(Vision.of("best", "The best bread"))
        .add(Objective.of("a", "A"))
        .add(Objective.of("b", "B"))
        .add(Support.of("a", "best", weight))
        .add(Support.of("b", "best"))
        .add(Resource.builder("cash", "Cash", Resource.Kind.FINANCIAL).unit("EUR").build())
        .add(Allocation.of("cash", "a", first))
        .add(Allocation.of("cash", "b", second));
  }

  private static StrategyBuilder goals() {
    return Strategy.builder("Bakery")
        .add(Vision.of("best", "The best bread"))
        .add(Objective.of("a", "A"))
        .add(Objective.of("b", "B"))
        .add(Support.of("a", "best"))
        .add(Support.of("b", "best"));
  }

  private static List<Edit> owners(StrategyBuilder strategy) {
    return edits(strategy).stream()
        .filter(it -> it instanceof Edit.Link link && link.relation() instanceof Ownership)
        .toList();
  }

  private static boolean moves(Edit edit) {
    return flat(edit).anyMatch(Edit.Move.class::isInstance);
  }

  private static Stream<Edit> flat(Edit edit) {
    return edit instanceof Edit.All all
        ? all.changes().stream().flatMap(SilenceTest::flat)
        : Stream.of(edit);
  }

  private static List<Edit> edits(StrategyBuilder strategy) {
    return edits(Question.about(strategy.build()));
  }

  private static List<Edit> edits(Question question) {
    return new PlanSearch(Analyses.builtIn())
        .in(question).steps().stream().flatMap(it -> it.change().stream()).toList();
  }
}
