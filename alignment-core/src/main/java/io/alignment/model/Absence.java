package io.alignment.model;

import static io.alignment.model.NotNull.notNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Days on which people or machines are not there, though nothing ends: leave, illness, repair.
 *
 * @param from the first day
 * @param until the last day, not before the first in a valid strategy
 * @param note why, for people
 */
public record Absence(LocalDate from, LocalDate until, Optional<String> note) {

  public Absence {
    notNull(from, "from");
    notNull(until, "until");
    notNull(note, "note");
  }

  /**
   * Returns an absence without a note.
   *
   * @param from the first day
   * @param until the last day
   * @return the absence
   */
  public static Absence of(LocalDate from, LocalDate until) {
    return new Absence(from, until, Optional.empty());
  }

  /**
   * Returns the same absence with a note.
   *
   * @param why why, for people
   * @return the absence
   */
  public Absence because(String why) {
    return new Absence(from, until, Optional.of(why));
  }
}
