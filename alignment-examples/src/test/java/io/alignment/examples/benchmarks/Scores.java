package io.alignment.examples.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;

/**
 * What was measured, by the name of a benchmark such as {@code AnalysisBenchmark.core 10000}. Of
 * times the shortest iteration counts, as whatever else a machine does can only add to it.
 */
final class Scores {

  private final Map<String, Double> scores = new TreeMap<>();

  /** Returns the scores of some results by name. */
  static Map<String, Double> of(Collection<RunResult> results) {
    Map<String, Double> scores = new TreeMap<>();
    for (RunResult result : results) {
      String name = name(result.getParams());
      scores.put(name, result.getPrimaryResult().getStatistics().getMin());
      result
          .getSecondaryResults()
          .forEach(
              (extra, counted) -> scores.put(name + " " + extra, counted.getStatistics().getMax()));
    }
    return scores;
  }

  void add(Map<String, Double> more) {
    scores.putAll(more);
  }

  private static String name(BenchmarkParams params) {
    String benchmark = params.getBenchmark();
    List<String> words = new ArrayList<>();
    int method = benchmark.lastIndexOf('.');
    words.add(benchmark.substring(benchmark.lastIndexOf('.', method - 1) + 1));
    params.getParamsKeys().forEach(key -> words.add(params.getParam(key)));
    if (params.getThreads() > 1) {
      words.add("on " + params.getThreads());
    }
    return String.join(" ", words);
  }

  /** Returns milliseconds, or what else was counted. */
  double of(String name) {
    Double score = scores.get(name);
    if (score == null) {
      throw new IllegalArgumentException(
          "\"%s\" was not measured; there are: %s".formatted(name, scores.keySet()));
    }
    return score;
  }

  double ratio(String name, String yardstick) {
    return of(name) / of(yardstick);
  }

  /** Returns the exponent with which a time grows between two sizes: 1 is linear. */
  double exponent(String name, int small, int large) {
    return Math.log(ratio(name + " " + large, name + " " + small))
        / Math.log((double) large / small);
  }
}
