package io.alignment.analysis.objectives;

import com.google.common.collect.SortedSetMultimap;
import com.google.common.collect.TreeMultimap;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.FindingList;
import io.alignment.analysis.internal.Horizons;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.index.Adjacency;
import io.alignment.model.Allocation;
import io.alignment.model.DateRange;
import io.alignment.model.Initiative;
import io.alignment.model.Objective;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import io.alignment.model.Status;
import io.alignment.model.WorkItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Dates that contradict each other, and those that are missing. */
final class DateConflicts {

  private final StrategyIndex index;
  private final FindingList.Builder findings;

  private DateConflicts(StrategyIndex index, FindingList.Builder findings) {
    this.index = index;
    this.findings = findings;
  }

  /** Adds the findings about the dates of a strategy. */
  static void find(StrategyIndex index, Horizons horizons, FindingList.Builder findings) {
    new DateConflicts(index, findings).find(horizons);
  }

  private void find(Horizons horizons) {
    Adjacency supports = index.outgoing(Relation.Kind.SUPPORT);
    Adjacency needs = index.outgoing(Relation.Kind.DEPENDENCY);
    for (int element = 0; element < index.size(); element++) {
      if (index.element(element) instanceof WorkItem item) {
        if (item.due().isEmpty()) {
          checkUndated(item);
        } else {
          LocalDate due = item.due().get();
          compare(element, supports, Time.DUE_AFTER_PARENT, due, due::isAfter);
          compare(element, needs, Time.BEFORE_WHAT_IT_NEEDS, due, due::isBefore);
          horizons
              .of(element)
              .filter(due::isAfter)
              .ifPresent(it -> find(Time.BEYOND_HORIZON, List.of(item.id()), due, it));
        }
      } else if (index.element(element) instanceof Resource) {
        checkAllocations(element);
      }
    }
  }

  private void find(FindingKind rule, List<String> elements, LocalDate due, LocalDate limit) {
    findings.add(rule.at(elements, new Evidence.Dates(due, limit)));
  }

  /** Finds those at the other ends of arcs whose due date stands in the wrong order. */
  private void compare(
      int element, Adjacency arcs, FindingKind rule, LocalDate due, Predicate<LocalDate> wrong) {
    arcs.neighbors(element)
        .forEach(
            other ->
                due(other)
                    .filter(wrong)
                    .ifPresent(
                        it -> find(rule, List.of(index.id(element), index.id(other)), due, it)));
  }

  private Optional<LocalDate> due(int element) {
    return index.element(element) instanceof WorkItem item ? item.due() : Optional.empty();
  }

  private void checkUndated(WorkItem item) {
    boolean goesOn =
        (item instanceof Objective objective && objective.isStanding())
            || (item instanceof Initiative work && work.kind() == Initiative.Kind.PROCESS);
    if (!goesOn && item.status() != Status.DONE) {
      findings.add(Time.UNDATED.at(item.id()));
    }
  }

  private void checkAllocations(int resource) {
    SortedSetMultimap<String, LocalDate> outside = TreeMultimap.create();
    Adjacency allocations = index.outgoing(Relation.Kind.ALLOCATION);
    for (int arc : allocations.arcs(resource).toArray()) {
      WorkItem work = (WorkItem) index.element(allocations.neighbor(arc));
      DateRange period = allocations.relation(arc, Allocation.class).period();
      Stream.of(period.from(), period.until())
          .flatMap(Optional::stream)
          .filter(day -> !work.period().contains(day))
          .forEach(day -> outside.put(work.id(), day));
    }
    outside
        .asMap()
        .forEach(
            (work, days) ->
                findings.add(
                    Time.ALLOCATION_OUTSIDE.at(
                        List.of(index.id(resource), work),
                        new Evidence.Outside(List.copyOf(days)))));
  }
}
