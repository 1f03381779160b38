package io.alignment.rules;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import io.alignment.analysis.Finding;
import io.alignment.analysis.Sentences;
import io.alignment.analysis.Severity;
import io.alignment.model.Strategy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How a strategy stands to rules.
 *
 * @param strategy the strategy, without what was given up
 * @param verdicts how it stands to each rule, in the order of the rules
 * @param solved what a {@link Baseline} knew and is no longer so
 */
public record RuleReport(Strategy strategy, List<Verdict> verdicts, List<Baseline.Known> solved) {

  public RuleReport {
    verdicts = ImmutableList.copyOf(verdicts);
    solved = ImmutableList.copyOf(solved);
  }

  /** {@return where rules are broken, worst first, without what is known or exempt} */
  public List<Finding> findings() {
    return verdicts.stream()
        .flatMap(verdict -> verdict.findings().stream())
        .sorted()
        .collect(toImmutableList());
  }

  /**
   * Returns the rules that are broken and at least this bad.
   *
   * @param least how bad they must be
   * @return their verdicts, in the order of the rules
   */
  public List<Verdict> failures(Severity least) {
    return verdicts.stream().filter(verdict -> verdict.fails(least)).collect(toImmutableList());
  }

  /**
   * Compares with what is known already. Known findings no longer count; of what was known, that
   * which is no longer so is {@link #solved()}. What is known of other rules than these is not
   * judged.
   *
   * @param baseline what is known
   * @return the report without it
   */
  public RuleReport against(Baseline baseline) {
    Set<String> rules = new HashSet<>();
    Set<Finding.Key> there = new HashSet<>();
    List<Verdict> compared = new ArrayList<>();
    for (Verdict verdict : verdicts) {
      rules.add(verdict.rule().id());
      verdict.findings().forEach(it -> there.add(it.key()));
      verdict.known().forEach(it -> there.add(it.key()));
      verdict.exempt().forEach(it -> there.add(it.finding().key()));
      List<Finding> known = new ArrayList<>(verdict.known());
      List<Finding> unknown = new ArrayList<>();
      for (Finding finding : verdict.findings()) {
        (baseline.knows(finding) ? known : unknown).add(finding);
      }
      compared.add(
          new Verdict(
              verdict.rule(), verdict.checked(), unknown, known, verdict.exempt(), verdict.idle()));
    }
    List<Baseline.Known> gone =
        baseline.list().stream()
            .filter(it -> rules.contains(it.rule()) && !there.contains(it.key()))
            .toList();
    return new RuleReport(strategy, compared, gone);
  }

  /**
   * Throws if a rule is broken and more than an information.
   *
   * @throws AssertionError if so; it says all of it: where, why and what to do
   */
  public void check() {
    List<Verdict> failures = failures(Severity.WARNING);
    if (!failures.isEmpty()) {
      throw new AssertionError(describe(failures));
    }
  }

  private String describe(List<Verdict> failures) {
    Sentences sentences = Sentences.english();
    StringBuilder text =
        new StringBuilder(
            "“%s” breaks %s of %s:"
                .formatted(
                    strategy.name(),
                    failures.size(),
                    verdicts.size() == 1 ? "1 rule" : verdicts.size() + " rules"));
    for (Verdict verdict : failures) {
      text.append("\n\n%s (%s)".formatted(verdict.rule(), verdict.rule().id()));
      for (Finding finding : verdict.findings()) {
        text.append("\n- ").append(sentences.what(finding, strategy));
        if (!finding.elements().isEmpty()) {
          text.append(" (").append(String.join(", ", finding.elements())).append(")");
        }
        text.append("\n  → ").append(sentences.mend(finding, strategy));
      }
    }
    return text.toString();
  }
}
