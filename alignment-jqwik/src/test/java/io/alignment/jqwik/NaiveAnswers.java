package io.alignment.jqwik;

import io.alignment.analysis.Question;
import io.alignment.model.Allocation;
import io.alignment.model.Assignment;
import io.alignment.model.Attachment;
import io.alignment.model.BusinessFunction;
import io.alignment.model.DateRange;
import io.alignment.model.Element;
import io.alignment.model.Hindrance;
import io.alignment.model.Initiative;
import io.alignment.model.Membership;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.Participation;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import io.alignment.model.Status;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.model.Topic;
import io.alignment.model.Vision;
import io.alignment.model.WorkItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The definitions of priority, coverage and cascade once more, word by word and as slow as they
 * come: recursive, over objects, nothing shared with the analyses under test.
 */
final class NaiveAnswers {

  private static final Comparator<List<String>> BY_IDS =
      (one, other) -> Arrays.compare(one.toArray(String[]::new), other.toArray(String[]::new));

  private final Comparator<List<String>> byLength = Comparator.comparingInt(this::length);
  // What is only shown carries nothing, and is a way for what has no other.
  private final Strategy whole;
  private final Strategy strategy;

  NaiveAnswers(Strategy strategy) {
    whole = withoutProgrammes(Question.about(strategy).strategy());
    this.strategy = carrying(strategy);
  }

  /** Returns a strategy without what was dropped, and without supports that carry nothing. */
  static Strategy carrying(Strategy strategy) {
    return carrying(Question.about(strategy));
  }

  static Strategy carrying(Question question) {
    Strategy asked = withoutProgrammes(question.strategy());
    StrategyBuilder carrying = asked.toBuilder();
    asked.relations().stream()
        .filter(it -> it instanceof Support support && support.weight() == 0)
        .forEach(carrying::remove);
    return carrying.build();
  }

  /** Returns a strategy in which the parts of programmes support themselves what they work for. */
  private static Strategy withoutProgrammes(Strategy strategy) {
    StrategyBuilder draft = strategy.toBuilder();
    Map<String, List<String>> sharing = new TreeMap<>();
    for (Initiative it : strategy.initiatives()) {
      sharing.computeIfAbsent(whoSupports(it.id(), strategy), id -> new ArrayList<>()).add(it.id());
      strategy.outgoing(it.id(), Membership.class).forEach(draft::remove);
    }
    sharing.forEach(
        (id, parts) -> {
          for (Support support : strategy.outgoing(id, Support.class)) {
            if (support.weight() == 0) {
              continue; // only shown, and at that work alone
            }
            draft.remove(support);
            for (String part : parts) {
              // What it only shows itself is in the place of that.
              strategy.outgoing(part, Support.class).stream()
                  .filter(it -> !part.equals(id) && it.target().equals(support.target()))
                  .forEach(draft::remove);
              draft.add(Support.of(part, support.target(), support.weight() / parts.size()));
            }
          }
        });
    return draft.build();
  }

  /** Returns the nearest whose supports carry anything: work itself, or what it is part of. */
  private static String whoSupports(String work, Strategy strategy) {
    List<Membership> wholes = strategy.outgoing(work, Membership.class);
    boolean carries =
        strategy.outgoing(work, Support.class).stream().anyMatch(it -> it.weight() > 0);
    return wholes.isEmpty() || carries ? work : whoSupports(wholes.get(0).target(), strategy);
  }

  // Key results

  /** Returns the objectives that are no key results. */
  List<Objective> goals() {
    return whole.objectives().stream().filter(it -> !whole.isKeyResult(it.id())).toList();
  }

  private Stream<String> keyResults(String objective) {
    return whole.keyResults(objective).stream().map(Element::id);
  }

  private Stream<String> objectiveOf(String keyResult) {
    return whole.objectiveOf(keyResult).stream().map(Element::id);
  }

  private boolean belongs(String keyResult, String objective) {
    return objectiveOf(keyResult).anyMatch(objective::equals);
  }

  /** Returns how many of its steps count: those of key results to their objectives do not. */
  int length(List<String> path) {
    int length = 0;
    for (int i = 1; i < path.size(); i++) {
      length += belongs(path.get(i - 1), path.get(i)) ? 0 : 1;
    }
    return length;
  }

