package io.alignment.analysis.internal;

import io.alignment.index.Adjacency;
import io.alignment.model.Allocation;
import io.alignment.model.DateRange;
import io.alignment.model.Resource;
import io.alignment.model.WorkItem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What is allocated, in sums by unit: of people averages over the window. */
public final class AllocatedAmounts {

  private AllocatedAmounts() {}

  /** Sums allocations of an element up; what is used without an amount adds nothing. */
  public static Map<String, BigDecimal> byUnit(
      StrategyIndex index,
      Days days,
      Adjacency allocations,
      int element,
      Predicate<Resource> counts) {
    Map<String, BigDecimal> amounts = new TreeMap<>();
    for (int arc = allocations.first(element); arc < allocations.end(element); arc++) {
      Allocation allocation = allocations.relation(arc, Allocation.class);
      Resource resource = (Resource) index.element(index.indexOf(allocation.source()));
      WorkItem work = (WorkItem) index.element(index.indexOf(allocation.target()));
      List<DateRange> on = days.of(allocation, resource, work);
      if (allocation.amount().isPresent()
          && resource.unit().isPresent()
          && counts.test(resource)
          && !on.isEmpty()) {
        boolean isHuman = resource.kind() == Resource.Kind.HUMAN;
        BigDecimal held =
            BigDecimal.valueOf(isHuman ? days.lengthOf(on, DateRange.always()) : days.length());
        amounts.merge(
            resource.unit().get(), allocation.amount().get().multiply(held), BigDecimal::add);
      }
    }
    amounts.values().removeIf(it -> it.signum() == 0);
    amounts.replaceAll((unit, sum) -> Days.average(sum, days.length()));
    return amounts;
  }
}
