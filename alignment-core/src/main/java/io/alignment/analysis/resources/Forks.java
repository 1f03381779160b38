package io.alignment.analysis.resources;

import com.google.common.collect.ImmutableList;
import io.alignment.analysis.internal.LazyList;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.analysis.internal.SupportFlow;
import io.alignment.analysis.resources.ResourceFit.Branch;
import io.alignment.analysis.resources.ResourceFit.Fork;
import io.alignment.analysis.resources.ResourceFit.Transfer;
import io.alignment.index.Adjacency;
import io.alignment.model.Relation;
import io.alignment.model.Support;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Where amounts of one unit come together on their way up, and what should take another branch. */
final class Forks {

  /** What is less than this part of a fork's amount is not worth a transfer. */
  private static final double NEGLIGIBLE = 1e-9;

  private final StrategyIndex index;
  private final SupportFlow.Forks forks;
  private final UnitsBelow units;
  private final ExactSums own;
  private final SparseSums up;
  private final SparseSums demand;
  // The numbers of the forks that anything passes.
  private final int[] passed;
  // Of each of them what passes it, what of that should take another branch, and the largest move.
  private final double[] passing;
  private final double[] moved;
  private final double[] largest;
  // Those of which that cannot be said.
  private final BitSet apart = new BitSet();

  /**
   * Looks for forks.
   *
   * @param concerned the elements with any amount or demand, ascending
   * @param units in which units what comes to a fork is
   * @param own what is given to each element itself
   * @param up what it has together with what rolled up to it
   * @param demand what is demanded for it, and for what is below it
   */
  Forks(
      StrategyIndex index,
      SupportFlow.Forks forks,
      int[] concerned,
      UnitsBelow units,
      ExactSums own,
      double[] up,
      double[] demand) {
    this.index = index;
    this.forks = forks;
    this.units = units;
    this.own = own;
    this.up = SparseSums.of(concerned, up);
    this.demand = SparseSums.of(concerned, demand);
    double[] passingAll = new double[forks.size()];
    Arrays.setAll(passingAll, fork -> DoubleStream.of(along(fork, it -> up[it])).sum());
    passed = IntStream.range(0, forks.size()).filter(fork -> passingAll[fork] > 0).toArray();
    passing = new double[passed.length];
    moved = new double[passed.length];
    largest = new double[passed.length];
    for (int i = 0; i < passed.length; i++) {
      passing[i] = passingAll[passed[i]];
      if (units.areSeveral(forks.element(passed[i]))) {
        apart.set(i);
      } else {
        double[] balances = balances(passed[i], passing[i], it -> up[it], it -> demand[it]);
        moved[i] = moved(balances);
        double most = DoubleStream.of(balances).max().orElse(0);
        largest[i] = Math.min(most, -DoubleStream.of(balances).min().orElse(0));
      }
    }
  }

  /** Returns all forks. */
  List<Fork> rows() {
    return LazyList.of(passed, this::rowOf);
  }

  /** Returns the forks at which something should move that is large enough to be told. */
  int[] told(String unit) {
    return where(
        it ->
            isWeighed(passed[it])
                && moved[it] / passing[it] >= ResourceFit.LEAST_MISFIT
                && largest[it] >= ResourceFit.leastMove(unit, passing[it]));
  }

  /** Says whether anybody has said what matters more at a fork: whether not all weigh 1. */
  private boolean isWeighed(int fork) {
    Adjacency supports = index.incoming(Relation.Kind.SUPPORT);
    int element = forks.element(fork);
    return IntStream.range(supports.first(element), supports.end(element))
        .filter(arc -> index.isBranch(supports.neighbor(arc), element))
        .anyMatch(arc -> supports.relation(arc, Support.class).weight() != 1);
  }

  /** Returns the forks whose branches cannot be compared, as they are in several units. */
  int[] apart() {
    return where(apart::get);
  }

  private int[] where(IntPredicate isTrue) {
    return IntStream.range(0, passed.length)
        .filter(isTrue)
        .map(it -> forks.element(passed[it]))
        .toArray();
  }

  /** Returns the part of all that passes forks that should take another branch. */
  OptionalDouble misfit() {
    double allPassing = 0;
    double allMoved = 0;
    for (int i = apart.nextClearBit(0); i < passed.length; i = apart.nextClearBit(i + 1)) {
      allPassing += passing[i];
      allMoved += moved[i];
    }
    return allPassing == 0 ? OptionalDouble.empty() : OptionalDouble.of(allMoved / allPassing);
  }

  /** Returns of each branch of a fork what comes along it of what its source has. */
  private double[] along(int fork, IntToDoubleFunction has) {
    double[] along = new double[forks.end(fork) - forks.first(fork)];
    for (int i = 0; i < along.length; i++) {
      int branch = forks.first(fork) + i;
      along[i] = forks.along(branch, has.applyAsDouble(forks.source(branch)));
    }
    return along;
  }

