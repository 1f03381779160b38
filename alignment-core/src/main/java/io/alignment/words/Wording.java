package io.alignment.words;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * How numbers are written for people to read, the same everywhere: exact amounts with grouped
 * digits, shares as percentages without noise. {@link Words} put the marks of their language
 * between the digits.
 */
public final class Wording {

  private static final int MOST_DECIMALS = 6;
  private static final int MOST_DIGITS = 12;
  private static final double LEAST_WHOLE = 0.01;
  private static final double LEAST_NUMBER = 0.005;
  private static final double ROUNDING = 1e-9;
  private static final BigDecimal WHOLE_FROM = BigDecimal.valueOf(100);

  private Wording() {}

  /**
   * Writes a share with at most so many decimals; words say what lies between 0 or 1 and them.
   *
   * @param percent puts the sign for percent to a number
   * @param words says by a key what cannot be said in so many decimals
   */
  static String percent(
      double share, int decimals, UnaryOperator<String> percent, UnaryOperator<String> words) {
    double least = decimals == 0 ? LEAST_WHOLE : 0.001;
    if (share > ROUNDING && share < least) {
      return words.apply(decimals == 0 ? "least-whole" : "least");
    }
    if (share > 1 - least && share < 1 - ROUNDING) {
      return words.apply(decimals == 0 ? "most-whole" : "most");
    }
    BigDecimal parts = BigDecimal.valueOf(share * 100).setScale(6, RoundingMode.HALF_EVEN);
    return percent.apply(number(parts.setScale(decimals, RoundingMode.HALF_UP)));
  }

  /** Says whether a number is so small, but above 0, that it would need more than two decimals. */
  static boolean isNearNothing(double number) {
    return number > ROUNDING && number < LEAST_NUMBER;
  }

  /** Says whether a share is nearer to 0 or 1 than one percent, but not there. */
  static boolean isNearAnEnd(double share) {
    double distance = Math.min(share, 1 - share);
    return distance > ROUNDING && distance < LEAST_WHOLE;
  }

  /**
   * Rounds the parts of 1 to whole percents that add up to 100; those lose least that lack least.
   */
  static int[] wholePercents(double[] parts) {
    int[] whole = new int[parts.length];
    int left = 100;
    for (int i = 0; i < parts.length; i++) {
      whole[i] = (int) Math.floor(100 * parts[i] + ROUNDING);
      left -= whole[i];
    }
    IntStream.range(0, parts.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> whole[i] - 100 * parts[i]))
        .limit(Math.max(0, left))
        .forEach(i -> whole[i]++);
    return whole;
  }

  /** Writes a number without a fraction from 100 on; a smaller one with two decimals at most. */
  static String rounded(BigDecimal number) {
    return number.abs().compareTo(WHOLE_FROM) >= 0
        ? number(number.setScale(0, RoundingMode.HALF_EVEN))
        : number(number.doubleValue());
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
        size < LEAST_NUMBER && size > ROUNDING
            ? BigDecimal.valueOf(number).round(new MathContext(2, RoundingMode.HALF_EVEN))
            : BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_EVEN));
  }
}
