package io.alignment.report.answers;

import io.alignment.analysis.Severity;
import io.alignment.analysis.matters.Matters;
import io.alignment.model.Strategy;
import io.alignment.plan.Plan;
import io.alignment.report.telling.Teller;
import java.util.Optional;

/** What to change first; or that there is nothing, where nothing is wrong. */
final class ShortTelling {

  private final Strategy strategy;
  private final Matters matters;
  private final Teller tell;

  ShortTelling(Strategy strategy, Matters matters, Teller tell) {
    this.strategy = strategy;
    this.matters = matters;
    this.tell = tell;
  }

  void tell(Optional<Plan> plan) {
    if (plan.filter(it -> !it.steps().isEmpty()).isEmpty()) {
      tell.brief(this::nothing);
    } else {
      new StepsTelling(plan.get(), strategy, new Teller(strategy, tell.phrases(), "steps"))
          .brief()
          .parts()
          .forEach(tell::add);
    }
  }

  /** Says why nothing is told; but not where what is wrong is told next. */
  private void nothing() {
    if (matters.list().stream().allMatch(it -> it.severity() == Severity.INFO)) {
      tell.heading("title");
      tell.line(
          strategy.objectives().isEmpty()
              ? "no-objectives"
              : matters.list().isEmpty() ? "nothing-found" : "only-notes");
    }
  }
}
