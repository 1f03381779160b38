package io.alignment.report.answers;

import io.alignment.analysis.Report;
import io.alignment.analysis.board.Board;
import io.alignment.model.Strategy;
import io.alignment.plan.Plan;
import io.alignment.report.phrases.Phrases;
import io.alignment.report.phrases.Text;
import io.alignment.report.telling.Teller;
import io.alignment.report.telling.Telling;
import io.alignment.words.Words;
import java.util.List;
import java.util.Optional;

/**
 * A report for people: the board, what to change first, what is wrong and what has to be asked,
 * then every other answer with its numbers, but for those about what is left out on purpose.
 *
 * <pre>{@code
 * Telling telling = ReportTelling.of(strategy, report, plan, Words.english());
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
   * @param plan what to do next; empty if nobody looked for it
   * @param words the words for findings
   * @return what there is to tell
   */
  public static Telling of(Strategy strategy, Report report, Optional<Plan> plan, Words words) {
    AnswerTelling answers = new AnswerTelling(strategy, report, Phrases.of(words));
    Teller all = new Teller(strategy, Phrases.of(words), "report");
    all.line(Telling.Role.TITLE, Text.of(strategy.name()));
    String board = Board.CATALOGUE.name();
    if (report.results().containsKey(board)) {
      answers.of(board).parts().forEach(all::add);
    }
    answers.inShort(plan).parts().forEach(all::add);
    answers.found().parts().forEach(all::add);
    answers.asked().parts().forEach(all::add);
    List<String> others =
        report.results().keySet().stream().filter(it -> !it.equals(board)).toList();
    // What is left out is told to whoever asks for nothing else.
    boolean isAskedFor = others.stream().allMatch(answers::isLeftOut);
    others.stream()
        .filter(it -> isAskedFor || !answers.isLeftOut(it))
        .forEach(it -> answers.of(it).parts().forEach(all::add));
    return all.telling();
  }
}
