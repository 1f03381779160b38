package io.alignment.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.Analyses;
import io.alignment.analysis.Question;
import io.alignment.model.Edit;
import io.alignment.model.Ownership;
import io.alignment.model.Strategy;
import io.alignment.sketch.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Many goals without an owner get one by branches, in one step. */
class BranchTest {

  private static final PlanSearch SEARCH = new PlanSearch(Analyses.builtIn()).without(StepKind.ASK);

  /** Two branches of three goals, below each of which something has an owner. */
  private static Sketch branches() {
    return Sketch.of("best")
        .objective("land", "best")
        .objective("wood", "land")
        .objective("field", "land")
        .objective("tree", "wood")
        .objective("sea", "best")
        .objective("reef", "sea")
        .objective("fish", "sea")
        .objective("coral", "reef");
  }

  private static List<Step> owning(Strategy strategy) {
    return SEARCH.in(Question.about(strategy)).steps().stream()
        .filter(it -> it.kind() == StepKind.OWN)
        .toList();
  }

  private static List<Ownership> owners(Step step) {
    return Settings.flat(step.change().orElseThrow())
        .map(it -> (Ownership) ((Edit.Link) it).relation())
        .toList();
  }

  @Test
  void whoHasAPartInMostOfABranchAnswersForAllOfIt() {
    Strategy strategy = branches().function("forester", "tree").function("diver", "coral").build();

    List<Step> steps = owning(strategy);

    assertThat(steps).hasSize(1);
    assertThat(owners(steps.get(0)))
        .containsExactlyInAnyOrder(
            Ownership.of("forester", "land"),
            Ownership.of("forester", "wood"),
            Ownership.of("forester", "field"),
            Ownership.of("diver", "sea"),
            Ownership.of("diver", "reef"),
            Ownership.of("diver", "fish"));
    assertThat(steps.get(0).effort()).isEqualTo(Effort.MEDIUM);
  }

  @Test
  void whoAnswersForTheGoalOnTopAnswersForWhatIsBelow() {
    Strategy strategy =
        branches()
            .objective("own", "land")
            .function("forester", "land")
            .function("farmer", "tree", "own")
            .function("diver", "sea", "reef", "fish", "coral")
            .build();
    Strategy more = strategy.with(Edit.all(Edit.unlink(Ownership.of("farmer", "own"))));

    assertThat(owning(more).stream().flatMap(it -> owners(it).stream()))
        .allMatch(it -> it.source().equals("forester"))
        .extracting(Ownership::target)
        .containsExactlyInAnyOrder("wood", "field", "own");
  }

  @Test
  void nobodyGetsMoreThanAHalf() {
    Strategy strategy =
        Sketch.of("best")
            .objective("all", "best")
            .objective("one", "all")
            .objective("two", "all")
            .objective("three", "all")
            .function("boss", "one")
            .function("hand")
            .build();

    assertThat(owning(strategy)).allMatch(it -> owners(it).size() == 1);
  }
}
