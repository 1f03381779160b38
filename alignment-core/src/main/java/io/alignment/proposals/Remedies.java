package io.alignment.proposals;

import io.alignment.analysis.Finding;
import io.alignment.analysis.Priorities;
import io.alignment.analysis.Report;
import io.alignment.analysis.people.Communication;
import io.alignment.model.Allocation;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Change;
import io.alignment.model.Influence;
import io.alignment.model.Initiative;
import io.alignment.model.Membership;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.Participation;
import io.alignment.model.Relation;
import io.alignment.model.Strategy;
import io.alignment.model.Support;
import io.alignment.model.Vision;
import io.alignment.model.WorkItem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Thinks of one plain edit for a finding: one that a person could make in the document, and that
 * makes up no fact about the world. What can only be mended by knowing more (a measure, a target,
 * whether a strength really helps) has none.
 */
final class Remedies {

  private final Strategy strategy;
  private final Priorities priorities;
  private final Money money;
  private final List<String> top;

  Remedies(Strategy strategy, Report report) {
    this.strategy = strategy.withoutDropped();
    this.priorities = Priorities.of(this.strategy);
    this.money = new Money(this.strategy, report);
    this.top = report.result(Communication.class).map(Communication::top).orElse(List.of());
  }

  /** Returns the edits to try for a finding, each by itself; of most findings one or none. */
  List<Change> of(Finding finding) {
    if (finding.elements().isEmpty()) {
      return List.of();
    }
    return finding.rule().equals("resourceFit.misfit")
        ? money.rebalance(finding)
        : one(finding).stream().toList();
  }

  private Optional<Change> one(Finding finding) {
    String first = finding.elements().get(0);
    String second = finding.elements().get(finding.elements().size() - 1);
    return switch (finding.rule()) {
      case "coverage.objective-unowned" -> owner(first);
      case "coverage.objective-unexecuted" -> Optional.of(work(first, "Work for "));
      case "coverage.objective-unfunded" -> money.give(first);
      case "coverage.unaligned" -> unaligned(first);
      case "cascade.line-of-sight-inherited" -> takePart(first);
      case "silos.gap", "communication.owners-apart" ->
          Optional.of(Change.collaboration(first, second));
      case "communication.unreached" -> tell(first);
      case "communication.no-way-back" ->
          Optional.of(Change.link(io.alignment.model.Communication.of(first, second)));
      case "resourceFit.stray" -> money.takeBack(first);
      case "resourceFit.undivided" -> money.divide(first);
      case "resourceFit.short" -> money.fill(finding);
      case "resourceFit.overcommitted" -> money.relieve(finding);
      case "resourceFit.unallocated" -> money.use(first);
      case "time.undated", "time.due-after-parent", "time.beyond-horizon" -> dueWithParent(first);
      case "time.before-what-it-needs" -> dueAfter(first, second);
      case "swot.unanswered-threat", "swot.unanswered-weakness" -> answer(first);
      default -> Optional.empty();
    };
  }

  // Who answers for it

  /** Lets one of those who are next to the work answer for it, the one who owns least. */
  private Optional<Change> owner(String objective) {
    return leastBusy(Stream.concat(Stream.of(objective), neighbors(objective)))
        .or(() -> ownerOfMoney(objective))
        .or(() -> leastBusy(neighbors(objective).flatMap(this::neighbors)))
        .map(function -> Change.owner(function, objective));
  }

  /** Returns who owns least of those who own any of some work, or take part in it. */
  private Optional<String> leastBusy(Stream<String> work) {
    Set<String> near = new TreeSet<>();
    work.forEach(
        id -> {
          strategy.incoming(id, Ownership.class).forEach(it -> near.add(it.source()));
          strategy.incoming(id, Participation.class).forEach(it -> near.add(it.source()));
        });
    return near.stream()
        .min(Comparator.comparingInt(this::owned).thenComparing(Comparator.naturalOrder()));
  }

  /** Returns who owns the resource that gives most; whoever pays for it is near it too. */
  private Optional<String> ownerOfMoney(String work) {
    return strategy.incoming(work, Allocation.class).stream()
        .sorted(
            Comparator.comparing((Allocation it) -> it.amount().orElse(BigDecimal.ZERO))
                .reversed()
                .thenComparing(Allocation::source))
        .flatMap(it -> strategy.incoming(it.source(), Ownership.class).stream())
        .map(Ownership::source)
        .findFirst();
  }

  private Stream<String> neighbors(String work) {
    return Stream.concat(
        strategy.outgoing(work, Support.class).stream().map(Support::target),
        strategy.incoming(work, Support.class).stream().map(Support::source));
  }

  private int owned(String function) {
    return strategy.outgoing(function, Ownership.class).size();
  }

  // What is done

