package io.alignment.analysis.objectives;

import io.alignment.analysis.internal.Days;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.analysis.objectives.Time.Money;
import io.alignment.analysis.objectives.Time.Outlook;
import io.alignment.analysis.objectives.Time.Spans;
import io.alignment.index.Adjacency;
import io.alignment.model.Allocation;
import io.alignment.model.Element;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import io.alignment.model.WorkItem;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** How the vision and the money are divided by when work is due: already, soon, later, some day. */
final class DueOutlook {

  private final StrategyIndex index;
  private final Days days;
  private final List<LocalDate> limits;

  /** Divides at days after which the next span begins. */
  DueOutlook(StrategyIndex index, Days days, LocalDate... limits) {
    this.index = index;
    this.days = days;
    this.limits = List.of(limits);
  }

  Outlook outlook(IntToDoubleFunction carried) {
    double[] priority = new double[limits.size() + 2];
    for (int element = 0; element < index.size(); element++) {
      double share = carried.applyAsDouble(element);
      if (share > 0) {
        priority[span(element)] += share;
      }
    }
    Optional<Spans> shares = Spans.of(priority);
    return new Outlook(
        shares,
        amounts().entrySet().stream()
            .map(unit -> money(unit.getKey(), unit.getValue(), shares))
            .toList());
  }

  private int span(int work) {
    return ((WorkItem) index.element(work))
        .due()
        .map(due -> (int) limits.stream().filter(due::isAfter).count())
        .orElse(limits.size() + 1);
  }

  /** Returns what was allocated of each unit of money, by span. */
  private Map<String, BigDecimal[]> amounts() {
    Map<String, BigDecimal[]> amounts = new TreeMap<>();
    Adjacency allocations = index.outgoing(Relation.Kind.ALLOCATION);
    for (int element : index.elements(Element.Type.RESOURCE)) {
      Resource resource = (Resource) index.element(element);
      if (resource.kind() == Resource.Kind.FINANCIAL) {
        BigDecimal[] sums = amounts.computeIfAbsent(resource.unit().orElseThrow(), it -> zeros());
        allocations
            .arcs(element)
            .filter(arc -> days.isAny(allocations, arc, resource))
            .forEach(
                arc ->
                    sums[span(allocations.neighbor(arc))] =
                        allocations
                            .relation(arc, Allocation.class)
                            .amount()
                            .orElse(BigDecimal.ZERO)
                            .add(sums[span(allocations.neighbor(arc))]));
      }
    }
    return amounts;
  }

  private BigDecimal[] zeros() {
    BigDecimal[] zeros = new BigDecimal[limits.size() + 2];
    Arrays.fill(zeros, BigDecimal.ZERO);
    return zeros;
  }

  private static Money money(String unit, BigDecimal[] amounts, Optional<Spans> priority) {
    BigDecimal all = Arrays.stream(amounts).reduce(BigDecimal.ZERO, BigDecimal::add);
    // Divided exactly first, as the sum itself may be too large for a double.
    Optional<Spans> shares =
        all.signum() > 0
            ? Spans.of(
                Arrays.stream(amounts)
                    .mapToDouble(it -> it.divide(all, MathContext.DECIMAL64).doubleValue())
                    .toArray())
            : Optional.empty();
    return new Money(
        unit,
        amounts[0],
        amounts[1],
        amounts[2],
        amounts[3],
        amounts[4],
        shares,
        balance(shares, priority));
  }

  /** Compares two divisions; where nothing has a date there is nothing to compare. */
  private static OptionalDouble balance(Optional<Spans> money, Optional<Spans> priority) {
    if (!isDated(money) || !isDated(priority)) {
      return OptionalDouble.empty();
    }
    double[] one = money.orElseThrow().inOrder();
    double[] other = priority.orElseThrow().inOrder();
    double apart =
        IntStream.range(0, one.length).mapToDouble(it -> Math.abs(one[it] - other[it])).sum();
    return OptionalDouble.of(Math.max(0, 1 - apart / 2));
  }

  private static boolean isDated(Optional<Spans> spans) {
    return spans.filter(it -> it.open() < 1).isPresent();
  }
}
