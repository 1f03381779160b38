package io.alignment.plan;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Sets;
import io.alignment.analysis.Question;
import io.alignment.analysis.resources.ResourceFit;
import io.alignment.analysis.resources.ResourceFit.Amounts;
import io.alignment.analysis.resources.ResourceFit.Branch;
import io.alignment.analysis.resources.ResourceFit.Fork;
import io.alignment.analysis.resources.ResourceFit.Shortage;
import io.alignment.analysis.resources.ResourceFit.Transfer;
import io.alignment.analysis.resources.ResourceFit.Use;
import io.alignment.model.Allocation;
import io.alignment.model.Assignment;
import io.alignment.model.CommonUnits;
import io.alignment.model.DateRange;
import io.alignment.model.Demand;
import io.alignment.model.Edit;
import io.alignment.model.Initiative;
import io.alignment.model.Ownership;
import io.alignment.model.RequiredSkill;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import io.alignment.model.Support;
import io.alignment.model.Topic;
import io.alignment.model.WorkItem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who gives how much to what, what is lacking where, and who may be asked for it. */
final class Means {

  private static final int DECIMALS = 2;
  private static final int MOST_LACKS = 20;
  private static final BigDecimal HALF = new BigDecimal("0.5");

  static final BigDecimal HALF_A_DAY_A_WEEK = new BigDecimal("0.1");

  private final Situation situation;
  private final Strategy strategy;
  private final CommonUnits units;
  private final List<Amounts> amounts;
  // Copied, as an answer makes its rows anew each time they are gone over.
  private final Map<String, Use> uses = new HashMap<>();
  private final ListMultimap<String, Shortage> shortages =
      MultimapBuilder.hashKeys().arrayListValues().build();
  private final Set<String> isShortOf = new HashSet<>();
  private final Map<String, List<Lack>> lacks = new HashMap<>();
  private final Map<String, Set<String>> below = new HashMap<>();
  private final Set<String> tagsOfWork = new HashSet<>();
  private final Map<String, List<String>> unallocated = new HashMap<>();
  private final Map<Way, Optional<String>> places = new HashMap<>();
  private final Remaining remaining;

  Means(Situation situation) {
    this.situation = situation;
    Question question = situation.question();
    strategy = situation.strategy();
    units = new CommonUnits(question.whole(), question.day());
    remaining = new Remaining(question);
    amounts =
        situation
            .report()
            .result(ResourceFit.class)
            .map(ResourceFit::amounts)
            .orElse(List.of())
            .stream()
            .filter(of -> !topic(of.unit()).isIn(question.leftOut()))
            .toList();
    for (Amounts of : amounts) {
      of.resources().forEach(use -> uses.put(use.id(), use));
      for (Shortage shortage : of.short_()) {
        shortages.put(of.unit(), shortage);
        isShortOf.add(of.unit() + " " + shortage.id());
      }
    }
    // Also of what was dropped: what was meant for that is not for anything else because of it.
    question.whole().elements(WorkItem.class).forEach(it -> tagsOfWork.addAll(it.about().tags()));
  }

  private Topic topic(String unit) {
    return strategy.resources().stream()
            .anyMatch(it -> isHuman(it) && it.unit().equals(Optional.of(unit)))
        ? Topic.TIME
        : Topic.MONEY;
  }

  private static boolean isHuman(Resource resource) {
    return resource.kind() == Resource.Kind.HUMAN;
  }

  List<Amounts> amounts() {
    return amounts;
  }

  // What is lacking

  /**
   * Something that has too little.
   *
   * @param below where it is lacking: there, or at something below it
   * @param amount how much
   * @param isDemanded whether somebody has said that it needs that, and not only its weight
   */
  record Lack(String below, BigDecimal amount, boolean isDemanded) {}

  /** Returns the work that has less of a unit than it demands. */
  List<Shortage> shortages(String unit) {
    return shortages.get(unit);
  }

  /** Returns what is lacking most in a unit: what is demanded first, of that what matters most. */
  List<Lack> lacks(String unit) {
    return lacks.computeIfAbsent(unit, it -> findLacks(it).stream().limit(MOST_LACKS).toList());
  }

