package io.alignment.analysis.resources;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.analysis.Question;
import io.alignment.analysis.resources.ResourceFit.Own;
import io.alignment.model.Allocation;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import io.alignment.model.Support;
import io.alignment.sketch.Sketch;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MoneyFlowTest {

  private static final Strategy BAKERY =
      Sketch.of("leader: Leader")
          .objective("margin", "leader", 1)
          .objective("waste", "margin", 1)
          .objective("energy", "margin", 1)
          .initiative("chatbot")
          .initiative("oven")
          .builder()
          .add(Support.of("oven", "energy", 3))
          .add(Support.of("oven", "waste", 1))
          .add(Resource.financial("money", "Money", "EUR").capacity(45_000).build())
          .add(Resource.human("mara", "Mara", "FTE").build())
          .add(Allocation.of("money", "oven", 28_000))
          .add(Allocation.of("money", "chatbot", 4000))
          .add(Allocation.of("money", "margin", 1000))
          .add(Allocation.of("mara", "oven", 1))
          .build();

  private static List<MoneyFlow> flows(Strategy strategy) {
    return Objects.requireNonNull(MoneyFlow.of(Question.about(strategy)).get("EUR"));
  }

  @Test
  void moneyIsFollowedFromWhereItIsUpToTheVisionAndNoFurtherThanItLeads() {
    assertThat(flows(BAKERY))
        .containsExactly(
            new MoneyFlow("energy", "margin", 21_000),
            new MoneyFlow("margin", "leader", 29_000),
            new MoneyFlow("money", "chatbot", 4000),
            new MoneyFlow("money", "margin", 1000),
            new MoneyFlow("money", "oven", 28_000),
            new MoneyFlow("oven", "energy", 21_000),
            new MoneyFlow("oven", "waste", 7000),
            new MoneyFlow("waste", "margin", 7000));
  }

  @Test
  void whatComesIntoAnObjectiveIsWhatResourceFitSaysReachesIt() {
    ResourceFit fit = new ResourceFitAnalysis().analyze(BAKERY);

    for (Own it : fit.amounts().get(0).objectives()) {
      assertThat(
              flows(BAKERY).stream()
                  .filter(flow -> flow.to().equals(it.id()))
                  .mapToDouble(MoneyFlow::amount)
                  .sum())
          .isEqualTo(it.up());
    }
  }

  @Test
  void peopleAreNoMoney() {
    assertThat(MoneyFlow.of(Question.about(BAKERY))).containsOnlyKeys("EUR");
    assertThat(MoneyFlow.of(Question.about(Strategy.builder("Nothing").build()))).isEmpty();
  }
}
