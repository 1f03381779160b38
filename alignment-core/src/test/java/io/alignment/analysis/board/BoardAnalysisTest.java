package io.alignment.analysis.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.alignment.Analyses;
import io.alignment.analysis.Question;
import io.alignment.analysis.board.Board.Area;
import io.alignment.analysis.matters.Matters;
import io.alignment.analysis.matters.OpenQuestion;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Initiative;
import io.alignment.model.Measure;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.Participation;
import io.alignment.model.Resource;
import io.alignment.model.Status;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.model.Topic;
import io.alignment.model.Vision;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoardAnalysisTest {

  static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

  static StrategyBuilder vision() {
    return Strategy.builder("s").add(Vision.of("v", "v"));
  }

  static StrategyBuilder goals(String... goals) {
    StrategyBuilder builder = vision();
    for (String goal : goals) {
      builder.add(Objective.of(goal, goal)).add(Support.of(goal, "v"));
    }
    return builder;
  }

  static Board board(StrategyBuilder builder) {
    return new BoardAnalysis().analyze(Question.about(builder.build()).asOf(TODAY));
  }

  static void assertCell(
      Board board, String goal, Column column, double shown, double failing, double unknown) {
    Cell cell = board.cell(goal, column).orElseThrow();
    assertThat(List.of(cell.shown(), cell.failing(), cell.unknown()))
        .usingComparatorForType((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : 1, Double.class)
        .containsExactly(shown, failing, unknown);
  }

  static Resource person(String id) {
    return Resource.human(id, id, "FTE").capacity(1).build();
  }

  // Rows

  /** a weighs 3 of 4, b 1; below a stands c, below c stands d: three levels. */
  @Test
  void aBranchWeighsWhatItWeighsHoweverDeepItIs() {
    Board board =
        board(
            vision()
                .add(Objective.of("a", "a"))
                .add(Objective.of("b", "b"))
                .add(Objective.of("c", "c"))
                .add(Objective.of("d", "d"))
                .add(Support.of("a", "v", 3))
                .add(Support.of("b", "v", 1))
                .add(Support.of("c", "a"))
                .add(Support.of("d", "c")));

    assertThat(board.rows()).extracting(Board.Row::id).containsExactly("a", "c", "d", "b");
    assertThat(board.rows()).extracting(Board.Row::weight).containsExactly(0.25, 0.25, 0.25, 0.25);
  }

  /** Weights 3 to 1; of ten fields of a, those of led and workedOn fail. */
  @Test
  void aGoalStandsAsTheMeanOfItsCells() {
    StrategyBuilder builder =
        vision()
            .add(Objective.of("a", "a"))
            .add(Objective.builder("b", "b").status(Status.MISSED).build())
            .add(Support.of("a", "v", 3))
            .add(Support.of("b", "v", 1))
            .add(BusinessFunction.of("f", "f"))
            .add(Ownership.of("f", "b"))
            .add(Initiative.of("i", "i"));
    Board board = board(builder);

    assertThat(board.rows())
        .extracting(Board.Row::area)
        .containsExactly(new Area(0, 0.2, 0.8, 0), new Area(0, 1, 0, 0));
    assertThat(board.headline().orElseThrow().failing()).isCloseTo(0.4, within(1e-12));
  }

  @Test
  void whatLeadsToNoVisionIsNoRowAndAVisionWithoutGoalsIsUnknown() {
    Board board =
        board(
            goals("a")
                .add(Vision.of("w", "w"))
                .add(Objective.of("lost", "lost"))
                .add(Initiative.of("i", "i"))
                .add(Support.of("i", "a"))
                .add(Ownership.of("f", "a"))
                .add(BusinessFunction.of("f", "f")));

    assertThat(board.rows()).extracting(Board.Row::id).containsExactly("a");
    assertThat(board.rows().get(0).weight()).isEqualTo(0.5);
    assertThat(board.columns().get("led")).isEqualTo(new Area(0.5, 0, 0.5, 0));
  }

  @Test
  void withoutAVisionThereIsNoHeadline() {
    Board board = board(Strategy.builder("s").add(Objective.of("a", "a")));

    assertThat(board.headline()).isEmpty();
    assertThat(board.rows()).isEmpty();
    assertThat(board.columns()).isEmpty();
  }

  @Test
  void whereNobodyHasWrittenAnythingAllIsUnknown() {
    assertThat(board(goals("a")).headline()).contains(new Area(0, 0, 1, 0));
  }

  @Test
  void whatIsLeftOutRaisesNothing() {
    StrategyBuilder builder =
        goals("a").add(BusinessFunction.of("f", "f")).add(Ownership.of("f", "a"));
    Area before = board(builder).headline().orElseThrow();
    builder.leaveOut(Topic.MEASURES).leaveOut(Topic.LED);

    Area after = board(builder).headline().orElseThrow();

    assertThat(before.shown()).isCloseTo(1.0 / 9, within(1e-12));
    assertThat(after.shown()).isZero();
    // Half of clear, led, and onCourse; joinedUp is not asked, as nobody has to talk.
    assertThat(after.leftOut()).isCloseTo(2.5 / 9, within(1e-12));
    assertThat(after.shown() + after.failing() + after.unknown() + after.leftOut())
        .isCloseTo(1, within(1e-12));
  }

  @Test
  void ofWhatIsOverOnlyIsAskedWhetherItWasReachedAndOfWhatIsPausedNotWhetherItComesAlong() {
    Board board =
        board(
            vision()
                .add(Objective.builder("a", "a").status(Status.MISSED).build())
                .add(Objective.builder("b", "b").status(Status.PAUSED).build())
                .add(Support.of("a", "v"))
                .add(Support.of("b", "v")));

    assertThat(board.rows().get(0).cells()).containsOnlyKeys("onCourse");
    assertCell(board, "a", Column.ON_COURSE, 0, 1, 0);
    assertThat(board.rows().get(1).cells()).doesNotContainKeys("means", "onCourse", "inTime");
  }

  @Test
  void ofWhatIsDoneWithoutAMeasureIsAskedWhatShowsThatItWasReached() {
    StrategyBuilder builder =
        vision()
            .add(Objective.builder("a", "a").status(Status.DONE).build())
            .add(Support.of("a", "v"));

    assertCell(board(builder), "a", Column.ON_COURSE, 0, 0, 1);
    Question question = Question.about(builder.build()).asOf(TODAY);
    assertThat(Matters.of(question.whole(), Analyses.builtIn().analyze(question)).questions())
        .extracting(OpenQuestion::id)
        .containsExactly("reached");
  }

  @Test
  void nobodyLeadsWhatIsFinishedAnyMore() {
    StrategyBuilder builder = goals("a", "b", "c").add(BusinessFunction.of("f", "f"));
    for (String goal : List.of("a", "b", "c")) {
      builder.add(Ownership.of("f", goal));
    }
    builder.add(BusinessFunction.of("g", "g")).add(BusinessFunction.of("h", "h"));

    assertCell(board(builder), "a", Column.LED, 1.0 / 3, 2.0 / 3, 0);
    builder.update(Objective.builder("b", "b").status(Status.DONE).build());
    builder.update(Objective.builder("c", "c").status(Status.MISSED).build());
    assertCell(board(builder), "a", Column.LED, 1, 0, 0);
  }

  @Test
  void aColumnMayWeighMore() {
    StrategyBuilder builder =
        goals("a").add(BusinessFunction.of("f", "f")).add(Ownership.of("f", "a"));

    Board board =
        new BoardAnalysis()
            .withWeight(Column.LED, 11)
            .analyze(Question.about(builder.build()).asOf(TODAY));

    assertThat(board.headline().orElseThrow().shown()).isCloseTo(11.0 / 19, within(1e-12));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BoardAnalysis().withWeight(Column.LED, -1))
        .withMessage("-1.0 is no weight for \"led\". Give a number of 0 or more.");
    assertThatIllegalArgumentException().isThrownBy(() -> new BoardAnalysis().withMostLed(0));
  }

  // Key results

  /** a has two key results and b below it; c stands below one of the key results. */
  @Test
  void aKeyResultIsNoRowAndLendsItsGoalWhatItHas() {
    StrategyBuilder builder =
        vision()
            .add(
                Objective.builder("a", "a")
                    .keyResult(
                        Objective.builder("k", "k")
                            .measure(Measure.builder("m").atLeast(1).reading(TODAY, 2).build())
                            .due(TODAY.plusDays(9))
                            .build(),
                        3)
                    .keyResult(Objective.of("l", "l"), 1)
                    .build())
            .add(Support.of("a", "v"))
            .add(Objective.of("b", "b"))
            .add(Support.of("b", "a", 1))
            .add(Objective.of("c", "c"))
            .add(Support.of("c", "k", 7))
            .add(BusinessFunction.of("f", "f"))
            .add(Ownership.of("f", "k"))
            .add(Initiative.of("i", "i"))
            .add(Support.of("i", "l"))
            .add(Participation.of("f", "i"));
    Board board = board(builder);

    assertThat(board.rows()).extracting(Board.Row::id).containsExactly("a", "c", "b");
    // Half of all is passed on, by 3 of 5 and 1 of 5 in relation to each other.
    assertThat(board.rows())
        .extracting(Board.Row::weight)
        .usingComparatorForType((x, y) -> Math.abs(x - y) < 1e-12 ? 0 : 1, Double.class)
        .containsExactly(0.5, 0.375, 0.125);
    assertCell(board, "a", Column.CLEAR, 1, 0, 0);
    assertCell(board, "a", Column.LED, 1.0, 0, 0);
    assertCell(board, "a", Column.WORKED_ON, 1, 0, 0);
    assertCell(board, "a", Column.ON_COURSE, 0.75, 0, 0.25);
    assertCell(board, "b", Column.CLEAR, 1, 0, 0);

    // What is finished lends its measures and owners only.
    StrategyBuilder finished = builder;
    finished.update(Objective.builder("l", "l").status(Status.DONE).build());
    assertCell(board(finished), "a", Column.WORKED_ON, 0, 1, 0);
  }

  /** A healthy list of OKRs: nothing but goals, owners, days and measures that are on course. */
  @Test
  void aListOfGoalsIsMostlyUnknownAndMostlyShownWhereItLeavesOutWhatItIsNotAbout() {
    StrategyBuilder list = vision();
    for (String goal : List.of("a", "b", "c")) {
      list.add(
              Objective.builder(goal, goal)
                  .start(TODAY.minusDays(50))
                  .due(TODAY.plusDays(50))
                  .measure(
                      Measure.builder("m")
                          .baseline(0)
                          .target(10)
                          .reading(TODAY.minusDays(50), 0)
                          .reading(TODAY, 6)
                          .build())
                  .build())
          .add(Support.of(goal, "v"))
          .add(BusinessFunction.of("of-" + goal, "of " + goal))
          .add(Ownership.of("of-" + goal, goal));
    }
    Area open = board(list).headline().orElseThrow();
    assertThat(open.unknown()).isGreaterThan(0.5);
    assertThat(open.failing()).isZero();

    List.of(Topic.WORKED_ON, Topic.MEANS, Topic.ABLE, Topic.ROBUST, Topic.SAFE)
        .forEach(list::leaveOut);
    Area left = board(list).headline().orElseThrow();
    assertThat(left.shown()).isEqualTo(open.shown(), within(1e-9));
    assertThat(left.unknown() + left.failing()).isLessThan(1e-9);
  }
}
