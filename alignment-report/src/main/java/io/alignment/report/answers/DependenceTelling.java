package io.alignment.report.answers;

import io.alignment.analysis.people.Dependence;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import io.alignment.report.telling.Cell;
import io.alignment.report.telling.Teller;
import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** On whom the strategy depends. */
final class DependenceTelling {

  private static final int MOST_ROWS = 10;

  private DependenceTelling() {}

  static void tell(Dependence dependence, Strategy strategy, Teller tell) {
    boolean isOfPeople =
        Stream.concat(
                dependence.holders().stream().map(Dependence.Holder::id),
                dependence.losses().stream().map(Dependence.Loss::id))
            .anyMatch(it -> isPerson(it, strategy));
    String kind = isOfPeople || dependence.holders().isEmpty() ? "" : "-functions";
    tell.heading("title" + kind);
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
    dependence.truckFactor().ifPresent(it -> tell.line("truck-factor" + kind, it));
    tell.columns("loss", "to-own", "to-work");
    dependence.losses().stream()
        .filter(it -> most(it) > 0)
        .sorted(Comparator.comparingDouble(it -> -most(it)))
        .limit(MOST_ROWS)
        .forEach(
            it -> tell.row(tell.name(it.id()), tell.share(it.ownership()), tell.share(it.work())));
  }

  private static boolean isPerson(String id, Strategy strategy) {
    return strategy
        .element(id)
        .filter(it -> it instanceof Resource person && person.kind() == Resource.Kind.HUMAN)
        .isPresent();
  }

  private static double most(Dependence.Loss loss) {
    return Math.max(loss.ownership().orElse(0), loss.work().orElse(0));
  }

  private static Cell share(double share, Teller tell) {
    return tell.share(OptionalDouble.of(share));
  }
}
