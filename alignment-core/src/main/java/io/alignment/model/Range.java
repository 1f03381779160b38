package io.alignment.model;

import java.math.BigDecimal;

/**
 * The numbers that a field may hold.
 *
 * @param least the smallest number
 * @param isLeastIn whether the smallest number itself is among them
 * @param most the largest number
 * @param words the same for people, as in "It must be above 0 and at most 1"; empty if any number
 *     will do
 */
public record Range(double least, boolean isLeastIn, double most, String words) {

  private static final Range ANY = new Range(-Double.MAX_VALUE, true, Double.MAX_VALUE, "");

  /** {@return all finite numbers} */
  public static Range any() {
    return ANY;
  }

  static Range above(int least) {
    return new Range(least, false, Double.MAX_VALUE, "above " + least);
  }

  static Range atLeast(int least) {
    return new Range(least, true, Double.MAX_VALUE, least + " or more");
  }

  static Range between(int least, int most) {
    return new Range(least, true, most, "from %s to %s".formatted(least, most));
  }

  /** Returns a scale of which each end has a meaning. */
  static Range between(int least, String meaning, int most, String otherMeaning) {
    return new Range(
        least, true, most, "from %s (%s) to %s (%s)".formatted(least, meaning, most, otherMeaning));
  }

  Range atMost(int bound) {
    return new Range(least, isLeastIn, bound, words + " and at most " + bound);
  }

  /** {@return whether there is a largest number, other than the largest that there is} */
  public boolean isBounded() {
    return most < Double.MAX_VALUE;
  }

  /**
   * Says whether a number is among these.
   *
   * @param number the number, also NaN or infinite
   * @return true if it is
   */
  public boolean holds(double number) {
    return number >= least && number <= most && (isLeastIn || number > least);
  }

  /**
   * Says whether an amount is among these and can be computed with: it has at most 18 digits before
   * the decimal point and 18 after it.
   *
   * @param amount the amount
   * @return true if it is
   */
  public boolean holds(BigDecimal amount) {
    return Decimals.inBounds(amount) && holds(amount.doubleValue());
  }
}
