package io.alignment.model;

import static io.alignment.model.NotNull.notNull;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How an objective is measured. A valid measure is one of these: it has something to reach, a
 * {@code target} or {@code plan}; or something to keep, a standing bound or two ({@code atLeast},
 * {@code atMost}); or {@code milestones}, which are there or not; or none of them yet.
 *
 * @param name unique within its objective
 * @param measure the id of a {@linkplain SharedMeasure measure of the strategy} of which it has
 *     what it does not say itself: readings, unit, and what is to be reached or kept
 * @param description what people should know of it, such as how it is read
 * @param unit the unit of all its values, if one is given
 * @param better whether more of it is better or less, where baseline and target do not tell
 * @param baseline the value from which it starts, if known; not equal to the target
 * @param minimum what has to be reached at least; short of the target
 * @param target the value to reach; whether up or down is better follows from baseline and target
 * @param stretch what would be more than was asked for; beyond the target
 * @param atLeast the value below which it must not fall
 * @param atMost the value above which it must not rise; with {@code atLeast} a range
 * @param plan what is to be reached by when, by day, and straight in between: from the baseline on
 *     the day on which its objective starts, where both are known, to the target on the day on
 *     which that is due. Without a target the last value is what is to be reached
 * @param milestones what is to be there, in place of a value; their names are unique
 * @param weight its part in its objective, above 0; only the ratio to the objective's other
 *     measures counts
 * @param everyDays how many days may pass between two readings, at least 1
 * @param leading true if it foretells success, false if it confirms it
 * @param owner the ids of the functions that answer for it
 * @param readingsAre whether a reading says how much there is on its day, or how much was added
 * @param readings what it showed so far, by day; those of one day in the order given
 */
