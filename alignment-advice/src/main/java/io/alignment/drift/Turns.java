package io.alignment.drift;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.board.Board;
import io.alignment.analysis.board.Cell;
import io.alignment.analysis.board.Column;
import io.alignment.analysis.board.Reason;
import io.alignment.drift.Drift.CellState;
import io.alignment.drift.Drift.Why;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which cells of the board turned, and why. */
final class Turns {

  private static final double NOTHING = 1e-9;

  private final Map<String, Board.Row> before;
  private final Map<String, Board.Row> today;
  private final Map<String, Board.Row> after;
  private final Optional<Map<String, Board.Row>> withOldGoals;
  private final Lapses lapses;

  /**
   * Prepares to compare.
   *
   * @param before what the old version said on its own day
   * @param today what it says on the day of the new version
   * @param after what the new version says
   * @param withOldGoals what that would say, had no goal been moved
   * @param lapses what is no longer recorded
   */
  Turns(Board before, Board today, Board after, Optional<Board> withOldGoals, Lapses lapses) {
    this.before = rows(before);
    this.today = rows(today);
    this.after = rows(after);
    this.withOldGoals = withOldGoals.map(Turns::rows);
    this.lapses = lapses;
  }

  private static Map<String, Board.Row> rows(Board board) {
    return Maps.uniqueIndex(board.rows(), Board.Row::id);
  }

  List<Drift.TurnedCell> turned() {
    ImmutableList.Builder<Drift.TurnedCell> turned = ImmutableList.builder();
    Set<String> goals = new LinkedHashSet<>(after.keySet());
    goals.addAll(before.keySet());
    for (String goal : goals) {
      for (Column column : Column.values()) {
        Optional<CellState> old = state(before, goal, column);
        Optional<CellState> now = state(after, goal, column);
        if (!isSame(old, now)) {
          turned.add(new Drift.TurnedCell(goal, column.id(), old, now, why(goal, column, now)));
        }
      }
    }
    return turned.build();
  }

  private static Optional<Cell> cell(Map<String, Board.Row> rows, String goal, Column column) {
    return Optional.ofNullable(rows.get(goal))
        .flatMap(row -> Optional.ofNullable(row.cells().get(column.id())));
  }

  private static Optional<CellState> state(
      Map<String, Board.Row> rows, String goal, Column column) {
    return cell(rows, goal, column)
        .map(it -> new CellState(it.shown(), it.failing(), it.unknown()));
  }

  private Why why(String goal, Column column, Optional<CellState> now) {
    Optional<CellState> old = state(today, goal, column);
    if (isSame(old, now)) {
      return Why.TIME_PASSED;
    }
    if (withOldGoals.filter(it -> isSame(old, state(it, goal, column))).isPresent()) {
      return Why.GOALS_MOVED;
    }
    if (old.isEmpty()) {
      return lapses.isMore(goal) ? Why.RECORDED : Why.CHANGED;
    }
    double told = now.map(CellState::told).orElse(0.0) - old.get().told();
    double failing = now.map(CellState::failing).orElse(0.0) - old.get().failing();
    if ((failing < -NOTHING && rests(today, goal, column, it -> lapses.isUnproven(it, column)))
        || (now.isPresent() && told < -NOTHING && rests(today, goal, column, lapses::isLess))) {
      return Why.NO_LONGER_RECORDED;
    }
    if (!after.containsKey(goal)) {
      return isFinished(goal) ? Why.CHANGED : Why.NO_LONGER_RECORDED;
    }
    // More has been mended than was unknown: that is no mere record.
    boolean isMended = failing + told < -NOTHING;
    return now.isPresent()
            && told > NOTHING
            && !isMended
            && rests(after, goal, column, lapses::isMore)
        ? Why.RECORDED
        : Why.CHANGED;
  }

  /** Says whether a goal was finished: nothing is asked of it then but how it came along. */
  private boolean isFinished(String goal) {
    return Set.of(Column.ON_COURSE.id())
        .containsAll(Objects.requireNonNull(today.get(goal)).cells().keySet());
  }

  private static boolean rests(
      Map<String, Board.Row> rows, String goal, Column column, Predicate<String> on) {
    return rests(rows, goal, column, on, new HashSet<>());
  }

  /** Says whether a cell is about something of a kind, or rests on it, or one below it does. */
  private static boolean rests(
      Map<String, Board.Row> rows,
      String goal,
      Column column,
      Predicate<String> on,
      Set<String> seen) {
    return seen.add(goal)
        && (on.test(goal)
            || cell(rows, goal, column).stream()
                .flatMap(it -> it.evidence().stream())
                .flatMap(Turns::elements)
                .anyMatch(
                    it -> rows.containsKey(it) ? rests(rows, it, column, on, seen) : on.test(it)));
  }

  private static Stream<String> elements(Reason reason) {
    return Stream.concat(
        reason.elements().stream(),
        reason.facts().stream()
            .flatMap(
                it -> it instanceof Evidence.Others of ? of.others().stream() : Stream.empty()));
  }

  private static boolean isSame(Optional<CellState> one, Optional<CellState> other) {
    return one.isPresent() == other.isPresent()
        && one.filter(
                it ->
                    Math.abs(it.shown() - other.orElseThrow().shown()) > NOTHING
                        || Math.abs(it.failing() - other.orElseThrow().failing()) > NOTHING
                        || Math.abs(it.unknown() - other.orElseThrow().unknown()) > NOTHING)
            .isEmpty();
  }
}
