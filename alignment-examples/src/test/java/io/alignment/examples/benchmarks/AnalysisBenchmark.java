package io.alignment.examples.benchmarks;

import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.examples.LargeStrategy;
import io.alignment.model.Strategy;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The core questions, and the least that going over the relations costs. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH sets the fields.
public class AnalysisBenchmark {

  @Param({"100", "10000", "100000", "1000000"})
  private int size;

  private Strategy strategy;
  private Yardsticks yardsticks;

  @Setup(Level.Trial)
  public void make() {
    strategy = LargeStrategy.of(size);
    yardsticks = new Yardsticks(strategy);
    Samples.settle();
  }

  /** The same strategy, of which nothing was asked yet, so that nothing is known from before. */
  @State(Scope.Thread)
  @SuppressWarnings("NullAway.Init") // JMH sets the fields.
  public static class Fresh {
    private Strategy strategy;

    @Setup(Level.Invocation)
    public void make(AnalysisBenchmark benchmark) {
      strategy = Samples.fresh(benchmark.strategy);
      StrategyIndex.of(strategy.withoutDropped());
    }
  }

  @Benchmark
  public double gather() {
    return yardsticks.gather();
  }

  @Benchmark
  public int breadthFirst() {
    return yardsticks.breadthFirst();
  }

  @Benchmark
  public Object core(Fresh fresh) {
    return Samples.askCore(fresh.strategy);
  }

  /** The same, and then every answer is looked at. */
  @Benchmark
  public int coreRead(Fresh fresh) {
    return Samples.askCore(fresh.strategy).hashCode();
  }

  @Benchmark
  public Object all(Fresh fresh) {
    return Samples.askAll(fresh.strategy);
  }
}
