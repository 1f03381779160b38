package io.alignment.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.model.BusinessFunction;
import io.alignment.model.Element;
import io.alignment.model.Factor;
import io.alignment.model.Initiative;
import io.alignment.model.Objective;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import io.alignment.model.Vision;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

class StrategyDomainProperties {

  @Property(tries = 50)
  @Domain(StrategyDomain.class)
  void everyTypeOfElementIsProvided(
      @ForAll Vision vision,
      @ForAll Objective objective,
      @ForAll Initiative initiative,
      @ForAll BusinessFunction function,
      @ForAll Resource resource,
      @ForAll Factor factor) {
    assertThat(List.<Element>of(vision, objective, initiative, function, resource, factor))
        .allMatch(
            it -> Strategy.builder("Single").add(it).problems().isEmpty() && !it.id().isEmpty());
  }
}
