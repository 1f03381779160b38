package io.alignment.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A span of days, open at an end that is absent.
 *
 * @param from the first day, if there is one
 * @param until the last day, if there is one; not before {@code from} in a valid strategy
 */
public record DateRange(Optional<LocalDate> from, Optional<LocalDate> until) {

  private static final DateRange ALWAYS = new DateRange(Optional.empty(), Optional.empty());

  /** {@return the span that holds every day} */
  public static DateRange always() {
    return ALWAYS;
  }

  /**
   * Returns the span from one day to another, both included.
   *
   * @param from the first day
   * @param until the last day
   * @return the span
   */
  public static DateRange of(LocalDate from, LocalDate until) {
    return new DateRange(Optional.of(from), Optional.of(until));
  }

  /** {@return whether it has neither a beginning nor an end} */
  public boolean isAlways() {
    return from.isEmpty() && until.isEmpty();
  }
}
