package io.alignment.examples.benchmarks;

import io.alignment.Analyses;
import io.alignment.analysis.Analysis;
import io.alignment.analysis.Priorities;
import io.alignment.analysis.Result;
import io.alignment.analysis.direction.CascadeAnalysis;
import io.alignment.analysis.direction.CoverageAnalysis;
import io.alignment.analysis.people.SiloAnalysis;
import io.alignment.analysis.resources.ResourceFitAnalysis;
import io.alignment.examples.LargeStrategy;
import io.alignment.json.DocumentFormat;
import io.alignment.json.StrategyReader;
import io.alignment.json.StrategyWriter;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What several benchmarks ask. */
final class Samples {

  /** The questions of which the targets speak. */
  static final List<Analysis<? extends Result>> CORE =
      List.of(
          new CoverageAnalysis(),
          new CascadeAnalysis(),
          new SiloAnalysis(),
          new ResourceFitAnalysis());

  private Samples() {}

  /** Asks the four core questions and for the priorities. */
  static List<Object> askCore(Strategy strategy) {
    List<Object> answers = new ArrayList<>();
    CORE.forEach(analysis -> answers.add(analysis.analyze(strategy)));
    answers.add(Priorities.of(strategy).byId());
    return answers;
  }

  /** Asks everything that there is to ask. */
  static Object askAll(Strategy strategy) {
    return Analyses.builtIn().analyze(strategy);
  }

  /** Returns a document in JSON, in which nothing has an order. */
  static byte[] document(int size) {
    return StrategyWriter.toString(LargeStrategy.of(size), DocumentFormat.JSON)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Returns a reader for documents of any size. */
  static StrategyReader reader() {
    return StrategyReader.create().withMostBytes(Long.MAX_VALUE);
  }

  /**
   * Lets what was prepared move to where it stays. Else the collector would copy it a few times
   * more while something is measured.
   */
  static void settle() {
    System.gc();
  }

  /** Returns the same strategy of which nothing is known yet but its parts. */
  static Strategy fresh(Strategy strategy) {
    StrategyBuilder builder = Strategy.builder(strategy.name());
    strategy.elements().forEach(builder::add);
    strategy.relations().forEach(builder::add);
    return builder.build();
  }
}
