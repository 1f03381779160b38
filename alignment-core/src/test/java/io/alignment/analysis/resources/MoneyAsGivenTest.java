package io.alignment.analysis.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.analysis.resources.ResourceFit.Amounts;
import io.alignment.analysis.resources.ResourceFit.Transfer;
import io.alignment.model.Allocation;
import io.alignment.model.Demand;
import io.alignment.model.Initiative;
import io.alignment.model.Objective;
import io.alignment.model.Resource;
import io.alignment.model.Status;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.sketch.Sketch;
import io.alignment.words.Words;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was given to what, told as it was given; what cannot be compared is not. */
class MoneyAsGivenTest {

  private static final ResourceFitAnalysis ANALYSIS = new ResourceFitAnalysis();

  private static StrategyBuilder twoBranches(double online, double loyal) {
    return Sketch.of("leader: Leader")
        .objectives("online: Online", "loyal: Loyal")
        .builder()
        .add(Support.of("online", "leader", online))
        .add(Support.of("loyal", "leader", loyal));
  }

  private static StrategyBuilder withEuros(StrategyBuilder strategy) {
    return strategy.add(Resource.financial("money", "Money", "EUR").build());
  }

  private static Initiative work(String id, long demand) {
    Initiative.Builder work = Initiative.builder(id, id);
    return demand < 0 ? work.build() : work.demand("EUR", demand).build();
  }

  private static Amounts amounts(StrategyBuilder strategy) {
    return ANALYSIS.analyze(strategy.build()).amounts().get(0);
  }

  private static List<Finding> found(StrategyBuilder strategy, String rule) {
    return ANALYSIS.analyze(strategy.build()).findings().stream()
        .filter(it -> it.rule().equals(rule))
        .toList();
  }

  // Whose it is

  @Test
  void whatAnInitiativeWasGivenIsNotGivenToItsObjective() {
    StrategyBuilder strategy =
        withEuros(twoBranches(1, 1))
            .add(Objective.of("fresh", "Fresh"))
            .add(Support.of("fresh", "loyal"))
            .add(work("print", -1))
            .add(Support.of("print", "loyal"))
            .add(Allocation.of("money", "print", 21000))
            .add(Allocation.of("money", "loyal", 500));

    assertThat(amounts(strategy).undivided()).isEqualTo(500);
    assertThat(found(strategy, ResourceFit.UNDIVIDED.id()))
        .containsExactly(
            ResourceFit.UNDIVIDED.at(
                "loyal", new Evidence.Amounts(java.util.Map.of("EUR", BigDecimal.valueOf(500)))));
  }

  @Test
  void nothingMovesWhereNobodyHasSaidWhatMattersMore() {
    StrategyBuilder unweighed =
        withEuros(twoBranches(1, 1)).add(Allocation.of("money", "online", 3000));
    StrategyBuilder weighed =
        withEuros(twoBranches(2, 2)).add(Allocation.of("money", "online", 3000));

    assertThat(amounts(unweighed).misfit()).hasValue(0.5);
    assertThat(amounts(unweighed).forks().get(0).weighed()).isFalse();
    assertThat(found(unweighed, ResourceFit.MISFIT.id())).isEmpty();
    assertThat(found(weighed, ResourceFit.MISFIT.id())).hasSize(1);
  }

  @Test
  void theWorkIsNamedThatHoldsTheMoney() {
    StrategyBuilder strategy =
        withEuros(twoBranches(80, 20))
            .add(work("print", -1))
            .add(work("oven", 4000))
            .add(Support.of("print", "loyal"))
            .add(Support.of("oven", "loyal"))
            .add(Allocation.of("money", "online", 3000))
            .add(Allocation.of("money", "print", 3000))
            .add(Allocation.of("money", "oven", 4000));
    Finding finding = found(strategy, ResourceFit.MISFIT.id()).get(0);

    assertThat(finding.evidence(Evidence.Transfers.class).orElseThrow().holders())
        .containsExactly(new Evidence.Holder("print", BigDecimal.valueOf(3000), "loyal", 0.7, 0.2));
    assertThat(Words.english().what(finding, strategy.build()))
        .isEqualTo(
            "At “Leader”, “print” gets 3,000 EUR, and “Loyal” with it 70 % of the EUR for 20 % of"
                + " the weight.");
  }

  @ParameterizedTest
  @EnumSource(
      value = Status.class,
      names = {"DONE", "MISSED", "PAUSED"})
  void nothingMovesToWhatNeedsNothing(Status status) {
    Objective.Builder online = Objective.builder("online", "Online").status(status);
    StrategyBuilder strategy =
        withEuros(twoBranches(80, 20))
            .update(online.build())
            .add(Allocation.of("money", "loyal", 3000));

    assertThat(amounts(strategy).misfit()).hasValue(0);
    assertThat(amounts(strategy).forks().get(0).transfers()).isEmpty();
    assertThat(found(strategy, ResourceFit.MISFIT.id())).isEmpty();
    strategy.add(Objective.of("fresh", "Fresh")).add(Support.of("fresh", "leader", 100));
    assertThat(amounts(strategy).forks().get(0).transfers())
        .containsExactly(new Transfer("loyal", "fresh", 1500));
  }

  // What is too small

  @Test
  void aMoveOfTwentyMinutesAWeekIsNotTold() {
    StrategyBuilder strategy =
        twoBranches(1, 1)
            .add(Resource.human("ann", "Ann", "FTE").build())
            .add(Allocation.of("ann", "online", new BigDecimal("0.05")))
            .add(Allocation.of("ann", "loyal", new BigDecimal("0.2")));

    assertThat(amounts(strategy).misfit().orElse(-1)).isCloseTo(0.3, within(1e-12));
    assertThat(amounts(strategy).forks().get(0).transfers()).hasSize(1);
    assertThat(amounts(strategy).moves(amounts(strategy).forks().get(0))).isEmpty();
    assertThat(found(strategy, ResourceFit.MISFIT.id())).isEmpty();
  }

