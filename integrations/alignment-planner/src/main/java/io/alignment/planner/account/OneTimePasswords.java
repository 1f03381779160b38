package io.alignment.planner.account;

import java.security.SecureRandom;

/** Passwords that nobody chose, good until their owner signs in for the first time. */
public final class OneTimePasswords {

  /** Without those that look like others. */
  private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

  private static final int GROUPS = 4;
  private static final int LETTERS_IN_GROUP = 5;

  private static final SecureRandom RANDOM = new SecureRandom();

  private OneTimePasswords() {}

  /** {@return a password of 100 random bits that can be read aloud} */
  public static String next() {
    StringBuilder password = new StringBuilder();
    for (int group = 0; group < GROUPS; group++) {
      if (group > 0) {
        password.append('-');
      }
      for (int letter = 0; letter < LETTERS_IN_GROUP; letter++) {
        password.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
      }
    }
    return password.toString();
  }
}
