package io.alignment.json;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Pieces of a text that are to be replaced, each by another one. */
final class Splices {

  private record Splice(int from, int to, String with) {}

  private final String text;
  private final String lineBreak;
  private final List<Splice> splices = new ArrayList<>();

  Splices(String text) {
    this.text = text;
    lineBreak = text.contains("\r\n") ? "\r\n" : "\n";
  }

  /** Replaces what stands between two places; lines are broken as they are in the text. */
  void replace(int from, int to, String with) {
    splices.add(new Splice(from, to, with.replace("\n", lineBreak)));
  }

  void insert(int at, String added) {
    replace(at, at, added);
  }

  /**
   * Returns the text with all replacements made, in the order of their places; of those at one
   * place the one that was named first comes first.
   */
  String applied() {
    splices.sort(Comparator.comparingInt(Splice::from));
    StringBuilder result = new StringBuilder();
    int done = 0;
    for (Splice splice : splices) {
      result.append(text, Math.min(done, splice.from()), splice.from()).append(splice.with());
      done = Math.max(done, splice.to());
    }
    return result.append(text.substring(done)).toString();
  }

  // Lines

  static int lineStart(String text, int at) {
    int start = at;
    while (start > 0 && !isBreak(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  static int lineEnd(String text, int at) {
    int end = at;
    while (end < text.length() && !isBreak(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Returns where the line behind the one of a place begins. */
  static int nextLine(String text, int at) {
    int end = lineEnd(text, at);
    boolean two = text.startsWith("\r\n", end);
    return Math.min(text.length(), end + (two ? 2 : 1));
  }

  /** Returns the place before the line break that ends at a place, if one does. */
  static int beforeBreak(String text, int at) {
    int before = at > 0 && text.charAt(at - 1) == '\n' ? at - 1 : at;
    return before > 0 && text.charAt(before - 1) == '\r' ? before - 1 : before;
  }

  /** Says whether only blanks stand between two places. */
  static boolean isBlank(String text, int from, int to) {
    return text.substring(from, to).isBlank();
  }

  private static boolean isBreak(char character) {
    return character == '\n' || character == '\r';
  }
}
