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
    long known =
        communication.functions().entrySet().stream()
            .filter(it -> it.getValue().known() && !communication.top().contains(it.getKey()))
            .count();
    long reached =
        communication.functions().entrySet().stream()
            .filter(it -> it.getValue().known() && !communication.top().contains(it.getKey()))
            .filter(it -> it.getValue().hops().isPresent())
            .count();
    long silent = communication.functions().values().stream().filter(it -> !it.known()).count();
    int told = communication.told();
    if (known > 0) {
      tell.row("reached", tell.words("part", reached, known));
    }
    if (told > 0) {
      tell.row("answered", tell.words("part", told - communication.oneWay().size(), told));
    }
    if (silent > 0) {
      tell.row("silent", tell.count(silent));
    }
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
    if (hops > 0) {
      tell.row("hops", tell.count(hops));
    }
    if (days > 0) {
      tell.row("slowest", tell.count(days));
    }
  }
}
