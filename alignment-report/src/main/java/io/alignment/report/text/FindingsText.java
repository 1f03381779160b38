package io.alignment.report.text;

import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.analysis.Stakes;
import io.alignment.model.Strategy;
import io.alignment.words.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The findings of one answer, those of a rule together. */
final class FindingsText {

  private static final int MOST_OF_A_RULE = 5;

  private final TextPage page;
  private final Strategy strategy;
  private final Words sentences;
  private final Stakes gravity;

  FindingsText(TextPage page, Strategy strategy, Words sentences, Stakes gravity) {
    this.page = page;
    this.strategy = strategy;
    this.sentences = sentences;
    this.gravity = gravity;
  }

  void write(List<Finding> findings) {
    Map<String, List<Finding>> byRule = new LinkedHashMap<>();
    // The largest amount first, then what concerns most of the vision.
    Comparator<Finding> order =
        Comparator.comparing(Finding::severity)
            .thenComparing(Finding::rule)
            .thenComparing(FindingsText::amount, Comparator.reverseOrder())
            .thenComparing(gravity::of, Comparator.reverseOrder());
    findings.stream()
        .sorted(order)
        .forEach(it -> byRule.computeIfAbsent(it.rule(), r -> new ArrayList<>()).add(it));
    byRule.values().forEach(this::findingsOfRule);
  }

  /** Tells the findings of one rule; why they matter and how to mend them is said once. */
  private void findingsOfRule(List<Finding> findings) {
    page.space();
    for (Finding finding : findings.stream().limit(MOST_OF_A_RULE).toList()) {
      page.finding(finding.severity(), sentences.what(finding, strategy));
      page.reference(
          finding.elements().isEmpty()
              ? finding.rule()
              : finding.rule() + ": " + String.join(", ", finding.elements()));
    }
    if (findings.size() > MOST_OF_A_RULE) {
      page.line(
          "… and %s more of this kind; --format json lists them all."
              .formatted(findings.size() - MOST_OF_A_RULE));
    }
    page.detail(sentences.why(findings.get(0), strategy));
    page.detail("→ " + sentences.mend(findings.get(0), strategy));
  }

  private static BigDecimal amount(Finding finding) {
    return finding.evidence().stream()
        .filter(Evidence.Amounts.class::isInstance)
        .flatMap(it -> ((Evidence.Amounts) it).amounts().values().stream())
        .reduce(BigDecimal.ZERO, BigDecimal::max);
  }
}
