package io.alignment.cli.check;

import io.alignment.analysis.Finding;
import io.alignment.analysis.Severity;
import io.alignment.json.LocatedStrategy;
import io.alignment.rules.AlignmentRule;
import io.alignment.rules.RuleReport;
import io.alignment.rules.Verdict;
import io.alignment.words.Words;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a check found, for those who show it.
 *
 * @param located the strategy and its places
 * @param file the name of the document, empty if it came over standard input
 * @param report how the strategy stands to the rules
 * @param compared whether there was a baseline
 * @param failOn how bad a broken rule must be
 * @param words the words of the language in which it is told
 * @param removed whether what is solved was taken out of what is known
 */
public record CheckResult(
    LocatedStrategy located,
    Optional<String> file,
    RuleReport report,
    boolean compared,
    Severity failOn,
    Words words,
    boolean removed) {

  private static final Words ENGLISH = Words.english();
  private static final String NO_FINDING = "rule.no-finding";

  /** {@return the same after what is solved was taken out of what is known} */
  public CheckResult withoutSolved() {
    return new CheckResult(located, file, report, compared, failOn, words, true);
  }

  /** {@return whether no rule is broken as badly as that} */
  public boolean passed() {
    return report.failures(failOn).isEmpty();
  }

  boolean fails(Verdict verdict) {
    return verdict.fails(failOn);
  }

  /**
   * Says what a rule demands, without a final period. Rules speak English; those that forbid a kind
   * of finding, as all do without rules of one's own, are told in the language.
   */
  String demand(AlignmentRule rule) {
    Map<String, String> id = Map.of("rule", rule.id());
    return rule.toString().equals(ENGLISH.text(NO_FINDING, id))
        ? words.text(NO_FINDING, id)
        : rule.toString();
  }

  String what(Finding finding) {
    return words.what(finding, report.strategy());
  }

  String mend(Finding finding) {
    return words.mend(finding, report.strategy());
  }

  /** Returns the line of the first element of a finding that stands in the document. */
  OptionalInt line(Finding finding) {
    return finding.elements().stream()
        .flatMap(id -> located.placeOf(id).stream())
        .mapToInt(place -> place.line())
        .findFirst();
  }
}
