package io.alignment.cli.check;

import io.alignment.analysis.Finding;
import io.alignment.report.phrases.Phrases;
import io.alignment.report.phrases.Text;
import io.alignment.report.telling.Teller;
import io.alignment.report.telling.Telling;
import io.alignment.report.telling.Telling.Role;
import io.alignment.rules.Baseline;
import io.alignment.rules.Exemption;
import io.alignment.rules.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The result of a check for people: what is broken and how to mend it, then the rest in short. */
public final class CheckTelling {

  private static final int MOST_FINDINGS = 20;

  private final CheckResult result;
  private final List<Verdict> verdicts;
  private final Teller tell;

  private CheckTelling(CheckResult result) {
    this.result = result;
    verdicts = result.report().verdicts();
    tell = new Teller(result.report().strategy(), Phrases.of(result.words()), "check");
  }

  /**
   * Tells the result of a check.
   *
   * @param result what the check found
   * @return what there is to tell, in any format
   */
  public static Telling of(CheckResult result) {
    CheckTelling telling = new CheckTelling(result);
    telling.tellAll();
    return telling.tell.telling();
  }

  private void tellAll() {
    tell.line(Role.TITLE, Text.of(result.report().strategy().name()));
    inShort();
    verdicts.stream()
        .filter(verdict -> verdict.outcome() == Verdict.Outcome.BROKEN)
        .forEach(this::broken);
    ids("kept", Verdict.Outcome.KEPT);
    ids("empty", Verdict.Outcome.EMPTY);
    unknown();
    exceptions();
    if (result.compared()) {
      known();
      solved();
    }
  }

  private void inShort() {
    List<Text> parts = new ArrayList<>();
    for (Verdict.Outcome outcome : Verdict.Outcome.values()) {
      long number = verdicts.stream().filter(it -> it.outcome() == outcome).count();
      if ((outcome != Verdict.Outcome.KNOWN || result.compared())
          && (outcome != Verdict.Outcome.UNKNOWN || number > 0)) {
        parts.add(tell.text("outcome." + outcome.name().toLowerCase(Locale.ROOT), number));
      }
    }
    tell.line(
        "in-short",
        tell.count(verdicts.size(), "rule"),
        tell.phrases().joined(parts, "list.comma"));
  }

  private void broken(Verdict verdict) {
    tell.line(Role.HEADING, Text.of(verdict.rule().id()));
    tell.line(result.fails(verdict) ? "rule" : "mild-rule", result.demand(verdict.rule()));
    List<Finding> findings = verdict.findings();
    for (Finding finding : findings.subList(0, Math.min(MOST_FINDINGS, findings.size()))) {
      tell.found(finding.severity(), result.what(finding));
      if (!finding.elements().isEmpty()) {
        reference(
            String.join(", ", finding.elements())
                + result.line(finding).stream().mapToObj(this::line).collect(Collectors.joining()));
      }
      String mend = result.mend(finding);
      if (!mend.isEmpty()) {
        tell.line(Role.DETAIL, tell.phrases().text("matters.mend", mend));
      }
    }
    tell.rest(findings.size() - MOST_FINDINGS, "rest");
  }

  private String line(int line) {
    return tell.text("line", String.valueOf(line)).plain();
  }

  private void reference(String words) {
    tell.line(Role.REFERENCE, Text.of(words));
  }

  private void unknown() {
    List<Finding> unknown = result.report().unknown();
    if (!unknown.isEmpty()) {
      tell.heading("unknown");
      for (Finding finding : unknown.subList(0, Math.min(MOST_FINDINGS, unknown.size()))) {
        tell.line(Role.ITEM, Text.of(result.what(finding)));
        reference(finding.rule());
      }
      tell.rest(unknown.size() - MOST_FINDINGS, "rest");
    }
  }

  private void ids(String key, Verdict.Outcome outcome) {
    List<String> ids =
        verdicts.stream().filter(it -> it.outcome() == outcome).map(it -> it.rule().id()).toList();
    if (!ids.isEmpty()) {
      tell.line(Role.SPACE, Text.NONE);
      tell.point(key, String.join(", ", ids));
    }
  }

  private void exceptions() {
    if (verdicts.stream().anyMatch(it -> !it.exempt().isEmpty() || !it.idle().isEmpty())) {
      tell.heading("exceptions");
    }
    for (Verdict verdict : verdicts) {
      String rule = verdict.rule().id();
      for (Verdict.Exempt exempt : verdict.exempt()) {
        tell.line(Role.ITEM, Text.of(result.what(exempt.finding())));
        Exemption exemption = exempt.exemption();
        reference(tell.text("excepted", rule, exemption.until(), exemption.reason()).plain());
      }
      for (Exemption idle : verdict.idle()) {
        List<String> unknown =
            idle.elements().stream()
                .filter(id -> result.report().strategy().element(id).isEmpty())
                .toList();
        tell.item(
            unknown.isEmpty() ? "not-needed" : "not-there",
            rule,
            String.join(", ", unknown.isEmpty() ? idle.elements() : unknown));
      }
    }
  }

  private void known() {
    tell.line(Role.SPACE, Text.NONE);
    int number = verdicts.stream().mapToInt(it -> it.known().size()).sum();
    tell.line(number == 0 ? "none-known" : "known", tell.count(number, "finding"));
    for (Verdict verdict : verdicts) {
      for (Finding it : verdict.known()) {
        place(it.rule(), it.elements(), Baseline.kinds(it));
      }
    }
  }

  private void solved() {
    if (!result.report().solved().isEmpty()) {
      tell.line(
          result.removed() ? "solved" : result.passed() ? "solved-but-kept" : "solved-but-failed");
      result.report().solved().forEach(it -> place(it.rule(), it.elements(), it.because()));
    }
  }

  private void place(String rule, List<String> elements, List<String> because) {
    tell.line(
        Role.ITEM,
        Text.of(
            rule
                + (elements.isEmpty() ? "" : ": " + String.join(", ", elements))
                + (because.isEmpty() ? "" : " (" + String.join(", ", because) + ")")));
  }
}
