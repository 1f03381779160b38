package io.alignment.analysis.environment;

import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.analysis.internal.SupportShares;
import io.alignment.index.Adjacency;
import io.alignment.model.Allocation;
import io.alignment.model.Element;
import io.alignment.model.Hindrance;
import io.alignment.model.Influence;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.function.IntToDoubleFunction;

/** The relations along which values flow, and what each of them passes on. */
final class Ways {

  private final StrategyIndex index;
  private final Adjacency influences;
  // What of each influence does not come over another way already.
  private final double[] influence;
  private final List<Way> fromMeansAndWork;
  private final List<Way> all;

  /** The relations of a kind, and what each of them passes on. */
  private record Way(Adjacency arcs, IntToDoubleFunction passesOn) {

    void forEachStep(int element, Step step) {
      for (int arc = arcs.first(element); arc < arcs.end(element); arc++) {
        step.go(arcs.neighbor(arc), passesOn.applyAsDouble(arc));
      }
    }
  }

  /** Takes to what a relation leads, and what it passes on. */
  interface Step {
    void go(int target, double passesOn);
  }

  Ways(StrategyIndex index) {
    this.index = index;
    influences = index.outgoing(Relation.Kind.INFLUENCE);
    influence = new double[influences.size()];
    Adjacency ownerships = index.outgoing(Relation.Kind.OWNERSHIP);
    Adjacency owners = index.incoming(Relation.Kind.OWNERSHIP);
    Adjacency hindrances = index.outgoing(Relation.Kind.HINDRANCE);
    double[] given = partsGiven();
    Way ownership = new Way(ownerships, arc -> 1.0 / owners.degree(ownerships.neighbor(arc)));
    Way allocation = new Way(index.outgoing(Relation.Kind.ALLOCATION), arc -> given[arc]);
    Way support = new Way(index.outgoing(Relation.Kind.SUPPORT), SupportShares.of(index)::share);
    fromMeansAndWork = List.of(ownership, allocation, support);
    all =
        List.of(
            new Way(influences, arc -> influence[arc]),
            ownership,
            allocation,
            support,
            new Way(hindrances, arc -> -hindrances.relation(arc, Hindrance.class).strength()));
    weighInfluences();
  }

  void forEachStep(int element, Step step) {
    for (Way way : all) {
      way.forEachStep(element, step);
    }
  }

  /** A work item and a unit of what is given to it; empty for what has no amount. */
  private record Given(int target, Optional<String> unit) {}

  /** Returns for each allocation what part it is of all that its target gets in the unit. */
  private double[] partsGiven() {
    Adjacency allocations = index.outgoing(Relation.Kind.ALLOCATION);
    Map<Given, BigDecimal> sums = new HashMap<>();
    Given[] given = new Given[allocations.size()];
    BigDecimal[] amounts = new BigDecimal[allocations.size()];
    for (int element = 0; element < index.size(); element++) {
      int from = element;
      for (int arc = allocations.first(element); arc < allocations.end(element); arc++) {
        Allocation allocation = allocations.relation(arc, Allocation.class);
        // What is used without an amount counts like every other such use.
        Optional<String> unit =
            allocation.amount().map(it -> ((Resource) index.element(from)).unit().orElse(""));
        given[arc] = new Given(allocations.neighbor(arc), unit);
        amounts[arc] = allocation.amount().orElse(BigDecimal.ONE);
        sums.merge(given[arc], amounts[arc], BigDecimal::add);
      }
    }
    double[] parts = new double[allocations.size()];
    for (int arc = 0; arc < parts.length; arc++) {
      parts[arc] =
          amounts[arc]
              .divide(sums.getOrDefault(given[arc], amounts[arc]), MathContext.DECIMAL64)
              .doubleValue();
    }
    return parts;
  }

  // What a factor does directly, and over others

  private void weighInfluences() {
    int[] rank = ranks();
    double[] overOthers = new double[index.size()];
    double[] direct = new double[index.size()];
    for (int factor : index.elements(Element.Type.FACTOR)) {
      // Elements before all to which they lead.
      Queue<Integer> reached = new PriorityQueue<>((one, other) -> rank[one] - rank[other]);
      for (int arc = influences.first(factor); arc < influences.end(factor); arc++) {
        int target = influences.neighbor(arc);
        influence[arc] = influences.relation(arc, Influence.class).weight();
        if (index.type(target) != Element.Type.FACTOR) {
          direct[target] = influence[arc];
          reached.add(target);
        }
      }
      while (!reached.isEmpty()) {
        int element = reached.remove();
        while (!reached.isEmpty() && reached.element() == element) {
          reached.remove();
        }
        double effect = together(direct[element], overOthers[element]);
        direct[element] = effect - overOthers[element];
        for (Way way : fromMeansAndWork) {
          way.forEachStep(
              element,
              (target, passesOn) -> {
                overOthers[target] += passesOn * effect;
                reached.add(target);
              });
        }
        overOthers[element] = 0;
      }
      for (int arc = influences.first(factor); arc < influences.end(factor); arc++) {
        int target = influences.neighbor(arc);
        if (index.type(target) != Element.Type.FACTOR) {
          influence[arc] = direct[target];
          direct[target] = 0;
        }
      }
    }
  }

  /** Of two effects of the same sign one is part of the other; of different signs both count. */
  private static double together(double direct, double overOthers) {
    if (direct * overOthers <= 0) {
      return direct + overOthers;
    }
    return Math.abs(direct) > Math.abs(overOthers) ? direct : overOthers;
  }

  /**
   * Returns a number for each element that is larger than that of all from which ways lead here.
   */
  private int[] ranks() {
    int[] rank = new int[index.size()];
    for (int position = 0; position < index.size(); position++) {
      int element = index.upward(position);
      rank[element] =
          switch (index.type(element)) {
            case FUNCTION, FACTOR -> element - 2 * index.size();
            case RESOURCE -> element - index.size();
            case OBJECTIVE, INITIATIVE, VISION -> position;
          };
    }
    return rank;
  }
}
