package io.alignment.examples;

import io.alignment.analysis.Cascade;
import io.alignment.analysis.Coverage;
import io.alignment.analysis.Figure;
import io.alignment.analysis.Finding;
import io.alignment.analysis.Metric;
import io.alignment.analysis.Report;
import io.alignment.analysis.Result;
import io.alignment.analysis.Sentences;
import io.alignment.analysis.Severity;
import io.alignment.analysis.Wording;
import io.alignment.model.Element;
import io.alignment.model.Strategy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** A report for people: a short summary, then every analysis with its numbers and findings. */
final class TextReport {

  private static final int MOST_CHANGES = 3;
  private static final int MOST_NAMES = 8;
  private static final int MOST_FINDINGS_OF_A_RULE = 5;

  private final Strategy strategy;
  private final Report report;
  private final Sentences sentences;
  private final TextPage page;

  TextReport(Strategy strategy, Report report, Sentences sentences, Terminal terminal) {
    this.strategy = strategy;
    this.report = report;
    this.sentences = sentences;
    page = new TextPage(terminal);
  }

  String text() {
    page.title(strategy.name());
    summary();
    report
        .results()
        .forEach(
            (name, result) -> {
              if (result instanceof Coverage coverage) {
                coverage(coverage);
              } else if (result instanceof Cascade cascade) {
                cascade(cascade);
              } else {
                numbers(name, result);
              }
              findings(result.findings());
            });
    return page.text();
  }

  // In short

  private void summary() {
    page.heading("In short");
    List<Figure> shares =
        report.numbers().stream()
            .filter(figure -> figure.metric().unit() == Metric.Unit.SHARE)
            .filter(figure -> figure.metric().better() == Metric.Better.UP)
            .filter(figure -> figure.subject().isEmpty() && figure.value().isPresent())
            .toList();
    Comparator<Figure> byValue = Comparator.comparingDouble(it -> it.value().getAsDouble());
    Optional<Figure> worst = shares.stream().min(byValue);
    shares.stream()
        .max(byValue.thenComparing(Comparator.comparing(shares::indexOf).reversed()))
        .filter(best -> best.value().getAsDouble() > 0)
        .ifPresent(best -> page.item("Best:", share(best)));
    worst
        .filter(figure -> figure.value().getAsDouble() < 1)
        .ifPresent(figure -> page.item("Worst:", share(figure)));
    List<Finding> changes = changes();
    if (changes.isEmpty()) {
      page.line(
          strategy.objectives().isEmpty()
              ? "There are no objectives yet, so there is little to say. Write down a vision and"
                  + " what has to be reached for it."
              : "Nothing has to change.");
      return;
    }
    page.line("What to change first:");
    for (int i = 0; i < changes.size(); i++) {
      page.item(
          (i + 1) + ".",
          sentences.what(changes.get(i), strategy)
              + " "
              + sentences.mend(changes.get(i), strategy));
    }
  }

  private static String share(Figure figure) {
    return figure.metric().definition().replaceFirst("^The share of ", "")
        + ": "
        + Wording.percent(figure.value().getAsDouble());
  }

  /** Returns the gravest findings, those first that concern most of the vision. */
  private List<Finding> changes() {
    return report.findings().stream()
        .filter(finding -> finding.severity() != Severity.INFO)
        .sorted(
            Comparator.comparing(Finding::severity)
                .thenComparing(this::stake, Comparator.reverseOrder())
                .thenComparing(Comparator.naturalOrder()))
        .limit(MOST_CHANGES)
        .toList();
  }

  private double stake(Finding finding) {
    return finding.elements().stream()
        .mapToDouble(id -> report.priorities().getOrDefault(id, 0.0))
        .max()
        .orElse(1);
  }

  // Sections