  // Priority

  double priority(String id) {
    Element element = element(id);
    if (element instanceof Vision) {
      return 1.0 / strategy.visions().size();
    }
    double priority = 0;
    for (Support support : strategy.outgoing(id, Support.class)) {
      double siblings = 0;
      for (Support sibling : strategy.incoming(support.target(), Support.class)) {
        if (element(sibling.source()).type() == element.type()) {
          siblings += sibling.weight();
        }
      }
      priority += priority(support.target()) * support.weight() / siblings;
    }
    return priority;
  }

  /** Returns what part of an element runs through at least one of some work. */
  double through(Set<String> work, String id) {
    if (work.contains(id)) {
      return 1;
    }
    double overObjectives = 0;
    double overInitiatives = 0;
    for (Support support : strategy.incoming(id, Support.class)) {
      boolean isObjective = element(support.source()) instanceof Objective;
      double siblings =
          strategy.incoming(id, Support.class).stream()
              .filter(it -> element(it.source()) instanceof Objective == isObjective)
              .mapToDouble(Support::weight)
              .sum();
      double part = through(work, support.source()) * support.weight() / siblings;
      overObjectives += isObjective ? part : 0;
      overInitiatives += isObjective ? 0 : part;
    }
    return Math.max(overObjectives, overInitiatives);
  }

  boolean isLeaf(String objective) {
    return strategy.incoming(objective, Support.class).stream()
        .noneMatch(support -> element(support.source()) instanceof Objective);
  }

  // Coverage

  boolean anchored(String objective) {
    return way(objective).isPresent();
  }

  Optional<Boolean> anchoredForSure(String objective) {
    return Optional.of(anchored(objective));
  }

  /** Returns whether something is so; empty where it is not and the record is silent. */
  private Optional<Boolean> fact(
      boolean isSo, boolean isSpoken, String objective, Topic... topics) {
    Set<Topic> leftOut = new HashSet<>(strategy.leavesOut());
    boolean isAsked = isSpoken && !isLeftOut(leftOut, topics);
    leftOut.clear();
    leftOut.addAll(((Objective) element(objective)).leavesOut());
    return isSo || (isAsked && !isLeftOut(leftOut, topics)) ? Optional.of(isSo) : Optional.empty();
  }

  private static boolean isLeftOut(Set<Topic> leftOut, Topic... topics) {
    return Stream.of(topics)
        .allMatch(
            topic ->
                leftOut.contains(topic)
                    || leftOut.stream().anyMatch(it -> it.about().contains(topic)));
  }

  Optional<Boolean> owned(String objective) {
    return fact(
        Stream.of(Stream.of(objective), keyResults(objective), objectiveOf(objective))
            .flatMap(it -> it)
            .anyMatch(this::isOwned),
        strategy.objectives().stream().anyMatch(it -> isOwned(it.id())),
        objective,
        Topic.OWNERS);
  }

  private boolean isOwned(String objective) {
    return !strategy.incoming(objective, Ownership.class).isEmpty();
  }

  Optional<Boolean> measured(String objective) {
    return measured(
        objective, isMeasured(objective) || keyResults(objective).anyMatch(this::isMeasured));
  }

  /** Returns whether it is measured, or what it leads up to is; of a leaf nothing is below. */
  Optional<Boolean> measuredOnItsWay(String objective) {
    return measured(
        objective,
        isMeasured(objective)
            || Stream.concat(above(objective).stream(), below(objective).stream())
                .anyMatch(this::isMeasured));
  }

  private Optional<Boolean> measured(String objective, boolean isMeasured) {
    return fact(
        isMeasured,
        strategy.objectives().stream().anyMatch(it -> isMeasured(it.id())),
        objective,
        Topic.MEASURES);
  }

  private boolean isMeasured(String id) {
    return element(id) instanceof Objective objective && !objective.measures().isEmpty();
  }

