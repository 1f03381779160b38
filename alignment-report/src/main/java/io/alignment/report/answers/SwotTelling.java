package io.alignment.report.answers;

import io.alignment.analysis.environment.Swot;
import io.alignment.report.telling.Teller;
import java.util.List;
import java.util.OptionalDouble;

/** Strengths, weaknesses, opportunities and threats. */
final class SwotTelling {

  private static final int MOST_NAMES = 5;

  private SwotTelling() {}

  static void tell(Swot swot, Teller tell) {
    tell.heading("title");
    if (swot.internal().factors() + swot.external().factors() == 0) {
      tell.line("none");
      drivers(swot, tell);
      return;
    }
    tell.columns("", "score", "judged");
    side("internal", swot.internal(), tell);
    side("external", swot.external(), tell);
    for (String field : List.of("SO", "ST", "WO", "WT")) {
      List<String> ids = swot.matrix().getOrDefault(field, List.of());
      if (!ids.isEmpty()) {
        tell.point(field, tell.names(ids, MOST_NAMES));
      }
    }
    drivers(swot, tell);
    share("rests-on-weakness", swot.restsOnWeakness(), tell);
    share("faces-threat", swot.facesUnansweredThreat(), tell);
  }

  private static void drivers(Swot swot, Teller tell) {
    if (!swot.drivers().isEmpty()) {
      tell.point("drivers", tell.names(swot.drivers(), MOST_NAMES));
    }
  }

  private static void side(String key, Swot.Side side, Teller tell) {
    if (side.factors() > 0) {
      tell.row(key, tell.number(side.score()), tell.words("part", side.judged(), side.factors()));
    }
  }

  private static void share(String key, OptionalDouble share, Teller tell) {
    if (share.isPresent()) {
      tell.row(key, tell.share(share));
    }
  }
}
