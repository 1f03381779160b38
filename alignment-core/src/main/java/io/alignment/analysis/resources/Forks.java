package io.alignment.analysis.resources;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import io.alignment.analysis.internal.Elements;
import io.alignment.analysis.internal.LazyList;
import io.alignment.analysis.internal.SupportFlow;
import io.alignment.analysis.resources.ResourceFit.Branch;
import io.alignment.analysis.resources.ResourceFit.Fork;
import io.alignment.analysis.resources.ResourceFit.Transfer;
import io.alignment.model.Arcs;
import io.alignment.model.Relation;
import io.alignment.model.StrategyIndex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.PriorityQueue;
import java.util.function.IntToDoubleFunction;

/** Where amounts of one unit come together on their way up, and what should take another branch. */
final class Forks {

  /** What is less than this part of a fork's amount is not worth a transfer. */
  private static final double NEGLIGIBLE = 1e-9;

  private final StrategyIndex index;
  private final SupportFlow flow;
  private final Arcs supporters;
  private final SparseSums own;
  private final SparseSums up;
  private final SparseSums demand;
  private final int[] elements;
  // Of each fork what passes it, and what of that should take another branch.
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
      SupportFlow flow,
      int[] concerned,
      SparseSums own,
      double[] up,
      double[] demand) {
    this.index = index;
    this.flow = flow;
    this.own = own;
    this.up = SparseSums.of(concerned, up);
    this.demand = SparseSums.of(concerned, demand);
    supporters = index.incoming(Relation.Kind.SUPPORT);
    IntToDoubleFunction upAt = element -> up[element];
    IntToDoubleFunction demandAt = element -> demand[element];
    elements = Elements.among(flow.forks(), it -> up[it] > 0 && passing(it, upAt) > 0);
    passing = new double[elements.length];
    moved = new double[elements.length];
    for (int i = 0; i < elements.length; i++) {
      passing[i] = passing(elements[i], upAt);
      moved[i] = moved(elements[i], passing[i], upAt, demandAt);
    }
  }

  /** Returns all forks. */
  List<Fork> rows() {
    return LazyList.of(elements, this::row);
  }

  /** Returns the forks at which at least such a part takes the wrong branch. */
  int[] withMisfit(double least) {
    ImmutableIntArray.Builder found = ImmutableIntArray.builder();
    for (int i = 0; i < elements.length; i++) {
      if (moved[i] / passing[i] >= least) {
        found.add(elements[i]);
      }
    }
    return found.build().toArray();
  }

  /** Returns the part of all that passes forks that should take another branch. */
  OptionalDouble misfit() {
    double allPassing = 0;
    double allMoved = 0;
    for (int i = 0; i < elements.length; i++) {
      allPassing += passing[i];
      allMoved += moved[i];
    }
    return elements.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(allMoved / allPassing);
  }

  /** Returns what comes into an element from the objectives that support it. */
  private double passing(int element, IntToDoubleFunction upAt) {
    double amount = 0;
    int end = supporters.end(element);
    for (int arc = supporters.first(element); arc < end; arc++) {
      if (index.isObjective(supporters.neighbor(arc))) {
        amount += flow.along(arc, upAt.applyAsDouble(supporters.neighbor(arc)));
      }
    }
    return amount;
  }

  /** Returns how much of an amount that passes should take another branch. */
  private double moved(
      int element, double amount, IntToDoubleFunction upAt, IntToDoubleFunction demandAt) {
    double surplus = 0;
    double deficit = 0;
    int end = supporters.end(element);
    for (int arc = supporters.first(element); arc < end; arc++) {
      if (index.isObjective(supporters.neighbor(arc))) {
        double balance = balance(arc, amount, upAt, demandAt);
        surplus += Math.max(0, balance);
        deficit -= Math.min(0, balance);
      }
    }
    return Math.min(surplus, deficit);
  }

  /**
   * Returns what a branch has above its part of an amount and above what is demanded there, or else
   * as a negative number what it has less than its part.
   */
  private double balance(
      int arc, double amount, IntToDoubleFunction upAt, IntToDoubleFunction demandAt) {
    int source = supporters.neighbor(arc);
    double has = flow.along(arc, upAt.applyAsDouble(source));
    double due = flow.share(arc) * amount;
    double over = has - Math.max(due, flow.along(arc, demandAt.applyAsDouble(source)));
    return over > 0 ? over : Math.min(0, has - due);
  }

  /** Returns a fork. */
  Fork row(int element) {
    double amount = passing(element, up::at);
    double move = moved(element, amount, up::at, demand::at);
    ImmutableList.Builder<Branch> branches = ImmutableList.builder();
    PriorityQueue<Rest> surpluses = new PriorityQueue<>(Rest.LARGEST_FIRST);
    PriorityQueue<Rest> deficits = new PriorityQueue<>(Rest.LARGEST_FIRST);
    int end = supporters.end(element);
    for (int arc = supporters.first(element); arc < end; arc++) {
      int source = supporters.neighbor(arc);
      if (index.isObjective(source)) {
        String id = index.id(source);
        double has = flow.along(arc, up.at(source));
        double demanded = flow.along(arc, demand.at(source));
        branches.add(new Branch(id, has, has / amount, flow.share(arc), demanded));
        double balance = balance(arc, amount, up::at, demand::at);
        if (balance > 0) {
          surpluses.add(new Rest(id, balance));
        } else if (balance < 0) {
          deficits.add(new Rest(id, -balance));
        }
      }
    }
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
