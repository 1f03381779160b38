package io.alignment.proposals;

import com.google.common.collect.ImmutableMap;
import io.alignment.analysis.Finding;
import io.alignment.analysis.Priorities;
import io.alignment.analysis.Report;
import io.alignment.analysis.direction.Cascade;
import io.alignment.analysis.direction.Coverage;
import io.alignment.analysis.environment.Swot;
import io.alignment.analysis.objectives.Time;
import io.alignment.analysis.people.CommunicationFlow;
import io.alignment.analysis.people.Silos;
import io.alignment.analysis.resources.ResourceFit;
import io.alignment.model.Allocation;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Edit;
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
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Thinks of one plain edit for a finding: one that a person could make in the document, and that
 * makes up no fact about the world. What can only be mended by knowing more (a measure, a target,
 * whether a strength really helps) has none.
 */
final class Remedies {

  private static final ImmutableMap<String, Remedy> REMEDIES =
      ImmutableMap.<String, Remedy>builder()
          .put(Coverage.UNOWNED.id(), one((it, found) -> it.owner(first(found))))
          .put(Coverage.UNEXECUTED.id(), sure((it, found) -> it.work(first(found))))
          .put(Coverage.UNFUNDED.id(), one((it, found) -> it.money.give(first(found))))
          .put(Coverage.UNALIGNED.id(), one((it, found) -> it.unaligned(first(found))))
          .put(Cascade.LINE_OF_SIGHT_INHERITED.id(), one((it, found) -> it.takePart(first(found))))
          .put(Silos.GAP.id(), sure((it, found) -> Edit.collaboration(first(found), last(found))))
          .put(
              CommunicationFlow.OWNERS_APART.id(),
              sure((it, found) -> Edit.collaboration(first(found), last(found))))
          .put(CommunicationFlow.UNREACHED.id(), one((it, found) -> it.tell(first(found))))
          .put(
              CommunicationFlow.NO_WAY_BACK.id(),
              sure((it, found) -> tell(first(found), last(found))))
          .put(ResourceFit.MISFIT.id(), (it, found) -> it.money.rebalance(found))
          .put(ResourceFit.STRAY.id(), one((it, found) -> it.money.takeBack(first(found))))
          .put(ResourceFit.UNDIVIDED.id(), one((it, found) -> it.money.divide(first(found))))
          .put(ResourceFit.SHORT.id(), one((it, found) -> it.money.fill(first(found))))
          .put(ResourceFit.OVERCOMMITTED.id(), one((it, found) -> it.money.relieve(first(found))))
          .put(ResourceFit.UNALLOCATED.id(), one((it, found) -> it.money.use(first(found))))
          .put(Time.UNDATED.id(), one((it, found) -> it.dueWithParent(first(found))))
          .put(Time.DUE_AFTER_PARENT.id(), one((it, found) -> it.dueWithParent(first(found))))
          .put(Time.BEYOND_HORIZON.id(), one((it, found) -> it.dueWithParent(first(found))))
          .put(
              Time.BEFORE_WHAT_IT_NEEDS.id(),
              one((it, found) -> it.dueAfter(first(found), last(found))))
          .put(Swot.UNANSWERED_THREAT.id(), one((it, found) -> it.answer(first(found))))
          .put(Swot.UNANSWERED_WEAKNESS.id(), one((it, found) -> it.answer(first(found))))
          .buildOrThrow();

  private final Strategy strategy;
  private final Priorities priorities;
  private final Money money;
  private final List<String> top;

  Remedies(Strategy strategy, Report report) {
    this.strategy = strategy.withoutDropped();
    this.priorities = Priorities.of(this.strategy);
    this.money = new Money(this.strategy, report);
    this.top = report.result(CommunicationFlow.class).map(CommunicationFlow::top).orElse(List.of());
  }

  /** Whether there may be a plain edit for what a rule finds. */
  static boolean mayMend(String rule) {
    return REMEDIES.containsKey(rule);
  }

  /** Returns the edits to try for a finding, each by itself; of most findings one or none. */
  List<Edit> of(Finding finding) {
    Remedy remedy = REMEDIES.get(finding.rule());
    return remedy == null || finding.elements().isEmpty() ? List.of() : remedy.of(this, finding);
  }

  private static String first(Finding finding) {
    return finding.elements().get(0);
  }

  private static String last(Finding finding) {
    return finding.elements().get(finding.elements().size() - 1);
  }

  private interface Remedy {
    List<Edit> of(Remedies remedies, Finding finding);
  }

  private static Remedy one(BiFunction<Remedies, Finding, Optional<Edit>> remedy) {
    return (remedies, finding) -> remedy.apply(remedies, finding).stream().toList();
  }

  private static Remedy sure(BiFunction<Remedies, Finding, Edit> remedy) {
    return (remedies, finding) -> List.of(remedy.apply(remedies, finding));
  }

  // Who answers for it

  /** Lets one of those who are next to the work answer for it, the one who owns least. */
  private Optional<Edit> owner(String objective) {
    return leastBusy(Stream.concat(Stream.of(objective), neighbors(objective)))
        .or(() -> ownerOfMoney(objective))
        .or(() -> leastBusy(neighbors(objective).flatMap(this::neighbors)))
        .map(function -> Edit.owner(function, objective));
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
  private Edit work(String objective) {
    Initiative initiative =
        initiative("work-for-" + objective, "Work for " + name(objective), objective);
    return new Edit.Add(initiative, relations(initiative, objective));
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
  private Optional<Edit> answer(String factor) {
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
              return new Edit.Add(initiative, relations(initiative, objective));
            });
  }

  /** Stops work that serves nothing; lets a function that serves nothing take part. */
  private Optional<Edit> unaligned(String id) {
    return strategy
        .element(id)
        .flatMap(
            element ->
                element instanceof Initiative
                    ? money
                        .takeBack(id)
                        .map(it -> Edit.all(List.of(it, Edit.drop(id))))
                        .or(() -> Optional.of(Edit.drop(id)))
                    : element instanceof BusinessFunction ? takePart(id) : Optional.empty());
  }

  /** Lets a function take part in the weightiest work of the one that it stands in. */
  private Optional<Edit> takePart(String function) {
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
        .map(work -> Edit.link(Participation.of(function, work)));
  }

  private Optional<Edit> tell(String function) {
    return strategy.outgoing(function, Membership.class).stream()
        .map(Membership::target)
        .findFirst()
        .or(() -> top.stream().findFirst())
        .filter(teller -> !teller.equals(function))
        .map(teller -> tell(teller, function));
  }

  private static Edit tell(String from, String to) {
    return Edit.link(io.alignment.model.Communication.of(from, to));
  }

  // When

  /** Sets the last day that fits all that the work serves. */
  private Optional<Edit> dueWithParent(String work) {
    return limit(work)
        .filter(day -> workItem(work).flatMap(WorkItem::start).filter(day::isBefore).isEmpty())
        .map(day -> Edit.due(work, day));
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

  private Optional<Edit> dueAfter(String work, String needed) {
    return workItem(needed).flatMap(WorkItem::due).map(day -> Edit.due(work, day));
  }

  private Optional<WorkItem> workItem(String id) {
    return strategy.element(id).filter(WorkItem.class::isInstance).map(WorkItem.class::cast);
  }

  private String name(String id) {
    return strategy.element(id).map(it -> it.name()).orElse(id);
  }
}
