package io.alignment.cli;

import io.alignment.analysis.Finding;
import io.alignment.report.text.Names;
import io.alignment.report.text.TextPage;
import io.alignment.report.text.TextStyle;
import io.alignment.rules.AlignmentRule;
import io.alignment.rules.Baseline;
import io.alignment.rules.Exemption;
import io.alignment.rules.Verdict;
import java.util.ArrayList;
import java.util.List;

/** The result of a check for people: what is broken and how to mend it, then the rest in short. */
final class CheckText {

  private static final int MOST_FINDINGS = 20;

  private final CheckResult result;
  private final TextPage page;

  CheckText(CheckResult result, TextStyle style) {
    this.result = result;
    page = new TextPage(style);
  }

  String text() {
    List<Verdict> verdicts = result.report().verdicts();
    page.title(result.report().strategy().name());
    page.line(inShort(verdicts));
    verdicts.stream()
        .filter(verdict -> verdict.outcome() == Verdict.Outcome.BROKEN)
        .forEach(this::broken);
    rest(verdicts);
    exceptions(verdicts);
    known(verdicts);
    return page.text();
  }

  private String inShort(List<Verdict> verdicts) {
    List<String> parts = new ArrayList<>();
    for (Verdict.Outcome outcome : Verdict.Outcome.values()) {
      if (outcome == Verdict.Outcome.KNOWN && !result.compared()) {
        continue;
      }
      long number = verdicts.stream().filter(it -> it.outcome() == outcome).count();
      parts.add(
          number
              + switch (outcome) {
                case KEPT -> " kept";
                case KNOWN -> " broken where it is known";
                case BROKEN -> " broken";
                case EMPTY -> " with nothing to look at";
              });
    }
    return "%s: %s.".formatted(Names.count(verdicts.size(), "rule"), String.join(", ", parts));
  }

  private void broken(Verdict verdict) {
    AlignmentRule rule = verdict.rule();
    page.heading(rule.id());
    page.line(rule + (result.fails(verdict) ? "." : ". (This alone does not fail the check.)"));
    List<Finding> findings = verdict.findings();
    for (Finding finding : findings.subList(0, Math.min(MOST_FINDINGS, findings.size()))) {
      page.finding(finding.severity(), result.what(finding));
      if (!finding.elements().isEmpty()) {
        String ids = String.join(", ", finding.elements());
        page.reference(
            result.line(finding).isPresent()
                ? ids + ", line " + result.line(finding).getAsInt()
                : ids);
      }
      String mend = result.mend(finding);
      if (!mend.isEmpty()) {
        page.detail("→ " + mend);
      }
    }
    if (findings.size() > MOST_FINDINGS) {
      page.line(
          "… and %s more; --format json lists them all."
              .formatted(findings.size() - MOST_FINDINGS));
    }
  }

  private void rest(List<Verdict> verdicts) {
    List<String> kept = ids(verdicts, Verdict.Outcome.KEPT);
    List<String> empty = ids(verdicts, Verdict.Outcome.EMPTY);
    if (!kept.isEmpty()) {
      page.space();
      page.item("Kept:", String.join(", ", kept));
    }
    if (!empty.isEmpty()) {
      page.space();
      page.item("Nothing to look at, so nobody can say:", String.join(", ", empty));
    }
  }

  private static List<String> ids(List<Verdict> verdicts, Verdict.Outcome outcome) {
    return verdicts.stream()
        .filter(it -> it.outcome() == outcome)
        .map(it -> it.rule().id())
        .toList();
  }

  private void exceptions(List<Verdict> verdicts) {
    List<Verdict> excepting =
        verdicts.stream().filter(it -> !it.exempt().isEmpty() || !it.idle().isEmpty()).toList();
    if (!excepting.isEmpty()) {
      page.heading("Exceptions");
    }
    for (Verdict verdict : excepting) {
      for (Verdict.Exempt exempt : verdict.exempt()) {
        page.item("-", result.what(exempt.finding()));
        page.reference(
            "%s, excepted until %s: %s"
                .formatted(
                    verdict.rule().id(), exempt.exemption().until(), exempt.exemption().reason()));
      }
      for (Exemption idle : verdict.idle()) {
        List<String> unknown =
            idle.elements().stream()
                .filter(id -> result.report().strategy().element(id).isEmpty())
                .toList();
        page.item(
            "-",
            unknown.isEmpty()
                ? "The exception from %s for %s is not needed. Remove it."
                    .formatted(verdict.rule().id(), String.join(", ", idle.elements()))
                : "The exception from %s names what is not there: %s. Correct its name, or remove it."
                    .formatted(verdict.rule().id(), String.join(", ", unknown)));
      }
    }
  }

  private void known(List<Verdict> verdicts) {
    if (!result.compared()) {
      return;
    }
    page.space();
    int number = verdicts.stream().mapToInt(it -> it.known().size()).sum();
    page.line(
        Names.count(number, "finding")
            + " known already, and still there"
            + (number == 0 ? "." : ":"));
    for (Verdict verdict : verdicts) {
      for (Finding finding : verdict.known()) {
        page.item("-", place(finding.rule(), finding.elements(), Baseline.kinds(finding)));
      }
    }
    if (!result.report().solved().isEmpty()) {
      page.line(
          result.removed()
              ? "Solved, and no longer among what is known:"
              : result.passed()
                  ? "Solved; it could not be taken out of what is known:"
                  : "Solved; it stays among what is known until the check passes:");
      for (Baseline.Known solved : result.report().solved()) {
        page.item("-", place(solved.rule(), solved.elements(), solved.because()));
      }
    }
  }

  private static String place(String rule, List<String> elements, List<String> because) {
    return rule
        + (elements.isEmpty() ? "" : ": " + String.join(", ", elements))
        + (because.isEmpty() ? "" : " (" + String.join(", ", because) + ")");
  }
}
