package io.alignment.analysis.resources;

import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.model.Demand;
import io.alignment.model.WorkItem;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/** What work demands of one unit of amount. */
final class Demanded {

  private final SortedMap<Integer, BigDecimal> atWork = new TreeMap<>();
  private final Map<Optional<String>, BigDecimal> bySkill = new HashMap<>();

  /**
   * Collects the demands of some of the work.
   *
   * @param index the strategy
   * @param counts whether the work at an index is to be asked
   * @return what is demanded of each unit that is demanded at all
   */
  static Map<String, Demanded> byUnit(StrategyIndex index, IntPredicate counts) {
    Map<String, Demanded> units = new HashMap<>();
    for (int element = 0; element < index.size(); element++) {
      if (index.hasDemands(element) && counts.test(element)) {
        for (Demand demand : ((WorkItem) index.element(element)).demands()) {
          units.computeIfAbsent(demand.unit(), unit -> new Demanded()).add(element, demand);
        }
      }
    }
    return units;
  }

  private void add(int element, Demand demand) {
    atWork.merge(element, demand.amount(), BigDecimal::add);
    bySkill.merge(demand.skill(), demand.amount(), BigDecimal::add);
  }

  /** Returns what is demanded at each work item. */
  ExactSums atWork() {
    return ExactSums.of(atWork);
  }

  /** Returns what is demanded of each skill, and without any. */
  Map<Optional<String>, BigDecimal> bySkill() {
    return bySkill;
  }
}
