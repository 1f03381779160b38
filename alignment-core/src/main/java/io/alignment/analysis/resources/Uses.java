package io.alignment.analysis.resources;

import com.google.common.primitives.ImmutableIntArray;
import io.alignment.analysis.internal.Days;
import io.alignment.analysis.internal.LazyList;
import io.alignment.analysis.internal.StepFunction;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.analysis.resources.ResourceFit.Use;
import io.alignment.index.Adjacency;
import io.alignment.model.Allocation;
import io.alignment.model.DateRange;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import io.alignment.model.WorkItem;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the resources of one unit have and give. */
final class Uses {

  private final StrategyIndex index;
  private final Days days;
  private final int[] resources;
  // For how many days money counts, and people who are given for the whole window.
  private final long whole;
  private final ExactSums given;
  private final BigDecimal total;
  private final AmountsAt overcommitted;
  private final AmountsAt unallocated;
  private Optional<BigDecimal> capacity = Optional.empty();
  private Optional<BigDecimal> left = Optional.empty();
  private BigDecimal dayToDay = BigDecimal.ZERO;

  /**
   * Looks at resources.
   *
   * @param resources their indices, ascending
   */
  Uses(StrategyIndex index, Days days, int[] resources) {
    this.index = index;
    this.days = days;
    this.resources = resources;
    whole = IntStream.of(resources).anyMatch(this::isHuman) ? days.length() : 1;
    @Nullable BigDecimal[] sums = new BigDecimal[index.size()];
    ImmutableIntArray.Builder over = ImmutableIntArray.builder();
    ImmutableIntArray.Builder free = ImmutableIntArray.builder();
    for (int element : resources) {
      Resource resource = resource(element);
      dayToDay = dayToDay.add(resource.dayToDay());
      forEachGivenBy(
          element,
          (of, work, amount, on) -> {
            BigDecimal before = sums[work];
            BigDecimal more =
                overDays(amount, isHuman(of) ? days.lengthOf(on, DateRange.always()) : whole);
            sums[work] = before == null ? more : before.add(more);
          });
      Optional<BigDecimal> has = capacity(resource);
      if (has.isPresent()) {
        capacity = added(capacity, has.get());
        BigDecimal rest = left(element).orElseThrow();
        left = added(left, rest.max(BigDecimal.ZERO));
        if (rest.signum() < 0) {
          over.add(element);
        } else if (rest.signum() > 0 && !days.isOver(resource.period())) {
          free.add(element);
        }
      }
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (int work = 0; work < sums.length; work++) {
      BigDecimal atWork = sums[work];
      if (atWork != null) {
        sum = sum.add(atWork);
        sums[work] = atWork.signum() == 0 ? null : Days.average(atWork, whole);
      }
    }
    total = Days.average(sum, whole);
    given = ExactSums.of(sums);
    overcommitted = new AmountsAt(over.build().toArray(), it -> left(it).orElseThrow().negate());
    unallocated = new AmountsAt(free.build().toArray(), it -> left(it).orElseThrow());
  }

  private Resource resource(int element) {
    return (Resource) index.element(element);
  }

  private boolean isHuman(int element) {
    return index.resourceKind(element) == Resource.Kind.HUMAN;
  }

  private static Optional<BigDecimal> added(Optional<BigDecimal> sum, BigDecimal amount) {
    return Optional.of(sum.orElse(BigDecimal.ZERO).add(amount));
  }

  private static BigDecimal overDays(BigDecimal amount, long days) {
    return days == 1 ? amount : amount.multiply(BigDecimal.valueOf(days));
  }

  /** Takes something that is given. */
  interface Given {
    void accept(int resource, int work, BigDecimal amount, List<DateRange> on);
  }

  /** Takes what an allocation gives, but for what would be given outside of the resource's days. */
  private void take(int resource, int work, Allocation allocation, Given given) {
    List<DateRange> on = days.of(allocation, resource(resource), (WorkItem) index.element(work));
    if (!on.isEmpty()) {
      given.accept(resource, work, allocation.amount().orElse(BigDecimal.ZERO), on);
    }
  }

  private void forEachGivenBy(int resource, Given given) {
    Adjacency allocations = index.outgoing(Relation.Kind.ALLOCATION);
    for (int arc = allocations.first(resource); arc < allocations.end(resource); arc++) {
      take(resource, allocations.neighbor(arc), allocations.relation(arc, Allocation.class), given);
    }
  }

  /** Tells what each resource gives to which work. */
  void forEachGiven(Given given) {
    IntStream.of(resources).forEach(it -> forEachGivenBy(it, given));
  }

  private void forEachGivenTo(int work, Given given) {
    Adjacency allocations = index.incoming(Relation.Kind.ALLOCATION);
    for (int arc = allocations.first(work); arc < allocations.end(work); arc++) {
      if (Arrays.binarySearch(resources, allocations.neighbor(arc)) >= 0) {
        take(allocations.neighbor(arc), work, allocations.relation(arc, Allocation.class), given);
      }
    }
  }

  /**
   * Returns what a resource gives: money can be given once; people can be in one place at a time,
   * so of them it is what they give on the day with the most.
   */
  private BigDecimal use(int element, DateRange span) {
    StepFunction use = new StepFunction();
    forEachGivenBy(
        element,
        (of, work, amount, on) -> {
          List<DateRange> then = isHuman(of) ? on : List.of(span);
          then.forEach(it -> it.within(span).ifPresent(both -> use.add(both, amount)));
        });
    return use.max();
  }

  /** Returns how much there is: of people at the time when it is most. */
  private static Optional<BigDecimal> capacity(Resource resource) {
    return resource.stretches().stream()
        .flatMap(it -> it.capacity().stream())
        .reduce(resource.kind() == Resource.Kind.FINANCIAL ? BigDecimal::add : BigDecimal::max);
  }

  /**
   * Returns what capacity leaves beside day-to-day business and what is given, if it is known: of
   * people when it is least.
   */
  Optional<BigDecimal> left(int element) {
    Resource resource = resource(element);
    return isHuman(element)
        ? resource.stretches().stream()
            .flatMap(it -> left(it.capacity(), it, use(element, it.period())).stream())
            .min(Comparator.naturalOrder())
        : left(capacity(resource), resource, use(element, DateRange.always()));
  }

  private static Optional<BigDecimal> left(
      Optional<BigDecimal> capacity, Resource resource, BigDecimal use) {
    return capacity.map(it -> it.subtract(resource.dayToDay()).subtract(use));
  }

  /** Returns what is given to each work item that is given anything. */
  ExactSums given() {
    return given;
  }

  /** Returns what is demanded, as it compares with what is given: of people averages. */
  ExactSums compared(ExactSums demanded) {
    if (whole == 1 || !IntStream.of(resources).allMatch(this::isHuman)) {
      return demanded;
    }
    SortedMap<Integer, BigDecimal> averages = new TreeMap<>();
    demanded.forEach(
        (rate, work) -> {
          long counts = days.lengthOf(days.of((WorkItem) index.element(work)));
          averages.put(work, Days.average(overDays(rate, counts), whole));
        });
    return ExactSums.of(averages);
  }

  /** Returns what one resource gives: of people on average. */
  BigDecimal average(int resource) {
    BigDecimal[] sum = {BigDecimal.ZERO};
    forEachGivenBy(
        resource,
        (of, work, amount, on) ->
            sum[0] =
                sum[0].add(
                    overDays(amount, isHuman(of) ? days.lengthOf(on, DateRange.always()) : whole)));
    return Days.average(sum[0], whole);
  }

  /** Returns all that is given. */
  BigDecimal total() {
    return total;
  }

  /**
   * Returns what work has over its days: all of the money, and of people the average. Where these
   * days are open at an end, they end with the window.
   */
  BigDecimal overDaysOf(int work) {
    DateRange its = days.of((WorkItem) index.element(work));
    DateRange span = days.window().flatMap(its::within).orElse(its);
    long all = days.lengthOf(span);
    BigDecimal[] sum = {BigDecimal.ZERO};
    forEachGivenTo(
        work,
        (resource, to, amount, on) -> {
          long counts = isHuman(resource) ? days.lengthOf(on, span) : all;
          sum[0] = sum[0].add(overDays(amount, counts));
        });
    // What would end before it begins has no days on which it could have anything.
    return all == 0 ? BigDecimal.ZERO : Days.average(sum[0], all);
  }

  /** Returns all that there is, as far as it is known. */
  Optional<BigDecimal> capacity() {
    return capacity;
  }

  BigDecimal dayToDay() {
    return dayToDay;
  }

  /** Returns all that is left to give, if of any resource it is known. */
  Optional<BigDecimal> left() {
    return left;
  }

  /** Returns what resources were promised more than they have. */
  AmountsAt overcommitted() {
    return overcommitted;
  }

  /** Returns what is left to give of resources that are not gone. */
  AmountsAt unallocated() {
    return unallocated;
  }

  /** Returns a row for each resource. */
  List<Use> rows() {
    return LazyList.of(
        resources,
        element -> {
          Resource resource = resource(element);
          return new Use(
              resource.id(),
              capacity(resource),
              resource.dayToDay(),
              use(element, DateRange.always()),
              left(element).map(rest -> rest.max(BigDecimal.ZERO)));
        });
  }
}
