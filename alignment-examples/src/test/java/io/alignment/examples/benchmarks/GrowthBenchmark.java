package io.alignment.examples.benchmarks;

import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.analysis.people.DependenceAnalysis;
import io.alignment.analysis.people.SiloAnalysis;
import io.alignment.analysis.resources.ResourceFitAnalysis;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Collaboration;
import io.alignment.model.Demand;
import io.alignment.model.Initiative;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.model.Vision;
import java.math.BigDecimal;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * What could grow faster than the strategy: the maximum flow, modularity, and dominators, each of a
 * business that is as hard for it as any that we can think of.
 */
public class GrowthBenchmark {

  private static final int TIES = 10;
  private static final int SKILLS = 3;

  /** A business of which nothing was asked yet, so that nothing is known from before. */
  @State(Scope.Benchmark)
  @SuppressWarnings("NullAway.Init") // JMH sets the fields.
  public abstract static class Business {
    @Param({"1000", "10000", "100000"})
    int size;

    private Strategy strategy;
    Strategy fresh;

    @Setup(Level.Trial)
    public void make() {
      strategy = ofSize();
      Samples.settle();
    }

    @Setup(Level.Invocation)
    public void forget() {
      fresh = Samples.fresh(strategy);
      StrategyIndex.of(fresh.withoutDropped());
    }

    abstract Strategy ofSize();
  }

  /** One that is hard for the maximum flow. */
  public static class Specialists extends Business {
    @Override
    Strategy ofSize() {
      return specialists(size);
    }
  }

  /** One that is hard for modularity. */
  public static class Talkers extends Business {
    @Override
    Strategy ofSize() {
      return talkers(size);
    }
  }

  /** One that is hard for dominators. */
  public static class Chain extends Business {
    @Override
    Strategy ofSize() {
      return chain(size);
    }
  }

  /** So many people, each with skills that nobody else has together, and as many demands. */
  private static Strategy specialists(int size) {
    Random random = new Random(size);
    StrategyBuilder builder = Strategy.builder("Specialists");
    for (int i = 0; i < size; i++) {
      Resource.Builder person = Resource.human("person-" + i, "Person", "FTE").capacity(1);
      person.skill("skill " + i);
      for (int j = 1; j < SKILLS; j++) {
        person.skill("skill " + random.nextInt(size));
      }
      builder
          .add(person.build())
          .add(
              Initiative.builder("work-" + i, "Work")
                  .demand(Demand.of("FTE", BigDecimal.ONE, "skill " + random.nextInt(size)))
                  .build());
    }
    return builder.build();
  }

  /** So many functions, each of which collaborates with several others. */
  private static Strategy talkers(int size) {
    Random random = new Random(size);
    StrategyBuilder builder = Strategy.builder("Talkers");
    for (int i = 0; i < size; i++) {
      builder.add(BusinessFunction.of("function-" + i, "Function"));
      for (int j = 0; i > TIES && j < TIES; j++) {
        builder.add(
            Collaboration.of("function-" + i, "function-" + (i - 1 - j - random.nextInt(2))));
      }
    }
    return builder.build();
  }

  /**
   * A chain of objectives with work for the lowest one. Each serves another objective besides, and
   * so does the work: to find what both have in common one must go down the whole chain.
   */
  private static Strategy chain(int size) {
    StrategyBuilder builder =
        Strategy.builder("Chain")
            .add(Vision.of("o0", "Vision"))
            .add(BusinessFunction.of("team", "Team"))
            .add(Initiative.of("work", "Work"))
            .add(Ownership.of("team", "work"));
    int last = size / 2 - 1;
    for (int i = 1; i <= last; i++) {
      builder
          .add(Objective.of("o" + i, "Objective"))
          .add(Support.of("o" + i, "o" + (i - 1)))
          .add(Objective.of("x" + i, "Objective"))
          .add(Support.of("x" + i, "o0"))
          .add(Support.of("o" + i, "x" + i))
          .add(Support.of("work", "x" + i));
    }
    return builder.add(Support.of("work", "o" + last)).build();
  }

  @Benchmark
  public Object maximumFlow(Specialists business) {
    return new ResourceFitAnalysis().analyze(business.fresh);
  }

  @Benchmark
  public Object modularity(Talkers business) {
    return new SiloAnalysis().analyze(business.fresh);
  }

  @Benchmark
  public Object dominators(Chain business) {
    return new DependenceAnalysis().analyze(business.fresh);
  }
}
