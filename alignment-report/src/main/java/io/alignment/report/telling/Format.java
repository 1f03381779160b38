package io.alignment.report.telling;

import io.alignment.report.phrases.Text;

/**
 * A format in which things are told to people. Whoever adds one writes this one class: all that is
 * told then comes in it.
 */
public interface Format {

  /** Writes a line. */
  void line(Telling.Role role, Text text);

  /** Writes a table. */
  void table(Telling.Table table);

  /** Writes a finding. */
  void found(Telling.Found found);

  /** Draws a picture, or tells what it says. */
  default void picture(Telling.Picture picture) {
    picture.words().forEach(part -> part.writeTo(this));
  }
}
