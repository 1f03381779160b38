package io.alignment.analysis.people;

import io.alignment.analysis.internal.Elements;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.index.Adjacency;
import io.alignment.model.Relation;
import java.util.Arrays;

/**
 * The functions without which others that collaborate would no longer be connected: the
 * articulation points of the collaboration graph (R. E. Tarjan, <em>Depth-First Search and Linear
 * Graph Algorithms</em>, 1972, doi 10.1137/0201010). Without recursion, as a chain of functions may
 * be long.
 */
final class ArticulationPoints {

  private final Adjacency out;
  private final Adjacency in;
  private final int[] entered;
  private final int[] lowest;
  private final int[] parent;
  private final int[] next;
  private final boolean[] broker;
  private int clock;

  private ArticulationPoints(StrategyIndex index) {
    out = index.outgoing(Relation.Kind.COLLABORATION);
    in = index.incoming(Relation.Kind.COLLABORATION);
    entered = new int[index.size()];
    lowest = new int[index.size()];
    parent = new int[index.size()];
    next = new int[index.size()];
    broker = new boolean[index.size()];
    Arrays.fill(parent, -1);
  }

  /** Returns them, as ascending indices. */
  static int[] of(StrategyIndex index) {
    ArticulationPoints brokers = new ArticulationPoints(index);
    for (int element = 0; element < index.size(); element++) {
      if (brokers.entered[element] == 0 && brokers.degree(element) > 0) {
        brokers.search(element);
      }
    }
    return Elements.where(index, it -> brokers.broker[it]);
  }

  private int degree(int element) {
    return out.degree(element) + in.degree(element);
  }

  private int neighbor(int element, int number) {
    return number < out.degree(element)
        ? out.neighbor(out.first(element) + number)
        : in.neighbor(in.first(element) + number - out.degree(element));
  }

  private void search(int root) {
    int branches = 0;
    int at = root;
    enter(root);
    while (at >= 0) {
      if (next[at] < degree(at)) {
        int other = neighbor(at, next[at]++);
        if (entered[other] == 0) {
          parent[other] = at;
          enter(other);
          at = other;
        } else if (other != parent[at]) {
          lowest[at] = Math.min(lowest[at], entered[other]);
        }
        continue;
      }
      int above = parent[at];
      if (above == root) {
        branches++;
      } else if (above >= 0) {
        broker[above] |= lowest[at] >= entered[above];
      }
      if (above >= 0) {
        lowest[above] = Math.min(lowest[above], lowest[at]);
      }
      at = above;
    }
    broker[root] = branches > 1;
  }

  private void enter(int element) {
    clock++;
    entered[element] = clock;
    lowest[element] = clock;
  }
}
