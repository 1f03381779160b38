package io.alignment.analysis.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alignment.Analyses;
import io.alignment.analysis.Analysis;
import io.alignment.analysis.Priorities;
import io.alignment.analysis.Result;
import io.alignment.index.Adjacency;
import io.alignment.model.Allocation;
import io.alignment.model.Assignment;
import io.alignment.model.BusinessFunction;
import io.alignment.model.CheckIn;
import io.alignment.model.Collaboration;
import io.alignment.model.Communication;
import io.alignment.model.Dependency;
import io.alignment.model.Factor;
import io.alignment.model.Influence;
import io.alignment.model.Initiative;
import io.alignment.model.Measure;
import io.alignment.model.Membership;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.Participation;
import io.alignment.model.Perspective;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.model.Vision;
import java.time.LocalDate;
import java.util.Random;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Nothing looks at more than some multiple of the relations there are. That is counted, not timed,
 * so it fails on any machine, and only if an analysis has changed.
 */
class VisitedRelationsTest {

  private static final int SMALL = 250;
  private static final int TIMES = 4;

  /** How many times as often relations may be looked at: linear, with room for a logarithm. */
  private static final double MOST_GROWTH = TIMES * 1.3;

  private static final Strategy FEW = business(SMALL);
  private static final Strategy MANY = business(SMALL * TIMES);

  static Stream<Analysis<? extends Result>> analyses() {
    return Analyses.builtIn().list().stream();
  }

  @ParameterizedTest
  @MethodSource("analyses")
  void anAnalysisOfFourTimesTheSizeLooksAtFourTimesTheRelations(Analysis<?> analysis) {
    assertGrowsLinearly(analysis::analyze);
  }

  @Test
  void prioritiesAndAllTogetherGrowLinearlyToo() {
    assertGrowsLinearly(strategy -> Priorities.of(strategy).byId());
    assertGrowsLinearly(Analyses.builtIn()::analyze);
  }

  @Test
  void aQuadraticAnalysisWouldBeFound() {
    assertThatThrownBy(() -> assertGrowsLinearly(VisitedRelationsTest::askAllOfEverybody))
        .isInstanceOf(AssertionError.class);
  }

  /** Goes through all ownership again for each function, as one does who has no index. */
  private static int askAllOfEverybody(Strategy strategy) {
    StrategyIndex index = StrategyIndex.of(strategy);
    Adjacency owned = index.outgoing(Relation.Kind.OWNERSHIP);
    int sum = 0;
    for (int function = 0; function < strategy.functions().size(); function++) {
      for (int arc = 0; arc < owned.size(); arc++) {
        sum += owned.neighbor(arc);
      }
    }
    return sum;
  }

  private static void assertGrowsLinearly(Function<Strategy, ?> question) {
    long few = visited(FEW, question);
    long many = visited(MANY, question);

    assertThat(few).isPositive();
    assertThat((double) many / few).isLessThan(MOST_GROWTH);
  }

  private static long visited(Strategy strategy, Function<Strategy, ?> question) {
    LongAdder visited = new LongAdder();
    Strategy watched = fresh(strategy);
    // Whoever asks first says what the index of a strategy is.
    watched.derived(StrategyIndex.class, it -> new WatchedIndex(it, visited::increment));
    Object answer = question.apply(watched);
    // Much of an answer is made when somebody looks at it.
    assertThat(answer.toString()).isNotEmpty();
    return visited.sum();
  }

  private static Strategy fresh(Strategy strategy) {
    StrategyBuilder builder = Strategy.builder(strategy.name());
    strategy.elements().forEach(builder::add);
    strategy.relations().forEach(builder::add);
    return builder.build();
  }

  /** Tells whenever somebody looks at a relation. */
  private static final class WatchedIndex extends StrategyIndex {
    private final Runnable visit;

    WatchedIndex(Strategy strategy, Runnable visit) {
      super(strategy);
      this.visit = visit;
    }

    @Override
    public Adjacency outgoing(Relation.Kind kind) {
      return new WatchedAdjacency(super.outgoing(kind), visit);
    }

    @Override
    public Adjacency incoming(Relation.Kind kind) {
      return new WatchedAdjacency(super.incoming(kind), visit);
    }
  }

  private static final class WatchedAdjacency extends Adjacency {
    private final Runnable visit;

    WatchedAdjacency(Adjacency arcs, Runnable visit) {
      super(arcs);
      this.visit = visit;
    }

    @Override
    public boolean isAt(int element) {
      visit.run();
      return super.isAt(element);
    }

    @Override
    public int neighbor(int arc) {
      visit.run();
      return super.neighbor(arc);
    }

    @Override
    public <R> R relation(int arc, Class<R> type) {
      visit.run();
      return super.relation(arc, type);
    }
  }

  /** Makes a business of four times that many elements, in which everything has some relations. */
  private static Strategy business(int size) {
    Random random = new Random(size);
    LocalDate day = LocalDate.of(2026, 1, 1);
    StrategyBuilder builder = Strategy.builder("Business").add(Vision.of("v", "Vision"));
    for (int i = 0; i < size; i++) {
      builder
          .add(
              Objective.builder("o" + i, "Objective")
                  .perspective(pick(i, Perspective.values()))
                  .due(day.plusDays(i % 900))
                  .measure(Measure.builder("m").baseline(0).target(9).reading(day, 3).build())
                  .checkIn(CheckIn.on(day.minusDays(1)).confidence(0.7))
                  .build())
          .add(Support.of("o" + i, i == 0 ? "v" : "o" + (i - 1) / 3, 1 + i % 3))
          .add(
              Initiative.builder("i" + i, "Initiative")
                  .kind(pick(i, Initiative.Kind.values()))
                  .start(day)
                  .due(day.plusDays(i % 300))
                  .requiredSkill("skill " + i % 20)
                  .spent(day, "EUR", 5)
                  .build())
          .add(Support.of("i" + i, "o" + random.nextInt(size)))
          .add(BusinessFunction.of("f" + i, "Function"))
          .add(Ownership.of("f" + random.nextInt(i + 1), "o" + i))
          .add(Participation.of("f" + random.nextInt(i + 1), "i" + i))
          .add(
              Resource.human("r" + i, "Person", "FTE").capacity(1).skill("skill " + i % 19).build())
          .add(Allocation.of("r" + i, "i" + random.nextInt(i + 1), 1))
          .add(Assignment.of("r" + i, "f" + random.nextInt(i + 1)))
          .add(Factor.builder("x" + i, "Factor", pick(i, Factor.Quadrant.values())).build())
          .add(Influence.of("x" + i, "o" + random.nextInt(size), 0.5));
      if (i > 0) {
        builder
            .add(Membership.of("f" + i, "f" + (i - 1) / 5))
            .add(Membership.of("i" + i, "i" + (i - 1) / 4))
            .add(Communication.of("f" + (i - 1) / 5, "f" + i, "talk", 7))
            .add(Collaboration.of("f" + i, "f" + random.nextInt(i)))
            .add(Dependency.of("i" + i, "i" + random.nextInt(i)))
            .add(Influence.of("x" + i, "x" + random.nextInt(i), 0.1));
      }
    }
    return builder.build();
  }

  private static <E> E pick(int number, E[] constants) {
    return constants[number % constants.length];
  }
}
