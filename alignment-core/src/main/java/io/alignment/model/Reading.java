package io.alignment.model;

import static io.alignment.model.NotNull.notNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a measure showed on a day.
 *
 * @param date the day
 * @param value the value in the measure's unit, finite in a valid strategy
 * @param note what people should know of it, if anything
 */
public record Reading(LocalDate date, double value, Optional<String> note) {

  public Reading {
    notNull(date, "date");
    notNull(note, "note");
    value += 0.0; // -0.0 becomes 0.0
  }

  /**
   * Makes a reading without a note.
   *
   * @param date the day
   * @param value the value in the measure's unit
   */
  public Reading(LocalDate date, double value) {
    this(date, value, Optional.empty());
  }

  /**
   * Returns this reading with a note.
   *
   * @param text what people should know of it
   * @return the reading
   */
  public Reading note(String text) {
    return new Reading(date, value, Optional.of(text));
  }
}
