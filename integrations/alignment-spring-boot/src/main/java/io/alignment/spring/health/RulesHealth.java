package io.alignment.spring.health;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.alignment.analysis.Finding;
import io.alignment.analysis.Severity;
import io.alignment.model.Field;
import io.alignment.rules.AlignmentRules;
import io.alignment.rules.AnalyzedStrategy;
import io.alignment.rules.RuleReport;
import io.alignment.rules.Verdict;
import io.alignment.rules.Verdict.Outcome;
import io.alignment.spring.CurrentStrategy;
import io.alignment.words.Words;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How the strategy stands to the rules, in the words of health, whichever version of Spring Boot
 * asks. Up is that all rules are kept; where nobody can say of one, that is unknown and not up.
 */
final class RulesHealth {

  private static final ImmutableSet<Outcome> NOBODY_CAN_SAY =
      ImmutableSet.of(Outcome.UNKNOWN, Outcome.EMPTY);
  private static final int MOST_TOLD = 20;

  private final CurrentStrategy current;
  private final AlignmentRules rules;
  private final Words words;
  private final String broken;

  /** Takes also the status that a broken rule brings about. */
  RulesHealth(CurrentStrategy current, AlignmentRules rules, Words words, String broken) {
    this.current = current;
    this.rules = rules;
    this.words = words;
    this.broken = broken;
  }

  /**
   * A status and what lies behind it.
   *
   * @param status its code
   * @param details texts, numbers, lists and maps
   */
  record Standing(String status, Map<String, Object> details) {}

  Standing standing() {
    AnalyzedStrategy analyzed = current.analyzed();
    RuleReport report = rules.evaluate(analyzed);
    List<Verdict> failures = report.failures(Severity.WARNING);
    List<Verdict> unsaid =
        report.verdicts().stream().filter(it -> NOBODY_CAN_SAY.contains(it.outcome())).toList();
    return new Standing(
        !failures.isEmpty() ? broken : unsaid.isEmpty() ? "UP" : "UNKNOWN",
        ImmutableMap.of(
            "strategy", report.strategy().name(),
            "asOf", analyzed.asOf().map(Object::toString).orElse(""),
            "rules", outcomes(report),
            "broken", failures.stream().map(it -> told(it, it.findings(), report)).toList(),
            "unknown", unsaid.stream().map(it -> told(it, it.unknown(), report)).toList()));
  }

  private static Map<String, Integer> outcomes(RuleReport report) {
    Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    report.verdicts().forEach(it -> counts.merge(it.outcome(), 1, Integer::sum));
    ImmutableMap.Builder<String, Integer> named = ImmutableMap.builder();
    counts.forEach((outcome, count) -> named.put(Field.nameOf(outcome), count));
    return named.buildOrThrow();
  }

  private Map<String, Object> told(
      Verdict verdict, Collection<Finding> findings, RuleReport report) {
    ImmutableMap.Builder<String, Object> told = ImmutableMap.builder();
    told.put("rule", verdict.rule().id()).put("says", verdict.rule().sentence());
    told.put(
        "findings",
        findings.stream()
            .limit(MOST_TOLD)
            .map(
                it ->
                    ImmutableMap.of(
                        "what", words.what(it, report.strategy()),
                        "mend", words.mend(it, report.strategy())))
            .toList());
    if (findings.size() > MOST_TOLD) {
      told.put("more", findings.size() - MOST_TOLD);
    }
    return told.buildOrThrow();
  }
}
