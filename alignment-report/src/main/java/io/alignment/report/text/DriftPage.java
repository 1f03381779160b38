package io.alignment.report.text;

import io.alignment.analysis.Severity;

/** Where a comparison is written: plain text or Markdown. */
interface DriftPage {

  void title(String title);

  void heading(String heading);

  void line(String line);

  void item(String line);

  void finding(Severity severity, String what);

  String text();

  /** Plain text for a style. */
  static DriftPage plain(TextStyle style) {
    TextPage page = new TextPage(style);
    return new DriftPage() {
      @Override
      public void title(String title) {
        page.title(title);
      }

      @Override
      public void heading(String heading) {
        page.heading(heading);
      }

      @Override
      public void line(String line) {
        page.line(line);
      }

      @Override
      public void item(String line) {
        page.item("-", line);
      }

      @Override
      public void finding(Severity severity, String what) {
        page.finding(severity, what);
      }

      @Override
      public String text() {
        return page.text();
      }
    };
  }

  /** Markdown, in which nothing of a strategy is taken for markup. */
  static DriftPage markdown() {
    StringBuilder text = new StringBuilder();
    return new DriftPage() {
      @Override
      public void title(String title) {
        text.append("## ").append(escaped(title)).append('\n');
      }

      @Override
      public void heading(String heading) {
        text.append("\n### ").append(escaped(heading)).append("\n\n");
      }

      @Override
      public void line(String line) {
        text.append('\n').append(escaped(line)).append('\n');
      }

      @Override
      public void item(String line) {
        text.append("- ").append(escaped(line)).append('\n');
      }

      @Override
      public void finding(Severity severity, String what) {
        String label =
            switch (severity) {
              case ERROR -> "**error** ";
              case WARNING -> "**warning** ";
              case INFO -> "note ";
            };
        text.append("- ").append(label).append(escaped(what)).append('\n');
      }

      @Override
      public String text() {
        return text.toString();
      }
    };
  }

  private static String escaped(String words) {
    return words
        .replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replaceAll("([\\\\`*_{}\\[\\]#|~>@!])", "\\\\$1");
  }
}
