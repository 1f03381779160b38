package io.alignment.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Finds loops in a directed graph. What leads into nothing but loops is peeled off (Kahn, 1962);
 * from what is left, walking backwards must come around.
 */
public final class Loops {

  /** Whoever has mended these is shown the next ones. */
  private static final int MOST = 100;

  private final Adjacency outgoing;
  private final int[] waiting;
  private final boolean[] gone;
  private int left;
  // The elements that are gone and have outgoing arcs.
  private final int[] ready;
  private int end;

  private Loops(Adjacency outgoing, int size) {
    this.outgoing = outgoing;
    waiting = new int[size];
    gone = new boolean[size];
    left = size;
    ready = new int[size];
  }

  /**
   * Returns loops that share no element, so that mending each is a step forward: at least one if
   * the graph has any. Each lists its elements in the direction of the arcs. Linear in elements and
   * arcs where there is no loop.
   */
  public static List<List<Integer>> in(Adjacency outgoing, int size) {
    return outgoing.size() == 0 ? List.of() : new Loops(outgoing, size).find(size);
  }

  private List<List<Integer>> find(int size) {
    for (int arc = 0; arc < outgoing.size(); arc++) {
      waiting[outgoing.neighbor(arc)]++;
    }
    for (int element = 0; element < size; element++) {
      if (waiting[element] == 0) {
        remove(element);
      }
    }
    int next = peel(0);
    return left == 0 ? List.of() : findLeft(next, size);
  }

  private List<List<Integer>> findLeft(int peeled, int size) {
    Adjacency incoming = outgoing.transposed(size);
    List<List<Integer>> loops = new ArrayList<>();
    int[] step = new int[size];
    Arrays.fill(step, -1);
    int next = peeled;
    for (int element = 0; element < size && loops.size() < MOST; element++) {
      while (!gone[element] && loops.size() < MOST) {
        List<Integer> loop = walkBack(element, incoming, step);
        loops.add(loop);
        loop.forEach(this::remove);
        next = peel(next);
      }
    }
    return loops;
  }

  private void remove(int element) {
    gone[element] = true;
    left--;
    if (outgoing.isAt(element)) {
      ready[end++] = element;
    }
  }

  private int peel(int from) {
    int next = from;
    for (; next < end; next++) {
      int element = ready[next];
      int last = outgoing.end(element);
      for (int arc = outgoing.first(element); arc < last; arc++) {
        int served = outgoing.neighbor(arc);
        if (--waiting[served] == 0 && !gone[served]) {
          remove(served);
        }
      }
    }
    return next;
  }

  private List<Integer> walkBack(int start, Adjacency incoming, int[] step) {
    List<Integer> path = new ArrayList<>();
    int element = start;
    while (step[element] < 0) {
      step[element] = path.size();
      path.add(element);
      element = leftBefore(element, incoming);
    }
    List<Integer> loop = new ArrayList<>(path.subList(step[element], path.size()));
    path.forEach(walked -> step[walked] = -1);
    Collections.reverse(loop);
    return loop;
  }

  private int leftBefore(int element, Adjacency incoming) {
    for (int arc = incoming.first(element); arc < incoming.end(element); arc++) {
      if (!gone[incoming.neighbor(arc)]) {
        return incoming.neighbor(arc);
      }
    }
    throw new IllegalStateException("An element that is left has another one before it.");
  }
}
