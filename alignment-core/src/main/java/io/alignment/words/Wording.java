package io.alignment.words;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * How numbers are written for people to read, the same everywhere: exact amounts with grouped
 * digits, shares as percentages without noise.
 */
public final class Wording {

  private static final int MOST_DECIMALS = 6;
  private static final int MOST_DIGITS = 12;
  private static final double ROUNDING = 1e-9;

  private Wording() {}

  static String percent(double share, UnaryOperator<String> words) {
    if (share > ROUNDING && share < 0.001) {
      return words.apply("percent.least");
    }
    if (share > 0.999 && share < 1 - ROUNDING) {
      return words.apply("percent.most");
    }
    return number(BigDecimal.valueOf(share * 100).setScale(1, RoundingMode.HALF_EVEN)) + " %";
  }

  /**
   * Returns an exact number with grouped digits, such as {@code 11,000} or {@code 1,173.31}. One
   * with more digits behind the point than anybody writes was divided, and is rounded as such.
   *
   * @param number the number
   * @return the number without trailing zeros
   */
  public static String number(BigDecimal number) {
    if (number.scale() > MOST_DECIMALS && number.precision() > MOST_DIGITS) {
      return number(number.doubleValue());
    }
    DecimalFormat format =
        new DecimalFormat(
            "#,##0.##################", DecimalFormatSymbols.getInstance(Locale.ROOT));
    return format.format(number);
  }

  /**
   * Returns a number that was computed, rounded to two decimal places; a smaller one that is not
   * nothing with two digits that count, so that it does not read as 0.
   *
   * @param number a finite number
   * @return the number with grouped digits
   */
  public static String number(double number) {
    double size = Math.abs(number);
    return number(
        size < 0.005 && size > ROUNDING
            ? BigDecimal.valueOf(number).round(new MathContext(2, RoundingMode.HALF_EVEN))
            : BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_EVEN));
  }
}
