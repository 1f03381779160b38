package io.alignment.model;

import com.google.common.collect.Lists;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Amounts in units that can be added up and compared: those in units that are {@linkplain Unit
 * told} by each other are all turned into one unit, which is {@code FTE} if that is among them, and
 * else the one that is told by no other.
 *
 * <p>Of several rates of a unit, that of the day asked about holds for all amounts: the newest that
 * is not later, or the earliest if all are; without a day the newest. Amounts are exact, but where
 * a division does not end, which has 34 digits then.
 */
public final class CommonUnits {

  private final Strategy strategy;
  private final Map<String, Rate> rates = new HashMap<>();

  /**
   * Finds the common units of a strategy.
   *
   * @param strategy the strategy
   * @param day the day of which the rates hold
   */
  public CommonUnits(Strategy strategy, Optional<LocalDate> day) {
    this(strategy, holding(strategy.units(), day));
  }

  private CommonUnits(Strategy strategy, Map<String, Unit> told) {
    this.strategy = strategy;
    told.keySet().forEach(unit -> find(unit, told));
    Rate people = rates.get(Resource.FTE);
    if (people != null) {
      rates.put(people.unit, new Rate(people.unit, BigDecimal.ONE, BigDecimal.ONE));
      rates.replaceAll((id, rate) -> rate.unit.equals(people.unit) ? rate.per(people) : rate);
    }
  }

  /**
   * Finds the common units that are the same on each day; what a unit is from some day on is not
   * looked at.
   *
   * @param strategy the strategy
   * @return them
   */
  public static CommonUnits always(Strategy strategy) {
    List<Unit> always = strategy.units().stream().filter(it -> it.date().isEmpty()).toList();
    return new CommonUnits(strategy, holding(always, Optional.empty()));
  }

  private static Map<String, Unit> holding(List<Unit> units, Optional<LocalDate> day) {
    Map<String, Unit> told = new HashMap<>();
    units.stream()
        .sorted(Comparator.comparing(it -> it.date().orElse(LocalDate.MIN)))
        .forEach(
            unit -> {
              boolean isLater =
                  day.isPresent() && unit.date().filter(day.get()::isBefore).isPresent();
              if (!isLater || !told.containsKey(unit.id())) {
                told.put(unit.id(), unit);
              }
            });
    return told;
  }

  /** Finds the rate of a unit, and of those over which it is told. */
  private void find(String unit, Map<String, Unit> told) {
    List<Unit> way = new ArrayList<>();
    String last = unit;
    while (!rates.containsKey(last) && told.containsKey(last)) {
      way.add(told.get(last));
      last = told.get(last).of();
    }
    Rate rate = rates.getOrDefault(last, new Rate(last, BigDecimal.ONE, BigDecimal.ONE));
    for (Unit it : Lists.reverse(way)) {
      rate =
          new Rate(
              rate.unit,
              rate.times.multiply(BigDecimal.valueOf(it.is()), MathContext.DECIMAL128),
              rate.over);
      rates.put(it.id(), rate);
    }
  }

  /**
   * How much a unit is in the common one, as a fraction.
   *
   * @param unit the common one
   */
  private record Rate(String unit, BigDecimal times, BigDecimal over) {

    /** Returns the same in another unit of those that are in this one too. */
    Rate per(Rate other) {
      return new Rate(Resource.FTE, times.multiply(other.over), over.multiply(other.times));
    }

    BigDecimal common(BigDecimal amount) {
      return quotient(amount.multiply(times), over);
    }

    BigDecimal own(BigDecimal amount) {
      return quotient(amount.multiply(over), times);
    }

    private static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
      return Decimals.normal(
          divisor.compareTo(BigDecimal.ONE) == 0
              ? dividend
              : dividend.divide(divisor, MathContext.DECIMAL128));
    }
  }

  /**
   * Returns the strategy with all amounts in common units. It is as valid as it was, but that
   * amounts may have more digits.
   *
   * @return the strategy itself if that says of no unit what it is
   */
  public Strategy strategy() {
    return rates.isEmpty()
        ? strategy
        : strategy.replaced(
            Lists.transform(
                strategy.elements(), it -> in(FieldTable.of(it.type()), it, Optional.empty())),
            Lists.transform(strategy.relations(), this::in));
  }

  private Relation in(Relation relation) {
    return relation instanceof Allocation allocation
        ? in(FieldTable.of(allocation.kind()), relation, rateOf(allocation.source()))
        : relation;
  }

  private Optional<Rate> rateOf(String resource) {
    return strategy.element(resource).flatMap(it -> ((Resource) it).unit()).map(rates::get);
  }

  /**
   * Returns the common unit of a unit.
   *
   * @param unit the unit
   * @return the common one; the unit itself if nobody has told what it is
   */
  public String common(String unit) {
    return rates.containsKey(unit) ? rates.get(unit).unit : unit;
  }

  /**
   * Returns an amount in the common unit.
   *
   * @param amount the amount
   * @param unit its unit
   * @return the amount in the common unit
   */
  public BigDecimal common(BigDecimal amount, String unit) {
    return rates.containsKey(unit) ? rates.get(unit).common(amount) : amount;
  }

  /**
   * Returns an amount of a resource in the unit of that.
   *
   * @param resource its id
   * @param amount the amount in the common unit
   * @return the amount in its own unit, with at most 18 digits after the point
   */
  public BigDecimal own(String resource, BigDecimal amount) {
    return rateOf(resource)
        .map(it -> it.own(amount))
        .map(
            it ->
                Decimals.normal(
                    it.setScale(Math.min(it.scale(), Decimals.DIGITS), RoundingMode.DOWN)))
        .orElse(amount);
  }

  /**
   * Turns all amounts into common units.
   *
   * @param around the rate of what it belongs to
   */
  private <T> T in(Fields<T> fields, T whole, Optional<Rate> around) {
    if (!holdsAmounts(fields)) {
      return whole;
    }
    Optional<Field<T>> unit = fields.field(FieldTable.UNIT);
    Optional<Rate> rate = unit.isPresent() ? unit.get().value(whole).map(rates::get) : around;
    T made =
        fields.make(
            field ->
                field
                    .value(whole)
                    .map(
                        value ->
                            switch (field.type()) {
                              case AMOUNT ->
                                  rate.map(it -> it.common((BigDecimal) value))
                                      .map(Object.class::cast)
                                      .orElse(value);
                              case PARTS ->
                                  parts(field.parts().orElseThrow(), (Collection<?>) value, rate);
                              default ->
                                  field.name().equals(FieldTable.UNIT) && rate.isPresent()
                                      ? rate.get().unit
                                      : value;
                            }));
    return made.equals(whole) ? whole : made;
  }

  private List<Object> parts(Fields<Object> fields, Collection<?> parts, Optional<Rate> rate) {
    return parts.stream().map(it -> in(fields, (Object) it, rate)).toList();
  }

  private static boolean holdsAmounts(Fields<?> fields) {
    return fields.list().stream()
        .anyMatch(
            it ->
                it.type() == Field.Type.AMOUNT
                    || it.parts().filter(CommonUnits::holdsAmounts).isPresent());
  }
}
