package io.alignment.model;

import static io.alignment.model.NotNull.notNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a unit of amounts is in another one: 1 kEUR is 1000 EUR. What changes from day to day, as
 * rates of currencies do, is told again for each day from which it holds.
 *
 * @param id the unit, as amounts name it
 * @param is how much one of it is, above 0
 * @param of the unit in which that is said
 * @param date the first day on which it holds, until the next one that is told; without it from the
 *     beginning
 */
public record Unit(String id, double is, String of, Optional<LocalDate> date) {

  public Unit {
    notNull(id, "id");
    notNull(of, "of");
    notNull(date, "date");
  }

  /**
   * Returns a unit that is the same on each day.
   *
   * @param id the unit, as amounts name it
   * @param is how much one of it is, above 0
   * @param of the unit in which that is said
   * @return the unit
   */
  public static Unit of(String id, double is, String of) {
    return new Unit(id, is, of, Optional.empty());
  }

  /**
   * Returns the same from a day on.
   *
   * @param day the first day on which it holds
   * @return the unit
   */
  public Unit from(LocalDate day) {
    return new Unit(id, is, of, Optional.of(day));
  }

  /** Returns the same in another unit. */
  Unit in(String other) {
    return new Unit(id, is, other, date);
  }
}
