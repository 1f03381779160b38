package io.alignment.planner.account;

import java.time.Instant;

/**
 * What another program comes in with, as its owner sees it later: without the secret.
 *
 * @param id the number in the database
 * @param name what it is for
 * @param madeAt since when it is good
 */
public record Token(long id, String name, Instant madeAt) {}
