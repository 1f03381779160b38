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

  /**
   * Returns whether there is room for details, such as a table of every unit. Formats without get
   * what is told in brief instead.
   */
  default boolean hasRoom() {
    return false;
  }
}
