package io.alignment.words;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;

/**
 * How numbers and lists are written for people to read, in English and the same everywhere: exact
 * amounts with grouped digits, shares as percentages without noise.
 */
public final class Wording {

  private static final double ROUNDING = 1e-9;

  private Wording() {}

  /**
   * Returns a share as a percentage, such as {@code 31 %} or {@code 51.3 %}: with one decimal place
   * where there is one, and never 0 or 100 for a share that is not. What a sum of doubles can be
   * off is passed over.
   *
   * @param share from 0 to 1
   * @return the percentage
   */
  public static String percent(double share) {
    if (share > ROUNDING && share < 0.001) {
      return "less than 0.1 %";
    }
    if (share > 0.999 && share < 1 - ROUNDING) {
      return "over 99.9 %";
    }
    return number(BigDecimal.valueOf(share * 100).setScale(1, RoundingMode.HALF_EVEN)) + " %";
  }

  /**
   * Returns an exact number with grouped digits, such as {@code 11,000} or {@code 1,173.31}.
   *
   * @param number the number
   * @return the number without trailing zeros
   */
  public static String number(BigDecimal number) {
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

  /**
   * Returns a list as people say it, such as {@code a, b and c}.
   *
   * @param items the items
   * @param most how many to name at the most; the rest is counted
   * @return the list; {@code nothing} if there are no items
   */
  public static String list(List<String> items, int most) {
    if (items.isEmpty()) {
      return "nothing";
    }
    if (items.size() > most) {
      return String.join(", ", items.subList(0, most)) + " and " + (items.size() - most) + " more";
    }
    int last = items.size() - 1;
    return last == 0
        ? items.get(0)
        : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
  }
}
