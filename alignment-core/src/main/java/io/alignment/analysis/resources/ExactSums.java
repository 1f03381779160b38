package io.alignment.analysis.resources;

import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Exact sums at some elements; nothing was added anywhere else. It takes memory for these only, as
 * a strategy may have thousands of units of amount.
 */
final class ExactSums {

  private int[] elements = new int[4];
  private @Nullable BigDecimal[] sums = new BigDecimal[4];
  private int size;

  /** Returns the sums of an array that has null where nothing was added. */
  static ExactSums of(@Nullable BigDecimal[] byElement) {
    ExactSums exact = new ExactSums();
    for (int element = 0; element < byElement.length; element++) {
      BigDecimal sum = byElement[element];
      if (sum != null) {
        exact.add(element, sum);
      }
    }
    return exact;
  }

  /** Adds an amount at an element; none smaller may come after it. */
  void add(int element, BigDecimal amount) {
    if (size > 0 && elements[size - 1] == element) {
      sums[size - 1] = sum(size - 1).add(amount);
      return;
    }
    if (size == elements.length) {
      elements = Arrays.copyOf(elements, 2 * size);
      sums = Arrays.copyOf(sums, 2 * size);
    }
    elements[size] = element;
    sums[size++] = amount;
  }

  /** Returns at how many elements something was added. */
  int size() {
    return size;
  }

  /** Returns the element at a place, from 0; they ascend. */
  int element(int place) {
    return elements[place];
  }

  /** Returns the sum at a place. */
  BigDecimal sum(int place) {
    BigDecimal sum = sums[place];
    if (sum == null) {
      throw new IndexOutOfBoundsException(place);
    }
    return sum;
  }

  /** Returns the sum at an element, 0 if nothing was added there. */
  BigDecimal at(int element) {
    int place = Arrays.binarySearch(elements, 0, size, element);
    return place < 0 ? BigDecimal.ZERO : sum(place);
  }

  /** Returns the sum of all. */
  BigDecimal total() {
    BigDecimal total = BigDecimal.ZERO;
    for (int place = 0; place < size; place++) {
      total = total.add(sum(place));
    }
    return total;
  }
}
