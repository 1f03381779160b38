package io.alignment.analysis.resources;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import io.alignment.analysis.internal.LazyList;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.analysis.internal.SupportFlow;
import io.alignment.analysis.resources.ResourceFit.Branch;
import io.alignment.analysis.resources.ResourceFit.Fork;
import io.alignment.analysis.resources.ResourceFit.Transfer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.PriorityQueue;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Where amounts of one unit come together on their way up, and what should take another branch. */
final class Forks {

  /** What is less than this part of a fork's amount is not worth a transfer. */
  private static final double NEGLIGIBLE = 1e-9;

  private final StrategyIndex index;
  private final SupportFlow.Forks forks;
  private final SparseSums own;
  private final SparseSums up;
  private final SparseSums demand;
  // The numbers of the forks that anything passes.
  private final int[] passed;
  // Of each of them what passes it, and what of that should take another branch.
  private final double[] passing;
  private final double[] moved;

  /**
   * Looks for forks.
   *
   * @param concerned the elements with any amount or demand, ascending
   * @param own what is given to each anchored element itself
   * @param up what it has together with what rolled up to it
   * @param demand what is demanded for it, and for what is below it
   */
  Forks(
      StrategyIndex index,
      SupportFlow.Forks forks,
      int[] concerned,
      SparseSums own,
      double[] up,
      double[] demand) {
    this.index = index;
    this.forks = forks;
    this.own = own;
    this.up = SparseSums.of(concerned, up);
    this.demand = SparseSums.of(concerned, demand);
    IntToDoubleFunction upAt = element -> up[element];
    IntToDoubleFunction demandAt = element -> demand[element];
    double[] passingAll = new double[forks.size()];
    Arrays.setAll(passingAll, fork -> passing(fork, upAt));
    passed = IntStream.range(0, forks.size()).filter(fork -> passingAll[fork] > 0).toArray();
    passing = new double[passed.length];
    moved = new double[passed.length];
    for (int i = 0; i < passed.length; i++) {
      passing[i] = passingAll[passed[i]];
      moved[i] = moved(passed[i], passing[i], upAt, demandAt);
    }
  }

  /** Returns all forks. */
  List<Fork> rows() {
    return LazyList.of(passed, this::rowOf);
  }

  /** Returns the forks at which at least such a part takes the wrong branch. */
  int[] withMisfit(double least) {
    ImmutableIntArray.Builder found = ImmutableIntArray.builder();
    for (int i = 0; i < passed.length; i++) {
      if (moved[i] / passing[i] >= least) {
        found.add(forks.element(passed[i]));
      }
    }
    return found.build().toArray();
  }

  /** Returns the part of all that passes forks that should take another branch. */
  OptionalDouble misfit() {
    double allPassing = 0;
    double allMoved = 0;
    for (int i = 0; i < passed.length; i++) {
      allPassing += passing[i];
      allMoved += moved[i];
    }
    return passed.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(allMoved / allPassing);
  }

  /** Returns what comes into a fork from the objectives that support it. */
  private double passing(int fork, IntToDoubleFunction upAt) {
    double amount = 0;
    for (int branch = forks.first(fork); branch < forks.end(fork); branch++) {
      amount += forks.along(branch, upAt.applyAsDouble(forks.source(branch)));
    }
    return amount;
  }

  /** Returns how much of an amount that passes should take another branch. */
  private double moved(
      int fork, double amount, IntToDoubleFunction upAt, IntToDoubleFunction demandAt) {
    double surplus = 0;
    double deficit = 0;
    for (int branch = forks.first(fork); branch < forks.end(fork); branch++) {
      double balance = balance(branch, amount, upAt, demandAt);
      surplus += Math.max(0, balance);
      deficit -= Math.min(0, balance);
    }
    return Math.min(surplus, deficit);
  }

  /**
   * Returns what a branch has above its part of an amount and above what is demanded there, or else
   * as a negative number what it has less than its part.
   */
  private double balance(
      int branch, double amount, IntToDoubleFunction upAt, IntToDoubleFunction demandAt) {
    int source = forks.source(branch);
    double has = forks.along(branch, upAt.applyAsDouble(source));
    double due = forks.share(branch) * amount;
    double over = has - Math.max(due, forks.along(branch, demandAt.applyAsDouble(source)));
    return over > 0 ? over : Math.min(0, has - due);
  }

  /** Returns the fork that an element is. */
  Fork row(int element) {
    return rowOf(forks.of(element));
  }

  private Fork rowOf(int fork) {
    double amount = passing(fork, up::at);
    double move = moved(fork, amount, up::at, demand::at);
    ImmutableList.Builder<Branch> branches = ImmutableList.builder();
    PriorityQueue<Rest> surpluses = new PriorityQueue<>(Rest.LARGEST_FIRST);
    PriorityQueue<Rest> deficits = new PriorityQueue<>(Rest.LARGEST_FIRST);
    for (int branch = forks.first(fork); branch < forks.end(fork); branch++) {
      int source = forks.source(branch);
      String id = index.id(source);
      double has = forks.along(branch, up.at(source));
      double demanded = forks.along(branch, demand.at(source));
      branches.add(new Branch(id, has, has / amount, forks.share(branch), demanded));
      double balance = balance(branch, amount, up::at, demand::at);
      if (balance > 0) {
        surpluses.add(new Rest(id, balance));
      } else if (balance < 0) {
        deficits.add(new Rest(id, -balance));
      }
    }
    int element = forks.element(fork);
    return new Fork(
        index.id(element),
        amount,
        own.at(element),
        move,
        move / amount,
        branches.build(),
        transfers(move, amount, surpluses, deficits));
  }

  /** Moves from the largest surplus to the largest deficit, again and again. */
  private static List<Transfer> transfers(
      double moved, double amount, PriorityQueue<Rest> surpluses, PriorityQueue<Rest> deficits) {
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
