package io.alignment.analysis.resources;

import io.alignment.analysis.internal.Days;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.model.Demand;
import io.alignment.model.WorkItem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/** What work that is not finished demands of one unit of amount. */
final class Demanded {

  private final List<AtWork> all = new ArrayList<>();

  /**
   * A demand of some work.
   *
   * @param element the index of the work
   * @param work the work
   * @param demand what it demands
   */
  record AtWork(int element, WorkItem work, Demand demand) {}

  /**
   * Collects the demands of some of the work.
   *
   * @param index the strategy
   * @param counts whether the work at an index is to be asked
   * @return what is demanded of each unit that is demanded at all
   */
  static Map<String, Demanded> byUnit(StrategyIndex index, IntPredicate counts) {
    Map<String, Demanded> units = new TreeMap<>();
    for (int element = 0; element < index.size(); element++) {
      if (index.hasDemands(element) && counts.test(element)) {
        WorkItem work = (WorkItem) index.element(element);
        if (Days.isOpen(work)) {
          for (Demand demand : work.demands()) {
            units
                .computeIfAbsent(demand.unit(), unit -> new Demanded())
                .all
                .add(new AtWork(element, work, demand));
          }
        }
      }
    }
    return units;
  }

  /** Returns every demand, by work. */
  List<AtWork> all() {
    return all;
  }

  /** Returns what is demanded at each work item. */
  ExactSums atWork() {
    SortedMap<Integer, BigDecimal> sums = new TreeMap<>();
    all.forEach(it -> sums.merge(it.element, it.demand.amount(), BigDecimal::add));
    return ExactSums.of(sums);
  }
}
