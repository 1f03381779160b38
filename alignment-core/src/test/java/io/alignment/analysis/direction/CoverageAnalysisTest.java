package io.alignment.analysis.direction;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.analysis.Evidence;
import io.alignment.model.Allocation;
import io.alignment.model.Assignment;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Hindrance;
import io.alignment.model.Initiative;
import io.alignment.model.Measure;
import io.alignment.model.Membership;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.Participation;
import io.alignment.model.Resource;
import io.alignment.model.Status;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.model.Topic;
import io.alignment.sketch.Sketch;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class CoverageAnalysisTest {

  private final CoverageAnalysis analysis = new CoverageAnalysis();

  /** v ← top ← low; the initiative works on low, the money is given to top. */
  private static StrategyBuilder twoLevels() {
    return Sketch.of("v")
        .objective("top", "v")
        .objective("low", "top")
        .initiative("work", "low")
        .builder()
        .add(Resource.financial("money", "Money", "EUR").build());
  }

  @Test
  void anEmptyStrategyHasNoShares() {
    Coverage coverage = analysis.analyze(Strategy.builder("s").build());

    assertThat(coverage.objectives()).isZero();
    assertThat(coverage.anchored()).isEmpty();
    assertThat(coverage.weighted().anchored()).isEmpty();
    assertThat(coverage.findings()).isEmpty();
  }

  @Test
  void ofWaysThatAreEquallyShortTheSmallestIdIsTakenWhateverItsKind() {
    Strategy owned =
        twoLevels()
            .add(Objective.of("also", "Also"))
            .add(Support.of("also", "v"))
            .add(BusinessFunction.of("f", "f"))
            .add(BusinessFunction.of("g", "g"))
            .add(BusinessFunction.of("h", "h"))
            .add(Participation.of("f", "also"))
            .add(Ownership.of("f", "top"))
            .add(Participation.of("g", "top"))
            .add(Ownership.of("g", "also"))
            .add(Ownership.of("h", "money"))
            .add(Allocation.of("money", "top", 5))
            .build();

    assertThat(analysis.analyze(owned).nextStep())
        .containsEntry("f", "also")
        .containsEntry("g", "also")
        .containsEntry("h", "money")
        .containsEntry("money", "top")
        .containsEntry("low", "top");
    assertThat(new CascadeAnalysis().analyze(owned).lineOfSight())
        .containsEntry("f", OptionalInt.of(2))
        .containsEntry("h", OptionalInt.of(3));
  }

  @Test
  void withoutAVisionTheWeightedSharesAreAbsentAndTheOthersAreNot() {
    Coverage coverage = analysis.analyze(Strategy.builder("s").add(Objective.of("a", "a")).build());

    assertThat(coverage.anchored()).hasValue(0);
    assertThat(coverage.weighted()).isEqualTo(shares(OptionalDouble.empty()));
    assertThat(coverage.findings()).contains(Coverage.NO_VISION.at(List.of()));
  }

  private static Coverage.Shares shares(OptionalDouble all) {
    return new Coverage.Shares(all, all, all, all, all, all);
  }

  @Test
  void workAddsUpAndDoesNotTrickleDown() {
    Coverage coverage =
        analysis.analyze(
            twoLevels().add(Initiative.of("high", "High")).add(Support.of("high", "top")).build());
    Coverage onlyHigh =
        analysis.analyze(
            Sketch.of().objective("top").objective("low", "top").initiative("high", "top").build());

    assertThat(coverage.executed()).hasValue(1);
    assertThat(onlyHigh.executed()).hasValue(0.5);
    assertThat(onlyHigh.findings()).contains(Coverage.UNEXECUTED.at("low"));
  }

  @Test
  void moneyTricklesDownFromAboveButNotFromBeside() {
    StrategyBuilder builder =
        twoLevels()
            .add(Objective.of("beside", "Beside"))
            .add(Support.of("beside", "top"))
            .add(Allocation.of("money", "work", 5));

    // Given to work on "low": up to "top", but not over to "beside".
    assertThat(analysis.analyze(builder.build()).byObjective())
        .satisfies(rows -> assertThat(rows).containsEntry("low", row(true, true)))
        .satisfies(rows -> assertThat(rows).containsEntry("top", row(true, true)))
        .satisfies(rows -> assertThat(rows).containsEntry("beside", row(false, false)));
    // Given to "top": down to everything below it.
    Strategy fromAbove = builder.add(Allocation.of("money", "top", 5)).build();
    assertThat(analysis.analyze(fromAbove).byObjective()).containsEntry("beside", row(false, true));
  }

  @Test
  void whatIsUnknownOfTheVisionCountsInNoShare() {
    Strategy strategy =
        Sketch.of("v")
            .objective("c", "v")
            .builder()
            .add(
                Objective.builder("a", "a").measure(Measure.builder("m").target(1).build()).build())
            .add(Objective.builder("b", "b").leaveOut(Topic.MEASURES).build())
            .add(Support.of("a", "v"))
            .add(Support.of("b", "v", 2))
            .build();

    assertThat(analysis.analyze(strategy).measured()).hasValue(0.5);
    assertThat(analysis.analyze(strategy).weighted().measured()).hasValue(0.5);
  }

  @Test
  void whatIsGivenFromOutsideOfItsDaysIsNone() {
    LocalDate day = LocalDate.of(2027, 1, 1);
    Strategy strategy =
        twoLevels()
            .add(Resource.human("left", "Left", "FTE").until(day.minusDays(1)).build())
            .update(Initiative.builder("work", "Work").start(day).build())
            .add(Allocation.of("left", "work", 1))
            .add(Resource.human("ann", "Ann", "FTE").build())
            .add(Initiative.of("other", "Other"))
            .add(Allocation.of("ann", "other", 1))
            .build();

    assertThat(analysis.analyze(strategy).byObjective()).containsEntry("low", row(true, false));
  }

  private static Coverage.ObjectiveCoverage row(boolean executed, boolean resourced) {
    return new Coverage.ObjectiveCoverage(
        true, Optional.empty(), Optional.empty(), Optional.of(executed), Optional.of(resourced));
  }

  @Test
  void anObjectiveThatIsAllFiveIsCovered() {
    Strategy strategy =
        Sketch.of("v")
            .initiative("i", "a")
            .function("f", "a")
            .builder()
            .add(
                Objective.builder("a", "a").measure(Measure.builder("m").target(1).build()).build())
            .add(Resource.technological("r", "r").build())
            .add(Support.of("a", "v"))
            .add(Allocation.of("r", "i"))
            .build();
    Coverage coverage = analysis.analyze(strategy);

    assertThat(coverage.covered()).hasValue(1);
    assertThat(coverage.weighted()).isEqualTo(shares(OptionalDouble.of(1)));
    assertThat(coverage.aligned()).containsExactly("a", "f", "i", "r");
    assertThat(coverage.findings()).isEmpty();
  }

  @Test
  void islandsAreMisalignedAndIdlersUnaligned() {
    Strategy strategy =
        twoLevels()
            .add(Objective.of("island", "Island"))
            .add(Initiative.of("boat", "Boat"))
            .add(Initiative.of("idle", "Idle"))
            .add(Support.of("boat", "island"))
            .add(Allocation.of("money", "boat", 300))
            .add(Allocation.of("money", "idle", 40))
            .build();
    Coverage coverage = analysis.analyze(strategy);

    assertThat(coverage.misaligned()).containsExactly("boat", "money");
    assertThat(coverage.unaligned()).containsExactly("idle", "island");
    assertThat(coverage.findings())
        .contains(
            Coverage.MISALIGNED.at("boat", amounts(300)),
            Coverage.MISALIGNED.at("money", amounts(340)),
            Coverage.UNALIGNED.at("idle", amounts(40)),
            Coverage.UNALIGNED.at("island"));
  }

  private static Evidence amounts(long euros) {
    return new Evidence.Amounts(Map.of("EUR", BigDecimal.valueOf(euros)));
  }

  @Test
  void whatWorksAgainstTheVisionIsNamedWithItsMoney() {
    Strategy strategy =
        twoLevels()
            .add(Initiative.of("brake", "Brake"))
            .add(Hindrance.of("brake", "low"))
            .add(Allocation.of("money", "brake", 1000))
            .build();
    Coverage coverage = analysis.analyze(strategy);

    assertThat(coverage.misaligned()).contains("brake");
    assertThat(coverage.findings())
        .contains(
            Coverage.AGAINST_VISION.at(
                List.of("brake", "low"), new Evidence.Priority(1), amounts(1000)));
  }

  @Test
  void functionsShareWhatThoseInsideAndAroundThemServe() {
    Strategy strategy =
        twoLevels()
            .add(BusinessFunction.of("firm", "Firm"))
            .add(BusinessFunction.of("shop", "Shop"))
            .add(BusinessFunction.of("counter", "Counter"))
            .add(BusinessFunction.of("office", "Office"))
            .add(BusinessFunction.of("archive", "Archive"))
            .add(Membership.of("shop", "firm"))
            .add(Membership.of("counter", "shop"))
            .add(Membership.of("office", "firm"))
            .add(Membership.of("archive", "office"))
            .add(Ownership.of("shop", "low"))
            .build();
    Coverage coverage = analysis.analyze(strategy);

    assertThat(coverage.aligned()).contains("firm", "shop", "counter");
    assertThat(coverage.way("shop")).containsExactly("shop", "low", "top", "v");
    assertThat(coverage.way("counter")).containsExactly("counter", "shop", "low", "top", "v");
    assertThat(coverage.way("firm")).containsExactly("firm", "shop", "low", "top", "v");
    assertThat(coverage.way("office")).isEmpty();
    // The archive stands in the office: one word for both.
    assertThat(coverage.unaligned()).contains("office", "archive");
    assertThat(coverage.findings())
        .contains(Coverage.WITHOUT_GOAL.at("office"))
        .doesNotContain(Coverage.WITHOUT_GOAL.at("archive"));
  }

  @Test
  void whoDoesTheDailyWorkDoesNotServeNothing() {
    Strategy strategy =
        twoLevels()
            .add(BusinessFunction.of("bakehouse", "Bakehouse"))
            .add(BusinessFunction.of("night", "Night"))
            .add(Membership.of("night", "bakehouse"))
            .add(BusinessFunction.of("marketing", "Marketing"))
            .add(Resource.human("bakers", "Bakers", "FTE").dayToDay(3).build())
            .add(Resource.human("ines", "Ines", "FTE").build())
            .add(Resource.human("tom", "Tom", "FTE").build())
            .add(Resource.human("mira", "Mira", "FTE").build())
            .add(Resource.financial("rent", "Rent", "EUR").dayToDay(900).build())
            .add(Assignment.of("bakers", "bakehouse"))
            .add(Assignment.of("ines", "marketing"))
            .add(Allocation.of("mira", "work", 1))
            .add(Ownership.of("owner", "low"))
            .add(BusinessFunction.of("owner", "Owner"))
            .build();
    Coverage coverage = analysis.analyze(strategy);

    assertThat(coverage.daily()).containsExactly("bakehouse", "bakers", "ines", "night", "rent");
    // People and departments are asked what for, and not told to stop.
    assertThat(coverage.unaligned()).containsExactly("marketing", "money", "tom");
    assertThat(coverage.findings())
        .contains(Coverage.WITHOUT_GOAL.at("marketing"), Coverage.WITHOUT_GOAL.at("tom"))
        .doesNotContain(Coverage.WITHOUT_GOAL.at("ines"));
  }

  // What is not recorded, and what is over

  @Test
  void ofWhatNobodySpeaksNothingIsFoundAndNoShareIsTold() {
    Strategy strategy =
        Sketch.of("v")
            .objective("a", "v")
            .objective("b", "v")
            .function("shop")
            .builder()
            .add(Resource.human("tom", "Tom", "FTE").build())
            .build();
    Coverage coverage = analysis.analyze(strategy);

    assertThat(coverage.findings()).isEmpty();
    assertThat(coverage.anchored()).hasValue(1);
    assertThat(
            List.of(
                coverage.owned(),
                coverage.measured(),
                coverage.executed(),
                coverage.resourced(),
                coverage.covered(),
                coverage.weighted().owned()))
        .containsOnly(OptionalDouble.empty());
  }

  @Test
  void onceATopicIsSpokenOfItsLackIsFoundButWhereItIsLeftOut() {
    StrategyBuilder builder =
        Sketch.of("v")
            .objectives("led", "alone")
            .function("shop", "led")
            .builder()
            .add(Objective.builder("apart", "Apart").leaveOut(Topic.LED).build());

    Coverage coverage = analysis.analyze(builder.build());
    assertThat(coverage.owned()).hasValue(0.5);
    assertThat(coverage.findings())
        .contains(Coverage.UNOWNED.at("alone"))
        .doesNotContain(Coverage.UNOWNED.at("apart"));

    Coverage leavingOut = analysis.analyze(builder.leaveOut(Topic.OWNERS).build());
    assertThat(leavingOut.owned()).hasValue(1);
    assertThat(Coverage.UNOWNED.countIn(leavingOut.findings())).isZero();
  }

  @Test
  void aMeasureAboveOrBelowIsANumberOnTheWay() {
    Measure measure = Measure.builder("m").target(1).build();
    Strategy strategy =
        Sketch.of("v")
            .objective("below", "pillar")
            .objective("roof", "v")
            .objective("bare", "v")
            .builder()
            .add(Objective.builder("pillar", "Pillar").measure(measure).build())
            .add(Support.of("pillar", "roof"))
            .build();
    Coverage coverage = analysis.analyze(strategy);

    assertThat(coverage.measured()).hasValue(0.25);
    assertThat(coverage.weighted().measured()).hasValue(0.5);
    assertThat(coverage.findings())
        .contains(Coverage.UNMEASURED.at("bare", new Evidence.Priority(0.5)));
    assertThat(Coverage.UNMEASURED.countIn(coverage.findings())).isOne();
  }

  @Test
  void finishedWorkWorksOnNothingThatIsNotFinished() {
    StrategyBuilder builder =
        Sketch.of("v")
            .objective("open", "v")
            .builder()
            .add(Objective.builder("reached", "Reached").status(Status.DONE).build())
            .add(Objective.builder("missed", "Given up on").status(Status.DONE).build())
            .add(Initiative.builder("past", "Past").status(Status.DONE).build())
            .add(Support.of("reached", "v"))
            .add(Support.of("missed", "v"))
            .add(Support.of("past", "open"))
            .add(Support.of("past", "reached"));
    Coverage coverage = analysis.analyze(builder.build());

    assertThat(coverage.executed()).hasValue(1 / 3.0);
    assertThat(coverage.findings())
        .contains(Coverage.WORK_OVER.at("open", new Evidence.Priority(1 / 3.0)));
    assertThat(Coverage.UNEXECUTED.countIn(coverage.findings())).isZero();

    Strategy helped =
        builder
            .add(BusinessFunction.of("shop", "Shop"))
            .add(Participation.of("shop", "open"))
            .build();
    assertThat(Coverage.WORK_OVER.countIn(analysis.analyze(helped).findings())).isZero();
  }
}
