package io.alignment.rules;

import static io.alignment.rules.Conditions.have;
import static io.alignment.rules.Conditions.notFailing;
import static io.alignment.rules.Conditions.number;
import static io.alignment.rules.Rules.rule;
import static io.alignment.rules.RulesTest.broken;
import static io.alignment.rules.RulesTest.unknown;
import static io.alignment.rules.Shop.shop;
import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.analysis.board.Board;
import io.alignment.analysis.board.Column;
import io.alignment.analysis.board.Reason;
import io.alignment.model.Answer;
import io.alignment.model.Factor;
import io.alignment.model.Influence;
import io.alignment.model.Initiative;
import io.alignment.model.Ownership;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.model.Topic;
import io.alignment.words.Words;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules about cells of the board, and about its numbers. */
class RulesOfTheBoardTest {

  @Test
  void aCellOfTheBoardIsKeptFailsOrCannotBeJudged() {
    Strategy led = shop().add(Ownership.of("owner", "loyal")).build();
    Verdict verdict = Rules.noneFailingIn(Column.LED).evaluate(led);

    // Of three hands each may lead a third, and marketing leads three quarters.
    assertThat(broken(Rules.noneFailingIn(Column.LED), led)).containsExactly(List.of("online"));
    assertThat(Words.english().what(verdict.findings().get(0), led))
        .isEqualTo(
            "Asked who answers for it, “Sell online” fails by 55.6 %; that rests on “Marketing”.");
    // What leads to no vision is not on the board.
    assertThat(verdict.unknown()).extracting(Finding::elements).containsExactly(List.of("side"));
    assertThat(Words.english().what(verdict.unknown().get(0), led))
        .isEqualTo(
            "Asked who answers for it, nobody can say whether “Side business” fails: too little is"
                + " recorded.");
    assertThat(unknown(Rules.noneFailingIn(Column.ABLE), led))
        .containsExactly(List.of("loyal"), List.of("online"), List.of("side"));
    StrategyBuilder left = led.toBuilder().leaveOut(Topic.LED);
    left.remove("side");
    assertThat(Rules.noneFailingIn(Column.LED).evaluate(left.build()).outcome())
        .isEqualTo(Verdict.Outcome.KEPT);
  }

  @Test
  void aFailingCellNamesOnWhatItRests() {
    Strategy threatened =
        shop()
            .add(Factor.of("flood", "Flood", Factor.Quadrant.THREAT))
            .add(Influence.of("flood", "web", -0.5))
            .add(Initiative.of("dam", "Dam"))
            .add(Answer.of("dam", "flood"))
            .add(Support.of("dam", "loyal"))
            .build();
    List<Finding> broken =
        rule("safe")
            .objectives()
            .that(it -> it.id().equals("online"))
            .should(notFailing(Column.SAFE))
            .evaluate(threatened)
            .findings();
    Finding cause = broken.get(0).evidence(Evidence.Because.class).orElseThrow().causes().get(0);

    assertThat(broken).hasSize(1);
    assertThat(cause.rule()).isEqualTo("rule.cell-failing");
    assertThat(cause.evidence())
        .contains(
            new Evidence.Asked("safe"),
            new Evidence.Bound(Board.CATALOGUE.metric("column.failing"), 0.5, 0),
            new Reason.Threat(0.5, false));
    assertThat(cause.evidence(Evidence.Others.class).orElseThrow().others()).contains("flood");
  }

  @Test
  void aBoundOnTheBoardIsOneOnItsNumbers() {
    Strategy shop = shop().build();

    assertThat(broken(rule("r").strategy().should(have(number("board.shown").atLeast(0.9))), shop))
        .containsExactly(List.of());
    assertThat(
            broken(
                rule("r")
                    .strategy()
                    .should(have(number("board.column.failing").of("led").atMost(0.1))),
                shop))
        .containsExactly(List.of("led"));
    assertThat(
            unknown(
                rule("r").strategy().should(have(number("board.shown").atLeast(0.1))),
                Strategy.builder("Nothing").build()))
        .containsExactly(List.of());
  }
}
