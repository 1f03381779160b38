package io.alignment.interchange.rows;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Several texts in one cell: divided by semicolons, as in {@code shop; marketing}. A text with a
 * semicolon, a quote or a line break, with blanks at its ends, or without a letter stands in double
 * quotes, and a double quote in these is written twice.
 */
public final class CellList {

  private CellList() {}

  /**
   * Returns the cell of several texts.
   *
   * @param texts the texts
   * @return the cell
   */
  public static String join(Collection<String> texts) {
    StringBuilder cell = new StringBuilder();
    for (String text : texts) {
      cell.append(cell.isEmpty() ? "" : "; ");
      cell.append(isPlain(text) ? text : "\"" + text.replace("\"", "\"\"") + "\"");
    }
    return cell.toString();
  }

  private static boolean isPlain(String text) {
    return !text.isEmpty()
        && text.strip().length() == text.length()
        && text.chars().noneMatch(it -> it == ';' || it == '"' || it == '\n' || it == '\r');
  }

  /**
   * Returns the texts of a cell.
   *
   * @param cell the cell
   * @return the texts; empty ones between two semicolons are none
   */
  public static List<String> split(String cell) {
    List<String> texts = new ArrayList<>();
    int at = 0;
    while (at < cell.length()) {
      while (at < cell.length() && Character.isWhitespace(cell.charAt(at))) {
        at++;
      }
      int end = at < cell.length() && cell.charAt(at) == '"' ? closing(cell, at + 1) : -1;
      int next = cell.indexOf(';', Math.max(at, end));
      next = next < 0 ? cell.length() : next;
      if (end > 0 && cell.substring(end + 1, next).isBlank()) {
        texts.add(cell.substring(at + 1, end).replace("\"\"", "\""));
      } else {
        next = cell.indexOf(';', at) < 0 ? cell.length() : cell.indexOf(';', at);
        String text = cell.substring(Math.min(at, next), next).strip();
        if (!text.isEmpty()) {
          texts.add(text);
        }
      }
      at = next + 1;
    }
    return texts;
  }

  /** Returns where the quote closes that opened before a place; -1 if it does not. */
  private static int closing(String cell, int from) {
    int at = cell.indexOf('"', from);
    while (at >= 0 && at + 1 < cell.length() && cell.charAt(at + 1) == '"') {
      at = cell.indexOf('"', at + 2);
    }
    return at;
  }
}