  private List<Lack> findLacks(String unit) {
    List<Lack> found = new ArrayList<>();
    for (Amounts of : amounts) {
      if (of.unit().equals(unit)) {
        for (Shortage shortage : shortages(unit)) {
          found.add(new Lack(shortage.id(), shortage.demand().subtract(shortage.amount()), true));
        }
        for (Fork fork : of.forks()) {
          Map<String, Double> byGoal = new HashMap<>();
          for (Transfer transfer : of.moves(fork)) {
            byGoal.merge(transfer.to(), transfer.amount(), Double::sum);
          }
          byGoal.forEach((goal, amount) -> found.add(new Lack(goal, rounded(amount), false)));
        }
        neediest(of).ifPresent(it -> found.add(new Lack(it, rounded(of.stray()), false)));
      }
    }
    found.sort(
        Comparator.comparing(Lack::isDemanded)
            .reversed()
            .thenComparing(Lack::below, situation.byPriority()));
    return found;
  }

  /** Returns what is furthest below its weight, of what supports a vision, if these are weighed. */
  private Optional<String> neediest(Amounts of) {
    return of.forks().stream()
        .filter(fork -> fork.weighed() && strategy.vision(fork.id()).isPresent())
        .flatMap(fork -> fork.children().stream())
        .filter(it -> situation.isOpen(it.id()))
        .max(
            Comparator.comparingDouble((Branch it) -> it.priority() - it.share())
                .thenComparing(Branch::id, Comparator.reverseOrder()))
        .map(Branch::id);
  }

  /**
   * Returns the work to which a resource can give what is lacking there or below: of what has not
   * said what it needs that to which the resource gives something already, then what matters most.
   */
  Optional<String> place(Lack lack, String resource) {
    return places.computeIfAbsent(
        new Way(lack.below(), lack.isDemanded(), resource), it -> findPlace(lack, resource));
  }

  /** What is asked for again and again: from which resource to what is lacking where. */
  private record Way(String below, boolean isDemanded, String resource) {}

  private Optional<String> findPlace(Lack lack, String resource) {
    if (lack.isDemanded()) {
      return Optional.of(lack.below()).filter(work -> maySupply(resource, work));
    }
    return below(lack.below()).stream()
        .filter(work -> !isDemanding(work, resource) && maySupply(resource, work))
        .min(
            Comparator.comparing((String work) -> !gives(resource, work))
                .thenComparing(
                    work -> !(strategy.element(work).orElseThrow() instanceof Initiative))
                .thenComparing(situation.byPriority()));
  }

  private boolean isShort(String work, String resource) {
    return unit(resource).filter(it -> isShortOf.contains(it + " " + work)).isPresent();
  }

  private boolean isDemanding(String work, String resource) {
    return situation.work(work).stream()
        .flatMap(it -> it.demands().stream())
        .anyMatch(it -> unit(resource).equals(Optional.of(it.unit())));
  }

  /** Returns a goal and what leads up to it, near or far. */
  Set<String> below(String goal) {
    return below.computeIfAbsent(goal, this::findBelow);
  }

  private Set<String> findBelow(String goal) {
    Set<String> seen = new HashSet<>(Set.of(goal));
    List<String> level = List.of(goal);
    while (!level.isEmpty()) {
      List<String> next = new ArrayList<>();
      for (String id : level) {
        for (Support support : strategy.incoming(id, Support.class)) {
          if (!support.isOnlyShown() && seen.add(support.source())) {
            next.add(support.source());
          }
        }
      }
      level = next;
    }
    return seen;
  }

  // What is there

  /** Returns what is given to work in a unit, on days that are not over, the largest first. */
  List<Allocation> given(String work, String unit) {
    return strategy.incoming(work, Allocation.class).stream()
        .filter(it -> it.amount().isPresent() && unit.equals(unit(it.source()).orElse(null)))
        .filter(this::isThere)
        .sorted(
            Comparator.comparing(Means::amount)
                .reversed()
                .thenComparing(Allocation::source)
                .thenComparing(Allocation::distinction))
        .toList();
  }

  /** Returns what a resource gives, to work and on days that are not over. */
  Stream<Allocation> given(String resource) {
    return strategy.outgoing(resource, Allocation.class).stream().filter(this::isThere);
  }