  /**
   * Returns what each branch of a fork has above its part of an amount and above what demands hold
   * there, or else as a negative number what it has less than its part, unless it is finished or
   * paused and needs nothing. A demand holds only what no branch of more weight lacks of its own.
   */
  private double[] balances(
      int fork, double amount, IntToDoubleFunction upAt, IntToDoubleFunction demandAt) {
    double[] has = along(fork, upAt);
    double[] demanded = along(fork, demandAt);
    int first = forks.first(fork);
    IntStream all = IntStream.range(0, has.length);
    boolean anyLacks = IntStream.range(0, has.length).anyMatch(it -> has[it] < demanded[it]);
    int[] order =
        anyLacks
            ? all.boxed()
                .sorted(Comparator.comparingDouble(it -> -forks.share(first + it)))
                .mapToInt(it -> it)
                .toArray()
            : all.toArray();
    double lackedAbove = 0;
    double lackedBeside = 0;
    double last = Double.NaN;
    for (int it : order) {
      double share = forks.share(first + it);
      if (share != last) {
        lackedAbove += lackedBeside;
        lackedBeside = 0;
        last = share;
      }
      lackedBeside += Math.max(0, demanded[it] - has[it]);
      double over = has[it] - Math.max(share * amount, demanded[it] - lackedAbove);
      boolean needs = index.isOpen(forks.source(first + it));
      has[it] = over > 0 ? over : needs ? Math.min(0, has[it] - share * amount) : 0;
    }
    return has;
  }

  /** Returns how much should take another branch. */
  private static double moved(double[] balances) {
    double surplus = 0;
    double deficit = 0;
    for (double balance : balances) {
      surplus += Math.max(0, balance);
      deficit -= Math.min(0, balance);
    }
    return Math.min(surplus, deficit);
  }

  /** Returns the fork that an element is. */
  Fork row(int element) {
    return rowOf(forks.of(element));
  }

  private Fork rowOf(int fork) {
    int element = forks.element(fork);
    double[] has = along(fork, up::at);
    double[] demanded = along(fork, demand::at);
    double amount = DoubleStream.of(has).sum();
    ImmutableList.Builder<Branch> branches = ImmutableList.builder();
    for (int i = 0; i < has.length; i++) {
      int branch = forks.first(fork) + i;
      branches.add(
          new Branch(
              index.id(forks.source(branch)),
              has[i],
              has[i] / amount,
              forks.share(branch),
              demanded[i]));
    }
    boolean isApart = units.areSeveral(element);
    double[] balances =
        isApart ? new double[has.length] : balances(fork, amount, up::at, demand::at);
    double moved = moved(balances);
    return new Fork(
        index.id(element),
        amount,
        own.at(element).doubleValue(),
        isWeighed(fork),
        isApart ? OptionalDouble.empty() : OptionalDouble.of(moved),
        isApart ? OptionalDouble.empty() : OptionalDouble.of(moved / amount),
        branches.build(),
        transfers(fork, moved, amount, balances));
  }

  /** Moves from the largest surplus to the largest deficit, again and again. */
  private List<Transfer> transfers(int fork, double moved, double amount, double[] balances) {
    PriorityQueue<Rest> surpluses = new PriorityQueue<>(Rest.LARGEST_FIRST);
    PriorityQueue<Rest> deficits = new PriorityQueue<>(Rest.LARGEST_FIRST);
    for (int i = 0; i < balances.length; i++) {
      if (balances[i] != 0) {
        String id = index.id(forks.source(forks.first(fork) + i));
        (balances[i] > 0 ? surpluses : deficits).add(new Rest(id, Math.abs(balances[i])));
      }
    }
    List<Transfer> transfers = new ArrayList<>();
    double left = moved;
    while (left >= NEGLIGIBLE * amount && !surpluses.isEmpty() && !deficits.isEmpty()) {
      Rest from = surpluses.remove();
      Rest to = deficits.remove();
      double step = Math.min(left, Math.min(from.amount, to.amount));
      transfers.add(new Transfer(from.id, to.id, step));
      left -= step;
      from.keep(step, surpluses);
      to.keep(step, deficits);
    }
    return transfers;
  }

  /** What an objective still has too much or too little. */
  private record Rest(String id, double amount) {
    static final Comparator<Rest> LARGEST_FIRST =
        Comparator.comparingDouble(Rest::amount).reversed().thenComparing(Rest::id);

    void keep(double taken, PriorityQueue<Rest> rests) {
      if (amount > taken) {
        rests.add(new Rest(id, amount - taken));
      }
    }
  }
}
