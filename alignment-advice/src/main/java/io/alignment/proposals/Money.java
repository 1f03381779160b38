package io.alignment.proposals;

import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.analysis.Priorities;
import io.alignment.analysis.Question;
import io.alignment.analysis.Report;
import io.alignment.analysis.resources.ResourceFit;
import io.alignment.analysis.resources.ResourceFit.Amounts;
import io.alignment.analysis.resources.ResourceFit.Branch;
import io.alignment.analysis.resources.ResourceFit.Fork;
import io.alignment.analysis.resources.ResourceFit.Shortage;
import io.alignment.analysis.resources.ResourceFit.Use;
import io.alignment.model.Allocation;
import io.alignment.model.CommonUnits;
import io.alignment.model.DateRange;
import io.alignment.model.Edit;
import io.alignment.model.Objective;
import io.alignment.model.RequiredSkill;
import io.alignment.model.Resource;
import io.alignment.model.Status;
import io.alignment.model.Strategy;
import io.alignment.model.Support;
import io.alignment.model.Topic;
import io.alignment.model.WorkItem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Plain edits of who gives how much to what. */
final class Money {

  private static final int DECIMALS = 2;
  private static final double LEAST_SHARE = 0.01;
  private static final BigDecimal HALF_A_DAY_A_WEEK = new BigDecimal("0.1");

  private final Strategy strategy;
  private final CommonUnits units;
  private final Priorities priorities;
  private final List<Amounts> amounts;
  private final Map<String, Map<String, Fork>> forks = new HashMap<>();
  // Copied, as each is gone over for many findings, and an answer makes its rows anew each time.
  private final Map<String, List<Use>> uses = new HashMap<>();
  private final Map<String, List<Shortage>> shortages = new HashMap<>();

  Money(Question question, Report report) {
    strategy = question.strategy();
    units = new CommonUnits(question.whole(), question.day());
    priorities = Priorities.of(strategy);
    amounts =
        report.result(ResourceFit.class).map(ResourceFit::amounts).orElse(List.of()).stream()
            .filter(of -> !topic(of).isIn(question.leftOut()))
            .toList();
    for (Amounts of : amounts) {
      Map<String, Fork> byId = new HashMap<>();
      of.forks().forEach(fork -> byId.put(fork.id(), fork));
      forks.put(of.unit(), byId);
      uses.put(of.unit(), List.copyOf(of.resources()));
      shortages.put(of.unit(), List.copyOf(of.short_()));
    }
  }

  private Topic topic(Amounts of) {
    return strategy.resources().stream()
            .anyMatch(it -> isHuman(it) && it.unit().equals(Optional.of(of.unit())))
        ? Topic.TIME
        : Topic.MONEY;
  }

  private static boolean isHuman(Resource resource) {
    return resource.kind() == Resource.Kind.HUMAN;
  }

  private List<Support> children(String objective) {
    return strategy.incoming(objective, Support.class).stream()
        .filter(it -> isObjective(it.source()) && isOpen(it.source()) && !it.isOnlyShown())
        .toList();
  }

  /** Says whether work needs anything: what is finished or paused does not. */
  private boolean isOpen(String work) {
    return strategy
        .element(work)
        .map(WorkItem.class::cast)
        .map(WorkItem::status)
        .filter(it -> !it.isFinished() && it != Status.PAUSED)
        .isPresent();
  }

  private boolean isObjective(String id) {
    return strategy.element(id).filter(Objective.class::isInstance).isPresent();
  }

  /** Whether anybody has said what matters more below an objective: not all weigh 1. */
  private boolean isWeighed(String objective) {
    return children(objective).stream().anyMatch(it -> it.weight() != 1);
  }

