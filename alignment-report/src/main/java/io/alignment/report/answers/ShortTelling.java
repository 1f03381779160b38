package io.alignment.report.answers;

import io.alignment.analysis.Finding;
import io.alignment.analysis.Report;
import io.alignment.analysis.Severity;
import io.alignment.analysis.Stakes;
import io.alignment.model.Strategy;
import io.alignment.plan.Plan;
import io.alignment.report.telling.Teller;
import io.alignment.words.Words;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What to change first. */
final class ShortTelling {

  private static final int MOST_CHANGES = 3;

  private final Strategy strategy;
  private final Report report;
  private final Words words;
  private final Stakes stakes;
  private final Teller tell;

  ShortTelling(Strategy strategy, Report report, Stakes stakes, Teller tell) {
    this.strategy = strategy;
    this.report = report;
    words = tell.phrases().words();
    this.stakes = stakes;
    this.tell = tell;
  }

  void tell(Optional<Plan> plan) {
    if (plan.filter(it -> !it.steps().isEmpty()).isEmpty()) {
      tell.brief(
          () -> {
            tell.heading("title");
            findings();
          });
    } else {
      new StepsTelling(plan.get(), strategy, new Teller(strategy, tell.phrases(), "steps"))
          .brief()
          .parts()
          .forEach(tell::add);
    }
  }

  private void findings() {
    List<Finding> gravest = gravest(report, stakes, MOST_CHANGES);
    if (gravest.isEmpty()) {
      tell.line(
          strategy.objectives().isEmpty()
              ? "no-objectives"
              : report.findings().isEmpty() ? "nothing-found" : "only-notes");
      return;
    }
    for (int i = 0; i < gravest.size(); i++) {
      Finding finding = gravest.get(i);
      tell.point(
          "numbered", i + 1, words.what(finding, strategy) + " " + words.mend(finding, strategy));
    }
  }

  /**
   * Returns the findings whose mending concerns most of the vision, one of each kind. An error
   * counts twice as much as a warning.
   */
  static List<Finding> gravest(Report report, Stakes stakes, int most) {
    Map<String, Finding> ofKind = new LinkedHashMap<>();
    report.findings().stream()
        .filter(finding -> finding.severity() != Severity.INFO)
        .sorted(Comparator.comparingDouble(stakes::of).reversed().thenComparing(it -> it))
        .forEach(finding -> ofKind.putIfAbsent(finding.rule(), finding));
    return ofKind.values().stream().limit(most).toList();
  }
}
