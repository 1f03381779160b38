package io.alignment.analysis.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.model.BusinessFunction;
import io.alignment.model.Demand;
import io.alignment.model.Element;
import io.alignment.model.Factor;
import io.alignment.model.Initiative;
import io.alignment.model.Measure;
import io.alignment.model.Objective;
import io.alignment.model.Perspective;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Vision;
import io.alignment.model.WorkItem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the index says of an element without going to it is what the element says. */
class StrategyIndexTest {

  private static List<Element> elements() {
    List<Element> elements =
        new ArrayList<>(
            List.of(
                Vision.of("v", "Vision"),
                BusinessFunction.of("f", "Function"),
                Factor.builder("x", "Factor", Factor.Quadrant.THREAT).build(),
                Objective.of("o", "Objective"),
                Initiative.of("i", "Initiative"),
                Initiative.builder("id", "Initiative")
                    .demand(Demand.of("FTE", BigDecimal.ONE))
                    .build(),
                Initiative.builder("is", "Initiative").requiredSkill("baking").build(),
                Resource.technological("t", "Oven").build(),
                Resource.human("h", "Person", "FTE").skill("baking").build(),
                Resource.financial("m", "Money", "EUR").build()));
    for (Perspective perspective : Perspective.values()) {
      Objective.Builder plain = Objective.builder("p" + perspective, "Objective");
      elements.add(plain.perspective(perspective).build());
      elements.add(
          Objective.builder("a" + perspective, "Objective")
              .perspective(perspective)
              .measure(Measure.builder("orders").build())
              .demand(Demand.of("FTE", BigDecimal.ONE))
              .requiredSkill("baking")
              .build());
    }
    return elements;
  }

  @Test
  void itSaysWhatTheElementsSay() {
    StrategyBuilder builder = Strategy.builder("Elements of all kinds");
    elements().forEach(builder::add);
    StrategyIndex index = StrategyIndex.of(builder.build());

    for (Element element : elements()) {
      int at = index.indexOf(element.id());
      WorkItem work = element instanceof WorkItem item ? item : null;

      assertThat(index.element(at)).isEqualTo(element);
      assertThat(index.type(at)).as(element.id()).isEqualTo(element.type());
      assertThat(index.isObjective(at)).isEqualTo(element instanceof Objective);
      assertThat(index.perspective(at))
          .isEqualTo(
              element instanceof Objective objective ? objective.perspective() : Optional.empty());
      if (element instanceof Resource resource) {
        assertThat(index.resourceKind(at)).isEqualTo(resource.kind());
      }
      assertThat(index.hasMeasures(at))
          .isEqualTo(element instanceof Objective objective && !objective.measures().isEmpty());
      assertThat(index.hasDemands(at)).isEqualTo(work != null && !work.demands().isEmpty());
      assertThat(index.hasSkills(at))
          .isEqualTo(
              work != null
                  ? !work.requiredSkills().isEmpty()
                  : element instanceof Resource resource && !resource.skills().isEmpty());
    }
  }
}
