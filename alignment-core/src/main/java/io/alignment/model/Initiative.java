package io.alignment.model;

import static io.alignment.model.NotNull.notNull;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What the business does to reach its objectives.
 *
 * @param id unique over the strategy
 * @param about what people read about it
 * @param kind what sort of work it is
 * @param details when it happens, where it stands and what it needs
 * @param progress how much of it is done, from 0 to 1, if anybody has said
 * @param spent what it has cost so far
 * @param teaches the skills that it gives to those who take part; order does not count
 */
public record Initiative(
    String id,
    About about,
    Kind kind,
    WorkDetails details,
    OptionalDouble progress,
    List<Expense> spent,
    Set<String> teaches)
    implements WorkItem {

  public Initiative {
    spent = ImmutableList.copyOf(spent);
    teaches = Copies.of(teaches);
  }

  /**
   * Returns an active project with a name only.
   *
   * @param id unique over the strategy
   * @param name the name that people read
   * @return the initiative
   */
  public static Initiative of(String id, String name) {
    return builder(id, name).build();
  }

  /**
   * Returns a builder of an active project without dates or needs.
   *
   * @param id unique over the strategy
   * @param name the name that people read
   * @return a new builder
   */
  public static Builder builder(String id, String name) {
    return new Builder(id, name);
  }

  /** {@return a builder that starts from this initiative} */
  public Builder toBuilder() {
    return new Builder(this);
  }

  @Override
  public Type type() {
    return Type.INITIATIVE;
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** The sorts of initiative. */
  public enum Kind {
    /** Work with an end: the default. */
    PROJECT,
    /** Work that goes on. */
    PROCESS,
    /** Work handed to a machine or a program. */
    AUTOMATION,
    /** Work that gives people skills. */
    TRAINING,
    /** Anything else. */
    OTHER
  }

  /** Builds an {@link Initiative}. */
  public static final class Builder extends WorkItemBuilder<Builder> {
    private Kind kind = Kind.PROJECT;
    private OptionalDouble progress = OptionalDouble.empty();
    private List<Expense> spent = List.of();
    private Set<String> teaches = Set.of();

    private Builder(String id, String name) {
      super(id, name);
    }

    private Builder(Initiative initiative) {
      super(initiative);
      kind = initiative.kind;
      progress = initiative.progress;
      spent = initiative.spent;
      teaches = initiative.teaches;
    }

    /**
     * Sets what sort of work it is; a project by default.
     *
     * @param kind the sort
     * @return this builder
     */
    public Builder kind(Kind kind) {
      this.kind = notNull(kind, "kind");
      return this;
    }

    /**
     * Sets how much of it is done; by default nobody has said.
     *
     * @param progress from 0 (nothing) to 1 (all)
     * @return this builder
     */
    public Builder progress(double progress) {
      this.progress = OptionalDouble.of(progress);
      return this;
    }

    /**
     * Adds something that was spent; by default nothing is written down. What is spent on one day
     * adds up.
     *
     * @param expense when, in which unit and how much
     * @return this builder
     */
    public Builder spent(Expense expense) {
      spent = Copies.with(spent, notNull(expense, "expense"));
      return this;
    }

    /**
     * Adds something that was spent.
     *
     * @param date the day
     * @param unit the unit of the amount, such as EUR
     * @param amount how much, 0 or more
     * @return this builder
     */
    public Builder spent(LocalDate date, String unit, long amount) {
      return spent(new Expense(date, unit, BigDecimal.valueOf(amount)));
    }

    /**
     * Adds a skill that the initiative gives to those who take part; by default there is none.
     *
     * @param skill the skill
     * @return this builder
     */
    public Builder teaches(String skill) {
      teaches = Copies.with(teaches, notNull(skill, "skill"));
      return this;
    }

    @Override
    public Initiative build() {
      return new Initiative(id, about(), kind, details(), progress, spent, teaches);
    }
  }
}
