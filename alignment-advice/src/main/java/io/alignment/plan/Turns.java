package io.alignment.plan;

import io.alignment.analysis.board.Board;
import io.alignment.analysis.board.Cell;
import io.alignment.analysis.board.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which cells differ between two boards. */
final class Turns {

  private static final double NOTHING = 1e-9;

  private Turns() {}

  static List<Turn> between(Board before, Board after) {
    Map<String, Board.Row> rows = new HashMap<>();
    before.rows().forEach(it -> rows.put(it.id(), it));
    List<Turn> turns = new ArrayList<>();
    for (Board.Row row : after.rows()) {
      Board.Row old = rows.get(row.id());
      for (Column column : Column.values()) {
        Cell is = row.cells().get(column.id());
        Cell was = old == null ? null : old.cells().get(column.id());
        if (is != null && was != null && Math.abs(is.shown() - was.shown()) > NOTHING) {
          double weight = row.weight() / row.cells().size();
          turns.add(new Turn(row.id(), column, was.shown(), is.shown(), weight));
        }
      }
    }
    turns.sort(
        Comparator.comparingDouble((Turn it) -> -it.gain())
            .thenComparing(Turn::goal)
            .thenComparing(Turn::column));
    return turns;
  }
}
