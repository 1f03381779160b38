package io.alignment.examples;

import io.alignment.analysis.Figure;
import io.alignment.analysis.Report;
import io.alignment.analysis.Result;
import io.alignment.analysis.Sentences;
import io.alignment.analysis.Wording;
import io.alignment.analysis.direction.Cascade;
import io.alignment.analysis.direction.Coverage;
import io.alignment.analysis.direction.Scorecard;
import io.alignment.analysis.objectives.Progress;
import io.alignment.analysis.objectives.Smart;
import io.alignment.analysis.objectives.Time;
import io.alignment.analysis.people.Silos;
import io.alignment.analysis.resources.ResourceFit;
import io.alignment.model.Strategy;

/** A report for people: a short summary, then every answer with its numbers and findings. */
final class TextReport {

  private final Strategy strategy;
  private final Report report;
  private final Sentences sentences;
  private final TextPage page;
  private final Names names;

  TextReport(Strategy strategy, Report report, Sentences sentences, Terminal terminal) {
    this.strategy = strategy;
    this.report = report;
    this.sentences = sentences;
    page = new TextPage(terminal);
    names = new Names(strategy);
  }

  String text() {
    Gravity gravity = new Gravity(strategy, report);
    FindingsText findings = new FindingsText(page, strategy, sentences, gravity);
    page.title(strategy.name());
    new Summary(page, strategy, report, sentences, gravity).write();
    report
        .results()
        .forEach(
            (name, result) -> {
              section(name, result);
              findings.write(result.findings());
            });
    return page.text();
  }

  /** Writes what an answer says; one that is not known here by its numbers. */
  private void section(String name, Result result) {
    if (result instanceof Coverage coverage) {
      new CoverageText(page, names).write(coverage);
    } else if (result instanceof Cascade cascade) {
      new CascadeText(page, names).write(cascade);
    } else if (result instanceof Silos silos) {
      new SilosText(page, names).write(silos);
    } else if (result instanceof ResourceFit fit) {
      new ResourceFitText(page, names).write(fit);
    } else if (result instanceof Smart smart) {
      new SmartText(page, names, report.priorities()).write(smart);
    } else if (result instanceof Progress progress) {
      new ProgressText(page, names, report.priorities()).write(progress);
    } else if (result instanceof Time time) {
      new TimeText(page, names).write(time);
    } else if (result instanceof Scorecard scorecard) {
      new ScorecardText(page).write(scorecard);
    } else {
      numbers(name, result);
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
}
