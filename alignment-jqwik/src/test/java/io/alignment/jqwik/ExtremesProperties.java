package io.alignment.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.Analyses;
import io.alignment.analysis.MetricValue;
import io.alignment.analysis.Question;
import io.alignment.model.Strategy;
import java.time.LocalDate;
import java.util.List;
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
  void everyNumberIsFinite(@ForAll("extremes") Strategy strategy) {
    Question question = Question.about(strategy);
    for (Question asked : List.of(question, question.asOf(LocalDate.of(2026, 11, 23)))) {
      for (MetricValue figure : Analyses.builtIn().analyze(asked).numbers()) {
        assertThat(figure.value().orElse(0)).as("%s", figure).isFinite();
      }
    }
  }
}
