package io.alignment.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Exact amounts: one form for each value, and bounds within which arithmetic stays cheap. */
final class Decimals {

  /** Digits before and digits after the decimal point. */
  static final int DIGITS = 18;

  private static final BigDecimal BEYOND = BigDecimal.ONE.scaleByPowerOfTen(DIGITS).setScale(0);

  private Decimals() {}

  /** Returns the one form of this value, so that 40000 equals 40000.00. */
  static BigDecimal normal(BigDecimal value) {
    if (value.scale() == 0 && value.signum() >= 0 && value.compareTo(BEYOND) < 0) {
      return value; // most amounts
    }
    // Zeros are stripped one by one: too slow for a million of them, and an overflow at the largest
    // exponents. Such a value is refused anyway, in whatever form.
    boolean hostile = value.unscaledValue().bitLength() > 10_000 || value.scale() < -1_000_000_000;
    if (hostile && value.signum() != 0) {
      return value;
    }
    BigDecimal stripped = value.stripTrailingZeros();
    // Beyond the bounds the plain form could be gigabytes long; such a value is refused anyway.
    return stripped.scale() < 0 && stripped.scale() >= -DIGITS
        ? stripped.setScale(0, RoundingMode.UNNECESSARY)
        : stripped;
  }

  /** Says whether a value has at most 18 digits before the point and at most 18 after it. */
  static boolean inBounds(BigDecimal value) {
    long integerDigits = (long) value.precision() - value.scale();
    return value.scale() <= DIGITS && integerDigits <= DIGITS;
  }

  /** Returns a value as text for a message, short even where it is out of bounds. */
  static String show(BigDecimal value) {
    return inBounds(value) ? value.toPlainString() : value.round(new MathContext(40)).toString();
  }
}
