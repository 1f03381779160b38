package io.alignment.report.text;

/**
 * How text is laid out for people.
 *
 * @param width how many characters fit in a line
 * @param color whether there are colors, by the codes of ANSI terminals
 * @param ids whether ids are told
 */
public record TextStyle(int width, boolean color, boolean ids) {

  /** A style without ids. */
  public TextStyle(int width, boolean color) {
    this(width, color, false);
  }

  /** {@return this style, with ids if asked for} */
  public TextStyle withIds(boolean ids) {
    return new TextStyle(width, color, ids);
  }

  String bold(String text) {
    return styled("1", text);
  }

  String red(String text) {
    return styled("31;1", text);
  }

  String yellow(String text) {
    return styled("33", text);
  }

  String dim(String text) {
    return styled("2", text);
  }

  private String styled(String code, String text) {
    return color ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
