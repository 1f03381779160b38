package io.alignment.examples.benchmarks;

import java.util.List;
import java.util.stream.Stream;

/**
 * One benchmark at some sizes.
 *
 * @param benchmark its class and method, such as {@code AnalysisBenchmark.core}
 * @param sizes of how many elements; empty if it has no sizes
 * @param threads on how many threads at once
 * @param isSlow whether it takes so long that a few times must do
 */
record Trial(String benchmark, List<String> sizes, int threads, boolean isSlow) {

  static Trial of(String benchmark, Integer... sizes) {
    return new Trial(benchmark, Stream.of(sizes).map(String::valueOf).toList(), 1, false);
  }

  Trial onThreads(int threads) {
    return new Trial(benchmark, sizes, threads, isSlow);
  }

  Trial slow() {
    return new Trial(benchmark, sizes, threads, true);
  }
}
