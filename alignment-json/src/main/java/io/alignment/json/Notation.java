package io.alignment.json;

import java.util.stream.Collectors;

/** Writes pieces of content such that they fit into a document that somebody else wrote. */
final class Notation {

  private final DocumentFormat format;
  // By how much objects in objects are indented in JSON.
  private final String indent;

  Notation(DocumentFormat format, String text, Node whole) {
    this.format = format;
    indent = format == DocumentFormat.JSON ? indent(text, whole) : "";
  }

  private static String indent(String text, Node whole) {
    int first = whole.names().get(0).start();
    String before = text.substring(Splices.lineStart(text, first), first);
    return before.isBlank() ? before : "";
  }

  boolean isJson() {
    return format == DocumentFormat.JSON;
  }

  /** Writes a value in one line. */
  String inLine(Content content) {
    if (content instanceof Content.Scalar scalar) {
      return scalar(scalar);
    }
    if (content instanceof Content.Items list) {
      return list.items().stream().map(this::inLine).collect(Collectors.joining(", ", "[", "]"));
    }
    return ((Content.Members) content)
        .byName().entrySet().stream()
            .map(it -> name(it.getKey()) + ": " + inLine(it.getValue()))
            .collect(Collectors.joining(", ", "{", "}"));
  }

  String name(String name) {
    return scalar(new Content.Scalar(name, Content.Scalar.Type.TEXT));
  }

  private String scalar(Content.Scalar scalar) {
    if (isJson()) {
      return whole(scalar);
    }
    return scalar.type() != Content.Scalar.Type.TEXT || YamlOutput.isPlain(scalar.text())
        ? scalar.text()
        : YamlOutput.quoted(scalar.text());
  }

  /** Writes a value in place of another one, in quotes of the same kind where it stood in some. */
  String scalar(Content.Scalar scalar, char firstBefore) {
    boolean wasQuoted = firstBefore == '"' || firstBefore == '\'';
    boolean isText =
        scalar.type() == Content.Scalar.Type.TEXT || scalar.type() == Content.Scalar.Type.DAY;
    if (isJson() || !wasQuoted || !isText) {
      return scalar(scalar);
    }
    return firstBefore == '\'' && YamlOutput.isPlain(scalar.text())
        ? "'" + scalar.text() + "'"
        : YamlOutput.quoted(scalar.text());
  }

  /**
   * Writes a value over several lines, as a document that consists of it.
   *
   * @param margin what stands before each line but the first
   */
  String inLines(Content content, String margin) {
    StringBuilder lines = new StringBuilder();
    for (String line : whole(content).split("\n", -1)) {
      int inner = 0;
      while (isJson() && line.startsWith("  ", inner)) {
        inner += 2;
      }
      boolean isFirst = lines.length() == 0;
      lines
          .append(isFirst ? "" : "\n")
          .append(isFirst || line.isEmpty() ? "" : margin)
          .append(indent.repeat(inner / 2))
          .append(line.substring(inner));
    }
    return lines.toString();
  }

  private String whole(Content content) {
    String document = Output.toString(format, content::writeTo);
    return document.substring(0, document.length() - 1);
  }
}
