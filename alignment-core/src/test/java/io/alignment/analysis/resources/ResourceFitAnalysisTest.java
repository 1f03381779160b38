package io.alignment.analysis.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alignment.analysis.Evidence;
import io.alignment.analysis.Priorities;
import io.alignment.analysis.resources.ResourceFit.Amounts;
import io.alignment.analysis.resources.ResourceFit.Transfer;
import io.alignment.model.Allocation;
import io.alignment.model.DateRange;
import io.alignment.model.Demand;
import io.alignment.model.Initiative;
import io.alignment.model.Objective;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.model.Vision;
import io.alignment.sketch.Sketch;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResourceFitAnalysisTest {

  private final ResourceFitAnalysis analysis = new ResourceFitAnalysis();

  private static StrategyBuilder twoBranches(double online, double loyal) {
    return Sketch.of("leader: Leader")
        .objectives("online: Online", "loyal: Loyal")
        .builder()
        .add(Support.of("online", "leader", online))
        .add(Support.of("loyal", "leader", loyal))
        .add(Resource.financial("money", "Money", "EUR").build());
  }

  private Amounts euros(Strategy strategy) {
    return analysis.analyze(strategy).amounts().stream()
        .filter(amounts -> amounts.unit().equals("EUR"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void moneyThatPassesThroughASharedChildHidesNoFault() {
    // Online has 80 % of the weight and 3,000; loyal 20 % and 21,000 through print; one training
    // supports both.
    Strategy strategy =
        twoBranches(80, 20)
            .add(Objective.of("training", "Training"))
            .add(Initiative.of("print", "Print"))
            .add(Support.of("training", "online"))
            .add(Support.of("training", "loyal"))
            .add(Support.of("print", "loyal"))
            .add(Allocation.of("money", "online", 3000))
            .add(Allocation.of("money", "print", 21000))
            .build();
    Amounts euros = euros(strategy);

    assertThat(euros.forks()).hasSize(1);
    assertThat(euros.forks().get(0).moved().orElse(-1)).isCloseTo(16200, within(1e-6));
    assertThat(euros.forks().get(0).transfers())
        .containsExactly(new Transfer("loyal", "online", 16200));
    assertThat(euros.misfit().orElse(-1)).isCloseTo(0.675, within(1e-12));
  }

  @Test
  void whatIsDemandedIsProtected() {
    Strategy strategy =
        twoBranches(1, 1)
            .add(Initiative.builder("oven", "Oven").demand("EUR", 28000).build())
            .add(Initiative.builder("habit", "Habit").demand("EUR", 2000).build())
            .add(Support.of("oven", "online"))
            .add(Support.of("habit", "loyal"))
            .add(Allocation.of("money", "oven", 28000))
            .add(Allocation.of("money", "habit", 2000))
            .build();

    assertThat(euros(strategy).forks().get(0).moved()).hasValue(0);
    assertThat(euros(strategy).misfit()).hasValue(0);
    assertThat(euros(strategy).fit()).hasValue(1);
  }

  @Test
  void moneyOnAnIslandDoesNotFit() {
    Strategy strategy =
        twoBranches(1, 1)
            .add(Objective.of("island", "Island"))
            .add(Allocation.of("money", "island", 99))
            .add(Allocation.of("money", "online", 1))
            .build();
    Amounts euros = euros(strategy);

    assertThat(euros.stray()).isEqualTo(99);
    assertThat(euros.strays()).containsExactly(new ResourceFit.Placed("island", 99));
    assertThat(euros.fit().orElse(1)).isLessThanOrEqualTo(0.01);
  }

  @Test
  void anInitiativeDividesWhatItHasAndItsPartForAnIslandIsStray() {
    Strategy strategy =
        twoBranches(1, 1)
            .add(Objective.of("island", "Island"))
            .add(Initiative.of("work", "Work"))
            .add(Support.of("work", "online", 3))
            .add(Support.of("work", "island", 1))
            .add(Initiative.of("idle", "Idle"))
            .add(Allocation.of("money", "work", 100))
            .add(Allocation.of("money", "idle", 11))
            .build();
    Amounts euros = euros(strategy);

    assertThat(euros.strays())
        .containsExactly(new ResourceFit.Placed("idle", 11), new ResourceFit.Placed("work", 25));
    assertThat(euros.objectives()).contains(new ResourceFit.Own("online", 75, 75));
    assertThat(euros.allocated()).isEqualByComparingTo("111");
  }

  @Test
  void exactAmountsStayExact() {
    Strategy strategy =
        twoBranches(1, 1)
            .add(Objective.of("island", "Island"))
            .add(Initiative.of("a", "a"))
            .add(Initiative.of("b", "b"))
            .add(Support.of("a", "online"))
            .add(Support.of("b", "online"))
            .add(Allocation.of("money", "a", new BigDecimal("0.1")))
            .add(Allocation.of("money", "b", new BigDecimal("0.2")))
            .build();

    assertThat(euros(strategy).objectives()).contains(new ResourceFit.Own("online", 0.3, 0.3));
    assertThat(euros(strategy).allocated()).isEqualTo(new BigDecimal("0.3"));
  }

  @Test
  void moneyThatWaitsAtTheTopIsUndivided() {
    Strategy strategy =
        twoBranches(1, 1)
            .add(Objective.of("page", "Page"))
            .add(Support.of("page", "online"))
            .add(Allocation.of("money", "online", 500))
            .build();

    assertThat(euros(strategy).undivided()).isEqualTo(500);
    assertThat(euros(strategy).undividedAt())
        .containsExactly(new ResourceFit.Placed("online", 500));
  }

  @Test
  void forksCanBeSwitchedOffForAUnit() {
    Strategy strategy = twoBranches(1, 1).add(Allocation.of("money", "online", 500)).build();
    ResourceFit fit = ResourceFitAnalysis.withoutPriorityFor("EUR").analyze(strategy);

    assertThat(euros(strategy).misfit()).hasValue(0.5);
    assertThat(fit.amounts().get(0).misfit()).isEmpty();
    assertThat(fit.amounts().get(0).fit()).hasValue(1);
    assertThat(fit.findings()).isEmpty();
  }

  @Test
  void moneyAddsUpAndPeopleCountOnTheirBusiestDay() {
    DateRange spring = DateRange.of(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 5, 31));
    DateRange summer = DateRange.of(LocalDate.of(2027, 6, 1), LocalDate.of(2027, 8, 31));
    Strategy strategy =
        Strategy.builder("s")
            .add(Initiative.of("a", "a"))
            .add(Initiative.of("b", "b"))
            .add(Resource.financial("money", "Money", "EUR").capacity(100).build())
            .add(Resource.human("ana", "Ana", "FTE").capacity(1).build())
            .add(Allocation.of("money", "a", 60).during(spring))
            .add(Allocation.of("money", "b", 60).during(summer))
            .add(Allocation.of("ana", "a", 1).during(spring))
            .add(Allocation.of("ana", "b", 1).during(summer))
            .build();
    List<Amounts> amounts = analysis.analyze(strategy).amounts();

    assertThat(amounts.get(0).overcommitted()).containsExactly("money");
    assertThat(amounts.get(0).unallocated()).hasValue(BigDecimal.ZERO);
    assertThat(amounts.get(1).overcommitted()).isEmpty();
    assertThat(amounts.get(1).resources().get(0).use()).isEqualByComparingTo("1");
  }

  @Test
  void skillsComeFromPeopleHereOrBelow() {
    Strategy strategy =
        twoBranches(1, 1)
            .add(
                Objective.builder("page", "Page")
                    .requiredSkill("seo")
                    .requiredSkill("design")
                    .requiredSkill("law")
                    .build())
            .add(Initiative.of("build", "Build"))
            .add(Support.of("page", "online"))
            .add(Support.of("build", "page"))
            .add(Resource.human("ana", "Ana", "FTE").skill("design").build())
            .add(Resource.human("bea", "Bea", "FTE").skill("seo").build())
            .add(Allocation.of("ana", "build", 1))
            .build();
    ResourceFit fit = analysis.analyze(strategy);

    assertThat(fit.skills())
        .containsExactly(
            new ResourceFit.WorkSkills(
                "page",
                List.of("design", "law", "seo"),
                List.of("design"),
                List.of("law", "seo"),
                List.of("law"),
                List.of("bea")));
    assertThat(fit.findings())
        .contains(
            ResourceFit.SKILL_MISSING.at("page", new Evidence.Skills(List.of("law"))),
            ResourceFit.SKILL_ELSEWHERE.at(
                "page", new Evidence.Skills(List.of("seo")), new Evidence.Others(List.of("bea"))));
  }

  private static StrategyBuilder bakers() {
    return Strategy.builder("s")
        .add(
            Initiative.builder("night", "Night")
                .demand(Demand.of("FTE", BigDecimal.valueOf(4), "baking"))
                .build())
        .add(
            Initiative.builder("day", "Day")
                .demand(Demand.of("FTE", BigDecimal.valueOf(2)))
                .build())
        .add(
            Resource.human("bakers", "Bakers", "FTE")
                .capacity(5)
                .dayToDay(BigDecimal.valueOf(2))
                .skill("baking")
                .build());
  }

  @Test
  void theBottleneckIsWhatTheUnservedShare() {
    Strategy strategy =
        bakers().add(Resource.human("office", "Office", "FTE").capacity(2).build()).build();

    assertThat(analysis.analyze(strategy).capacity())
        .containsExactly(
            new ResourceFit.Capacity(
                "FTE",
                Optional.of(DateRange.always()),
                BigDecimal.valueOf(6),
                Optional.of(BigDecimal.valueOf(5)),
                BigDecimal.valueOf(5),
                Optional.of(false),
                Optional.of(
                    new ResourceFit.Bottleneck(
                        List.of("bakers"), List.of("night"), BigDecimal.ONE, BigDecimal.ONE))));
  }

  @Test
  void anUnknownCapacityLeavesTheAnswerOpenOnlyIfItCouldHelp() {
    Strategy helps =
        bakers().add(Resource.human("new", "New", "FTE").skill("baking").build()).build();
    Strategy helpsNot = bakers().add(Resource.human("new", "New", "FTE").build()).build();

    assertThat(analysis.analyze(helps).capacity().get(0).feasible()).isEmpty();
    assertThat(analysis.analyze(helpsNot).capacity().get(0).feasible()).hasValue(false);
  }

  @Test
  void aSkillWithoutANameIsASkill() {
    Resource anybody = Resource.human("anybody", "Anybody", "FTE").capacity(5).build();
    Resource named = Resource.human("named", "Named", "FTE").capacity(5).skill("").build();
    Initiative.Builder work = Initiative.builder("work", "Work").demand("FTE", 1);
    Demand ofNoName = Demand.of("FTE", BigDecimal.valueOf(4), "");

    assertThat(served(work.build(), named)).isEqualTo(BigDecimal.ONE);
    assertThat(served(work.demand(ofNoName).build(), anybody)).isEqualTo(BigDecimal.ONE);
    assertThat(served(work.build(), named)).isEqualTo(BigDecimal.valueOf(5));
    assertThat(
            served(Initiative.builder("work", "Work").demand(ofNoName).build(), anybody).signum())
        .isZero();
  }

  private BigDecimal served(Initiative work, Resource resource) {
    Strategy strategy = Strategy.builder("s").add(work).add(resource).build();
    return analysis.analyze(strategy).capacity().get(0).served();
  }

  @Test
  void aWorkItemStandsOnceInTheBottleneckAndOnlyIfItDemandsAnything() {
    Demand none = Demand.of("FTE", BigDecimal.ZERO, "baking");
    Demand some = Demand.of("FTE", BigDecimal.ONE, "baking");
    Strategy strategy =
        Strategy.builder("s")
            .add(Initiative.builder("bread", "Bread").demand(some).demand(some).build())
            .add(Initiative.builder("cake", "Cake").demand(none).build())
            .add(Resource.human("office", "Office", "FTE").capacity(2).build())
            .build();

    ResourceFit.Capacity capacity = analysis.analyze(strategy).capacity().get(0);
    assertThat(capacity.demanded()).isEqualTo(BigDecimal.valueOf(2));
    assertThat(capacity.bottleneck().orElseThrow().demands()).containsExactly("bread");
  }

  @Test
  void ofAUnitThatNoResourceHasNobodyKnowsWhetherItIsEnough() {
    Strategy strategy =
        Strategy.builder("s").add(Initiative.builder("i", "i").demand("EUR", 7).build()).build();

    assertThat(analysis.analyze(strategy).capacity().get(0).feasible()).isEmpty();
    assertThat(analysis.analyze(strategy).findings()).isEmpty();
  }

  @Test
  void aThousandLevelsDownMoneyStillFindsItsWay() {
    StrategyBuilder builder =
        Strategy.builder("s")
            .add(Vision.of("v", "v"))
            .add(Resource.financial("money", "Money", "EUR").build());
    String above = "v";
    for (int level = 0; level < 1500; level++) {
      String id = "o" + level;
      builder
          .add(Objective.of(id, id))
          .add(Support.of(id, above))
          .add(Objective.of("side" + level, "side"))
          .add(Support.of("side" + level, above));
      above = id;
    }
    Strategy strategy = builder.add(Allocation.of("money", above, 1000)).build();

    assertThat(Priorities.of(strategy).of(above)).hasValue(0);
    assertThat(euros(strategy).stray()).isZero();
    assertThat(euros(strategy).forks()).hasSize(1500);
    assertThat(euros(strategy).forks().get(0).amount()).isEqualTo(1000);
  }

  @Test
  void aWeightTooSmallForDoublesLosesNoMoney() {
    Strategy strategy =
        twoBranches(Double.MIN_VALUE, 1e308).add(Allocation.of("money", "online", 8)).build();

    assertThat(euros(strategy).forks().get(0).amount()).isEqualTo(8);
    assertThat(euros(strategy).misfit()).hasValue(1);
    assertThat(euros(strategy).fit()).hasValue(0);
  }
}