  /** Returns what at the least must be moved at a fork for anybody to act on it. */
  private BigDecimal least(String fork, String unit) {
    BigDecimal share =
        Optional.ofNullable(forks.getOrDefault(unit, Map.of()).get(fork))
            .map(it -> BigDecimal.valueOf(it.amount() * LEAST_SHARE))
            .orElse(BigDecimal.ZERO);
    return unit.equalsIgnoreCase(Resource.FTE) ? share.max(HALF_A_DAY_A_WEEK) : share;
  }

  /**
   * Makes all moves that a fork asks for, to where the resource gives something already, or else to
   * where it is needed most.
   */
  List<Edit> rebalance(Finding finding) {
    return Stream.of(true, false)
        .flatMap(known -> rebalance(finding, known).stream())
        .distinct()
        .toList();
  }

  private Optional<Edit> rebalance(Finding finding, boolean known) {
    List<Edit> moves = new ArrayList<>();
    Map<Allocation, BigDecimal> left = new HashMap<>();
    for (Evidence evidence : finding.evidence()) {
      if (!(evidence instanceof Evidence.Transfers transfers)) {
        continue;
      }
      String unit = transfers.unit();
      BigDecimal least = least(finding.elements().get(0), unit);
      for (Evidence.Transfer transfer : transfers.transfers()) {
        BigDecimal rest = rounded(transfer.amount());
        List<Allocation> there = known ? below(transfer.to(), unit) : List.of();
        for (Allocation given : below(transfer.from(), unit)) {
          BigDecimal amount = left.getOrDefault(given, given.amount().orElse(BigDecimal.ZERO));
          BigDecimal moved = amount.min(rest);
          if (moved.compareTo(least) >= 0 && moved.signum() > 0) {
            String to =
                there.stream()
                    .filter(it -> it.source().equals(given.source()))
                    .map(Allocation::target)
                    .filter(this::isOpen)
                    .findFirst()
                    .orElseGet(() -> neediest(transfer.to(), unit));
            moves.add(move(given.source(), given.target(), to, moved));
            left.put(given, amount.subtract(moved));
            rest = rest.subtract(moved);
          }
        }
        if (rest.signum() > 0 && rest.compareTo(least) >= 0) {
          return Optional.empty();
        }
      }
    }
    return all(moves);
  }

  private static Optional<Edit> all(List<Edit> edits) {
    return edits.isEmpty() ? Optional.empty() : Optional.of(Edit.all(edits));
  }

  /** Returns what is given to an objective and to what serves it alone, the largest first. */
  private List<Allocation> below(String objective, String unit) {
    List<Allocation> given = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    List<String> level = List.of(objective);
    while (!level.isEmpty()) {
      List<String> next = new ArrayList<>();
      for (String id : level) {
        given.addAll(given(id, unit));
        for (Support support : strategy.incoming(id, Support.class)) {
          if (strategy.outgoing(support.source(), Support.class).size() == 1
              && seen.add(support.source())) {
            next.add(support.source());
          }
        }
      }
      level = next;
    }
    given.sort(largestFirst());
    return given;
  }

  private static Comparator<Allocation> largestFirst() {
    return Comparator.comparing((Allocation it) -> it.amount().orElse(BigDecimal.ZERO))
        .reversed()
        .thenComparing(Allocation::source)
        .thenComparing(Allocation::target)
        .thenComparing(Allocation::distinction);
  }

  private List<Allocation> given(String work, String unit) {
    return strategy.incoming(work, Allocation.class).stream()
        .filter(it -> it.amount().isPresent() && unit.equals(unit(it.source()).orElse(null)))
        .toList();
  }

  private Optional<String> unit(String resource) {
    return strategy
        .element(resource)
        .map(Resource.class::cast)
        .filter(it -> it.kind() != Resource.Kind.TECHNOLOGICAL)
        .flatMap(Resource::unit);
  }

