package io.alignment.analysis.resources;

import com.google.common.primitives.ImmutableIntArray;
import io.alignment.analysis.internal.LazyList;
import io.alignment.analysis.internal.StepFunction;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.analysis.resources.ResourceFit.Use;
import io.alignment.index.Adjacency;
import io.alignment.model.Allocation;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/** What the resources of one unit have and give. */
final class Uses {

  private final StrategyIndex index;
  private final Adjacency allocations;
  private final int[] resources;
  private final ExactSums given;
  private final AmountsAt overcommitted;
  private final AmountsAt unallocated;
  private Optional<BigDecimal> capacity = Optional.empty();
  private BigDecimal dayToDay = BigDecimal.ZERO;
  private BigDecimal left = BigDecimal.ZERO;

  /**
   * Looks at resources.
   *
   * @param resources their indices, ascending
   */
  Uses(StrategyIndex index, int[] resources) {
    this.index = index;
    this.resources = resources;
    allocations = index.outgoing(Relation.Kind.ALLOCATION);
    @Nullable BigDecimal[] sums = new BigDecimal[index.size()];
    ImmutableIntArray.Builder over = ImmutableIntArray.builder();
    ImmutableIntArray.Builder free = ImmutableIntArray.builder();
    for (int element : resources) {
      Resource resource = resource(element);
      dayToDay = dayToDay.add(resource.dayToDay());
      BigDecimal use =
          give(
              element,
              (amount, work) -> {
                BigDecimal before = sums[work];
                sums[work] = before == null ? amount : before.add(amount);
              });
      if (resource.capacity().isPresent()) {
        BigDecimal has = resource.capacity().get();
        capacity = Optional.of(capacity.isPresent() ? capacity.get().add(has) : has);
        BigDecimal rest = has.subtract(resource.dayToDay()).subtract(use);
        if (rest.signum() < 0) {
          over.add(element);
        } else if (rest.signum() > 0) {
          free.add(element);
        }
        left = left.add(rest.max(BigDecimal.ZERO));
      }
    }
    given = ExactSums.of(sums);
    overcommitted =
        new AmountsAt(over.build().toArray(), it -> left(it, use(it)).orElseThrow().negate());
    unallocated = new AmountsAt(free.build().toArray(), it -> left(it, use(it)).orElseThrow());
  }

  private static BigDecimal amount(Allocation allocation) {
    return allocation.amount().orElse(BigDecimal.ZERO);
  }

  /**
   * Returns what a resource gives: money can be given once; people can be in one place at a time,
   * so of them it is what they give on the day with the most.
   */
  private BigDecimal use(int element) {
    return give(element, (amount, work) -> {});
  }

  /** Returns the same, and passes on what goes to each work item. */
  private BigDecimal give(int resource, ObjIntConsumer<BigDecimal> toWork) {
    BigDecimal sum = BigDecimal.ZERO;
    boolean isEqualEachDay = true;
    int end = allocations.end(resource);
    for (int arc = allocations.first(resource); arc < end; arc++) {
      Allocation allocation = allocations.relation(arc, Allocation.class);
      BigDecimal amount = amount(allocation);
      toWork.accept(amount, allocations.neighbor(arc));
      sum = sum.add(amount);
      isEqualEachDay &= allocation.period().isAlways();
    }
    return isEqualEachDay || index.resourceKind(resource) != Resource.Kind.HUMAN
        ? sum
        : busiestDay(resource);
  }

  private BigDecimal busiestDay(int resource) {
    StepFunction given = new StepFunction();
    allocations
        .arcs(resource)
        .mapToObj(arc -> allocations.relation(arc, Allocation.class))
        .forEach(it -> given.add(it.period(), amount(it)));
    return given.max();
  }

  private Resource resource(int element) {
    return (Resource) index.element(element);
  }

  /** Returns what capacity leaves beside day-to-day business and what was given, if it is known. */
  private Optional<BigDecimal> left(int element, BigDecimal use) {
    Resource resource = resource(element);
    return resource.capacity().map(has -> has.subtract(resource.dayToDay()).subtract(use));
  }

  /** Returns what was given to each work item. */
  ExactSums given() {
    return given;
  }

  /** Returns all that there is, as far as it is known. */
  Optional<BigDecimal> capacity() {
    return capacity;
  }

  BigDecimal dayToDay() {
    return dayToDay;
  }

  /** Returns all that is left to give. */
  BigDecimal left() {
    return left;
  }

  /** Returns what resources were promised more than they have. */
  AmountsAt overcommitted() {
    return overcommitted;
  }

  /** Returns what of resources is left to give. */
  AmountsAt unallocated() {
    return unallocated;
  }

  /** Returns a row for each resource. */
  List<Use> rows() {
    return LazyList.of(
        resources,
        element -> {
          BigDecimal use = use(element);
          Resource resource = resource(element);
          return new Use(
              resource.id(),
              resource.capacity(),
              resource.dayToDay(),
              use,
              left(element, use).map(rest -> rest.max(BigDecimal.ZERO)));
        });
  }
}
