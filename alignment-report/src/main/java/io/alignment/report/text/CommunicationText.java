package io.alignment.report.text;

import io.alignment.analysis.people.Communication;
import io.alignment.words.Wording;

/** The section on who hears of the strategy, and who can answer. */
final class CommunicationText {

  private static final int MOST_NAMES = 5;

  private final TextPage page;
  private final Names names;

  CommunicationText(TextPage page, Names names) {
    this.page = page;
    this.names = names;
  }

  void write(Communication communication) {
    page.heading("Communication: who hears of it, and who can answer");
    if (communication.functions().isEmpty()) {
      page.line("There are no functions yet.");
      return;
    }
    if (communication.top().isEmpty()) {
      page.line("Nobody can say who is at the top: let functions stand in each other.");
      return;
    }
    page.item(
        "From the top, which is",
        Wording.list(communication.top().stream().map(names::name).toList(), MOST_NAMES) + ":");
    page.row(
        "of the functions with a channel hear of it", Names.share(communication.reached()), "");
    page.row(
        "of those who are told something can answer", Names.share(communication.answered()), "");
    page.row(
        "of the functions have a channel at all", Names.share(communication.completeness()), "");
    int hops =
        communication.functions().values().stream()
            .mapToInt(it -> it.hops().orElse(0))
            .max()
            .orElse(0);
    page.row("steps it takes to the last who hears of it", String.valueOf(hops), "");
    communication.functions().values().stream()
        .mapToInt(it -> it.slowestDays().orElse(0))
        .max()
        .ifPresent(
            days -> {
              if (days > 0) {
                page.row("days between talks on the slowest best way", String.valueOf(days), "");
              }
            });
  }
}
