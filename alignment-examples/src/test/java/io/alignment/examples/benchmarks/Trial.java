package io.alignment.examples.benchmarks;

import java.util.List;
import java.util.stream.Stream;

/**
 * One benchmark at some sizes.
 *
 * @param benchmark its class and method, such as {@code AnalysisBenchmark.core}
 * @param sizes of how many elements; empty if it has no sizes
 * @param threads on how many threads at once
 * @param effort how often it is done
 */
record Trial(String benchmark, List<String> sizes, int threads, Effort effort) {

  /** How often something is done, for some of it would take all day. */
  enum Effort {
    /** For several seconds, again and again. */
    USUAL,
    /** The same after a longer while: what runs through so much code that compiling takes long. */
    WARM,
    /** A few times. */
    LESS,
    /** Twice, at once: what takes long and does not get quicker. */
    COLD,
    /** Once: what does not depend on how warm the machine is. */
    ONCE
  }

  static Trial of(String benchmark, Integer... sizes) {
    List<String> all = Stream.of(sizes).map(String::valueOf).toList();
    return new Trial(benchmark, all, 1, Effort.USUAL);
  }

  Trial onThreads(int threads) {
    return new Trial(benchmark, sizes, threads, effort);
  }

  Trial warm() {
    return new Trial(benchmark, sizes, threads, Effort.WARM);
  }

  Trial slow() {
    return new Trial(benchmark, sizes, threads, Effort.LESS);
  }

  Trial cold() {
    return new Trial(benchmark, sizes, threads, Effort.COLD);
  }

  Trial once() {
    return new Trial(benchmark, sizes, threads, Effort.ONCE);
  }
}
