package io.alignment.report.layout;

import com.google.common.collect.ImmutableList;
import io.alignment.model.BusinessCalendar;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * Where days stand from left to right, in pixels.
 *
 * @param first the first day
 * @param last the last day
 * @param x where the first day begins
 * @param width how wide all days are together
 */
public record TimeAxis(LocalDate first, LocalDate last, int x, int width) {

  private static final int MOST_TICKS = 10;
  private static final int MONTHS_OF_QUARTER = 3;

  /**
   * Returns the axis of all quarters in which days lie.
   *
   * @param calendar when quarters begin
   * @param days the days, one or more
   * @param x where the first quarter begins
   * @param width how wide they are together
   * @return the axis
   */
  public static TimeAxis of(
      BusinessCalendar calendar, Collection<LocalDate> days, int x, int width) {
    return new TimeAxis(
        calendar.quarterOf(Collections.min(days)).first(),
        calendar.quarterOf(Collections.max(days)).last(),
        x,
        width);
  }

  /** {@return where a day begins; one that lies outside, at the end that is nearer} */
  public double begin(LocalDate day) {
    long days = ChronoUnit.DAYS.between(first, last) + 1;
    long passed = Math.min(days, Math.max(0, ChronoUnit.DAYS.between(first, day)));
    return x + (double) width * passed / days;
  }

  /** {@return where a day ends} */
  public double end(LocalDate day) {
    return begin(day.plusDays(1));
  }

  /**
   * A line across the axis.
   *
   * @param x where it stands
   * @param label what begins there
   */
  public record Tick(double x, String label) {}

  /**
   * Returns where quarters begin or, of more than ten, years or several years.
   *
   * @param calendar when they do
   * @return at most ten or so, from left to right
   */
  public List<Tick> ticks(BusinessCalendar calendar) {
    long quarters = (ChronoUnit.MONTHS.between(first, last) + 1) / MONTHS_OF_QUARTER;
    long years = (quarters / 4 + MOST_TICKS) / MOST_TICKS;
    boolean byYear = quarters > MOST_TICKS;
    ImmutableList.Builder<Tick> ticks = ImmutableList.builder();
    LocalDate day = first;
    while (!day.isAfter(last)) {
      BusinessCalendar.Quarter quarter = calendar.quarterOf(day);
      boolean begins = quarter.name().endsWith("-Q1");
      if (!byYear || begins) {
        String name = quarter.name();
        ticks.add(
            new Tick(begin(quarter.first()), byYear ? name.substring(0, name.length() - 3) : name));
      }
      day = byYear && begins ? quarter.first().plusYears(years) : quarter.last().plusDays(1);
    }
    return ticks.build();
  }
}
