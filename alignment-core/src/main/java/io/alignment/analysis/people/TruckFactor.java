package io.alignment.analysis.people;

import io.alignment.analysis.internal.Elements;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.index.Adjacency;
import io.alignment.model.Element;
import io.alignment.model.Relation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/** How many functions must fall away until more than half of the owned objectives have nobody. */
final class TruckFactor {

  private static final double ROUNDING = 1e-9;

  private final Adjacency owners;
  private final Adjacency owns;
  private final int[] owned;
  // How many owners each objective has left.
  private final int[] left;

  private TruckFactor(StrategyIndex index) {
    owners = index.incoming(Relation.Kind.OWNERSHIP);
    owns = index.outgoing(Relation.Kind.OWNERSHIP);
    owned = Elements.among(index.elements(Element.Type.OBJECTIVE), owners::isAt);
    left = new int[index.size()];
    for (int objective : owned) {
      left[objective] = owners.degree(objective);
    }
  }

  /** Returns the number; empty if no objective is owned. */
  static OptionalInt of(StrategyIndex index) {
    return new TruckFactor(index).number();
  }

  /** How many objectives a function owns, and how many of them alone. */
  private record Burden(int all, int alone) {}

  private OptionalInt number() {
    int orphans = 0;
    int gone = 0;
    for (List<Integer> tied : busiestFirst().values()) {
      int orphaned = tied.stream().mapToInt(this::orphanedBy).sum();
      // Which of those that tie goes first must not matter, so each takes an equal part along.
      for (int of = 1; of <= tied.size(); of++) {
        double lost = orphans + orphaned * (double) of / tied.size();
        if (2 * lost > owned.length + ROUNDING) {
          return OptionalInt.of(gone + of);
        }
      }
      orphans += orphaned;
      gone += tied.size();
    }
    return OptionalInt.empty();
  }

  private Map<Burden, List<Integer>> busiestFirst() {
    int[] all = new int[left.length];
    int[] alone = new int[left.length];
    for (int objective : owned) {
      owners
          .neighbors(objective)
          .forEach(
              owner -> {
                all[owner]++;
                alone[owner] += left[objective] == 1 ? 1 : 0;
              });
    }
    Map<Burden, List<Integer>> functions =
        new TreeMap<>(
            Comparator.comparingInt(Burden::all).thenComparingInt(Burden::alone).reversed());
    for (int function = 0; function < all.length; function++) {
      if (all[function] > 0) {
        functions
            .computeIfAbsent(new Burden(all[function], alone[function]), it -> new ArrayList<>())
            .add(function);
      }
    }
    return functions;
  }

  /** Lets a function fall away, and returns how many objectives have no owner since then. */
  private int orphanedBy(int function) {
    int orphaned = 0;
    for (int work : owns.neighbors(function).toArray()) {
      if (left[work] > 0 && --left[work] == 0) {
        orphaned++;
      }
    }
    return orphaned;
  }
}
