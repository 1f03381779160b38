package io.alignment.analysis.internal;

import io.alignment.model.Reading;
import io.alignment.model.Strategy;
import java.time.LocalDate;
import java.util.Optional;

/** What counts as today: the day that was given, or else that of the newest reading. */
public record Today(Optional<LocalDate> given) {

  /** The day of the newest reading. */
  public static final Today NEWEST_READING = new Today(Optional.empty());

  public static Today of(LocalDate day) {
    return new Today(Optional.of(day));
  }

  /** Returns the day; empty if none was given and nothing was ever read. */
  public Optional<LocalDate> in(Strategy strategy) {
    return given.or(
        () ->
            strategy.objectives().stream()
                .flatMap(objective -> objective.measures().stream())
                .flatMap(measure -> measure.readings().stream())
                .map(Reading::date)
                .max(LocalDate::compareTo));
  }
}
