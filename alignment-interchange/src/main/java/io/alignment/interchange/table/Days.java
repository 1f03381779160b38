package io.alignment.interchange.table;

import com.google.common.collect.ImmutableMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads days as people write them. */
final class Days {

  private static final int LONGEST = 80;
  private static final String TIME = "(?:[T ,]+\\d{1,2}:\\d{2}.*)?";
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})" + TIME, Pattern.DOTALL);
  private static final Pattern YEAR_LAST =
      Pattern.compile(
          "(\\d{1,2})([-/.])\\s?(\\d{1,2})\\2\\s?(\\d{4}|\\d{2})" + TIME, Pattern.DOTALL);
  private static final Pattern DAY_NAMED =
      Pattern.compile(
          "(?:\\p{L}+\\.?,? )?(\\d{1,2})(?:st|nd|rd|th|\\.|er|º)?(?: de)?[ -](\\p{L}+)\\.?,?(?: de)?[ -](\\d{4}|\\d{2})"
              + TIME,
          Pattern.DOTALL);
  private static final Pattern NAMED_DAY =
      Pattern.compile(
          "(?:\\p{L}+\\.?,? )?(\\p{L}+)\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})" + TIME,
          Pattern.DOTALL);
  private static final Map<String, Month> MONTHS = months();

  private Days() {}

  private static Map<String, Month> months() {
    Map<String, Month> months = new TreeMap<>();
    for (Locale language :
        List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH, new Locale("es"))) {
      for (Month month : Month.values()) {
        for (TextStyle style :
            List.of(TextStyle.FULL, TextStyle.SHORT, TextStyle.FULL_STANDALONE)) {
          months.putIfAbsent(Folded.of(month.getDisplayName(style, language)), month);
        }
      }
    }
    return ImmutableMap.copyOf(months);
  }

  /** Says whether a text is a day if the day, or the month, comes first. */
  static Optional<LocalDate> parse(String text, DateOrder order) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher first = YEAR_FIRST.matcher(text);
    if (first.matches()) {
      return day(
          first.group(1), Integer.parseInt(first.group(2)), Integer.parseInt(first.group(3)));
    }
    Matcher last = YEAR_LAST.matcher(text);
    if (last.matches()) {
      boolean isDayFirst = order == DateOrder.DMY || last.group(2).equals(".");
      return day(
          last.group(4),
          Integer.parseInt(last.group(isDayFirst ? 3 : 1)),
          Integer.parseInt(last.group(isDayFirst ? 1 : 3)));
    }
    Matcher dayNamed = DAY_NAMED.matcher(text);
    if (dayNamed.matches()) {
      return named(dayNamed.group(3), dayNamed.group(2), dayNamed.group(1));
    }
    Matcher namedDay = NAMED_DAY.matcher(text);
    return namedDay.matches()
        ? named(namedDay.group(3), namedDay.group(1), namedDay.group(2))
        : Optional.empty();
  }

  private static Optional<LocalDate> named(String year, String month, String day) {
    return Optional.ofNullable(MONTHS.get(Folded.of(month)))
        .flatMap(it -> day(year, it.getValue(), Integer.parseInt(day)));
  }

  private static Optional<LocalDate> day(String year, int month, int day) {
    int full = Integer.parseInt(year) + (year.length() == 2 ? 2000 : 0);
    try {
      return Optional.of(LocalDate.of(full, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
