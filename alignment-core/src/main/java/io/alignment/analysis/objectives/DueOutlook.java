package io.alignment.analysis.objectives;

import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.analysis.objectives.Time.Money;
import io.alignment.analysis.objectives.Time.Outlook;
import io.alignment.analysis.objectives.Time.Spans;
import io.alignment.index.Adjacency;
import io.alignment.model.Allocation;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import io.alignment.model.WorkItem;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;

/** How the vision and the money are divided by when work is due: soon, later, late, some day. */
final class DueOutlook {

  private static final int SPANS = 4;

  private final StrategyIndex index;
  private final LocalDate shortUntil;
  private final LocalDate mediumUntil;

  DueOutlook(StrategyIndex index, LocalDate shortUntil, LocalDate mediumUntil) {
    this.index = index;
    this.shortUntil = shortUntil;
    this.mediumUntil = mediumUntil;
  }

  Outlook outlook(IntToDoubleFunction carried) {
    double[] priority = new double[SPANS];
    double all = 0;
    for (int element = 0; element < index.size(); element++) {
      double share = carried.applyAsDouble(element);
      if (share > 0) {
        priority[span(element)] += share;
        all += share;
      }
    }
    Optional<Spans> shares = shares(priority, all);
    List<Money> money = new ArrayList<>();
    amounts().forEach((unit, amounts) -> money.add(money(unit, amounts, shares)));
    return new Outlook(shares, money);
  }

  private int span(int work) {
    Optional<LocalDate> due = ((WorkItem) index.element(work)).due();
    if (due.isEmpty()) {
      return SPANS - 1;
    }
    return (int) Stream.of(shortUntil, mediumUntil).filter(due.get()::isAfter).count();
  }

  /** Returns what was allocated of each unit of money, by span. */
  private Map<String, BigDecimal[]> amounts() {
    Map<String, BigDecimal[]> amounts = new TreeMap<>();
    Adjacency allocations = index.outgoing(Relation.Kind.ALLOCATION);
    for (int element = 0; element < index.size(); element++) {
      if (index.element(element) instanceof Resource resource
          && resource.kind() == Resource.Kind.FINANCIAL) {
        BigDecimal[] sums = amounts.computeIfAbsent(resource.unit().orElseThrow(), it -> zeros());
        allocations
            .arcs(element)
            .forEach(
                arc -> {
                  Allocation allocation = allocations.relation(arc, Allocation.class);
                  int span = span(allocations.neighbor(arc));
                  sums[span] = sums[span].add(allocation.amount().orElse(BigDecimal.ZERO));
                });
      }
    }
    return amounts;
  }

  private static BigDecimal[] zeros() {
    BigDecimal[] zeros = new BigDecimal[SPANS];
    Arrays.fill(zeros, BigDecimal.ZERO);
    return zeros;
  }

  private static Money money(String unit, BigDecimal[] amounts, Optional<Spans> priority) {
    BigDecimal all = Arrays.stream(amounts).reduce(BigDecimal.ZERO, BigDecimal::add);
    // Divided exactly first, as the sum itself may be too large for a double.
    double[] parts = new double[SPANS];
    for (int span = 0; span < SPANS && all.signum() > 0; span++) {
      parts[span] = amounts[span].divide(all, MathContext.DECIMAL64).doubleValue();
    }
    Optional<Spans> shares = shares(parts, all.signum());
    return new Money(
        unit, amounts[0], amounts[1], amounts[2], amounts[3], shares, balance(shares, priority));
  }

  /** Compares two divisions; where nothing has a date there is nothing to compare. */
  private static OptionalDouble balance(Optional<Spans> money, Optional<Spans> priority) {
    if (!isDated(money) || !isDated(priority)) {
      return OptionalDouble.empty();
    }
    double[] one = money.orElseThrow().inOrder();
    double[] other = priority.orElseThrow().inOrder();
    double apart = 0;
    for (int span = 0; span < SPANS; span++) {
      apart += Math.abs(one[span] - other[span]);
    }
    return OptionalDouble.of(Math.max(0, 1 - apart / 2));
  }

  private static boolean isDated(Optional<Spans> spans) {
    return spans.filter(it -> it.open() < 1).isPresent();
  }

  private static Optional<Spans> shares(double[] parts, double all) {
    return all > 0
        ? Optional.of(new Spans(parts[0] / all, parts[1] / all, parts[2] / all, parts[3] / all))
        : Optional.empty();
  }
}
