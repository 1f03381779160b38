package io.alignment.jqwik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alignment.analysis.Priorities;
import io.alignment.analysis.direction.Cascade;
import io.alignment.analysis.direction.CascadeAnalysis;
import io.alignment.analysis.direction.Coverage;
import io.alignment.analysis.direction.CoverageAnalysis;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Element;
import io.alignment.model.Membership;
import io.alignment.model.Objective;
import io.alignment.model.Perspective;
import io.alignment.model.Strategy;
import io.alignment.model.Support;
import io.alignment.model.Vision;
import io.alignment.model.WorkItem;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Priorities, coverage and cascade give what their definitions say, taken word by word. */
class AgainstNaiveAnswersProperties {

  @Provide
  Arbitrary<Strategy> strategies() {
    return Strategies.strategies()
        .filter(it -> it.functions().stream().noneMatch(BusinessFunction::vacant));
  }

  // Priorities

  @Property
  void prioritiesFollowTheirFormula(@ForAll("strategies") Strategy strategy) {
    NaiveAnswers naive = new NaiveAnswers(strategy);
    Map<String, Double> priorities = Priorities.of(strategy).byId();

    assertThat(priorities.keySet())
        .containsExactlyElementsOf(
            strategy.withoutDropped().elements(WorkItem.class).stream()
                .map(Element::id)
                .sorted()
                .toList());
    priorities.forEach(
        (id, priority) -> assertThat(priority).as(id).isCloseTo(naive.priority(id), within(1e-12)));
  }

  @Property
  void prioritiesOfLeavesSumToTheShareOfTheVisionsThatObjectivesSupport(
      @ForAll("strategies") Strategy strategy) {
    Strategy live = NaiveAnswers.carrying(strategy);
    NaiveAnswers naive = new NaiveAnswers(strategy);
    Map<String, Double> priorities = Priorities.of(strategy).byId();
    double leaves =
        live.objectives().stream()
            .filter(objective -> naive.isLeaf(objective.id()))
            .mapToDouble(objective -> priorities.get(objective.id()))
            .sum();
    long supported =
        live.visions().stream()
            .filter(vision -> !live.incoming(vision.id(), Support.class).isEmpty())
            .count();

    assertThat(leaves)
        .isCloseTo(
            live.visions().isEmpty() ? 0 : (double) supported / live.visions().size(),
            within(1e-9));
  }

  // Coverage

  @Property
  void coverageFollowsItsDefinition(@ForAll("strategies") Strategy strategy) {
    NaiveAnswers naive = new NaiveAnswers(strategy);
    Coverage coverage = new CoverageAnalysis().analyze(strategy);
    List<Objective> objectives = naive.goals();

    assertThat(coverage.objectives()).isEqualTo(objectives.size());
    assertThat(coverage.anchored()).isEqualTo(share(objectives, naive::anchoredForSure));
    assertThat(coverage.owned()).isEqualTo(share(objectives, naive::owned));
    assertThat(coverage.measured()).isEqualTo(share(objectives, naive::measured));
    assertThat(coverage.executed()).isEqualTo(share(objectives, naive::executed));
    assertThat(coverage.resourced()).isEqualTo(share(objectives, naive::resourced));
    assertThat(coverage.covered()).isEqualTo(share(objectives, naive::covered));
    Map<String, Coverage.ObjectiveCoverage> rows = new TreeMap<>();
    for (Objective objective : strategy.withoutDropped().objectives()) {
      String id = objective.id();
      rows.put(
          id,
          new Coverage.ObjectiveCoverage(
              naive.anchored(id),
              naive.owned(id),
              naive.measured(id),
              naive.executed(id),
              naive.resourced(id)));
    }
    assertThat(coverage.byObjective()).isEqualTo(rows);
  }

