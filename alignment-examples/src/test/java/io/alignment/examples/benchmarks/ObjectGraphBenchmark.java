package io.alignment.examples.benchmarks;

import io.alignment.examples.LargeStrategy;
import io.alignment.model.Strategy;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The core questions, asked of a graph of objects. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH sets the fields.
public class ObjectGraphBenchmark {

  @Param({"100", "10000", "100000"})
  private int size;

  private ObjectGraph graph;

  @Setup(Level.Trial)
  public void make() {
    Strategy strategy = LargeStrategy.of(size);
    graph = ObjectGraph.fill(strategy.elements(), strategy.relations());
    Samples.settle();
  }

  @Benchmark
  public Object ask() {
    return graph.ask();
  }
}
