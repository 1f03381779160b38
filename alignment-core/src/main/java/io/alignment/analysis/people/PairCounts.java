package io.alignment.analysis.people;

import java.util.Arrays;

/**
 * Counts pairs of numbers: a hash table of longs with open addressing, as there may be far more
 * pairs to count than different ones.
 */
final class PairCounts {

  private static final long FREE = -1;

  private long[] pairs = new long[16];
  private int[] counts = new int[16];
  private int size;

  PairCounts() {
    Arrays.fill(pairs, FREE);
  }

  /** Counts a pair of two numbers, each at least 0, in any order. */
  void count(int one, int other) {
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
    return counts[slotOf(pair(one, other))];
  }

  /** Returns the pairs in ascending order, by the smaller number first. */
  long[] sorted() {
    return Arrays.stream(pairs).filter(pair -> pair != FREE).sorted().toArray();
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

  private int slotOf(long pair) {
    int mask = pairs.length - 1;
    int slot = (int) ((pair * 0x9E3779B97F4A7C15L) >>> Integer.SIZE) & mask;
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
