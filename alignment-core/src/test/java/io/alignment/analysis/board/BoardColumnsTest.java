package io.alignment.analysis.board;

import static io.alignment.analysis.board.BoardAnalysisTest.TODAY;
import static io.alignment.analysis.board.BoardAnalysisTest.assertCell;
import static io.alignment.analysis.board.BoardAnalysisTest.board;
import static io.alignment.analysis.board.BoardAnalysisTest.goals;
import static io.alignment.analysis.board.BoardAnalysisTest.person;
import static io.alignment.analysis.board.BoardAnalysisTest.vision;
import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.analysis.Evidence;
import io.alignment.analysis.board.Reason.Ground;
import io.alignment.model.Allocation;
import io.alignment.model.Answer;
import io.alignment.model.Assignment;
import io.alignment.model.BusinessFunction;
import io.alignment.model.CheckIn;
import io.alignment.model.Collaboration;
import io.alignment.model.DateRange;
import io.alignment.model.Demand;
import io.alignment.model.Factor;
import io.alignment.model.Factor.Quadrant;
import io.alignment.model.Hindrance;
import io.alignment.model.Influence;
import io.alignment.model.Initiative;
import io.alignment.model.Measure;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.Participation;
import io.alignment.model.RequiredSkill;
import io.alignment.model.Resource;
import io.alignment.model.Skill;
import io.alignment.model.Status;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.model.Topic;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What each column of the board says of a goal. */
class BoardColumnsTest {

  // Columns

  /** Of b and c only c has a measure; d stands below nobody who has one. */
  @Test
  void clearIsAMeasureAndADay() {
    Board board =
        board(
            goals("a", "d")
                .add(Objective.of("b", "b"))
                .add(
                    Objective.builder("c", "c")
                        .measure(Measure.builder("m").target(1).build())
                        .due(LocalDate.of(2027, 1, 1))
                        .build())
                .add(Support.of("b", "a", 1))
                .add(Support.of("c", "a", 3)));

    assertCell(board, "c", Column.CLEAR, 1, 0, 0);
    assertCell(board, "b", Column.CLEAR, 0, 1, 0);
    assertCell(board, "a", Column.CLEAR, 0.375, 0.625, 0);
    assertCell(board, "d", Column.CLEAR, 0, 1, 0);
    assertThat(board.cell("c", Column.CLEAR).orElseThrow().evidence())
        .containsExactly(
            new Reason(
                Topic.MEASURES,
                Ground.OWN,
                0.5,
                0,
                0,
                List.of("c"),
                List.of(new Evidence.Measures(List.of("m")))),
            new Reason(
                Topic.DAYS,
                Ground.OWN,
                0.5,
                0,
                0,
                List.of("c"),
                List.of(new Evidence.Due(LocalDate.of(2027, 1, 1)))));
  }

  @Test
  void whatIsBelowAGoalWithAMeasureIsClearAndWhatIsToBeKeptNeedsNoDay() {
    Board board =
        board(
            vision()
                .add(
                    Objective.builder("a", "a")
                        .measure(Measure.builder("m").atLeast(1).build())
                        .build())
                .add(Objective.builder("b", "b").due(TODAY).build())
                .add(Support.of("a", "v"))
                .add(Support.of("b", "a")));

    assertCell(board, "a", Column.CLEAR, 1, 0, 0);
    assertCell(board, "b", Column.CLEAR, 1, 0, 0);
  }

  @Test
  void aKeyResultThatCarriesNothingSaysNothingOfTheCourse() {
    Measure measure = Measure.builder("m").baseline(0).target(1).build();
    Board board =
        board(
            goals("b")
                .add(
                    Objective.builder("a", "a")
                        .keyResult(Objective.builder("number", "number").measure(measure).build())
                        .keyResult(Objective.builder("shown", "shown").measure(measure).build(), 0)
                        .build())
                .add(Support.of("a", "v")));

    assertThat(board.cell("a", Column.ON_COURSE).orElseThrow().evidence())
        .flatExtracting(Reason::elements)
        .containsExactly("number");
  }

