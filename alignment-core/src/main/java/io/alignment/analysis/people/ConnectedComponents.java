package io.alignment.analysis.people;

import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.index.Adjacency;
import io.alignment.model.Relation;

/** The parts of a strategy that no relation of whatever kind or direction ties to each other. */
final class ConnectedComponents {

  private final int[] above;

  ConnectedComponents(StrategyIndex index) {
    above = new int[index.size()];
    for (int element = 0; element < above.length; element++) {
      above[element] = element;
    }
    for (Relation.Kind kind : Relation.Kind.values()) {
      Adjacency arcs = index.outgoing(kind);
      for (int element = 0; element < above.length; element++) {
        for (int neighbor : arcs.neighbors(element).toArray()) {
          join(element, neighbor);
        }
      }
    }
  }

  /** Returns the smallest element of the part in which an element lies. */
  int partOf(int element) {
    int root = element;
    while (above[root] != root) {
      above[root] = above[above[root]]; // halves the way for those who come later
      root = above[root];
    }
    return root;
  }

  private void join(int one, int other) {
    int first = partOf(one);
    int second = partOf(other);
    above[Math.max(first, second)] = Math.min(first, second);
  }
}
