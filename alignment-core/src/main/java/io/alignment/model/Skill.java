package io.alignment.model;

import static io.alignment.model.NotNull.notNull;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What people, or machines, can do.
 *
 * @param name what it is
 * @param level how well, on a scale of the business, if that is known; above 0
 * @param until the last day, where it ends as a licence does
 */
public record Skill(String name, OptionalDouble level, Optional<LocalDate> until) {

  public Skill {
    notNull(name, "name");
    notNull(level, "level");
    notNull(until, "until");
  }

  /**
   * Returns a skill of unknown level that does not end.
   *
   * @param name what it is
   * @return the skill
   */
  public static Skill of(String name) {
    return new Skill(name, OptionalDouble.empty(), Optional.empty());
  }

  /**
   * Returns the same skill of a level.
   *
   * @param value how well, on a scale of the business, above 0
   * @return the skill
   */
  public Skill atLevel(double value) {
    return new Skill(name, OptionalDouble.of(value), until);
  }

  /**
   * Returns the same skill until a day.
   *
   * @param day the last day
   * @return the skill
   */
  public Skill endingOn(LocalDate day) {
    return new Skill(name, level, Optional.of(day));
  }

  /** Returns the same skill without its end. */
  Skill withoutEnd() {
    return new Skill(name, level, Optional.empty());
  }
}
