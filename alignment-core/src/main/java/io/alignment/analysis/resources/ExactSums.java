package io.alignment.analysis.resources;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.Ints;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Exact sums at some elements, 0 anywhere else. It takes memory for these only, as a strategy may
 * have thousands of units of amount.
 */
final class ExactSums {

  private final int[] elements;
  private final List<BigDecimal> sums;

  private ExactSums(int[] elements, List<BigDecimal> sums) {
    this.elements = elements;
    this.sums = sums;
  }

  static ExactSums of(SortedMap<Integer, BigDecimal> byElement) {
    return new ExactSums(
        Ints.toArray(byElement.keySet()), ImmutableList.copyOf(byElement.values()));
  }

  /** Returns the sums of an array that has null where nothing was added. */
  static ExactSums of(@Nullable BigDecimal[] byElement) {
    ImmutableIntArray.Builder elements = ImmutableIntArray.builder();
    ImmutableList.Builder<BigDecimal> sums = ImmutableList.builder();
    for (int element = 0; element < byElement.length; element++) {
      BigDecimal sum = byElement[element];
      if (sum != null) {
        elements.add(element);
        sums.add(sum);
      }
    }
    return new ExactSums(elements.build().toArray(), sums.build());
  }

  /** Returns the elements at which there is a sum; they ascend. */
  IntStream elements() {
    return Arrays.stream(elements);
  }

  /** Goes over all sums and their elements. */
  void forEach(ObjIntConsumer<BigDecimal> action) {
    for (int place = 0; place < elements.length; place++) {
      action.accept(sums.get(place), elements[place]);
    }
  }

  /** Says whether there is no sum. */
  boolean isEmpty() {
    return elements.length == 0;
  }

  /** Returns the sum at an element. */
  BigDecimal at(int element) {
    int place = Arrays.binarySearch(elements, element);
    return place < 0 ? BigDecimal.ZERO : sums.get(place);
  }
}
