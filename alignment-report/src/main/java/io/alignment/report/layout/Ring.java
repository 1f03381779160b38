package io.alignment.report.layout;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Table;
import com.google.common.collect.TreeBasedTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Things around a ring, so that each has room for a name beside it: half of them down the right
 * side, the others up the left one, in rows of one height. Those that are tied stand near each
 * other.
 */
public final class Ring {

  private static final int MOST_ROUNDS = 20;
  private static final int TIGHTEST = 24;
  private static final int WIDEST = 72;
  private static final int USUAL = 300;
  private static final double INWARD = 0.6;

  private final List<Spot> spots;
  private final int height;

  private Ring(List<Spot> spots, int height) {
    this.spots = ImmutableList.copyOf(spots);
    this.height = height;
  }

  /**
   * A place on the ring.
   *
   * @param x where from the left, in pixels
   * @param y where from the top, in pixels
   * @param right whether it is on the right side
   */
  public record Spot(int x, int y, boolean right) {}

  /**
   * Puts things around a ring.
   *
   * @param size how many, at least 2
   * @param center where the middle of the ring is from the left
   * @param reach how far it reaches to both sides
   * @return the ring
   */
  public static Ring of(int size, int center, int reach) {
    int right = (size + 1) / 2;
    int left = size - right;
    int row = Math.max(TIGHTEST, Math.min(WIDEST, USUAL / right));
    int height = right * row;
    List<Spot> spots = new ArrayList<>();
    for (int place = 0; place < size; place++) {
      boolean isRight = place < right;
      double rows = isRight ? place : right - 1 - (place - right) - (right - left) / 2.0;
      double y = (rows + 0.5) * row;
      // A little beyond the outer rows, so that these do not meet.
      double out = (y - height / 2.0) / (height / 2.0 + row);
      double x = reach * Math.sqrt(1 - out * out);
      spots.add(
          new Spot((int) Math.round(center + (isRight ? x : -x)), (int) Math.round(y), isRight));
    }
    return new Ring(spots, height);
  }

  /** {@return the places, down the right side and up the left one} */
  public List<Spot> spots() {
    return spots;
  }

  /** {@return how high it is} */
  public int height() {
    return height;
  }

  /**
   * Orders things so that those that are tied stand near each other: two change their places as
   * long as that makes all ties together shorter. Cost: n² · ties of one, twenty times at most.
   *
   * @param <T> what is ordered
   * @param things the things, in an order that decides between equals
   * @param ties which two are tied, one below the other, and how much
   * @return the same things in the order around the ring
   */
  public static <T extends Comparable<T>> List<T> order(List<T> things, Table<T, T, Integer> ties) {
    List<T> order = new ArrayList<>(things);
    Table<T, T, Integer> both = TreeBasedTable.create();
    ties.cellSet()
        .forEach(
            it -> {
              both.put(it.getRowKey(), it.getColumnKey(), it.getValue());
              both.put(it.getColumnKey(), it.getRowKey(), it.getValue());
            });
    boolean isBetter = true;
    for (int round = 0; isBetter && round < MOST_ROUNDS; round++) {
      isBetter = false;
      for (int i = 0; i < order.size(); i++) {
        for (int j = i + 1; j < order.size(); j++) {
          long before = length(i, order, both) + length(j, order, both);
          Collections.swap(order, i, j);
          if (length(i, order, both) + length(j, order, both) < before) {
            isBetter = true;
          } else {
            Collections.swap(order, i, j);
          }
        }
      }
    }
    return ImmutableList.copyOf(order);
  }

  private static <T> long length(int place, List<T> order, Table<T, T, Integer> ties) {
    Map<T, Integer> own = ties.row(order.get(place));
    long length = 0;
    for (int other = 0; other < order.size(); other++) {
      int apart = Math.abs(place - other);
      length +=
          (long) own.getOrDefault(order.get(other), 0) * Math.min(apart, order.size() - apart);
    }
    return length;
  }

  /**
   * A line across the ring, bent towards its middle.
   *
   * @param startX where it starts from the left
   * @param startY where it starts from the top
   * @param bendX the point towards which it is bent
   * @param bendY the same from the top
   * @param endX where it ends from the left
   * @param endY where it ends from the top
   */
  public record Chord(
      double startX, double startY, double bendX, double bendY, double endX, double endY) {

    /** {@return where a part of it is from the left, from 0 to 1} */
    public int x(double part) {
      return at(part, startX, bendX, endX);
    }

    /** {@return where a part of it is from the top, from 0 to 1} */
    public int y(double part) {
      return at(part, startY, bendY, endY);
    }

    private static int at(double part, double start, double bend, double end) {
      double rest = 1 - part;
      return (int) Math.round(rest * rest * start + 2 * rest * part * bend + part * part * end);
    }

    /** {@return it as SVG writes it} */
    public String path() {
      return "M%s,%sQ%s,%s %s,%s"
          .formatted(
              Math.round(startX),
              Math.round(startY),
              Math.round(bendX),
              Math.round(bendY),
              Math.round(endX),
              Math.round(endY));
    }
  }

  /**
   * Returns a line between two places, which ends a little before them.
   *
   * @param from the number of the place where it starts
   * @param to the number of the other place
   * @param center where the middle of the ring is from the left
   * @param apart how far from the places it ends
   * @return the line
   */
  public Chord chord(int from, int to, int center, int apart) {
    Spot one = spots.get(from);
    Spot other = spots.get(to);
    double bendX = inward((one.x + other.x) / 2.0, center);
    double bendY = inward((one.y + other.y) / 2.0, height / 2.0);
    double oneFar = Math.max(1, Math.hypot(bendX - one.x, bendY - one.y));
    double otherFar = Math.max(1, Math.hypot(bendX - other.x, bendY - other.y));
    return new Chord(
        one.x + (bendX - one.x) / oneFar * apart,
        one.y + (bendY - one.y) / oneFar * apart,
        bendX,
        bendY,
        other.x + (bendX - other.x) / otherFar * apart,
        other.y + (bendY - other.y) / otherFar * apart);
  }

  private static double inward(double from, double to) {
    return from + (to - from) * INWARD;
  }
}
