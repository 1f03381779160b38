package io.alignment.json;

import java.util.BitSet;
import java.util.List;

/**
 * The members of an object or the items of a list in the text of a document: where each begins and
 * ends, and how some are taken out and others put between them.
 */
final class Group {

  private final String text;
  private final Splices splices;
  private final Node node;
  private final boolean isFlow;
  private final int[] starts;
  private final int[] ends;

  Group(Node node, String text, Splices splices) {
    this.node = node;
    this.text = text;
    this.splices = splices;
    isFlow = isFlow(node, text);
    List<Node> parts = node.is(Node.Kind.OBJECT) ? node.names() : node.values();
    starts = parts.stream().mapToInt(Node::start).toArray();
    ends = node.values().stream().mapToInt(Node::end).toArray();
    for (int i = 0; i < starts.length && !isFlow; i++) {
      starts[i] = node.is(Node.Kind.LIST) ? dash(i, starts[i]) : name(starts[i]);
    }
  }

  /** Says whether an object or list stands in brackets. */
  static boolean isFlow(Node node, String text) {
    char first = text.charAt(node.start());
    return !node.is(Node.Kind.SCALAR) && (first == '{' || first == '[');
  }

  /** Returns where the dash of an item stands, which may be on a line before it. */
  private int dash(int item, int start) {
    if (item == 0) {
      return node.start();
    }
    int column = column();
    int line = Splices.lineStart(text, start);
    while (line > node.start()) {
      int dash = line + column;
      if (dash < start && text.charAt(dash) == '-' && Splices.isBlank(text, line, dash)) {
        return dash;
      }
      line = Splices.lineStart(text, Splices.beforeBreak(text, line));
    }
    throw new IllegalStateException("There is no dash before " + start);
  }

  /** Returns where a name begins: long ones stand behind a question mark. */
  private int name(int start) {
    int line = Splices.lineStart(text, start);
    String before = text.substring(line, start);
    return before.strip().equals("?") ? line + before.indexOf('?') : start;
  }

  boolean isFlow() {
    return isFlow;
  }

  /** Returns how many characters stand before each part on its line, in blocks. */
  int column() {
    return node.start() - Splices.lineStart(text, node.start());
  }

  /** Returns the blanks before the first part that begins a line, else before all of it. */
  String margin() {
    int at = starts.length > 0 ? starts[0] : node.start();
    int line = Splices.lineStart(text, at);
    int first = line;
    while (first < at && Character.isWhitespace(text.charAt(first))) {
      first++;
    }
    return text.substring(line, first);
  }

  int start(int part) {
    return starts[part];
  }

  int end(int part) {
    return ends[part];
  }

  // Taking out

  /** Takes out some parts, though not all, with what stands on their lines. */
  void remove(BitSet removed) {
    int first = removed.nextClearBit(0);
    boolean together = isFlow || !standsAlone(0);
    if (first > 0 && together) {
      // The first one that stays moves to the place of the first.
      splices.replace(starts[0], starts[first], "");
    }
    for (int i = removed.nextSetBit(together ? first : 0); i >= 0; i = removed.nextSetBit(i + 1)) {
      if (isFlow) {
        splices.replace(ends[i - 1], ends[i], "");
      } else {
        removeLines(i);
      }
    }
  }

  private boolean standsAlone(int part) {
    return Splices.isBlank(text, Splices.lineStart(text, starts[part]), starts[part]);
  }

  private void removeLines(int part) {
    int from = Splices.lineStart(text, starts[part]);
    int to = Splices.nextLine(text, ends[part]);
    boolean isLast = Splices.lineEnd(text, ends[part]) == text.length();
    int before = Splices.lineStart(text, Splices.beforeBreak(text, from));
    if (isLast) {
      from = Splices.beforeBreak(text, from);
    } else if (isBlankLine(before, from) && isBlankLine(to, Splices.nextLine(text, to))) {
      to = Splices.nextLine(text, to);
    }
    splices.replace(from, to, "");
  }

  private boolean isBlankLine(int from, int to) {
    return from < to && Splices.isBlank(text, from, to);
  }

  // Putting in

  /**
   * Puts a part behind another one.
   *
   * @param before the number of the part; -1 to put it before the part of the number {@code next}
   * @param next a part that stays
   * @param part what to put in, with the dash if it is one of an item
   */
  void insert(int before, int next, String part) {
    if (isFlow) {
      String separator = separator(Math.max(before, 0));
      if (before < 0) {
        splices.insert(starts[next], part + separator);
      } else {
        splices.insert(ends[before], separator + part);
      }
    } else if (before < 0) {
      splices.insert(starts[next], part + "\n" + " ".repeat(column()));
    } else {
      // Where the next line begins, as the line itself may be taken out with what is in the part.
      String gap = isApart(before) || isApart(before + 1) ? "\n" : "";
      String lines = gap + " ".repeat(column()) + part;
      boolean isLast = Splices.lineEnd(text, ends[before]) == text.length();
      splices.insert(Splices.nextLine(text, ends[before]), isLast ? "\n" + lines : lines + "\n");
    }
  }

  /** Says whether a blank line stands before a part. */
  private boolean isApart(int part) {
    if (part < 1 || part >= starts.length) {
      return false;
    }
    int line = Splices.lineStart(text, starts[part]);
    return isBlankLine(Splices.lineStart(text, Splices.beforeBreak(text, line)), line);
  }

  /** Returns what stands between two parts in brackets; only blanks and a comma. */
  private String separator(int near) {
    String blanks =
        starts.length > 1
            ? text.substring(ends[Math.max(near, 1) - 1], starts[Math.max(near, 1)])
            : "," + text.substring(node.start() + 1, starts[0]);
    boolean isSimple = blanks.startsWith(",") && Splices.isBlank(blanks, 1, blanks.length());
    return isSimple && !(starts.length == 1 && blanks.indexOf('\n') < 0)
        ? blanks.replace("\r\n", "\n")
        : ", ";
  }
}
