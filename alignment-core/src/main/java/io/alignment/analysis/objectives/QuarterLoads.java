package io.alignment.analysis.objectives;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.analysis.objectives.Time.Load;
import io.alignment.analysis.objectives.Time.Quarter;
import io.alignment.model.Demand;
import io.alignment.model.Objective;
import io.alignment.model.Resource;
import io.alignment.model.Status;
import io.alignment.model.StrategyIndex;
import io.alignment.model.WorkItem;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is due and what is demanded in each quarter from today on. What is done is due no more and
 * takes nothing.
 */
final class QuarterLoads {

  /** Ten years. What is planned for later is no plan. */
  private static final int MOST_QUARTERS = 40;

  private static final int MONTHS = 3;
  private static final double ROUNDING = 1e-9;

  private final List<Span> spans;
  private final double[] due;
  private final Map<String, UnitLoad> units = new TreeMap<>();

  QuarterLoads(StrategyIndex index, Optional<LocalDate> asOf, double[] carried) {
    spans = asOf.map(QuarterLoads::spansFrom).orElse(List.of());
    due = new double[spans.size()];
    for (int element = 0; element < index.size(); element++) {
      if (index.element(element) instanceof WorkItem item && item.status() != Status.DONE) {
        addDemands(item);
        if (item instanceof Objective && carried[element] > 0) {
          addDue(item, carried[element]);
        }
      }
    }
    for (int element = 0; element < index.size(); element++) {
      if (index.element(element) instanceof Resource resource) {
        resource.unit().map(units::get).ifPresent(unit -> unit.resources.add(resource));
      }
    }
    units.values().forEach(UnitLoad::addCapacities);
  }

