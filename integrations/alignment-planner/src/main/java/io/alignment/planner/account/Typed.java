package io.alignment.planner.account;

import com.google.common.base.CharMatcher;

/** What people type, as it is kept. */
public final class Typed {

  private Typed() {}

  /**
   * Returns a text in one line: without what cannot be seen, which no database takes either.
   *
   * @param text what was typed
   * @return the same, with blanks for control characters, and none around it
   */
  public static String line(String text) {
    return CharMatcher.javaIsoControl().replaceFrom(text, ' ').strip();
  }

  /**
   * Returns a text in one line that is not too long.
   *
   * @param text what was typed
   * @param most how many characters it may have
   * @return the line; one that is longer ends in an ellipsis
   */
  public static String line(String text, int most) {
    String line = line(text);
    if (line.length() <= most) {
      return line;
    }
    int end = most - 1;
    return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "…";
  }
}
