package io.alignment.planner.account;

/**
 * Somebody who can sign in.
 *
 * @param id the number in the database
 * @param login the name to sign in with, in small letters
 * @param name the name, for people
 * @param password the hash of the password
 * @param mustChange whether the password must be changed before anything else
 */
public record Account(long id, String login, String name, String password, boolean mustChange) {}
