package io.alignment.jqwik;

import io.alignment.analysis.Analysis;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.Metric;
import io.alignment.analysis.MetricValue;
import io.alignment.analysis.Result;
import io.alignment.model.Element;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * The laws that every analysis should keep. A test class that implements this interface gets them
 * for its analysis:
 *
 * <pre>{@code
 * class EuroLevelsLaws implements AnalysisLaws<EuroLevels> {
 *   public Analysis<EuroLevels> analysis() {
 *     return new EuroLevelsAnalysis(2);
 *   }
 * }
 * }</pre>
 *
 * <p>Answers are compared by {@code equals}, so they should be records, or define it otherwise. A
 * law that is broken says which one, why it matters, and what usually breaks it, and jqwik shows
 * the smallest strategy that it finds.
 *
 * @param <R> the type of the answer
 */
public interface AnalysisLaws<R> {

  /** {@return the analysis that should keep the laws; a new one each time, or always the same} */
  Analysis<R> analysis();

  /** {@return the strategies on which the laws are tried; by default of all sorts} */
  @Provide
  default Arbitrary<Strategy> strategiesForLaws() {
    return Strategies.strategies();
  }

  /**
   * The order in which parts were added changes nothing.
   *
   * @param strategy any strategy
   * @param random decides about the order
   */
  @Property(tries = 200)
  default void theOrderOfPartsChangesNothing(
      @ForAll("strategiesForLaws") Strategy strategy, @ForAll Random random) {
    R answer = analysis().analyze(strategy);
    for (Strategy other :
        List.of(Strategies.reversed(strategy), Strategies.shuffled(strategy, random))) {
      Law.ORDER.check(answer, analysis().analyze(other));
    }
  }

  /**
   * The same question gets the same answer, whatever was asked in between.
   *
   * @param strategy any strategy
   * @param other another strategy
   */
  @Property(tries = 200)
  default void anAnalysisRemembersNothing(
      @ForAll("strategiesForLaws") Strategy strategy, @ForAll("strategiesForLaws") Strategy other) {
    Analysis<R> analysis = analysis();
    R first = analysis.analyze(strategy);
    String told = String.valueOf(first);
    R between = analysis.analyze(other);
    Law.MEMORY.check(told, String.valueOf(first));
    Law.MEMORY.check(first, analysis.analyze(strategy));
    Law.MEMORY.check(between, analysis.analyze(other));
  }