  /** What a leads up to besides is over, and no row; its key result has the measure and the day. */
  @Test
  void whatIsAboveAGoalMakesItClearWhereverThatLeads() {
    Objective number =
        Objective.builder("number", "number")
            .due(TODAY)
            .measure(Measure.builder("m").target(1).build())
            .build();
    Board board =
        board(
            goals("a", "b")
                .add(
                    Objective.builder("astray", "astray")
                        .keyResult(number)
                        .status(Status.MISSED)
                        .build())
                .add(Objective.builder("other", "other").due(TODAY.plusDays(9)).build())
                .add(Support.of("a", "astray"))
                .add(Support.of("b", "other")));

    assertCell(board, "a", Column.CLEAR, 0.5, 0.5, 0);
    assertCell(board, "b", Column.CLEAR, 0.5, 0.5, 0);
  }

  @Test
  void whatIsGivenOutsideOfTheDaysOfItsResourceSaysNothingOfWork() {
    StrategyBuilder builder =
        goals("a", "b")
            .update(Objective.builder("a", "a").due(TODAY.plusDays(9)).build())
            .add(Resource.human("ann", "Ann", "FTE").until(TODAY.minusDays(1)).build())
            .add(Allocation.of("ann", "a", 1).during(DateRange.from(TODAY)));

    assertCell(board(builder), "b", Column.WORKED_ON, 0, 0, 1);
    assertCell(board(builder), "b", Column.MEANS, 0, 0, 1);
  }

  /** Two hands, so that each may lead half: f leads 0.75 of the board, g 0.25. */
  @Test
  void nobodyCanLeadEverything() {
    StrategyBuilder builder =
        goals("a", "b")
            .add(BusinessFunction.of("f", "f"))
            .add(BusinessFunction.of("g", "g"))
            .add(Ownership.of("f", "a"))
            .add(Ownership.of("f", "b"))
            .add(Ownership.of("g", "b"));
    Board board = board(builder);

    assertCell(board, "a", Column.LED, 2.0 / 3, 1.0 / 3, 0);
    assertCell(board, "b", Column.LED, 1, 0, 0);

    // Four hands, two of which fill f.
    builder
        .add(person("p"))
        .add(person("q"))
        .add(Assignment.of("p", "f"))
        .add(Assignment.of("q", "f"))
        .add(BusinessFunction.of("h", "h"));
    assertCell(board(builder), "a", Column.LED, (1.0 / 3) / 0.375, 1 - (1.0 / 3) / 0.375, 0);

    // Who has left leads nothing, and p alone leads 0.75.
    builder.update(Resource.human("q", "q", "FTE").until(TODAY.minusDays(1)).build());
    assertCell(board(builder), "a", Column.LED, 4.0 / 9, 5.0 / 9, 0);
  }

  @Test
  void aVacantRoleLeadsNothing() {
    Board board =
        board(
            goals("a", "b")
                .add(BusinessFunction.builder("f", "f").vacant(true).build())
                .add(Ownership.of("f", "a")));

    assertCell(board, "a", Column.LED, 0, 1, 0);
    assertCell(board, "b", Column.LED, 0, 1, 0);
  }

  @Test
  void someoneWorksWhereWorkIsLive() {
    StrategyBuilder builder =
        goals("a", "b", "c")
            .add(Initiative.of("i", "i"))
            .add(Initiative.of("j", "j"))
            .add(Support.of("i", "a"))
            .add(Support.of("j", "b"))
            .add(BusinessFunction.of("f", "f"))
            .add(Participation.of("f", "i"));
    Board board = board(builder);

    assertCell(board, "a", Column.WORKED_ON, 1, 0, 0);
    assertCell(board, "b", Column.WORKED_ON, 0, 1, 0);
    assertThat(board.cell("a", Column.WORKED_ON).orElseThrow().evidence().get(0).elements())
        .containsExactly("a", "i");

    builder
        .update(Initiative.builder("i", "i").start(TODAY.plusDays(2)).build())
        .update(Objective.builder("a", "a").due(TODAY.plusDays(1)).build());
    assertCell(board(builder), "a", Column.WORKED_ON, 0, 1, 0);
  }

