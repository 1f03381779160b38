package io.alignment.analysis.objectives;

import com.google.common.collect.SortedSetMultimap;
import com.google.common.collect.TreeMultimap;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.FindingList;
import io.alignment.analysis.Question;
import io.alignment.analysis.internal.Days;
import io.alignment.analysis.internal.Horizons;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.index.Adjacency;
import io.alignment.model.Allocation;
import io.alignment.model.DateRange;
import io.alignment.model.Dependency;
import io.alignment.model.Element;
import io.alignment.model.Initiative;
import io.alignment.model.Objective;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import io.alignment.model.Status;
import io.alignment.model.Topic;
import io.alignment.model.WorkItem;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Dates that contradict each other or are past, and those that are missing, of what is not done.
 */
final class DateConflicts {

  private final Question question;
  private final StrategyIndex index;
  private final Horizons horizons;
  private final FindingList.Builder findings;

  private DateConflicts(
      Question question, StrategyIndex index, Horizons horizons, FindingList.Builder findings) {
    this.question = question;
    this.index = index;
    this.horizons = horizons;
    this.findings = findings;
  }

  /** Adds the findings about the dates of a strategy. */
  static void find(
      Question question, StrategyIndex index, Horizons horizons, FindingList.Builder findings) {
    new DateConflicts(question, index, horizons, findings).find();
  }

  private void find() {
    for (int element = 0; element < index.size(); element++) {
      if (index.element(element) instanceof WorkItem item
          && Days.isOpen(item)
          && question.expects(Topic.DAYS, item.id())) {
        if (item.due().isPresent()) {
          findDue(element, item, item.due().get());
        } else if (!goesOn(item) && !isDatedWith(element)) {
          findings.add(Time.UNDATED.at(item.id()));
        }
      } else if (index.element(element) instanceof Resource) {
        findOutside(element);
      }
    }
    question.whole().elements(WorkItem.class).stream()
        .filter(it -> it.status() == Status.DROPPED)
        .flatMap(it -> question.whole().incoming(it.id(), Dependency.class).stream())
        .filter(it -> isOpen(it.source()))
        .forEach(it -> findings.add(Time.WAITS_FOR_DROPPED.at(List.of(it.source(), it.target()))));
  }

  /**
   * Says whether an objective is as good as dated by its key results, one of them by it, or a
   * programme by its parts.
   */
  private boolean isDatedWith(int element) {
    return index.isKeyResult(element)
        || areAllDated(index.keyResults(element).toArray())
        || (index.element(element) instanceof Initiative
            && areAllDated(index.incoming(Relation.Kind.MEMBERSHIP).neighbors(element).toArray()));
  }

  private boolean areAllDated(int[] parts) {
    return parts.length > 0
        && Arrays.stream(parts).allMatch(it -> ((WorkItem) index.element(it)).due().isPresent());
  }

  /** Says whether the due date is that of the objective to which this belongs. */
  private boolean isDueWithItsObjective(int element) {
    return index.isKeyResult(element)
        && question.whole().objective(index.id(element)).flatMap(WorkItem::due).isEmpty();
  }

  private static boolean goesOn(WorkItem item) {
    return item instanceof Objective objective
        ? objective.isStanding()
        : ((Initiative) item).kind() == Initiative.Kind.PROCESS;
  }

  private boolean isOpen(String id) {
    return question.strategy().element(id).filter(it -> !isFinished(it)).isPresent();
  }

  private static boolean isFinished(Element element) {
    return element instanceof WorkItem item && Days.isFinished(item);
  }

  private void findDue(int element, WorkItem item, LocalDate due) {
    Adjacency needs = index.outgoing(Relation.Kind.DEPENDENCY);
    compare(element, index.outgoing(Relation.Kind.SUPPORT), due);
    needs.arcs(element).forEach(arc -> findTooEarly(element, needs, arc, due));
    horizons
        .of(element)
        .filter(due::isAfter)
        .filter(it -> !isDueWithItsObjective(element))
        .ifPresent(it -> find(Time.BEYOND_HORIZON, List.of(item.id()), due, it));
    if (item instanceof Initiative) {
      if (question.day().filter(due::isBefore).isPresent()) {
        findings.add(Time.OVERDUE.at(item.id(), new Evidence.Due(due)));
      }
      item.period()
          .days()
          .ifPresent(
              days ->
                  needs
                      .arcs(element)
                      .forEach(arc -> findTooFewDays(element, needs, arc, due, days)));
    }
  }

  private void find(FindingKind rule, List<String> elements, LocalDate due, LocalDate limit) {
    findings.add(rule.at(elements, new Evidence.Dates(due, limit)));
  }

  /** Finds what it supports and what is due already. */
  private void compare(int element, Adjacency supports, LocalDate due) {
    supports
        .neighbors(element)
        .mapToObj(this::open)
        .flatMap(Optional::stream)
        .forEach(
            other ->
                other
                    .due()
                    .filter(due::isAfter)
                    .ifPresent(
                        it ->
                            find(
                                Time.DUE_AFTER_PARENT,
                                List.of(index.id(element), other.id()),
                                due,
                                it)));
  }

  private Optional<WorkItem> open(int element) {
    return Optional.of(index.element(element))
        .filter(it -> it instanceof WorkItem && !isFinished(it))
        .map(WorkItem.class::cast);
  }

  /** Finds what is due before what it needs, and the days after that, have passed. */
  private void findTooEarly(int element, Adjacency needs, int arc, LocalDate due) {
    long lag = needs.relation(arc, Dependency.class).lagDays();
    open(needs.neighbor(arc))
        .flatMap(WorkItem::due)
        .map(it -> it.plusDays(lag))
        .filter(due::isBefore)
        .ifPresent(
            limit ->
                findings.add(
                    Time.BEFORE_WHAT_IT_NEEDS.at(
                        List.of(index.id(element), index.id(needs.neighbor(arc))),
                        withLag(lag, new Evidence.Dates(due, limit)))));
  }

  private static Evidence[] withLag(long lag, Evidence fact) {
    return lag == 0 ? new Evidence[] {fact} : new Evidence[] {fact, new Evidence.Lag(lag)};
  }

  /** Finds work to which other work that it needs leaves fewer days than it takes. */
  private void findTooFewDays(int element, Adjacency needs, int arc, LocalDate due, long days) {
    long lag = needs.relation(arc, Dependency.class).lagDays();
    open(needs.neighbor(arc))
        .filter(Initiative.class::isInstance)
        .flatMap(WorkItem::due)
        .map(it -> ChronoUnit.DAYS.between(it, due) - lag)
        .filter(left -> left >= 0 && left < days)
        .ifPresent(
            left ->
                findings.add(
                    Time.TOO_FEW_DAYS.at(
                        List.of(index.id(element), index.id(needs.neighbor(arc))),
                        withLag(lag, new Evidence.Room(days, left)))));
  }

  private void findOutside(int resource) {
    SortedSetMultimap<String, LocalDate> outside = TreeMultimap.create();
    Adjacency allocations = index.outgoing(Relation.Kind.ALLOCATION);
    for (int arc : allocations.arcs(resource).toArray()) {
      WorkItem work = (WorkItem) index.element(allocations.neighbor(arc));
      DateRange period = allocations.relation(arc, Allocation.class).period();
      if (!Days.isFinished(work)) {
        Stream.of(period.from(), period.until())
            .flatMap(Optional::stream)
            .filter(day -> !work.period().contains(day))
            .forEach(day -> outside.put(work.id(), day));
      }
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