  /**
   * An analysis can be asked by several threads at once.
   *
   * @param strategy any strategy
   */
  @Property(tries = 100)
  default void severalMayAskAtOnce(@ForAll("strategiesForLaws") Strategy strategy) {
    Analysis<R> analysis = analysis();
    R alone = analysis.analyze(strategy);
    List<CompletableFuture<R>> together =
        IntStream.range(0, 4)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> analysis.analyze(strategy)))
            .toList();
    together.forEach(answer -> Law.THREADS.check(alone, answer.join()));
  }

  /**
   * Equal content gets an equal answer, also if it was put together anew.
   *
   * @param strategy any strategy
   */
  @Property(tries = 200)
  default void equalStrategiesGetEqualAnswers(@ForAll("strategiesForLaws") Strategy strategy) {
    Law.CONTENT.check(
        analysis().analyze(strategy), analysis().analyze(strategy.toBuilder().build()));
  }

  /**
   * Other ids change nothing but the ids.
   *
   * @param strategy any strategy
   */
  @Property(tries = 200)
  default void newIdsChangeOnlyTheIds(@ForAll("strategiesForLaws") Strategy strategy) {
    // The same letter in front of all ids leaves their order as it was.
    Strategy renamed = Strategies.renamed(strategy, id -> "x" + id);
    Set<String> ids = new HashSet<>();
    strategy.elements().forEach(element -> ids.add(element.id()));
    Object expected =
        Answers.withIds(analysis().analyze(strategy), id -> ids.contains(id) ? "x" + id : id);
    Law.IDS.check(expected, Answers.withIds(analysis().analyze(renamed), id -> id));
  }

  /**
   * Ids that stand in another order change no number, and no finding but for the ids. Who breaks
   * ties by id may answer with another element, but not with another number.
   *
   * @param strategy any strategy
   */
  @Property(tries = 200)
  default void theOrderOfIdsChangesNoNumber(@ForAll("strategiesForLaws") Strategy strategy) {
    if (analysis().analyze(strategy) instanceof Result before) {
      Map<String, String> ids = Answers.idsInOppositeOrder(strategy);
      Strategy renamed = Strategies.renamed(strategy, id -> ids.getOrDefault(id, id));
      Result after = (Result) analysis().analyze(renamed);
      Law.IDS.check(Answers.findings(before, ids), Answers.findings(after, Map.of()));
      Law.IDS.checkClose(Answers.numbers(before, ids), Answers.numbers(after, Map.of()));
    }
  }

  /**
   * An island, from which nothing leads to a vision, changes no number of anything else. What could
   * not be computed may be known now, as the island may be the first to speak of something.
   *
   * @param strategy any strategy
   */
  @Property(tries = 200)
  default void anIslandChangesNoNumberElsewhere(@ForAll("strategiesForLaws") Strategy strategy) {
    if (analysis().analyze(strategy) instanceof Result before) {
      Result after = (Result) analysis().analyze(Answers.withAnIsland(strategy));
      Map<List<String>, OptionalDouble> elsewhere = Answers.numbers(before, Map.of());
      elsewhere.keySet().removeIf(key -> strategy.element(key.get(1)).isEmpty());
      elsewhere.values().removeIf(OptionalDouble::isEmpty);
      Map<List<String>, OptionalDouble> now = Answers.numbers(after, Map.of());
      now.keySet().retainAll(elsewhere.keySet());
      Law.ISLANDS.checkClose(elsewhere, now);
    }
  }

  /**
   * What is removed and put back leaves no trace.
   *
   * @param strategy any strategy
   * @param random decides about what is removed
   */
  @Property(tries = 200)
  default void whatIsRemovedAndPutBackLeavesNoTrace(
      @ForAll("strategiesForLaws") Strategy strategy, @ForAll Random random) {
    if (strategy.elements().isEmpty()) {
      return;
    }
    Element element = strategy.elements().get(random.nextInt(strategy.elements().size()));
    StrategyBuilder draft = strategy.toBuilder();
    var relations = draft.remove(element.id());
    analysis().analyze(draft.build());
    draft.add(element);
    relations.forEach(draft::add);
    Law.TRACES.check(analysis().analyze(strategy), analysis().analyze(draft.build()));
  }

  /**
   * What was given up takes part in nothing. An analysis that says what waits for it overrides
   * this.
   *
   * @param strategy any strategy
   */
  @Property(tries = 200)
  default void whatWasGivenUpTakesNoPart(@ForAll("strategiesForLaws") Strategy strategy) {
    StrategyBuilder draft = strategy.toBuilder();
    Strategy left = strategy.withoutDropped();
    for (Element element : strategy.elements()) {
      if (left.element(element.id()).isEmpty()) {
        draft.remove(element.id());
      }
    }
    Law.DROPPED.check(analysis().analyze(draft.build()), analysis().analyze(strategy));
  }

  /**
   * Numbers are finite and in their range, and everything was declared.
   *
   * @param strategy any strategy
   */
  @Property(tries = 200)
  default void numbersMakeSenseAndAreDeclared(@ForAll("strategiesForLaws") Strategy strategy) {
    Analysis<R> analysis = analysis();
    if (!(analysis.analyze(strategy) instanceof Result result)) {
      return;
    }
    for (MetricValue figure : result.numbers()) {
      double value = figure.value().orElse(0);
      String told = figure.metric().id() + " of \"" + figure.subject() + "\" is " + value;
      Law.NUMBERS.check(Double.isFinite(value), told);
      Law.NUMBERS.check(value >= 0 || mayBeNegative(figure.metric().unit()), told);
      Law.NUMBERS.check(value <= 1 + 1e-9 || figure.metric().unit() != Metric.Unit.SHARE, told);
      Law.DECLARED.check(
          analysis.metrics().contains(figure.metric()),
          "The number " + figure.metric().id() + " is not among its metrics().");
    }
  }

  private static boolean mayBeNegative(Metric.Unit unit) {
    return unit == Metric.Unit.INDEX || unit == Metric.Unit.DAYS;
  }

  /**
   * Findings are sorted, told apart by their keys, about what is there, and declared; their
   * evidence can be compared.
   *
   * @param strategy any strategy
   */
  @Property(tries = 200)
  default void findingsAreSortedAndDeclared(@ForAll("strategiesForLaws") Strategy strategy) {
    Analysis<R> analysis = analysis();
    if (!(analysis.analyze(strategy) instanceof Result result)) {
      return;
    }
    List<Finding> findings = result.findings();
    Law.FINDINGS.check(findings.stream().sorted().toList(), findings);
    Set<Finding.Key> keys = new HashSet<>();
    for (Finding finding : findings) {
      Law.FINDINGS.check(keys.add(finding.key()), "There are two of " + finding.key() + ".");
      for (String id : finding.elements()) {
        Law.FINDINGS.check(
            strategy.element(id).isPresent(), "No element is called \"" + id + "\".");
      }
      for (Evidence evidence : finding.evidence()) {
        Law.FINDINGS.check(evidence instanceof Record, evidence + " is no record.");
      }
      Law.DECLARED.check(
          analysis.findingKinds().stream().anyMatch(kind -> isOf(kind, finding)),
          "The rule %s (%s) is not among its rules()."
              .formatted(finding.rule(), finding.severity()));
    }
  }

  private static boolean isOf(FindingKind kind, Finding finding) {
    return kind.id().equals(finding.rule())
        && kind.severity() == finding.severity()
        && kind.evidence()
            .containsAll(finding.evidence().stream().map(Evidence::getClass).toList());
  }
}
