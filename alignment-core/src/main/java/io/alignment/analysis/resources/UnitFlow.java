package io.alignment.analysis.resources;

import com.google.common.collect.ImmutableList;
import io.alignment.analysis.internal.SupportFlow;
import io.alignment.analysis.resources.ResourceFit.Branch;
import io.alignment.analysis.resources.ResourceFit.Fork;
import io.alignment.analysis.resources.ResourceFit.Own;
import io.alignment.analysis.resources.ResourceFit.Placed;
import io.alignment.analysis.resources.ResourceFit.Shortage;
import io.alignment.analysis.resources.ResourceFit.Transfer;
import io.alignment.analysis.resources.ResourceFit.Use;
import io.alignment.model.Allocation;
import io.alignment.model.Arcs;
import io.alignment.model.Element;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import io.alignment.model.StrategyIndex;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Where the money or the people of one unit are, and where they go. */
final class UnitFlow {

  /** What is less than this part of a fork's amount is not worth a transfer. */
  private static final double NEGLIGIBLE = 1e-9;

  private final StrategyIndex index;
  private final SupportFlow flow;
  private final String unit;
  private final List<Integer> resources;
  private final Arcs supports;
  private final Arcs supporters;
  // What was given to each work item, exactly.
  private final ExactSums given;
  private final ExactSums demanded;
  private final double[] own;
  private final double[] up;
  private final double[] demand;
  private final double[] stray;

  /**
   * Looks at a unit.
   *
   * @param resources the resources of this unit
   * @param demanded what is demanded in this unit, at each work item
   */
  UnitFlow(
      StrategyIndex index,
      SupportFlow flow,
      String unit,
      List<Integer> resources,
      ExactSums demanded) {
    this.index = index;
    this.flow = flow;
    this.unit = unit;
    this.resources = resources;
    this.demanded = demanded;
    supports = index.outgoing(Relation.Kind.SUPPORT);
    supporters = index.incoming(Relation.Kind.SUPPORT);
    given = given();
    Division amounts = divide(given);
    own = amounts.own;
    stray = amounts.stray;
    up = own.clone();
    flow.rollUp(up);
    demand = divide(demanded).own;
    flow.rollUp(demand);
  }

  ResourceFit.Amounts amounts(boolean followsPriority) {
    List<Use> uses = resources.stream().map(this::use).toList();
    List<Fork> forks = followsPriority ? forks() : List.of();
    double passing = 0;
    double moved = 0;
    for (Fork fork : forks) {
      passing += fork.amount();
      moved += fork.moved();
    }
    OptionalDouble misfit =
        forks.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(moved / passing);
    BigDecimal allocated = given.total();
    double astray = 0;
    double undivided = 0;
    for (int element = 0; element < index.size(); element++) {
      astray += stray[element];
      undivided += own[element] > 0 && isBrokenDown(element) ? own[element] : 0;
    }
    OptionalDouble fit =
        allocated.signum() == 0
            ? OptionalDouble.empty()
            : OptionalDouble.of(
                (1 - Math.min(1, astray / allocated.doubleValue())) * (1 - misfit.orElse(0)));
    return new ResourceFit.Amounts(
        unit,
        uses.stream().map(Use::capacity).flatMap(Optional::stream).reduce(BigDecimal::add),
        uses.stream().map(Use::dayToDay).reduce(BigDecimal.ZERO, BigDecimal::add),
        allocated,
        uses.stream()
            .map(Use::unallocated)
            .flatMap(Optional::stream)
            .reduce(BigDecimal.ZERO, BigDecimal::add),
        astray,
        undivided,
        uses.stream().filter(UnitFlow::isOvercommitted).map(Use::id).toList(),
        misfit,
        fit,
        placed(stray, element -> true),
        placed(own, this::isBrokenDown),
        objectives(),
        forks,
        shortages(),
        uses);
  }

  // Where the amounts are

  private ExactSums given() {
    ExactSums sums = new ExactSums(index.size());
    Arcs allocations = index.outgoing(Relation.Kind.ALLOCATION);
    for (int resource : resources) {
      for (int arc = allocations.first(resource); arc < allocations.end(resource); arc++) {
        sums.add(allocations.neighbor(arc), amount((Allocation) allocations.relation(arc)));
      }
    }
    return sums;
  }

  private static BigDecimal amount(Allocation allocation) {
    return allocation.amount().orElse(BigDecimal.ZERO);
  }

