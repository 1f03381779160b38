package io.alignment.report.answers;

import io.alignment.analysis.direction.Coverage;
import io.alignment.analysis.direction.Coverage.ObjectiveCoverage;
import io.alignment.model.Strategy;
import io.alignment.model.Topic;
import io.alignment.report.telling.Teller;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** What stands behind the objectives. */
final class CoverageTelling {

  private static final int MOST_NAMES = 8;

  private final Coverage coverage;
  private final Strategy strategy;
  private final Teller tell;

  private CoverageTelling(Coverage coverage, Strategy strategy, Teller tell) {
    this.coverage = coverage;
    this.strategy = strategy;
    this.tell = tell;
  }

  static void tell(Coverage coverage, Strategy strategy, Teller tell) {
    new CoverageTelling(coverage, strategy, tell).tell();
  }

  private void tell() {
    int all = coverage.objectives();
    tell.heading("title", tell.count(all, "objective"));
    if (all > 0) {
      Coverage.Shares weighted = coverage.weighted();
      tell.columns("", "objectives", "of-vision");
      String absent = weighted.anchored().isPresent() ? "unknown" : "no-vision";
      fact("anchored", it -> Optional.of(it.anchored()), weighted.anchored(), absent);
      fact("owned", ObjectiveCoverage::owned, weighted.owned(), absent, Topic.OWNERS);
      fact("measured", ObjectiveCoverage::measured, weighted.measured(), absent, Topic.MEASURES);
      fact("executed", ObjectiveCoverage::executed, weighted.executed(), absent, Topic.WORK);
      fact("funded", ObjectiveCoverage::resourced, weighted.resourced(), absent, Topic.MEANS);
      fact(
          "covered",
          ObjectiveCoverage::covered,
          weighted.covered(),
          absent,
          Topic.OWNERS,
          Topic.MEASURES,
          Topic.WORK,
          Topic.MEANS);
    }
    list("unaligned", coverage.unaligned());
    list("misaligned", coverage.misaligned());
    list("daily", coverage.daily());
  }

  private void fact(
      String key,
      Function<ObjectiveCoverage, Optional<Boolean>> fact,
      OptionalDouble ofVision,
      String absent,
      Topic... about) {
    if (Arrays.stream(about).anyMatch(it -> it.isIn(strategy.leavesOut()))) {
      return;
    }
    List<Boolean> known =
        coverage.byObjective().entrySet().stream()
            .filter(it -> !strategy.isKeyResult(it.getKey()))
            .flatMap(it -> fact.apply(it.getValue()).stream())
            .toList();
    tell.row(
        key,
        known.isEmpty()
            ? tell.unknown()
            : tell.words("part", Collections.frequency(known, true), known.size()),
        tell.share(ofVision, absent));
  }

  private void list(String what, List<String> ids) {
    if (!ids.isEmpty()) {
      tell.point(what, tell.names(ids, MOST_NAMES));
    }
  }
}
