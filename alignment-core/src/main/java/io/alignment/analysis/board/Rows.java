package io.alignment.analysis.board;

import io.alignment.analysis.internal.LineOfSight;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.analysis.internal.SupportShares;
import io.alignment.index.Adjacency;
import io.alignment.model.Element;
import io.alignment.model.Relation;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The goals that are rows, what stands below each, and what each weighs. Rows are numbered so that
 * what stands below a row comes before it. Below a row stand the goals that support it with a
 * weight above 0, with their weights as shares of their sum; what supports a key result of it does
 * too, by the product of the shares.
 */
final class Rows {

  private final StrategyIndex index;
  private final int[] elements;
  private final int[] rowOf;
  // What stands below a row are the arcs from its number here to that of the next row.
  private final int[] firstBelow;
  private final int[] below;
  private final double[] share;
  // What part of what the row at the lower end of an arc has goes along it.
  private final double[] part;
  private final double[] priority;
  private final double[] weight;
  private double unsupported;

  private Rows(StrategyIndex index) {
    this.index = index;
    LineOfSight sight = LineOfSight.of(index);
    elements =
        IntStream.range(0, index.size())
            .map(index::upward)
            .filter(it -> index.isObjective(it) && sight.reaches(it) && !index.isKeyResult(it))
            .toArray();
    rowOf = new int[index.size()];
    Arrays.fill(rowOf, -1);
    for (int row = 0; row < elements.length; row++) {
      int place = row;
      rowOf[elements[row]] = row;
      index.keyResults(elements[row]).forEach(it -> rowOf[it] = place);
    }
    firstBelow = new int[elements.length + 1];
    double[] sum = new double[index.size()];
    forEachSupport(
        (row, target, part) -> {
          if (rowOf[target] >= 0) {
            firstBelow[rowOf[target] + 1]++;
          }
          sum[target] += part;
        });
    for (int row = 0; row < elements.length; row++) {
      firstBelow[row + 1] += firstBelow[row];
    }
    below = new int[firstBelow[elements.length]];
    share = new double[below.length];
    part = new double[below.length];
    int[] next = firstBelow.clone();
    priority = new double[elements.length];
    weight = new double[elements.length];
    double[] carried = new double[elements.length];
    double ofEach = 1.0 / index.elements(Element.Type.VISION).length;
    forEachSupport(
        (row, target, given) -> {
          double its = given / sum[target];
          carried[row] += its;
          if (rowOf[target] >= 0) {
            below[next[rowOf[target]]] = row;
            share[next[rowOf[target]]++] = its;
          } else {
            priority[row] += ofEach * its;
          }
        });
    for (int vision : index.elements(Element.Type.VISION)) {
      unsupported += sum[vision] > 0 ? 0 : ofEach;
    }
    passOn();
    divide(carried);
  }

  static Rows of(StrategyIndex index) {
    return index.fact(Rows.class, Rows::new);
  }

  /** Takes a row, the row or vision that it supports, and with which part. */
  private interface Taker {
    void take(int row, int target, double part);
  }

  private void forEachSupport(Taker taker) {
    Adjacency supports = index.outgoing(Relation.Kind.SUPPORT);
    SupportShares shares = SupportShares.of(index);
    for (int row = 0; row < elements.length; row++) {
      for (int arc = supports.first(elements[row]); arc < supports.end(elements[row]); arc++) {
        int target = supports.neighbor(arc);
        double part = shares.share(arc) * (index.isKeyResult(target) ? shareOf(target) : 1);
        int above = rowOf[target] >= 0 ? elements[rowOf[target]] : target;
        boolean isCarrying = rowOf[target] >= 0 || index.type(target) == Element.Type.VISION;
        if (part > 0 && isCarrying) {
          taker.take(row, above, part);
        }
      }
    }
  }

  /** Returns the share of a key result in its objective. */
  double shareOf(int keyResult) {
    Adjacency supports = index.outgoing(Relation.Kind.SUPPORT);
    int objective = index.objectiveOf(keyResult);
    return supports
        .arcs(keyResult)
        .filter(arc -> supports.neighbor(arc) == objective)
        .mapToDouble(SupportShares.of(index)::share)
        .sum();
  }

  /** Lets rows pass on what comes to them from visions: their priority whole, of weight a part. */
  private void passOn() {
    int[] levels = new int[elements.length];
    double[] coming = priority.clone();
    for (int row = 0; row < elements.length; row++) {
      for (int arc = first(row); arc < end(row); arc++) {
        levels[row] = Math.max(levels[row], levels[below(arc)]);
      }
      levels[row]++;
    }
    for (int row = elements.length - 1; row >= 0; row--) {
      weight[row] = coming[row] / levels[row];
      for (int arc = first(row); arc < end(row); arc++) {
        priority[below(arc)] += priority[row] * share[arc];
        coming[below(arc)] += (coming[row] - weight[row]) * share[arc];
      }
    }
  }

  /** Divides what a row has among those above it, in the proportions in which priority came. */
  private void divide(double[] carried) {
    for (int row = 0; row < elements.length; row++) {
      for (int arc = first(row); arc < end(row); arc++) {
        int from = below[arc];
        part[arc] =
            priority[from] > 0
                ? priority[row] * share[arc] / priority[from]
                : share[arc] / carried[from];
      }
    }
  }

  int size() {
    return elements.length;
  }

  /** Returns the objective that is a row. */
  int element(int row) {
    return elements[row];
  }

  String id(int row) {
    return index.id(elements[row]);
  }

  /** Returns the row of an objective, or of that to which a key result belongs; -1 for others. */
  int of(int element) {
    return rowOf[element];
  }

  /** Returns the first arc to what stands below a row. */
  int first(int row) {
    return firstBelow[row];
  }

  /** Returns the arc after the last one to what stands below a row. */
  int end(int row) {
    return firstBelow[row + 1];
  }

  /** Returns the row at the lower end of an arc. */
  int below(int arc) {
    return below[arc];
  }

  /** Returns the share of what stands below by an arc; those of a row add up to 1. */
  double share(int arc) {
    return share[arc];
  }

  /** Returns what part of what stands at the lower end of an arc goes along it. */
  double part(int arc) {
    return part[arc];
  }

  /** Returns what share of the visions comes to a row. */
  double priority(int row) {
    return priority[row];
  }

  /** Returns what a row weighs; together with what is unsupported they add up to 1. */
  double weight(int row) {
    return weight[row];
  }

  /** Returns what share of the visions no objective supports. */
  double unsupported() {
    return unsupported;
  }

  /** Returns the key results of a row. */
  IntStream keyResults(int row) {
    return index.keyResults(elements[row]);
  }
}
