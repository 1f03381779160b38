package io.alignment.report.answers;

import io.alignment.analysis.resources.Spending;
import io.alignment.report.telling.Teller;
import java.util.OptionalDouble;

/** What has been spent of what was given. */
final class SpendingTelling {

  private SpendingTelling() {}

  static void tell(Spending spending, Teller tell) {
    tell.heading("title");
    if (spending.items().isEmpty()) {
      tell.line("none");
      return;
    }
    tell.columns("", "spent", "budget", "done");
    for (Spending.Item it : spending.items()) {
      tell.row(
          tell.name(it.id()),
          tell.amount(it.spent(), it.unit()),
          it.budget()
              .map(budget -> tell.amount(budget, it.unit()))
              .orElseGet(() -> tell.share(OptionalDouble.empty())),
          tell.share(it.progress()));
    }
  }
}