  /** Goes down to where an amount is needed most, as far as anybody has said what matters more. */
  private String neediest(String objective, String unit) {
    String place = objective;
    while (true) {
      String here = place;
      Optional<Fork> fork = Optional.ofNullable(forks.getOrDefault(unit, Map.of()).get(here));
      Optional<String> below =
          fork.isPresent()
              ? fork.get().children().stream()
                  .filter(it -> isOpen(it.id()))
                  .max(
                      Comparator.comparingDouble((Branch it) -> it.priority() - it.share())
                          .thenComparing(Branch::id, Comparator.reverseOrder()))
                  .map(Branch::id)
              : weightiest(here);
      if (below.isEmpty() || (children(here).size() > 1 && !isWeighed(here))) {
        return here;
      }
      place = below.get();
    }
  }

  private Optional<String> weightiest(String objective) {
    return children(objective).stream()
        .max(
            Comparator.comparingDouble(Support::weight)
                .thenComparing(Support::source, Comparator.reverseOrder()))
        .map(Support::source);
  }

  /** Returns where an amount is needed most in the whole strategy. */
  private Optional<String> neediest(String unit) {
    return strategy.visions().stream()
        .map(vision -> neediest(vision.id(), unit))
        .filter(it -> isObjective(it) && isOpen(it))
        .max(
            Comparator.comparingDouble((String id) -> priorities.of(id).orElse(0))
                .thenComparing(Comparator.reverseOrder()));
  }

  /** Takes all that is given to work, and gives it to where it is needed most. */
  Optional<Edit> takeBack(String work) {
    List<Edit> moves = new ArrayList<>();
    for (Amounts of : amounts) {
      Optional<String> to = neediest(of.unit());
      for (Allocation given : given(work, of.unit())) {
        if (to.isEmpty()) {
          return Optional.empty();
        }
        moves.add(move(given.source(), work, to.get(), given.amount().orElse(BigDecimal.ZERO)));
      }
    }
    return all(moves);
  }

  /**
   * Divides what was given to an objective over those that support it, by weights that somebody
   * set.
   */
  Optional<Edit> divide(String objective) {
    if (!isWeighed(objective)) {
      return Optional.empty();
    }
    List<Support> children = children(objective);
    double all = children.stream().mapToDouble(Support::weight).sum();
    List<Edit> moves = new ArrayList<>();
    for (Amounts of : amounts) {
      for (Allocation given : given(objective, of.unit())) {
        BigDecimal amount = given.amount().orElse(BigDecimal.ZERO);
        BigDecimal left = amount;
        for (int i = 0; i < children.size(); i++) {
          Support child = children.get(i);
          BigDecimal part =
              i == children.size() - 1
                  ? left
                  : rounded(amount.doubleValue() * child.weight() / all).min(left);
          left = left.subtract(part);
          if (part.signum() > 0) {
            moves.add(move(given.source(), objective, child.source(), part));
          }
        }
      }
    }
    return all(moves);
  }

  /** Gives an objective of what is left. */
  Optional<Edit> give(String objective) {
    return amounts.stream()
        .flatMap(of -> uses(of).stream())
        .filter(use -> left(use).signum() > 0 && suits(use.id(), objective))
        .max(Comparator.comparing(Money::left).thenComparing(Use::id, Comparator.reverseOrder()))
        .map(use -> more(use.id(), objective, left(use)));
  }

  /** Gives work what it lacks, if as much is left of one resource. */
  Optional<Edit> fill(String work) {
    List<Edit> changes = new ArrayList<>();
    for (Amounts of : amounts) {
      for (Shortage shortage : shortages.getOrDefault(of.unit(), List.of())) {
        if (!shortage.id().equals(work)) {
          continue;
        }
        BigDecimal lacking = shortage.demand().subtract(shortage.amount());
        Optional<Use> from =
            uses(of).stream()
                .filter(use -> left(use).compareTo(lacking) >= 0 && suits(use.id(), work))
                .min(Comparator.comparing(Money::left).thenComparing(Use::id));
        if (from.isEmpty()) {
          return Optional.empty();
        }
        changes.add(more(from.get().id(), work, lacking));
      }
    }
    return all(changes);
  }

