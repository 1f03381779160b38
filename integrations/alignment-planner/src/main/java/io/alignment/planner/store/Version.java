package io.alignment.planner.store;

import java.time.Instant;

/**
 * What is told of a version of a strategy, without the strategy itself.
 *
 * @param number its number within the business, from 1
 * @param author the name of who saved it
 * @param savedAt when
 * @param why the reason that was given; may be empty
 */
public record Version(int number, String author, Instant savedAt, String why) {}
