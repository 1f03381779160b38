package io.alignment.analysis;

import io.alignment.model.DateRange;
import java.time.LocalDate;
import java.time.Month;

/**
 * When the years and quarters of a business begin.
 *
 * @param yearStarts the month in which a year begins, on its first day; a year is named after the
 *     calendar year in which it begins
 */
public record BusinessCalendar(Month yearStarts) {

  /** Years begin in January. */
  public static final BusinessCalendar USUAL = new BusinessCalendar(Month.JANUARY);

  private static final int MONTHS_OF_QUARTER = 3;

  /**
   * Returns the quarter in which a day lies.
   *
   * @param day the day
   * @return the quarter
   */
  public Quarter quarterOf(LocalDate day) {
    LocalDate shifted = day.minusMonths(yearStarts.getValue() - 1L);
    int number = (shifted.getMonthValue() - 1) / MONTHS_OF_QUARTER;
    LocalDate first =
        LocalDate.of(shifted.getYear(), 1, 1)
            .plusMonths(yearStarts.getValue() - 1L + (long) number * MONTHS_OF_QUARTER);
    return new Quarter(
        "%s-Q%s".formatted(shifted.getYear(), number + 1),
        first,
        first.plusMonths(MONTHS_OF_QUARTER).minusDays(1));
  }

  /**
   * Three months.
   *
   * @param name the year and the number, such as {@code 2027-Q1}
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