  /** 100 EUR, of which 80 are given: 60 to a, 20 to b; of the rest nobody says what it is for. */
  @Test
  void aGoalGetsWhatItNeeds() {
    StrategyBuilder builder =
        goals("a", "b")
            .add(Resource.financial("r", "r", "EUR").capacity(100).build())
            .add(Allocation.of("r", "a", 60))
            .add(Allocation.of("r", "b", 20));
    Board board = board(builder);

    // Half of the cell is about people, of whom nobody speaks.
    assertCell(board, "a", Column.MEANS, 0.4, 0, 0.6);
    assertCell(board, "b", Column.MEANS, 0.5 * 0.8 * 0.5, 0, 1 - 0.2);

    // An inflated demand of a says nothing of b.
    builder.update(
        Objective.builder("a", "a").demand(Demand.of("EUR", new BigDecimal(240))).build());
    board = board(builder);
    assertCell(board, "a", Column.MEANS, 0.5 * 0.8 * 0.25, 0.5 * 0.8 * 0.75, 0.5 + 0.5 * 0.2);
    assertCell(board, "b", Column.MEANS, 0.2, 0, 0.8);
    assertThat(board.cell("a", Column.MEANS).orElseThrow().evidence().get(0).facts())
        .containsExactly(new Reason.Supply("EUR", 60, 240, 240, true, 0.8));
  }

  /** The work says 30; the goal gets 20 from a budget that is overcommitted by half. */
  @Test
  void whatABudgetDoesNotHaveNobodyGets() {
    Board board =
        board(
            goals("a")
                .add(
                    Initiative.builder("i", "i")
                        .demand(Demand.of("EUR", new BigDecimal(30)))
                        .build())
                .add(Support.of("i", "a"))
                .add(Resource.financial("r", "r", "EUR").capacity(20).build())
                .add(Allocation.of("r", "i", 30)));

    assertCell(board, "a", Column.MEANS, 0.5 * 2 / 3, 0.5 / 3, 0.5);
  }

  @Test
  void aSkillThatOneAloneHasIsHalfShown() {
    StrategyBuilder builder =
        goals("a")
            .add(Initiative.builder("i", "i").requiredSkill("web").build())
            .add(Support.of("i", "a"))
            .add(Resource.human("p", "p", "FTE").capacity(1).skill("web").build())
            .add(Allocation.of("p", "i", 1))
            .add(person("q"));

    assertCell(board(builder), "a", Column.ABLE, 0.5, 0.5, 0);

    builder.update(Resource.human("q", "q", "FTE").skill("web").build());
    assertCell(board(builder), "a", Column.ABLE, 1, 0, 0);

    builder.update(person("p"));
    assertCell(board(builder), "a", Column.ABLE, 0, 1, 0);

    builder
        .add(Initiative.builder("t", "t").teaches("web").due(TODAY).build())
        .add(Allocation.of("p", "t", 1))
        .update(Initiative.builder("i", "i").requiredSkill("web").start(TODAY.plusDays(1)).build());
    assertCell(board(builder), "a", Column.ABLE, 0.5, 0.5, 0);

    builder.update(Initiative.builder("t", "t").teaches("web").due(TODAY.plusDays(2)).build());
    assertCell(board(builder), "a", Column.ABLE, 0, 1, 0);
  }

  @Test
  void aSkillOnALevelIsNotHeldByWhoIsBelowIt() {
    StrategyBuilder builder =
        goals("a")
            .add(
                Initiative.builder("i", "i")
                    .requiredSkill(RequiredSkill.of("web").atLevel(2))
                    .build())
            .add(Support.of("i", "a"))
            .add(web("p", 2))
            .add(Allocation.of("p", "i", 1))
            .add(web("q", 1));

    assertCell(board(builder), "a", Column.ABLE, 0.5, 0.5, 0);
    assertCell(board(builder.update(web("p", 1))), "a", Column.ABLE, 0, 1, 0);

    builder.update(web("p", 3)).update(Resource.human("q", "q", "FTE").skill("web").build());
    assertCell(board(builder), "a", Column.ABLE, 1, 0, 0);
  }

  private static Resource web(String id, double level) {
    return Resource.human(id, id, "FTE").skill(Skill.of("web").atLevel(level)).build();
  }

