package io.alignment.analysis.resources;

import io.alignment.analysis.internal.Elements;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/** Amounts at some elements; each is found when somebody asks for it. */
final class AmountsAt {

  private final int[] elements;
  private final IntFunction<BigDecimal> amount;

  /**
   * Tells amounts.
   *
   * @param elements the indices of the elements, ascending
   * @param amount the amount at each
   */
  AmountsAt(int[] elements, IntFunction<BigDecimal> amount) {
    this.elements = elements;
    this.amount = amount;
  }

  /** Returns the indices of the elements, ascending; not to be changed. */
  int[] elements() {
    return elements;
  }

  /** Returns those of them for which something is true. */
  AmountsAt where(IntPredicate isTrue) {
    return new AmountsAt(Elements.among(elements, isTrue), amount);
  }

  Optional<BigDecimal> at(int element) {
    return Arrays.binarySearch(elements, element) < 0
        ? Optional.empty()
        : Optional.of(amount.apply(element));
  }
}
