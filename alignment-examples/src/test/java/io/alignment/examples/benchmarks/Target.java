package io.alignment.examples.benchmarks;

import java.util.function.ToDoubleFunction;

/**
 * A promise about a ratio.
 *
 * @param what of what, to what
 * @param ratio how it follows from what was measured
 * @param most whether the bound is the largest value allowed, or else the smallest
 * @param bound the bound
 */
record Target(String what, ToDoubleFunction<Scores> ratio, boolean most, double bound) {

  static Target atMost(double bound, String what, ToDoubleFunction<Scores> ratio) {
    return new Target(what, ratio, true, bound);
  }

  static Target atLeast(double bound, String what, ToDoubleFunction<Scores> ratio) {
    return new Target(what, ratio, false, bound);
  }

  boolean isMet(double value) {
    return most ? value <= bound : value >= bound;
  }
}
