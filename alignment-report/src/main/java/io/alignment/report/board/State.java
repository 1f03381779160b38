package io.alignment.report.board;

import io.alignment.analysis.board.Cell;
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

  /** {@return its name in phrases and styles, such as {@code left-out}} */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
