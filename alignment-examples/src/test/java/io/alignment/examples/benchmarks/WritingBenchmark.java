package io.alignment.examples.benchmarks;

import io.alignment.examples.LargeStrategy;
import io.alignment.json.DocumentFormat;
import io.alignment.json.StrategyWriter;
import io.alignment.model.Strategy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Writing a document in JSON, beside Jackson writing the same tokens. */
public class WritingBenchmark {

  /** A document of some size. */
  @State(Scope.Benchmark)
  public abstract static class Document {
    @Param({"200", "10000", "100000"})
    int size;

    byte[] bytes = {};

    /** Makes it, and of it what is to be written. */
    @Setup(Level.Trial)
    public void make() {
      bytes = Samples.document(size);
      prepare();
      Samples.settle();
    }

    abstract void prepare();

    Object write(Strategy strategy) throws IOException {
      ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
      StrategyWriter.write(strategy, DocumentFormat.JSON, out);
      return out;
    }
  }

  /** Its tokens, which Jackson writes. */
  @SuppressWarnings("NullAway.Init") // JMH has it prepared.
  public static class Tokens extends Document {
    private RecordedTokens tokens;

    @Override
    void prepare() {
      tokens = new RecordedTokens(bytes);
    }
  }

  /** The strategy that was read from it: whoever saves a document has mostly read it before. */
  @SuppressWarnings("NullAway.Init") // JMH has it prepared.
  public static class Read extends Document {
    private Strategy strategy;

    @Override
    void prepare() {
      strategy = Samples.reader().read(bytes, DocumentFormat.JSON);
    }
  }

  /** The same strategy, made by a program in no order: its texts lie all over the memory. */
  @SuppressWarnings("NullAway.Init") // JMH has it prepared.
  public static class Built extends Document {
    private Strategy strategy;

    @Override
    void prepare() {
      strategy = LargeStrategy.of(size);
    }
  }

  @Benchmark
  public Object generate(Tokens document) {
    return document.tokens.generate();
  }

  @Benchmark
  public Object write(Read document) throws IOException {
    return document.write(document.strategy);
  }

  @Benchmark
  public Object writeBuilt(Built document) throws IOException {
    return document.write(document.strategy);
  }
}
