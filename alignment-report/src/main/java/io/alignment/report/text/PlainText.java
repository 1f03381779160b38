package io.alignment.report.text;

import io.alignment.report.phrases.Text;
import io.alignment.report.telling.Cell;
import io.alignment.report.telling.Format;
import io.alignment.report.telling.Telling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Text laid out for a terminal: headings, rows and paragraphs that wrap at its width. */
public final class PlainText implements Format {

  private static final int LABEL = 52;
  private static final int COLUMN = 14;
  private static final int NARROW_COLUMN = 10;

  private final TextStyle style;
  private final StringBuilder text = new StringBuilder();

  private PlainText(TextStyle style) {
    this.style = style;
  }

  /**
   * Writes what is told as text.
   *
   * @param telling what is told
   * @param style how it is laid out
   * @return the text, each line of it ended
   */
  public static String of(Telling telling, TextStyle style) {
    PlainText format = new PlainText(style);
    telling.writeTo(format);
    return format.text.toString();
  }

  @Override
  public void line(Telling.Role role, Text line) {
    String words = printable(line);
    switch (role) {
      case TITLE -> title(words);
      case HEADING -> {
        text.append('\n');
        title(words);
        text.append("─".repeat(Math.min(style.width(), words.length()))).append('\n');
      }
      case SUBHEADING -> {
        text.append('\n');
        title(words);
      }
      case PARAGRAPH -> paragraph("", "", words);
      case POINT -> paragraph("", "  ", words);
      case ITEM -> paragraph("- ", "  ", words);
      case DETAIL -> paragraph("  ", "  ", words);
      case REFERENCE -> reference(words);
      case IDS -> {
        if (style.ids()) {
          reference(words);
        }
      }
      case SPACE -> text.append('\n');
    }
  }

  private void reference(String words) {
    wrap(words, style.width() - 2, style.width() - 2)
        .forEach(it -> text.append("  ").append(style.dim(it)).append('\n'));
  }

  private void title(String words) {
    wrap(words, style.width(), style.width())
        .forEach(it -> text.append(style.bold(it)).append('\n'));
  }

  @Override
  public void found(Telling.Found found) {
    String label = found.label().toUpperCase(Locale.ROOT);
    List<String> lines =
        wrap(printable(found.what()), style.width() - label.length() - 1, style.width() - 2);
    String colored =
        switch (found.severity()) {
          case ERROR -> style.red(label);
          case WARNING -> style.yellow(label);
          case INFO -> label;
        };
    append(colored + " ", "  ", lines);
  }

  @Override
  public void table(Telling.Table table) {
    List<String> headings = table.columns().stream().map(this::printable).toList();
    List<List<String>> rows = table.rows().stream().map(this::cells).toList();
    List<String> columns = headings.stream().skip(1).toList();
    int[] widths = widths(Stream.concat(Stream.of(columns), rows.stream()).toList());
    if (isLastOfWords(table)) {
      int last = columns.size() - 1;
      columns = endedAt(widths[last], columns);
      rows = rows.stream().map(it -> endedAt(widths[last], it)).toList();
    }
    if (!headings.isEmpty()) {
      row(headings.get(0), columns, widths);
    }
    for (int i = 0; i < rows.size(); i++) {
      Telling.Row row = table.rows().get(i);
      row("  ".repeat(row.level()) + printable(row.label()), rows.get(i), widths);
      row.notes().forEach(it -> line(Telling.Role.DETAIL, it));
    }
  }

  /**
   * Returns whether the last of three columns or more holds words, which begin below each other.
   */
  private static boolean isLastOfWords(Telling.Table table) {
    int last = table.columns().size() - 2;
    return last > 1 && table.rows().stream().noneMatch(it -> it.cells().get(last).isNumber());
  }

  /** Returns cells the last of which fills the width of its column but for the space before it. */
  private static List<String> endedAt(int width, List<String> cells) {
    List<String> filled = new ArrayList<>(cells);
    String last = cells.get(cells.size() - 1);
    filled.set(cells.size() - 1, last + " ".repeat(width - 2 - length(last)));
    return filled;
  }

  private List<String> cells(Telling.Row row) {
    return row.cells().stream().map(Cell::text).map(this::printable).toList();
  }

  /**
   * Returns how wide each column is: wider than usual where a cell would touch the one before it.
   * The first has the free room of the labels before it.
   */
  private static int[] widths(List<List<String>> rows) {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    int usual = columns > 2 ? NARROW_COLUMN : COLUMN;
    int[] widths = new int[columns];
    Arrays.setAll(
        widths,
        column -> {
          int longest =
              rows.stream()
                  .filter(it -> column > 0 && column < it.size())
                  .mapToInt(it -> length(it.get(column)))
                  .max()
                  .orElse(0);
          return longest < usual ? usual : longest + 2;
        });
    return widths;
  }

  /** Adds a row of a label and columns; where the page is too narrow they follow each other. */
  private void row(String label, List<String> cells, int[] widths) {
    boolean isSingle = cells.size() == 1;
    int width = isSingle ? length(cells.get(0)) : IntStream.of(widths).limit(cells.size()).sum();
    int room = Math.min(LABEL, style.width() - width - 2);
    int free = room + 2 - length(label);
    int before = isSingle || cells.isEmpty() ? free : free + widths[0] - length(cells.get(0));
    if (length(label) > room || before < 2) {
      paragraph("", "  ", label + ": " + String.join("  ", cells).strip());
      return;
    }
    StringBuilder line = new StringBuilder(label).append(" ".repeat(before));
    for (int i = 0; i < cells.size(); i++) {
      line.append(" ".repeat(i == 0 ? 0 : widths[i] - length(cells.get(i)))).append(cells.get(i));
    }
    text.append(line.toString().stripTrailing()).append('\n');
  }

  private void paragraph(String first, String indent, String words) {
    append(
        first,
        indent,
        wrap(words, style.width() - first.length(), style.width() - indent.length()));
  }

  private void append(String first, String indent, List<String> lines) {
    text.append(first).append(lines.get(0)).append('\n');
    lines.subList(1, lines.size()).forEach(it -> text.append(indent).append(it).append('\n'));
  }

  /** Returns text without the control characters that could trick a terminal. */
  private String printable(Text words) {
    return words.pieces().stream()
        .map(it -> style.ids() && it instanceof Text.Name name ? identified(name) : it.plain())
        .collect(Collectors.joining())
        .replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ");
  }

  private static String identified(Text.Name name) {
    return name.plain() + " [" + name.id() + "]";
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
