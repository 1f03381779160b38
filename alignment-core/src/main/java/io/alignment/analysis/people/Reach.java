package io.alignment.analysis.people;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import java.util.Queue;

/** Over how many channels functions hear from the top, and how slow the best way to them is. */
final class Reach {

  private static final int NEVER = -1;

  private final Channels channels;
  private final int[] hops;
  private final int[] slowest;

  /**
   * Finds the ways from some functions.
   *
   * @param size how many elements there are
   * @param top the functions from which the strategy is told
   */
  Reach(Channels channels, int size, int[] top) {
    this.channels = channels;
    hops = new int[size];
    slowest = new int[size];
    Arrays.fill(hops, NEVER);
    Arrays.fill(slowest, Channels.UNKNOWN);
    countHops(top);
    findSlowest(top);
  }

  private void countHops(int[] top) {
    Queue<Integer> queue = new ArrayDeque<>();
    for (int function : top) {
      hops[function] = 0;
      queue.add(function);
    }
    while (!queue.isEmpty()) {
      int function = queue.remove();
      channels.forEachHearer(
          function,
          (hearer, days) -> {
            if (hops[hearer] == NEVER) {
              hops[hearer] = hops[function] + 1;
              queue.add(hearer);
            }
          });
    }
  }

  /** A function, and the slowest channel on the way to it. */
  private record Reached(int function, int days) {}

  private void findSlowest(int[] top) {
    Queue<Reached> queue = new PriorityQueue<>(Comparator.comparingInt(Reached::days));
    for (int function : top) {
      slowest[function] = 0;
      queue.add(new Reached(function, 0));
    }
    while (!queue.isEmpty()) {
      Reached next = queue.remove();
      if (next.days == slowest[next.function]) {
        channels.forEachHearer(
            next.function,
            (hearer, days) -> {
              int slower = Math.max(next.days, days);
              if (slower < slowest[hearer]) {
                slowest[hearer] = slower;
                queue.add(new Reached(hearer, slower));
              }
            });
      }
    }
  }

  /** Returns over how many channels a function hears, 0 at the top. */
  OptionalInt hops(int function) {
    return hops[function] == NEVER ? OptionalInt.empty() : OptionalInt.of(hops[function]);
  }

  /** Returns the slowest channel on the way on which it is the least slow; none at the top. */
  OptionalInt slowest(int function) {
    return hops[function] == 0 || slowest[function] == Channels.UNKNOWN
        ? OptionalInt.empty()
        : OptionalInt.of(slowest[function]);
  }
}
