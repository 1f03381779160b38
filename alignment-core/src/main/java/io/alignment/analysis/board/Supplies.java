package io.alignment.analysis.board;

import io.alignment.analysis.internal.Days;
import io.alignment.analysis.internal.StepFunction;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.analysis.internal.SupportFlow;
import io.alignment.index.Adjacency;
import io.alignment.model.Allocation;
import io.alignment.model.DateRange;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import io.alignment.model.WorkItem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * What goals get of one unit of money, or of people, and what they need of it. People, their
 * capacities and the demands for them count as averages over the window.
 */
final class Supplies {

  private final StrategyIndex index;
  private final Rows rows;
  private final Work work;
  private final Days days;
  private final String unit;
  private final boolean isOfPeople;
  // All that is given to what is not finished, and all that there is for it.
  private double all;
  private double free;
  // At the rows to which anything comes, or for which anything is demanded.
  private final int[] concerned;
  private final double[] got;
  private final double[] demanded;
  private final boolean[] saysAll;

  /**
   * Looks at a unit.
   *
   * @param resources those of money, or of people, that have this unit
   */
  Supplies(Goals goals, Work work, String unit, boolean isOfPeople, List<Integer> resources) {
    index = goals.index();
    rows = goals.rows();
    this.work = work;
    this.days = work.days();
    this.unit = unit;
    this.isOfPeople = isOfPeople;
    double[] coming = new double[rows.size()];
    double[] wanted = new double[rows.size()];
    resources.forEach(it -> give(it, coming));
    for (int item = 0; item < index.size(); item++) {
      if (index.hasDemands(item) && !work.isFinished(item)) {
        divide(item, demandOf(item), wanted);
      }
    }
    rollUp(coming);
    rollUp(wanted);
    saysAll = findSaysAll();
    concerned =
        IntStream.range(0, rows.size()).filter(it -> coming[it] > 0 || wanted[it] > 0).toArray();
    got = Arrays.stream(concerned).mapToDouble(it -> coming[it]).toArray();
    demanded = Arrays.stream(concerned).mapToDouble(it -> wanted[it]).toArray();
  }

  // What is there

  /** Adds what a resource gives to work that is not finished, as far as it has it. */
  private void give(int element, double[] coming) {
    Resource resource = (Resource) index.element(element);
    StepFunction use = new StepFunction();
    List<Gift> gifts = new ArrayList<>();
    double spent = 0;
    Adjacency allocations = index.outgoing(Relation.Kind.ALLOCATION);
    for (int arc = allocations.first(element); arc < allocations.end(element); arc++) {
      int item = allocations.neighbor(arc);
      Allocation allocation = allocations.relation(arc, Allocation.class);
      BigDecimal amount = allocation.amount().orElse(BigDecimal.ZERO);
      List<DateRange> on = work.days(allocation, resource, item);
      double counts = amount.doubleValue() * part(on);
      if (work.isSpent(item, on)) {
        spent += counts;
      } else {
        (isOfPeople ? on : List.of(DateRange.always())).forEach(it -> use.add(it, amount));
        gifts.add(new Gift(item, counts));
      }
    }
    // Money that is spent is there no more; people who were elsewhere before are.
    double rate = rate(resource, use.max().doubleValue(), isOfPeople ? 0 : spent);
    double given = 0;
    for (Gift it : gifts) {
      given += it.amount * rate;
      divide(it.item, it.amount * rate, coming);
    }
    all += given;
    OptionalDouble rest = rest(resource);
    free +=
        rest.isPresent()
            ? Math.max(0, rest.getAsDouble() * part(resource.days()) - spent)
            : 2 * given;
  }

  /** What is given to some work. */
  private record Gift(int item, double amount) {}

  /** Returns what capacity leaves beside day-to-day business, of people on average, if known. */
  private OptionalDouble rest(Resource resource) {
    List<Resource> stretches = resource.stretches();
    if (stretches.stream().anyMatch(it -> it.capacity().isEmpty())) {
      return OptionalDouble.empty();
    }
    double all = part(resource.days());
    if (stretches.size() == 1) {
      return OptionalDouble.of(
          stretches.get(0).capacity().orElseThrow().subtract(resource.dayToDay()).doubleValue());
    }
    double capacity = 0;
    for (Resource it : stretches) {
      double counts = !isOfPeople ? 1 : part(List.of(it.period())) / all;
      capacity += it.capacity().orElseThrow().doubleValue() * counts;
    }
    return OptionalDouble.of(capacity - resource.dayToDay().doubleValue());
  }

