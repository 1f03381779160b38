package io.alignment.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.Analyses;
import io.alignment.model.Element;
import io.alignment.model.Relation;
import io.alignment.model.Strategy;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HowItGrowsTest {

  @Test
  void the_business_has_as_many_elements_as_were_asked_for_and_all_kinds() {
    Strategy business = HowItGrows.business(1000);

    assertThat(business.elements()).hasSize(1000);
    assertThat(business.elements().stream().map(Element::type).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(Element.Type.values());
    assertThat(business.relations().stream().map(Relation::kind).collect(Collectors.toSet()))
        .containsAll(
            Set.of(
                Relation.Kind.SUPPORT,
                Relation.Kind.OWNERSHIP,
                Relation.Kind.ALLOCATION,
                Relation.Kind.INFLUENCE,
                Relation.Kind.COMMUNICATION,
                Relation.Kind.DEPENDENCY));
    assertThat(HowItGrows.business(1000)).isEqualTo(business);
    assertThat(Analyses.builtIn().analyze(business).findings()).isNotEmpty();
  }
}
