package io.alignment.analysis.objectives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.analysis.Question;
import io.alignment.analysis.objectives.Time.Chain;
import io.alignment.analysis.objectives.Time.Stretch;
import io.alignment.model.Allocation;
import io.alignment.model.DateRange;
import io.alignment.model.Dependency;
import io.alignment.model.Initiative;
import io.alignment.model.Measure;
import io.alignment.model.Membership;
import io.alignment.model.Objective;
import io.alignment.model.Resource;
import io.alignment.model.Status;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.model.Topic;
import io.alignment.model.Vision;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimeAnalysisTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  static StrategyBuilder strategy() {
    return Strategy.builder("S").add(Vision.of("v", "Vision"));
  }

  static StrategyBuilder due(StrategyBuilder strategy, String id, int weight, String due) {
    return strategy
        .add(Objective.builder(id, id).due(day(due)).build())
        .add(Support.of(id, "v", weight));
  }

  static Time time(StrategyBuilder strategy) {
    return new TimeAnalysis().analyze(Question.about(strategy.build()).asOf(DAY));
  }

  static List<Finding> found(StrategyBuilder strategy) {
    return time(strategy).findings();
  }

  // Dates that do not fit

  @Test
  void aChildMayBeDueWithItsParentButNotADayLater() {
    StrategyBuilder strategy = due(strategy(), "p", 1, "2027-06-30");
    Initiative.Builder child = Initiative.builder("c", "Child").due(day("2027-06-30"));
    strategy.add(child.build()).add(Support.of("c", "p"));

    assertThat(found(strategy)).isEmpty();
    assertThat(found(strategy.update(child.due(day("2027-07-01")).build())))
        .containsExactly(
            Time.DUE_AFTER_PARENT.at(
                List.of("c", "p"), new Evidence.Dates(day("2027-07-01"), day("2027-06-30"))));
  }

  @Test
  void workMayBeDueWithWhatItNeedsButNotADayEarlier() {
    Initiative.Builder first = Initiative.builder("a", "A").due(day("2027-03-01"));
    StrategyBuilder strategy =
        strategy()
            .add(first.build())
            .add(Initiative.builder("b", "B").due(day("2027-03-01")).build())
            .add(Dependency.of("a", "b"));

    assertThat(found(strategy)).isEmpty();
    assertThat(found(strategy.update(first.due(day("2027-02-28")).build())))
        .containsExactly(
            Time.BEFORE_WHAT_IT_NEEDS.at(
                List.of("a", "b"), new Evidence.Dates(day("2027-02-28"), day("2027-03-01"))));
  }

  @Test
  void theEarliestHorizonThatIsReachedCountsThroughTheCascade() {
    StrategyBuilder strategy =
        Strategy.builder("S")
            .add(Vision.builder("v", "V").horizon(day("2030-12-31")).build())
            .add(Vision.builder("w", "W").horizon(day("2028-12-31")).build())
            .add(Objective.builder("o", "O").due(day("2028-12-31")).build())
            .add(Support.of("o", "v"))
            .add(Support.of("o", "w"))
            .add(Initiative.builder("i", "I").due(day("2029-01-01")).build())
            .add(Support.of("i", "o"));

    assertThat(time(strategy).horizons())
        .containsEntry("o", day("2028-12-31"))
        .containsEntry("i", day("2028-12-31"));
    assertThat(found(strategy))
        .contains(
            Time.BEYOND_HORIZON.at("i", new Evidence.Dates(day("2029-01-01"), day("2028-12-31"))));
  }

  @Test
  void anAllocationMayLastAsLongAsTheWorkAndNoDayLonger() {
    StrategyBuilder strategy =
        strategy()
            .add(
                Initiative.builder("i", "I")
                    .start(day("2027-01-01"))
                    .due(day("2027-03-31"))
                    .build())
            .add(Resource.human("r", "R", "FTE").build())
            .add(
                Allocation.of("r", "i", 1)
                    .during(DateRange.of(day("2027-01-01"), day("2027-03-31"))));

    assertThat(found(strategy)).isEmpty();
    strategy
        .add(Allocation.of("r", "i", 1).during(DateRange.of(day("2026-12-31"), day("2027-01-05"))))
        .add(Allocation.of("r", "i", 2).during(DateRange.of(day("2027-03-01"), day("2027-04-01"))))
        .add(Allocation.of("r", "i", 3));
    assertThat(found(strategy))
        .containsExactly(
            Time.ALLOCATION_OUTSIDE.at(
                List.of("r", "i"),
                new Evidence.Outside(List.of(day("2026-12-31"), day("2027-04-01")))));
  }

  @Test
  void whatGoesOnAndWhatIsDoneNeedsNoDate() {
    Measure bound = Measure.builder("m").atLeast(1).build();
    StrategyBuilder strategy =
        strategy()
            .add(Objective.of("open", "Open"))
            .add(Objective.builder("dated", "Dated").due(DAY).build())
            .add(Objective.builder("kept", "Kept").measure(bound).build())
            .add(Objective.builder("done", "Done").status(Status.DONE).build())
            .add(Initiative.of("project", "Project"))
            .add(Initiative.builder("process", "P").kind(Initiative.Kind.PROCESS).build());

    assertThat(found(strategy))
        .containsExactly(Time.UNDATED.at("open"), Time.UNDATED.at("project"));
  }

  @Test
  void aProgrammeIsDatedByItsParts() {
    StrategyBuilder strategy =
        strategy()
            .add(Initiative.of("programme", "Programme"))
            .add(Initiative.builder("a", "A").due(DAY).build())
            .add(Membership.of("a", "programme"));

    assertThat(found(strategy)).isEmpty();
    assertThat(found(strategy.add(Initiative.of("b", "B")).add(Membership.of("b", "programme"))))
        .containsExactly(Time.UNDATED.at("b"), Time.UNDATED.at("programme"));
  }

  @Test
  void whereNothingHasADueDateNoneIsMissed() {
    StrategyBuilder strategy = strategy().add(Objective.of("open", "Open"));

    assertThat(found(strategy)).isEmpty();
    assertThat(found(strategy.add(Objective.builder("dated", "Dated").due(DAY).build())))
        .containsExactly(Time.UNDATED.at("open"));
    assertThat(
            found(
                strategy.update(Objective.builder("open", "Open").leaveOut(Topic.IN_TIME).build())))
        .isEmpty();
  }

  @Test
  void anInitiativeIsOverdueFromTheDayAfterItsDueDate() {
    Initiative.Builder work = Initiative.builder("w", "Work").due(DAY);
    StrategyBuilder strategy = strategy().add(work.build());

    assertThat(found(strategy)).isEmpty();
    assertThat(found(strategy.update(work.due(DAY.minusDays(1)).build())))
        .containsExactly(Time.OVERDUE.at("w", new Evidence.Due(DAY.minusDays(1))));
    assertThat(found(strategy.update(work.status(Status.DONE).build()))).isEmpty();
  }

  @Test
  void whatNeedsDroppedWorkWaitsInVain() {
    StrategyBuilder strategy =
        strategy()
            .add(Initiative.builder("w", "Work").due(DAY).build())
            .add(Initiative.builder("done", "Done").status(Status.DONE).build())
            .add(Initiative.builder("gone", "Gone").status(Status.DROPPED).build())
            .add(Dependency.of("w", "gone"))
            .add(Dependency.of("done", "gone"));

    assertThat(found(strategy)).containsExactly(Time.WAITS_FOR_DROPPED.at(List.of("w", "gone")));
  }

  @Test
  void whatDoneWorkWasDueLaterForHoldsNobodyUp() {
    StrategyBuilder strategy =
        strategy()
            .add(work("a", "2027-01-01", "2027-01-31"))
            .add(work("b", "2027-01-01", "2027-12-31"))
            .add(Dependency.of("a", "b"));

    assertThat(found(strategy))
        .extracting(Finding::rule)
        .containsExactly("time.before-what-it-needs");
    strategy.update(
        Initiative.builder("b", "b").due(day("2027-12-31")).status(Status.DONE).build());
    assertThat(found(strategy)).isEmpty();
    assertThat(time(strategy).chain()).isEmpty();
  }

  @Test
  void workNeedsItsDaysAfterWhatItNeeds() {
    StrategyBuilder strategy =
        strategy()
            .add(work("a", "2027-01-22", "2027-01-31"))
            .add(work("b", "2027-01-01", "2027-01-21"))
            .add(Dependency.of("a", "b"));

    assertThat(found(strategy)).isEmpty();
    assertThat(found(strategy.update(work("b", "2027-01-01", "2027-01-22"))))
        .containsExactly(Time.TOO_FEW_DAYS.at(List.of("a", "b"), new Evidence.Room(10, 9)));
  }

  // Soon and late

  @Test
  void priorityAndMoneyLieInFiveSpansAndAreCompared() {
    StrategyBuilder strategy = strategy();
    due(strategy, "past", 4, "2026-11-22");
    due(strategy, "today", 2, "2026-11-23");
    due(strategy, "short", 2, "2027-11-23");
    due(strategy, "medium", 4, "2029-11-23");
    due(strategy, "long", 2, "2029-11-24");
    strategy.add(Objective.of("open", "Open")).add(Support.of("open", "v", 2));
    strategy
        .add(Resource.financial("m", "Money", "EUR").build())
        .add(Allocation.of("m", "short", 70))
        .add(Allocation.of("m", "medium", 30));

    Time.Outlook outlook = time(strategy).outlook().orElseThrow();
    assertThat(outlook.priority()).hasValue(new Time.Spans(0.25, 0.25, 0.25, 0.125, 0.125));
    Time.Money money = outlook.money().get(0);
    assertThat(money.short_()).isEqualByComparingTo("70");
    assertThat(money.shares()).hasValue(new Time.Spans(0, 0.7, 0.3, 0, 0));
    assertThat(money.balance().orElse(-1)).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void whereNothingHasADateThereIsNothingToCompare() {
    StrategyBuilder strategy =
        strategy()
            .add(Objective.of("o", "O"))
            .add(Support.of("o", "v"))
            .add(Resource.financial("m", "Money", "EUR").build())
            .add(Allocation.of("m", "o", 70));

    assertThat(time(strategy).outlook().orElseThrow().money())
        .singleElement()
        .satisfies(it -> assertThat(it.shares()).hasValue(new Time.Spans(0, 0, 0, 0, 1)))
        .satisfies(it -> assertThat(it.balance()).isEmpty());
  }

  @Test
  void aYearFromALeapDayEndsOnTheLastOfFebruary() {
    StrategyBuilder strategy = due(strategy(), "a", 1, "2029-02-28");
    due(strategy, "b", 1, "2029-03-01");

    assertThat(
            new TimeAnalysis()
                .analyze(Question.about(strategy.build()).asOf(day("2028-02-29")))
                .outlook()
                .flatMap(Time.Outlook::priority))
        .hasValue(new Time.Spans(0, 0.5, 0.5, 0, 0));
  }

  @Test
  void withoutADayNobodySaysWhatIsSoon() {
    Time time = new TimeAnalysis().analyze(due(strategy(), "a", 1, "2027-01-01").build());

    assertThat(time.asOf()).isEmpty();
    assertThat(time.outlook()).isEmpty();
    assertThat(time.quarters()).isEmpty();
  }

  @Test
  void otherYearsCanBeAskedFor() {
    StrategyBuilder strategy = due(strategy(), "a", 1, "2028-11-23");

    assertThat(
            new TimeAnalysis()
                .withYears(2, 5)
                .analyze(Question.about(strategy.build()).asOf(DAY))
                .outlook()
                .flatMap(Time.Outlook::priority))
        .hasValue(new Time.Spans(0, 1, 0, 0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new TimeAnalysis().withYears(3, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> new TimeAnalysis().withYears(0, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> new TimeAnalysis().withIteration(0));
  }

  // Silence, chains, iterations

  @Test
  void theLongestSilenceLiesBetweenDatesAndReadingsUntilTheDay() {
    Measure.Builder measure =
        Measure.builder("m").target(1).reading(DAY, 0).reading(DAY.plusDays(400), 0);
    StrategyBuilder strategy =
        Strategy.builder("S")
            .add(Vision.builder("v", "V").horizon(day("2028-03-01")).build())
            .add(
                Objective.builder("o", "O")
                    .due(day("2027-03-01"))
                    .measure(measure.build())
                    .build());

    // 2028 is a leap year.
    assertThat(time(strategy).silence())
        .hasValue(new Stretch(day("2027-03-01"), day("2028-03-01"), 366));
    assertThat(time(strategy()).silence()).isEmpty();
  }

  private static Initiative work(String id, String start, String due) {
    return Initiative.builder(id, id).start(day(start)).due(day(due)).build();
  }

  @Test
  void daysThatMustPassStandBetweenTheTwo() {
    StrategyBuilder strategy =
        strategy()
            .add(work("a", "2027-01-22", "2027-01-31"))
            .add(work("b", "2027-01-01", "2027-01-14"))
            .add(Dependency.of("a", "b", 7));

    assertThat(found(strategy)).isEmpty();
    assertThat(time(strategy).chain())
        .hasValue(new Chain(List.of("a", "b"), 10 + 7 + 14, Optional.of(0L)));
    assertThat(found(strategy.update(work("b", "2027-01-01", "2027-01-15"))))
        .containsExactly(
            Time.TOO_FEW_DAYS.at(List.of("a", "b"), new Evidence.Room(10, 9), new Evidence.Lag(7)));
    assertThat(found(strategy.update(work("b", "2027-01-01", "2027-01-25"))))
        .containsExactly(
            Time.BEFORE_WHAT_IT_NEEDS.at(
                List.of("a", "b"),
                new Evidence.Dates(day("2027-01-31"), day("2027-02-01")),
                new Evidence.Lag(7)));
  }

  @Test
  void ofTwoThatAreNeededTheOneThatEndsLastWithItsLagIsOnTheChain() {
    StrategyBuilder strategy =
        strategy()
            .add(work("a", "2027-01-22", "2027-01-31"))
            .add(work("b", "2027-01-01", "2027-01-10"))
            .add(work("c", "2027-01-01", "2027-01-05"))
            .add(Dependency.of("a", "b", 2))
            .add(Dependency.of("a", "c", 8));

    assertThat(time(strategy).chain()).hasValue(new Chain(List.of("a", "c"), 23, Optional.of(8L)));
  }

  @Test
  void theLongestChainIsThatOfMostDaysOverAYearEnd() {
    StrategyBuilder strategy =
        strategy()
            .add(work("a", "2027-02-01", "2027-02-28"))
            .add(work("b", "2026-12-30", "2027-01-02"))
            .add(work("c", "2026-12-01", "2026-12-20"))
            .add(work("d", "2026-12-01", "2026-12-02"))
            .add(Dependency.of("a", "b"))
            .add(Dependency.of("b", "c"))
            .add(Dependency.of("a", "d"));

    // 28 + 4 + 20 days of the 90 from the first of December to the last of February.
    assertThat(time(strategy).chain())
        .hasValue(new Chain(List.of("a", "b", "c"), 52, Optional.of(38L)));
  }

  @Test
  void partsThatOverlapLeaveLessThanNoSlack() {
    StrategyBuilder strategy =
        strategy()
            .add(work("a", "2027-01-01", "2027-01-31"))
            .add(work("b", "2027-01-01", "2027-01-31"))
            .add(Dependency.of("a", "b"));

    assertThat(time(strategy).chain())
        .hasValue(new Chain(List.of("a", "b"), 62, Optional.of(-31L)));
  }

  @Test
  void whatLacksDatesStandsBetweenAndIsNoEndOfAChain() {
    StrategyBuilder strategy =
        strategy()
            .add(Initiative.of("first", "F"))
            .add(work("a", "2027-01-11", "2027-01-20"))
            .add(Initiative.of("between", "B"))
            .add(work("b", "2027-01-01", "2027-01-05"))
            .add(Initiative.of("last", "L"))
            .add(Dependency.of("first", "a"))
            .add(Dependency.of("a", "between"))
            .add(Dependency.of("between", "b"))
            .add(Dependency.of("b", "last"));

    assertThat(time(strategy).chain())
        .hasValue(new Chain(List.of("a", "between", "b"), 15, Optional.empty()));
    assertThat(time(strategy().add(work("a", "2027-01-01", "2027-01-05"))).chain()).isEmpty();
  }

  @Test
  void ninetyDaysAreAnIterationAndNinetyOneAreNot() {
    StrategyBuilder strategy =
        strategy()
            .add(work("a", "2027-01-01", "2027-04-01"))
            .add(work("b", "2027-01-01", "2027-04-02"))
            .add(Initiative.of("c", "C"));

    assertThat(time(strategy).iterative()).hasValue(0.5);
    assertThat(
            new TimeAnalysis()
                .withIteration(91)
                .analyze(Question.about(strategy.build()).asOf(DAY))
                .iterative())
        .hasValue(1);
    assertThat(time(strategy()).iterative()).isEmpty();
  }
}
