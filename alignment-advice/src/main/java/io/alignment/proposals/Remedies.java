package io.alignment.proposals;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.alignment.analysis.Finding;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.Priorities;
import io.alignment.analysis.Question;
import io.alignment.analysis.Report;
import io.alignment.analysis.direction.Cascade;
import io.alignment.analysis.direction.Coverage;
import io.alignment.analysis.environment.Swot;
import io.alignment.analysis.objectives.Time;
import io.alignment.analysis.people.CommunicationFlow;
import io.alignment.analysis.people.Silos;
import io.alignment.analysis.resources.ResourceFit;
import io.alignment.model.Allocation;
import io.alignment.model.Answer;
import io.alignment.model.Communication;
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
import io.alignment.model.Topic;
import io.alignment.model.Vision;
import io.alignment.model.WorkItem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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
      Maps.uniqueIndex(
          List.of(
              one(Coverage.UNOWNED, Topic.OWNERS, Remedies::owner),
              one(Coverage.UNEXECUTED, Topic.WORK, Remedies::work),
              one(Coverage.UNFUNDED, Topic.MEANS, (it, id) -> it.money.give(id)),
              one(Coverage.UNALIGNED, Topic.WORK, Remedies::unaligned),
              one(Coverage.WITHOUT_GOAL, Topic.WORK, Remedies::takePart),
              one(Cascade.LINE_OF_SIGHT_INHERITED, Topic.WORK, Remedies::takePart),
              two(Silos.GAP, Topic.CHANNELS, (it, pair) -> together(pair)),
              two(CommunicationFlow.OWNERS_APART, Topic.CHANNELS, (it, pair) -> together(pair)),
              one(CommunicationFlow.UNREACHED, Topic.CHANNELS, Remedies::tell),
              two(
                  CommunicationFlow.NO_WAY_BACK,
                  Topic.CHANNELS,
                  (it, pair) -> tell(pair.get(0), pair.get(1))),
              new Remedy(ResourceFit.MISFIT, Topic.MEANS, (it, found) -> it.money.rebalance(found)),
              one(ResourceFit.STRAY, Topic.MEANS, (it, id) -> it.money.takeBack(id)),
              one(ResourceFit.UNDIVIDED, Topic.MEANS, (it, id) -> it.money.divide(id)),
              one(ResourceFit.SHORT, Topic.MEANS, (it, id) -> it.money.fill(id)),
              one(ResourceFit.OVERCOMMITTED, Topic.MEANS, (it, id) -> it.money.relieve(id)),
              one(ResourceFit.UNALLOCATED, Topic.MEANS, (it, id) -> it.money.use(id)),
              one(Time.UNDATED, Topic.DAYS, Remedies::dueWithParent),
              one(Time.DUE_AFTER_PARENT, Topic.DAYS, Remedies::dueWithParent),
              one(Time.BEYOND_HORIZON, Topic.DAYS, Remedies::dueWithParent),
              two(Time.BEFORE_WHAT_IT_NEEDS, Topic.DAYS, Remedies::dueAfter),
              one(Swot.UNANSWERED_THREAT, Topic.FACTORS, Remedies::answer),
              one(Swot.UNANSWERED_WEAKNESS, Topic.FACTORS, Remedies::answer)),
          remedy -> remedy.kind.id());

  private final Question question;
  private final Strategy strategy;
  private final Priorities priorities;
  private final Money money;
  private final List<String> top;

  Remedies(Question question, Report report) {
    this.question = question;
    this.strategy = question.strategy();
    this.priorities = Priorities.of(strategy);
    this.money = new Money(question, report);
    this.top = report.result(CommunicationFlow.class).map(CommunicationFlow::top).orElse(List.of());
  }

  /**
   * Whether there may be a plain edit for a finding: not where the strategy is silent of what the
   * edit would write, or leaves it out.
   */
  boolean mayMend(Finding finding) {
    Remedy remedy = REMEDIES.get(finding.rule());
    return remedy != null
        && !finding.elements().isEmpty()
        && finding.elements().stream().allMatch(id -> question.expects(remedy.topic, id));
  }

  /** Returns the edits to try for what may be mended, each by itself; mostly one or none. */
  List<Edit> of(Finding finding) {
    return Objects.requireNonNull(REMEDIES.get(finding.rule())).edits.apply(this, finding).stream()
        .filter(money::suits)
        .toList();
  }

  /**
   * What mends findings of a kind.
   *
   * @param topic of what it writes
   * @param edits the edits to try
   */
  private record Remedy(
      FindingKind kind, Topic topic, BiFunction<Remedies, Finding, List<Edit>> edits) {}

  private static Remedy one(
      FindingKind kind, Topic topic, BiFunction<Remedies, String, Optional<Edit>> edit) {
    return two(kind, topic, (it, elements) -> edit.apply(it, elements.get(0)));
  }

  private static Remedy two(
      FindingKind kind, Topic topic, BiFunction<Remedies, List<String>, Optional<Edit>> edit) {
    return new Remedy(
        kind, topic, (it, found) -> edit.apply(it, found.elements()).stream().toList());
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
  private Optional<Edit> work(String objective) {
    return Optional.of(
        initiative(
            "work-for-" + objective, "Work for " + name(objective), objective, Optional.empty()));
  }

  private Edit initiative(String wish, String name, String objective, Optional<String> answered) {
    String id = freeId(wish);
    Initiative.Builder builder = Initiative.builder(id, name);
    workItem(objective).flatMap(WorkItem::due).or(() -> limit(objective)).ifPresent(builder::due);
    List<Relation> relations = new ArrayList<>();
    relations.add(Support.of(id, objective));
    for (Ownership owner : strategy.incoming(objective, Ownership.class)) {
      relations.add(Ownership.of(owner.source(), id));
    }
    answered.ifPresent(it -> relations.add(Answer.of(id, it)));
    return new Edit.Add(builder.build(), relations);
  }

  private String freeId(String wish) {
    String id = wish;
    for (int i = 2; strategy.element(id).isPresent(); i++) {
      id = wish + "-" + i;
    }
    return id;
  }

  /** Starts an initiative for what a factor harms most. */
  private Optional<Edit> answer(String factor) {
    return strategy.outgoing(factor, Influence.class).stream()
        .filter(it -> it.weight() < 0)
        .map(Influence::target)
        .filter(id -> strategy.element(id).filter(Objective.class::isInstance).isPresent())
        .filter(id -> question.expects(Topic.WORK, id))
        .max(byPriority())
        .map(
            it ->
                initiative(
                    "answer-" + factor, "Answer to: " + name(factor), it, Optional.of(factor)));
  }

  /** Stops work that serves nothing; lets a function that serves nothing take part. */
  private Optional<Edit> unaligned(String id) {
    return strategy
        .element(id)
        .flatMap(
            element ->
                element instanceof Initiative
                    ? Optional.of(
                        money
                            .takeBack(id)
                            .map(it -> Edit.all(List.of(it, Edit.drop(id))))
                            .orElseGet(() -> Edit.drop(id)))
                    : Optional.empty());
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
        .max(byPriority())
        .map(work -> Edit.link(Participation.of(function, work)));
  }

  private Comparator<String> byPriority() {
    return Comparator.comparingDouble((String id) -> priorities.of(id).orElse(0))
        .thenComparing(Comparator.reverseOrder());
  }

  private static Optional<Edit> together(List<String> pair) {
    return Optional.of(Edit.collaboration(pair.get(0), pair.get(1)));
  }

  private Optional<Edit> tell(String function) {
    return strategy.outgoing(function, Membership.class).stream()
        .map(Membership::target)
        .findFirst()
        .or(() -> top.stream().findFirst())
        .filter(teller -> !teller.equals(function))
        .flatMap(teller -> tell(teller, function));
  }

  private static Optional<Edit> tell(String from, String to) {
    return Optional.of(Edit.link(Communication.of(from, to)));
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

  private Optional<Edit> dueAfter(List<String> pair) {
    return workItem(pair.get(1)).flatMap(WorkItem::due).map(day -> Edit.due(pair.get(0), day));
  }

  private Optional<WorkItem> workItem(String id) {
    return strategy.element(id).filter(WorkItem.class::isInstance).map(WorkItem.class::cast);
  }

  private String name(String id) {
    return strategy.element(id).map(it -> it.name()).orElse(id);
  }
}
