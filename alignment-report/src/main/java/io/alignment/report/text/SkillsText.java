package io.alignment.report.text;

import io.alignment.analysis.resources.Skills;

/** The section on skills and training. */
final class SkillsText {

  private static final int MOST_ROWS = 10;

  private final TextPage page;
  private final Names names;

  SkillsText(TextPage page, Names names) {
    this.page = page;
    this.names = names;
  }

  void write(Skills skills) {
    page.heading("Skills: what must be known, and who knows it");
    if (skills.skills().isEmpty()) {
      page.line("No work says which skills it requires.");
      return;
    }
    page.row("", "of the vision", "who has it");
    skills.skills().stream()
        .limit(MOST_ROWS)
        .forEach(
            row ->
                page.row(
                    row.skill(),
                    Names.known(row.priority()),
                    String.valueOf(row.holders().size())));
    if (skills.skills().size() > MOST_ROWS) {
      page.line(
          "… and %s more; --format json lists them all."
              .formatted(skills.skills().size() - MOST_ROWS));
    }
    for (Skills.Gap gap : skills.gaps().stream().limit(MOST_ROWS).toList()) {
      page.item(names.name(gap.id()) + " lacks", gap.skill() + ": " + closing(gap) + ".");
    }
  }

  private String closing(Skills.Gap gap) {
    String training = gap.training().map(names::name).orElse("");
    return switch (gap.closing()) {
      case IN_TIME -> training + " teaches it in time";
      case TOO_LATE -> training + " teaches it too late";
      case UNDATED -> training + " teaches it, nobody knows whether in time";
      case NONE -> "no training teaches it";
    };
  }
}
