package io.alignment.report.text;

import io.alignment.analysis.direction.Cascade;
import io.alignment.words.Wording;

/** The section on how the vision is broken down. */
final class CascadeText {

  private final TextPage page;
  private final Names names;

  CascadeText(TextPage page, Names names) {
    this.page = page;
    this.names = names;
  }

  void write(Cascade cascade) {
    page.heading("Cascade: how the vision is broken down");
    page.row("levels of objectives below the vision", Names.steps(cascade.cascadeDepth()), "");
    if (!cascade.levels().isEmpty()) {
      page.row(
          "objectives on each level, from the top",
          String.join(", ", cascade.levels().stream().map(String::valueOf).toList()),
          "");
    }
    page.row(
        "objectives below one that is broken down",
        cascade.meanFanOut().isPresent()
            ? "%s on average, %s at most"
                .formatted(
                    Wording.number(cascade.meanFanOut().getAsDouble()),
                    cascade.maxFanOut().getAsInt())
            : "none",
        "");
    page.row(
        "teams and roles whose own work leads to the vision",
        Names.share(cascade.lineOfSightShare()),
        "");
    page.row(
        "the same, with the work of the team around them",
        Names.share(cascade.inheritedLineOfSightShare()),
        "");
    if (!cascade.longestPath().isEmpty()) {
      page.item(
          "Longest way:",
          String.join(" → ", cascade.longestPath().stream().map(names::name).toList()));
    }
  }
}
