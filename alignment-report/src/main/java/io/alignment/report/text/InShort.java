package io.alignment.report.text;

import io.alignment.analysis.Finding;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.Metric;
import io.alignment.analysis.MetricValue;
import io.alignment.analysis.Report;
import io.alignment.analysis.Severity;
import io.alignment.analysis.Stakes;
import io.alignment.analysis.summary.Summary;
import io.alignment.model.Strategy;
import io.alignment.proposals.Proposals;
import io.alignment.words.Wording;
import io.alignment.words.Words;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The beginning of a report: the best and the worst number, and what to change first. */
final class InShort {

  private static final int MOST_CHANGES = 3;

  private final TextPage page;
  private final Strategy strategy;
  private final Report report;
  private final Proposals proposals;
  private final Words sentences;
  private final Stakes gravity;

  InShort(
      TextPage page,
      Strategy strategy,
      Report report,
      Proposals proposals,
      Words sentences,
      Stakes gravity) {
    this.proposals = proposals;
    this.page = page;
    this.strategy = strategy;
    this.report = report;
    this.sentences = sentences;
    this.gravity = gravity;
  }

  void write() {
    page.heading("In short");
    report
        .result(Summary.class)
        .filter(summary -> summary.score().isPresent())
        .ifPresent(
            summary ->
                page.item(
                    "Aligned:",
                    "%s, resting on %s of what there is to know"
                        .formatted(
                            Wording.percent(summary.score().getAsDouble()),
                            Wording.percent(summary.completeness()))));
    List<MetricValue> shares =
        report.numbers().stream()
            .filter(figure -> figure.metric().unit() == Metric.Unit.SHARE)
            .filter(figure -> figure.metric().better() == Metric.Better.UP)
            .filter(figure -> figure.subject().isEmpty() && figure.value().isPresent())
            .filter(figure -> !figure.metric().id().startsWith("summary."))
            .toList();
    Comparator<MetricValue> byValue = Comparator.comparingDouble(it -> it.value().getAsDouble());
    Set<String> grave =
        report.findings().stream()
            .filter(finding -> finding.severity() != Severity.INFO)
            .map(Finding::rule)
            .collect(Collectors.toSet());
    Optional<MetricValue> worst =
        shares.stream()
            .filter(
                figure ->
                    figure.metric().explainedBy().stream()
                        .map(FindingKind::id)
                        .anyMatch(grave::contains))
            .min(byValue);
    shares.stream()
        .max(byValue.thenComparing(Comparator.comparing(shares::indexOf).reversed()))
        .filter(best -> best.value().getAsDouble() > 0)
        .ifPresent(best -> page.item("Best:", share(best)));
    worst
        .filter(figure -> figure.value().getAsDouble() < 1)
        .ifPresent(figure -> page.item("Worst:", share(figure)));
    if (!proposals.best().isEmpty()) {
      new ProposalsText(page, strategy, report, sentences).write(proposals);
      return;
    }
    List<Finding> changes = changes();
    if (changes.isEmpty()) {
      page.line(
          strategy.objectives().isEmpty()
              ? "There are no objectives yet, so there is little to say. Write down a vision and"
                  + " what has to be reached for it."
              : report.findings().isEmpty()
                  ? "Nothing was found that has to change."
                  : "No error and no warning was found; the notes below say what could be better.");
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

  private String share(MetricValue figure) {
    return sentences.number(figure.metric()).replaceFirst("^The share of ", "")
        + ": "
        + Wording.percent(figure.value().getAsDouble());
  }

  /**
   * Returns the findings whose mending concerns most of the vision, one of each kind. An error
   * counts twice as much as a warning.
   */
  private List<Finding> changes() {
    Map<String, Finding> gravestOfRule = new LinkedHashMap<>();
    report.findings().stream()
        .filter(finding -> finding.severity() != Severity.INFO)
        .sorted(Comparator.comparingDouble(gravity::of).reversed().thenComparing(it -> it))
        .forEach(finding -> gravestOfRule.putIfAbsent(finding.rule(), finding));
    return gravestOfRule.values().stream().limit(MOST_CHANGES).toList();
  }
}
