package io.alignment.jqwik;

import io.alignment.model.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The numbers and dates of a strategy, within the bounds of the options. */
final class Values {

  private final StrategyOptions options;

  Values(StrategyOptions options) {
    this.options = options;
  }

  static <T> T pick(List<T> all, int number) {
    return all.get(number % all.size());
  }

  static <T> T pick(T[] all, int number) {
    return all[number % all.length];
  }

  double positive(int number) {
    if (options.atTheLimits() && number % 2 == 1) {
      return number % 4 == 1 ? Double.MAX_VALUE : Double.MIN_VALUE;
    }
    return 1 + number % 40 / 8.0;
  }

  BigDecimal amount(int number) {
    if (options.atTheLimits() && number % 2 == 1) {
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
    if (options.atTheLimits() && number % 3 == 0) {
      return number % 2 == 0 ? options.from() : options.until();
    }
    return options.from().plusDays(number % options.days());
  }

  LocalDate dayFrom(int number, int days) {
    LocalDate day = day(number);
    return Collections.min(List.of(options.until(), day.plusDays(days)));
  }

  Period period(int number) {
    return switch (number % 4) {
      case 0 -> new Period(Optional.of(day(number)), Optional.empty());
      case 1 -> new Period(Optional.empty(), Optional.of(day(number)));
      default -> Period.of(day(number), dayFrom(number, number / 20));
    };
  }

  /** Returns the weight of a support. */
  double weight(int number) {
    if (options.atTheLimits()) {
      return number % 3 == 0 ? 1 : positive(number);
    }
    double least = options.leastWeight();
    double most = options.mostWeight();
    boolean isOne = number % 3 == 0 && least <= 1 && most >= 1;
    return isOne ? 1 : least + (most - least) * (number % 41) / 40;
  }
}
