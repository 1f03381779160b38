package io.alignment.model;

import static io.alignment.model.NotNull.notNull;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

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
    return new DateRange(Optional.of(notNull(from, "from")), Optional.of(notNull(until, "until")));
  }

  /**
   * Returns the span from a day on, without an end.
   *
   * @param day the first day
   * @return the span
   */
  public static DateRange from(LocalDate day) {
    return ALWAYS.startingOn(day);
  }

  /**
   * Returns the span until a day, without a beginning.
   *
   * @param day the last day
   * @return the span
   */
  public static DateRange until(LocalDate day) {
    return ALWAYS.endingOn(day);
  }

  /**
   * Returns the span from a day to the end of this one.
   *
   * @param day the first day
   * @return the span
   */
  public DateRange startingOn(LocalDate day) {
    return new DateRange(Optional.of(notNull(day, "day")), until);
  }

  /**
   * Returns the span from the beginning of this one to a day.
   *
   * @param day the last day
   * @return the span
   */
  public DateRange endingOn(LocalDate day) {
    return new DateRange(from, Optional.of(notNull(day, "day")));
  }

  /** {@return whether it has neither a beginning nor an end} */
  public boolean isAlways() {
    return from.isEmpty() && until.isEmpty();
  }

  /**
   * Says whether a day lies in it.
   *
   * @param day the day
   * @return whether it does
   */
  public boolean contains(LocalDate day) {
    return from.filter(day::isBefore).isEmpty() && until.filter(day::isAfter).isEmpty();
  }

  /**
   * Returns the days that lie both in this span and in another one.
   *
   * @param other the other span
   * @return these days; empty if there are none
   */
  public Optional<DateRange> within(DateRange other) {
    Optional<LocalDate> first =
        from.isEmpty() || other.from.filter(from.get()::isBefore).isPresent() ? other.from : from;
    Optional<LocalDate> last =
        until.isEmpty() || other.until.filter(until.get()::isAfter).isPresent()
            ? other.until
            : until;
    return last.isPresent() && first.filter(last.get()::isBefore).isPresent()
        ? Optional.empty()
        : Optional.of(new DateRange(first, last));
  }

  /** {@return how many days it has, the first and the last included; empty if an end is open} */
  public OptionalLong days() {
    return from.isPresent() && until.isPresent()
        ? OptionalLong.of(until.get().toEpochDay() - from.get().toEpochDay() + 1)
        : OptionalLong.empty();
  }
}
