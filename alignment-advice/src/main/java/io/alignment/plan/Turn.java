package io.alignment.plan;

import io.alignment.analysis.board.Column;

/**
 * A cell of the board that a plan, or a step of it, changes.
 *
 * @param goal the id of the objective
 * @param column the question
 * @param before what of it is shown before, from 0 to 1
 * @param after what of it is shown after, from 0 to 1
 * @param weight what share of the board the cell is, among the cells of its goal as they are after
 */
public record Turn(String goal, Column column, double before, double after, double weight) {

  /** {@return what it adds to the board; below 0 where less is shown than before} */
  public double gain() {
    return weight * (after - before);
  }
}
