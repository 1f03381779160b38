package io.alignment.analysis.resources;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Table;
import com.google.common.collect.TreeBasedTable;
import com.google.common.primitives.Ints;
import io.alignment.analysis.Question;
import io.alignment.analysis.internal.Days;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.analysis.internal.SupportFlow;
import io.alignment.index.Adjacency;
import io.alignment.model.Element;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Money on one stretch of its way: from a resource to the work or objective to which it is given,
 * from an initiative to an objective that it serves, or from an objective to an objective or vision
 * above it. What leads to no vision ends where it was given. An initiative divides what it has by
 * the weights of its supports, and an objective in the proportions in which priority came down, as
 * {@link ResourceFit} does: what comes into an objective, with what was given to it directly, is
 * its {@link ResourceFit.Own#up()}.
 *
 * @param from the id of the element where it begins
 * @param to the id of the element where it ends
 * @param amount how much, above 0
 */
public record MoneyFlow(String from, String to, double amount) {

  /**
   * Follows the money of a strategy. Cost: linear in elements and relations for each unit of money,
   * plus sorting.
   *
   * @param question the strategy
   * @return by unit, the stretches, by the ids of both ends; empty where no money is recorded
   */
  public static SortedMap<String, List<MoneyFlow>> of(Question question) {
    StrategyIndex index = StrategyIndex.of(question.strategy());
    Days days = new Days(index, question.day());
    Map<String, List<Integer>> purses = new TreeMap<>();
    for (int element : index.elements(Element.Type.RESOURCE)) {
      if (index.resourceKind(element) == Resource.Kind.FINANCIAL) {
        ((Resource) index.element(element))
            .unit()
            .ifPresent(it -> purses.computeIfAbsent(it, unit -> new ArrayList<>()).add(element));
      }
    }
    ImmutableSortedMap.Builder<String, List<MoneyFlow>> flows = ImmutableSortedMap.naturalOrder();
    purses.forEach(
        (unit, of) -> flows.put(unit, new Way(index).of(new Uses(index, days, Ints.toArray(of)))));
    return flows.build();
  }

  /** The way of the money of one unit. */
  private static final class Way {
    private final StrategyIndex index;
    private final SupportFlow flow;
    private final Adjacency supports;
    private final double[] amounts;
    private final Table<String, String, Double> sums = TreeBasedTable.create();

    Way(StrategyIndex index) {
      this.index = index;
      flow = SupportFlow.of(index);
      supports = index.outgoing(Relation.Kind.SUPPORT);
      amounts = new double[index.size()];
    }

    List<MoneyFlow> of(Uses uses) {
      uses.forEachGiven(
          (resource, work, amount, on) -> {
            add(resource, work, amount.doubleValue());
            amounts[work] += amount.doubleValue();
          });
      for (int initiative : index.elements(Element.Type.INITIATIVE)) {
        goUp(initiative, true);
      }
      flow.rollUp(amounts);
      for (int objective : flow.anchoredObjectives()) {
        goUp(objective, false);
      }
      List<MoneyFlow> flows = new ArrayList<>();
      sums.rowMap()
          .forEach(
              (from, byTarget) ->
                  byTarget.forEach(
                      (to, amount) -> {
                        if (amount > 0) {
                          flows.add(new MoneyFlow(from, to, amount));
                        }
                      }));
      return flows;
    }

    /** Lets the amount of an element go where it leads to a vision; rolled up or not yet. */
    private void goUp(int element, boolean arrives) {
      for (int arc = supports.first(element); arc < supports.end(element); arc++) {
        int to = supports.neighbor(arc);
        double amount = amounts[element] * flow.part(arc);
        if (amount > 0 && flow.isAnchored(to)) {
          add(element, to, amount);
          amounts[to] += arrives ? amount : 0;
        }
      }
    }

    private void add(int from, int to, double amount) {
      Double before = sums.get(index.id(from), index.id(to));
      sums.put(index.id(from), index.id(to), amount + (before == null ? 0 : before));
    }
  }
}
