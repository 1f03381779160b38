package io.alignment.jqwik;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
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
  private final int[] heights;
  private final ListMultimap<Integer, Integer> parents = ArrayListMultimap.create();
  private int last = VISION;

  /** Starts with a vision; there must be room for all objectives that will come. */
  Scaffold(Shape shape, int objectives) {
    this.shape = shape;
    this.objectives = objectives;
    depths = new int[objectives + 1];
    children = new int[objectives + 1];
    heights = new int[objectives + 1];
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
    adopt(parent);
    return last;
  }

  private void adopt(int parent) {
    children[parent]++;
    parents.put(last, parent);
    raise(parent, heights[last] + 1);
  }

  private void raise(int place, int height) {
    if (height > heights[place]) {
      heights[place] = height;
      parents.get(place).forEach(parent -> raise(parent, height + 1));
    }
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
    adopt(parent);
    return true;
  }

  int depth(int place) {
    return depths[place];
  }

  /** Returns how many objectives stand one below another under a place at the most. */
  int height(int place) {
    return heights[place];
  }

  int children(int place) {
    return children[place];
  }
}
