package io.alignment.planner.store;

import java.time.Instant;
import java.util.Optional;

/**
 * What is told of a version of a strategy, without the strategy itself.
 *
 * @param number its number within the business, from 1
 * @param author the name of who saved it
 * @param savedAt when
 * @param why the reason that was given; may be empty
 * @param summary its numbers; empty for one that was saved before they were kept
 */
public record Version(
    int number, String author, Instant savedAt, String why, Optional<Summary> summary) {

  /** How many characters a reason may have. */
  public static final int LONGEST_WHY = 2000;
}