public record Measure(
    String name,
    Optional<String> measure,
    Optional<String> description,
    Optional<String> unit,
    Optional<Better> better,
    OptionalDouble baseline,
    OptionalDouble minimum,
    OptionalDouble target,
    OptionalDouble stretch,
    OptionalDouble atLeast,
    OptionalDouble atMost,
    List<Planned> plan,
    List<Milestone> milestones,
    double weight,
    OptionalInt everyDays,
    boolean leading,
    Set<String> owner,
    ReadingsAre readingsAre,
    List<Reading> readings) {

  private static final OptionalDouble ZERO = OptionalDouble.of(0);

  public Measure {
    baseline = withoutSignOfZero(baseline);
    minimum = withoutSignOfZero(minimum);
    target = withoutSignOfZero(target);
    stretch = withoutSignOfZero(stretch);
    atLeast = withoutSignOfZero(atLeast);
    atMost = withoutSignOfZero(atMost);
    plan = Copies.sorted(plan, Comparator.comparing(Planned::date));
    milestones = Copies.of(milestones);
    owner = Copies.of(owner);
    readings = Copies.sorted(readings, Comparator.comparing(Reading::date));
  }

  /** Which way is better. */
  public enum Better {
    /** The more, the better. */
    UP,
    /** The less, the better. */
    DOWN
  }

  /** What readings say. */
  public enum ReadingsAre {
    /** How much there is on their day. Of two of a day the last corrects the other. */
    LEVELS,
    /** How much was added since the one before. Two of a day add up. */
    AMOUNTS
  }

  /** People know one zero only, while 0.0 and -0.0 are different doubles. */
  private static OptionalDouble withoutSignOfZero(OptionalDouble value) {
    return value.isPresent() && value.getAsDouble() == 0 ? ZERO : value;
  }

  /** {@return whether there is something to keep, a standing bound, rather than to reach} */
  public boolean isStanding() {
    return atLeast.isPresent() || atMost.isPresent();
  }

  /** {@return whether it consists of milestones, which are there or not, and is never read} */
  public boolean isOfMilestones() {
    return !milestones.isEmpty();
  }

  /** {@return the value to reach: the target, or else the last value of the plan} */
  public OptionalDouble goal() {
    return target.isPresent() || plan.isEmpty()
        ? target
        : OptionalDouble.of(plan.get(plan.size() - 1).value());
  }

  /**
   * {@return the value from which it starts: the baseline, or else 0 where its readings are
   * amounts}
   */
  public OptionalDouble origin() {
    return baseline.isPresent() || readingsAre == ReadingsAre.LEVELS ? baseline : ZERO;
  }

  /**
   * Returns which way is better: as it says, or else as what is to be reached lies to where it
   * starts, to the minimum, or to the stretch target.
   *
   * @return the way; empty if nothing tells
   */
  public Optional<Better> way() {
    return better
        .or(() -> way(origin(), goal()))
        .or(() -> way(minimum, goal()))
        .or(() -> way(goal(), stretch));
  }

  private static Optional<Better> way(OptionalDouble from, OptionalDouble to) {
    if (from.isEmpty() || to.isEmpty() || from.getAsDouble() == to.getAsDouble()) {
      return Optional.empty();
    }
    return Optional.of(from.getAsDouble() < to.getAsDouble() ? Better.UP : Better.DOWN);
  }

  /** {@return the days on which anything was read of it, or a milestone was done} */
  public Stream<LocalDate> daysOfRecord() {
    Stream<LocalDate> read = readings.stream().map(Reading::date);
    return milestones.isEmpty()
        ? read
        : Stream.concat(read, milestones.stream().flatMap(it -> it.done().stream()));
  }

  /**
   * Returns how much there was on each day on which it was read: what was read last, or, where its
   * readings are amounts, where it started and all amounts from a day on, added exactly.
   *
   * @param start before which day amounts do not count, such as the start of its objective
   * @return one reading a day, by day; empty if a sum is too large for a number
   */
  public List<Reading> levels(Optional<LocalDate> start) {
    return readingsAre == ReadingsAre.LEVELS
        ? Levels.lastOfEachDay(readings)
        : Levels.addedUp(
            origin().orElseThrow(),
            readings.stream().filter(it -> start.filter(it.date()::isBefore).isEmpty()).toList());
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

  /**
   * Returns a builder of a measure that uses one that stands with the strategy, and has its name.
   *
   * @param id the id of the {@linkplain SharedMeasure measure of the strategy}
   * @return a new builder
   */
  public static Builder using(String id) {
    return new Builder(id).measure(id);
  }

  /** {@return a builder that starts from this measure} */
  public Builder toBuilder() {
    Builder builder = new Builder(name);
    builder.measure = measure;
    builder.description = description;
    builder.unit = unit;
    builder.better = better;
    builder.baseline = baseline;
    builder.minimum = minimum;
    builder.target = target;
    builder.stretch = stretch;
    builder.atLeast = atLeast;
    builder.atMost = atMost;
    builder.plan = plan;
    builder.milestones = milestones;
    builder.weight = weight;
    builder.everyDays = everyDays;
    builder.leading = leading;
    builder.owner = owner;
    builder.readingsAre = readingsAre;
    builder.readings = readings;
    return builder;
  }

  /** Builds a {@link Measure}. */
  public static final class Builder {
    private String name;
    private String id = "";
    private Optional<String> measure = Optional.empty();
    private Optional<String> description = Optional.empty();
    private Optional<String> unit = Optional.empty();
    private Optional<Better> better = Optional.empty();
    private OptionalDouble baseline = OptionalDouble.empty();
    private OptionalDouble minimum = OptionalDouble.empty();
    private OptionalDouble target = OptionalDouble.empty();
    private OptionalDouble stretch = OptionalDouble.empty();
    private OptionalDouble atLeast = OptionalDouble.empty();
    private OptionalDouble atMost = OptionalDouble.empty();
    private List<Planned> plan = List.of();
    private List<Milestone> milestones = List.of();
    private double weight = 1;
    private OptionalInt everyDays = OptionalInt.empty();
    private boolean leading;
    private Set<String> owner = Set.of();
    private ReadingsAre readingsAre = ReadingsAre.LEVELS;
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

    /** Sets the id of what becomes a shared measure. */
    Builder id(String id) {
      this.id = id;
      return this;
    }

    /**
     * Says which measure of the strategy it uses; by default none.
     *
     * @param id the id of that measure; where the name is the same as this, it has that one's name
     * @return this builder
     */
    public Builder measure(String id) {
      measure = Optional.of(notNull(id, "id"));
      return this;
    }

    /**
     * Sets the description.
     *
     * @param description what people should know of it, such as how it is read
     * @return this builder
     */
    public Builder description(String description) {
      this.description = Optional.of(notNull(description, "description"));
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
     * Says which way is better, where baseline and target do not tell.
     *
     * @param better whether more of it is better or less
     * @return this builder
     */
    public Builder better(Better better) {
      this.better = Optional.of(notNull(better, "better"));
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
     * Sets what has to be reached at least.
     *
     * @param minimum a value short of the target
     * @return this builder
     */
    public Builder minimum(double minimum) {
      this.minimum = OptionalDouble.of(minimum);
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
     * Sets what would be more than was asked for.
     *
     * @param stretch a value beyond the target
     * @return this builder
     */
    public Builder stretch(double stretch) {
      this.stretch = OptionalDouble.of(stretch);
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
     * Adds a value that is to be reached by a day.
     *
     * @param date the day
     * @param value the value to have reached then; of amounts the total
     * @return this builder
     */
    public Builder plan(LocalDate date, double value) {
      plan = Copies.with(plan, new Planned(date, value));
      return this;
    }

    /**
     * Adds a milestone.
     *
     * @param milestone the milestone
     * @return this builder
     */
    public Builder milestone(Milestone milestone) {
      milestones = Copies.with(milestones, notNull(milestone, "milestone"));
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
     * Adds somebody who answers for the measure.
     *
     * @param function the id of a function
     * @return this builder
     */
    public Builder owner(String function) {
      owner = Copies.with(owner, notNull(function, "function"));
      return this;
    }

    /**
     * Says what its readings are; levels by default.
     *
     * @param kind whether they say how much there is, or how much was added
     * @return this builder
     */
    public Builder readingsAre(ReadingsAre kind) {
      readingsAre = notNull(kind, "kind");
      return this;
    }

    /**
     * Adds a reading.
     *
     * @param reading the reading
     * @return this builder
     */
    public Builder reading(Reading reading) {
      readings = Copies.with(readings, notNull(reading, "reading"));
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
      return reading(new Reading(date, value));
    }

    SharedMeasure buildShared() {
      return new SharedMeasure(id, build());
    }

    /** {@return the measure as described so far} */
    public Measure build() {
      return new Measure(
          name,
          measure,
          description,
          unit,
          better,
          baseline,
          minimum,
          target,
          stretch,
          atLeast,
          atMost,
          plan,
          milestones,
          weight,
          everyDays,
          leading,
          owner,
          readingsAre,
          readings);
    }
  }
}
