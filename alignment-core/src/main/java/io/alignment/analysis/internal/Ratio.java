package io.alignment.analysis.internal;

import java.util.OptionalDouble;

/** Shares of a whole; the share of nothing is absent. */
public final class Ratio {

  private Ratio() {}

  public static OptionalDouble of(double part, double whole) {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(part / whole);
  }

  /** Returns a number; absent where it is too large for a double, or none. */
  public static OptionalDouble finite(double number) {
    return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
  }
}
