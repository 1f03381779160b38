package io.alignment.report.answers;

import io.alignment.analysis.Finding;
import io.alignment.analysis.Report;
import io.alignment.analysis.Severity;
import io.alignment.analysis.Stakes;
import io.alignment.analysis.board.Board;
import io.alignment.drift.Drift;
import io.alignment.model.Strategy;
import io.alignment.proposals.Proposal;
import io.alignment.proposals.Proposals;
import io.alignment.report.phrases.Text;
import io.alignment.report.telling.Teller;
import io.alignment.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** What to change first. */
final class ShortTelling {

  private static final int MOST_CHANGES = 3;
  private static final int MOST_MOVES = 2;

  private final Strategy strategy;
  private final Report report;
  private final Words words;
  private final Stakes stakes;
  private final Teller tell;

  ShortTelling(Strategy strategy, Report report, Stakes stakes, Teller tell) {
    this.strategy = strategy;
    this.report = report;
    words = tell.phrases().words();
    this.stakes = stakes;
    this.tell = tell;
  }

  void tell(Proposals proposals) {
    tell.brief(() -> tell.heading("title"));
    if (proposals.best().isEmpty()) {
      tell.brief(this::findings);
    } else {
      proposals(proposals);
    }
  }

  private void proposals(Proposals proposals) {
    tell.line(proposals.untried() == 0 ? "tried" : "tried-some", proposals.untried());
    int number = 1;
    for (Proposal proposal : proposals.best()) {
      tell.point("numbered", number, proposal(proposal));
      number++;
    }
  }

  private Text proposal(Proposal proposal) {
    List<Text> moved = new ArrayList<>();
    moved.add(
        tell.text(
            "proposal",
            capitalized(words.edit(proposal.change(), strategy)),
            tell.percent(proposal.before()),
            tell.percent(proposal.after())));
    proposal.moves().stream()
        .filter(move -> move.metric().equals(Board.CATALOGUE.metric("column.shown").id()))
        .sorted(Comparator.comparingDouble(ShortTelling::size).reversed())
        .limit(MOST_MOVES)
        .forEach(
            it ->
                moved.add(
                    tell.text(
                        "moved", column(it.subject()), share(it.before()), share(it.after()))));
    List<Finding> added =
        proposal.added().stream().filter(it -> it.severity() != Severity.INFO).toList();
    String solved = words.what(proposal.finding(), strategy);
    Text moves = tell.phrases().joined(moved, "list.comma");
    return added.isEmpty()
        ? tell.text("solving", moves, solved)
        : tell.text(
            "solving-and-bringing",
            moves,
            solved,
            tell.count(added.size(), "new-warning"),
            words.what(added.get(0), strategy.with(proposal.change())));
  }

  private Text column(String id) {
    return Text.of(tell.phrases().group(id));
  }

  private static double size(Drift.Move move) {
    return Math.abs(move.after().orElse(0) - move.before().orElse(0));
  }

  private Text share(OptionalDouble value) {
    return tell.share(value).text();
  }

  private static String capitalized(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private void findings() {
    List<Finding> gravest = gravest(report, stakes, MOST_CHANGES);
    if (gravest.isEmpty()) {
      tell.line(
          strategy.objectives().isEmpty()
              ? "no-objectives"
              : report.findings().isEmpty() ? "nothing-found" : "only-notes");
      return;
    }
    for (int i = 0; i < gravest.size(); i++) {
      Finding finding = gravest.get(i);
      tell.point(
          "numbered", i + 1, words.what(finding, strategy) + " " + words.mend(finding, strategy));
    }
  }

  /**
   * Returns the findings whose mending concerns most of the vision, one of each kind. An error
   * counts twice as much as a warning.
   */
  static List<Finding> gravest(Report report, Stakes stakes, int most) {
    Map<String, Finding> ofKind = new LinkedHashMap<>();
    report.findings().stream()
        .filter(finding -> finding.severity() != Severity.INFO)
        .sorted(Comparator.comparingDouble(stakes::of).reversed().thenComparing(it -> it))
        .forEach(finding -> ofKind.putIfAbsent(finding.rule(), finding));
    return ofKind.values().stream().limit(most).toList();
  }
}
