package io.alignment.analysis.resources;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Exact sums at some elements; nothing was added anywhere else. */
final class ExactSums {

  private final @Nullable BigDecimal[] sums;
  private boolean isEmpty = true;

  ExactSums(int size) {
    sums = new BigDecimal[size];
  }

  void add(int element, BigDecimal amount) {
    isEmpty = false;
    BigDecimal sum = sums[element];
    sums[element] = sum == null ? amount : sum.add(amount);
  }

  /** Says whether nothing was added anywhere. */
  boolean isEmpty() {
    return isEmpty;
  }

  /** Returns the sum at an element, or null if nothing was added there. */
  @Nullable BigDecimal get(int element) {
    return sums[element];
  }

  /** Returns the sum at an element, 0 if nothing was added there. */
  BigDecimal at(int element) {
    BigDecimal sum = sums[element];
    return sum == null ? BigDecimal.ZERO : sum;
  }

  /** Returns the sum of all. */
  BigDecimal total() {
    BigDecimal total = BigDecimal.ZERO;
    for (BigDecimal sum : sums) {
      total = sum == null ? total : total.add(sum);
    }
    return total;
  }
}
