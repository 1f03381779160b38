package io.alignment.analysis.board;

/**
 * Where a part of the board that is failing or unknown comes from.
 *
 * @param column the question
 * @param goal the id of the objective at which the record tells it, or is silent: that of the cell,
 *     or one below it from which the cell was taken
 * @param reason why; its parts are shares of the board, by which all origins add up to what is
 *     failing, and to what is unknown but for what no question is asked of
 */
public record Origin(Column column, String goal, Reason reason) {}
