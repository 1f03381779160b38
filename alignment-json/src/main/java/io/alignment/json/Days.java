package io.alignment.json;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Makes days. Those that a document names again and again are mostly one object each. */
final class Days {

  private static final int KEPT = 256;

  private final @Nullable LocalDate[] kept = new LocalDate[KEPT];

  /**
   * Returns a day.
   *
   * @throws java.time.DateTimeException if there is none like that in the calendar
   */
  LocalDate of(int year, int month, int day) {
    int slot = (year * 372 + month * 31 + day) & (KEPT - 1);
    LocalDate known = kept[slot];
    if (known == null
        || known.getYear() != year
        || known.getMonthValue() != month
        || known.getDayOfMonth() != day) {
      known = LocalDate.of(year, month, day);
      kept[slot] = known;
    }
    return known;
  }
}
