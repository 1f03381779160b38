package io.alignment.report.answers;

import io.alignment.analysis.people.Dependence;
import io.alignment.report.telling.Cell;
import io.alignment.report.telling.Teller;
import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.stream.Stream;

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
    boolean isOfKeyResults = dependence.holders().stream().anyMatch(it -> it.keyResults() > 0);
    tell.columns("owner", "by-priority", "objectives");
    if (isOfKeyResults) {
      tell.columns("owner", "by-priority", "objectives", "key-results");
    }
    dependence.holders().stream()
        .limit(MOST_ROWS)
        .forEach(
            it ->
                tell.row(
                    tell.name(it.id()),
                    Stream.of(
                            share(it.share(), tell),
                            tell.count(it.objectives()),
                            tell.count(it.keyResults()))
                        .limit(isOfKeyResults ? 3 : 2)
                        .toArray(Cell[]::new)));
    dependence.truckFactor().ifPresent(it -> tell.line("truck-factor", it));
    tell.columns("loss", "to-own", "to-work");
    dependence.losses().stream()
        .filter(it -> most(it) > 0)
        .sorted(Comparator.comparingDouble(it -> -most(it)))
        .limit(MOST_ROWS)
        .forEach(
            it -> tell.row(tell.name(it.id()), tell.share(it.ownership()), tell.share(it.work())));
  }

  private static double most(Dependence.Loss loss) {
    return Math.max(loss.ownership().orElse(0), loss.work().orElse(0));
  }

  private static Cell share(double share, Teller tell) {
    return tell.share(OptionalDouble.of(share));
  }
}
