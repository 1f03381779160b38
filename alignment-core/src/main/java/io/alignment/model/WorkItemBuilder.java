package io.alignment.model;

import static io.alignment.model.NotNull.notNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the builders of objectives and initiatives have in common.
 *
 * @param <B> the type of the builder itself
 */
public abstract sealed class WorkItemBuilder<B extends WorkItemBuilder<B>> extends ElementBuilder<B>
    permits Objective.Builder, Initiative.Builder {

  private Optional<LocalDate> start = Optional.empty();
  private Optional<LocalDate> due = Optional.empty();
  private Optional<LocalDate> started = Optional.empty();
  private Optional<LocalDate> ended = Optional.empty();
  private Status status = Status.ACTIVE;
  private List<CheckIn> checkIns = List.of();
  private Set<RequiredSkill> requiredSkills = Set.of();
  private List<Demand> demands = List.of();

  WorkItemBuilder(String id, String name) {
    super(id, name);
  }

  WorkItemBuilder(WorkItem item) {
    super(item);
    start = item.start();
    due = item.due();
    started = item.started();
    ended = item.ended();
    status = item.status();
    checkIns = item.checkIns();
    requiredSkills = item.requiredSkills();
    demands = item.demands();
  }

  /**
   * Sets the first day; by default there is none.
   *
   * @param start the day
   * @return this builder
   */
  public B start(LocalDate start) {
    this.start = Optional.of(notNull(start, "start"));
    return self();
  }

  /**
   * Sets the last day; by default there is none.
   *
   * @param due the day
   * @return this builder
   */
  public B due(LocalDate due) {
    this.due = Optional.of(notNull(due, "due"));
    return self();
  }

  /**
   * Sets the day on which the work really began; by default nobody has said, and it begins as
   * planned.
   *
   * @param started the day
   * @return this builder
   */
  public B started(LocalDate started) {
    this.started = Optional.of(notNull(started, "started"));
    return self();
  }

  /**
   * Sets the day on which the work really ended; by default nobody has said. From that day on it is
   * finished, whatever its status.
   *
   * @param ended the day, not before the one on which it began
   * @return this builder
   */
  public B ended(LocalDate ended) {
    this.ended = Optional.of(notNull(ended, "ended"));
    return self();
  }

  /**
   * Sets where the work stands; by default it is active.
   *
   * @param status the status
   * @return this builder
   */
  public B status(Status status) {
    this.status = notNull(status, "status");
    return self();
  }

  /**
   * Adds what somebody said of how the work stands; by default nobody has.
   *
   * @param checkIn what was said, when and by whom
   * @return this builder
   */
  public B checkIn(CheckIn checkIn) {
    checkIns = Copies.with(checkIns, notNull(checkIn, "checkIn"));
    return self();
  }

  /**
   * Adds a skill without which the work cannot be done; by default there is none.
   *
   * @param skill the skill
   * @return this builder
   */
  public B requiredSkill(String skill) {
    return requiredSkill(RequiredSkill.of(skill));
  }

  /**
   * Adds a skill without which the work cannot be done; by default there is none.
   *
   * @param skill the skill, with the level that is asked for
   * @return this builder
   */
  public B requiredSkill(RequiredSkill skill) {
    requiredSkills = Copies.with(requiredSkills, notNull(skill, "skill"));
    return self();
  }

  /**
   * Adds a demand for resources; by default there is none.
   *
   * @param demand the demand
   * @return this builder
   */
  public B demand(Demand demand) {
    demands = Copies.with(demands, notNull(demand, "demand"));
    return self();
  }

  /**
   * Adds a demand that any resource of the unit can serve.
   *
   * @param unit the unit of the amount
   * @param amount how much
   * @return this builder
   */
  public B demand(String unit, long amount) {
    return demand(Demand.of(unit, BigDecimal.valueOf(amount)));
  }

  WorkDetails details() {
    return new WorkDetails(start, due, started, ended, status, checkIns, requiredSkills, demands);
  }
}
