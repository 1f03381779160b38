package io.alignment.analysis.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What every way from a source to a node passes, in a graph without loops whose nodes are given
 * each after all from which it comes.
 *
 * <p>The immediate dominator of a node is the nearest common one of all from which it comes (the
 * step of K. D. Cooper, T. J. Harvey, K. Kennedy, <em>A Simple, Fast Dominance Algorithm</em>,
 * 2001). It is found in as many steps as the logarithm of the depth, as each node has a second way
 * up that leaps over many (E. W. Myers, <em>An Applicative Random-Access Stack</em>, 1983).
 */
final class DominatorTree {

  private static final int UNREACHED = -1;

  private final List<Integer> order = new ArrayList<>();
  private final int[] dominator;
  private final int[] leap;
  private final int[] depth;

  /** Starts with the source, which is the node with the largest number. */
  DominatorTree(int source) {
    dominator = new int[source + 1];
    depth = new int[source + 1];
    leap = new int[source + 1];
    Arrays.fill(dominator, UNREACHED);
    dominator[source] = source;
    leap[source] = source;
  }

  /** Reaches a node from others; those that cannot be reached themselves do not count. */
  void reach(int node, int... from) {
    Arrays.stream(from)
        .filter(before -> dominator[before] != UNREACHED)
        .reduce(this::commonDominator)
        .ifPresent(
            common -> {
              dominator[node] = common;
              depth[node] = depth[common] + 1;
              leap[node] = leapFrom(common);
              order.add(node);
            });
  }

  /** Returns the nodes that were reached, each after its dominator. */
  List<Integer> reached() {
    return order;
  }

  /** Returns the immediate dominator of a node that was reached. */
  int dominator(int node) {
    return dominator[node];
  }

  /** Returns where a node below another leaps to: two leaps of the same length become one. */
  private int leapFrom(int above) {
    int next = leap[above];
    return depth[above] - depth[next] == depth[next] - depth[leap[next]] ? leap[next] : above;
  }

  private int commonDominator(int one, int other) {
    int a = atDepth(depth[other], one);
    int b = atDepth(depth[a], other);
    while (a != b) {
      boolean leaps = leap[a] != leap[b];
      a = leaps ? leap[a] : dominator[a];
      b = leaps ? leap[b] : dominator[b];
    }
    return a;
  }

  /** Goes up from a node until it is no deeper than a bound. */
  private int atDepth(int most, int node) {
    int at = node;
    while (depth[at] > most) {
      at = depth[leap[at]] >= most ? leap[at] : dominator[at];
    }
    return at;
  }
}