  private void coverage(Coverage coverage) {
    page.heading("Coverage: what stands behind the " + count(coverage.objectives(), "objective"));
    if (coverage.objectives() > 0) {
      int all = coverage.objectives();
      page.row("", "objectives", "of the vision");
      fact("lead to the vision", all, coverage.anchored(), coverage.weighted().anchored());
      fact("somebody answers for them", all, coverage.owned(), coverage.weighted().owned());
      fact("have a measure", all, coverage.measured(), coverage.weighted().measured());
      fact("someone works on them", all, coverage.executed(), coverage.weighted().executed());
      fact("have money or people", all, coverage.resourced(), coverage.weighted().resourced());
      fact("all of these", all, coverage.covered(), coverage.weighted().covered());
    }
    names("Serves nothing:", coverage.unaligned());
    names("Serves only what lies outside the vision:", coverage.misaligned());
  }

  private void fact(String fact, int all, OptionalDouble share, OptionalDouble ofVision) {
    long part = Math.round(share.orElse(0) * all);
    page.row(
        fact,
        "%s of %s".formatted(part, all),
        ofVision.isPresent() ? Wording.percent(ofVision.getAsDouble()) : "no vision");
  }

  private void names(String what, List<String> ids) {
    if (!ids.isEmpty()) {
      page.item(what, Wording.list(ids.stream().map(this::name).toList(), MOST_NAMES));
    }
  }

  private void cascade(Cascade cascade) {
    page.heading("Cascade: how the vision is broken down");
    page.row("levels of objectives below the vision", steps(cascade.cascadeDepth()), "");
    if (!cascade.levels().isEmpty()) {
      page.row(
          "objectives on each level, from the top",
          String.join(", ", cascade.levels().stream().map(String::valueOf).toList()),
          "");
    }
    page.row(
        "objectives below one that is broken down",
        cascade.meanFanOut().isPresent()
            ? "%s on average, %s at most"
                .formatted(
                    Wording.number(cascade.meanFanOut().getAsDouble()),
                    cascade.maxFanOut().getAsInt())
            : "none",
        "");
    page.row(
        "teams and roles whose own work leads to the vision",
        share(cascade.lineOfSightShare()),
        "");
    page.row(
        "the same, with the work of the team around them",
        share(cascade.inheritedLineOfSightShare()),
        "");
    if (!cascade.longestPath().isEmpty()) {
      page.item(
          "Longest way:",
          String.join(" → ", cascade.longestPath().stream().map(this::name).toList()));
    }
  }

  private void numbers(String name, Result result) {
    page.heading(name);
    for (Figure figure : result.numbers()) {
      page.row(
          figure.metric().definition() + (figure.subject().isEmpty() ? "" : " " + figure.subject()),
          figure.value().isPresent() ? Wording.number(figure.value().getAsDouble()) : "unknown",
          "");
    }
  }

  // Findings

  private void findings(List<Finding> findings) {
    Map<String, List<Finding>> byRule = new LinkedHashMap<>();
    findings.forEach(it -> byRule.computeIfAbsent(it.rule(), r -> new ArrayList<>()).add(it));
    byRule.values().forEach(this::findingsOfRule);
  }

  /** Tells the findings of one rule; why they matter and how to mend them is said once. */
  private void findingsOfRule(List<Finding> findings) {
    page.space();
    for (Finding finding : findings.stream().limit(MOST_FINDINGS_OF_A_RULE).toList()) {
      page.finding(finding.severity(), sentences.what(finding, strategy));
      page.reference(finding.rule() + ": " + String.join(", ", finding.elements()));
    }
    if (findings.size() > MOST_FINDINGS_OF_A_RULE) {
      page.line(
          "… and %s more of this kind; --format json lists them all."
              .formatted(findings.size() - MOST_FINDINGS_OF_A_RULE));
    }
    page.detail(sentences.why(findings.get(0), strategy));
    page.detail("→ " + sentences.mend(findings.get(0), strategy));
  }

  private String name(String id) {
    return "“" + strategy.element(id).map(Element::name).orElse(id) + "”";
  }

  private static String share(OptionalDouble share) {
    return share.isPresent() ? Wording.percent(share.getAsDouble()) : "nothing to count";
  }

  private static String steps(OptionalInt steps) {
    return steps.isPresent() ? String.valueOf(steps.getAsInt()) : "none";
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
