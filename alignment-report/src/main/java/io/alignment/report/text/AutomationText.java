package io.alignment.report.text;

import io.alignment.analysis.resources.Automation;
import io.alignment.words.Wording;

/** The section on what automation and technology serve. */
final class AutomationText {

  private static final int MOST_NAMES = 5;

  private final TextPage page;
  private final Names names;

  AutomationText(TextPage page, Names names) {
    this.page = page;
    this.names = names;
  }

  void write(Automation automation) {
    page.heading("Automation: what machines do for the vision");
    if (automation.items().isEmpty()) {
      page.line("There is neither automation nor technology.");
    } else {
      page.row(
          "of automation and technology lead to the vision", Names.known(automation.serving()), "");
      automation
          .money()
          .forEach(
              (unit, money) ->
                  page.row(
                      "of the " + unit + " for automation do", Names.known(money.share()), ""));
      page.row(
          "of the vision runs through what they serve", Names.known(automation.priority()), "");
    }
    if (!automation.candidates().isEmpty()) {
      page.item(
          "On people alone rest",
          Wording.list(
                  automation.candidates().stream()
                      .map(it -> names.name(it.id()) + " (" + Wording.percent(it.priority()) + ")")
                      .toList(),
                  MOST_NAMES)
              + ". Perhaps a machine could help there.");
    }
  }
}
