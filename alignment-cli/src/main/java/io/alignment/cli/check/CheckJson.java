package io.alignment.cli.check;

import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.analysis.Severity;
import io.alignment.json.ResultWriter;
import io.alignment.rules.Baseline;
import io.alignment.rules.Exemption;
import io.alignment.rules.Verdict;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The result of a check for programs. The names of the components are the format. */
public final class CheckJson {

  private CheckJson() {}

  /**
   * Writes the result of a check.
   *
   * @param result what the check found
   * @param asOf what counted as today, if a day was given
   * @param out where to write
   * @throws IOException if it cannot be written
   */
  public static void write(CheckResult result, Optional<LocalDate> asOf, Writer out)
      throws IOException {
    ResultWriter.write(
        new Check(
            result.report().strategy().name(),
            asOf,
            result.passed(),
            result.report().verdicts().stream().map(it -> rule(it, result)).toList(),
            result.report().solved()),
        out);
  }

  private static Rule rule(Verdict verdict, CheckResult result) {
    return new Rule(
        verdict.rule().id(),
        verdict.rule().sentence(),
        verdict.rule().reason(),
        verdict.rule().severity(),
        verdict.outcome(),
        verdict.checked(),
        verdict.findings().stream().map(it -> found(it, result)).toList(),
        verdict.unknown().stream().map(it -> found(it, result)).toList(),
        verdict.known().stream().map(it -> found(it, result)).toList(),
        verdict.exempt().stream()
            .map(it -> new Exempt(found(it.finding(), result), it.exemption()))
            .toList(),
        verdict.idle());
  }

  private static Found found(Finding finding, CheckResult result) {
    return new Found(
        finding.elements(),
        result.line(finding),
        result.what(finding),
        result.mend(finding),
        finding.evidence());
  }

  /** The whole. */
  record Check(
      String strategy,
      Optional<LocalDate> asOf,
      boolean passed,
      List<Rule> rules,
      List<Baseline.Known> solved) {}

  /** One rule. */
  record Rule(
      String id,
      String sentence,
      Optional<String> because,
      Severity severity,
      Verdict.Outcome outcome,
      int checked,
      List<Found> findings,
      List<Found> unknown,
      List<Found> known,
      List<Exempt> exempt,
      List<Exemption> idle) {}

  /** Where a rule is broken. */
  record Found(
      List<String> elements, OptionalInt line, String what, String mend, List<Evidence> evidence) {}

  /** Where an exception holds. */
  record Exempt(Found finding, Exemption exemption) {}
}
