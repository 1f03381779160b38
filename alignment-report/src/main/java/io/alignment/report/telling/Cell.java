package io.alignment.report.telling;

import io.alignment.analysis.Metric;
import io.alignment.report.phrases.Text;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A field of a table.
 *
 * @param kind what stands in it
 * @param text as people read it
 * @param value the number behind it; empty if it is none, or cannot be computed
 * @param figure which number of the catalogue it is, if it is one
 * @param drawing what is drawn beside the text, where it can be
 */
public record Cell(
    Kind kind,
    Text text,
    OptionalDouble value,
    Optional<Figure> figure,
    Optional<Drawing> drawing) {

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
    /** Words. */
    TEXT
  }

  /**
   * A number of the catalogue.
   *
   * @param metric which one
   * @param subject of which element, unit or group; empty if of all
   */
  public record Figure(Metric metric, String subject) {}

  /** {@return a field} */
  public static Cell of(Kind kind, Text text, OptionalDouble value) {
    return new Cell(kind, text, value, Optional.empty(), Optional.empty());
  }

  /** {@return a field with words} */
  public static Cell of(Text text) {
    return of(Kind.TEXT, text, OptionalDouble.empty());
  }

  /** {@return this field as a number of the catalogue} */
  public Cell as(Metric metric, String subject) {
    return new Cell(kind, text, value, Optional.of(new Figure(metric, subject)), drawing);
  }

  /** {@return this field with a drawing} */
  public Cell drawn(Drawing what) {
    return new Cell(kind, text, value, figure, Optional.of(what));
  }

  /** {@return this share with a bar of its length} */
  public Cell bar(String style) {
    return drawn(new Drawing.Bar(style, value.orElse(0)));
  }

  /** {@return whether it is a number, or the lack of one} */
  public boolean isNumber() {
    return kind != Kind.TEXT;
  }
}
