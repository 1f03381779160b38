package io.alignment.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.Analyses;
import io.alignment.analysis.Figure;
import io.alignment.model.Strategy;
import java.time.LocalDate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Numbers at the limits of what is valid lead to numbers, or to none, and to no failure. */
class ExtremesProperties {

  @Provide
  Arbitrary<Strategy> extremes() {
    return Strategies.strategies().atTheLimits();
  }

  @Property
  void every_number_is_finite(@ForAll("extremes") Strategy strategy) {
    for (Analyses analyses :
        new Analyses[] {Analyses.builtIn(), Analyses.builtIn(LocalDate.of(2026, 11, 23))}) {
      for (Figure figure : analyses.analyze(strategy).numbers()) {
        assertThat(figure.value().orElse(0)).as("%s", figure).isFinite();
      }
    }
  }
}
