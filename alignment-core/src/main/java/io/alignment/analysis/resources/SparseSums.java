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

  /** Returns the sums of an array that are not 0. */
  static SparseSums of(double[] byElement) {
    int size = 0;
    for (double sum : byElement) {
      size += sum == 0 ? 0 : 1;
    }
    int[] elements = new int[size];
    double[] sums = new double[size];
    int end = 0;
    for (int element = 0; element < byElement.length; element++) {
      if (byElement[element] != 0) {
        elements[end] = element;
        sums[end++] = byElement[element];
      }
    }
    return new SparseSums(elements, sums);
  }

  double at(int element) {
    int place = Arrays.binarySearch(elements, element);
    return place < 0 ? 0 : sums[place];
  }
}
