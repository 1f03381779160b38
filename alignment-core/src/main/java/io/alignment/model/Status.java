package io.alignment.model;

/** Where a work item stands. */
public enum Status {
  /** Decided, not begun. */
  PLANNED,
  /** Being worked on: the default. */
  ACTIVE,
  /** Put aside for now: it still counts, but nobody expects it to come along. */
  PAUSED,
  /** Finished; it still counts in every analysis. */
  DONE,
  /** Ended without being reached: finished as well, and short of what was wanted. */
  MISSED,
  /** Given up: it and its relations take part in no analysis. */
  DROPPED;

  /** {@return whether it is over, reached or not: nothing is needed for it any more} */
  public boolean isFinished() {
    return this == DONE || this == MISSED;
  }
}