  Optional<Boolean> executed(String objective) {
    boolean isOpen = isOpen(objective);
    Set<String> below = below(objective);
    // For what is done for an objective and for none of its key results, it is done for each.
    objectiveOf(objective)
        .flatMap(it -> strategy.incoming(it, Support.class).stream())
        .filter(it -> !it.keyResult())
        .forEach(
            it -> {
              below.add(it.source());
              below.addAll(below(it.source()));
            });
    return fact(
        below.stream()
            .anyMatch(
                id ->
                    element(id) instanceof Initiative initiative
                        && (!isOpen || isOpen(initiative.id()))),
        !strategy.initiatives().isEmpty() && !isPaused(objective),
        objective,
        Topic.WORK);
  }

  private boolean isPaused(String objective) {
    Strategy asked = Question.about(strategy).strategy();
    return asked.objective(objective).orElseThrow().status() == Status.PAUSED;
  }

  private boolean isOpen(String work) {
    return NaiveDays.isOpen((WorkItem) element(work), Question.about(strategy).day());
  }

  Optional<Boolean> resourced(String objective) {
    Set<String> fundable = new HashSet<>(below(objective));
    fundable.add(objective);
    for (String id : above(objective)) {
      if (element(id) instanceof Objective) {
        fundable.add(id);
        strategy.incoming(id, Support.class).stream()
            .map(Support::source)
            .filter(source -> element(source) instanceof Initiative)
            .forEach(fundable::add);
      }
    }
    return fact(
        fundable.stream()
            .flatMap(id -> strategy.incoming(id, Allocation.class).stream())
            .anyMatch(this::isGiven),
        !isPaused(objective)
            && strategy.relations().stream()
                .anyMatch(
                    it ->
                        it instanceof Allocation given
                            && isGiven(given)
                            && ((Resource) element(it.source())).kind()
                                != Resource.Kind.TECHNOLOGICAL),
        objective,
        Topic.MONEY,
        Topic.TIME);
  }

  /** Says whether the days of an allocation, or else of its work, meet those of its resource. */
  private boolean isGiven(Allocation allocation) {
    WorkItem work = (WorkItem) element(allocation.target());
    Optional<LocalDate> today = Question.about(strategy).day();
    LocalDate end = NaiveDays.end(work, today).orElse(LocalDate.MAX);
    LocalDate start = NaiveDays.start(work, today).orElse(LocalDate.MIN);
    LocalDate from = allocation.period().from().orElse(start);
    LocalDate until = allocation.period().until().orElse(end);
    return !from.isAfter(until)
        && ((Resource) element(allocation.source()))
            .isThere(new DateRange(Optional.of(from), Optional.of(until)));
  }

  Optional<Boolean> covered(String objective) {
    return covered(objective, measured(objective));
  }

  Optional<Boolean> coveredOnItsWay(String objective) {
    return covered(objective, measuredOnItsWay(objective));
  }

  private Optional<Boolean> covered(String objective, Optional<Boolean> measured) {
    List<Optional<Boolean>> all =
        List.of(
            anchoredForSure(objective),
            owned(objective),
            measured,
            executed(objective),
            resourced(objective));
    return all.contains(Optional.<Boolean>empty())
        ? Optional.empty()
        : Optional.of(!all.contains(Optional.of(false)));
  }

  /** Returns everything that an element leads up to over supports. */
  private Set<String> above(String id) {
    Set<String> above = new TreeSet<>();
    for (Support support : strategy.outgoing(id, Support.class)) {
      above.add(support.target());
      above.addAll(above(support.target()));
    }
    return above;
  }

  /** Returns everything that leads up to an element over supports. */
  private Set<String> below(String id) {
    Set<String> below = new TreeSet<>();
    for (Support support : strategy.incoming(id, Support.class)) {
      below.add(support.source());
      below.addAll(below(support.source()));
    }
    return below;
  }

  List<String> aligned() {
    return judged(this::isAligned);
  }

  List<String> misaligned() {
    return judged(id -> !isAligned(id) && somewhere(id, this::serves));
  }

  List<String> unaligned() {
    return judged(id -> !isAligned(id) && !somewhere(id, this::serves) && !isDaily(id));
  }

  List<String> daily() {
    return judged(id -> !isAligned(id) && !somewhere(id, this::serves) && isDaily(id));
  }

