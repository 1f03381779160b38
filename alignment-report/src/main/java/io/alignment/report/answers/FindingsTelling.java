package io.alignment.report.answers;

import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.analysis.Stakes;
import io.alignment.model.Strategy;
import io.alignment.report.phrases.Text;
import io.alignment.report.telling.Teller;
import io.alignment.report.telling.Telling;
import io.alignment.words.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The findings of one answer, those of a kind together. */
final class FindingsTelling {

  private static final int MOST_OF_A_KIND = 5;

  private final Strategy strategy;
  private final Words words;
  private final Stakes stakes;

  FindingsTelling(Strategy strategy, Words words, Stakes stakes) {
    this.strategy = strategy;
    this.words = words;
    this.stakes = stakes;
  }

  void tell(List<Finding> findings, Teller tell) {
    Map<String, List<Finding>> byKind = new LinkedHashMap<>();
    // The largest amount first, then what concerns most of the vision.
    Comparator<Finding> order =
        Comparator.comparing(Finding::severity)
            .thenComparing(Finding::rule)
            .thenComparing(FindingsTelling::amount, Comparator.reverseOrder())
            .thenComparing(stakes::of, Comparator.reverseOrder());
    findings.stream()
        .sorted(order)
        .forEach(it -> byKind.computeIfAbsent(it.rule(), kind -> new ArrayList<>()).add(it));
    byKind.values().forEach(it -> findingsOfKind(it, tell));
  }

  /** Tells the findings of one kind; why they matter and how to mend them is said once. */
  private void findingsOfKind(List<Finding> findings, Teller tell) {
    tell.line(Telling.Role.SPACE, Text.NONE);
    for (Finding finding : findings.stream().limit(MOST_OF_A_KIND).toList()) {
      tell.found(finding.severity(), words.what(finding, strategy));
      tell.line(
          Telling.Role.REFERENCE,
          Text.of(
              finding.elements().isEmpty()
                  ? finding.rule()
                  : finding.rule() + ": " + String.join(", ", finding.elements())));
    }
    tell.rest(findings.size() - MOST_OF_A_KIND, "rest");
    tell.line(Telling.Role.DETAIL, Text.of(words.why(findings.get(0), strategy)));
    tell.line(Telling.Role.DETAIL, tell.text("mend", words.mend(findings.get(0), strategy)));
  }

  private static BigDecimal amount(Finding finding) {
    return finding.evidence().stream()
        .filter(Evidence.Amounts.class::isInstance)
        .flatMap(it -> ((Evidence.Amounts) it).amounts().values().stream())
        .reduce(BigDecimal.ZERO, BigDecimal::max);
  }
}