  private static List<Span> spansFrom(LocalDate day) {
    LocalDate first = day.with(IsoFields.DAY_OF_QUARTER, 1);
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < MOST_QUARTERS; i++) {
      spans.add(
          new Span(
              first.plusMonths((long) MONTHS * i),
              first.plusMonths((long) MONTHS * (i + 1)).minusDays(1)));
    }
    return spans;
  }

  private void addDue(WorkItem item, double share) {
    item.due()
        .ifPresent(
            day -> {
              for (int quarter = 0; quarter < spans.size(); quarter++) {
                due[quarter] += spans.get(quarter).contains(day) ? share : 0;
              }
            });
  }

  private void addDemands(WorkItem item) {
    if (item.start().isPresent() && item.due().isPresent()) {
      Span work = new Span(item.start().get(), item.due().get());
      for (Demand demand : item.demands()) {
        units
            .computeIfAbsent(demand.unit(), UnitLoad::new)
            .demands
            .add(new Dated(item.id(), demand.amount().doubleValue(), work));
      }
    }
  }

  /** Returns the quarters in which something is due or demanded. */
  List<Quarter> quarters() {
    ImmutableList.Builder<Quarter> quarters = ImmutableList.builder();
    for (int i = 0; i < spans.size(); i++) {
      int quarter = i;
      List<Load> loads =
          units.values().stream()
              .filter(unit -> unit.demand(quarter) > 0)
              .map(unit -> unit.load(quarter))
              .collect(toImmutableList());
      if (due[i] > 0 || !loads.isEmpty()) {
        quarters.add(new Quarter(spans.get(i).name(), due[i], loads));
      }
    }
    return quarters.build();
  }

  List<Finding> findings() {
    return units.values().stream()
        .flatMap(unit -> unit.finding().stream())
        .collect(toImmutableList());
  }

  /** Days from one to another, both included. */
  private record Span(LocalDate from, LocalDate until) {

    boolean contains(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(until);
    }

    double days() {
      return until.toEpochDay() - from.toEpochDay() + 1;
    }

    double daysWithin(Span other) {
      long first = Math.max(from.toEpochDay(), other.from.toEpochDay());
      long last = Math.min(until.toEpochDay(), other.until.toEpochDay());
      return Math.max(0, last - first + 1);
    }

    String name() {
      return "%s-Q%s".formatted(from.getYear(), from.get(IsoFields.QUARTER_OF_YEAR));
    }
  }

  /** An amount that work takes, and on which days. */
  private record Dated(String item, double amount, Span days) {}

  /** What is demanded of one unit. */
  private final class UnitLoad {
    private final String unit;
    private final List<Dated> demands = new ArrayList<>();
    private final List<Resource> resources = new ArrayList<>();
    private final double[] demanded = new double[spans.size()];
    private final OptionalDouble[] capacity = new OptionalDouble[spans.size()];
    private boolean money;

    UnitLoad(String unit) {
      this.unit = unit;
    }

    void addCapacities() {
      money = resources.stream().anyMatch(it -> it.kind() == Resource.Kind.FINANCIAL);
      for (int quarter = 0; quarter < spans.size(); quarter++) {
        for (Dated demand : demands) {
          demanded[quarter] += part(demand.amount(), demand.days(), spans.get(quarter));
        }
        capacity[quarter] = capacityIn(spans.get(quarter));
      }
    }

    /** Money is spent over the days; people and machines are busy on each of them. */
    private double part(double amount, Span days, Span quarter) {
      return amount * (days.daysWithin(quarter) / (money ? days : quarter).days());
    }

    private OptionalDouble capacityIn(Span quarter) {
      double sum = 0;
      for (Resource resource : resources) {
        LocalDate from = resource.period().from().orElse(quarter.from());
        LocalDate until = resource.period().until().orElse(quarter.until());
        boolean known = resource.capacity().isPresent();
        if (money) {
          known &= resource.period().from().isPresent() && resource.period().until().isPresent();
        }
        if (!known && !from.isAfter(quarter.until()) && !until.isBefore(quarter.from())) {
          return OptionalDouble.empty();
        }
        if (known && !until.isBefore(from)) {
          BigDecimal left =
              resource.capacity().orElseThrow().subtract(resource.dayToDay()).max(BigDecimal.ZERO);
          sum += part(left.doubleValue(), new Span(from, until), quarter);
        }
      }
      return resources.isEmpty() || !Double.isFinite(sum)
          ? OptionalDouble.empty()
          : OptionalDouble.of(sum);
    }

    double demand(int quarter) {
      return demanded[quarter];
    }

    private double missing(int quarter) {
      return capacity[quarter].isPresent()
          ? demanded[quarter] - capacity[quarter].getAsDouble()
          : 0;
    }

    private boolean isOverloaded(int quarter) {
      return missing(quarter) > ROUNDING * demanded[quarter];
    }

    Load load(int quarter) {
      return new Load(unit, demanded[quarter], capacity[quarter], isOverloaded(quarter));
    }

    Optional<Finding> finding() {
      List<String> names = new ArrayList<>();
      TreeSet<String> items = new TreeSet<>();
      double most = 0;
      for (int i = 0; i < spans.size(); i++) {
        if (isOverloaded(i)) {
          Span quarter = spans.get(i);
          names.add(quarter.name());
          most = Math.max(most, missing(i));
          demands.stream()
              .filter(it -> it.days().daysWithin(quarter) > 0)
              .forEach(it -> items.add(it.item()));
        }
      }
      if (names.isEmpty()) {
        return Optional.empty();
      }
      // Fifteen digits are what a double holds; who finds a cent less than that finds too little.
      BigDecimal amount =
          new BigDecimal(most).round(new MathContext(15)).setScale(2, RoundingMode.UP);
      return Optional.of(
          Time.QUARTER_OVERLOADED.at(
              resources.stream().map(Resource::id).sorted().toList(),
              new Evidence.Quarters(names),
              new Evidence.Amounts(Map.of(unit, amount)),
              new Evidence.Others(List.copyOf(items))));
    }
  }
}
