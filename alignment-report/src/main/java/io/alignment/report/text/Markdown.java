package io.alignment.report.text;

import io.alignment.report.phrases.Text;
import io.alignment.report.telling.Cell;
import io.alignment.report.telling.Format;
import io.alignment.report.telling.Telling;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Markdown with tables, in which nothing of a strategy is taken for markup. */
public final class Markdown implements Format {

  private final boolean ids;
  private final StringBuilder text = new StringBuilder();

  private Markdown(boolean ids) {
    this.ids = ids;
  }

  /**
   * Writes what is told as Markdown, without ids.
   *
   * @param telling what is told
   * @return the text
   */
  public static String of(Telling telling) {
    return of(telling, false);
  }

  /**
   * Writes what is told as Markdown.
   *
   * @param telling what is told
   * @param ids whether ids are told
   * @return the text
   */
  public static String of(Telling telling, boolean ids) {
    Markdown format = new Markdown(ids);
    telling.writeTo(format);
    return format.text.toString().replaceAll("\n{3,}", "\n\n").replaceFirst("^\n+", "");
  }

  @Override
  public void line(Telling.Role role, Text line) {
    String words = escaped(line);
    text.append(
        switch (role) {
          case TITLE -> "## " + words + "\n";
          case HEADING -> "\n### " + words + "\n\n";
          case SUBHEADING -> "\n#### " + words + "\n\n";
          case PARAGRAPH, POINT -> "\n" + words + "\n";
          case ITEM -> "- " + words + "\n";
          case DETAIL, REFERENCE -> "  " + words + "\n";
          case IDS -> ids ? "  " + words + "\n" : "";
          case SPACE -> "\n";
        });
  }

  @Override
  public void found(Telling.Found found) {
    String label = found.label();
    text.append("- ")
        .append(
            switch (found.severity()) {
              case ERROR, WARNING -> "**" + label + "** ";
              case INFO -> label + " ";
            })
        .append(escaped(found.what()))
        .append('\n');
  }

  @Override
  public void table(Telling.Table table) {
    List<Cell> first = table.rows().get(0).cells();
    List<Text> headings =
        table.columns().isEmpty()
            ? Collections.nCopies(first.size() + 1, Text.NONE)
            : table.columns();
    text.append('\n');
    row(headings.stream().map(Markdown::escaped).toList());
    text.append("|---")
        .append(
            first.stream().map(it -> it.isNumber() ? "|--:" : "|---").collect(Collectors.joining()))
        .append("|\n");
    for (Telling.Row row : table.rows()) {
      row(
          Stream.concat(Stream.of(label(row)), row.cells().stream().map(it -> escaped(it.text())))
              .toList());
    }
    text.append('\n');
  }

  private static String label(Telling.Row row) {
    return Stream.concat(Stream.of(row.label()), row.notes().stream())
        .map(Markdown::escaped)
        .collect(Collectors.joining("; "));
  }

  private void row(List<String> cells) {
    text.append(cells.stream().collect(Collectors.joining(" | ", "| ", " |\n")));
  }

  private static String escaped(Text words) {
    return words
        .plain()
        .replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replaceAll("([\\\\`*_{}\\[\\]#|~>@!])", "\\\\$1");
  }
}
