package io.alignment.report.text;

import io.alignment.analysis.Severity;
import java.util.ArrayList;
import java.util.List;

/** Text laid out for a terminal: headings, rows and paragraphs that wrap at its width. */
public final class TextPage {

  private static final int LABEL = 52;
  private static final int COLUMN = 14;

  private final TextStyle style;
  private final StringBuilder text = new StringBuilder();

  public TextPage(TextStyle style) {
    this.style = style;
  }

  public String text() {
    return text.toString();
  }

  public void title(String title) {
    for (String line : wrap(printable(title), style.width())) {
      text.append(style.bold(line)).append('\n');
    }
  }

  public void heading(String heading) {
    text.append('\n');
    title(heading);
    text.append("─".repeat(Math.min(style.width(), heading.length()))).append('\n');
  }

  public void space() {
    text.append('\n');
  }

  public void line(String line) {
    paragraph("", "", line);
  }

  /** Adds a paragraph behind a label, its further lines indented. */
  public void item(String label, String line) {
    paragraph("", "  ", label + " " + line);
  }

  public void finding(Severity severity, String what) {
    String label =
        switch (severity) {
          case ERROR -> style.red("ERROR");
          case WARNING -> style.yellow("WARNING");
          case INFO -> "NOTE";
        };
    int visible = severity == Severity.ERROR ? 5 : severity == Severity.WARNING ? 7 : 4;
    List<String> lines = wrap(printable(what), style.width() - visible - 1, style.width() - 2);
    text.append(label).append(' ').append(lines.get(0)).append('\n');
    lines.subList(1, lines.size()).forEach(line -> text.append("  ").append(line).append('\n'));
  }

  public void detail(String line) {
    paragraph("  ", "  ", line);
  }

  /** Adds what leads to more, for those who want it. */
  public void reference(String line) {
    for (String part : wrap(printable(line), style.width() - 2)) {
      text.append("  ").append(style.dim(part)).append('\n');
    }
  }

  /** Adds a row of a label and two columns; where the page is too narrow they follow each other. */
  void row(String words, String first, String second) {
    String label = printable(words);
    int columns = second.isEmpty() ? first.length() : 2 * COLUMN;
    int room = Math.min(LABEL, style.width() - columns - 2);
    if (label.length() > room) {
      paragraph("", "  ", label + ": " + (first + "  " + second).strip());
      return;
    }
    String line = "%-" + room + "s  ";
    text.append(
            (line.formatted(label)
                    + (second.isEmpty() ? first : "%14s %13s".formatted(first, second)))
                .stripTrailing())
        .append('\n');
  }

  private void paragraph(String first, String indent, String words) {
    List<String> lines =
        wrap(printable(words), style.width() - first.length(), style.width() - indent.length());
    text.append(first).append(lines.get(0)).append('\n');
    lines.subList(1, lines.size()).forEach(line -> text.append(indent).append(line).append('\n'));
  }

  /** Returns text without the control characters that could trick a style. */
  private static String printable(String words) {
    return words.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ");
  }

  private static List<String> wrap(String words, int width) {
    return wrap(words, width, width);
  }

  private static List<String> wrap(String words, int firstWidth, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words.split(" ", -1)) {
      int room = lines.isEmpty() ? firstWidth : width;
      if (line.length() > 0 && length(line) + 1 + length(word) > room) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() > 0 ? " " : "").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  private static int length(CharSequence text) {
    return Character.codePointCount(text, 0, text.length());
  }
}