  @Test
  void thoseTalkWhoMustOrHaveAThirdInCommon() {
    StrategyBuilder builder =
        goals("a", "alone", "nobodys")
            .add(BusinessFunction.of("f", "f"))
            .add(BusinessFunction.of("g", "g"))
            .add(BusinessFunction.of("h", "h"))
            .add(Ownership.of("f", "a"))
            .add(Participation.of("g", "a"))
            .add(Ownership.of("f", "alone"));
    Board board = board(builder);

    assertCell(board, "a", Column.JOINED_UP, 0, 0, 1);
    assertThat(board.cell("alone", Column.JOINED_UP)).isEmpty();
    assertCell(board, "nobodys", Column.JOINED_UP, 0, 0, 1);

    builder.add(Collaboration.of("f", "h"));
    assertCell(board(builder), "a", Column.JOINED_UP, 0, 1, 0);
    builder.add(Collaboration.of("g", "h"));
    assertCell(board(builder), "a", Column.JOINED_UP, 0.5, 0.5, 0);
    builder.add(Collaboration.of("f", "g"));
    assertCell(board(builder), "a", Column.JOINED_UP, 1, 0, 0);
  }

  @Test
  void whoOwnsAKeyResultMustTalkThoughTheGoalIsOwnedByTheVacant() {
    Board board =
        board(
            goals("a")
                .add(Objective.of("k", "k"))
                .add(Support.of("k", "a").asKeyResult())
                .add(BusinessFunction.builder("none", "none").vacant(true).build())
                .add(BusinessFunction.of("f", "f"))
                .add(BusinessFunction.of("g", "g"))
                .add(BusinessFunction.of("h", "h"))
                .add(Collaboration.of("f", "h"))
                .add(Ownership.of("none", "a"))
                .add(Ownership.of("f", "k"))
                .add(Participation.of("g", "k")));

    assertCell(board, "a", Column.LED, 0, 1, 0);
    assertCell(board, "a", Column.JOINED_UP, 0, 1, 0);
  }

  @Test
  void aSharedInitiativeJoinsOnlyWhereItIsOfTheGoalOrOneBelowOrAboveIt() {
    StrategyBuilder builder =
        goals("a", "b")
            .add(Objective.of("c", "c"))
            .add(Support.of("c", "a"))
            .add(BusinessFunction.of("f", "f"))
            .add(BusinessFunction.of("g", "g"))
            .add(Ownership.of("f", "a"))
            .add(Participation.of("g", "a"))
            .add(Ownership.of("f", "b"))
            .add(Participation.of("g", "b"))
            .add(Initiative.of("i", "i"))
            .add(Support.of("i", "c"))
            .add(Ownership.of("f", "i"))
            .add(Participation.of("g", "i"));
    Board board = board(builder);

    assertCell(board, "a", Column.JOINED_UP, 1, 0, 0);
    assertCell(board, "b", Column.JOINED_UP, 0, 1, 0);
  }

  @Test
  void daysFitThatAreNotFoundFault() {
    Board board =
        board(
            goals("none")
                .add(Objective.builder("a", "a").due(TODAY.plusDays(9)).build())
                .add(Support.of("a", "v"))
                .add(Initiative.builder("i", "i").due(TODAY.plusDays(10)).build())
                .add(Support.of("i", "a")));

    assertCell(board, "a", Column.IN_TIME, 0.5, 0.5, 0);
    assertCell(board, "none", Column.IN_TIME, 0, 0, 1);
  }

  @Test
  void aGoalIsOnCourseByItsMeasures() {
    Board board =
        board(
            vision()
                .add(
                    Objective.builder("a", "a")
                        .measure(
                            Measure.builder("kept").atLeast(1).reading(TODAY, 2).weight(3).build())
                        .measure(Measure.builder("broken").atLeast(1).reading(TODAY, 0).build())
                        .build())
                .add(Support.of("a", "v")));

    assertCell(board, "a", Column.ON_COURSE, 0.75, 0.25, 0);
  }

  @Test
  void aGoalThatIsSaidToBeOffTrackIsNotOnCourse() {
    Board board =
        board(
            vision()
                .add(
                    Objective.builder("a", "a")
                        .measure(Measure.builder("kept").atLeast(1).reading(TODAY, 2).build())
                        .checkIn(CheckIn.on(TODAY).status(CheckIn.Status.OFF_TRACK))
                        .build())
                .add(Support.of("a", "v")));

    assertCell(board, "a", Column.ON_COURSE, 0, 1, 0);
  }

