package io.alignment.model;

import static io.alignment.model.NotNull.notNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How an objective is measured: with a {@code target} to reach, or with a standing bound ({@code
 * atLeast} or {@code atMost}) to keep. A valid measure has at most one of the three.
 *
 * @param name unique within its objective
 * @param unit the unit of all its values, if one is given
 * @param baseline the value from which it starts, if known; not equal to the target
 * @param target the value to reach; whether up or down is better follows from baseline and target
 * @param atLeast the value below which it must not fall
 * @param atMost the value above which it must not rise
 * @param weight its part in its objective, above 0; only the ratio to the objective's other
 *     measures counts
 * @param everyDays how many days may pass between two readings, at least 1
 * @param leading true if it foretells success, false if it confirms it
 * @param readings what it showed so far, by day; those of one day in the order given, of which the
 *     last corrects the others
 */
public record Measure(
    String name,
    Optional<String> unit,
    OptionalDouble baseline,
    OptionalDouble target,
    OptionalDouble atLeast,
    OptionalDouble atMost,
    double weight,
    OptionalInt everyDays,
    boolean leading,
    List<Reading> readings) {

  private static final OptionalDouble ZERO = OptionalDouble.of(0);

  public Measure {
    baseline = withoutSignOfZero(baseline);
    target = withoutSignOfZero(target);
    atLeast = withoutSignOfZero(atLeast);
    atMost = withoutSignOfZero(atMost);
    readings = ImmutableList.sortedCopyOf(Comparator.comparing(Reading::date), readings);
  }

  /** People know one zero only, while 0.0 and -0.0 are different doubles. */
  private static OptionalDouble withoutSignOfZero(OptionalDouble value) {
    return value.isPresent() && value.getAsDouble() == 0 ? ZERO : value;
  }

  /** {@return whether there is something to keep, a standing bound, rather than to reach} */
  public boolean isStanding() {
    return atLeast.isPresent() || atMost.isPresent();
  }

  /**
   * Returns a builder of a lagging measure of weight 1 with nothing but a name.
   *
   * @param name unique within its objective
   * @return a new builder
   */
  public static Builder builder(String name) {
    return new Builder(name);
  }

  /** {@return a builder that starts from this measure} */
  public Builder toBuilder() {
    Builder builder = new Builder(name);
    builder.unit = unit;
    builder.baseline = baseline;
    builder.target = target;
    builder.atLeast = atLeast;
    builder.atMost = atMost;
    builder.weight = weight;
    builder.everyDays = everyDays;
    builder.leading = leading;
    builder.readings = readings;
    return builder;
  }

  /** Builds a {@link Measure}. */
  public static final class Builder {
    private String name;
    private Optional<String> unit = Optional.empty();
    private OptionalDouble baseline = OptionalDouble.empty();
    private OptionalDouble target = OptionalDouble.empty();
    private OptionalDouble atLeast = OptionalDouble.empty();
    private OptionalDouble atMost = OptionalDouble.empty();
    private double weight = 1;
    private OptionalInt everyDays = OptionalInt.empty();
    private boolean leading;
    private List<Reading> readings = List.of();

    private Builder(String name) {
      this.name = notNull(name, "name");
    }

    /**
     * Sets the name.
     *
     * @param name unique within its objective
     * @return this builder
     */
    public Builder name(String name) {
      this.name = notNull(name, "name");
      return this;
    }

    /**
     * Sets the unit.
     *
     * @param unit the unit of all values of the measure
     * @return this builder
     */
    public Builder unit(String unit) {
      this.unit = Optional.of(notNull(unit, "unit"));
      return this;
    }

    /**
     * Sets the value from which the measure starts.
     *
     * @param baseline the value
     * @return this builder
     */
    public Builder baseline(double baseline) {
      this.baseline = OptionalDouble.of(baseline);
      return this;
    }

    /**
     * Sets the value to reach.
     *
     * @param target the value
     * @return this builder
     */
    public Builder target(double target) {
      this.target = OptionalDouble.of(target);
      return this;
    }

    /**
     * Sets the standing bound below which the measure must not fall.
     *
     * @param bound the value
     * @return this builder
     */
    public Builder atLeast(double bound) {
      this.atLeast = OptionalDouble.of(bound);
      return this;
    }

    /**
     * Sets the standing bound above which the measure must not rise.
     *
     * @param bound the value
     * @return this builder
     */
    public Builder atMost(double bound) {
      this.atMost = OptionalDouble.of(bound);
      return this;
    }

    /**
     * Sets the part of the measure in its objective; 1 by default.
     *
     * @param weight above 0
     * @return this builder
     */
    public Builder weight(double weight) {
      this.weight = weight;
      return this;
    }

    /**
     * Sets how many days may pass between two readings.
     *
     * @param days at least 1
     * @return this builder
     */
    public Builder everyDays(int days) {
      this.everyDays = OptionalInt.of(days);
      return this;
    }

    /**
     * Says whether the measure foretells success; false by default.
     *
     * @param leading true if it foretells, false if it confirms
     * @return this builder
     */
    public Builder leading(boolean leading) {
      this.leading = leading;
      return this;
    }

    /**
     * Adds a reading.
     *
     * @param date the day
     * @param value the value on that day
     * @return this builder
     */
    public Builder reading(LocalDate date, double value) {
      readings = Copies.with(readings, new Reading(date, value));
      return this;
    }

    /** {@return the measure as described so far} */
    public Measure build() {
      return new Measure(
          name, unit, baseline, target, atLeast, atMost, weight, everyDays, leading, readings);
    }
  }
}
