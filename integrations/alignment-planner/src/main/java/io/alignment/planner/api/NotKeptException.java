package io.alignment.planner.api;

import io.alignment.planner.desk.Outcome;

/** Thrown where a new version was not kept. */
final class NotKeptException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Outcome outcome;

  NotKeptException(Outcome outcome) {
    this.outcome = outcome;
  }

  Outcome outcome() {
    return outcome;
  }
}
