package io.alignment.analysis.internal;

import io.alignment.index.Adjacency;
import io.alignment.model.Allocation;
import io.alignment.model.Resource;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What is allocated, in exact sums by unit. */
public final class AllocatedAmounts {

  private AllocatedAmounts() {}

  /** Sums allocations of an element up; what is used without an amount adds nothing. */
  public static Map<String, BigDecimal> byUnit(
      StrategyIndex index, Adjacency allocations, int element, Predicate<Resource> counts) {
    Map<String, BigDecimal> amounts = new TreeMap<>();
    for (int arc = allocations.first(element); arc < allocations.end(element); arc++) {
      Allocation allocation = allocations.relation(arc, Allocation.class);
      Resource resource = (Resource) index.element(index.indexOf(allocation.source()));
      if (allocation.amount().isPresent() && resource.unit().isPresent() && counts.test(resource)) {
        amounts.merge(resource.unit().get(), allocation.amount().get(), BigDecimal::add);
      }
    }
    return amounts;
  }
}
