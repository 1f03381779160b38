package io.alignment.examples.benchmarks;

import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.examples.LargeStrategy;
import io.alignment.model.Strategy;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** How much heap is held beyond the records of elements and relations themselves. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH sets the fields.
public class HeapBenchmark {

  @Param({"1000000"})
  private int size;

  /** Counts bytes. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Held {
    public long bytes;
  }

  @Benchmark
  public Object index(Held held) {
    // What was given up would be counted apart: a strategy without it has an index of its own.
    Strategy records = LargeStrategy.of(size).withoutDropped();
    long before = used();
    Strategy strategy = Samples.fresh(records);
    StrategyIndex.of(strategy);
    held.bytes = used() - before;
    return new Object[] {records, strategy};
  }

  @Benchmark
  public Object objectGraph(Held held) {
    Strategy records = LargeStrategy.of(size).withoutDropped();
    long before = used();
    ObjectGraph graph = ObjectGraph.fill(records.elements(), records.relations());
    held.bytes = used() - before;
    return new Object[] {records, graph};
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
