package io.alignment.analysis.people;

import io.alignment.analysis.internal.Hierarchy;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.index.Adjacency;
import io.alignment.model.Element;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What keeps objectives alive: a graph without loops from one source over people, functions and
 * budgets to the ownership, the work and the money of each objective. What every way from the
 * source to there passes dominates it, and its loss cuts it off.
 *
 * <p>Dominators are found in one sweep, as the graph has no loops: the immediate dominator of a
 * node is the nearest common one of all from which it comes (the step of K. D. Cooper, T. J.
 * Harvey, K. Kennedy, <em>A Simple, Fast Dominance Algorithm</em>, 2001). It is found in as many
 * steps as the logarithm of the depth, as each node has a second way up that leaps over many (E. W.
 * Myers, <em>An Applicative Random-Access Stack</em>, 1983).
 */
final class Dominators {

  private static final int UNREACHED = -1;

  /** In what respect an objective can be cut off. */
  enum Respect {
    OWNERSHIP,
    WORK,
    MONEY
  }

  private final StrategyIndex index;
  private final Hierarchy hierarchy;
  private final int size;
  // Nodes: the elements, then four layers of the same size, then the source.
  private final int own;
  private final int moneyBelow;
  private final int moneyAbove;
  private final int money;
  private final int source;
  private final List<Integer> order = new ArrayList<>();
  private final int[] dominator;
  private final int[] leap;
  private final int[] depth;

  Dominators(StrategyIndex index, Hierarchy hierarchy) {
    this.index = index;
    this.hierarchy = hierarchy;
    size = index.size();
    own = size;
    moneyBelow = 2 * size;
    moneyAbove = 3 * size;
    money = 4 * size;
    source = 5 * size;
    dominator = IntStream.generate(() -> UNREACHED).limit(source + 1L).toArray();
    depth = new int[source + 1];
    leap = new int[source + 1];
    dominator[source] = source;
    leap[source] = source;
    reachPeople();
    reachWork();
    reachMoney();
  }

  /**
   * Returns for each element what of some weights its loss cuts off.
   *
   * @param weight how much each objective weighs, by index
   */
  double[] cutOff(Respect respect, double[] weight) {
    int layer =
        switch (respect) {
          case OWNERSHIP -> own;
          case WORK -> 0;
          case MONEY -> money;
        };
    double[] sums = new double[source + 1];
    for (int element = 0; element < size; element++) {
      if (index.isObjective(element)) {
        sums[layer + element] += weight[element];
      }
    }
    // Whatever dominates a node was reached before it.
    for (int i = order.size() - 1; i >= 0; i--) {
      sums[dominator[order.get(i)]] += sums[order.get(i)];
    }
    return sums;
  }

  // Who and what there is

  private void reachPeople() {
    for (int element = 0; element < size; element++) {
      if (index.element(element) instanceof Resource resource
          && resource.kind() != Resource.Kind.TECHNOLOGICAL) {
        reach(element, List.of(source));
      }
    }
    Adjacency people = index.incoming(Relation.Kind.ASSIGNMENT);
    for (int position = hierarchy.size() - 1; position >= 0; position--) {
      int function = hierarchy.outerFirst(position);
      List<Integer> who = neighbors(people, function);
      List<Integer> from = who.isEmpty() ? neighbors(hierarchy.inner(), function) : who;
      // Of whom nobody said who fills it stands for itself.
      reach(function, from.isEmpty() ? List.of(source) : from);
    }
    Adjacency owners = index.incoming(Relation.Kind.OWNERSHIP);
    for (int element = 0; element < size; element++) {
      if (index.isObjective(element)) {
        reach(own + element, neighbors(owners, element));
      }
    }
  }

  private void reachWork() {
    for (int position = 0; position < size; position++) {
      int element = index.upward(position);
      if (index.type(element) == Element.Type.INITIATIVE) {
        List<Integer> workers = workers(element);
        reach(element, workers.isEmpty() ? List.of(source) : workers);
      } else if (index.isObjective(element)) {
        reach(element, neighbors(index.incoming(Relation.Kind.SUPPORT), element));
      }
    }
  }

  /** Returns who does some work: the people given to it and who takes part, or else its owners. */
  private List<Integer> workers(int initiative) {
    List<Integer> workers = given(initiative, Resource.Kind.HUMAN);
    workers.addAll(neighbors(index.incoming(Relation.Kind.PARTICIPATION), initiative));
    return workers.isEmpty()
        ? neighbors(index.incoming(Relation.Kind.OWNERSHIP), initiative)
        : workers;
  }

  private void reachMoney() {
    Adjacency supporters = index.incoming(Relation.Kind.SUPPORT);
    Adjacency supports = index.outgoing(Relation.Kind.SUPPORT);
    for (int position = 0; position < size; position++) {
      int element = index.upward(position);
      if (isWork(element)) {
        List<Integer> from = given(element, Resource.Kind.FINANCIAL);
        neighbors(supporters, element).forEach(below -> from.add(moneyBelow + below));
        reach(moneyBelow + element, from);
      }
    }
    // Money trickles down: what is given to an objective above, or to work for it, counts too.
    for (int position = size - 1; position >= 0; position--) {
      int element = index.upward(position);
      if (!index.isObjective(element)) {
        continue;
      }
      List<Integer> from = given(element, Resource.Kind.FINANCIAL);
      for (int below : neighbors(supporters, element)) {
        if (index.type(below) == Element.Type.INITIATIVE) {
          from.add(moneyBelow + below);
        }
      }
      neighbors(supports, element).forEach(above -> from.add(moneyAbove + above));
      reach(moneyAbove + element, from);
      reach(money + element, List.of(moneyBelow + element, moneyAbove + element));
    }
  }

  private boolean isWork(int element) {
    return index.isObjective(element) || index.type(element) == Element.Type.INITIATIVE;
  }

  private List<Integer> given(int work, Resource.Kind kind) {
    List<Integer> given = neighbors(index.incoming(Relation.Kind.ALLOCATION), work);
    given.removeIf(it -> ((Resource) index.element(it)).kind() != kind);
    return given;
  }

  private static List<Integer> neighbors(Adjacency arcs, int element) {
    return arcs.neighbors(element).boxed().collect(Collectors.toCollection(ArrayList::new));
  }

  // What dominates what

  /** Reaches a node from others; those that cannot be reached themselves do not count. */
  private void reach(int node, List<Integer> from) {
    int common = UNREACHED;
    for (int before : from) {
      if (dominator[before] != UNREACHED) {
        common = common == UNREACHED ? before : commonDominator(common, before);
      }
    }
    if (common != UNREACHED) {
      dominator[node] = common;
      depth[node] = depth[common] + 1;
      leap[node] = leapFrom(common);
      order.add(node);
    }
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
