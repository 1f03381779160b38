package io.alignment.model;

import static io.alignment.model.NotNull.notNull;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;

/**
 * When the years and quarters of a business begin, each on the first day of a month.
 *
 * @param yearStarts the month in which a year begins
 * @param quarterStarts a month in which a quarter begins, as another one does every three months;
 *     empty if that is the one in which the year begins
 */
public record BusinessCalendar(Month yearStarts, Optional<Month> quarterStarts) {

  /** Years begin in January, and quarters with them. */
  public static final BusinessCalendar USUAL = yearsFrom(Month.JANUARY);

  private static final int MONTHS_OF_YEAR = 12;
  private static final int MONTHS_OF_QUARTER = 3;
  private static final int A_CENTURY = 100;

  public BusinessCalendar {
    notNull(yearStarts, "yearStarts");
    notNull(quarterStarts, "quarterStarts");
  }

  /**
   * Returns the calendar of a business whose quarters begin with its year.
   *
   * @param month the month in which a year begins
   * @return the calendar
   */
  public static BusinessCalendar yearsFrom(Month month) {
    return new BusinessCalendar(month, Optional.empty());
  }

  /**
   * Returns the same years with other quarters.
   *
   * @param month a month in which a quarter begins
   * @return the calendar
   */
  public BusinessCalendar withQuartersFrom(Month month) {
    return new BusinessCalendar(yearStarts, Optional.of(month));
  }

  /**
   * Returns the quarter in which a day lies.
   *
   * @param day the day
   * @return the quarter
   */
  public Quarter quarterOf(LocalDate day) {
    YearMonth first = lastBefore(day, quarterStarts.orElse(yearStarts), MONTHS_OF_QUARTER);
    YearMonth year = lastBefore(first.atDay(1), yearStarts, MONTHS_OF_YEAR);
    int number =
        Math.floorMod(first.getMonthValue() - year.getMonthValue(), MONTHS_OF_YEAR)
            / MONTHS_OF_QUARTER;
    return new Quarter(
        "%s-Q%s".formatted(nameOfYear(year.getYear()), number + 1),
        first.atDay(1),
        first.plusMonths(MONTHS_OF_QUARTER - 1L).atEndOfMonth());
  }

  /**
   * Returns the last month up to a day of those that come every few months, as a given one does.
   */
  private static YearMonth lastBefore(LocalDate day, Month one, int every) {
    YearMonth month = YearMonth.from(day);
    return month.minusMonths(Math.floorMod(month.getMonthValue() - one.getValue(), every));
  }

  /** Returns 2026, or 2026/27 of a year that does not end with the one in which it begins. */
  private String nameOfYear(int year) {
    return yearStarts == Month.JANUARY
        ? String.valueOf(year)
        : "%s/%02d".formatted(year, (year + 1) % A_CENTURY);
  }

  /**
   * Three months.
   *
   * @param name the year in which it begins and its number there, such as {@code 2027-Q1}, or
   *     {@code 2027/28-Q1} where years begin in another month than January
   * @param first the first day
   * @param last the last day
   */
  public record Quarter(String name, LocalDate first, LocalDate last) {

    /** {@return its days} */
    public DateRange days() {
      return DateRange.of(first, last);
    }
  }
}
