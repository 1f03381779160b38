package io.alignment.jqwik;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.Analyses;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.Question;
import io.alignment.plan.Plan;
import io.alignment.plan.PlanSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import net.jqwik.api.Example;

/** What is found is answered by a plan, or asked about, or the docs say why not. */
class PlanAnswersProperties {

  private static final Analyses ANALYSES = Analyses.builtIn();
  private static final int ENOUGH_STEPS = 12;
  private static final long SEED = 7;

  @Example
  void whatIsSaidToBeAskedAboutIsInThePlanOfAStrategyWhereNothingElseIsWrong() throws IOException {
    String docs = Files.readString(Path.of("../docs/plans.md"), UTF_8);
    Random random = new Random(SEED);
    for (FindingKind kind : ANALYSES.findingKinds()) {
      PlantedDefect defect = PlantedDefects.of(kind.id()).generator(1).next(random).value();
      Plan plan = new PlanSearch(ANALYSES).upTo(ENOUGH_STEPS).in(Question.about(defect.faulty()));
      boolean isAnswered =
          plan.steps().stream()
                  .flatMap(it -> it.matter().stream())
                  .flatMap(it -> it.findings().stream())
                  .anyMatch(it -> it.rule().equals(kind.id()))
              || plan.solved().stream().anyMatch(it -> it.rule().equals(kind.id()));
      boolean isAsked = docs.matches("(?s).*\\| `%s` \\|[^|]*\\| asked \\|.*".formatted(kind.id()));

      assertThat(isAnswered || !isAsked).as(kind.id()).isTrue();
    }
  }
}
