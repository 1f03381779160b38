package io.alignment.model;

import static io.alignment.model.NotNull.notNull;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.OptionalDouble;

/**
 * A skill without which work cannot be done. In order of their names, and of one name by level.
 *
 * @param skill what it is
 * @param level how well it must be held at least, on the scale of the business; above 0 in a valid
 *     strategy; empty if any level will do
 */
public record RequiredSkill(String skill, OptionalDouble level)
    implements Comparable<RequiredSkill> {

  private static final Comparator<RequiredSkill> ORDER =
      Comparator.comparing(RequiredSkill::skill).thenComparingDouble(it -> it.level.orElse(0));

  public RequiredSkill {
    notNull(skill, "skill");
    notNull(level, "level");
  }

  /**
   * Returns a skill that is required on any level.
   *
   * @param skill what it is
   * @return the required skill
   */
  public static RequiredSkill of(String skill) {
    return new RequiredSkill(skill, OptionalDouble.empty());
  }

  /**
   * Returns the same skill on a level.
   *
   * @param value how well it must be held at least, above 0
   * @return the required skill
   */
  public RequiredSkill atLevel(double value) {
    return new RequiredSkill(skill, OptionalDouble.of(value));
  }

  /**
   * Says whether somebody who has a skill has what is required, its end apart. Of whom nobody knows
   * the level, nobody knows that it is too low.
   *
   * @param held the skill
   * @return whether it is the same skill, on this level or above, or on an unknown one
   */
  public boolean isMetBy(Skill held) {
    return held.name().equals(skill)
        && (level.isEmpty()
            || held.level().isEmpty()
            || held.level().getAsDouble() >= level.getAsDouble());
  }

  /**
   * {@return what people call it: the skill, and the level if one is asked for: {@code art ≥ 2}}
   */
  public String label() {
    return level.isEmpty()
        ? skill
        : skill + " ≥ " + Decimals.show(Decimals.normal(BigDecimal.valueOf(level.getAsDouble())));
  }

  @Override
  public int compareTo(RequiredSkill other) {
    return ORDER.compare(this, other);
  }
}
