package io.alignment.examples.benchmarks;

import io.alignment.examples.LargeStrategy;
import io.alignment.json.DocumentFormat;
import io.alignment.json.StrategyReader;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Communication;
import io.alignment.model.Objective;
import io.alignment.model.Strategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** An editor: one keystroke in the name of an objective or one more relation, and all is asked. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH sets the fields.
public class EditBenchmark {

  @Param({"100", "10000"})
  private int size;

  private Strategy strategy;
  private List<Objective> objectives;
  private byte[] document;
  private int keystroke;

  @Setup(Level.Trial)
  public void make() {
    strategy = LargeStrategy.of(size);
    objectives = strategy.objectives();
    Samples.askCore(strategy);
    document = Samples.document(size);
    Samples.settle();
  }

  /** Edits what the keystroke before left, of which everything was asked. */
  private Strategy edited() {
    Objective objective = objectives.get(keystroke % objectives.size());
    String name = "New name " + keystroke++;
    strategy = strategy.toBuilder().update(objective.toBuilder().name(name).build()).build();
    return strategy;
  }

  @Benchmark
  public Strategy edit() {
    return edited();
  }

  @Benchmark
  public Object linkAndCore() {
    List<BusinessFunction> functions = strategy.functions();
    String channel = "call " + keystroke++;
    return Samples.askCore(
        strategy.toBuilder()
            .add(Communication.of(functions.get(0).id(), functions.get(1).id(), channel, 7))
            .build());
  }

  @Benchmark
  public Object editAndCore() {
    return Samples.askCore(edited());
  }

  @Benchmark
  public Object editAndAll() {
    return Samples.askAll(edited());
  }

  @Benchmark
  public Strategy read() throws IOException {
    return StrategyReader.create()
        .withMostBytes(document.length)
        .read(new ByteArrayInputStream(document), DocumentFormat.JSON);
  }
}
