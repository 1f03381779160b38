package io.alignment.report.answers;

import io.alignment.analysis.board.Board;
import io.alignment.analysis.board.Column;
import io.alignment.model.Strategy;
import io.alignment.report.board.State;
import io.alignment.report.phrases.Text;
import io.alignment.report.telling.Cell;
import io.alignment.report.telling.Teller;
import io.alignment.report.telling.Telling;
import io.alignment.words.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What of all that is wanted is in order: a table of goals with a sign for each question. */
final class BoardTelling {

  private static final int NAME = 50;
  private static final int MOST_GOALS = 25;

  private BoardTelling() {}

  static void tell(Board board, Strategy strategy, Teller tell) {
    tell.heading("title");
    tell.line(Telling.Role.PARAGRAPH, Text.of(State.headline(board.headline(), tell.phrases())));
    if (board.headline().isEmpty()) {
      return;
    }
    List<Column> columns =
        Arrays.stream(Column.values())
            .filter(it -> !it.question().isIn(strategy.leavesOut()))
            .toList();
    tell.columns(
        List.of(
            Text.NONE,
            tell.text(
                "row",
                letters(columns, it -> tell.text("letter." + it.id())),
                tell.text("letters"))));
    tell.first(
        MOST_GOALS,
        board.rows(),
        row ->
            tell.row(
                Text.of(Words.beginning(tell.name(row.id()).plain(), NAME)),
                tell.words(
                    "row",
                    letters(columns, it -> sign(row, it, tell)),
                    tell.percent(row.weight()))));
    tell.line("signs");
    tell.columns("", "shown", "failing", "unknown");
    for (Column column : columns) {
      Board.Area area = board.columns().get(column.id());
      if (area != null) {
        tell.row(
            tell.text(
                "lettered",
                tell.text("letter." + column.id()),
                tell.text("question." + column.id())),
            share(area.shown(), "column.shown", column, tell),
            share(area.failing(), "column.failing", column, tell),
            share(area.unknown(), "column.unknown", column, tell));
      }
    }
  }

  private static Cell share(double share, String number, Column column, Teller tell) {
    return tell.share(OptionalDouble.of(share)).as(Board.CATALOGUE.metric(number), column.id());
  }

  private static String letters(List<Column> columns, Function<Column, Text> letter) {
    return columns.stream().map(it -> letter.apply(it).plain()).collect(Collectors.joining(" "));
  }

  private static Text sign(Board.Row row, Column column, Teller tell) {
    return tell.text("sign." + State.of(Optional.ofNullable(row.cells().get(column.id()))).id());
  }
}
