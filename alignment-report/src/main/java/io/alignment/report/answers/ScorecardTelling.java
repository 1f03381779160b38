package io.alignment.report.answers;

import io.alignment.analysis.direction.Scorecard;
import io.alignment.report.phrases.Text;
import io.alignment.report.telling.Teller;
import java.util.List;
import java.util.Map;

/** Which sides of the business the strategy looks at. */
final class ScorecardTelling {

  private static final String UNASSIGNED = "unassigned";

  private ScorecardTelling() {}

  static void tell(Scorecard scorecard, Teller tell) {
    Map<String, Scorecard.Figures> rows = scorecard.byPerspective();
    tell.heading("title");
    Scorecard.Figures unassigned = rows.get(UNASSIGNED);
    int objectives = rows.values().stream().mapToInt(Scorecard.Figures::objectives).sum();
    if (unassigned == null || unassigned.objectives() == objectives) {
      tell.line(objectives == 0 ? "no-objective" : "no-perspective");
      leading(scorecard, tell);
      return;
    }
    tell.columns("", "of-weight", "objectives");
    rows.forEach(
        (name, row) -> {
          if (!name.equals(UNASSIGNED) || row.objectives() > 0) {
            tell.row(
                side(name, tell),
                tell.share(row.priority(), "nothing"),
                tell.count(row.objectives()));
          }
        });
    rows.values().stream()
        .flatMap(row -> row.money().keySet().stream())
        .distinct()
        .sorted()
        .forEach(unit -> money(unit, rows, tell));
    tell.columns();
    leading(scorecard, tell);
    if (scorecard.rooted().isPresent()) {
      tell.row("rooted", tell.share(scorecard.rooted()));
    }
  }

  private static void leading(Scorecard scorecard, Teller tell) {
    if (scorecard.leading().isPresent()) {
      tell.row("leading", tell.share(scorecard.leading()));
    }
  }

  private static void money(String unit, Map<String, Scorecard.Figures> rows, Teller tell) {
    tell.columns(List.of(Text.NONE, tell.text("amount"), tell.text("of-unit", unit)));
    rows.forEach(
        (name, row) -> {
          Scorecard.MoneyPart part = row.money().get(unit);
          if (part != null && (part.amount() > 0 || !name.equals(UNASSIGNED))) {
            tell.row(
                side(name, tell),
                tell.amount(part.amount(), ""),
                tell.share(part.share(), "nothing"));
          }
        });
  }

  private static Text side(String perspective, Teller tell) {
    return Text.of(tell.phrases().words().word(perspective));
  }
}
