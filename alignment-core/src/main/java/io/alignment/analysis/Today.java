package io.alignment.analysis;

import io.alignment.model.Reading;
import io.alignment.model.Strategy;
import java.time.LocalDate;
import java.util.Optional;

/** What counts as today: the day that was given, or else that of the newest reading. */
record Today(Optional<LocalDate> given) {

  /** The day of the newest reading. */
  static final Today NEWEST_READING = new Today(Optional.empty());

  static Today of(LocalDate day) {
    return new Today(Optional.of(day));
  }

  /** Returns the day; empty if none was given and nothing was ever read. */
  Optional<LocalDate> in(Strategy strategy) {
    return given.or(
        () ->
            strategy.objectives().stream()
                .flatMap(objective -> objective.measures().stream())
                .flatMap(measure -> measure.readings().stream())
                .map(Reading::date)
                .max(LocalDate::compareTo));
  }
}
