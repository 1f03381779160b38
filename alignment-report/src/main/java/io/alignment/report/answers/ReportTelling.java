package io.alignment.report.answers;

import io.alignment.analysis.Report;
import io.alignment.analysis.Stakes;
import io.alignment.model.Strategy;
import io.alignment.proposals.Proposals;
import io.alignment.report.phrases.Phrases;
import io.alignment.report.phrases.Text;
import io.alignment.report.telling.Teller;
import io.alignment.report.telling.Telling;
import io.alignment.words.Words;

/**
 * A report for people: a short summary, then every answer with its numbers and findings.
 *
 * <pre>{@code
 * Telling telling = ReportTelling.of(strategy, report, proposals, Words.english());
 * String page = Markdown.of(telling);
 * }</pre>
 */
public final class ReportTelling {

  private ReportTelling() {}

  /**
   * Tells a report.
   *
   * @param strategy of what it is the report
   * @param report the answers
   * @param proposals what to change first
   * @param words the words for findings
   * @return what there is to tell
   */
  public static Telling of(Strategy strategy, Report report, Proposals proposals, Words words) {
    Phrases phrases = Phrases.english();
    Stakes stakes = new Stakes(strategy, report);
    Teller beginning = new Teller(strategy, phrases, "short");
    beginning.line(Telling.Role.TITLE, Text.of(strategy.name()));
    new ShortTelling(strategy, report, words, stakes, beginning).tell(proposals);
    AnswerTelling answers = new AnswerTelling(strategy, report, words);
    FindingsTelling findings = new FindingsTelling(strategy, words, stakes);
    Teller all = new Teller(strategy, phrases, "findings");
    beginning.telling().parts().forEach(all::add);
    report
        .results()
        .forEach(
            (name, result) -> {
              answers.of(name).parts().forEach(all::add);
              findings.tell(result.findings(), all);
            });
    return all.telling();
  }
}
