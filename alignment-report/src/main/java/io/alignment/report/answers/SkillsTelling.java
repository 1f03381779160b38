package io.alignment.report.answers;

import io.alignment.analysis.resources.Skills;
import io.alignment.report.phrases.Text;
import io.alignment.report.telling.Teller;
import java.util.Locale;

/** What must be known, and who knows it. */
final class SkillsTelling {

  private static final int MOST_ROWS = 10;

  private SkillsTelling() {}

  static void tell(Skills skills, Teller tell) {
    tell.heading("title");
    if (skills.skills().isEmpty()) {
      tell.line("none");
      return;
    }
    tell.columns("", "of-vision", "holders");
    tell.first(
        MOST_ROWS,
        skills.skills(),
        it ->
            tell.row(
                Text.of(it.skill()), tell.share(it.priority()), tell.count(it.holders().size())));
    for (Skills.Gap gap : skills.gaps().stream().limit(MOST_ROWS).toList()) {
      String closing = gap.closing().name().toLowerCase(Locale.ROOT).replace('_', '-');
      Text training = gap.training().map(tell::name).orElse(Text.NONE);
      tell.point(
          "gap", tell.name(gap.id()), gap.skill(), tell.text("closing." + closing, training));
    }
  }
}
