package io.alignment.report.text;

import io.alignment.analysis.environment.Swot;
import io.alignment.words.Wording;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The section on strengths, weaknesses, opportunities and threats. */
final class SwotText {

  private static final int MOST_NAMES = 5;

  private final TextPage page;
  private final Names names;

  SwotText(TextPage page, Names names) {
    this.page = page;
    this.names = names;
  }

  void write(Swot swot) {
    page.heading("SWOT: strengths, weaknesses, opportunities and threats");
    if (swot.internal().factors() + swot.external().factors() == 0) {
      page.line("Nobody has written down any of them yet.");
      return;
    }
    page.row("", "score (1 to 4)", "judged");
    side("how you use strengths and deal with weaknesses", swot.internal());
    side("how you respond to opportunities and threats", swot.external());
    field("Strengths meet opportunities", swot.matrix().get("SO"));
    field("Strengths stand against threats", swot.matrix().get("ST"));
    field("Weaknesses are in the way of opportunities", swot.matrix().get("WO"));
    field("Weaknesses are under threat", swot.matrix().get("WT"));
    share("of the vision runs through what a weakness harms", swot.restsOnWeakness());
    share("of the vision faces a threat that nothing answers", swot.facesUnansweredThreat());
  }

  private void side(String words, Swot.Side side) {
    if (side.factors() > 0) {
      page.row(
          words,
          side.score().isPresent() ? Wording.number(side.score().getAsDouble()) : "unknown",
          side.judged() + " of " + side.factors());
    }
  }

  private void field(String words, @Nullable List<String> ids) {
    if (ids != null && !ids.isEmpty()) {
      page.item(
          words + " at", Wording.list(ids.stream().map(names::name).toList(), MOST_NAMES) + ".");
    }
  }

  private void share(String words, OptionalDouble share) {
    if (share.isPresent()) {
      page.row(words, Wording.percent(share.getAsDouble()), "");
    }
  }
}
