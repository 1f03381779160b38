package io.alignment.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How much there was on each day on which something was read. */
final class Levels {

  private Levels() {}

  /** Takes of the readings of a day the last one. */
  static List<Reading> lastOfEachDay(List<Reading> readings) {
    Map<LocalDate, Reading> last = new LinkedHashMap<>();
    readings.forEach(it -> last.put(it.date(), it));
    return List.copyOf(last.values());
  }

  /** Adds amounts up exactly, from an origin on; empty if a sum is too large for a number. */
  static List<Reading> addedUp(double origin, List<Reading> amounts) {
    List<Reading> levels = new ArrayList<>(amounts.size());
    BigDecimal sum = BigDecimal.valueOf(origin);
    for (Reading amount : amounts) {
      sum = sum.add(BigDecimal.valueOf(amount.value()));
      if (Double.isInfinite(sum.doubleValue())) {
        return List.of();
      }
      levels.add(new Reading(amount.date(), sum.doubleValue(), amount.note()));
    }
    return lastOfEachDay(levels);
  }
}
