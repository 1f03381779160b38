package io.alignment.model;

/** Where a work item stands. */
public enum Status {
  /** Decided, not begun. */
  PLANNED,
  /** Being worked on: the default. */
  ACTIVE,
  /** Finished; it still counts in every analysis. */
  DONE,
  /** Given up: it and its relations take part in no analysis. */
  DROPPED
}
