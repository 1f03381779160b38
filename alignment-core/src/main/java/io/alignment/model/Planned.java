package io.alignment.model;

import static io.alignment.model.NotNull.notNull;

import java.time.LocalDate;

/**
 * What a measure is to have reached on a day.
 *
 * @param date the day
 * @param value the value in the measure's unit, finite in a valid strategy; of one whose readings
 *     are amounts the total
 */
public record Planned(LocalDate date, double value) {

  public Planned {
    notNull(date, "date");
    value += 0.0; // -0.0 becomes 0.0
  }
}
