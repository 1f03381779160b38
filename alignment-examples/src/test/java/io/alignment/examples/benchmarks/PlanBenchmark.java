package io.alignment.examples.benchmarks;

import io.alignment.Analyses;
import io.alignment.analysis.Question;
import io.alignment.analysis.Report;
import io.alignment.json.DocumentFormat;
import io.alignment.json.StrategyReader;
import io.alignment.model.Strategy;
import io.alignment.plan.Plan;
import io.alignment.plan.PlanSearch;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A plan of five steps, and all questions about the same strategy beside it. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH sets the fields.
public class PlanBenchmark {

  @Param({"corner-bakery", "sdg-2022"})
  private String sample;

  private Strategy strategy;
  private Strategy fresh;
  private Question question;
  private Report report;

  /** Copies that were asked. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Copies {
    /** How many, of one plan. */
    public long tried;
  }

  @Setup(Level.Trial)
  public void read() throws IOException {
    try (InputStream document =
        Objects.requireNonNull(
            PlanBenchmark.class.getResourceAsStream("/strategies/" + sample + ".yaml"))) {
      strategy = StrategyReader.create().read(document, DocumentFormat.YAML);
    }
    question = Question.about(strategy);
    report = Analyses.builtIn().analyze(question);
    Samples.settle();
  }

  /** Makes the same strategy, of which nothing was asked yet. */
  @Setup(Level.Invocation)
  public void forget() {
    fresh = Samples.fresh(strategy);
  }

  @Benchmark
  public Report askAll() {
    return Analyses.builtIn().analyze(Question.about(fresh));
  }

  @Benchmark
  public Plan plan(Copies copies) {
    Plan plan = new PlanSearch(Analyses.builtIn()).in(question, report);
    copies.tried = plan.tried();
    return plan;
  }
}
