package io.alignment.analysis.matters;

import com.google.common.collect.Multimaps;
import io.alignment.analysis.Cause;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.analysis.Report;
import io.alignment.analysis.internal.Days;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.analysis.resources.ResourceFit;
import io.alignment.model.Allocation;
import io.alignment.model.DateRange;
import io.alignment.model.Element;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import io.alignment.model.WorkItem;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** What matters waste and lack. */
final class Losses {

  private final Strategy strategy;
  private final Days days;
  // What there is of each unit, also for day-to-day business.
  private final Map<String, BigDecimal> there = new HashMap<>();

  Losses(Strategy strategy, Report report) {
    this.strategy = strategy;
    days = new Days(StrategyIndex.of(strategy), Optional.empty());
    report.result(ResourceFit.class).map(ResourceFit::amounts).orElse(List.of()).stream()
        .forEach(
            it ->
                there.put(
                    it.unit(),
                    it.dayToDay()
                        .add(it.allocated())
                        .add(it.unallocated().orElse(BigDecimal.ZERO))));
  }

  /**
   * What a matter costs.
   *
   * @param wasted exact amounts by unit that serve nothing
   * @param lacking exact amounts by unit that are missing
   * @param personDays how many days of one person that is
   */
  record Loss(
      Map<String, BigDecimal> wasted, Map<String, BigDecimal> lacking, OptionalDouble personDays) {}

  Loss of(Cause cause, List<Finding> findings) {
    return switch (cause) {
      case WASTE -> new Loss(amounts(findings), Map.of(), personDays(cause, findings));
      case SHORTAGE -> new Loss(Map.of(), amounts(findings), personDays(cause, findings));
      case ON_ONE -> new Loss(Map.of(), amounts(findings), OptionalDouble.empty());
      default -> new Loss(Map.of(), Map.of(), OptionalDouble.empty());
    };
  }

  /** Returns the sum over the findings of a kind; of several kinds the largest, by unit. */
  private static Map<String, BigDecimal> amounts(List<Finding> findings) {
    Map<String, BigDecimal> most = new TreeMap<>();
    for (Collection<Finding> ofKind : Multimaps.index(findings, Finding::rule).asMap().values()) {
      Map<String, BigDecimal> sum = new TreeMap<>();
      ofKind.forEach(
          it -> amountsOf(it).forEach((unit, amount) -> sum.merge(unit, amount, BigDecimal::add)));
      sum.forEach((unit, amount) -> most.merge(unit, amount, BigDecimal::max));
    }
    return most;
  }

  /** Returns the amounts of a finding; not those that are missing for a while only. */
  private static Map<String, BigDecimal> amountsOf(Finding finding) {
    return finding.evidence(Evidence.Quarters.class).isPresent()
        ? Map.of()
        : finding.evidence(Evidence.Amounts.class).map(Evidence.Amounts::amounts).orElse(Map.of());
  }

  /** Returns the largest share of what there is of a unit. */
  double share(Map<String, BigDecimal> wasted) {
    double largest = 0;
    for (Map.Entry<String, BigDecimal> it : wasted.entrySet()) {
      BigDecimal all = there.getOrDefault(it.getKey(), BigDecimal.ZERO);
      if (all.signum() > 0) {
        largest = Math.max(largest, it.getValue().doubleValue() / all.doubleValue());
      }
    }
    return Math.min(1, largest);
  }

  /**
   * Returns full-time equivalents times days: of what is missing by the days of the work, of what
   * is given to something by the days of each allocation, and of what is given to nothing by the
   * days of the resource. Empty where one of these has no end.
   */
  private OptionalDouble personDays(Cause cause, List<Finding> findings) {
    Map<String, BigDecimal> inFullTime = new TreeMap<>();
    for (Finding finding : findings) {
      BigDecimal amount = amountsOf(finding).get(Resource.FTE);
      if (amount != null && finding.elements().size() == 1) {
        inFullTime.merge(finding.elements().get(0), amount, BigDecimal::max);
      }
    }
    double sum = 0;
    for (Map.Entry<String, BigDecimal> it : inFullTime.entrySet()) {
      Element element = strategy.element(it.getKey()).orElseThrow();
      sum +=
          element instanceof Resource resource
              ? times(it.getValue(), resource.days())
              : cause == Cause.SHORTAGE
                  ? times(it.getValue(), List.of(days.of((WorkItem) element)))
                  : given((WorkItem) element);
    }
    return inFullTime.isEmpty() || !Double.isFinite(sum)
        ? OptionalDouble.empty()
        : OptionalDouble.of(sum);
  }

  private double given(WorkItem work) {
    double sum = 0;
    for (Allocation allocation : strategy.incoming(work.id(), Allocation.class)) {
      Resource resource = (Resource) strategy.element(allocation.source()).orElseThrow();
      if (resource.unit().filter(Resource.FTE::equals).isPresent()) {
        sum +=
            times(allocation.amount().orElse(BigDecimal.ZERO), days.of(allocation, resource, work));
      }
    }
    return sum;
  }

  /** Returns an amount as often as there are days; infinite where they have no end. */
  private static double times(BigDecimal amount, List<DateRange> days) {
    double length = 0;
    for (DateRange it : days) {
      length += it.days().isPresent() ? it.days().getAsLong() : Double.POSITIVE_INFINITY;
    }
    return amount.signum() == 0 ? 0 : amount.doubleValue() * length;
  }
}
