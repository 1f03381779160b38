package io.alignment.model;

import static io.alignment.model.NotNull.notNull;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a work item needs of resources.
 *
 * @param unit the unit of the amount, such as {@code EUR} or {@code FTE}
 * @param amount how much, at least 0 and below 10<sup>18</sup> in a valid strategy; equal amounts
 *     are equal however they are written
 * @param skill the skill that whatever serves the demand must hold, if any
 */
public record Demand(String unit, BigDecimal amount, Optional<String> skill) {

  public Demand {
    notNull(unit, "unit");
    amount = Decimals.normal(notNull(amount, "amount"));
  }

  /**
   * Returns a demand that any resource of the unit can serve.
   *
   * @param unit the unit of the amount
   * @param amount how much
   * @return the demand
   */
  public static Demand of(String unit, BigDecimal amount) {
    return new Demand(unit, amount, Optional.empty());
  }

  /**
   * Returns a demand that only resources with a skill can serve.
   *
   * @param unit the unit of the amount
   * @param amount how much
   * @param skill the skill they must hold
   * @return the demand
   */
  public static Demand of(String unit, BigDecimal amount, String skill) {
    return new Demand(unit, amount, Optional.of(notNull(skill, "skill")));
  }
}