  /** Gives what is left of a resource to where it is needed most. */
  Optional<Edit> use(String resource) {
    for (Amounts of : amounts) {
      for (Use use : uses(of)) {
        if (use.id().equals(resource) && left(use).signum() > 0) {
          return neediest(of.unit()).map(to -> more(resource, to, left(use)));
        }
      }
    }
    return Optional.empty();
  }

  /** Takes back what a resource cannot give, from the work that matters least. */
  Optional<Edit> relieve(String resource) {
    for (Amounts of : amounts) {
      for (Use use : uses(of)) {
        if (use.id().equals(resource) && use.capacity().isPresent()) {
          BigDecimal over = use.dayToDay().add(use.use()).subtract(use.capacity().get());
          return strategy.outgoing(resource, Allocation.class).stream()
              .filter(it -> it.amount().orElse(BigDecimal.ZERO).compareTo(over) >= 0)
              .min(
                  Comparator.comparingDouble(
                          (Allocation it) -> priorities.of(it.target()).orElse(0))
                      .thenComparing(Allocation::target))
              .map(it -> less(it, over));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Says whether nothing is given to work by who is not there then, or lacks a skill it asks for.
   */
  boolean suits(Edit edit) {
    if (edit instanceof Edit.All all) {
      return all.changes().stream().allMatch(this::suits);
    }
    if (edit instanceof Edit.Move move) {
      return suits(move.resource(), move.to());
    }
    return !(edit instanceof Edit.Link link && link.relation() instanceof Allocation given)
        || isLess(given)
        || suits(given.source(), given.target());
  }

  private boolean isLess(Allocation given) {
    BigDecimal amount = given.amount().orElse(BigDecimal.ZERO);
    return strategy.outgoing(given.source(), Allocation.class).stream()
        .filter(it -> it.target().equals(given.target()))
        .filter(it -> it.distinction().equals(given.distinction()))
        .flatMap(it -> it.amount().stream())
        .anyMatch(it -> units.own(given.source(), it).compareTo(amount) > 0);
  }

  private boolean suits(String resource, String work) {
    Resource from = (Resource) strategy.element(resource).orElseThrow();
    WorkItem to = (WorkItem) strategy.element(work).orElseThrow();
    DateRange span = new DateRange(to.start(), to.due());
    return isOpen(work)
        && from.isThere(span)
        && to.demands().stream()
            .filter(it -> from.unit().equals(Optional.of(it.unit())))
            .flatMap(it -> it.skill().stream())
            .allMatch(skill -> from.isAble(RequiredSkill.of(skill), span));
  }

  /** Moves an amount, told in the unit of the resource. */
  private Edit move(String resource, String from, String to, BigDecimal amount) {
    return Edit.move(resource, from, to, units.own(resource, amount));
  }

  private Edit less(Allocation given, BigDecimal over) {
    BigDecimal rest =
        units.own(given.source(), given.amount().orElse(BigDecimal.ZERO).subtract(over));
    return rest.signum() == 0
        ? Edit.unlink(given)
        : Edit.link(Allocation.of(given.source(), given.target(), rest).during(given.period()));
  }

  private Edit more(String resource, String work, BigDecimal amount) {
    BigDecimal there =
        strategy.outgoing(resource, Allocation.class).stream()
            .filter(it -> it.target().equals(work) && it.distinction().isEmpty())
            .flatMap(it -> it.amount().stream())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return Edit.link(Allocation.of(resource, work, units.own(resource, there.add(amount))));
  }

  private List<Use> uses(Amounts of) {
    return uses.getOrDefault(of.unit(), List.of());
  }

  private static BigDecimal left(Use use) {
    return use.unallocated().orElse(BigDecimal.ZERO);
  }

  private static BigDecimal rounded(double amount) {
    return BigDecimal.valueOf(amount).setScale(DECIMALS, RoundingMode.HALF_UP);
  }
}
