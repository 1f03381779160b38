package io.alignment.examples.benchmarks;

import io.alignment.Analyses;
import io.alignment.analysis.Analysis;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.examples.LargeStrategy;
import io.alignment.model.Strategy;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Each question by itself. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH sets the fields.
public class QuestionBenchmark {

  @Param({"100", "10000", "1000000"})
  private int size;

  @Param({
    "CoverageAnalysis",
    "CascadeAnalysis",
    "SiloAnalysis",
    "ResourceFitAnalysis",
    "SmartAnalysis",
    "ProgressAnalysis",
    "TimeAnalysis",
    "ScorecardAnalysis",
    "SwotAnalysis",
    "ImpactAnalysis",
    "CommunicationAnalysis",
    "DependenceAnalysis",
    "SkillsAnalysis",
    "AutomationAnalysis",
    "OrganizationAnalysis",
    "BoardAnalysis"
  })
  private String question;

  private Strategy strategy;
  private Strategy fresh;
  private Analysis<?> analysis;

  @Setup(Level.Trial)
  public void make() {
    strategy = LargeStrategy.of(size);
    analysis =
        Analyses.builtIn().list().stream()
            .filter(it -> it.getClass().getSimpleName().equals(question))
            .findFirst()
            .orElseThrow();
    Samples.settle();
  }

  /** Makes the same strategy, of which nothing was asked yet. */
  @Setup(Level.Invocation)
  public void forget() {
    fresh = Samples.fresh(strategy);
    StrategyIndex.of(fresh.withoutDropped());
  }

  @Benchmark
  public Object ask() {
    return analysis.analyze(fresh);
  }
}
