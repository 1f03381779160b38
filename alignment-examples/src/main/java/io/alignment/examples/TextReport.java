package io.alignment.examples;

import io.alignment.analysis.Cascade;
import io.alignment.analysis.Coverage;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.Figure;
import io.alignment.analysis.Finding;
import io.alignment.analysis.Metric;
import io.alignment.analysis.Progress;
import io.alignment.analysis.Report;
import io.alignment.analysis.ResourceFit;
import io.alignment.analysis.Result;
import io.alignment.analysis.Sentences;
import io.alignment.analysis.Severity;
import io.alignment.analysis.Silos;
import io.alignment.analysis.Wording;
import io.alignment.model.Allocation;
import io.alignment.model.Element;
import io.alignment.model.Ownership;
import io.alignment.model.Participation;
import io.alignment.model.Relation;
import io.alignment.model.Strategy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** A report for people: a short summary, then every analysis with its numbers and findings. */
final class TextReport {

  private static final int MOST_CHANGES = 3;
  private static final int MOST_NAMES = 8;
  private static final int MOST_MOVES = 3;
  private static final double WORTH_A_WORD = 0.05;
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
              } else if (result instanceof Silos silos) {
                silos(silos);
              } else if (result instanceof ResourceFit fit) {
                fit.amounts().forEach(this::amounts);
                resources(fit);
              } else if (result instanceof Progress progress) {
                new ProgressText(page, this::name).write(progress);
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

  /**
   * Returns the findings whose mending concerns most of the vision, one of each kind. An error
   * counts twice as much as a warning.
   */
  private List<Finding> changes() {
    Map<String, Finding> gravestOfRule = new LinkedHashMap<>();
    report.findings().stream()
        .filter(finding -> finding.severity() != Severity.INFO)
        .sorted(Comparator.comparingDouble(this::gravity).reversed().thenComparing(it -> it))
        .forEach(finding -> gravestOfRule.putIfAbsent(finding.rule(), finding));
    return gravestOfRule.values().stream().limit(MOST_CHANGES).toList();
  }

  private static BigDecimal amount(Finding finding) {
    return finding.evidence().stream()
        .filter(Evidence.Amounts.class::isInstance)
        .flatMap(it -> ((Evidence.Amounts) it).amounts().values().stream())
        .reduce(BigDecimal.ZERO, BigDecimal::max);
  }

  private double gravity(Finding finding) {
    double stake = finding.elements().stream().mapToDouble(this::stake).max().orElse(1);
    return finding.severity() == Severity.ERROR ? stake : stake / 2;
  }

  /**
   * Returns the priority of work, or the largest one of the work that a function or resource has.
   */
  private double stake(String id) {
    Optional<Element> element = strategy.element(id);
    if (element.isPresent() && element.get().type() == Element.Type.VISION) {
      return 1;
    }
    return Stream.concat(
            Stream.of(id),
            Stream.of(Ownership.class, Participation.class, Allocation.class)
                .flatMap(kind -> strategy.outgoing(id, kind).stream())
                .map(Relation::target))
        .mapToDouble(target -> report.priorities().getOrDefault(target, 0.0))
        .max()
        .orElse(0);
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

  private void silos(Silos silos) {
    page.heading("Silos: who must talk, and who does");
    int present = silos.present().size();
    int pairs = present + silos.gaps().size();
    if (pairs == 0) {
      page.line(
          silos.completeness().isPresent()
              ? "There are units that must talk, but nothing is recorded of whom they talk to."
              : "No two units have work that touches, as far as it is recorded.");
      return;
    }
    page.line(
        "%s of %s that must talk do.%s"
            .formatted(
                present,
                count(pairs, "pair"),
                silos.gaps().isEmpty() ? "" : " " + firstGap(silos.gaps().get(0))));
    page.row("", "must talk to", "talks to");
    for (Silos.UnitRow unit : silos.units()) {
      page.row(
          name(unit.id()) + (unit.silo() ? ": a silo" : ""),
          String.valueOf(unit.needs()),
          unit.known() ? String.valueOf(unit.present()) : "unknown");
    }
  }

  private String firstGap(Silos.Gap gap) {
    return "%s and %s do not, and %s waits on both."
        .formatted(
            name(gap.between().get(0)),
            name(gap.between().get(1)),
            name(gap.because().get(0).get(0)));
  }

  private void amounts(ResourceFit.Amounts amounts) {
    String unit = amounts.unit();
    page.heading(unit + ": where it goes");
    amounts
        .misfit()
        .ifPresent(
            misfit ->
                page.line(
                    "Of every 100 %s on the way to the vision, %s take the wrong branch."
                        .formatted(unit, Wording.number(100 * misfit))));
    amounts.capacity().ifPresent(capacity -> amount("there is", capacity, unit));
    if (amounts.dayToDay().signum() > 0) {
      amount("taken by day-to-day business", amounts.dayToDay(), unit);
    }
    amount("given to work and objectives", amounts.allocated(), unit);
    if (amounts.capacity().isPresent()) {
      amount("not given to anything", amounts.unallocated(), unit);
    }
    amounts
        .capacity()
        .filter(capacity -> capacity.signum() > 0)
        .ifPresent(
            capacity ->
                page.row(
                    "which is, of what there is",
                    Wording.percent(amounts.unallocated().doubleValue() / capacity.doubleValue()),
                    ""));
    page.row("leads to no vision", Wording.number(amounts.stray()) + " " + unit, "");
    page.row("waits to be divided", Wording.number(amounts.undivided()) + " " + unit, "");
    page.row("fits what you say matters", share(amounts.fit()), "");
    for (ResourceFit.Fork fork : amounts.forks()) {
      for (ResourceFit.Transfer transfer : fork.transfers().stream().limit(MOST_MOVES).toList()) {
        if (fork.misfit() >= WORTH_A_WORD) {
          page.item("At " + name(fork.id()) + ":", transfer(fork, transfer, unit));
        }
      }
    }
  }

  private void amount(String what, BigDecimal amount, String unit) {
    page.row(what, Wording.number(amount) + " " + unit, "");
  }

  private String transfer(ResourceFit.Fork fork, ResourceFit.Transfer transfer, String unit) {
    ResourceFit.Branch from =
        fork.children().stream()
            .filter(branch -> branch.id().equals(transfer.from()))
            .findFirst()
            .orElseThrow();
    return "move %s %s from %s (%s of what comes, %s of the weight) to %s."
        .formatted(
            Wording.number(transfer.amount()),
            unit,
            name(transfer.from()),
            Wording.percent(from.share()),
            Wording.percent(from.priority()),
            name(transfer.to()));
  }

  private void resources(ResourceFit fit) {
    page.heading("Skills and capacity");
    long missing = fit.skills().stream().filter(it -> !it.missing().isEmpty()).count();
    page.line(
        fit.skills().isEmpty()
            ? "No work says which skills it requires."
            : "%s of %s that requires skills has them all."
                .formatted(fit.skills().size() - missing, count(fit.skills().size(), "work item")));
    for (ResourceFit.Capacity capacity : fit.capacity()) {
      String answer =
          capacity
              .feasible()
              .map(yes -> yes ? "can be served" : "cannot all be served")
              .orElse("may be served by resources of unknown capacity");
      page.line(
          "%s %s are demanded, which %s."
              .formatted(Wording.number(capacity.demanded()), capacity.unit(), answer));
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
    // The largest amount first, then what concerns most of the vision.
    Comparator<Finding> order =
        Comparator.comparing(Finding::severity)
            .thenComparing(Finding::rule)
            .thenComparing(TextReport::amount, Comparator.reverseOrder())
            .thenComparing(this::gravity, Comparator.reverseOrder());
    findings.stream()
        .sorted(order)
        .forEach(it -> byRule.computeIfAbsent(it.rule(), r -> new ArrayList<>()).add(it));
    byRule.values().forEach(this::findingsOfRule);
  }

  /** Tells the findings of one rule; why they matter and how to mend them is said once. */
  private void findingsOfRule(List<Finding> findings) {
    page.space();
    for (Finding finding : findings.stream().limit(MOST_FINDINGS_OF_A_RULE).toList()) {
      page.finding(finding.severity(), sentences.what(finding, strategy));
      page.reference(
          finding.elements().isEmpty()
              ? finding.rule()
              : finding.rule() + ": " + String.join(", ", finding.elements()));
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
