package io.alignment.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.analysis.Analysis;
import io.alignment.analysis.Catalogue;
import io.alignment.analysis.Finding;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.Metric;
import io.alignment.analysis.Result;
import io.alignment.analysis.Severity;
import io.alignment.model.Element;
import io.alignment.model.Objective;
import io.alignment.model.Strategy;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Example;

/** Each law is broken by an analysis that does what it forbids, and says so. */
class LawsCanBreakProperties {

  private static final int TRIES = 60;

  /** Numbers of elements, and findings. */
  record Told(Map<String, Double> byElement, List<Finding> findings) implements Result {

    static final Catalogue<Told> CATALOGUE =
        Catalogue.of("told", Told.class)
            .each(
                Metric.Subject.ELEMENT,
                Told::byElement,
                it -> it.count("number", Metric.Better.NEITHER, number -> number))
            .build();

    @Override
    public Catalogue<Told> catalogue() {
      return CATALOGUE;
    }

    /** The same number of each element. */
    static Told of(Strategy strategy, double number) {
      return new Told(
          strategy.elements().stream().collect(Collectors.toMap(Element::id, it -> number)),
          List.of());
    }
  }

  private record Laws<R>(Analysis<R> analysis) implements AnalysisLaws<R> {}

  private static <R> void assertBroken(
      Analysis<R> analysis, BiConsumer<AnalysisLaws<R>, Strategy> law, String words) {
    Laws<R> laws = new Laws<>(analysis);
    assertThat(
            Strategies.strategies()
                .sampleStream()
                .limit(TRIES)
                .flatMap(strategy -> told(laws, law, strategy)))
        .isNotEmpty()
        .allSatisfy(told -> assertThat(told).startsWith(words));
  }

  private static <R> Stream<String> told(
      Laws<R> laws, BiConsumer<AnalysisLaws<R>, Strategy> law, Strategy strategy) {
    try {
      law.accept(laws, strategy);
      return Stream.empty();
    } catch (AssertionError e) {
      return Stream.of(String.valueOf(e.getMessage()));
    }
  }

  @Example
  void theThreadIsNoAnswer() {
    assertBroken(
        question -> Thread.currentThread().getName(),
        AnalysisLaws::severalMayAskAtOnce,
        "Several must be able to ask at once.");
  }

  @Example
  void whoTheStrategyIsIsNoAnswer() {
    assertBroken(
        question -> List.of(new Object()),
        AnalysisLaws::equalStrategiesGetEqualAnswers,
        "Equal strategies must get equal answers.");
  }

  @Example
  void anIdMeansNothing() {
    assertBroken(
        question -> question.strategy().elements().stream().mapToInt(it -> it.id().length()).sum(),
        AnalysisLaws::newIdsChangeOnlyTheIds,
        "New ids must change nothing but the ids.");
  }

  @Example
  void theOrderOfIdsMeansNothing() {
    assertBroken(
        question ->
            Told.of(
                question.strategy(),
                question.strategy().elements().stream()
                    .min(Comparator.comparing(Element::id))
                    .map(it -> (double) it.name().length())
                    .orElse(0.0)),
        AnalysisLaws::theOrderOfIdsChangesNoNumber,
        "New ids must change nothing but the ids.");
  }

  @Example
  void whatIsBesideItChangesNothing() {
    assertBroken(
        question -> Told.of(question.strategy(), question.strategy().elements().size()),
        AnalysisLaws::anIslandChangesNoNumberElsewhere,
        "An island, from which nothing leads to a vision, must change no number");
  }

  @Example
  void thePlaceOfAPartIsATrace() {
    assertBroken(
        question -> question.whole().elements().stream().map(Element::name).findFirst(),
        (laws, strategy) -> laws.whatIsRemovedAndPutBackLeavesNoTrace(strategy, new Random(1)),
        "What is removed and put back must leave no trace.");
  }

  @Example
  void whatWasGivenUpDoesNotCount() {
    assertBroken(
        question -> question.whole().elements(Objective.class).size(),
        AnalysisLaws::whatWasGivenUpTakesNoPart,
        "What was given up must take no part.");
  }

  @Example
  void whatCannotBeComputedIsNoNumber() {
    assertBroken(
        question -> Told.of(question.strategy(), Double.NaN),
        AnalysisLaws::numbersMakeSenseAndAreDeclared,
        "Numbers must be finite and in their range.");
    assertBroken(
        question -> Told.of(question.strategy(), -1),
        AnalysisLaws::numbersMakeSenseAndAreDeclared,
        "Numbers must be finite and in their range.");
  }

  @Example
  void aNumberIsDeclared() {
    assertBroken(
        question -> Told.of(question.strategy(), 1),
        AnalysisLaws::numbersMakeSenseAndAreDeclared,
        "What an analysis can say must be declared.");
  }

  @Example
  void findingsAreSortedAboutWhatIsThereAndDeclared() {
    FindingKind kind = new FindingKind("told.odd", Severity.INFO);
    assertBroken(
        question -> new Told(Map.of(), List.of(kind.at("no such element"))),
        AnalysisLaws::findingsAreSortedAndDeclared,
        "Findings must be sorted, each there but once, about elements that exist");
    assertBroken(
        question -> new Told(Map.of(), List.of(kind.at("b"), kind.at("a"))),
        AnalysisLaws::findingsAreSortedAndDeclared,
        "Findings must be sorted, each there but once, about elements that exist");
    assertBroken(
        question -> new Told(Map.of(), List.of(kind.at(List.of()))),
        AnalysisLaws::findingsAreSortedAndDeclared,
        "What an analysis can say must be declared.");
  }
}