  @Property
  void weightedCoverageSumsPrioritiesOfLeaves(@ForAll("strategies") Strategy strategy) {
    NaiveAnswers naive = new NaiveAnswers(strategy);
    Coverage.Shares weighted = new CoverageAnalysis().analyze(strategy).weighted();

    assertWeighted(weighted.anchored(), strategy, naive::anchoredForSure);
    assertWeighted(weighted.owned(), strategy, naive::owned);
    assertWeighted(weighted.measured(), strategy, naive::measuredOnItsWay);
    assertWeighted(weighted.executed(), strategy, naive::executed);
    assertWeighted(weighted.resourced(), strategy, naive::resourced);
    assertWeighted(weighted.covered(), strategy, naive::coveredOnItsWay);
  }

  private static void assertWeighted(
      OptionalDouble actual, Strategy strategy, Function<String, Optional<Boolean>> fact) {
    NaiveAnswers naive = new NaiveAnswers(strategy);
    List<Objective> objectives = strategy.withoutDropped().objectives();
    ToDoubleFunction<Optional<Boolean>> sum =
        state ->
            objectives.stream()
                .map(Element::id)
                .filter(id -> naive.isLeaf(id) && fact.apply(id).equals(state))
                .mapToDouble(naive::priority)
                .sum();
    double known = 1 - sum.applyAsDouble(Optional.empty());
    assertThat(actual.isPresent())
        .isEqualTo(
            !strategy.visions().isEmpty()
                && known > 1e-9
                && (objectives.isEmpty()
                    || objectives.stream().anyMatch(it -> fact.apply(it.id()).isPresent())));
    actual.ifPresent(
        it -> assertThat(it).isCloseTo(sum.applyAsDouble(Optional.of(true)) / known, within(1e-6)));
  }

  @Property
  void perspectivesAreCoveredLikeStrategiesOfTheirOwn(@ForAll("strategies") Strategy strategy) {
    NaiveAnswers naive = new NaiveAnswers(strategy);
    Map<String, Coverage.Shares> actual = new CoverageAnalysis().analyze(strategy).byPerspective();

    for (Perspective perspective : Perspective.values()) {
      List<Objective> objectives =
          naive.goals().stream()
              .filter(it -> it.perspective().filter(perspective::equals).isPresent())
              .toList();
      String name =
          Map.of(
                  Perspective.FINANCIAL, "financial",
                  Perspective.CUSTOMER, "customer",
                  Perspective.INTERNAL_PROCESS, "internal-process",
                  Perspective.LEARNING_AND_GROWTH, "learning-and-growth")
              .get(perspective);
      assertThat(actual.containsKey(name)).isEqualTo(!objectives.isEmpty());
      if (!objectives.isEmpty()) {
        Coverage.Shares shares = Objects.requireNonNull(actual.get(name));
        assertThat(shares.owned()).isEqualTo(share(objectives, naive::owned));
        assertThat(shares.covered()).isEqualTo(share(objectives, naive::covered));
      }
    }
  }

  @Property
  void everythingIsAlignedMisalignedOrUnaligned(@ForAll("strategies") Strategy strategy) {
    NaiveAnswers naive = new NaiveAnswers(strategy);
    Coverage coverage = new CoverageAnalysis().analyze(strategy);

    assertThat(coverage.aligned()).isEqualTo(naive.aligned());
    assertThat(coverage.misaligned()).isEqualTo(naive.misaligned());
    assertThat(coverage.unaligned()).isEqualTo(naive.unaligned());
    assertThat(coverage.daily()).isEqualTo(naive.daily());
  }

