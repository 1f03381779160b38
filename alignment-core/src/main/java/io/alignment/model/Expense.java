package io.alignment.model;

import static io.alignment.model.NotNull.notNull;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Something that an initiative has cost.
 *
 * @param date the day on which it was spent
 * @param unit the unit of the amount, such as EUR
 * @param amount how much, 0 or more; 40000 equals 40000.00
 */
public record Expense(LocalDate date, String unit, BigDecimal amount) {

  public Expense {
    notNull(date, "date");
    notNull(unit, "unit");
    amount = Decimals.normal(notNull(amount, "amount"));
  }
}
