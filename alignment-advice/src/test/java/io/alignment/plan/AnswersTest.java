package io.alignment.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.SetMultimap;
import com.google.common.collect.TreeMultimap;
import io.alignment.Analyses;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.Question;
import io.alignment.analysis.Report;
import io.alignment.model.Allocation;
import io.alignment.model.Demand;
import io.alignment.model.Initiative;
import io.alignment.model.Objective;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import io.alignment.model.Support;
import io.alignment.model.Vision;
import io.alignment.sketch.Sketch;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of what answers what is found, in the docs, against what comes to mind. */
class AnswersTest {

  private static final Analyses ANALYSES = Analyses.builtIn();
  private static final int BUSINESSES = 30;

  @Test
  void eachKindOfFindingIsAnsweredOrAskedAboutOrHasAReason() throws IOException {
    assertThat(rows().map(it -> it.get(0)))
        .containsExactlyElementsOf(ANALYSES.findingKinds().stream().map(FindingKind::id).toList());
    assertThat(rows()).allSatisfy(it -> assertThat(it.get(2)).isNotEmpty());
  }

  @Test
  void whatTheTableSaysIsWhatComesToMind() throws IOException {
    SetMultimap<String, String> come = TreeMultimap.create();
    Stream.concat(
            IntStream.range(0, BUSINESSES).mapToObj(RandomBusiness::of),
            Stream.of(beyondTheHorizon(), undivided(), overloaded(), automatic(), tooFew()))
        .flatMap(AnswersTest::ideas)
        .forEach(idea -> idea.answers().forEach(it -> come.put(it.rule(), key(idea.kind()))));
    SetMultimap<String, String> told = TreeMultimap.create();
    rows()
        .forEach(
            row ->
                Splitter.on(',')
                    .trimResults()
                    .omitEmptyStrings()
                    .split(row.get(1))
                    .forEach(it -> told.put(row.get(0), it)));

    assertThat(told).isEqualTo(come);
  }

  private static Stream<Idea> ideas(Strategy strategy) {
    Question question = Question.about(strategy).asOf(RandomBusiness.TODAY);
    Report report = ANALYSES.analyze(question);
    Trials trials = new Trials(question, ANALYSES, report);
    return Thoughts.about(new Situation(question, report, trials.base().board()), it -> true)
        .stream();
  }

  private static String key(StepKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Strategy beyondTheHorizon() {
    return Strategy.builder("Late")
        .add(Vision.builder("best", "Best").horizon(LocalDate.of(2028, 1, 1)).build())
        .add(Objective.builder("late", "Late").due(LocalDate.of(2029, 1, 1)).build())
        .add(Support.of("late", "best"))
        .build();
  }

  private static Strategy undivided() {
    return Sketch.of("best")
        .objective("whole", "best", 1)
        .objective("much", "whole", 3)
        .objective("little", "whole", 1)
        .builder()
        .add(Resource.financial("cash", "Cash", "EUR").build())
        .add(Allocation.of("cash", "whole", 4_000))
        .build();
  }

  private static Strategy overloaded() {
    String[] goals = IntStream.range(0, 12).mapToObj(it -> "goal" + it).toArray(String[]::new);
    Sketch sketch = Sketch.of("best");
    Stream.of(goals).forEach(it -> sketch.objective(it, "best"));
    return sketch.function("boss", goals).function("hand", "goal0").build();
  }

  private static Strategy automatic() {
    return Sketch.of("best")
        .objective("goal", "best", 3)
        .objective("other", "best", 1)
        .builder()
        .add(Initiative.builder("bot", "Bot").kind(Initiative.Kind.AUTOMATION).build())
        .add(Resource.financial("cash", "Cash", "EUR").build())
        .add(Allocation.of("cash", "bot", 4_000))
        .add(Allocation.of("cash", "goal", 1_000))
        .add(Allocation.of("cash", "other", 1_000))
        .build();
  }

  private static Strategy tooFew() {
    return Sketch.of("best")
        .objective("goal", "best")
        .builder()
        .add(
            Initiative.builder("pack", "Pack")
                .demand(Demand.of("FTE", BigDecimal.valueOf(2)))
                .build())
        .add(Support.of("pack", "goal"))
        .add(Resource.human("ann", "Ann", "FTE").capacity(1).build())
        .add(Allocation.of("ann", "pack", 1))
        .build();
  }

  /** Returns the cells of the rows: a kind of finding, the kinds of steps, what else. */
  private static Stream<List<String>> rows() throws IOException {
    return Files.readAllLines(Path.of("../docs/plans.md"), UTF_8).stream()
        .dropWhile(it -> !it.startsWith("## What answers what is found"))
        .skip(1)
        .takeWhile(it -> !it.startsWith("## "))
        .filter(it -> it.startsWith("| `"))
        .map(it -> Splitter.on('|').trimResults().splitToList(it.replace("`", "")))
        .map(it -> it.subList(1, it.size() - 1));
  }
}
