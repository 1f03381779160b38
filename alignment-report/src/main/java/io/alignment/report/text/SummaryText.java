package io.alignment.report.text;

import io.alignment.analysis.summary.Summary;
import io.alignment.words.Wording;
import java.util.Locale;
import java.util.OptionalDouble;

/** How aligned the business is, and of what that is made up. */
final class SummaryText {

  private static final double POINTS = 100;

  private final TextPage page;

  SummaryText(TextPage page) {
    this.page = page;
  }

  void write(Summary summary) {
    page.heading("Summary: how aligned the business is, and of what that is made up");
    if (summary.score().isEmpty()) {
      page.line("There is nothing to judge yet.");
      return;
    }
    page.row("", "share", "points of 100");
    for (Summary.DimensionRow dimension : summary.dimensions()) {
      page.row(
          dimension.dimension().id(), share(dimension.score()), points(dimension.contribution()));
      for (Summary.Term term : dimension.terms()) {
        page.row(
            "  %s%s".formatted(term.definition(), count(term)),
            share(term.value()),
            points(term.contribution()));
      }
    }
    page.row("all", share(summary.score()), points(summary.score().getAsDouble()));
    page.row("of what there is to know, known", Wording.percent(summary.completeness()), "");
  }

  private static String count(Summary.Term term) {
    return term.value().isEmpty()
        ? ""
        : " (%s of %s)"
            .formatted(Wording.number(term.numerator()), Wording.number(term.denominator()));
  }

  private static String share(OptionalDouble value) {
    return value.isPresent() ? Wording.percent(value.getAsDouble()) : "nothing there";
  }

  private static String points(double contribution) {
    return String.format(Locale.ROOT, "%.2f", POINTS * contribution);
  }
}