  /** Puts what work items have at the objectives that they serve; what serves none is stray. */
  private Division divide(ExactSums amounts) {
    Division division = new Division(index.size());
    for (int element = 0; element < index.size(); element++) {
      BigDecimal amount = amounts.get(element);
      if (amount == null || amount.signum() == 0) {
        continue;
      }
      if (index.type(element) == Element.Type.OBJECTIVE || supports.degree(element) == 0) {
        division.add(element, element, amount, 1);
        continue;
      }
      double[] parts = flow.partsOf(element);
      for (int i = 0; i < parts.length; i++) {
        int objective = supports.neighbor(supports.first(element) + i);
        division.add(element, objective, amount, parts[i]);
      }
    }
    division.sum();
    return division;
  }

  /** Sums at elements: exact where whole amounts come together, doubles where parts do. */
  private final class Division {
    private final ExactSums wholeOwn = new ExactSums(index.size());
    private final ExactSums wholeStray = new ExactSums(index.size());
    private final double[] own;
    private final double[] stray;

    Division(int size) {
      own = new double[size];
      stray = new double[size];
    }

    void add(int from, int objective, BigDecimal amount, double part) {
      boolean arrives =
          index.type(objective) == Element.Type.OBJECTIVE && flow.isAnchored(objective);
      int place = arrives ? objective : from;
      if (part == 1) {
        (arrives ? wholeOwn : wholeStray).add(place, amount);
      } else {
        (arrives ? own : stray)[place] += amount.doubleValue() * part;
      }
    }

    void sum() {
      for (int element = 0; element < own.length; element++) {
        own[element] += value(wholeOwn.get(element));
        stray[element] += value(wholeStray.get(element));
      }
    }
  }

  private static double value(@Nullable BigDecimal amount) {
    return amount == null ? 0 : amount.doubleValue();
  }

  private boolean isBrokenDown(int element) {
    for (int arc = supporters.first(element); arc < supporters.end(element); arc++) {
      if (isObjective(supporters.neighbor(arc))) {
        return true;
      }
    }
    return false;
  }

  private boolean isObjective(int element) {
    return index.type(element) == Element.Type.OBJECTIVE;
  }

  private List<Placed> placed(double[] amounts, IntPredicate selected) {
    List<Placed> placed = new ArrayList<>();
    for (int element = 0; element < index.size(); element++) {
      if (amounts[element] > 0 && selected.test(element)) {
        placed.add(new Placed(index.id(element), amounts[element]));
      }
    }
    return placed;
  }

  private List<Own> objectives() {
    List<Own> objectives = new ArrayList<>();
    for (int element = 0; element < index.size(); element++) {
      if (isObjective(element) && flow.isAnchored(element)) {
        objectives.add(new Own(index.id(element), own[element], up[element]));
      }
    }
    return objectives;
  }

  private List<Shortage> shortages() {
    List<Shortage> shortages = new ArrayList<>();
    for (int element = 0; element < index.size(); element++) {
      BigDecimal demand = demanded.get(element);
      if (demand != null && given.at(element).compareTo(demand) < 0) {
        shortages.add(new Shortage(index.id(element), demand, given.at(element)));
      }
    }
    return shortages;
  }

  // Forks

  private List<Fork> forks() {
    List<Fork> forks = new ArrayList<>();
    for (int element = 0; element < index.size(); element++) {
      if (flow.isAnchored(element)
          && (isObjective(element) || index.type(element) == Element.Type.VISION)) {
        fork(element).ifPresent(forks::add);
      }
    }
    return forks;
  }

  private Optional<Fork> fork(int element) {
    int first = supporters.first(element);
    int end = supporters.end(element);
    double amount = 0;
    int objectives = 0;
    for (int arc = first; arc < end; arc++) {
      if (isObjective(supporters.neighbor(arc))) {
        amount += flow.along(arc, supporters.neighbor(arc), up);
        objectives++;
      }
    }
    if (objectives < 2 || !(amount > 0)) {
      return Optional.empty();
    }
    ImmutableList.Builder<Branch> branches = ImmutableList.builderWithExpectedSize(objectives);
    for (int arc = first; arc < end; arc++) {
      int source = supporters.neighbor(arc);
      if (isObjective(source)) {
        double part = flow.along(arc, source, up);
        branches.add(
            new Branch(
                index.id(source),
                part,
                part / amount,
                flow.share(arc),
                flow.along(arc, source, demand)));
      }
    }
    return Optional.of(fork(element, amount, branches.build()));
  }

