package io.alignment.report.text;

import io.alignment.analysis.direction.Coverage;
import io.alignment.words.Wording;
import java.util.List;
import java.util.OptionalDouble;

/** The section on what stands behind the objectives. */
final class CoverageText {

  private static final int MOST_NAMES = 8;

  private final TextPage page;
  private final Names names;

  CoverageText(TextPage page, Names names) {
    this.page = page;
    this.names = names;
  }

  void write(Coverage coverage) {
    page.heading(
        "Coverage: what stands behind the " + Names.count(coverage.objectives(), "objective"));
    if (coverage.objectives() > 0) {
      int all = coverage.objectives();
      page.row("", "objectives", "of the vision");
      fact("lead to the vision", all, coverage.anchored(), coverage.weighted().anchored());
      fact("somebody answers for them", all, coverage.owned(), coverage.weighted().owned());
      fact("have a measure", all, coverage.measured(), coverage.weighted().measured());
      fact("someone works on them", all, coverage.executed(), coverage.weighted().executed());
      fact("have money or people", all, coverage.resourced(), coverage.weighted().resourced());
      fact("all of these", all, coverage.covered(), coverage.weighted().covered());
    }
    list("Serves nothing:", coverage.unaligned());
    list("Serves only what lies outside the vision:", coverage.misaligned());
  }

  private void fact(String fact, int all, OptionalDouble share, OptionalDouble ofVision) {
    long part = Math.round(share.orElse(0) * all);
    page.row(
        fact,
        "%s of %s".formatted(part, all),
        ofVision.isPresent() ? Wording.percent(ofVision.getAsDouble()) : "no vision");
  }

  private void list(String what, List<String> ids) {
    if (!ids.isEmpty()) {
      page.item(what, Wording.list(ids.stream().map(names::name).toList(), MOST_NAMES));
    }
  }
}
