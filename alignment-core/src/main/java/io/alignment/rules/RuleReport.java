package io.alignment.rules;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.analysis.Severity;
import io.alignment.model.Strategy;
import io.alignment.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /** {@return where nobody can say whether rules are kept, as too little is recorded} */
  public List<Finding> unknown() {
    return verdicts.stream().flatMap(it -> it.unknown().stream()).collect(toImmutableList());
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
   * Compares with what is known already. Known findings no longer count; of one that rests on
   * several causes, only those that are new. Of what was known, that which is no longer so is
   * {@link #solved()}. What is known of other rules than these is not judged, nor what is known of
   * rules that had nothing to look at.
   *
   * @param baseline what is known
   * @return the report without it
   */
  public RuleReport against(Baseline baseline) {
    List<Verdict> compared = new ArrayList<>();
    Map<Finding.Key, Set<String>> there = new HashMap<>();
    for (Verdict verdict : verdicts) {
      verdict.allFindings().forEach(finding -> note(finding, there));
      List<Finding> known = new ArrayList<>(verdict.known());
      List<Finding> fresh = new ArrayList<>();
      for (Finding finding : verdict.findings()) {
        Optional<Baseline.Known> entry = baseline.of(finding.key());
        entry.flatMap(it -> part(finding, it, true)).ifPresent(known::add);
        entry
            .map(it -> part(finding, it, false))
            .orElse(Optional.of(finding))
            .ifPresent(fresh::add);
      }
      compared.add(
          new Verdict(
              verdict.rule(),
              verdict.checked(),
              fresh,
              verdict.unknown(),
              known,
              verdict.exempt(),
              verdict.idle()));
    }
    Set<String> rules = new HashSet<>();
    verdicts.stream()
        .filter(verdict -> verdict.outcome() != Verdict.Outcome.EMPTY)
        .forEach(verdict -> rules.add(verdict.rule().id()));
    // What nobody can say any more is not solved.
    Set<Finding.Key> unsaid = new HashSet<>();
    unknown().forEach(finding -> unsaid.add(Baseline.unordered(finding.key())));
    List<Baseline.Known> gone =
        baseline.list().stream()
            .filter(it -> rules.contains(it.rule()))
            .filter(it -> !unsaid.contains(Baseline.unordered(it.key())))
            .flatMap(it -> gone(it, there).stream())
            .toList();
    return new RuleReport(strategy, compared, gone);
  }

  private static void note(Finding finding, Map<Finding.Key, Set<String>> there) {
    there
        .computeIfAbsent(Baseline.unordered(finding.key()), key -> new HashSet<>())
        .addAll(Baseline.kinds(finding));
  }

  /** Returns a finding with only those of its causes that are known, or only those that are not. */
  private static Optional<Finding> part(Finding finding, Baseline.Known entry, boolean isKnown) {
    List<String> kinds = Baseline.kinds(finding);
    if (entry.because().isEmpty() || entry.because().containsAll(kinds)) {
      return isKnown ? Optional.of(finding) : Optional.empty();
    }
    List<Evidence> evidence = new ArrayList<>();
    for (Evidence fact : finding.evidence()) {
      if (fact instanceof Evidence.Because because) {
        List<Finding> causes =
            because.causes().stream()
                .filter(cause -> entry.because().contains(cause.rule()) == isKnown)
                .toList();
        if (causes.isEmpty()) {
          return Optional.empty();
        }
        evidence.add(new Evidence.Because(causes));
      } else {
        evidence.add(fact);
      }
    }
    return Optional.of(
        new Finding(finding.rule(), finding.severity(), finding.elements(), evidence));
  }

  /** Returns what of a known finding is no longer there. */
  private static Optional<Baseline.Known> gone(
      Baseline.Known known, Map<Finding.Key, Set<String>> there) {
    Set<String> now = there.get(Baseline.unordered(known.key()));
    if (now == null) {
      return Optional.of(known);
    }
    List<String> causes = known.because().stream().filter(it -> !now.contains(it)).toList();
    return causes.isEmpty()
        ? Optional.empty()
        : Optional.of(new Baseline.Known(known.rule(), known.elements(), causes, known.note()));
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
    Words sentences = Words.english();
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
