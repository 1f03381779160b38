package io.alignment.analysis.people;

import io.alignment.analysis.internal.Hierarchy;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.index.Adjacency;
import io.alignment.model.Element;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What keeps objectives alive: a graph without loops from one source over people, functions and
 * budgets to the ownership, the work and the money of each objective. What every way from the
 * source to there passes dominates it, and its loss cuts it off.
 */
final class Lifelines {

  /** In what respect an objective can be cut off. */
  enum Respect {
    OWNERSHIP,
    WORK,
    MONEY
  }

  private final StrategyIndex index;
  private final int size;
  // Nodes: the elements, then four layers of the same size, then the source.
  private final int own;
  private final int moneyBelow;
  private final int moneyAbove;
  private final int money;
  private final int source;
  private final DominatorTree tree;
  private final int[] nearestLoss;

  Lifelines(StrategyIndex index) {
    this.index = index;
    size = index.size();
    own = size;
    moneyBelow = 2 * size;
    moneyAbove = 3 * size;
    money = 4 * size;
    source = 5 * size;
    tree = new DominatorTree(source);
    reachPeople();
    reachWork();
    reachMoney();
    nearestLoss = nearestLosses();
  }

  /** Takes a function or resource, and an objective that its loss cuts off. */
  interface Loss {
    void of(int lost, int objective);
  }

  /** Tells what every loss cuts off in a respect, objective by objective. */
  void forEachLoss(Respect respect, Loss loss) {
    int layer =
        switch (respect) {
          case OWNERSHIP -> own;
          case WORK -> 0;
          case MONEY -> money;
        };
    for (int objective : index.elements(Element.Type.OBJECTIVE)) {
      int lost = nearestLoss[layer + objective];
      for (; lost != source; lost = nearestLoss[lost]) {
        loss.of(lost, objective);
      }
    }
  }

  /** Finds for each node the nearest function or resource that dominates it, or the source. */
  private int[] nearestLosses() {
    int[] nearest = new int[source + 1];
    Arrays.fill(nearest, source);
    for (int node : tree.reached()) {
      int dominator = tree.dominator(node);
      nearest[node] = canBeLost(dominator) ? dominator : nearest[dominator];
    }
    return nearest;
  }

  private boolean canBeLost(int node) {
    return node < size
        && (index.type(node) == Element.Type.FUNCTION || index.type(node) == Element.Type.RESOURCE);
  }

  private IntStream before(int element, Relation.Kind kind) {
    return index.incoming(kind).neighbors(element);
  }

  private IntStream given(int work, Resource.Kind kind) {
    return before(work, Relation.Kind.ALLOCATION).filter(it -> index.resourceKind(it) == kind);
  }

  /** Returns the first of several groups that has anybody; where none has, the source. */
  private int[] firstOf(IntStream... groups) {
    return Stream.of(groups)
        .map(IntStream::toArray)
        .filter(group -> group.length > 0)
        .findFirst()
        .orElseGet(() -> new int[] {source});
  }

  private void reachPeople() {
    for (int resource : index.elements(Element.Type.RESOURCE)) {
      if (index.resourceKind(resource) != Resource.Kind.TECHNOLOGICAL) {
        tree.reach(resource, source);
      }
    }
    Hierarchy hierarchy = Hierarchy.of(index);
    for (int position = hierarchy.size() - 1; position >= 0; position--) {
      int function = hierarchy.outerFirst(position);
      tree.reach(
          function,
          firstOf(
              before(function, Relation.Kind.ASSIGNMENT), hierarchy.inner().neighbors(function)));
    }
    for (int objective : index.elements(Element.Type.OBJECTIVE)) {
      tree.reach(own + objective, before(objective, Relation.Kind.OWNERSHIP).toArray());
    }
  }

  private void reachWork() {
    for (int position = 0; position < size; position++) {
      int element = index.upward(position);
      if (index.type(element) == Element.Type.INITIATIVE) {
        IntStream workers =
            IntStream.concat(
                given(element, Resource.Kind.HUMAN), before(element, Relation.Kind.PARTICIPATION));
        tree.reach(element, firstOf(workers, before(element, Relation.Kind.OWNERSHIP)));
      } else if (index.isObjective(element)) {
        tree.reach(element, before(element, Relation.Kind.SUPPORT).toArray());
      }
    }
  }

  private void reachMoney() {
    for (int position = 0; position < size; position++) {
      int element = index.upward(position);
      if (index.isObjective(element) || isInitiative(element)) {
        IntStream below = before(element, Relation.Kind.SUPPORT).map(it -> moneyBelow + it);
        tree.reach(moneyBelow + element, budgetsAnd(element, below));
      }
    }
    // Money trickles down: what is given to an objective above, or to work for it, counts too.
    Adjacency supports = index.outgoing(Relation.Kind.SUPPORT);
    for (int position = size - 1; position >= 0; position--) {
      int element = index.upward(position);
      if (index.isObjective(element)) {
        IntStream work =
            before(element, Relation.Kind.SUPPORT)
                .filter(this::isInitiative)
                .map(it -> moneyBelow + it);
        IntStream above = supports.neighbors(element).map(it -> moneyAbove + it);
        tree.reach(moneyAbove + element, budgetsAnd(element, IntStream.concat(work, above)));
        tree.reach(money + element, moneyBelow + element, moneyAbove + element);
      }
    }
  }

  private boolean isInitiative(int element) {
    return index.type(element) == Element.Type.INITIATIVE;
  }

  private int[] budgetsAnd(int work, IntStream others) {
    return IntStream.concat(given(work, Resource.Kind.FINANCIAL), others).toArray();
  }
}
