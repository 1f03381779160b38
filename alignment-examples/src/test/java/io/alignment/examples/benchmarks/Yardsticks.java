package io.alignment.examples.benchmarks;

import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.model.Relation;
import io.alignment.model.Strategy;

/**
 * What a machine needs at least to go over the relations of a strategy, with nothing but arrays of
 * numbers. Elements are numbered by their ids, as everywhere.
 */
final class Yardsticks {

  private final int[] sources;
  private final int[] targets;
  private final int[] first;
  private final int[] neighbor;
  private final double[] numbers;

  Yardsticks(Strategy strategy) {
    StrategyIndex index = StrategyIndex.of(strategy);
    int relations = strategy.relations().size();
    sources = new int[relations];
    targets = new int[relations];
    int next = 0;
    for (Relation relation : strategy.relations()) {
      sources[next] = index.indexOf(relation.source());
      targets[next++] = index.indexOf(relation.target());
    }
    first = new int[index.size() + 1];
    for (int target : targets) {
      first[target + 1]++;
    }
    for (int element = 0; element < index.size(); element++) {
      first[element + 1] += first[element];
    }
    int[] free = first.clone();
    neighbor = new int[relations];
    for (int i = 0; i < relations; i++) {
      neighbor[free[targets[i]]++] = sources[i];
    }
    numbers = new double[index.size()];
    for (int element = 0; element < numbers.length; element++) {
      numbers[element] = element;
    }
  }

  /** Adds up a number for both ends of every relation, in the order in which they were added. */
  double gather() {
    double sum = 0;
    for (int i = 0; i < sources.length; i++) {
      sum += numbers[sources[i]] + numbers[targets[i]];
    }
    return sum;
  }

  /** Walks backwards over all relations, nearest first, from every element not met before. */
  int breadthFirst() {
    boolean[] met = new boolean[numbers.length];
    int[] queue = new int[numbers.length];
    int end = 0;
    int next = 0;
    for (int start = 0; start < met.length; start++) {
      if (!met[start]) {
        met[start] = true;
        queue[end++] = start;
      }
      for (; next < end; next++) {
        int element = queue[next];
        for (int arc = first[element]; arc < first[element + 1]; arc++) {
          if (!met[neighbor[arc]]) {
            met[neighbor[arc]] = true;
            queue[end++] = neighbor[arc];
          }
        }
      }
    }
    return end;
  }
}
