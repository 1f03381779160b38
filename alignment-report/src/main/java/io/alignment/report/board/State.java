package io.alignment.report.board;

import io.alignment.analysis.board.Board;
import io.alignment.analysis.board.Cell;
import io.alignment.report.phrases.Phrases;
import java.util.Locale;
import java.util.Optional;

/** How a cell of the board, or what it rests on, stands as a whole. */
public enum State {
  /** At least three quarters of what is asked are in order. */
  SHOWN,
  /** At least half is not. */
  FAILING,
  /** Nobody has written down anything of more than half. */
  UNKNOWN,
  /** Some of it is in order. */
  PARTLY,
  /** It is left out on purpose. */
  LEFT_OUT,
  /** The goal is not asked that. */
  NONE;

  private static final double MOST = 0.75;
  private static final double HALF = 0.5;

  /** {@return how a cell stands} */
  public static State of(Optional<Cell> cell) {
    return cell.map(it -> of(it.shown(), it.failing(), it.unknown())).orElse(NONE);
  }

  /** {@return how something stands of which these are parts; what is missing to 1 is left out} */
  public static State of(double shown, double failing, double unknown) {
    double asked = shown + failing + unknown;
    return asked == 0
        ? LEFT_OUT
        : failing >= HALF * asked
            ? FAILING
            : shown >= MOST * asked ? SHOWN : unknown > HALF * asked ? UNKNOWN : PARTLY;
  }

  /** {@return how all of a board stands in a sentence; that there is none without a vision} */
  public static String headline(Optional<Board.Area> headline, Phrases phrases) {
    return headline
        .map(
            it ->
                phrases.plain(
                    it.leftOut() > 0 ? "board.headline-left-out" : "board.headline",
                    phrases
                        .words()
                        .percents(it.shown(), it.failing(), it.unknown(), it.leftOut())
                        .toArray()))
        .orElseGet(() -> phrases.plain("board.nothing"));
  }

  /** {@return its sign} */
  public String sign(Phrases phrases) {
    return phrases.plain("board.mark." + id());
  }

  /** {@return its name in phrases and styles, such as {@code left-out}} */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
