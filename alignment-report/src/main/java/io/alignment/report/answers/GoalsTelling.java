package io.alignment.report.answers;

import io.alignment.analysis.board.Board;
import io.alignment.analysis.board.Cell;
import io.alignment.analysis.board.Column;
import io.alignment.analysis.objectives.Progress;
import io.alignment.model.Strategy;
import io.alignment.report.board.State;
import io.alignment.report.phrases.Text;
import io.alignment.report.telling.Teller;
import io.alignment.words.Words;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Goals in a line each: how they come along, how far they are, by when, and what is not in order.
 */
final class GoalsTelling {

  private static final int MOST_GOALS = 12;
  private static final int MOST_TROUBLES = 2;
  private static final int NAME = 31;

  private final Board board;
  private final Optional<Progress> progress;
  private final Strategy strategy;
  private final Teller tell;

  GoalsTelling(Board board, Optional<Progress> progress, Strategy strategy, Teller tell) {
    this.board = board;
    this.progress = progress;
    this.strategy = strategy;
    this.tell = tell;
  }

  void tell() {
    if (board.rows().isEmpty()) {
      return;
    }
    tell.columns("", "done", "due", "troubles");
    board.rows().stream().limit(MOST_GOALS).forEach(this::goal);
    tell.rest(board.rows().size() - MOST_GOALS, "more-goals");
    tell.line("signs");
  }

  private void goal(Board.Row row) {
    GoalLine goal = GoalLine.of(row.id(), strategy, progress);
    tell.row(
        tell.text(
            "goal",
            tell.phrases().plain("board.sign." + state(row, Column.ON_COURSE).id()),
            Words.beginning(strategy.element(row.id()).orElseThrow().name(), NAME)),
        tell.share(goal.done(), "unread"),
        io.alignment.report.telling.Cell.of(
            Text.of(goal.due().map(LocalDate::toString).orElse(""))),
        io.alignment.report.telling.Cell.of(troubles(row)));
  }

  /** Names the questions that fail, those first that fail most; how it comes along has a sign. */
  private Text troubles(Board.Row row) {
    List<Text> all =
        Arrays.stream(Column.values())
            .filter(it -> it != Column.ON_COURSE && state(row, it) == State.FAILING)
            .sorted((one, other) -> Double.compare(failing(row, other), failing(row, one)))
            .map(it -> tell.text("trouble." + it.id()))
            .toList();
    return all.size() <= MOST_TROUBLES
        ? tell.phrases().joined(all, "list.comma")
        : tell.text(
            "troubles-more",
            tell.phrases().joined(all.subList(0, MOST_TROUBLES), "list.comma"),
            all.size() - MOST_TROUBLES);
  }

  private static State state(Board.Row row, Column column) {
    return State.of(cell(row, column));
  }

  private static double failing(Board.Row row, Column column) {
    return cell(row, column).map(Cell::failing).orElse(0.0);
  }

  private static Optional<Cell> cell(Board.Row row, Column column) {
    return Optional.ofNullable(row.cells().get(column.id()));
  }
}
