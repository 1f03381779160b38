package io.alignment.report.text;

import io.alignment.Analyses;
import io.alignment.analysis.Finding;
import io.alignment.analysis.Metric;
import io.alignment.drift.Drift;
import io.alignment.drift.DriftWords;
import io.alignment.model.Strategy;
import io.alignment.words.Wording;
import io.alignment.words.Words;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** What has changed between two versions, for people: the edits, the numbers, the findings. */
public final class DriftText {

  private static final int MOST_NUMBERS = 30;

  private final Strategy before;
  private final Strategy after;
  private final Drift drift;
  private final Words sentences;
  private final DriftPage page;
  private final Map<String, Metric> metrics;

  private DriftText(Strategy before, Strategy after, Drift drift, Words sentences, DriftPage page) {
    this.before = before;
    this.after = after;
    this.drift = drift;
    this.sentences = sentences;
    this.page = page;
    metrics =
        Analyses.builtIn().metrics().stream()
            .collect(Collectors.toMap(Metric::id, metric -> metric));
  }

  /** Tells it for a style. */
  public static DriftText plain(
      Strategy before, Strategy after, Drift drift, Words sentences, TextStyle style) {
    return new DriftText(before, after, drift, sentences, DriftPage.plain(style));
  }

  /** Tells it in Markdown. */
  public static DriftText markdown(Strategy before, Strategy after, Drift drift, Words sentences) {
    return new DriftText(before, after, drift, sentences, DriftPage.markdown());
  }

  public String text() {
    page.title(after.name());
    if (drift.isEmpty()) {
      page.line("Nothing has changed.");
      return page.text();
    }
    page.line(inShort());
    edits();
    numbers();
    findings("New findings", drift.findings().added(), after);
    findings("Solved findings", drift.findings().solved(), before);
    return page.text();
  }

  private String inShort() {
    String findings =
        "%s, %s solved, %s unchanged."
            .formatted(
                Names.count(drift.findings().added().size(), "new finding"),
                drift.findings().solved().size(),
                drift.findings().unchanged().size());
    return drift.numbers().stream()
        .filter(move -> move.metric().equals("summary.score"))
        .findFirst()
        .map(move -> "Aligned: %s (%s). ".formatted(change(move), good(move)) + findings)
        .orElse(findings);
  }

  // What was edited

  private void edits() {
    List<String> edits = DriftWords.edits(drift, after, sentences);
    if (!edits.isEmpty()) {
      page.heading("Edits");
      edits.forEach(page::item);
    }
  }

  // What moved

  private void numbers() {
    List<Drift.Move> moves =
        drift.numbers().stream()
            .filter(move -> !isElement(move.subject()) && !move.metric().equals("summary.term"))
            .toList();
    if (moves.isEmpty()) {
      return;
    }
    page.heading("Numbers of the whole that moved");
    for (Drift.Direction direction :
        List.of(Drift.Direction.WORSE, Drift.Direction.BETTER, Drift.Direction.NEITHER)) {
      moves.stream()
          .filter(move -> move.direction() == direction)
          .limit(MOST_NUMBERS)
          .forEach(
              move ->
                  page.item(
                      "%s: %s (%s)"
                          .formatted(
                              (move.metric() + " " + move.subject()).strip(),
                              change(move),
                              good(move))));
    }
    int others = drift.numbers().size() - moves.size();
    if (others > 0) {
      page.line(
          "%s of single elements moved too; --format json lists them."
              .formatted(Names.count(others, "number")));
    }
  }

  private boolean isElement(String subject) {
    return before.element(subject).isPresent() || after.element(subject).isPresent();
  }

  private String change(Drift.Move move) {
    return "%s → %s".formatted(number(move, move.before()), number(move, move.after()));
  }

  private String number(Drift.Move move, OptionalDouble value) {
    if (value.isEmpty()) {
      return "unknown";
    }
    Metric metric = metrics.get(move.metric());
    return metric != null && metric.unit() == Metric.Unit.SHARE
        ? Wording.percent(value.getAsDouble())
        : Wording.number(value.getAsDouble());
  }

  private static String good(Drift.Move move) {
    return switch (move.direction()) {
      case BETTER -> "better";
      case WORSE -> "worse";
      case NEITHER -> "neither better nor worse";
    };
  }

  // What was found

  private void findings(String heading, List<Finding> findings, Strategy strategy) {
    if (!findings.isEmpty()) {
      page.heading(heading);
      findings.forEach(it -> page.finding(it.severity(), sentences.what(it, strategy)));
    }
  }
}
