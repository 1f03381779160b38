package io.alignment.analysis.board;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a column says of all goals: the mean of what it says about each of its topics. */
final class Cells {

  private final Goals goals;
  private final Column column;
  private final ImmutableList<Strip> strips;
  private final @Nullable Parts[] cells;

  Cells(Goals goals, Column column, List<Strip> strips) {
    this.goals = goals;
    this.column = column;
    this.strips = ImmutableList.copyOf(strips);
    cells = new Parts[goals.rows().size()];
    for (int row = 0; row < cells.length; row++) {
      cells[row] = goals.isAsked(row, column) ? mean(row) : null;
    }
  }

  private @Nullable Parts mean(int row) {
    Parts sum = Parts.NONE;
    for (int i = 0; i < strips.size(); i++) {
      if (!isLeftOut(row, i)) {
        Parts part = strips.get(i).at(row);
        if (part == null) {
          return null;
        }
        sum = sum.plus(part.times(1.0 / strips.size()));
      }
    }
    return sum;
  }

  private boolean isLeftOut(int row, int strip) {
    return goals.isLeftOut(row, column, column.aspects().get(strip));
  }

  /** Returns what it says about each of its topics. */
  List<Strip> strips() {
    return strips;
  }

  /** Returns what is said of a goal; null if it is not asked that. */
  @Nullable Parts at(int row) {
    return cells[row];
  }

  /** Returns why that is said. */
  List<Reason> why(int row) {
    List<Reason> reasons = new ArrayList<>();
    for (int i = 0; i < strips.size(); i++) {
      if (!isLeftOut(row, i)) {
        strips.get(i).why(row).forEach(it -> reasons.add(it.times(1.0 / strips.size())));
      }
    }
    return reasons;
  }
}
