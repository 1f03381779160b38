package io.alignment.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.Analyses;
import io.alignment.analysis.Analysis;
import io.alignment.analysis.Question;
import io.alignment.analysis.Report;
import io.alignment.analysis.Result;
import io.alignment.analysis.board.Board;
import io.alignment.analysis.board.BoardAnalysis;
import io.alignment.model.Strategy;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said not to be touched by a step is answered as before. */
class ReachTest {

  private static final Analyses ANALYSES = Analyses.builtIn();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void anAnswerThatIsKeptIsTheSameAsIfItWereAskedAnew(long seed) {
    Question question =
        Question.about(RandomBusiness.of(seed)).asOf(RandomBusiness.TODAY).asking(ANALYSES.list());
    Report report = ANALYSES.analyze(question);
    Trials trials = new Trials(question, ANALYSES, report);
    for (Idea idea :
        Thoughts.about(new Situation(question, report, trials.base().board()), it -> true)) {
      Reach reach = Reach.of(List.of(idea.change()), question.whole());
      if (trials.of(List.of(idea.change())).isPresent()) {
        Strategy changed = question.whole().with(idea.change());
        Question anew = question.insteadAbout(changed).asking(ANALYSES.list());
        for (Analysis<? extends Result> analysis : ANALYSES.list()) {
          if (!reach.reaches(analysis)) {
            assertThat(anew.answer(analysis).findings())
                .isEqualTo(question.answer(analysis).findings());
          }
        }
        assertThat(trials.of(List.of(idea.change())).orElseThrow().board())
            .isEqualTo(anew.answer(Board.class, new BoardAnalysis()));
      }
    }
  }
}
