package io.alignment.model;

import static io.alignment.model.NotNull.notNull;

import java.time.LocalDate;

/**
 * What a measure showed on a day.
 *
 * @param date the day
 * @param value the value in the measure's unit, finite in a valid strategy
 */
public record Reading(LocalDate date, double value) {

  public Reading {
    notNull(date, "date");
    value += 0.0; // -0.0 becomes 0.0
  }
}