  @Property
  void theWitnessIsTheShortestWay(@ForAll("strategies") Strategy strategy) {
    NaiveAnswers naive = new NaiveAnswers(strategy);
    Coverage coverage = new CoverageAnalysis().analyze(strategy);

    for (String id : coverage.aligned()) {
      List<String> way = coverage.way(id);
      if (naive.way(id).isPresent()) {
        assertThat(way).isEqualTo(naive.way(id).get());
      } else {
        assertThat(way.get(0)).isEqualTo(id);
        assertThat(way.subList(1, way.size())).isEqualTo(naive.way(way.get(1)).orElseThrow());
        assertThat(Stream.concat(Stream.of(id), naive.seconds(id).stream()))
            .anyMatch(it -> naive.around(it).contains(way.get(1)));
      }
    }
    assertThat(coverage.nextStep().keySet()).containsExactlyElementsOf(coverage.aligned());
  }

  // Cascade

  @Property
  void depthsAreLengthsOfPaths(@ForAll("strategies") Strategy strategy) {
    NaiveAnswers naive = new NaiveAnswers(strategy);
    Cascade cascade = new CascadeAnalysis().analyze(strategy);

    assertThat(cascade.longestPath()).isEqualTo(naive.longestPath().orElse(List.of()));
    assertThat(cascade.cascadeDepth()).isEqualTo(length(naive, naive.longestPath()));
    for (Objective objective : naive.goals()) {
      assertThat(cascade.depths().get(objective.id()))
          .isEqualTo(
              new Cascade.Depth(
                  length(naive, naive.longestPath(objective.id())),
                  length(naive, naive.shortestPath(objective.id()))));
    }
    assertThat(cascade.levels().stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(
            (int) cascade.depths().values().stream().filter(it -> it.depth().isPresent()).count());
  }

  @Property
  void fanOutCountsSupportingObjectives(@ForAll("strategies") Strategy strategy) {
    Strategy live = NaiveAnswers.carrying(strategy);
    List<Long> fanOuts =
        live.elements().stream()
            .filter(it -> it instanceof Vision || it instanceof Objective)
            .map(
                it ->
                    live.incoming(it.id(), Support.class).stream()
                        .filter(s -> !s.keyResult())
                        .filter(s -> live.element(s.source()).orElseThrow() instanceof Objective)
                        .count())
            .filter(count -> count > 0)
            .toList();
    Cascade cascade = new CascadeAnalysis().analyze(strategy);

    assertThat(cascade.meanFanOut())
        .isEqualTo(fanOuts.stream().mapToLong(Long::longValue).average());
    assertThat(cascade.maxFanOut()).isEqualTo(fanOuts.stream().mapToInt(Long::intValue).max());
  }

  @Property
  void linesOfSightAreShortestWays(@ForAll("strategies") Strategy strategy) {
    Strategy live = strategy.withoutDropped();
    NaiveAnswers naive = new NaiveAnswers(strategy);
    Cascade cascade = new CascadeAnalysis().analyze(strategy);

    for (BusinessFunction function : live.functions()) {
      assertThat(cascade.lineOfSight().get(function.id()))
          .isEqualTo(length(naive, naive.way(function.id())));
    }
    List<BusinessFunction> innermost =
        live.functions().stream()
            .filter(function -> live.incoming(function.id(), Membership.class).isEmpty())
            .toList();
    assertThat(cascade.lineOfSightShare())
        .isEqualTo(share(innermost, id -> Optional.of(naive.way(id).isPresent())));
    assertThat(cascade.inheritedLineOfSightShare())
        .isEqualTo(
            share(
                innermost,
                id ->
                    Optional.of(
                        naive.way(id).isPresent()
                            || naive.outer(id).stream()
                                .anyMatch(it -> naive.way(it).isPresent()))));
  }

  private static OptionalInt length(NaiveAnswers naive, Optional<List<String>> path) {
    return path.map(ids -> OptionalInt.of(naive.length(ids))).orElse(OptionalInt.empty());
  }

  private static OptionalDouble share(
      List<? extends Element> elements, Function<String, Optional<Boolean>> fact) {
    return elements.stream()
        .flatMap(it -> fact.apply(it.id()).stream())
        .mapToDouble(isSo -> isSo ? 1 : 0)
        .average();
  }
}
