package io.alignment.examples.benchmarks;

import io.alignment.json.DocumentFormat;
import io.alignment.json.StrategyReader;
import io.alignment.model.Strategy;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Reading a document in JSON, beside what Jackson does with the same bytes. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH sets the fields.
public class ReadingBenchmark {

  @Param({"200", "10000", "100000"})
  private int size;

  private final StrategyReader reader = Samples.reader();
  private byte[] document;
  private DocumentYardsticks jackson;

  @Setup(Level.Trial)
  public void make() {
    document = Samples.document(size);
    jackson = new DocumentYardsticks(document);
    Samples.settle();
  }

  @Benchmark
  public long scan() {
    return jackson.scan();
  }

  @Benchmark
  public Object tree() {
    return jackson.tree();
  }

  @Benchmark
  public Object records() {
    return jackson.records();
  }

  @Benchmark
  public Strategy read() {
    return reader.read(document, DocumentFormat.JSON);
  }

  @Benchmark
  public Object readAndCore() {
    return Samples.askCore(read());
  }
}
