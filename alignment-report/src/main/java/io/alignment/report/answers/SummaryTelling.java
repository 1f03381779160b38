package io.alignment.report.answers;

import io.alignment.analysis.summary.Summary;
import io.alignment.report.phrases.Text;
import io.alignment.report.telling.Cell;
import io.alignment.report.telling.Teller;
import io.alignment.words.Wording;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** How aligned the business is, and of what that is made up. */
final class SummaryTelling {

  private static final double POINTS = 100;

  private SummaryTelling() {}

  static void tell(Summary summary, Teller tell) {
    tell.heading("title");
    if (summary.score().isEmpty()) {
      tell.line("nothing");
      return;
    }
    tell.picture("terms", "", () -> terms(summary, tell));
  }

  private static void terms(Summary summary, Teller tell) {
    tell.columns("", "share", "points");
    for (Summary.DimensionRow row : summary.dimensions()) {
      tell.row(
          tell.phrases().text("dimension." + row.dimension().id()),
          tell.share(row.score(), "nothing"),
          points(row.contribution()));
      for (Summary.Term term : row.terms()) {
        tell.row(
            1,
            term.value().isEmpty()
                ? Text.of(term.definition())
                : tell.text(
                    "term",
                    term.definition(),
                    Wording.number(term.numerator()),
                    Wording.number(term.denominator())),
            List.of(),
            tell.share(term.value(), "nothing"),
            points(term.contribution()));
      }
    }
    double score = summary.score().orElse(0);
    tell.row("all", tell.share(summary.score()), points(score));
    tell.columns();
    tell.row("completeness", tell.share(OptionalDouble.of(summary.completeness())));
  }

  private static Cell points(double contribution) {
    return new Cell(
        Cell.Kind.NUMBER,
        Text.of(String.format(Locale.ROOT, "%.2f", POINTS * contribution)),
        OptionalDouble.of(POINTS * contribution));
  }
}
