package io.alignment.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the index says of an element without going to it is what the element says. */
class TraitsTest {

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
  void theySayWhatTheElementSays() {
    for (Element element : elements()) {
      byte traits = ElementFlags.of(element);
      WorkItem work = element instanceof WorkItem item ? item : null;

      assertThat(ElementFlags.type(traits)).as(element.id()).isEqualTo(element.type());
      assertThat(ElementFlags.isObjective(traits)).isEqualTo(element instanceof Objective);
      assertThat(ElementFlags.perspective(traits))
          .isEqualTo(
              element instanceof Objective objective ? objective.perspective() : Optional.empty());
      assertThat(ElementFlags.resourceKind(traits))
          .isEqualTo(
              element instanceof Resource resource
                  ? Optional.of(resource.kind())
                  : Optional.empty());
      assertThat(ElementFlags.isHuman(traits))
          .isEqualTo(
              element instanceof Resource resource && resource.kind() == Resource.Kind.HUMAN);
      assertThat(ElementFlags.isCounted(traits))
          .isEqualTo(
              element instanceof Resource resource
                  && resource.kind() != Resource.Kind.TECHNOLOGICAL);
      assertThat(ElementFlags.hasMeasures(traits))
          .isEqualTo(element instanceof Objective objective && !objective.measures().isEmpty());
      assertThat(ElementFlags.hasDemands(traits))
          .isEqualTo(work != null && !work.demands().isEmpty());
      assertThat(ElementFlags.hasSkills(traits))
          .isEqualTo(
              work != null
                  ? !work.requiredSkills().isEmpty()
                  : element instanceof Resource resource && !resource.skills().isEmpty());
    }
  }
}
