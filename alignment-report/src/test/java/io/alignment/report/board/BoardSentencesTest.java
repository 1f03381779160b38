package io.alignment.report.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.analysis.Question;
import io.alignment.analysis.board.Board;
import io.alignment.analysis.board.BoardAnalysis;
import io.alignment.analysis.board.Column;
import io.alignment.model.Allocation;
import io.alignment.model.Answer;
import io.alignment.model.Assignment;
import io.alignment.model.BusinessFunction;
import io.alignment.model.CheckIn;
import io.alignment.model.Collaboration;
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
import io.alignment.model.Resource;
import io.alignment.model.Status;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.model.Topic;
import io.alignment.model.Vision;
import io.alignment.report.board.BoardSentences.Said;
import io.alignment.report.phrases.Phrases;
import io.alignment.words.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class BoardSentencesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

  private static StrategyBuilder goals(Objective... goals) {
    StrategyBuilder builder = Strategy.builder("S").add(Vision.of("v", "V"));
    for (Objective goal : goals) {
      builder.add(goal).add(Support.of(goal.id(), "v"));
    }
    return builder;
  }

  private static Objective goal(String id) {
    return Objective.of(id, id.toUpperCase(Locale.ROOT));
  }

  private static Objective.Builder aGoal() {
    return Objective.builder("a", "A");
  }

  private static StrategyBuilder ofFunctions(StrategyBuilder builder, String... functions) {
    for (String it : functions) {
      builder.add(BusinessFunction.of(it, it));
    }
    return builder;
  }

  private static Resource person(String id) {
    return Resource.human(id, id, "FTE").capacity(1).build();
  }

  private static List<Said> said(StrategyBuilder builder, Column column) {
    Strategy strategy = builder.build();
    Board board = new BoardAnalysis().analyze(Question.about(strategy).asOf(TODAY));
    Board.Row row =
        board.rows().stream().filter(it -> it.id().equals("a")).findFirst().orElseThrow();
    return new BoardSentences(board, strategy, Phrases.of(Words.english())).of(row, column);
  }

  private static void assertSaid(StrategyBuilder builder, Column column, String... sentences) {
    assertThat(said(builder, column))
        .extracting(it -> it.state() + " " + it.text().plain())
        .containsExactly(sentences);
  }

  @Test
  void byWhatAndWhenItIsReached() {
    assertSaid(
        goals(goal("a")),
        Column.CLEAR,
        "UNKNOWN No goal has a measure yet.",
        "UNKNOWN No work has a due date or an end yet.");
    assertSaid(
        goals(
            goal("a"),
            Objective.builder("b", "B")
                .measure(Measure.builder("m").target(1).build())
                .due(TODAY)
                .build()),
        Column.CLEAR,
        "FAILING It has no measure, and can take none from a goal below or above it.",
        "FAILING Neither it nor a goal above it has a due date.");
    assertSaid(
        goals(aGoal().measure(Measure.builder("m").atLeast(1).build()).build()),
        Column.CLEAR,
        "SHOWN It is measured by “m”.",
        "SHOWN What it is measured by is to be kept rather than reached, so it needs no day.");
    assertSaid(
        goals(
                Objective.builder("b", "B")
                    .measure(Measure.builder("m").target(1).build())
                    .due(TODAY)
                    .build())
            .add(goal("a"))
            .add(Support.of("a", "b")),
        Column.CLEAR,
        "SHOWN It has no measure of its own; “B”, to which it leads up, has one.",
        "SHOWN It has no day of its own; “B”, to which it leads up, has one.");
  }

  @Test
  void whoAnswersForIt() {
    assertSaid(
        goals(goal("a")), Column.LED, "UNKNOWN Nobody has written down who answers for any goal.");
    assertSaid(
        ofFunctions(goals(goal("a"), goal("b")), "f").add(Ownership.of("f", "b")),
        Column.LED,
        "FAILING Nobody answers for it.");
    assertSaid(
        goals(goal("a"))
            .add(BusinessFunction.builder("f", "f").vacant(true).build())
            .add(Ownership.of("f", "a")),
        Column.LED,
        "FAILING “f” should answer for it, but is vacant.");
    assertSaid(
        ofFunctions(goals(goal("a"), goal("b")), "f", "g", "h")
            .add(Ownership.of("f", "a"))
            .add(Ownership.of("f", "b")),
        Column.LED,
        "FAILING “f” answers for it. “f” leads 100 % of all that is wanted; nobody can lead more"
            + " than 33.3 %.");
  }

  @Test
  void whoIsAtWorkOnIt() {
    assertSaid(goals(goal("a")), Column.WORKED_ON, "UNKNOWN No work is written down for any goal.");
    StrategyBuilder builder =
        ofFunctions(goals(aGoal().due(TODAY).build()), "f")
            .add(Initiative.of("i", "i"))
            .add(Support.of("i", "a"))
            .add(Initiative.builder("late", "late").start(TODAY.plusDays(1)).build())
            .add(Support.of("late", "a"))
            .add(Ownership.of("f", "late"));
    String idle =
        "NONE “i” is planned for it, but nobody has a part in that, and nothing is given to it.";
    String late = "NONE “late” is planned for it, but begins after the day on which it is due.";
    assertSaid(builder, Column.WORKED_ON, "FAILING Nobody is at work on it.", idle, late);
    assertSaid(
        builder.add(Participation.of("f", "a")),
        Column.WORKED_ON,
        "SHOWN At work on it itself: “f”.");
    assertSaid(
        builder.add(Participation.of("f", "i")), Column.WORKED_ON, "SHOWN Work for it: “i”.", late);
  }

  @Test
  void howMuchItGets() {
    String time = "UNKNOWN Nobody has written down to what people give their time.";
    StrategyBuilder builder =
        goals(goal("a"), goal("b"))
            .add(Resource.financial("r", "r", "EUR").capacity(100).build())
            .add(Allocation.of("r", "a", 20))
            .add(Allocation.of("r", "b", 60));
    String undivided = "UNKNOWN Nobody has said what 20 % of all EUR is for.";
    assertSaid(
        builder,
        Column.MEANS,
        "PARTLY It gets 20 EUR; how much its work needs nobody has said. By what it weighs 40 EUR"
            + " would be its part.",
        undivided,
        time);
    builder.update(aGoal().demand(Demand.of("EUR", new BigDecimal(80))).build());
    assertSaid(
        builder, Column.MEANS, "FAILING It gets 20 EUR; its work needs 80 EUR.", undivided, time);
  }

  @Test
  void whoCanDoIt() {
    StrategyBuilder builder =
        ofFunctions(goals(aGoal().requiredSkill("web").build()), "f")
            .add(Ownership.of("f", "a"))
            .add(person("p"))
            .add(Assignment.of("p", "f"));
    assertSaid(
        builder, Column.ABLE, "FAILING “A” needs “web”: nobody who is there then can do that.");
    builder.add(Resource.human("q", "q", "FTE").skill("web").build());
    assertSaid(
        builder,
        Column.ABLE,
        "FAILING “A” needs “web”: nobody at work on it then can do that; “q” can.");
    builder
        .add(Initiative.builder("t", "t").due(TODAY).teaches("web").build())
        .add(Ownership.of("f", "t"));
    assertSaid(
        builder,
        Column.ABLE,
        "FAILING “A” needs “web”: nobody at work on it can do that yet; “t” teaches it in time.");
    builder.update(Resource.human("p", "p", "FTE").skill("web").build());
    assertSaid(builder, Column.ABLE, "SHOWN “A” needs “web”: “p” can do that.");
    builder.remove("q");
    assertSaid(builder, Column.ABLE, "FAILING “A” needs “web”: only “p” can do that.");
  }

  @Test
  void whoMustTalk() {
    StrategyBuilder builder = ofFunctions(goals(goal("a")), "f", "g", "h");
    assertSaid(
        builder,
        Column.JOINED_UP,
        "UNKNOWN As nobody answers for it, nobody can tell who must talk.");
    builder.add(Ownership.of("f", "a"));
    assertSaid(builder, Column.JOINED_UP, "NONE Its work asks no two units to talk.");
    builder.add(Participation.of("g", "a"));
    assertSaid(
        builder,
        Column.JOINED_UP,
        "UNKNOWN “f” and “g” must talk for “A”; whether they do nobody has written down.");
    builder.add(Collaboration.of("f", "h"));
    assertSaid(builder, Column.JOINED_UP, "FAILING “f” and “g” must talk for “A”, and do not.");
    builder.add(Collaboration.of("g", "h"));
    assertSaid(
        builder,
        Column.JOINED_UP,
        "FAILING “f” and “g” must talk for “A”, and do so only by way of “h”.");
    builder.add(Collaboration.of("f", "g"));
    assertSaid(builder, Column.JOINED_UP, "SHOWN “f” and “g” must talk for “A”, and are in touch.");
  }

  @Test
  void whetherItsDaysFit() {
    assertSaid(goals(goal("a")), Column.IN_TIME, "UNKNOWN Neither it nor its work has a day.");
    assertSaid(
        goals(aGoal().due(TODAY).build())
            .add(Initiative.builder("i", "i").due(TODAY.plusDays(1)).build())
            .add(Support.of("i", "a")),
        Column.IN_TIME,
        "SHOWN The days of “A” fit.",
        "FAILING “i” is due on 2026-07-02, and “A”, which it supports, already on 2026-07-01.");
  }

  @Test
  void whetherItComesAlong() {
    assertSaid(
        goals(goal("a")),
        Column.ON_COURSE,
        "UNKNOWN Nothing tells how it comes along: no measure, no key result, no goal below it.");
    assertSaid(
        goals(aGoal().measure(Measure.builder("m").atLeast(3).reading(TODAY, 2).build()).build()),
        Column.ON_COURSE,
        "FAILING By “m” it is not on course (2 on 2026-07-01).");
    assertSaid(
        goals(aGoal().checkIn(CheckIn.on(TODAY).status(CheckIn.Status.OFF_TRACK)).build()),
        Column.ON_COURSE,
        "FAILING On 2026-07-01 it was said to be off track.");
    assertSaid(
        goals(aGoal().status(Status.MISSED).build()), Column.ON_COURSE, "FAILING It was missed.");
    assertSaid(
        goals(aGoal().status(Status.PAUSED).build()),
        Column.ON_COURSE,
        "NONE It is paused, so it is not asked that.");
  }

  @Test
  void onWhomItRests() {
    StrategyBuilder builder =
        goals(goal("a")).add(person("p")).add(person("q")).add(Allocation.of("p", "a", 1));
    assertSaid(builder, Column.ROBUST, "FAILING Only “p” has a part in it or its work.");
    builder.add(Allocation.of("q", "a", 1));
    assertSaid(builder, Column.ROBUST, "SHOWN “p” and “q” have a part in it or its work.");
    builder.remove("p");
    builder.remove("q");
    assertSaid(builder, Column.ROBUST, "UNKNOWN Nobody is known who has a part in it or its work.");
  }

  @Test
  void whatThreatensIt() {
    StrategyBuilder builder =
        ofFunctions(goals(goal("a"), goal("b")), "f")
            .add(Factor.of("lease", "lease", Quadrant.THREAT))
            .add(Factor.of("cost", "cost", Quadrant.THREAT))
            .add(Influence.of("lease", "a", -0.5))
            .add(Influence.of("cost", "a", -0.25));
    assertSaid(
        builder,
        Column.SAFE,
        "UNKNOWN “cost” works against it (strength 0.25 of 1); whether anything answers it nobody"
            + " has written down.",
        "UNKNOWN “lease” works against it (strength 0.5 of 1); whether anything answers it nobody"
            + " has written down.",
        "UNKNOWN How safe it is beside that nobody can tell.");
    builder
        .add(Initiative.of("i", "i"))
        .add(Support.of("i", "a"))
        .add(Ownership.of("f", "i"))
        .add(Answer.of("i", "cost"))
        .add(Hindrance.of("b", "a", 0.1));
    assertSaid(
        builder,
        Column.SAFE,
        "SHOWN “cost” works against it, and is answered.",
        "FAILING “lease” works against it (strength 0.5 of 1), and nothing answers it.",
        "FAILING “B” works against it (strength 0.1 of 1).",
        "UNKNOWN How safe it is beside that nobody can tell.");
  }

  @Test
  void whatIsToldFromBelowNamesTheGoalsThatTellIt() {
    assertSaid(
        ofFunctions(goals(goal("a")), "f")
            .add(Objective.of("b", "B"))
            .add(Objective.of("c", "C"))
            .add(Support.of("b", "a"))
            .add(Support.of("c", "a"))
            .add(Participation.of("f", "b")),
        Column.WORKED_ON,
        "SHOWN In order below it, at “B”.",
        "FAILING Not in order below it, at “C”.");
  }

  @Test
  void whatIsLeftOutIsSaidToBe() {
    assertSaid(
        goals(aGoal().leaveOut(Topic.LED).build()),
        Column.LED,
        "LEFT_OUT It is left out on purpose.");
    assertSaid(
        goals(aGoal().leaveOut(Topic.DAYS).build()),
        Column.CLEAR,
        "UNKNOWN No goal has a measure yet.",
        "LEFT_OUT One half of it is left out on purpose.");
  }
}
