package io.alignment.examples.benchmarks;

import io.alignment.examples.LargeStrategy;
import io.alignment.model.Strategy;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A provider who analyses many small businesses, on one thread or on several. */
@State(Scope.Benchmark)
public class FleetBenchmark {

  private final Strategy[] fleet =
      IntStream.range(0, 256).mapToObj(i -> LargeStrategy.of(150 + i)).toArray(Strategy[]::new);

  @Setup(Level.Trial)
  public void settle() {
    Samples.settle();
  }

  @Benchmark
  public Object buildAndCore() {
    return Samples.askCore(Samples.fresh(fleet[ThreadLocalRandom.current().nextInt(fleet.length)]));
  }
}
