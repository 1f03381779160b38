package io.alignment.analysis;

import java.util.OptionalDouble;

/** Shares of a whole; the share of nothing is absent. */
final class Ratio {

  private Ratio() {}

  static OptionalDouble of(int part, int whole) {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
  }
}
