package io.alignment.analysis.resources;

import java.util.Arrays;

/** Sums at some elements, 0 anywhere else; it takes memory for these only. */
final class SparseSums {

  private final int[] elements;
  private final double[] sums;

  private SparseSums(int[] elements, double[] sums) {
    this.elements = elements;
    this.sums = sums;
  }

  /**
   * Keeps some of the sums of an array.
   *
   * @param elements the indices of the elements, ascending; not changed afterwards
   * @param byElement the sum of each element, 0 for any other
   */
  static SparseSums of(int[] elements, double[] byElement) {
    double[] sums = new double[elements.length];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = byElement[elements[i]];
    }
    return new SparseSums(elements, sums);
  }

  double at(int element) {
    int place = Arrays.binarySearch(elements, element);
    return place < 0 ? 0 : sums[place];
  }
}
