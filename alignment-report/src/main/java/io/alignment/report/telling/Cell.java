package io.alignment.report.telling;

import io.alignment.report.phrases.Text;
import java.util.OptionalDouble;

/**
 * A field of a table.
 *
 * @param kind what stands in it
 * @param text as people read it
 * @param value the number behind it; empty if it is none, or cannot be computed
 */
public record Cell(Kind kind, Text text, OptionalDouble value) {

  /** What stands in a field. */
  public enum Kind {
    /** A part of a whole, from 0 to 1. */
    SHARE,
    /** How many. */
    COUNT,
    /** An amount of money or time. */
    AMOUNT,
    /** Another number. */
    NUMBER,
    /** A day. */
    DAY,
    /** The name of an element. */
    ELEMENT,
    /** Words. */
    TEXT
  }

  /** {@return a field with words} */
  public static Cell of(Text text) {
    return new Cell(Kind.TEXT, text, OptionalDouble.empty());
  }

  /** {@return whether it is a number, or the lack of one} */
  public boolean isNumber() {
    return switch (kind) {
      case SHARE, COUNT, AMOUNT, NUMBER -> true;
      case DAY, ELEMENT, TEXT -> false;
    };
  }
}