  @Test
  void aGoalStandsOnTwo() {
    StrategyBuilder builder =
        goals("a", "none")
            .add(BusinessFunction.of("f", "f"))
            .add(Ownership.of("f", "a"))
            .add(person("p"))
            .add(Assignment.of("p", "f"))
            .add(Initiative.of("i", "i"))
            .add(Support.of("i", "a"))
            .add(person("q"));

    assertCell(board(builder), "a", Column.ROBUST, 0, 1, 0);
    assertCell(board(builder), "none", Column.ROBUST, 0, 0, 1);

    builder.add(Allocation.of("q", "i", 1));
    assertCell(board(builder), "a", Column.ROBUST, 1, 0, 0);

    builder.update(Initiative.builder("i", "i").status(Status.DONE).build());
    assertCell(board(builder), "a", Column.ROBUST, 0, 1, 0);

    builder.update(Resource.human("p", "p", "FTE").capacity(2).build());
    assertCell(board(builder), "a", Column.ROBUST, 1, 0, 0);
  }

  @Test
  void aGoalIsSafeFromWhatIsAnswered() {
    StrategyBuilder builder =
        goals("a", "b")
            .add(Factor.of("lease", "lease", Quadrant.THREAT))
            .add(Factor.of("cost", "cost", Quadrant.THREAT))
            .add(Influence.of("lease", "a", -0.5))
            .add(Influence.of("cost", "a", -0.25))
            .add(Initiative.of("i", "i"))
            .add(Support.of("i", "a"));
    assertCell(board(builder), "a", Column.SAFE, 0, 0, 1);

    // An empty answer answers nothing.
    builder.add(Answer.of("i", "lease"));
    assertCell(board(builder), "a", Column.SAFE, 0, 0.5, 0.5);

    builder.add(BusinessFunction.of("f", "f")).add(Ownership.of("f", "i"));
    Board board = board(builder);
    assertCell(board, "a", Column.SAFE, 0.75 * 2 / 3, 0.25, 0.25);
    assertCell(board, "b", Column.SAFE, 0, 0, 1);

    builder.add(Hindrance.of("b", "a", 0.75));
    assertCell(board(builder), "a", Column.SAFE, 0.25 / 3, 0.75, 1 - 0.75 - 0.25 / 3);
  }

  @Test
  void whatAKeyResultAnswersIsAnsweredForWhatStandsBelowItsObjective() {
    StrategyBuilder builder =
        vision()
            .add(Objective.builder("a", "a").keyResult(Objective.of("k", "k")).build())
            .add(Objective.of("b", "b"))
            .add(Support.of("a", "v"))
            .add(Support.of("b", "a"))
            .add(Factor.of("lease", "lease", Quadrant.THREAT))
            .add(Influence.of("lease", "b", -0.5))
            .add(BusinessFunction.of("f", "f"))
            .add(Participation.of("f", "k"))
            .add(Answer.of("k", "lease"));
    assertCell(board(builder), "b", Column.SAFE, 1, 0, 0);

    builder.update(Objective.builder("a", "a").status(Status.DONE).build());
    assertCell(board(builder), "b", Column.SAFE, 0, 0.5, 0.5);
  }

  @Test
  void inThePlaceOfAGoalThatIsOverStandThoseBelowIt() {
    StrategyBuilder builder =
        goals("a")
            .add(Objective.builder("done", "done").status(Status.DONE).build())
            .add(Objective.of("b", "b"))
            .add(Objective.of("c", "c"))
            .add(Objective.of("d", "d"))
            .add(Support.of("done", "a", 1))
            .add(Support.of("b", "a", 1))
            .add(Support.of("c", "done", 1))
            .add(Support.of("d", "done", 3))
            .add(BusinessFunction.of("f", "f"))
            .add(Participation.of("f", "d"));

    // c 1/8, d 3/8 and b 1/2, of whom only d is worked on.
    assertCell(board(builder), "a", Column.WORKED_ON, 0.375, 0.625, 0);
  }
}
