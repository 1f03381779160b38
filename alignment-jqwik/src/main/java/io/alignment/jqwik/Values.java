package io.alignment.jqwik;

import io.alignment.model.BusinessCalendar;
import io.alignment.model.DateRange;
import io.alignment.model.Topic;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The numbers and dates of a strategy, within the bounds of the options. */
final class Values {

  /** As many different days can be picked in steps of one day; above that steps are longer. */
  private static final int SMALL_STEPS = 10_000;

  private final StrategyOptions.Numbers bounds;

  Values(StrategyOptions.Numbers bounds) {
    this.bounds = bounds;
  }

  boolean areDated() {
    return bounds.isDated();
  }

  boolean areAtTheLimits() {
    return bounds.atTheLimits();
  }

  static <T> T pick(List<T> all, int number) {
    return all.get(number % all.size());
  }

  static <T> T pick(T[] all, int number) {
    return all[number % all.length];
  }

  static Set<Topic> topics(int number) {
    return EnumSet.of(pick(Topic.values(), number), pick(Topic.values(), number / 3));
  }

  static BusinessCalendar calendar(int number) {
    Month[] months = Month.values();
    return switch (number % 7) {
      case 2 -> BusinessCalendar.yearsFrom(pick(months, number / 7));
      case 4 ->
          BusinessCalendar.yearsFrom(pick(months, number / 7))
              .withQuartersFrom(pick(months, number / 3));
      default -> BusinessCalendar.USUAL;
    };
  }

  double positive(int number) {
    if (bounds.atTheLimits() && number % 2 == 1) {
      return number % 4 == 1 ? Double.MAX_VALUE : Double.MIN_VALUE;
    }
    return 1 + number % 40 / 8.0;
  }

  BigDecimal amount(int number) {
    if (bounds.atTheLimits() && number % 2 == 1) {
      return new BigDecimal(
          switch (number / 2 % 3) {
            case 0 -> "999999999999999999.999999999999999999";
            case 1 -> "0.000000000000000001";
            default -> "1E+17";
          });
    }
    return number % 3 == 0
        ? BigDecimal.valueOf(1L + number % 1000)
        : BigDecimal.valueOf(1L + number, 2);
  }

  BigDecimal notNegative(int number) {
    return number % 6 == 0 ? BigDecimal.ZERO : amount(number);
  }

  LocalDate day(int number) {
    if (bounds.atTheLimits() && number % 3 == 0) {
      return number % 2 == 0 ? bounds.extremeDays().first() : bounds.extremeDays().last();
    }
    long count = bounds.days().count();
    long step = 1 + count / SMALL_STEPS;
    return bounds.days().first().plusDays(number * step % count);
  }

  LocalDate dayFrom(int number, int days) {
    StrategyOptions.Days all = bounds.atTheLimits() ? bounds.extremeDays() : bounds.days();
    LocalDate day = day(number);
    return day.plusDays(Math.min(days, ChronoUnit.DAYS.between(day, all.last())));
  }

  DateRange period(int number) {
    return switch (number % 4) {
      case 0 -> new DateRange(Optional.of(day(number)), Optional.empty());
      case 1 -> new DateRange(Optional.empty(), Optional.of(day(number)));
      default -> DateRange.of(day(number), dayFrom(number, number / 20));
    };
  }

  /** Returns the weight of a support, now and then 0 where nobody has said what it may be. */
  double weight(int number) {
    if (bounds.askedWeights().isEmpty() && number % 13 == 5) {
      return 0;
    }
    double least = bounds.weights().least();
    double most = bounds.weights().most();
    if (number % 3 == 0 && least <= 1 && most >= 1) {
      return 1;
    }
    if (bounds.atTheLimits() && number % 2 == 1) {
      return number % 4 == 1 ? bounds.extremeWeights().most() : bounds.extremeWeights().least();
    }
    // What rounding or an overflow adds is cut off.
    return Math.min(most, least + (most - least) / 40 * (number % 41));
  }
}
