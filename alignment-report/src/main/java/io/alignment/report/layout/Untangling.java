package io.alignment.report.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Orders the nodes of columns so that few lines cross: each node goes to the middle of those it is
 * joined to in the column before, then in the one behind, to and fro, and neighbors change places
 * where that takes crossings away (K. Sugiyama, S. Tagawa, M. Toda 1981, doi
 * 10.1109/TSMC.1981.4308636). Of all orders on the way the one with the fewest crossings is kept.
 *
 * <p>Cost: for each of ten sweeps the square of the lines between two columns.
 */
final class Untangling {

  private static final int SWEEPS = 10;

  private final List<List<String>> columns = new ArrayList<>();
  private final Map<String, Map<String, Double>> before = new HashMap<>();
  private final Map<String, Map<String, Double>> behind = new HashMap<>();

  private Untangling(List<List<String>> columns, List<Sankey.Link> links) {
    columns.forEach(it -> this.columns.add(new ArrayList<>(it)));
    for (Sankey.Link it : links) {
      behind
          .computeIfAbsent(it.from(), id -> new HashMap<>())
          .merge(it.to(), it.amount(), Double::sum);
      before
          .computeIfAbsent(it.to(), id -> new HashMap<>())
          .merge(it.from(), it.amount(), Double::sum);
    }
  }

  /**
   * Orders columns.
   *
   * @param columns the ids of the nodes of each column, from left to right, in an order that
   *     decides between equals
   * @param links the lines, each from a column to the next one
   * @return the same columns, in order
   */
  static List<List<String>> of(List<List<String>> columns, List<Sankey.Link> links) {
    return new Untangling(columns, links).ordered();
  }

  private List<List<String>> ordered() {
    List<List<String>> best = copy();
    long fewest = crossings();
    for (int sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
      boolean isBack = sweep % 2 == 0;
      for (int i = 1; i < columns.size(); i++) {
        int column = isBack ? columns.size() - 1 - i : i;
        toTheMiddle(column, isBack ? column + 1 : column - 1, isBack ? behind : before);
      }
      for (List<String> it : columns) {
        swapNeighbors(it);
      }
      long now = crossings();
      if (now < fewest) {
        fewest = now;
        best = copy();
      }
    }
    return best;
  }

  private List<List<String>> copy() {
    return columns.stream().map(List::copyOf).toList();
  }

  private Map<String, Integer> places(int column) {
    Map<String, Integer> places = new HashMap<>();
    if (column >= 0 && column < columns.size()) {
      List<String> ids = columns.get(column);
      for (int i = 0; i < ids.size(); i++) {
        places.put(ids.get(i), i);
      }
    }
    return places;
  }

  /** What is joined to nothing on that side stays where it is, as a part of the column. */
  private void toTheMiddle(int column, int other, Map<String, Map<String, Double>> joined) {
    Map<String, Integer> places = places(other);
    List<String> ids = columns.get(column);
    Map<String, Double> aims = new HashMap<>();
    for (int i = 0; i < ids.size(); i++) {
      double sum = 0;
      double amount = 0;
      for (Map.Entry<String, Double> it : joined.getOrDefault(ids.get(i), Map.of()).entrySet()) {
        sum += it.getValue() * places.getOrDefault(it.getKey(), 0);
        amount += it.getValue();
      }
      aims.put(
          ids.get(i), amount > 0 ? (sum / amount + 0.5) / places.size() : (i + 0.5) / ids.size());
    }
    ids.sort(Comparator.comparing(it -> aims.getOrDefault(it, 0.0)));
  }

  private void swapNeighbors(List<String> ids) {
    int column = columns.indexOf(ids);
    Map<String, Integer> left = places(column - 1);
    Map<String, Integer> right = places(column + 1);
    boolean isSwapped = true;
    // Each swap takes a crossing away, so that this ends.
    while (isSwapped) {
      isSwapped = false;
      for (int i = 0; i + 1 < ids.size(); i++) {
        String upper = ids.get(i);
        String lower = ids.get(i + 1);
        if (crossings(lower, upper, left, right) < crossings(upper, lower, left, right)) {
          Collections.swap(ids, i, i + 1);
          isSwapped = true;
        }
      }
    }
  }

  /** Counts how often lines of two nodes of a column cross, one of which is above the other. */
  private long crossings(
      String upper, String lower, Map<String, Integer> left, Map<String, Integer> right) {
    return onOneSide(upper, lower, before, left) + onOneSide(upper, lower, behind, right);
  }

  private static long onOneSide(
      String upper,
      String lower,
      Map<String, Map<String, Double>> joined,
      Map<String, Integer> places) {
    long count = 0;
    for (String one : joined.getOrDefault(upper, Map.of()).keySet()) {
      for (String other : joined.getOrDefault(lower, Map.of()).keySet()) {
        count += places.getOrDefault(one, 0) > places.getOrDefault(other, 0) ? 1 : 0;
      }
    }
    return count;
  }

  private long crossings() {
    long count = 0;
    for (int column = 0; column + 1 < columns.size(); column++) {
      List<String> ids = columns.get(column);
      Map<String, Integer> right = places(column + 1);
      for (int i = 0; i < ids.size(); i++) {
        for (int j = i + 1; j < ids.size(); j++) {
          count += onOneSide(ids.get(i), ids.get(j), behind, right);
        }
      }
    }
    return count;
  }
}
