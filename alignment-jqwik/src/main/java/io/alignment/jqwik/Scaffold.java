package io.alignment.jqwik;

import io.alignment.jqwik.StrategyOptions.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * A cascade of objectives that grows below one vision and keeps the shape that was asked for.
 * Places are numbered: 0 is the vision, and the others are objectives in the order in which they
 * come.
 */
final class Scaffold {

  private static final int VISION = 0;

  private final Shape shape;
  private final int objectives;
  private final int[] depths;
  private final int[] children;
  private int last = VISION;

  /** Starts with a vision; there must be room for all objectives that will come. */
  Scaffold(Shape shape, int objectives) {
    this.shape = shape;
    this.objectives = objectives;
    depths = new int[objectives + 1];
    children = new int[objectives + 1];
  }

  /** Returns the places below which another objective may stand. */
  List<Integer> open() {
    List<Integer> open = new ArrayList<>();
    for (int place = VISION; place <= last; place++) {
      if (room(place) > 0) {
        open.add(place);
      }
    }
    return open;
  }

  private long room(int place) {
    return depths[place] < shape.depth() ? shape.fanOut() - children[place] : 0;
  }

  /** Adds the next objective below a place, and returns its own. */
  int add(int parent) {
    last++;
    depths[last] = depths[parent] + 1;
    children[parent]++;
    return last;
  }

  /**
   * Lets the last objective stand below another place too, if that makes nothing deeper and leaves
   * room for all that are to come; returns whether it does.
   */
  boolean addParent(int parent) {
    if (parent >= last || room(parent) < 1 || depths[parent] >= depths[last]) {
      return false;
    }
    long room = -1;
    for (int place = VISION; place <= last; place++) {
      room += room(place);
    }
    if (room < objectives - last) {
      return false;
    }
    children[parent]++;
    return true;
  }

  int depth(int place) {
    return depths[place];
  }

  int children(int place) {
    return children[place];
  }
}