  /** Starts an initiative for an objective, under the same owners and until the same day. */
  private Change work(String objective, String what) {
    Initiative initiative = initiative("work-for-" + objective, what + name(objective), objective);
    return new Change.Add(initiative, relations(initiative, objective));
  }

  private Initiative initiative(String wish, String name, String objective) {
    String id = wish;
    for (int i = 2; strategy.element(id).isPresent(); i++) {
      id = wish + "-" + i;
    }
    Initiative.Builder builder = Initiative.builder(id, name);
    workItem(objective).flatMap(WorkItem::due).or(() -> limit(objective)).ifPresent(builder::due);
    return builder.build();
  }

  private List<Relation> relations(Initiative initiative, String objective) {
    List<Relation> relations = new ArrayList<>();
    relations.add(Support.of(initiative.id(), objective));
    strategy.incoming(objective, Ownership.class).stream()
        .map(owner -> Ownership.of(owner.source(), initiative.id()))
        .forEach(relations::add);
    return relations;
  }

  /** Starts an initiative for what a factor harms most. */
  private Optional<Change> answer(String factor) {
    return strategy.outgoing(factor, Influence.class).stream()
        .filter(it -> it.weight() < 0)
        .map(Influence::target)
        .filter(id -> strategy.element(id).filter(Objective.class::isInstance).isPresent())
        .max(
            Comparator.comparingDouble((String id) -> priorities.of(id).orElse(0))
                .thenComparing(Comparator.reverseOrder()))
        .map(
            objective -> {
              Initiative initiative =
                  initiative("answer-" + factor, "Answer to: " + name(factor), objective);
              return new Change.Add(initiative, relations(initiative, objective));
            });
  }

  /** Stops work that serves nothing; lets a function that serves nothing take part. */
  private Optional<Change> unaligned(String id) {
    return strategy
        .element(id)
        .flatMap(
            element ->
                element instanceof Initiative
                    ? money
                        .takeBack(id)
                        .map(it -> Change.all(List.of(it, Change.drop(id))))
                        .or(() -> Optional.of(Change.drop(id)))
                    : element instanceof BusinessFunction ? takePart(id) : Optional.empty());
  }

  /** Lets a function take part in the weightiest work of the one that it stands in. */
  private Optional<Change> takePart(String function) {
    return strategy.outgoing(function, Membership.class).stream()
        .map(Membership::target)
        .flatMap(
            outer ->
                Stream.concat(
                    strategy.outgoing(outer, Ownership.class).stream().map(Ownership::target),
                    strategy.outgoing(outer, Participation.class).stream()
                        .map(Participation::target)))
        .filter(id -> workItem(id).isPresent())
        .distinct()
        .max(
            Comparator.comparingDouble((String id) -> priorities.of(id).orElse(0))
                .thenComparing(Comparator.reverseOrder()))
        .map(work -> Change.link(Participation.of(function, work)));
  }

  private Optional<Change> tell(String function) {
    return strategy.outgoing(function, Membership.class).stream()
        .map(Membership::target)
        .findFirst()
        .or(() -> top.stream().findFirst())
        .filter(teller -> !teller.equals(function))
        .map(teller -> Change.link(io.alignment.model.Communication.of(teller, function)));
  }

  // When

  /** Sets the last day that fits all that the work serves. */
  private Optional<Change> dueWithParent(String work) {
    return limit(work)
        .filter(day -> workItem(work).flatMap(WorkItem::start).filter(day::isBefore).isEmpty())
        .map(day -> Change.due(work, day));
  }

  /** Returns the earliest day on which something is due that work serves, near or far. */
  private Optional<LocalDate> limit(String work) {
    Set<String> seen = new TreeSet<>();
    List<String> level = List.of(work);
    while (!level.isEmpty()) {
      List<LocalDate> days = new ArrayList<>();
      List<String> next = new ArrayList<>();
      for (String id : level) {
        for (Support support : strategy.outgoing(id, Support.class)) {
          day(support.target()).ifPresentOrElse(days::add, () -> next.add(support.target()));
        }
      }
      if (!days.isEmpty()) {
        return days.stream().min(Comparator.naturalOrder());
      }
      level = next.stream().filter(seen::add).toList();
    }
    return Optional.empty();
  }

  private Optional<LocalDate> day(String id) {
    return strategy
        .element(id)
        .flatMap(
            it ->
                it instanceof Vision vision
                    ? vision.horizon()
                    : it instanceof WorkItem item ? item.due() : Optional.empty());
  }

  private Optional<Change> dueAfter(String work, String needed) {
    return workItem(needed).flatMap(WorkItem::due).map(day -> Change.due(work, day));
  }

  private Optional<WorkItem> workItem(String id) {
    return strategy.element(id).filter(WorkItem.class::isInstance).map(WorkItem.class::cast);
  }

  private String name(String id) {
    return strategy.element(id).map(it -> it.name()).orElse(id);
  }
}
