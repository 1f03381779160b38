package io.alignment.analysis.people;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Collaboration;
import io.alignment.model.Membership;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.Status;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.model.Vision;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CommunicationAnalysisTest {

  /** A boss with two departments, each of which has a team. */
  private static StrategyBuilder business() {
    StrategyBuilder builder = Strategy.builder("S").add(BusinessFunction.of("boss", "Boss"));
    for (String department : List.of("bakery", "shop")) {
      builder
          .add(BusinessFunction.of(department, department))
          .add(Membership.of(department, "boss"))
          .add(BusinessFunction.of(department + "-team", "Team"))
          .add(Membership.of(department + "-team", department));
    }
    return builder;
  }

  private static io.alignment.model.Communication told(String from, String to, int everyDays) {
    return io.alignment.model.Communication.of(from, to, "talk", everyDays);
  }

  private static CommunicationFlow communication(StrategyBuilder strategy) {
    return new CommunicationAnalysis().analyze(strategy.build());
  }

  private static CommunicationFlow.Heard row(CommunicationFlow communication, String function) {
    return requireNonNull(communication.functions().get(function));
  }

  @Test
  void aDepartmentWhoseTeamHearsIsNotFoundUnreached() {
    StrategyBuilder strategy =
        business().add(told("boss", "shop", 7)).add(told("bakery", "shop-team", 7));
    assertThat(communication(strategy).findings())
        .contains(CommunicationFlow.UNREACHED.at("bakery", new Evidence.Others(List.of("boss"))));

    strategy.add(told("boss", "bakery-team", 7));
    assertThat(communication(strategy).findings())
        .noneMatch(
            it ->
                it.rule().equals(CommunicationFlow.UNREACHED.id())
                    && it.elements().contains("bakery"));
  }

  @Test
  void theStrategyIsHeardOverChannelsFromTheTop() {
    CommunicationFlow answer =
        communication(
            business()
                .add(told("boss", "shop", 7))
                .add(Collaboration.of("shop-team", "shop"))
                .add(Collaboration.of("bakery", "bakery-team")));

    assertThat(answer.top()).containsExactly("boss");
    assertThat(answer.reached()).hasValue(0.5);
    assertThat(answer.completeness()).hasValue(1);
    assertThat(row(answer, "boss").hops()).hasValue(0);
    assertThat(row(answer, "shop-team").hops()).hasValue(2);
    assertThat(row(answer, "bakery").hops()).isEmpty();
    assertThat(answer.findings())
        .filteredOn(it -> it.rule().equals("communication.unreached"))
        .extracting(Finding::elements)
        .containsExactly(List.of("bakery"), List.of("bakery-team"));
  }

  @Test
  void ofWhomNoChannelIsRecordedIsUnknown() {
    CommunicationFlow answer = communication(business().add(told("boss", "shop", 7)));

    assertThat(answer.reached()).hasValue(1);
    assertThat(answer.completeness()).hasValue(0.4);
    assertThat(row(answer, "bakery").known()).isFalse();
  }

  @Test
  void theBestWayIsThatOfWhichTheRarestTalkIsMostFrequent() {
    CommunicationFlow answer =
        communication(
            business()
                .add(told("boss", "shop-team", 365))
                .add(told("boss", "shop", 7))
                .add(told("shop", "shop-team", 31))
                .add(told("boss", "bakery", 7))
                .add(Collaboration.of("bakery", "bakery-team")));

    assertThat(row(answer, "shop-team"))
        .isEqualTo(new CommunicationFlow.Heard(true, OptionalInt.of(1), OptionalInt.of(31)));
    assertThat(row(answer, "bakery-team"))
        .isEqualTo(new CommunicationFlow.Heard(true, OptionalInt.of(2), OptionalInt.empty()));
    assertThat(row(answer, "boss").slowestDays()).isEmpty();
  }

  @Test
  void anAnswerMayFindItsWayOverOthers() {
    StrategyBuilder strategy =
        business()
            .add(told("boss", "shop", 7))
            .add(told("boss", "bakery", 7))
            .add(told("shop", "boss", 7));

    assertThat(communication(strategy).answered()).hasValue(0.5);
    assertThat(communication(strategy).findings())
        .containsExactly(CommunicationFlow.NO_WAY_BACK.at(List.of("bakery", "boss")));

    strategy.add(told("bakery", "shop", 31));

    assertThat(communication(strategy).answered()).hasValue(1);
    assertThat(communication(strategy).findings()).isEmpty();
  }

  @Test
  void severalChannelsOfTwoCountOnce() {
    CommunicationFlow answer =
        communication(
            business()
                .add(told("boss", "shop", 7))
                .add(io.alignment.model.Communication.of("boss", "shop")));

    assertThat(answer.oneWay()).containsExactly(new CommunicationFlow.OneWay("boss", "shop"));
    assertThat(answer.answered()).hasValue(0);
  }

  @Test
  void ownersOfWorkThatTouchesNeedAChannel() {
    StrategyBuilder strategy =
        business()
            .add(Vision.of("v", "V"))
            .add(Objective.of("a", "A"))
            .add(Objective.of("b", "B"))
            .add(Support.of("a", "v"))
            .add(Support.of("b", "a"))
            .add(Ownership.of("shop", "a"))
            .add(Ownership.of("bakery", "b"))
            .add(Ownership.of("boss", "b"));

    // Nothing is recorded of any of them.
    assertThat(communication(strategy).findings()).isEmpty();

    strategy.add(Collaboration.of("shop", "boss"));

    assertThat(communication(strategy).ownersApart())
        .containsExactly(new CommunicationFlow.OwnersApart("bakery", "shop", List.of("a", "b")));
    assertThat(communication(strategy).findings())
        .containsExactly(
            CommunicationFlow.OWNERS_APART.at(
                List.of("bakery", "shop"), new Evidence.Others(List.of("a", "b"))));
    assertThat(communication(strategy.add(told("shop", "bakery", 7))).ownersApart()).isEmpty();
  }

  @Test
  void ownersOfFinishedWorkNeedNoChannel() {
    StrategyBuilder strategy =
        business()
            .add(Objective.of("a", "A"))
            .add(Objective.builder("b", "B").status(Status.DONE).build())
            .add(Support.of("b", "a"))
            .add(Ownership.of("shop", "a"))
            .add(Ownership.of("bakery", "b"))
            .add(Collaboration.of("shop", "boss"));

    assertThat(communication(strategy).ownersApart()).isEmpty();
  }

  @Test
  void whereNobodyStandsInAnybodyTheOwnersBelowTheVisionAreTheTop() {
    StrategyBuilder flat =
        Strategy.builder("S")
            .add(BusinessFunction.of("one", "One"))
            .add(BusinessFunction.of("two", "Two"))
            .add(Collaboration.of("one", "two"));

    assertThat(communication(flat).top()).isEmpty();
    assertThat(communication(flat).reached()).isEmpty();
    assertThat(communication(flat).findings()).isEmpty();

    flat.add(Vision.of("v", "V"))
        .add(Objective.of("a", "A"))
        .add(Support.of("a", "v"))
        .add(Ownership.of("two", "a"));

    assertThat(communication(flat).top()).containsExactly("two");
    assertThat(communication(flat).reached()).hasValue(1);
  }

  @Test
  void ofSeveralRootsNoneIsTakenForTheTopInSilence() {
    StrategyBuilder strategy = business();
    for (String other : List.of("board", "member")) {
      strategy.add(BusinessFunction.of(other, other));
    }
    strategy.add(Membership.of("member", "board")).add(told("boss", "shop", 7));

    assertThat(communication(strategy).top()).isEmpty();
    assertThat(communication(strategy).reached()).isEmpty();

    strategy
        .add(Vision.of("v", "V"))
        .add(Objective.of("a", "A"))
        .add(Support.of("a", "v"))
        .add(Ownership.of("bakery", "a"));
    assertThat(communication(strategy).top()).containsExactly("bakery");

    strategy
        .update(BusinessFunction.builder("board", "Board").top(true).build())
        .add(told("board", "member", 7));
    CommunicationFlow said = communication(strategy);
    assertThat(said.top()).containsExactly("board");
    assertThat(said.findings())
        .contains(CommunicationFlow.UNREACHED.at("shop", new Evidence.Others(List.of("board"))));
  }

  @Test
  void ofATopWithoutAChannelNobodyKnowsWhomItReaches() {
    StrategyBuilder strategy = business().add(Collaboration.of("shop", "bakery"));

    assertThat(communication(strategy).top()).containsExactly("boss");
    assertThat(communication(strategy).reached()).isEmpty();
    assertThat(communication(strategy).findings()).isEmpty();

    strategy.add(told("bakery-team", "boss", 7));
    assertThat(communication(strategy).reached()).hasValue(0);
  }

  @Test
  void theTopCanBeChosen() {
    Strategy strategy = business().add(told("shop", "boss", 7)).build();

    assertThat(CommunicationAnalysis.from(Set.of("shop", "nobody")).analyze(strategy).top())
        .containsExactly("shop");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CommunicationAnalysis.from(Set.of()))
        .withMessage("Nobody is at the top. Name at least one function.");
  }
}
