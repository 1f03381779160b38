package io.alignment.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Lists;
import io.alignment.Analyses;
import io.alignment.analysis.Question;
import io.alignment.analysis.Report;
import io.alignment.analysis.board.Board;
import io.alignment.drift.Drift;
import io.alignment.json.DocumentFormat;
import io.alignment.json.ResultWriter;
import io.alignment.json.StrategyReader;
import io.alignment.json.StrategyWriter;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.plan.Effort;
import io.alignment.plan.Plan;
import io.alignment.plan.PlanSearch;
import io.alignment.plan.Step;
import io.alignment.plan.StepKind;
import io.alignment.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The plan of the bakery, read aloud. */
class PlanTest {

  private static final Path FILE = Path.of("src/main/resources/strategies/corner-bakery.yaml");
  private static final Analyses ANALYSES = Analyses.builtIn();

  private final Strategy bakery =
      StrategyReader.create().read(Files.readString(FILE), DocumentFormat.YAML);
  private final Question question = Question.about(bakery);
  private final Report report = ANALYSES.analyze(question);
  private final Plan plan = new PlanSearch(ANALYSES).in(question, report);

  PlanTest() throws IOException {}

  @Test
  void itsFiveStepsAreThoseOfAGoodConsultant() {
    Words english = Words.english();

    assertThat(plan.steps())
        .extracting(it -> english.edit(it.change().orElseThrow(), bakery))
        .containsExactly(
            "take 0.1 FTE of “Mara, who owns the place” back from “Online advertising”"
                + " and give 0.1 FTE more of “Tom” to “Online advertising”",
            "give 2,000 EUR more of “Advertising budget 2027” to “Online advertising” and move"
                + " 6,500 EUR of “Advertising budget 2027” and 0.2 FTE of “Tom” from “Print"
                + " advertising” to “Online advertising”",
            "let “Bakehouse” and “Marketing” work together, let “Bakehouse” and “Office” work"
                + " together and let “Bakehouse” and “Shop” work together",
            "let “Shop” answer for “Everybody in the shop can handle an online order by February"
                + " 2027”",
            "stop “Chatbot for the home page” and give 3,000 EUR to “New web shop”"
                + " and 1,000 EUR to “Learn to handle online orders” instead");
  }

  @Test
  void itBringsExactlyWhatItPromises() {
    Strategy changed = bakery.with(plan.change());
    Report after = ANALYSES.analyze(changed);

    assertThat(Drift.numbers(report, after)).isEqualTo(plan.moves());
    assertThat(Drift.findings(report, after).solved()).isEqualTo(plan.solved());
    assertThat(Drift.findings(report, after).added()).isEqualTo(plan.added());
    assertThat(shown(changed)).isEqualTo(plan.after().shown());
    assertThat(shown(bakery)).isEqualTo(plan.before().shown());
  }

  @Test
  void eachStepSolvesWhatItAnswersFirstOrMostOfIt() {
    assertThat(plan.steps())
        .allSatisfy(it -> assertThat(it.gain()).isPositive())
        .allSatisfy(it -> assertThat(it.lost()).isPositive())
        .filteredOn(it -> it.kind() != StepKind.MOVE_MEANS)
        .allSatisfy(
            it ->
                assertThat(plan.solved())
                    .containsAnyElementsOf(it.matter().orElseThrow().findings()));
  }

  @Test
  void whatIsNotWantedIsLeftOut() {
    PlanSearch search = new PlanSearch(ANALYSES);

    assertThat(search.upTo(2).in(question, report).steps()).hasSize(2);
    assertThat(search.effort(Effort.SMALL).in(question, report).steps())
        .isNotEmpty()
        .allMatch(it -> it.effort() == Effort.SMALL);
    assertThat(
            search
                .effort(StepKind.MEET, Effort.LARGE)
                .effort(Effort.MEDIUM)
                .in(question, report)
                .steps())
        .extracting(Step::kind)
        .doesNotContain(StepKind.MEET);
    assertThat(search.without(StepKind.STOP, StepKind.OWN).in(question, report).steps())
        .extracting(Step::kind)
        .isNotEmpty()
        .doesNotContain(StepKind.STOP, StepKind.OWN);
  }

  @Test
  void theOrderInTheDocumentMakesNoDifference() {
    StrategyBuilder turned = Strategy.builder(bakery.name());
    Lists.reverse(bakery.elements()).forEach(turned::add);
    Lists.reverse(bakery.relations()).forEach(turned::add);

    assertThat(new PlanSearch(ANALYSES).in(Question.about(turned.build())).steps())
        .isEqualTo(plan.steps());
  }

  @Test
  void itIsWrittenAsJsonWithKindsAndPrices() {
    assertThat(ResultWriter.toJson(plan))
        .contains("\"kind\": \"move-means\"")
        .contains("\"nature\": \"decide\"")
        .contains("\"effort\": \"small\"")
        .contains("\"amount\": 6500");
  }

  @Test
  void aStrategyWrittenAfterThePlanReadsBackWithTheSameBoard() throws IOException {
    Strategy changed = bakery.with(plan.change());
    Strategy again =
        StrategyReader.create()
            .read(StrategyWriter.toString(changed, DocumentFormat.YAML), DocumentFormat.YAML);

    assertThat(shown(again)).isEqualTo(shown(changed));
  }

  @Test
  void ofALargeStrategySomeOfEachKindAreTriedAndWhatIsLeftIsTold() {
    Plan some = new PlanSearch(ANALYSES).in(Question.about(LargeStrategy.of(500)));

    assertThat(some.tried()).isBetween(20, 100);
    assertThat(some.untried()).isGreaterThan(100);
    assertThat(some.steps().stream().map(Step::kind).distinct()).hasSizeGreaterThan(2);
  }

  private static double shown(Strategy strategy) {
    return ANALYSES
        .analyze(strategy)
        .result(Board.class)
        .orElseThrow()
        .headline()
        .orElseThrow()
        .shown();
  }
}
