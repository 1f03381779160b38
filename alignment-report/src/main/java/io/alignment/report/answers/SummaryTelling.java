package io.alignment.report.answers;

import io.alignment.analysis.summary.Summary;
import io.alignment.report.phrases.Text;
import io.alignment.report.telling.Cell;
import io.alignment.report.telling.Teller;
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
    tell.detail(() -> tell.line("sum"));
    tell.columns("", "share", "points");
    tell.andColumns("weight", "known");
    for (Summary.DimensionRow row : summary.dimensions()) {
      String dimension = row.dimension().id();
      tell.row(
          Text.of(tell.phrases().words().word(dimension)),
          share(row.score(), "dimension", dimension, tell),
          points(row.contribution()),
          tell.share(OptionalDouble.of(row.weight())),
          tell.share(OptionalDouble.of(row.completeness())));
      for (Summary.Term term : row.terms()) {
        Text definition = tell.term(term);
        tell.row(
            1,
            term.value().isEmpty()
                ? definition
                : tell.text(
                    "term",
                    definition,
                    tell.number(term.numerator()),
                    tell.number(term.denominator())),
            List.of(),
            share(term.value(), "term", term.id(), tell),
            points(term.contribution()),
            tell.share(OptionalDouble.of(term.weight())),
            tell.share(OptionalDouble.of(term.completeness())));
      }
    }
    double score = summary.score().orElse(0);
    tell.row("all", tell.share(summary.score()), points(score), tell.nothing(), tell.nothing());
    tell.columns();
    tell.row("completeness", tell.share(OptionalDouble.of(summary.completeness())));
  }

  private static Cell share(OptionalDouble share, String metric, String subject, Teller tell) {
    Cell cell = tell.share(share, "nothing").as(Summary.CATALOGUE.metric(metric), subject);
    return share.isPresent() ? cell.bar("fill") : cell;
  }

  private static Cell points(double contribution) {
    return Cell.of(
        Cell.Kind.NUMBER,
        Text.of(String.format(Locale.ROOT, "%.2f", POINTS * contribution)),
        OptionalDouble.of(POINTS * contribution));
  }
}
