package io.alignment.report.board;

import io.alignment.analysis.board.Board;
import io.alignment.analysis.board.Cell;
import io.alignment.report.phrases.Phrases;
import io.alignment.report.phrases.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a bar that shows how much is in order, is not, is unknown and is left out.
 *
 * @param state which of these
 * @param start where it begins, from 0 to 1
 * @param length how long it is, from 0 to 1
 */
public record Segment(State state, double start, double length) {

  /** {@return the parts of a cell, one behind another} */
  public static List<Segment> of(Cell cell) {
    return of(cell.shown(), cell.failing(), cell.unknown(), cell.leftOut());
  }

  /** {@return the parts of a part of the board} */
  public static List<Segment> of(Board.Area area) {
    return of(area.shown(), area.failing(), area.unknown(), area.leftOut());
  }

  /** {@return parts in words} */
  public static String parts(List<Segment> segments, Phrases phrases) {
    List<String> percents =
        phrases.words().percents(segments.stream().mapToDouble(Segment::length).toArray());
    List<Text> parts = new ArrayList<>();
    for (int i = 0; i < percents.size(); i++) {
      parts.add(phrases.text("board.part." + segments.get(i).state.id(), percents.get(i)));
    }
    return phrases.joined(parts, "list.comma").plain();
  }

  private static List<Segment> of(double shown, double failing, double unknown, double leftOut) {
    List<Segment> segments = new ArrayList<>();
    double[] lengths = {shown, failing, unknown, leftOut};
    State[] states = {State.SHOWN, State.FAILING, State.UNKNOWN, State.LEFT_OUT};
    double start = 0;
    for (int i = 0; i < lengths.length; i++) {
      if (lengths[i] > 0) {
        segments.add(new Segment(states[i], start, lengths[i]));
      }
      start += lengths[i];
    }
    return List.copyOf(segments);
  }
}
