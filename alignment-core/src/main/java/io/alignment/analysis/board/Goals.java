package io.alignment.analysis.board;

import io.alignment.analysis.Question;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.model.Objective;
import io.alignment.model.Topic;

/** What is asked of which goal, and what is left out. */
final class Goals {

  private final Question question;
  private final StrategyIndex index;
  private final Rows rows;

  Goals(Question question) {
    this.question = question;
    index = StrategyIndex.of(question.strategy());
    rows = Rows.of(index);
  }

  Question question() {
    return question;
  }

  StrategyIndex index() {
    return index;
  }

  Rows rows() {
    return rows;
  }

  Objective goal(int row) {
    return (Objective) index.element(rows.element(row));
  }

  /** Says whether it is reached or missed, so that nothing is asked but which of the two. */
  boolean isOver(int row) {
    return index.isFinished(rows.element(row));
  }

  /**
   * Says whether a goal is asked a question at all: of what is over only whether it was reached, of
   * what is paused neither what means it needs, nor whether it comes along, nor whether its days
   * fit.
   */
  boolean isAsked(int row, Column column) {
    return switch (goal(row).status()) {
      case DONE, MISSED -> column == Column.ON_COURSE;
      case PAUSED ->
          column != Column.MEANS && column != Column.ON_COURSE && column != Column.IN_TIME;
      case PLANNED, ACTIVE, DROPPED -> true;
    };
  }

  /** Says whether what a column asks about a topic is left out at a goal. */
  boolean isLeftOut(int row, Column column, Topic aspect) {
    if (question.leftOut().isEmpty() && goal(row).leavesOut().isEmpty()) {
      return false;
    }
    return column.isIn(question.leftOut(), aspect) || column.isIn(goal(row).leavesOut(), aspect);
  }

  /** Says whether a goal tells those above anything of what a column asks about a topic. */
  boolean lends(int row, Column column, Topic aspect) {
    return !isOver(row) && !isLeftOut(row, column, aspect);
  }
}
