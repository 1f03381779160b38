package io.alignment.report.diagram;

import com.google.common.collect.ImmutableList;
import io.alignment.Analyses;
import io.alignment.analysis.Question;
import io.alignment.analysis.board.Board;
import io.alignment.analysis.board.BoardAnalysis;
import io.alignment.analysis.objectives.Progress;
import io.alignment.analysis.objectives.ProgressAnalysis;
import io.alignment.analysis.objectives.Schedule;
import io.alignment.analysis.objectives.Time;
import io.alignment.analysis.objectives.TimeAnalysis;
import io.alignment.analysis.people.SiloAnalysis;
import io.alignment.analysis.people.Silos;
import io.alignment.analysis.people.Talk;
import io.alignment.analysis.resources.ResourceFit;
import io.alignment.analysis.resources.ResourceFitAnalysis;
import io.alignment.analysis.resources.Workload;
import io.alignment.model.Strategy;
import io.alignment.report.map.Band;
import io.alignment.report.map.Banding;
import io.alignment.report.map.StrategyMap;
import io.alignment.report.phrases.Phrases;
import io.alignment.report.svg.BoardDrawing;
import io.alignment.report.svg.Figure;
import io.alignment.report.svg.MoneyDrawing;
import io.alignment.report.svg.ScheduleDrawing;
import io.alignment.report.svg.TalkDrawing;
import io.alignment.report.svg.TalkNet;
import io.alignment.report.svg.TrendsDrawing;
import io.alignment.report.svg.WorkloadDrawing;
import io.alignment.words.Words;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * A picture of an answer that stands alone, as the report draws it too. The same strategy gives the
 * same picture. What nobody has recorded is drawn as unknown, and where there is nothing to draw
 * there is no picture.
 */
public enum Picture {
  /**
   * The board: how much of all that is wanted is in order, and how each goal stands in each
   * question. Of many goals the 25 that carry most are drawn, and how many more there are is said.
   */
  BOARD,
  /**
   * Where the money goes: from what there is over work and objectives to the visions, with what
   * leads to no goal, what is given to nothing, what objectives have above and below their weight,
   * and what work lacks. One picture for each unit, that of which most is given first.
   */
  MONEY,
  /**
   * When the work is planned, goal by goal, as a Gantt chart: with how far it has come, what must
   * be done first, due dates of goals, today, what is late, and quarters in which more is needed
   * than there is. Of more than forty lines the gravest are drawn.
   */
  TIME,
  /**
   * Who talks to whom, unit by unit, as a matrix: channels both ways and one way, and where they
   * are missing though the work of two units touches. Of more than twenty units those with the
   * worst gaps are drawn.
   */
  TALK,
  /**
   * The same as a graph of units around a ring: lines for channels, with the direction in which
   * something is told, and dashed ones where no talk is recorded though the work of two units
   * touches. Of more than forty units those with the worst gaps are drawn.
   */
  UNITS,
  /**
   * How much people carry: what there is of each, what day-to-day business takes, what is given to
   * work on average and on the busiest day, and who is planned for more than there is. One picture
   * for each unit. Of more than 25 those that carry most of what there is of them are drawn.
   */
  PEOPLE,
  /**
   * The balanced scorecard as its classic map: perspectives as rows, with the objectives that name
   * them and arrows of what they bring about. There is none where no objective names a perspective.
   * Of more than 300 objectives the lowest levels are folded into those above them.
   */
  SCORECARD,
  /**
   * The readings of all measures as lines beside each other, with target, bounds, plan, and where
   * the trend leads. Of more than 24 measures those that are not on course are drawn first.
   */
  TRENDS;

  /**
   * Draws the pictures of a strategy.
   *
   * @param question the strategy
   * @param words the words of the language
   * @return SVG documents, each with a line break at its end; none where nothing that could be
   *     drawn is recorded
   */
  public List<String> of(Question question, Words words) {
    return this == SCORECARD
        ? scorecard(question, words)
        : figures(question, Phrases.of(words.brief()))
            .map(Figure::svg)
            .collect(ImmutableList.toImmutableList());
  }

  private static List<String> scorecard(Question question, Words words) {
    if (question.strategy().objectives().stream().allMatch(it -> it.perspective().isEmpty())) {
      return List.of();
    }
    Strategy strategy = question.whole();
    StrategyMap map =
        StrategyMap.of(strategy, Analyses.builtIn().analyze(question), Banding.PERSPECTIVES, words)
            .without(
                EnumSet.of(Band.Layer.INITIATIVES, Band.Layer.FUNCTIONS, Band.Layer.RESOURCES));
    return List.of(
        Diagram.SVG.of(
            map.titled(
                Phrases.of(words)
                    .plain(
                        "map.named",
                        strategy.name(),
                        Phrases.of(words).plain("picture.scorecard"))),
            words,
            finding -> words.what(finding, strategy)));
  }

  private Stream<? extends Figure> figures(Question question, Phrases phrases) {
    return switch (this) {
      case BOARD ->
          Stream.of(
              new BoardDrawing(
                  question.strategy(), question.answer(Board.class, new BoardAnalysis()), phrases));
      case MONEY ->
          MoneyDrawing.all(
              question, question.answer(ResourceFit.class, new ResourceFitAnalysis()), phrases)
              .stream();
      case TIME ->
          ScheduleDrawing.of(
              question.strategy(),
              Schedule.of(
                  question,
                  question.answer(Time.class, new TimeAnalysis()),
                  question.answer(Progress.class, new ProgressAnalysis())),
              phrases)
              .stream();
      case TALK ->
          TalkDrawing.of(
              question.strategy(),
              Talk.of(question, question.answer(Silos.class, new SiloAnalysis())),
              phrases)
              .stream();
      case UNITS ->
          TalkNet.of(
              question.strategy(),
              Talk.of(question, question.answer(Silos.class, new SiloAnalysis())),
              phrases)
              .stream();
      case PEOPLE ->
          WorkloadDrawing.all(question.strategy(), Workload.of(question), phrases).stream();
      case SCORECARD -> Stream.of();
      case TRENDS ->
          TrendsDrawing.of(
              question.strategy(), question.answer(Progress.class, new ProgressAnalysis()), phrases)
              .stream();
    };
  }
}
