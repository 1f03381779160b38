package io.alignment.report.text;

import io.alignment.analysis.MetricValue;
import io.alignment.analysis.Report;
import io.alignment.analysis.Result;
import io.alignment.analysis.Stakes;
import io.alignment.analysis.direction.Cascade;
import io.alignment.analysis.direction.Coverage;
import io.alignment.analysis.direction.Scorecard;
import io.alignment.analysis.environment.Impact;
import io.alignment.analysis.environment.Swot;
import io.alignment.analysis.objectives.Progress;
import io.alignment.analysis.objectives.Smart;
import io.alignment.analysis.objectives.Time;
import io.alignment.analysis.people.Communication;
import io.alignment.analysis.people.Dependence;
import io.alignment.analysis.people.Organization;
import io.alignment.analysis.people.Silos;
import io.alignment.analysis.resources.Automation;
import io.alignment.analysis.resources.ResourceFit;
import io.alignment.analysis.resources.Skills;
import io.alignment.analysis.summary.Summary;
import io.alignment.model.Strategy;
import io.alignment.proposals.Proposals;
import io.alignment.words.Wording;
import io.alignment.words.Words;
import java.util.List;
import java.util.function.Consumer;

/** A report for people: a short summary, then every answer with its numbers and findings. */
public final class TextReport {

  private final Strategy strategy;
  private final Report report;
  private final Proposals proposals;
  private final Words sentences;
  private final TextPage page;
  private final Names names;

  public TextReport(
      Strategy strategy, Report report, Proposals proposals, Words sentences, TextStyle style) {
    this.proposals = proposals;
    this.strategy = strategy;
    this.report = report;
    this.sentences = sentences;
    page = new TextPage(style);
    names = new Names(strategy);
  }

  public String text() {
    Stakes gravity = new Stakes(strategy, report);
    FindingsText findings = new FindingsText(page, strategy, sentences, gravity);
    page.title(strategy.name());
    new InShort(page, strategy, report, proposals, sentences, gravity).write();
    report
        .results()
        .forEach(
            (name, result) -> {
              sections().stream()
                  .filter(it -> it.tells(result))
                  .findFirst()
                  .ifPresentOrElse(it -> it.write(result), () -> numbers(name, result));
              findings.write(result.findings());
            });
    return page.text();
  }

  /** Who writes what; an answer that is not among them is told by its numbers. */
  private List<Section<?>> sections() {
    return List.of(
        new Section<>(Coverage.class, new CoverageText(page, names)::write),
        new Section<>(Cascade.class, new CascadeText(page, names)::write),
        new Section<>(Silos.class, new SilosText(page, names)::write),
        new Section<>(ResourceFit.class, new ResourceFitText(page, names)::write),
        new Section<>(Smart.class, new SmartText(page, names, report.priorities())::write),
        new Section<>(Progress.class, new ProgressText(page, names, report.priorities())::write),
        new Section<>(Time.class, new TimeText(page, names)::write),
        new Section<>(Scorecard.class, new ScorecardText(page)::write),
        new Section<>(Swot.class, new SwotText(page, names)::write),
        new Section<>(Impact.class, new ImpactText(page, names)::write),
        new Section<>(Communication.class, new CommunicationText(page, names)::write),
        new Section<>(Dependence.class, new DependenceText(page, names)::write),
        new Section<>(Skills.class, new SkillsText(page, names)::write),
        new Section<>(Automation.class, new AutomationText(page, names)::write),
        new Section<>(Organization.class, new OrganizationText(page, names)::write),
        new Section<>(Summary.class, new SummaryText(page)::write));
  }

  /** What tells one kind of answer. */
  private record Section<R extends Result>(Class<R> kind, Consumer<R> teller) {

    boolean tells(Result result) {
      return kind.isInstance(result);
    }

    void write(Result result) {
      teller.accept(kind.cast(result));
    }
  }

  private void numbers(String name, Result result) {
    page.heading(name);
    for (MetricValue figure : result.numbers()) {
      page.row(
          sentences.number(figure.metric())
              + (figure.subject().isEmpty() ? "" : " " + figure.subject()),
          figure.value().isPresent() ? Wording.number(figure.value().getAsDouble()) : "unknown",
          "");
    }
  }
}