  private Fork fork(int element, double amount, List<Branch> branches) {
    PriorityQueue<Rest> surpluses = new PriorityQueue<>(Rest.LARGEST_FIRST);
    PriorityQueue<Rest> deficits = new PriorityQueue<>(Rest.LARGEST_FIRST);
    double surplus = 0;
    double deficit = 0;
    for (Branch branch : branches) {
      double due = branch.priority() * amount;
      double over = branch.amount() - Math.max(due, branch.demand());
      double under = due - branch.amount();
      if (over > 0) {
        surplus += over;
        surpluses.add(new Rest(branch.id(), over));
      } else if (under > 0) {
        deficit += under;
        deficits.add(new Rest(branch.id(), under));
      }
    }
    double moved = Math.min(surplus, deficit);
    return new Fork(
        index.id(element),
        amount,
        own[element],
        moved,
        moved / amount,
        branches,
        transfers(moved, amount, surpluses, deficits));
  }

  /** Moves from the largest surplus to the largest deficit, again and again. */
  private static List<Transfer> transfers(
      double moved, double amount, PriorityQueue<Rest> surpluses, PriorityQueue<Rest> deficits) {
    List<Transfer> transfers = new ArrayList<>();
    double left = moved;
    while (left >= NEGLIGIBLE * amount && !surpluses.isEmpty() && !deficits.isEmpty()) {
      Rest from = surpluses.remove();
      Rest to = deficits.remove();
      double step = Math.min(left, Math.min(from.amount, to.amount));
      transfers.add(new Transfer(from.id, to.id, step));
      left -= step;
      from.keep(step, surpluses);
      to.keep(step, deficits);
    }
    return transfers;
  }

  /** What an objective still has too much or too little. */
  private record Rest(String id, double amount) {
    static final Comparator<Rest> LARGEST_FIRST =
        Comparator.comparingDouble(Rest::amount).reversed().thenComparing(Rest::id);

    void keep(double taken, PriorityQueue<Rest> rests) {
      if (amount > taken) {
        rests.add(new Rest(id, amount - taken));
      }
    }
  }

  // Resources

  private Use use(int element) {
    Resource resource = (Resource) index.element(element);
    BigDecimal use =
        resource.kind() == Resource.Kind.HUMAN ? busiestDay(element) : sumOfAllocations(element);
    return new Use(
        resource.id(),
        resource.capacity(),
        resource.dayToDay(),
        use,
        resource
            .capacity()
            .map(capacity -> capacity.subtract(resource.dayToDay()).subtract(use))
            .map(left -> left.max(BigDecimal.ZERO)));
  }

  private static boolean isOvercommitted(Use use) {
    return use.capacity().isPresent()
        && use.dayToDay().add(use.use()).compareTo(use.capacity().get()) > 0;
  }

  private BigDecimal sumOfAllocations(int resource) {
    BigDecimal sum = BigDecimal.ZERO;
    Arcs allocations = index.outgoing(Relation.Kind.ALLOCATION);
    for (int arc = allocations.first(resource); arc < allocations.end(resource); arc++) {
      sum = sum.add(amount((Allocation) allocations.relation(arc)));
    }
    return sum;
  }

  /** People can be in one place at a time: what counts is the day with the most allocations. */
  private BigDecimal busiestDay(int resource) {
    TreeMap<LocalDate, BigDecimal> changes = new TreeMap<>();
    Arcs allocations = index.outgoing(Relation.Kind.ALLOCATION);
    for (int arc = allocations.first(resource); arc < allocations.end(resource); arc++) {
      Allocation allocation = (Allocation) allocations.relation(arc);
      LocalDate from = allocation.period().from().orElse(LocalDate.MIN);
      changes.merge(from, amount(allocation), BigDecimal::add);
      allocation
          .period()
          .until()
          .ifPresent(
              until ->
                  changes.merge(until.plusDays(1), amount(allocation).negate(), BigDecimal::add));
    }
    BigDecimal today = BigDecimal.ZERO;
    BigDecimal most = BigDecimal.ZERO;
    for (BigDecimal change : changes.values()) {
      today = today.add(change);
      most = most.max(today);
    }
    return most;
  }
}
