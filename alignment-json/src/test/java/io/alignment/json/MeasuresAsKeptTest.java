package io.alignment.json;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.alignment.analysis.Question;
import io.alignment.analysis.objectives.Progress;
import io.alignment.analysis.objectives.Progress.ObjectiveProgress;
import io.alignment.analysis.objectives.ProgressAnalysis;
import io.alignment.model.Strategy;
import org.junit.jupiter.api.Test;

/** Documents whose measures are written as people keep them. */
class MeasuresAsKeptTest {

  private static Strategy read(String rest) {
    return StrategyReader.create()
        .read(
            "format: alignment/1\nname: S\nvisions: {id: v, name: V}\n" + rest,
            DocumentFormat.YAML);
  }

  private static ObjectiveProgress row(String rest, String id) {
    Progress progress = new ProgressAnalysis().analyze(Question.about(read(rest)));
    return requireNonNull(progress.byObjective().get(id));
  }

  @Test
  void severalGoalsUseOneNumber() {
    String document =
        """
        functions: {id: f, name: F}
        objectives:
          - {id: a, name: A, supports: v, measures: {measure: nps}}
          - {id: b, name: B, supports: v, measures: [{name: Loyalty, measure: nps, target: 80}]}
        measures:
          id: nps
          name: Net promoter score
          baseline: 20
          target: 40
          owner: f
          readings: {date: 2026-03-31, value: 35, note: After the fair}
        """;

    assertThat(row(document, "a").standing().progress()).hasValue(0.75);
    assertThat(row(document, "b").standing().progress()).hasValue(0.25);
    assertThat(row(document, "a").measures().get(0).name()).isEqualTo("Net promoter score");
    assertThat(row(document, "b").measures().get(0).name()).isEqualTo("Loyalty");
    Strategy strategy = read(document);
    assertThat(
            StrategyReader.create()
                .read(StrategyWriter.toString(strategy, DocumentFormat.YAML), DocumentFormat.YAML))
        .isEqualTo(strategy);
  }

  @Test
  void whatIsWrongWithThemHasAPlace() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    objectives:
                      - id: a
                        name: A
                        measures:
                          - {measure: npx}
                          - {name: m, minimum: 3, readings: []}
                          - {target: 5}
                    measures:
                      - {id: nps, name: NPS, owner: nobody, target: 3, atMost: 4}
                    """))
        .isInstanceOfSatisfying(
            InvalidDocumentException.class,
            it ->
                assertThat(it.problems())
                    .extracting(problem -> problem.code() + " " + problem.pointer())
                    .containsExactlyInAnyOrder(
                        "unknown-measure /objectives/0/measures/0/measure",
                        "missing-field /objectives/0/measures/2",
                        "unfitting-part /objectives/0/measures/1/minimum",
                        "several-goals /measures/0",
                        "unknown-element /measures/0/owner"));
  }

  @Test
  void percentagesOfVeryDifferentWholesAreWeightedByThem() {
    String document =
        """
        objectives:
          - {id: p, name: Programme, supports: v}
          - id: small
            name: Small
            supports: {to: p, weight: 50}
            measures: {name: homes, unit: "%", baseline: 0, target: 100,
                       readings: {date: 2026-06-30, value: 90}}
          - id: large
            name: Large
            supports: {to: p, weight: 1000}
            measures: {name: homes, unit: "%", baseline: 0, target: 100,
                       readings: {date: 2026-06-30, value: 1}}
        """;

    assertThat(row(document, "p").standing().progress().getAsDouble())
        .isCloseTo(55.0 / 1050, within(1e-9));
  }

  @Test
  void aMilestoneMayBeItsNameAlone() {
    String document =
        """
        objectives:
          - {id: a, name: A, supports: v, due: 2026-03-31,
             measures: {name: C driver, milestones: released}}
          - {id: b, name: B, supports: v, due: 2026-03-31,
             measures: {name: Java driver, milestones: {name: released, done: 2026-01-31}}}
        """;

    assertThat(row(document, "a").standing().progress()).hasValue(0);
    assertThat(row(document, "a").expected()).hasValue(0);
    assertThat(row(document, "b").standing().progress()).hasValue(1);
  }
}