  private boolean isDaily(String id) {
    return isBusy(id)
        || !strategy.outgoing(id, Assignment.class).isEmpty()
        || anybody(
            id,
            one ->
                strategy.incoming(one, Assignment.class).stream()
                    .anyMatch(it -> isBusy(it.source())));
  }

  private boolean isBusy(String id) {
    return element(id) instanceof Resource resource && resource.dayToDay().signum() > 0;
  }

  private List<String> judged(Predicate<String> selected) {
    return strategy.elements().stream()
        .filter(
            it ->
                it instanceof Objective
                    || it instanceof Initiative
                    || it instanceof BusinessFunction
                    || it instanceof Resource)
        .map(Element::id)
        .filter(selected)
        .sorted()
        .toList();
  }

  private boolean isAligned(String id) {
    return somewhere(id, one -> way(one).isPresent());
  }

  /** Asks an element at home, and where it works as well. */
  private boolean somewhere(String id, Predicate<String> question) {
    return anybody(id, question)
        || seconds(id).stream().anyMatch(second -> anybody(second, question));
  }

  List<String> seconds(String id) {
    return strategy.outgoing(id, Attachment.class).stream().map(Attachment::target).toList();
  }

  /** Asks an element, and if it is a function those inside it and those it stands in as well. */
  private boolean anybody(String id, Predicate<String> question) {
    return around(id).stream().anyMatch(question);
  }

  Set<String> around(String id) {
    Set<String> around = new TreeSet<>(Set.of(id));
    around.addAll(outer(id));
    around.addAll(inner(id));
    return around;
  }

  List<String> outer(String id) {
    List<String> outer = new ArrayList<>();
    for (Membership membership : strategy.outgoing(id, Membership.class)) {
      outer.add(membership.target());
      outer.addAll(outer(membership.target()));
    }
    return outer;
  }

  List<String> inner(String id) {
    List<String> inner = new ArrayList<>();
    for (Membership membership : strategy.incoming(id, Membership.class)) {
      inner.add(membership.source());
      inner.addAll(inner(membership.source()));
    }
    return inner;
  }

  private boolean serves(String id) {
    return !strategy.outgoing(id, Hindrance.class).isEmpty() || !next(id).isEmpty();
  }

  private boolean carries(String id) {
    return element(id) instanceof Vision || above(id).stream().anyMatch(this::carries);
  }

  private Set<String> next(String id) {
    Set<String> next = new TreeSet<>();
    for (Class<? extends Relation> kind :
        List.of(Support.class, Ownership.class, Participation.class, Allocation.class)) {
      boolean carries = kind == Support.class && carries(id);
      (carries ? strategy : whole)
          .outgoing(id, kind)
          .forEach(
              relation -> {
                if (!carries || carries(relation.target())) {
                  next.add(relation.target());
                }
              });
    }
    return next;
  }

  /** Returns the shortest way to a vision, the smallest sequence of ids of equally short ones. */
  Optional<List<String>> way(String id) {
    return everyPath(id, this::next).stream().min(byLength.thenComparing(BY_IDS));
  }

  // Cascade

  Optional<List<String>> longestPath(String objective) {
    return everySupportPath(objective).stream().min(byLength.reversed().thenComparing(BY_IDS));
  }

  Optional<List<String>> longestPath() {
    return goals().stream()
        .flatMap(objective -> everySupportPath(objective.id()).stream())
        .min(byLength.reversed().thenComparing(BY_IDS));
  }

  Optional<List<String>> shortestPath(String objective) {
    return everySupportPath(objective).stream().min(byLength);
  }

  private List<List<String>> everySupportPath(String objective) {
    return everyPath(
        objective,
        id -> strategy.outgoing(id, Support.class).stream().map(Support::target).toList());
  }

  private List<List<String>> everyPath(String id, Function<String, Collection<String>> steps) {
    if (element(id) instanceof Vision) {
      return List.of(List.of(id));
    }
    List<List<String>> paths = new ArrayList<>();
    for (String next : steps.apply(id)) {
      for (List<String> rest : everyPath(next, steps)) {
        List<String> path = new ArrayList<>(List.of(id));
        path.addAll(rest);
        paths.add(path);
      }
    }
    return paths;
  }

  private Element element(String id) {
    return strategy.element(id).orElseThrow();
  }
}
