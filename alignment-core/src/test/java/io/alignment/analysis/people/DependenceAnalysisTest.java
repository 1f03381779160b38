package io.alignment.analysis.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.analysis.Question;
import io.alignment.model.Allocation;
import io.alignment.model.Assignment;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Collaboration;
import io.alignment.model.Initiative;
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
import io.alignment.model.Vision;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class DependenceAnalysisTest {

  private static Dependence dependence(StrategyBuilder strategy) {
    return new DependenceAnalysis().analyze(strategy.build());
  }

  /** One objective for each owner, of that weight. */
  private static StrategyBuilder owned(int... weights) {
    StrategyBuilder builder = Strategy.builder("S").add(Vision.of("v", "Vision"));
    for (int i = 0; i < weights.length; i++) {
      builder
          .add(Objective.of("o" + i, "O"))
          .add(Support.of("o" + i, "v", weights[i]))
          .add(BusinessFunction.of("f" + i, "F"))
          .add(Ownership.of("f" + i, "o" + i));
    }
    return builder;
  }

  private static Dependence.Loss loss(Dependence dependence, String id) {
    return dependence.losses().stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElse(
            new Dependence.Loss(
                id, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty()));
  }

  @Test
  void ofWhatNobodySpeaksNothingIsLost() {
    Dependence.Loss loss = loss(dependence(owned(30, 70)), "f1");

    assertThat(loss.ownership().orElseThrow()).isCloseTo(0.7, within(1e-12));
    assertThat(loss.work()).isEmpty();
    assertThat(loss.money()).isEmpty();
  }

  @Test
  void whatLeavesPeopleOutRestsOnNobody() {
    StrategyBuilder builder = owned(30, 70);
    builder.update(Objective.builder("o1", "O").leaveOut(Topic.PEOPLE).build());

    assertThat(loss(dependence(builder), "f1").ownership()).isEmpty();
    assertThat(loss(dependence(builder), "f0").ownership().orElseThrow())
        .isCloseTo(0.3, within(1e-12));
  }

  @Test
  void whatIsFinishedRestsOnNobodyAnyMore() {
    StrategyBuilder builder = owned(30, 70);
    builder.update(Objective.builder("o1", "O").status(Status.DONE).build());

    Dependence dependence = dependence(builder);

    assertThat(dependence.holders()).extracting(Dependence.Holder::id).containsExactly("f0");
    assertThat(dependence.largestShare()).hasValue(1);
    assertThat(loss(dependence, "f1").ownership()).isEmpty();
  }

  @Test
  void sharesOf303020And20PercentHaveAConcentrationOf026() {
    Dependence dependence = dependence(owned(30, 30, 20, 20));

    assertThat(dependence.concentration().orElseThrow()).isCloseTo(0.26, within(1e-12));
    assertThat(dependence.largestShare().orElseThrow()).isCloseTo(0.3, within(1e-12));
    assertThat(dependence.holders()).extracting(Dependence.Holder::id).startsWith("f0", "f1");
    assertThat(dependence.findings()).isEmpty();
  }

  @Test
  void whichOfThoseThatTieComesFirstChangesNoTruckFactor() {
    for (List<String> names : List.of(List.of("p", "q", "s"), List.of("p", "s", "q"))) {
      StrategyBuilder builder = Strategy.builder("Ties").add(Vision.of("v", "Vision"));
      names.forEach(it -> builder.add(BusinessFunction.of(it, "Team")));
      builder.add(BusinessFunction.of("u", "Team"));
      for (int number = 1; number <= 5; number++) {
        builder.add(Objective.of("o" + number, "Objective")).add(Support.of("o" + number, "v"));
      }
      // The first two share one, the third shares one with somebody who owns less.
      builder.add(Ownership.of(names.get(0), "o1")).add(Ownership.of(names.get(0), "o2"));
      builder.add(Ownership.of(names.get(1), "o3")).add(Ownership.of(names.get(1), "o2"));
      builder.add(Ownership.of(names.get(2), "o4")).add(Ownership.of(names.get(2), "o5"));
      builder.add(Ownership.of("u", "o5"));

      assertThat(dependence(builder).truckFactor()).hasValue(2);
    }
  }

  @Test
  void whoOwnsThreeOfFiveAloneMakesATruckFactorOfOne() {
    assertThat(truckFactor("a", "a", "a", "b", "ab")).hasValue(1);
    assertThat(dependence(owned(1, 1, 1, 1)).truckFactor()).hasValue(3);
    assertThat(dependence(Strategy.builder("S")).truckFactor()).isEmpty();
  }

  /** Returns the truck factor of objectives that weigh the same, of the owners named by letters. */
  private static OptionalInt truckFactor(String... owners) {
    StrategyBuilder strategy = Strategy.builder("S").add(Vision.of("v", "Vision"));
    String.join("", owners)
        .chars()
        .distinct()
        .mapToObj(Character::toString)
        .forEach(it -> strategy.add(BusinessFunction.of(it, "Team " + it)));
    for (int i = 0; i < owners.length; i++) {
      strategy.add(Objective.of("o" + i, "O")).add(Support.of("o" + i, "v"));
      for (String owner : owners[i].codePoints().mapToObj(Character::toString).toList()) {
        strategy.add(Ownership.of(owner, "o" + i));
      }
    }
    return dependence(strategy).truckFactor();
  }

  @Test
  void allOwnersOfAnObjectiveMustGoBeforeItHasNone() {
    assertThat(truckFactor("abc")).hasValue(3);
    assertThat(truckFactor("ab", "cd")).hasValue(4);
  }

  @Test
  void notWhoHoldsMostLeavesFirstIfFewerAreEnough() {
    // The two that hold a quarter each are not enough, the three that share half and more are.
    assertThat(truckFactor("d", "d", "d", "e", "e", "abc", "abc", "abc", "abc", "abc", "abc"))
        .hasValue(3);
  }

  @Test
  void theTruckFactorCountsPeopleAndNotFunctions() {
    StrategyBuilder strategy = owned(1, 1, 1);
    strategy.add(Resource.human("mara", "Mara", "FTE").build());
    strategy.add(Assignment.of("mara", "f0")).add(Assignment.of("mara", "f1"));

    assertThat(dependence(strategy).truckFactor()).hasValue(1);

    strategy.add(
        Resource.human("bakers", "Four bakers", "FTE").capacity(new BigDecimal("3.5")).build());
    strategy.add(Assignment.of("bakers", "f0")).add(Assignment.of("bakers", "f1"));

    assertThat(dependence(strategy).truckFactor()).hasValue(5);
    assertThat(dependence(strategy).findings()).isEmpty();
  }

  @Test
  void anObjectiveAndWhatIsBelowItAreLostOnce() {
    StrategyBuilder strategy =
        owned(1, 1).add(Objective.of("below", "Below")).add(Support.of("below", "o0"));
    strategy.add(Ownership.of("f0", "below"));

    assertThat(loss(dependence(strategy), "f0").ownership().orElse(0)).isEqualTo(0.5);
    assertThat(dependence(strategy).truckFactor()).hasValue(2);
  }

  @Test
  void aPersonHoldsWhatTheRolesOwnThatItFills() {
    StrategyBuilder strategy =
        owned(1, 1, 1, 1, 1)
            .add(Resource.human("mara", "Mara", "FTE").build())
            .add(Resource.human("tom", "Tom", "FTE").build());
    for (int i = 0; i < 4; i++) {
      strategy.add(Assignment.of("mara", "f" + i));
    }
    strategy.add(Assignment.of("tom", "f3"));

    Dependence dependence = dependence(strategy);

    assertThat(dependence.holders())
        .extracting(Dependence.Holder::id, Dependence.Holder::objectives)
        .containsExactly(tuple("mara", 4), tuple("f4", 1), tuple("tom", 1));
    assertThat(dependence.largestShare().orElseThrow()).isCloseTo(0.7, within(1e-12));
    assertThat(loss(dependence, "mara").ownership().orElse(0)).isCloseTo(0.6, within(1e-12));
    assertThat(loss(dependence, "tom").ownership().orElse(0)).isZero();
    assertThat(loss(dependence, "f3").ownership().orElse(0)).isCloseTo(0.2, within(1e-12));
    assertThat(dependence.findings())
        .extracting(Finding::rule, Finding::elements)
        .containsExactly(
            tuple("dependence.concentrated", List.of("mara")),
            tuple("dependence.single-point", List.of("mara")));
  }

  @Test
  void inABusinessOfOneItIsNoNews() {
    StrategyBuilder strategy =
        Strategy.builder("S").add(Vision.of("v", "V")).add(BusinessFunction.of("me", "Me"));
    for (int i = 0; i < 5; i++) {
      strategy
          .add(Objective.of("o" + i, "O"))
          .add(Support.of("o" + i, "v"))
          .add(Ownership.of("me", "o" + i));
    }

    assertThat(dependence(strategy).findings()).isEmpty();
    assertThat(dependence(strategy.add(BusinessFunction.of("you", "You"))).findings())
        .containsExactly(Dependence.CONCENTRATED.at("me", new Evidence.Concentration(1, 5)));
    // On whom it rests nobody asks who leaves that out.
    assertThat(dependence(strategy.leaveOut(Topic.PEOPLE)).findings()).isEmpty();
  }

  @Test
  void aDepartmentLivesFromTheRolesInsideIfNobodyFillsIt() {
    StrategyBuilder strategy =
        owned(1, 1)
            .add(BusinessFunction.of("role", "Role"))
            .add(BusinessFunction.of("other", "Other"))
            .add(Membership.of("role", "f0"))
            .add(Resource.human("ann", "Ann", "FTE").build())
            .add(Resource.human("bob", "Bob", "FTE").build())
            .add(Assignment.of("ann", "role"));

    assertThat(loss(dependence(strategy), "ann").ownership().orElse(0)).isEqualTo(0.5);

    strategy.add(Membership.of("other", "f0")).add(Assignment.of("bob", "other"));

    assertThat(loss(dependence(strategy), "ann").ownership().orElse(0)).isZero();
  }

  @Test
  void workDependsOnWhoIsGivenToItOrTakesPart() {
    StrategyBuilder strategy =
        owned(3, 1)
            .add(Initiative.of("i", "I"))
            .add(Support.of("i", "o0"))
            .add(Ownership.of("f1", "i"))
            .add(Resource.human("ann", "Ann", "FTE").build());

    // Nobody else does it.
    assertThat(loss(dependence(strategy), "f1").work().orElse(0)).isEqualTo(0.75);

    strategy.add(Allocation.of("ann", "i", 1));

    assertThat(loss(dependence(strategy), "f1").work().orElse(0)).isZero();
    assertThat(loss(dependence(strategy), "ann").work().orElse(0)).isEqualTo(0.75);

    strategy.add(Participation.of("f1", "i"));

    assertThat(loss(dependence(strategy), "ann").work().orElse(0)).isZero();
  }

  @Test
  void moneyTricklesDownAndAddsUp() {
    StrategyBuilder strategy =
        owned(1)
            .add(Objective.of("below", "Below"))
            .add(Support.of("below", "o0"))
            .add(Resource.financial("budget", "Budget", "EUR").build())
            .add(Allocation.of("budget", "o0", 10));

    assertThat(loss(dependence(strategy), "budget").money().orElse(0)).isEqualTo(1);

    strategy
        .add(Resource.financial("second", "Second", "EUR").build())
        .add(Allocation.of("second", "below", 10));

    // Both reach the objective above, and what is below has its own besides what trickles down.
    assertThat(loss(dependence(strategy), "budget").money().orElse(0)).isZero();
    assertThat(loss(dependence(strategy), "second").money().orElse(0)).isZero();
  }

  @Test
  void whoLinksOthersIsABroker() {
    StrategyBuilder strategy = owned(1, 1, 1, 1);
    strategy.add(Collaboration.of("f0", "f1")).add(Collaboration.of("f1", "f2"));

    assertThat(dependence(strategy).brokers()).containsExactly("f1");
    assertThat(dependence(strategy).findings())
        .containsExactly(Dependence.BROKER.at("f1", new Evidence.Others(List.of("f0", "f2"))));
    assertThat(dependence(strategy.add(Collaboration.of("f0", "f2"))).brokers()).isEmpty();
  }

  @Test
  void nothingRestsOnWhoHasLeft() {
    Strategy strategy =
        owned(1)
            .add(Resource.human("eve", "Eve", "FTE").until(LocalDate.of(2025, 6, 30)).build())
            .add(Resource.human("bob", "Bob", "FTE").build())
            .add(Assignment.of("eve", "f0"))
            .build();

    Question question = Question.about(strategy);
    assertThat(holders(question.asOf(LocalDate.of(2025, 6, 30)))).containsExactly("eve");
    assertThat(holders(question.asOf(LocalDate.of(2025, 7, 1)))).containsExactly("f0");
  }

  private static List<String> holders(Question question) {
    return new DependenceAnalysis()
        .analyze(question).holders().stream().map(Dependence.Holder::id).toList();
  }

  @Test
  void withoutAVisionNothingWeighsAnything() {
    Dependence dependence =
        dependence(
            Strategy.builder("S")
                .add(Objective.of("o", "O"))
                .add(BusinessFunction.of("f", "F"))
                .add(Ownership.of("f", "o")));

    assertThat(dependence.concentration()).isEmpty();
    assertThat(dependence.largestShare()).isEmpty();
    assertThat(dependence.losses()).isEmpty();
    assertThat(dependence.truckFactor()).isEmpty();
  }

  @Test
  void boundsAreShares() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DependenceAnalysis.withBounds(0, 0.5))
        .withMessageContaining("0.0 is no share");
  }

  /** Of three goals one owner has two with three key results each, another one a key result. */
  @Test
  void whoOwnsAnObjectiveHoldsNoMoreWithItsKeyResults() {
    StrategyBuilder strategy = owned(1, 1, 1).add(Ownership.of("f0", "o1"));
    for (int i = 0; i < 6; i++) {
      strategy
          .add(Objective.of("k" + i, "K"))
          .add(new Support("k" + i, "o" + i % 2, 1, true))
          .add(Ownership.of("f0", "k" + i));
    }
    strategy.add(Ownership.of("f2", "k0"));

    Dependence.Holder first = dependence(strategy).holders().get(0);
    assertThat(first.id()).isEqualTo("f0");
    assertThat(first.objectives()).isEqualTo(2);
    assertThat(first.keyResults()).isZero();
    // Of 1/3 + 1/3 / 2 of the vision, as well as 1/3 of o2 and a third of o0 for the other.
    assertThat(first.share()).isCloseTo(0.5 / (1 + 1 / 9.0), within(1e-12));
    assertThat(dependence(strategy).holders())
        .filteredOn(it -> it.id().equals("f2"))
        .singleElement()
        .satisfies(it -> assertThat(it.keyResults()).isEqualTo(1));
    assertThat(dependence(strategy).findings())
        .extracting(Finding::rule)
        .doesNotContain("dependence.concentrated");
  }
}