  // Demands

  @Test
  void aDemandHoldsMoneyOnlyAsFarAsNothingOfMoreWeightLacksWhatItDemands() {
    StrategyBuilder strategy =
        withEuros(twoBranches(60, 40))
            .add(work("shop", 12000))
            .add(work("print", 21000))
            .add(Support.of("shop", "online"))
            .add(Support.of("print", "loyal"))
            .add(Allocation.of("money", "shop", 9000))
            .add(Allocation.of("money", "print", 21000));

    // The print work may keep 21,000 less the 3,000 that the shop lacks.
    assertThat(amounts(strategy).forks().get(0).moved().orElse(-1)).isCloseTo(3000, within(1e-9));
    strategy.update(work("shop", 9000));
    assertThat(amounts(strategy).forks().get(0).moved()).hasValue(0);
  }

  // Units

  @Test
  void branchesPaidInTwoCurrenciesAreNotCompared() {
    StrategyBuilder strategy =
        twoBranches(1, 1)
            .add(Resource.financial("state", "State", "XOF").build())
            .add(Resource.financial("donor", "Donor", "EUR").build())
            .add(Allocation.of("state", "online", 655957))
            .add(Allocation.of("donor", "loyal", 1000));

    for (Amounts of : ANALYSIS.analyze(strategy.build()).amounts()) {
      assertThat(of.forks().get(0).moved()).isEmpty();
      assertThat(of.forks().get(0).transfers()).isEmpty();
      assertThat(of.misfit()).isEmpty();
      assertThat(of.fit()).hasValue(1);
    }
    assertThat(ANALYSIS.analyze(strategy.build()).findings())
        .containsExactly(
            ResourceFit.UNITS_APART.at("leader", new Evidence.Units(List.of("EUR", "XOF"))));
  }

  @Test
  void moneyIsComparedBesideThePeople() {
    StrategyBuilder strategy =
        withEuros(twoBranches(1, 1))
            .add(Resource.human("ann", "Ann", "FTE").build())
            .add(Allocation.of("ann", "online", 1))
            .add(Allocation.of("money", "loyal", 1000));

    assertThat(ANALYSIS.analyze(strategy.build()).amounts())
        .allSatisfy(it -> assertThat(it.misfit()).hasValue(0.5));
  }

  @Test
  void aDemandInAnotherUnitMakesBranchesIncomparable() {
    StrategyBuilder strategy =
        withEuros(twoBranches(1, 1))
            .add(Initiative.builder("shop", "Shop").demand("USD", 5).build())
            .add(Support.of("shop", "online"))
            .add(Allocation.of("money", "loyal", 1000));

    assertThat(amounts(strategy).misfit()).isEmpty();
  }

  @Test
  void unitsThatLookAlikeAreTold() {
    StrategyBuilder strategy =
        Strategy.builder("s")
            .add(Initiative.builder("a", "a").demand("EUR", 100000).build())
            .add(Initiative.builder("b", "b").demand("kEUR", 100).build())
            .add(Initiative.builder("c", "c").demand("fte", 1).build())
            .add(Resource.financial("m1", "Budget", "kEUR").capacity(100).build())
            .add(Resource.financial("m2", "Budget two", "EUR").capacity(50000).build())
            .add(Resource.financial("m3", "Budget three", "EUR").build())
            .add(Resource.human("p", "Ann", "FTE").capacity(1).build())
            .add(Allocation.of("m1", "a", 100))
            .add(Allocation.of("m2", "b", 50000))
            .add(Allocation.of("p", "c", 1));
    ResourceFit fit = ANALYSIS.analyze(strategy.build());

    assertThat(found(strategy, ResourceFit.UNIT_ALIKE.id()))
        .containsExactly(
            ResourceFit.UNIT_ALIKE.at(List.of("b", "m1"), new Evidence.Spelling("kEUR", "EUR")),
            ResourceFit.UNIT_ALIKE.at("c", new Evidence.Spelling("fte", "FTE")));
    assertThat(fit.capacity()).allSatisfy(it -> assertThat(it.bottleneck()).isEmpty());
    assertThat(fit.amounts()).allSatisfy(it -> assertThat(it.short_()).isEmpty());
  }

  @Test
  void skillsThatLookAlikeAreTold() {
    Skills skills =
        new SkillsAnalysis()
            .analyze(
                Strategy.builder("s")
                    .add(Initiative.builder("a", "a").requiredSkill("web shops").build())
                    .add(
                        Initiative.builder("b", "b")
                            .demand(Demand.of("FTE", BigDecimal.ONE, "web shops"))
                            .build())
                    .add(Resource.human("p", "Ann", "FTE").skill("Web-Shop").skill("C++").build())
                    .add(Resource.human("q", "Bob", "FTE").skill("C#").build())
                    .build());

    assertThat(skills.findings())
        .filteredOn(it -> it.rule().equals(Skills.SKILL_ALIKE.id()))
        .containsExactly(
            Skills.SKILL_ALIKE.at("p", new Evidence.Spelling("Web-Shop", "web shops")));
  }

  // What nobody speaks of

  @Test
  void whereNothingIsGivenNothingIsSaidToLackIt() {
    StrategyBuilder strategy =
        withEuros(twoBranches(1, 1))
            .add(work("shop", 12000))
            .add(Support.of("shop", "online"))
            .add(Resource.human("ann", "Ann", "FTE").capacity(1).build());

    assertThat(ANALYSIS.analyze(strategy.build()).findings()).isEmpty();
    assertThat(amounts(strategy).unallocated()).isEmpty();
  }
}
