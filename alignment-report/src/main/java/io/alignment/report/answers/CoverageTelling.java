package io.alignment.report.answers;

import io.alignment.analysis.direction.Coverage;
import io.alignment.report.telling.Teller;
import java.util.List;
import java.util.OptionalDouble;

/** What stands behind the objectives. */
final class CoverageTelling {

  private static final int MOST_NAMES = 8;

  private CoverageTelling() {}

  static void tell(Coverage coverage, Teller tell) {
    int all = coverage.objectives();
    tell.heading("title", tell.count(all, "objective"));
    if (all > 0) {
      Coverage.Shares weighted = coverage.weighted();
      tell.columns("", "objectives", "of-vision");
      fact("anchored", all, coverage.anchored(), weighted.anchored(), tell);
      fact("owned", all, coverage.owned(), weighted.owned(), tell);
      fact("measured", all, coverage.measured(), weighted.measured(), tell);
      fact("executed", all, coverage.executed(), weighted.executed(), tell);
      fact("funded", all, coverage.resourced(), weighted.resourced(), tell);
      fact("covered", all, coverage.covered(), weighted.covered(), tell);
    }
    list("unaligned", coverage.unaligned(), tell);
    list("misaligned", coverage.misaligned(), tell);
    list("daily", coverage.daily(), tell);
  }

  private static void fact(
      String fact, int all, OptionalDouble share, OptionalDouble ofVision, Teller tell) {
    long part = Math.round(share.orElse(0) * all);
    tell.row(fact, tell.words("part", part, all), tell.share(ofVision, "no-vision"));
  }

  private static void list(String what, List<String> ids, Teller tell) {
    if (!ids.isEmpty()) {
      tell.point(what, tell.names(ids, MOST_NAMES));
    }
  }
}
