package io.alignment.cli;

import io.alignment.analysis.Question;
import io.alignment.model.Strategy;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The option that says which day it is, for commands that look at one strategy or at two. */
final class AsOf {

  @Option(names = "--as-of", paramLabel = "DATE")
  private Optional<LocalDate> day = Optional.empty();

  /** Returns the day, if it was said. */
  Optional<LocalDate> day() {
    return day;
  }

  /** Returns the question about a strategy. */
  Question about(Strategy strategy) {
    Question question = Question.about(strategy);
    return day.map(question::asOf).orElse(question);
  }

  /** Returns the questions about two, as of the same day, so that nothing moves with time alone. */
  List<Question> about(Strategy one, Strategy other) {
    Optional<LocalDate> same =
        day.or(
            () ->
                Stream.of(one, other)
                    .flatMap(it -> Question.about(it).day().stream())
                    .max(LocalDate::compareTo));
    return Stream.of(one, other)
        .map(Question::about)
        .map(question -> same.map(question::asOf).orElse(question))
        .toList();
  }
}
