package io.alignment.examples.benchmarks;

import io.alignment.examples.LargeStrategy;
import io.alignment.json.DocumentFormat;
import io.alignment.json.StrategyReader;
import io.alignment.json.StrategyWriter;
import io.alignment.model.Strategy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Reading and writing a document in JSON, beside what Jackson does with the same bytes. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH sets the fields.
public class DocumentBenchmark {

  @Param({"200", "10000", "100000"})
  private int size;

  private final StrategyReader reader = StrategyReader.create().withMostBytes(Long.MAX_VALUE);
  private Strategy strategy;
  private byte[] document;
  private DocumentYardsticks jackson;

  @Setup(Level.Trial)
  public void make() {
    strategy = LargeStrategy.of(size);
    document =
        StrategyWriter.toString(strategy, DocumentFormat.JSON).getBytes(StandardCharsets.UTF_8);
    jackson = new DocumentYardsticks(document);
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

  @Benchmark
  public Object generate() {
    return jackson.generate();
  }

  @Benchmark
  public Object write() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(document.length);
    StrategyWriter.write(strategy, DocumentFormat.JSON, out);
    return out;
  }
}
