package io.alignment.analysis.objectives;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.analysis.Question;
import io.alignment.analysis.objectives.Smart.Judgement;
import io.alignment.analysis.objectives.Smart.Reason;
import io.alignment.analysis.objectives.Smart.Verdict;
import io.alignment.analysis.objectives.Smart.Verdicts;
import io.alignment.model.Allocation;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Demand;
import io.alignment.model.Initiative;
import io.alignment.model.Measure;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import io.alignment.model.Status;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.model.Topic;
import io.alignment.model.Vision;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SmartAnalysisTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
  private static final LocalDate DUE = LocalDate.of(2027, 1, 9); // a hundred days later

  /** With another objective that has everything, so that all of it is spoken of. */
  private static StrategyBuilder strategy(Objective.Builder objective) {
    Measure bound = Measure.builder("b").unit("u").atLeast(1).everyDays(31).build();
    return silent(objective)
        .add(Objective.builder("other", "Other").due(DUE).measure(bound).build())
        .add(Ownership.of("g", "other"));
  }

  private static StrategyBuilder silent(Objective.Builder objective) {
    return Strategy.builder("S")
        .add(Vision.builder("v", "Vision").horizon(LocalDate.of(2030, 12, 31)).build())
        .add(objective.build())
        .add(Support.of("o", "v"))
        .add(BusinessFunction.of("f", "F"))
        .add(BusinessFunction.of("g", "G"));
  }

  private static Objective.Builder objective() {
    return Objective.builder("o", "Objective");
  }

  private static Objective.Builder measured(Measure.Builder measure) {
    return objective().due(DUE).measure(measure.build());
  }

  private static Measure.Builder orders() {
    return Measure.builder("orders").unit("a week").baseline(0).target(200);
  }

  private static Verdicts row(StrategyBuilder strategy) {
    return row(new SmartAnalysis().analyze(Question.about(strategy.build()).asOf(DAY)), "o");
  }

  private static Verdicts row(Smart smart, String objective) {
    return requireNonNull(smart.byObjective().get(objective));
  }

  private static Judgement met() {
    return new Judgement(Verdict.MET, List.of());
  }

  private static Judgement unmet(Reason... reasons) {
    return new Judgement(Verdict.UNMET, List.of(reasons));
  }

  private static Judgement unknown(Reason... reasons) {
    return new Judgement(Verdict.UNKNOWN, List.of(reasons));
  }

  private static List<String> found(StrategyBuilder strategy) {
    return new SmartAnalysis()
        .analyze(Question.about(strategy.build()).asOf(DAY)).findings().stream()
            .map(Finding::rule)
            .toList();
  }

  @Test
  void specificIsWhatOneFunctionOwnsAndSomebodyHasDescribedOrMeasured() {
    assertThat(row(strategy(objective())).specific())
        .isEqualTo(unmet(Reason.NO_OWNER, Reason.ONLY_A_NAME));
    assertThat(row(strategy(objective().description(" ")).add(Ownership.of("f", "o"))).specific())
        .isEqualTo(unmet(Reason.ONLY_A_NAME));
    assertThat(row(strategy(objective().description("d")).add(Ownership.of("f", "o"))).specific())
        .isEqualTo(met());
    assertThat(row(strategy(measured(orders())).add(Ownership.of("f", "o"))).specific())
        .isEqualTo(met());
  }

  @Test
  void whatTheStrategySaysNothingOfAnywhereNoObjectiveLacks() {
    Verdicts row = row(silent(objective()));

    assertThat(row.specific()).isEqualTo(unknown(Reason.NO_OWNER, Reason.ONLY_A_NAME));
    assertThat(row.measurable()).isEqualTo(unknown(Reason.NO_MEASURE));
    assertThat(row.timeBound()).isEqualTo(unknown(Reason.NO_DUE_DATE));
    assertThat(row(strategy(objective().leaveOut(Topic.OWNERS).description("d"))).specific())
        .isEqualTo(unknown(Reason.NO_OWNER));
  }

  @Test
  void twoOwnersAreFoundAndNamed() {
    StrategyBuilder two =
        strategy(measured(orders())).add(Ownership.of("g", "o")).add(Ownership.of("f", "o"));

    assertThat(row(two).specific()).isEqualTo(unmet(Reason.SEVERAL_OWNERS));
    assertThat(new SmartAnalysis().analyze(Question.about(two.build()).asOf(DAY)).findings())
        .containsExactly(Smart.SEVERAL_OWNERS.at("o", new Evidence.Others(List.of("f", "g"))));
  }

  @Test
  void measurableIsOneMeasureWithAMark() {
    assertThat(row(strategy(objective())).measurable()).isEqualTo(unmet(Reason.NO_MEASURE));
    // A rank has no unit, and everybody sees when it is the first.
    assertThat(row(strategy(measured(Measure.builder("m").target(1)))).measurable())
        .isEqualTo(met());
    assertThat(row(strategy(measured(Measure.builder("m").unit("u")))).measurable())
        .isEqualTo(unmet(Reason.NO_TARGET));
    assertThat(row(strategy(measured(Measure.builder("m").unit("u").atMost(3)))).measurable())
        .isEqualTo(met());
    assertThat(row(strategy(measured(Measure.builder("m")).measure(orders().build()))).measurable())
        .isEqualTo(met());
    assertThat(found(strategy(objective()))).isEmpty();
    assertThat(found(strategy(measured(Measure.builder("m").unit("u")))))
        .containsExactly("smart.not-measurable");
  }

  @Test
  void achievableIsUnknownWithoutNeedsAndReadings() {
    assertThat(row(strategy(measured(orders().reading(DAY, 50)))).achievable())
        .isEqualTo(unknown(Reason.NOTHING_TO_GO_BY));
  }

  @Test
  void aMeasureMayHaveToMoveHalfAsFastAgain() {
    // 100 in 100 days shown; still 150 to go in 100 days.
    Measure.Builder fast = orders().reading(DAY.minusDays(100), -50);
    Measure.Builder slow = orders().reading(DAY.minusDays(100), -49);
    List.of(fast, slow).forEach(it -> it.reading(DAY.minusDays(50), 0).reading(DAY, 50));

    assertThat(row(strategy(measured(fast))).achievable()).isEqualTo(met());
    assertThat(row(strategy(measured(fast))).speeds())
        .singleElement()
        .satisfies(it -> assertThat(it.needed()).hasValue(1.5))
        .satisfies(it -> assertThat(it.shown()).isEqualTo(1))
        .satisfies(it -> assertThat(it.ratio()).hasValue(1.5));
    assertThat(row(strategy(measured(slow))).achievable()).isEqualTo(unmet(Reason.TOO_SLOW));
    assertThat(
            row(
                    new SmartAnalysis()
                        .withFastest(2)
                        .analyze(Question.about(strategy(measured(slow)).build()).asOf(DAY)),
                    "o")
                .achievable())
        .isEqualTo(met());
  }

  @Test
  void aFallingMeasureMovesTowardsItsTargetByFalling() {
    Measure.Builder falling = Measure.builder("m").unit("u").baseline(100).target(60);

    assertThat(
            row(strategy(
                    measured(falling.reading(DAY.minusDays(50), 90).reading(DAY, 80))
                        .start(DAY.minusDays(100))))
                .speeds())
        .singleElement()
        .satisfies(it -> assertThat(it.shown()).isCloseTo(0.2, within(1e-12)))
        .satisfies(it -> assertThat(it.needed()).hasValue(0.2));
  }

  @Test
  void whatLeadsAwayOrMissedItsDateIsNotAchievableAndWhatIsReachedIs() {
    Measure.Builder away =
        orders().reading(DAY.minusDays(99), 70).reading(DAY.minusDays(9), 60).reading(DAY, 50);
    Measure.Builder there = orders().reading(DAY.minusDays(9), 250).reading(DAY, 200);
    Measure.Builder near = orders().reading(DAY.minusDays(9), 100).reading(DAY, 199);

    assertThat(row(strategy(measured(away))).achievable()).isEqualTo(unmet(Reason.WRONG_WAY));
    assertThat(row(strategy(measured(there))).achievable()).isEqualTo(met());
    assertThat(row(strategy(measured(near).due(DAY.minusDays(1)))).achievable())
        .isEqualTo(unmet(Reason.DATE_MISSED));
    assertThat(row(strategy(measured(near).due(DAY.minusDays(1)).status(Status.DONE))).achievable())
        .isEqualTo(unknown(Reason.NOTHING_TO_GO_BY));
  }

  private static StrategyBuilder withWork(Resource.Builder resource, Relation... more) {
    StrategyBuilder strategy =
        strategy(measured(orders()))
            .add(Initiative.builder("w", "Work").demand(Demand.of("EUR", BigDecimal.TEN)).build())
            .add(Support.of("w", "o"))
            .add(resource.build());
    for (Relation relation : more) {
      strategy.add(relation);
    }
    return strategy;
  }

  private static Resource.Builder money() {
    return Resource.financial("m", "Money", "EUR");
  }

  @Test
  void theDemandsOfTheWorkMustBeServed() {
    assertThat(row(withWork(money().capacity(10))).achievable()).isEqualTo(met());
    assertThat(row(withWork(money().capacity(9))).achievable())
        .isEqualTo(unmet(Reason.CAPACITY_SHORT));
    assertThat(row(withWork(money())).achievable()).isEqualTo(unknown(Reason.CAPACITY_UNKNOWN));
  }

  @Test
  void whatAnIslandDemandsOrHasChangesNothingForTheOthers() {
    StrategyBuilder greedy =
        withWork(money().capacity(10))
            .add(Objective.builder("i", "Island").demand(Demand.of("EUR", BigDecimal.TEN)).build());
    StrategyBuilder rich =
        withWork(money().capacity(9))
            .add(Objective.of("i", "Island"))
            .add(Resource.financial("n", "More", "EUR").capacity(9).build())
            .add(Allocation.of("n", "i", 1));

    assertThat(row(greedy).achievable()).isEqualTo(met());
    assertThat(
            row(new SmartAnalysis().analyze(Question.about(greedy.build()).asOf(DAY)), "i")
                .achievable())
        .isEqualTo(unknown(Reason.CAPACITY_UNKNOWN));
    assertThat(row(rich).achievable()).isEqualTo(unmet(Reason.CAPACITY_SHORT));
  }

  @Test
  void requiredSkillsMustBeAtHand() {
    StrategyBuilder strategy = strategy(measured(orders()).requiredSkill("baking"));

    assertThat(row(strategy).achievable()).isEqualTo(unmet(Reason.SKILL_MISSING));
    assertThat(
            row(strategy
                    .add(Resource.human("p", "P", "FTE").skill("baking").build())
                    .add(Allocation.of("p", "o", 1)))
                .achievable())
        .isEqualTo(met());
  }

  @Test
  void relevantIsWhatLeadsToAVision() {
    assertThat(row(strategy(objective())).relevant()).isEqualTo(met());
    Smart alone =
        new SmartAnalysis().analyze(strategy(objective()).remove(Support.of("o", "v")).build());
    Smart visionless =
        new SmartAnalysis().analyze(Strategy.builder("S").add(objective().build()).build());

    assertThat(row(alone, "o").relevant()).isEqualTo(unmet(Reason.LEADS_NOWHERE));
    assertThat(row(visionless, "o").relevant()).isEqualTo(unknown(Reason.LEADS_NOWHERE));
  }

  @Test
  void timeBoundIsADateNotAfterWhatItServesAndNotAfterTheHorizon() {
    assertThat(row(strategy(objective())).timeBound()).isEqualTo(unmet(Reason.NO_DUE_DATE));
    assertThat(row(strategy(objective().due(LocalDate.of(2030, 12, 31)))).timeBound())
        .isEqualTo(met());
    assertThat(row(strategy(objective().due(LocalDate.of(2031, 1, 1)))).timeBound())
        .isEqualTo(unmet(Reason.DUE_AFTER_HORIZON));
    StrategyBuilder late =
        strategy(objective().due(DUE))
            .add(Objective.builder("p", "Parent").due(DUE.minusDays(1)).build())
            .add(Support.of("p", "v"))
            .add(Support.of("o", "p"));
    assertThat(row(late).timeBound()).isEqualTo(unmet(Reason.DUE_AFTER_WHAT_IT_SUPPORTS));
  }

  @Test
  void whatIsToBeKeptIsBoundByHowOftenItIsRead() {
    Measure.Builder bound = Measure.builder("m").unit("u").atLeast(5);

    assertThat(row(strategy(objective().measure(bound.build()))).timeBound())
        .isEqualTo(unmet(Reason.NO_CADENCE));
    assertThat(found(strategy(objective().measure(bound.build()))))
        .containsExactly("smart.no-cadence");
    assertThat(row(strategy(objective().measure(bound.everyDays(31).build()))).timeBound())
        .isEqualTo(met());
    assertThat(
            row(strategy(objective().measure(bound.build()).measure(orders().build()))).timeBound())
        .isEqualTo(unmet(Reason.NO_DUE_DATE));
  }

  @Test
  void theScoreCountsWhatIsJudgedAndCompletenessHowMuchIs() {
    Verdicts row = row(strategy(measured(orders())).add(Ownership.of("f", "o")));
    Smart empty = new SmartAnalysis().analyze(Strategy.builder("S").build());

    assertThat(row.score()).hasValue(1);
    assertThat(row.completeness()).isEqualTo(0.8);
    assertThat(row(strategy(measured(orders()))).score()).hasValue(0.75);
    assertThat(empty.score()).isEmpty();
    assertThat(empty.completeness()).isEmpty();
    assertThat(empty.asOf()).isEmpty();
  }

  @Test
  void withoutADayAndReadingsSpeedIsNotJudged() {
    Smart smart = new SmartAnalysis().analyze(strategy(measured(orders())).build());

    assertThat(smart.asOf()).isEmpty();
    assertThat(row(smart, "o").achievable()).isEqualTo(unknown(Reason.NOTHING_TO_GO_BY));
  }

  @Test
  void aFactorBelowOneIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SmartAnalysis().withFastest(0.9))
        .withMessageContaining("such as 1.5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SmartAnalysis().withFastest(Double.NaN));
  }

  /** As on the board, what is broken down, or breaks down, is not without a number. */
  @Test
  void aNumberOnItsWayAboveOrBelowShowsWhetherItIsReached() {
    StrategyBuilder strategy =
        silent(objective().due(DUE))
            .add(Ownership.of("f", "o"))
            .add(Objective.of("middle", "Middle"))
            .add(Support.of("middle", "o"))
            .add(Objective.builder("low", "Low").measure(orders().build()).build())
            .add(Support.of("low", "middle"))
            .add(Objective.of("lowest", "Lowest"))
            .add(Support.of("lowest", "low"))
            .add(Objective.of("beside", "Beside"))
            .add(Support.of("beside", "v"));
    Smart smart = new SmartAnalysis().analyze(Question.about(strategy.build()).asOf(DAY));

    assertThat(List.of("o", "middle", "low", "lowest"))
        .allSatisfy(it -> assertThat(row(smart, it).measurable()).isEqualTo(met()));
    assertThat(row(smart, "o").specific()).isEqualTo(met());
    assertThat(row(smart, "beside").measurable())
        .isEqualTo(new Judgement(Verdict.UNMET, List.of(Reason.NO_MEASURE)));
  }

  @Test
  void whereNumbersOnItsWayHaveNoTargetNobodyCanSayWhenItIsReached() {
    StrategyBuilder strategy =
        strategy(objective().due(DUE))
            .add(
                Objective.builder("low", "Low")
                    .measure(Measure.builder("place").reading(DAY, 3).build())
                    .build())
            .add(Support.of("low", "o"));

    assertThat(row(strategy).measurable())
        .isEqualTo(new Judgement(Verdict.UNMET, List.of(Reason.NO_TARGET)));
  }
}
