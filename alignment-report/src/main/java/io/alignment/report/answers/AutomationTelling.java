package io.alignment.report.answers;

import io.alignment.analysis.resources.Automation;
import io.alignment.report.telling.Teller;

/** What automation and technology serve. */
final class AutomationTelling {

  private static final int MOST_NAMES = 5;

  private AutomationTelling() {}

  static void tell(Automation automation, Teller tell) {
    tell.heading("title");
    if (automation.items().isEmpty()) {
      tell.line("none");
    } else {
      tell.row("serving", tell.share(automation.serving()));
      automation
          .money()
          .forEach((unit, money) -> tell.row(tell.text("money", unit), tell.share(money.share())));
      tell.row("priority", tell.share(automation.priority()));
    }
    if (!automation.candidates().isEmpty()) {
      tell.point(
          "candidates",
          tell.phrases()
              .list(
                  automation.candidates().stream()
                      .map(
                          it ->
                              tell.text(
                                  "candidate", tell.name(it.id()), tell.percent(it.priority())))
                      .toList(),
                  MOST_NAMES));
    }
  }
}
