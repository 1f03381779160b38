package io.alignment.analysis.objectives;

import io.alignment.analysis.Evidence;
import io.alignment.analysis.FindingList;
import io.alignment.analysis.Question;
import io.alignment.analysis.internal.Days;
import io.alignment.analysis.internal.Ratio;
import io.alignment.analysis.internal.StepFunction;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.analysis.objectives.Time.QuarterLoad;
import io.alignment.analysis.objectives.Time.UnitLoad;
import io.alignment.model.BusinessCalendar;
import io.alignment.model.BusinessCalendar.Quarter;
import io.alignment.model.DateRange;
import io.alignment.model.Objective;
import io.alignment.model.Resource;
import io.alignment.model.WorkItem;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;

/**
 * What is due and what is demanded in each quarter from today on. What is done is due no more and
 * takes nothing.
 */
final class QuarterLoads {

  /** Ten years. What is planned for later is no plan. */
  private static final int MOST_QUARTERS = 40;

  private static final double ROUNDING = 1e-9;

  private final List<Quarter> calendar = new ArrayList<>();
  private final Map<Quarter, Double> due = new HashMap<>();
  private final Map<String, UnitDemands> units = new TreeMap<>();

  QuarterLoads(Question question, IntToDoubleFunction carried) {
    question.day().ifPresent(day -> beginCalendar(question.calendar(), day));
    StrategyIndex index = StrategyIndex.of(question.strategy());
    for (int element = 0; element < index.size(); element++) {
      if (index.element(element) instanceof WorkItem item && Days.isOpen(item)) {
        addDemands(item);
        if (item instanceof Objective && item.due().isPresent()) {
          Quarter quarter = question.calendar().quarterOf(item.due().get());
          due.merge(quarter, carried.applyAsDouble(element), Double::sum);
        }
      }
    }
    for (int element = 0; element < index.size(); element++) {
      if (index.element(element) instanceof Resource resource) {
        resource
            .unit()
            .map(units::get)
            .ifPresent(unit -> unit.resources.addAll(resource.stretches()));
      }
    }
    units.values().forEach(UnitDemands::compare);
  }

  private void beginCalendar(BusinessCalendar of, LocalDate today) {
    LocalDate day = today;
    while (calendar.size() < MOST_QUARTERS) {
      Quarter quarter = of.quarterOf(day);
      calendar.add(quarter);
      day = quarter.last().plusDays(1);
    }
  }

  private void addDemands(WorkItem item) {
    if (item.period().days().isPresent()) {
      item.demands()
          .forEach(
              demand ->
                  units
                      .computeIfAbsent(demand.unit(), UnitDemands::new)
                      .add(item, demand.amount()));
    }
  }

  /** Returns the quarters in which something is due or demanded. */
  List<QuarterLoad> quarters() {
    List<QuarterLoad> quarters = new ArrayList<>();
    for (int i = 0; i < calendar.size(); i++) {
      int quarter = i;
      List<UnitLoad> loads =
          units.values().stream()
              .map(unit -> unit.loads.get(quarter))
              .filter(load -> load.demand() > 0)
              .toList();
      double share = due.getOrDefault(calendar.get(i), 0.0);
      if (share > 0 || !loads.isEmpty()) {
        quarters.add(new QuarterLoad(calendar.get(i).name(), share, loads));
      }
    }
    return quarters;
  }

  void addTo(FindingList.Builder findings) {
    units.values().forEach(unit -> unit.addTo(findings));
  }

  /** What is demanded of one unit, and what there is. */
  private final class UnitDemands {
    private final String unit;
    private final StepFunction demanded = new StepFunction();
    private final StepFunction known = new StepFunction();
    private final List<DateRange> unknown = new ArrayList<>();
    private final List<WorkItem> work = new ArrayList<>();
    private final List<Resource> resources = new ArrayList<>();
    private final List<UnitLoad> loads = new ArrayList<>();
    private boolean money;

    UnitDemands(String unit) {
      this.unit = unit;
    }

    void add(WorkItem item, BigDecimal amount) {
      work.add(item);
      demanded.add(item.period(), amount);
    }

    void compare() {
      money = resources.stream().anyMatch(it -> it.kind() == Resource.Kind.FINANCIAL);
      for (Resource resource : resources) {
        DateRange days = resource.period();
        if (resource.capacity().isEmpty() || (money && days.days().isEmpty())) {
          unknown.add(days);
        } else {
          known.add(
              days, resource.capacity().get().subtract(resource.dayToDay()).max(BigDecimal.ZERO));
        }
      }
      calendar.forEach(quarter -> loads.add(load(quarter.days())));
    }

    private UnitLoad load(DateRange quarter) {
      double demand = money ? demanded.used(quarter) : demanded.average(quarter);
      OptionalDouble capacity = capacity(quarter);
      double missing = demand - capacity.orElse(demand);
      return new UnitLoad(unit, demand, capacity, demand > 0 && missing > ROUNDING * demand);
    }

    /**
     * Returns what there is in a quarter. People and machines are busy on each day. Money comes
     * over its days and stays until it is needed, so that there is what has come until the end of
     * the quarter, less what was needed before it.
     */
    private OptionalDouble capacity(DateRange quarter) {
      DateRange untilItsEnd = new DateRange(Optional.empty(), quarter.until());
      DateRange before = DateRange.until(quarter.from().orElseThrow().minusDays(1));
      double there =
          money ? known.used(untilItsEnd) - demanded.used(before) : known.average(quarter);
      boolean isKnown =
          unknown.stream().allMatch(it -> it.within(money ? untilItsEnd : quarter).isEmpty());
      return isKnown && !resources.isEmpty() ? Ratio.finite(there) : OptionalDouble.empty();
    }

    void addTo(FindingList.Builder findings) {
      List<String> names = new ArrayList<>();
      TreeSet<String> items = new TreeSet<>();
      double most = 0;
      for (int i = 0; i < loads.size(); i++) {
        UnitLoad load = loads.get(i);
        if (load.overloaded()) {
          DateRange quarter = calendar.get(i).days();
          names.add(calendar.get(i).name());
          most = Math.max(most, load.demand() - load.capacity().orElseThrow());
          work.stream()
              .filter(it -> it.period().within(quarter).isPresent())
              .forEach(it -> items.add(it.id()));
        }
      }
      if (names.isEmpty()) {
        return;
      }
      // Fifteen digits are what a double holds; who finds a cent less than that finds too little.
      BigDecimal amount =
          new BigDecimal(most).round(new MathContext(15)).setScale(2, RoundingMode.UP);
      findings.add(
          Time.QUARTER_OVERLOADED.at(
              resources.stream().map(Resource::id).distinct().sorted().toList(),
              new Evidence.Quarters(names),
              new Evidence.Amounts(Map.of(unit, amount)),
              new Evidence.Others(List.copyOf(items))));
    }
  }
}
