package io.alignment.analysis.people;

import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.function.IntBinaryOperator;

/** Over how many channels functions hear from the top, and how slow the best way to them is. */
final class Reach {

  private static final int NEVER = Channels.UNKNOWN;

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
    hops = search(size, top, (sofar, days) -> sofar + 1);
    slowest = search(size, top, Math::max);
  }

  /** A function, and how far the way to it is. */
  private record Reached(int function, int far) {}

  /** Returns how far the best way to each function is, by the algorithm of Dijkstra. */
  private int[] search(int size, int[] top, IntBinaryOperator further) {
    int[] least = new int[size];
    Arrays.fill(least, NEVER);
    Queue<Reached> queue = new PriorityQueue<>(Comparator.comparingInt(Reached::far));
    for (int function : top) {
      least[function] = 0;
      queue.add(new Reached(function, 0));
    }
    while (!queue.isEmpty()) {
      Reached next = queue.remove();
      if (next.far == least[next.function]) {
        channels.forEachHearer(
            next.function,
            (hearer, days) -> {
              int far = further.applyAsInt(next.far, days);
              if (far < least[hearer]) {
                least[hearer] = far;
                queue.add(new Reached(hearer, far));
              }
            });
      }
    }
    return least;
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
