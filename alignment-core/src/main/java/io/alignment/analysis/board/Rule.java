package io.alignment.analysis.board;

import java.util.List;
import java.util.Optional;

/** What a column says of a goal, or one of the topics that a column is about. */
interface Rule {

  /** Returns what is recorded of a goal itself; empty if that does not tell. */
  Optional<Parts> own(int row);

  /** Says whether the goals below tell of a goal that does not itself. */
  default boolean asksBelow() {
    return true;
  }

  /** Returns what is said of a goal of which nothing below tells either; empty if nothing is. */
  Optional<Parts> last(int row);

  /** Returns what that rests on, if it was not told from below. */
  List<Reason> why(int row);

  /** What only the goal itself tells. */
  interface OfItself extends Rule {

    @Override
    default boolean asksBelow() {
      return false;
    }

    @Override
    default Optional<Parts> last(int row) {
      return Optional.empty();
    }
  }
}
