package io.alignment.examples.benchmarks;

import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * A promise about a ratio, or a ratio to compare others with.
 *
 * @param what of what, to what
 * @param ratio how it follows from what was measured
 * @param least the smallest value allowed
 * @param most the largest value allowed
 */
record Target(String what, ToDoubleFunction<Scores> ratio, double least, double most) {

  static Target atMost(double bound, String what, ToDoubleFunction<Scores> ratio) {
    return new Target(what, ratio, Double.NEGATIVE_INFINITY, bound);
  }

  static Target atLeast(double bound, String what, ToDoubleFunction<Scores> ratio) {
    return new Target(what, ratio, bound, Double.POSITIVE_INFINITY);
  }

  /** Tells a ratio of which nothing is promised. */
  static Target toCompare(String what, ToDoubleFunction<Scores> ratio) {
    return new Target(what, ratio, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }

  String judge(double value) {
    return promise().isEmpty() ? "" : value >= least && value <= most ? "met" : "MISSED";
  }

  String promise() {
    return most < Double.POSITIVE_INFINITY
        ? String.format(Locale.ROOT, "at most  %.4g", most)
        : least > Double.NEGATIVE_INFINITY
            ? String.format(Locale.ROOT, "at least %.4g", least)
            : "";
  }
}