  /** Returns what part of what a resource gives it has. */
  private double rate(Resource resource, double use, double spent) {
    OptionalDouble rest = rest(resource);
    return rest.isEmpty() || use == 0
        ? 1
        : Math.max(0, Math.min(1, (rest.getAsDouble() - spent) / use));
  }

  /** Returns what part of the window some days are; all of it for money. */
  private double part(List<DateRange> on) {
    return on.isEmpty()
        ? 0
        : isOfPeople ? (double) days.lengthOf(on, DateRange.always()) / days.length() : 1;
  }

  // What is demanded

  private double demandOf(int item) {
    WorkItem of = (WorkItem) index.element(item);
    double sum =
        of.demands().stream()
            .filter(it -> it.unit().equals(unit))
            .mapToDouble(it -> it.amount().doubleValue())
            .sum();
    return sum == 0 ? 0 : sum * part(List.of(work.days(item)));
  }

  private boolean demands(int item) {
    return index.hasDemands(item)
        && ((WorkItem) index.element(item))
            .demands().stream().anyMatch(it -> it.unit().equals(unit));
  }

  /**
   * Finds which goals say all that they need: all of their open work and all goals below that are
   * not over do, or, where there is neither, they themselves. In the place of a goal that is over
   * stand those below it.
   */
  private boolean[] findSaysAll() {
    boolean[] says = new boolean[rows.size()];
    // Whether there is anything that has to say it: a goal that is not over, or one below.
    boolean[] isAsked = new boolean[rows.size()];
    for (int row = 0; row < says.length; row++) {
      boolean isOver = work.isFinished(rows.element(row));
      boolean any = !isOver && work.of(row).findAny().isPresent();
      boolean all = isOver || work.of(row).allMatch(this::demands);
      for (int arc = rows.first(row); arc < rows.end(row); arc++) {
        any |= isAsked[rows.below(arc)];
        all &= !isAsked[rows.below(arc)] || says[rows.below(arc)];
      }
      isAsked[row] = any || !isOver;
      says[row] = any ? all : work.goalAndKeyResults(row).anyMatch(this::demands);
    }
    return says;
  }

  // Where it goes

  /** Adds an amount at work to the goals for which that is done, by weight. */
  private void divide(int item, double amount, double[] amounts) {
    if (amount == 0) {
      return;
    }
    if (index.isObjective(item)) {
      add(item, amount, amounts);
      return;
    }
    SupportFlow flow = SupportFlow.of(index);
    Adjacency supports = index.outgoing(Relation.Kind.SUPPORT);
    for (int arc = supports.first(item); arc < supports.end(item); arc++) {
      add(supports.neighbor(arc), amount * flow.part(arc), amounts);
    }
  }

  private void add(int objective, double amount, double[] amounts) {
    int row = rows.of(work.goalOf(objective));
    if (row >= 0 && rows.element(row) == work.goalOf(objective)) {
      amounts[row] += amount;
    }
  }

  /** Lets amounts roll up, in the proportions in which priority came down. */
  private void rollUp(double[] amounts) {
    for (int row = 0; row < amounts.length; row++) {
      for (int arc = rows.first(row); arc < rows.end(row); arc++) {
        amounts[row] += amounts[rows.below(arc)] * rows.part(arc);
      }
    }
  }

  // What follows

  private double known() {
    return free == 0 ? 1 : Math.min(1, all / free);
  }

  Parts of(int row) {
    Reason.Supply supply = supply(row);
    double known = supply.known();
    if (saysAll[row]) {
      double met = supply.needed() == 0 ? 1 : Math.min(1, supply.got() / supply.needed());
      return new Parts(known * met, known * (1 - met), 1 - known);
    }
    double most = Math.max(supply.needed(), supply.demanded());
    if (most == 0 || (supply.got() == 0 && supply.demanded() == 0)) {
      return supply.got() > 0 ? new Parts(known, 0, 1 - known) : Parts.UNKNOWN;
    }
    double shown = known * Math.min(1, supply.got() / most);
    double failing = known * Math.max(0, supply.demanded() - supply.got()) / most;
    return new Parts(shown, failing, Math.max(0, 1 - shown - failing));
  }

  /** Returns what a goal gets and needs. */
  Reason.Supply supply(int row) {
    int place = Arrays.binarySearch(concerned, row);
    double gets = place < 0 ? 0 : got[place];
    double wants = place < 0 ? 0 : demanded[place];
    double needs = saysAll[row] ? wants : rows.priority(row) * all;
    return new Reason.Supply(unit, gets, needs, wants, saysAll[row], known());
  }
}
