package io.alignment.report.text;

import io.alignment.analysis.direction.Scorecard;
import io.alignment.words.Wording;
import java.util.Map;

/** The section on the perspectives: which sides of the business the strategy looks at. */
final class ScorecardText {

  private final TextPage page;

  ScorecardText(TextPage page) {
    this.page = page;
  }

  void write(Scorecard scorecard) {
    page.heading("Balanced scorecard: which sides the strategy looks at");
    Scorecard.Figures unassigned = scorecard.byPerspective().get("unassigned");
    int objectives =
        scorecard.byPerspective().values().stream().mapToInt(Scorecard.Figures::objectives).sum();
    if (unassigned == null || unassigned.objectives() == objectives) {
      page.line(
          objectives == 0
              ? "There is no objective yet."
              : "No objective has a perspective, so there is nothing to balance.");
      leading(scorecard);
      return;
    }
    page.row("", "of the weight", "objectives");
    scorecard.byPerspective().forEach(this::row);
    scorecard.byPerspective().values().stream()
        .flatMap(row -> row.money().keySet().stream())
        .distinct()
        .sorted()
        .forEach(unit -> money(unit, scorecard.byPerspective()));
    leading(scorecard);
    if (scorecard.rooted().isPresent()) {
      page.row(
          "of the financial weight rests on what people learn",
          Names.share(scorecard.rooted()),
          "");
    }
  }

  private void leading(Scorecard scorecard) {
    if (scorecard.leading().isPresent()) {
      page.row("of the measures foretell", Names.share(scorecard.leading()), "");
    }
  }

  private void row(String name, Scorecard.Figures row) {
    if (!name.equals("unassigned") || row.objectives() > 0) {
      page.row(words(name), Names.share(row.priority()), String.valueOf(row.objectives()));
    }
  }

  private void money(String unit, Map<String, Scorecard.Figures> rows) {
    page.row("", "amount", "of the " + unit);
    rows.forEach(
        (name, row) -> {
          Scorecard.MoneyPart part = row.money().get(unit);
          if (part != null && (part.amount() > 0 || !name.equals("unassigned"))) {
            page.row(words(name), Wording.number(part.amount()), Names.share(part.share()));
          }
        });
  }

  private static String words(String perspective) {
    return perspective.equals("unassigned") ? "none of them" : perspective.replace('-', ' ');
  }
}