  private boolean isThere(Allocation given) {
    return situation.work(given.target()).filter(it -> remaining.isThere(given, it)).isPresent();
  }

  /** Returns what was given to work in a unit and is not spent. */
  BigDecimal unspent(String work, String unit) {
    BigDecimal all = sum(given(work, unit).stream().map(Means::amount));
    return situation.work(work).map(it -> remaining.of(it, unit, all)).orElse(all);
  }

  private static BigDecimal sum(Stream<BigDecimal> amounts) {
    return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  static BigDecimal amount(Allocation given) {
    return given.amount().orElse(BigDecimal.ZERO);
  }

  /** Returns in what the amounts of a resource are; empty for technology. */
  Optional<String> unit(String resource) {
    return situation
        .resource(resource)
        .filter(it -> it.kind() != Resource.Kind.TECHNOLOGICAL)
        .flatMap(Resource::unit);
  }

  /**
   * Returns what can be taken from work: of what is not spent, what it has beyond its demand. Where
   * it has not said what it needs, and serves a vision, that is a half.
   */
  BigDecimal surplus(String work, String unit) {
    BigDecimal all = sum(given(work, unit).stream().map(Means::amount));
    BigDecimal unspent = unspent(work, unit);
    BigDecimal demanded =
        sum(
            situation.work(work).stream()
                .filter(it -> situation.isOpen(work))
                .flatMap(it -> it.demands().stream())
                .filter(it -> it.unit().equals(unit))
                .map(Demand::amount));
    return demanded.signum() == 0 && situation.priority(work) > 0
        ? unspent.multiply(HALF)
        : all.subtract(demanded).min(unspent).max(BigDecimal.ZERO);
  }

  /** Says whether an amount is too little for anybody to act on: less than half a day a week. */
  static boolean isTooLittle(BigDecimal amount, String unit) {
    return amount.signum() <= 0
        || (unit.equalsIgnoreCase(Resource.FTE) && amount.compareTo(HALF_A_DAY_A_WEEK) < 0);
  }

  /** Returns the resources of a unit of which something is left, by id. */
  List<String> unallocated(String unit) {
    return unallocated.computeIfAbsent(
        unit,
        it ->
            amounts.stream()
                .filter(of -> of.unit().equals(it))
                .flatMap(of -> of.resources().stream())
                .map(Use::id)
                .filter(id -> left(id).signum() > 0)
                .toList());
  }

  /** Says whether work serves a vision. */
  boolean isServing(String work) {
    return situation.priority(work) > 0;
  }

  /** Returns what is left of a resource. */
  BigDecimal left(String resource) {
    return Optional.ofNullable(uses.get(resource))
        .flatMap(Use::unallocated)
        .orElse(BigDecimal.ZERO);
  }

  /** Returns what a resource is promised beyond what there is. */
  BigDecimal over(String resource) {
    return Optional.ofNullable(uses.get(resource))
        .flatMap(use -> use.capacity().map(it -> use.dayToDay().add(use.use()).subtract(it)))
        .orElse(BigDecimal.ZERO)
        .max(BigDecimal.ZERO);
  }

  /** Returns what is left of a person on some days beside all that is given then. */
  BigDecimal left(Resource person, DateRange span) {
    BigDecimal given = BigDecimal.ZERO;
    for (Allocation each : strategy.outgoing(person.id(), Allocation.class)) {
      if (days(each).within(span).isPresent()) {
        given = given.add(amount(each));
      }
    }
    return person
        .capacity()
        .map(it -> it.subtract(person.dayToDay()))
        .orElse(BigDecimal.ZERO)
        .subtract(given);
  }

  /** Returns the days on which something is given. */
  DateRange days(Allocation given) {
    DateRange work = situation.work(given.target()).map(Means::days).orElse(DateRange.always());
    return new DateRange(
        given.period().from().or(work::from), given.period().until().or(work::until));
  }

  static DateRange days(WorkItem work) {
    Optional<LocalDate> until =
        work.due().filter(due -> work.start().filter(due::isBefore).isEmpty());
    return new DateRange(work.start(), until);
  }

  /** Returns the people who hold a skill, by id. */
  List<Resource> holders(RequiredSkill skill) {
    return strategy.resources().stream()
        .filter(it -> isHuman(it) && it.holds(skill))
        .sorted(Comparator.comparing(Resource::id))
        .toList();
  }

  // Who may be asked

  /**
   * Says whether something of a resource may be given to work: if it is there then, has the skills
   * that are demanded with it, and is meant for such work.
   */
  boolean maySupply(String resource, String work) {
    return canSupply(resource, work)
        && isMeantFor(
            situation.resource(resource).orElseThrow(), situation.work(work).orElseThrow());
  }

  /**
   * Says whether a resource can serve work: if it is there then, has the skills that are demanded
   * with it, and is not meant for other work by its tags.
   */
  boolean canSupply(String resource, String work) {
    Resource from = situation.resource(resource).orElseThrow();
    Optional<WorkItem> to = situation.work(work).filter(it -> situation.isOpen(work));
    return to.filter(it -> from.isThere(days(it)))
        .filter(
            it ->
                it.demands().stream()
                    .filter(demand -> from.unit().equals(Optional.of(demand.unit())))
                    .flatMap(demand -> demand.skill().stream())
                    .allMatch(skill -> from.isAble(RequiredSkill.of(skill), days(it))))
        .filter(
            it -> {
              Set<String> purposes = purposes(from);
              return purposes.isEmpty()
                  || !Sets.intersection(purposes, it.about().tags()).isEmpty();
            })
        .isPresent();
  }

  /** Returns the tags that a resource shares with any work: they say what it is for. */
  private Set<String> purposes(Resource resource) {
    return Sets.intersection(resource.about().tags(), tagsOfWork);
  }

  /**
   * Says whether a resource is meant for work that it can serve. The tags that it shares with any
   * work say what for. Without one it is meant for what it gives something to, and for what its
   * owner answers for; people also for what they answer for or take part in, for what serves that,
   * and for what asks for a skill that they have. What has no owner and no role is also for what
   * demands more than it has, and for anything as long as it is given to nothing.
   */
  private boolean isMeantFor(Resource resource, WorkItem work) {
    if (!purposes(resource).isEmpty()) {
      return true;
    }
    boolean isFree =
        strategy.outgoing(resource.id(), Assignment.class).isEmpty()
            && strategy.incoming(resource.id(), Ownership.class).isEmpty()
            && (strategy.outgoing(resource.id(), Allocation.class).isEmpty()
                || isShort(work.id(), resource.id()));
    return isFree
        || gives(resource.id(), work.id())
        || situation
            .owners(resource.id())
            .anyMatch(owner -> situation.owners(work.id()).anyMatch(owner::equals))
        || (isHuman(resource) && isNear(resource, work));
  }

  private boolean isNear(Resource person, WorkItem work) {
    return Stream.concat(
                Stream.of(work.id()),
                strategy.outgoing(work.id(), Support.class).stream().map(Support::target))
            .flatMap(situation::hands)
            .anyMatch(it -> situation.people(it).contains(person.id()))
        || work.requiredSkills().stream().anyMatch(person::holds)
        || work.demands().stream()
            .flatMap(it -> it.skill().stream())
            .anyMatch(it -> person.holds(RequiredSkill.of(it)));
  }

  private boolean gives(String resource, String work) {
    return strategy.outgoing(resource, Allocation.class).stream()
        .anyMatch(it -> it.target().equals(work));
  }

  // Edits, told in the unit of the resource

  Edit move(String resource, String from, String to, BigDecimal amount) {
    return Edit.move(resource, from, to, units.own(resource, amount));
  }

  Edit give(String resource, String work, BigDecimal amount) {
    return give(resource, work, amount, DateRange.always());
  }

  Edit give(String resource, String work, BigDecimal amount, DateRange period) {
    return Edit.give(resource, work, units.own(resource, amount), period);
  }

  Edit take(String resource, String work, BigDecimal amount) {
    return Edit.take(resource, work, units.own(resource, amount));
  }

  static BigDecimal rounded(double amount) {
    return BigDecimal.valueOf(amount).setScale(DECIMALS, RoundingMode.HALF_UP);
  }
}
