package io.alignment.cli;

import io.alignment.report.text.TextStyle;
import java.io.Console;
import java.util.Map;
import picocli.CommandLine;

/**
 * What the place to which the program writes can show.
 *
 * @param width how many characters fit in a line
 * @param color whether it shows colors
 * @param watched whether a person looks at it while the program works
 */
public record Terminal(int width, boolean color, boolean watched) {

  private static final int USUAL_WIDTH = 80;
  private static final int NARROWEST = 40;
  private static final int WIDEST = 120;

  /** A place that nobody watches. */
  public Terminal(int width, boolean color) {
    this(width, color, false);
  }

  /** Finds out: the width from COLUMNS, the colors as picocli does, which knows NO_COLOR too. */
  public static Terminal detect(Map<String, String> environment) {
    return new Terminal(
        width(environment.getOrDefault("COLUMNS", "")),
        CommandLine.Help.Ansi.AUTO.enabled(),
        isWatched());
  }

  private static int width(String columns) {
    return columns.matches("[0-9]{1,4}")
        ? Math.max(NARROWEST, Math.min(WIDEST, Integer.parseInt(columns)))
        : USUAL_WIDTH;
  }

  /** From Java 22 on there is a console even where nobody looks, and it can be asked. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isWatched() {
    Console console = System.console();
    try {
      return console != null && (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }

  /** {@return how text is laid out for it} */
  public TextStyle style() {
    return new TextStyle(width, color);
  }
}
