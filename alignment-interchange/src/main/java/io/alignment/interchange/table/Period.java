package io.alignment.interchange.table;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A year, half, or quarter by its name: {@code Q3 2026}, {@code Q3 Y2026}, {@code 2026 H1}. */
record Period(LocalDate first, LocalDate last) {

  private static final Pattern PART_YEAR =
      Pattern.compile("(?:([QH])([1-4])[ /-]*(?:of )?)?Y?(\\d{4})");
  private static final Pattern YEAR_PART = Pattern.compile("Y?(\\d{4})[ /-]*([QH])([1-4])");
  private static final Pattern YEAR = Pattern.compile("(?:ANNUAL|YEAR|JAHR|CY)[ -]?(\\d{4})");

  /** Reads the name of a period of a calendar year; empty if it is none, or one of another year. */
  static Optional<Period> parse(String text) {
    String upper = text.toUpperCase(java.util.Locale.ROOT);
    Matcher behind = YEAR_PART.matcher(upper);
    if (behind.matches()) {
      return of(behind.group(1), behind.group(2), behind.group(3));
    }
    Matcher before = PART_YEAR.matcher(upper);
    if (before.matches()) {
      return before.group(1) == null
          ? of(before.group(3), "", "1")
          : of(before.group(3), before.group(1), before.group(2));
    }
    Matcher whole = YEAR.matcher(upper);
    return whole.matches() ? of(whole.group(1), "", "1") : Optional.empty();
  }

  private static Optional<Period> of(String year, String part, String number) {
    int months = part.equals("Q") ? 3 : part.equals("H") ? 6 : 12;
    int which = Integer.parseInt(number);
    if (which * months > 12) {
      return Optional.empty();
    }
    LocalDate first = LocalDate.of(Integer.parseInt(year), (which - 1) * months + 1, 1);
    return Optional.of(new Period(first, first.plusMonths(months).minusDays(1)));
  }
}
