package io.alignment.analysis.people;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Counts pairs of numbers, of which there may be far more than different ones. Pairs of few numbers
 * have a cell each; of many, only those that were counted have a place, in a hash table of longs
 * with open addressing.
 */
final class PairCounts {

  /** So many numbers have a cell for each pair, which takes 4 MiB at most. */
  private static final int FEW = 1024;

  private static final long FREE = -1;

  private final int numbers;
  private final boolean few;
  private long[] pairs;
  private int[] counts;
  private int size;

  /** Starts without pairs of numbers from 0 to below a bound. */
  PairCounts(int numbers) {
    this.numbers = numbers;
    few = numbers <= FEW;
    pairs = new long[few ? 0 : 16];
    counts = new int[few ? numbers * numbers : pairs.length];
    Arrays.fill(pairs, FREE);
  }

  /** Counts a pair of two numbers in any order. */
  void count(int one, int other) {
    if (few) {
      counts[cell(one, other)]++;
      return;
    }
    long pair = pair(one, other);
    int slot = slotOf(pair);
    if (pairs[slot] == FREE) {
      if (2 * size == pairs.length) {
        grow();
        slot = slotOf(pair);
      }
      pairs[slot] = pair;
      size++;
    }
    counts[slot]++;
  }

  /** Returns how often a pair was counted. */
  int of(int one, int other) {
    return counts[few ? cell(one, other) : slotOf(pair(one, other))];
  }

  /** Returns the pairs that were counted in ascending order, by the smaller number first. */
  long[] sorted() {
    return few
        ? IntStream.range(0, counts.length)
            .filter(cell -> counts[cell] > 0)
            .mapToLong(cell -> pair(cell / numbers, cell % numbers))
            .toArray()
        : Arrays.stream(pairs).filter(pair -> pair != FREE).sorted().toArray();
  }

  private static long pair(int one, int other) {
    return (long) Math.min(one, other) << Integer.SIZE | Math.max(one, other);
  }

  /** Returns the smaller number of a pair. */
  static int smaller(long pair) {
    return (int) (pair >>> Integer.SIZE);
  }

  /** Returns the larger number of a pair. */
  static int larger(long pair) {
    return (int) pair;
  }

  private int cell(int one, int other) {
    return Math.min(one, other) * numbers + Math.max(one, other);
  }

  private int slotOf(long pair) {
    int mask = pairs.length - 1;
    int slot = (int) ((pair * 0x9E3779B97F4A7C15L) >>> Long.numberOfLeadingZeros(mask));
    while (pairs[slot] != FREE && pairs[slot] != pair) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] before = pairs;
    int[] countsBefore = counts;
    pairs = new long[2 * before.length];
    counts = new int[pairs.length];
    Arrays.fill(pairs, FREE);
    for (int i = 0; i < before.length; i++) {
      if (before[i] != FREE) {
        int slot = slotOf(before[i]);
        pairs[slot] = before[i];
        counts[slot] = countsBefore[i];
      }
    }
  }
}
