package io.alignment.report.answers;

import io.alignment.analysis.people.Dependence;
import io.alignment.report.telling.Cell;
import io.alignment.report.telling.Teller;
import java.util.Comparator;
import java.util.OptionalDouble;

/** On whom the strategy depends. */
final class DependenceTelling {

  private static final int MOST_ROWS = 10;

  private DependenceTelling() {}

  static void tell(Dependence dependence, Teller tell) {
    tell.heading("title");
    if (dependence.holders().isEmpty()) {
      tell.line("none");
      return;
    }
    tell.columns("owner", "by-priority", "objectives");
    dependence.holders().stream()
        .limit(MOST_ROWS)
        .forEach(
            it ->
                tell.row(tell.name(it.id()), share(it.share(), tell), tell.count(it.objectives())));
    dependence.truckFactor().ifPresent(it -> tell.line("truck-factor", it));
    tell.columns("loss", "to-own", "to-work");
    dependence.losses().stream()
        .filter(it -> it.work() > 0 || it.ownership() > 0)
        .sorted(
            Comparator.comparingDouble(
                (Dependence.Loss it) -> -Math.max(it.ownership(), it.work())))
        .limit(MOST_ROWS)
        .forEach(
            it ->
                tell.row(tell.name(it.id()), share(it.ownership(), tell), share(it.work(), tell)));
  }

  private static Cell share(double share, Teller tell) {
    return tell.share(OptionalDouble.of(share));
  }
}
