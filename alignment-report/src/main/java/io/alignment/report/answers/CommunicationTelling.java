package io.alignment.report.answers;

import io.alignment.analysis.people.CommunicationFlow;
import io.alignment.report.telling.Teller;

/** Who hears of the strategy, and who can answer. */
final class CommunicationTelling {

  private static final int MOST_NAMES = 5;

  private CommunicationTelling() {}

  static void tell(CommunicationFlow communication, Teller tell) {
    tell.heading("title");
    if (communication.functions().isEmpty()) {
      tell.line("no-functions");
      return;
    }
    if (communication.top().isEmpty()) {
      tell.line("no-top");
      return;
    }
    tell.point("from-top", tell.names(communication.top(), MOST_NAMES));
    tell.row("reached", tell.share(communication.reached(), "nothing"));
    tell.row("answered", tell.share(communication.answered(), "nothing"));
    tell.row("with-channel", tell.share(communication.completeness(), "nothing"));
    int hops =
        communication.functions().values().stream()
            .mapToInt(it -> it.hops().orElse(0))
            .max()
            .orElse(0);
    int days =
        communication.functions().values().stream()
            .mapToInt(it -> it.slowestDays().orElse(0))
            .max()
            .orElse(0);
    tell.row("hops", tell.count(hops));
    if (days > 0) {
      tell.row("slowest", tell.count(days));
    }
  }
}
