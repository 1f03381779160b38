package io.alignment.examples.benchmarks;

import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.examples.LargeStrategy;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Making a strategy, and making a graph of objects, of the same parts. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH sets the fields.
public class BuildBenchmark {

  @Param({"100", "10000", "100000", "1000000"})
  private int size;

  private Strategy strategy;

  @Setup(Level.Trial)
  public void make() {
    strategy = LargeStrategy.of(size);
    Samples.settle();
  }

  @Benchmark
  public Strategy build() {
    StrategyBuilder builder = Strategy.builder("The same");
    strategy.elements().forEach(builder::add);
    strategy.relations().forEach(builder::add);
    return builder.build();
  }

  @Benchmark
  public StrategyIndex buildAndIndex() {
    return StrategyIndex.of(build().withoutDropped());
  }

  @Benchmark
  public Object objectGraph() {
    return ObjectGraph.fill(strategy.elements(), strategy.relations());
  }
}
