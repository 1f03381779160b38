package io.alignment.planner.account;

/**
 * Why something that was typed is not taken.
 *
 * @param field where it was typed, such as {@code login}; empty if it is about all of it
 * @param message what is wrong and how to mend it, for people
 */
public record Objection(String field, String message) {}
