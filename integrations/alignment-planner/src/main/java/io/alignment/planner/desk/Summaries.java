package io.alignment.planner.desk;

import io.alignment.analysis.board.Board;
import io.alignment.planner.store.Summary;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** What is kept of the answers to a version, for lists. */
final class Summaries {

  private Summaries() {}

  static Summary of(Answers answers, LocalDate asOf) {
    Optional<Board.Area> headline = answers.report().result(Board.class).flatMap(Board::headline);
    return new Summary(
        answers.strategy().objectives().size(),
        answers.strategy().elements().size(),
        share(headline, Board.Area::shown),
        share(headline, Board.Area::failing),
        asOf);
  }

  private static OptionalDouble share(
      Optional<Board.Area> headline, ToDoubleFunction<Board.Area> part) {
    return headline.stream().mapToDouble(part).findFirst();
  }
}
