package io.alignment.planner.account;

/**
 * Somebody who may come into a business.
 *
 * @param login the name to sign in with
 * @param name the name, for people
 * @param role what they may do
 */
public record Member(String login, String name, Role role) {}
