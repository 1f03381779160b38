package io.alignment.report.diagram;

import io.alignment.analysis.board.Board;
import io.alignment.model.Strategy;
import io.alignment.report.phrases.Phrases;
import io.alignment.report.svg.BoardDrawing;
import io.alignment.words.Words;

/**
 * The board as a picture that stands alone: how much of all that is wanted is in order, and how
 * each goal stands in each question. The same board gives the same picture.
 */
public final class BoardPicture {

  private BoardPicture() {}

  /**
   * Draws a board. Of many goals the 25 that carry most are drawn, and how many more there are is
   * said.
   *
   * @param strategy the strategy
   * @param board the board
   * @param words the words of the language
   * @return an SVG document
   */
  public static String of(Strategy strategy, Board board, Words words) {
    return BoardDrawing.of(strategy, board, Phrases.of(words));
  }
}
