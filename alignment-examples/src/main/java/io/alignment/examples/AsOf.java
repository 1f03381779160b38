package io.alignment.examples;

import io.alignment.Analyses;
import io.alignment.model.Reading;
import io.alignment.model.Strategy;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The option that says which day it is, for commands that look at one strategy or at two. */
final class AsOf {

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description =
          "What counts as today, such as 2026-11-23. Without it the day of the newest reading"
              + " counts.")
  private Optional<LocalDate> day = Optional.empty();

  /** Asks all as of the same day, so that what moved did not move with time alone. */
  Analyses analyses(Stream<Strategy> strategies) {
    return day.or(
            () ->
                strategies
                    .flatMap(it -> it.objectives().stream())
                    .flatMap(it -> it.measures().stream())
                    .flatMap(it -> it.readings().stream())
                    .map(Reading::date)
                    .max(LocalDate::compareTo))
        .map(Analyses::builtIn)
        .orElseGet(Analyses::builtIn);
  }
}
