package io.alignment.model;

import static io.alignment.model.NotNull.notNull;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What the business can put to work: money, people or technology.
 *
 * @param id unique over the strategy
 * @param about what people read about it
 * @param kind money, people or technology
 * @param unit the unit of all its amounts, such as {@code EUR} or {@code FTE}; only technology may
 *     go without one
 * @param people how many people it is, if it says so; at least 1
 * @param capacity how much there is, at least 0, if known
 * @param capacities how much there is for a time, in place of that; of money besides
 * @param dayToDay the part of the capacity that day-to-day business takes, at least 0
 * @param period the span of time that the capacity covers
 * @param absences days of the period on which people or machines are not there
 * @param skills the skills it holds; order does not count
 */
public record Resource(
    String id,
    About about,
    Kind kind,
    Optional<String> unit,
    OptionalInt people,
    Optional<BigDecimal> capacity,
    List<CapacityPeriod> capacities,
    BigDecimal dayToDay,
    DateRange period,
    List<Absence> absences,
    Set<Skill> skills)
    implements Element {

  /** The unit in which a capacity says how many people there are: those who work full time. */
  public static final String FTE = "FTE";

  public Resource {
    capacity = capacity.map(Decimals::normal);
    dayToDay = Decimals.normal(dayToDay);
    skills = Copies.of(skills);
    capacities = Copies.of(capacities);
    absences = Copies.of(absences);
  }

  /**
   * Returns the same resource as several with its id, for each stretch of days one that is there on
   * all of them, has one capacity and the same skills; of money for each of its capacities one.
   *
   * @return the stretches of people and machines one after another; the resource itself if it is
   *     always there and has one capacity
   */
  public List<Resource> stretches() {
    if (capacities.isEmpty() && absences.isEmpty() && !isAnySkillEnding()) {
      return List.of(this);
    }
    return kind == Kind.FINANCIAL ? budgets() : Stretches.of(this);
  }

  private boolean isAnySkillEnding() {
    for (Skill skill : skills) {
      if (skill.until().isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** {@return the names of the skills that it holds at any time} */
  public Set<String> skillNames() {
    return skills.stream().map(Skill::name).collect(ImmutableSet.toImmutableSet());
  }

  /**
   * Says whether it is there and has what is required on any of some days.
   *
   * @param required the skill
   * @param span the days
   * @return whether it does
   */
  public boolean isAble(RequiredSkill required, DateRange span) {
    return stretches().stream()
        .anyMatch(it -> it.period().within(span).isPresent() && it.holds(required));
  }

  /**
   * Says whether it has what is required at any time.
   *
   * @param required the skill
   * @return whether one of its skills is that one, on a level that will do
   */
  public boolean holds(RequiredSkill required) {
    return skills.stream().anyMatch(required::isMetBy);
  }

  /**
   * Says whether it has what is required at any time, and on a level that is known, if one is asked
   * for.
   *
   * @param required the skill
   * @return false also where {@link #holds} is true only because nobody says how well
   */
  public boolean isKnownToHold(RequiredSkill required) {
    return skills.stream()
        .filter(it -> required.level().isEmpty() || it.level().isPresent())
        .anyMatch(required::isMetBy);
  }

  private List<Resource> budgets() {
    List<Resource> budgets = new ArrayList<>();
    if (capacity.isPresent() || capacities.isEmpty()) {
      budgets.add(asOne(period, capacity));
    }
    for (CapacityPeriod each : capacities) {
      each.period()
          .within(period)
          .map(days -> asOne(days, Optional.of(each.amount())))
          .map(it -> budgets.isEmpty() ? it : it.toBuilder().dayToDay(0).build())
          .ifPresent(budgets::add);
    }
    return budgets;
  }

  /** Returns the same with one capacity, without absences. */
  Resource asOne(DateRange days, Optional<BigDecimal> one) {
    Set<Skill> then = skills;
    if (isAnySkillEnding()) {
      then =
          skills.stream()
              .filter(it -> it.until().isEmpty() || !isOver(it.until().get(), days))
              .map(Skill::withoutEnd)
              .collect(ImmutableSet.toImmutableSet());
    }
    return new Resource(
        id, about, kind, unit, people, one, List.of(), dayToDay, days, List.of(), then);
  }

  private static boolean isOver(LocalDate last, DateRange days) {
    return days.from().filter(last::isBefore).isPresent();
  }

  /**
   * Returns the days on which it is there.
   *
   * @return its period without absences, in stretches; of money its period
   */
  public List<DateRange> days() {
    return kind == Kind.FINANCIAL || (capacities.isEmpty() && absences.isEmpty())
        ? List.of(period)
        : stretches().stream().map(Resource::period).toList();
  }

  /**
   * Says whether it is there on any of some days.
   *
   * @param span the days
   * @return whether it is
   */
  public boolean isThere(DateRange span) {
    return days().stream().anyMatch(it -> it.within(span).isPresent());
  }

  /**
   * Returns a builder of money in a unit, of unknown capacity.
   *
   * @param id unique over the strategy
   * @param name the name that people read
   * @param unit the unit of all its amounts, such as {@code EUR}
   * @return a new builder
   */
  public static Builder financial(String id, String name, String unit) {
    return builder(id, name, Kind.FINANCIAL).unit(unit);
  }

  /**
   * Returns a builder of people in a unit, of unknown capacity.
   *
   * @param id unique over the strategy
   * @param name the name that people read
   * @param unit the unit of all its amounts, such as {@code FTE} or {@code hours/week}
   * @return a new builder
   */
  public static Builder human(String id, String name, String unit) {
    return builder(id, name, Kind.HUMAN).unit(unit);
  }

  /**
   * Returns a builder of technology without unit or capacity.
   *
   * @param id unique over the strategy
   * @param name the name that people read
   * @return a new builder
   */
  public static Builder technological(String id, String name) {
    return builder(id, name, Kind.TECHNOLOGICAL);
  }

  /**
   * Returns a builder of a resource without unit, capacity or skills.
   *
   * @param id unique over the strategy
   * @param name the name that people read
   * @param kind money, people or technology
   * @return a new builder
   */
  public static Builder builder(String id, String name, Kind kind) {
    return new Builder(id, name, kind);
  }

  /** {@return a builder that starts from this resource} */
  public Builder toBuilder() {
    return new Builder(this);
  }

  @Override
  public Type type() {
    return Type.RESOURCE;
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** The kinds of resource. */
  public enum Kind {
    /** Money. */
    FINANCIAL,
    /** People. */
    HUMAN,
    /** Machines, programs, data. */
    TECHNOLOGICAL
  }

  /** Builds a {@link Resource}. */
  public static final class Builder extends ElementBuilder<Builder> {
    private Kind kind;
    private Optional<String> unit = Optional.empty();
    private OptionalInt people = OptionalInt.empty();
    private Optional<BigDecimal> capacity = Optional.empty();
    private List<CapacityPeriod> capacities = List.of();
    private List<Absence> absences = List.of();
    private BigDecimal dayToDay = BigDecimal.ZERO;
    private DateRange period = DateRange.always();
    private Set<Skill> skills = Set.of();

    private Builder(String id, String name, Kind kind) {
      super(id, name);
      this.kind = notNull(kind, "kind");
    }

    private Builder(Resource resource) {
      super(resource);
      kind = resource.kind;
      unit = resource.unit;
      people = resource.people;
      capacity = resource.capacity;
      capacities = resource.capacities;
      absences = resource.absences;
      dayToDay = resource.dayToDay;
      period = resource.period;
      skills = resource.skills;
    }

    /**
     * Sets whether this is money, people or technology.
     *
     * @param kind the kind
     * @return this builder
     */
    public Builder kind(Kind kind) {
      this.kind = notNull(kind, "kind");
      return this;
    }

    /**
     * Sets the unit of all amounts of the resource.
     *
     * @param unit such as {@code EUR} or {@code FTE}
     * @return this builder
     */
    public Builder unit(String unit) {
      this.unit = Optional.of(notNull(unit, "unit"));
      return this;
    }

    /**
     * Says how many people it is; by default as many as its capacity in {@code FTE}, rounded up, or
     * one.
     *
     * @param people how many, at least 1
     * @return this builder
     */
    public Builder people(int people) {
      this.people = OptionalInt.of(people);
      return this;
    }

    /**
     * Adds how much there is for a time: of people and machines in place of the capacity that holds
     * else, of money besides it.
     *
     * @param amount at least 0, in the resource's unit
     * @param period the time, which overlaps with no other one that was added
     * @return this builder
     */
    public Builder capacity(BigDecimal amount, DateRange period) {
      return capacity(new CapacityPeriod(amount, period));
    }

    Builder capacity(CapacityPeriod capacity) {
      capacities = Copies.with(capacities, capacity);
      return this;
    }

    /**
     * Adds days on which it is not there; by default there are none.
     *
     * @param absence the days
     * @return this builder
     */
    public Builder absence(Absence absence) {
      absences = Copies.with(absences, notNull(absence, "absence"));
      return this;
    }

    /**
     * Sets how much there is; unknown by default.
     *
     * @param capacity at least 0, in the resource's unit
     * @return this builder
     */
    public Builder capacity(BigDecimal capacity) {
      this.capacity = Optional.of(notNull(capacity, "capacity"));
      return this;
    }

    /**
     * Sets how much there is; unknown by default.
     *
     * @param capacity at least 0, in the resource's unit
     * @return this builder
     */
    public Builder capacity(long capacity) {
      return capacity(BigDecimal.valueOf(capacity));
    }

    /**
     * Sets the part of the capacity that day-to-day business takes; 0 by default.
     *
     * @param dayToDay at least 0, in the resource's unit
     * @return this builder
     */
    public Builder dayToDay(BigDecimal dayToDay) {
      this.dayToDay = notNull(dayToDay, "dayToDay");
      return this;
    }

    /**
     * Sets the part of the capacity that day-to-day business takes; 0 by default.
     *
     * @param dayToDay at least 0, in the resource's unit
     * @return this builder
     */
    public Builder dayToDay(long dayToDay) {
      return dayToDay(BigDecimal.valueOf(dayToDay));
    }

    /**
     * Sets the span of time that the capacity covers; always by default.
     *
     * @param period the span
     * @return this builder
     */
    public Builder period(DateRange period) {
      this.period = notNull(period, "period");
      return this;
    }

    /**
     * Sets the first day of the span of time that the capacity covers; none by default.
     *
     * @param day the day
     * @return this builder
     */
    public Builder from(LocalDate day) {
      period = period.startingOn(notNull(day, "day"));
      return this;
    }

    /**
     * Sets the last day of the span of time that the capacity covers; none by default.
     *
     * @param day the day
     * @return this builder
     */
    public Builder until(LocalDate day) {
      period = period.endingOn(notNull(day, "day"));
      return this;
    }

    /**
     * Adds a skill that the resource holds; by default there is none.
     *
     * @param skill the skill
     * @return this builder
     */
    public Builder skill(String skill) {
      return skill(Skill.of(skill));
    }

    /**
     * Adds a skill that the resource holds; by default there is none.
     *
     * @param skill the skill, with its level or its end
     * @return this builder
     */
    public Builder skill(Skill skill) {
      skills = Copies.with(skills, notNull(skill, "skill"));
      return this;
    }

    @Override
    public Resource build() {
      return new Resource(
          id,
          about(),
          kind,
          unit,
          people,
          capacity,
          capacities,
          dayToDay,
          period,
          absences,
          skills);
    }
  }
}
