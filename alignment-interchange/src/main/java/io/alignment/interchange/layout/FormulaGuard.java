package io.alignment.interchange.layout;

import java.util.regex.Pattern;

/**
 * Keeps texts from being taken for formulas by programs for spreadsheets: an apostrophe stands
 * before one that begins with {@code = + - @}, a tab or a line break, as before one that begins
 * with apostrophes and goes on so or ends there. So it can be taken off again. The empty text is an
 * apostrophe, as an empty cell is none.
 */
final class FormulaGuard {

  // Wide forms of the signs too, which some programs take for the same.
  private static final String SIGNS = "[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20]";
  private static final Pattern NEEDED = Pattern.compile("'*(" + SIGNS + "|$)");
  private static final Pattern GUARDED = Pattern.compile("'+(" + SIGNS + "|$)");

  private FormulaGuard() {}

  /** Returns what to write for a text. */
  static String guarded(String text) {
    return begins(NEEDED, text) ? "'" + text : text;
  }

  /** Returns the text of what was written. */
  static String unguarded(String cell) {
    return begins(GUARDED, cell) ? cell.substring(1) : cell;
  }

  private static boolean begins(Pattern pattern, String text) {
    return pattern.matcher(text).lookingAt();
  }
}
