package io.alignment.analysis.direction;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.index.Adjacency;
import io.alignment.model.Element;
import io.alignment.model.Relation;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/** How many supports lie between each element and a vision, on its longest and shortest path. */
final class Depths {

  private final StrategyIndex index;
  private final Adjacency supports;
  // -1 where no path leads to a vision.
  private final int[] longest;
  private final int[] shortest;
  // The first objective of the largest depth, or -1 if none leads to a vision.
  private final int deepest;

  Depths(StrategyIndex index) {
    this.index = index;
    supports = index.outgoing(Relation.Kind.SUPPORT);
    longest = new int[index.size()];
    shortest = new int[index.size()];
    Arrays.fill(longest, -1);
    Arrays.fill(shortest, -1);
    for (int position = index.size() - 1; position >= 0; position--) {
      measure(index.upward(position));
    }
    int found = -1;
    for (int objective : index.goals()) {
      if (longest[objective] > (found < 0 ? 0 : longest[found])) {
        found = objective;
      }
    }
    deepest = found;
  }

  private void measure(int element) {
    if (index.type(element) == Element.Type.VISION) {
      longest[element] = 0;
      shortest[element] = 0;
    }
    int end = supports.end(element);
    for (int arc = supports.first(element); arc < end; arc++) {
      int target = supports.neighbor(arc);
      if (longest[target] >= 0) {
        int step = step(element, target);
        int shorter = shortest[target] + step;
        longest[element] = Math.max(longest[element], longest[target] + step);
        shortest[element] = shortest[element] < 0 ? shorter : Math.min(shortest[element], shorter);
      }
    }
  }

  /** A key result is no level of its own. */
  private int step(int element, int target) {
    return index.objectiveOf(element) == target ? 0 : 1;
  }

  /** Returns the depth of an element, or -1 if it leads to no vision. */
  int longest(int element) {
    return longest[element];
  }

  Cascade.Depth of(int objective) {
    return new Cascade.Depth(steps(longest[objective]), steps(shortest[objective]));
  }

  /** Returns the largest depth of an objective. */
  OptionalInt largest() {
    return deepest < 0 ? OptionalInt.empty() : steps(longest[deepest]);
  }

  static OptionalInt steps(int length) {
    return length < 0 ? OptionalInt.empty() : OptionalInt.of(length);
  }

  /** Returns the smallest of the longest paths from an objective to a vision. */
  List<String> longestPath() {
    ImmutableList.Builder<String> path = ImmutableList.builder();
    for (int element = deepest; element >= 0; element = longestStep(element)) {
      path.add(index.id(element));
    }
    return path.build();
  }

  private int longestStep(int element) {
    return supports
        .neighbors(element)
        .filter(it -> longest[it] >= 0)
        .filter(it -> longest[it] == longest[element] - step(element, it))
        .findFirst()
        .orElse(-1);
  }

  /** Returns how many objectives have depth 1, 2 and so on. */
  List<Integer> levels() {
    int[] levels = new int[largest().orElse(0)];
    for (int objective : index.goals()) {
      if (longest[objective] > 0) {
        levels[longest[objective] - 1]++;
      }
    }
    return Ints.asList(levels);
  }
}
