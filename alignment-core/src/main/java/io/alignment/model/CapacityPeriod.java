package io.alignment.model;

import static io.alignment.model.NotNull.notNull;

import java.math.BigDecimal;

/**
 * How much there is of a resource for a time.
 *
 * @param amount how much, at least 0, in the unit of the resource
 * @param period the time
 */
public record CapacityPeriod(BigDecimal amount, DateRange period) {

  public CapacityPeriod {
    amount = Decimals.normal(amount);
    notNull(period, "period");
  }
}
