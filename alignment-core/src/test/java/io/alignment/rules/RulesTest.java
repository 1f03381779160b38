package io.alignment.rules;

import static io.alignment.rules.AlignmentAssertions.assertStrategy;
import static io.alignment.rules.Conditions.anchored;
import static io.alignment.rules.Conditions.be;
import static io.alignment.rules.Conditions.dueWithinTheHorizon;
import static io.alignment.rules.Conditions.have;
import static io.alignment.rules.Conditions.measured;
import static io.alignment.rules.Conditions.noFinding;
import static io.alignment.rules.Conditions.not;
import static io.alignment.rules.Conditions.number;
import static io.alignment.rules.Conditions.owned;
import static io.alignment.rules.Conditions.resourced;
import static io.alignment.rules.Rules.rule;
import static io.alignment.rules.Shop.shop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alignment.Analyses;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.analysis.Severity;
import io.alignment.analysis.direction.CoverageAnalysis;
import io.alignment.model.Allocation;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Collaboration;
import io.alignment.model.Communication;
import io.alignment.model.Measure;
import io.alignment.model.Membership;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.Participation;
import io.alignment.model.Status;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.model.Topic;
import io.alignment.model.Vision;
import io.alignment.words.Words;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RulesTest {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  static List<List<String>> broken(AlignmentRule rule, Strategy strategy) {
    return rule.evaluate(strategy).findings().stream().map(Finding::elements).toList();
  }

  @Test
  void aRuleOfOnesOwnReadsLikeASentenceAndFindsWhatBreaksIt() {
    AlignmentRule rule =
        rule("objectives.funded")
            .objectives()
            .that(o -> o.priority() > 0.10)
            .should(be(resourced()))
            .because("what matters most must have money");
    Verdict verdict = rule.evaluate(shop().build());

    assertThat(verdict.checked()).isEqualTo(2);
    assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.BROKEN);
    assertThat(verdict.findings())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.key())
                  .isEqualTo(new Finding.Key("objectives.funded", List.of("loyal")));
              assertThat(it.severity()).isEqualTo(Severity.ERROR);
              assertThat(it.evidence())
                  .singleElement()
                  .isInstanceOfSatisfying(
                      Evidence.Because.class,
                      because ->
                          assertThat(because.causes())
                              .extracting(Finding::rule)
                              .containsExactly("coverage.objective-unfunded"));
            });
  }

  @Test
  void aBrokenRuleSaysWhereWhyAndWhatToDo() {
    AlignmentRule rule =
        rule("objectives.funded")
            .objectives()
            .that("carry more than 10 % of the vision", o -> o.priority() > 0.10)
            .should(be(resourced()))
            .because("what matters most must have money");

    assertThatThrownBy(() -> rule.check(shop().build()))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            """
            “Shop” breaks 1 of 1 rule:

            Objectives that carry more than 10 % of the vision should be funded, because what \
            matters most must have money (objectives.funded)
            - No money, people or technology are given to “Keep regulars”, which carries 25 % of \
            the vision. (loyal)
              → Allocate a resource to “Keep regulars”, or to the work that serves it.\
            """);
  }

  @Test
  void readyMadeRulesFindTheirFaultsAndNothingElse() {
    Strategy shop =
        shop()
            .update(
                Objective.builder("online", "Sell online")
                    .due(LocalDate.of(2031, 1, 1))
                    .measure(Measure.builder("orders").target(200).build())
                    .build())
            .add(Ownership.of("owner", "online"))
            .add(Ownership.of("owner", "side"))
            .add(Allocation.of("cash", "online", 700))
            .build();

    assertThat(broken(Rules.objectivesMeasured(), shop))
        .containsExactly(List.of("loyal"), List.of("side"));
    assertThat(broken(Rules.objectivesOwnedByOne(), shop))
        .containsExactly(List.of("loyal"), List.of("online"));
    assertThat(broken(Rules.objectivesResourced(), shop))
        .containsExactly(List.of("loyal"), List.of("side"));
    assertThat(broken(Rules.objectivesExecuted(), shop))
        .containsExactly(List.of("loyal"), List.of("side"));
    assertThat(broken(Rules.objectivesAnchored(), shop)).containsExactly(List.of("side"));
    assertThat(broken(Rules.objectivesDueWithinTheHorizon(), shop))
        .containsExactly(List.of("loyal"), List.of("online"), List.of("side"));
    assertThat(broken(Rules.noOvercommittedResource(), shop)).containsExactly(List.of("cash"));
    assertThat(broken(Rules.spanOfOwnershipAtMost(2), shop)).isEmpty();
    assertThat(broken(Rules.spanOfOwnershipAtMost(1), shop)).containsExactly(List.of("owner"));
    assertThat(broken(Rules.fitAtLeast(1), shop)).containsExactly(List.of("EUR"));
    assertThat(broken(Rules.fitAtLeast(0.1), shop)).isEmpty();
  }

  @Test
  void whoStandsInASiloIsInASilo() {
    StrategyBuilder shop =
        shop()
            .add(BusinessFunction.of("sales", "Sales"))
            .add(BusinessFunction.of("clerk", "Clerk"))
            .add(Membership.of("clerk", "sales"));
    for (String item : List.of("online", "loyal")) {
      shop.add(Participation.of("sales", item)).add(Participation.of("writer", item));
    }
    shop.add(Collaboration.of("sales", "owner")).add(Communication.of("writer", "marketing"));

    assertThat(broken(Rules.noSilo(), shop.build()))
        .containsExactly(List.of("marketing"), List.of("sales"));
    assertThat(Rules.noSiloIn("marketing").evaluate(shop.build()))
        .satisfies(it -> assertThat(it.checked()).isEqualTo(2))
        .satisfies(it -> assertThat(it.findings()).hasSize(1));
  }

  @Test
  void aTypingErrorDoesNotPassForNothingToFind() {
    assertThatThrownBy(() -> Rules.noSiloIn("marketting").check(shop().build()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("There is no function \"marketting\".");
    assertThatThrownBy(() -> noFinding()).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aBoundIsToldWithItsNumberAndTheWayOut() {
    AlignmentRule rule =
        rule("measured").strategy().should(have(number("coverage.measured").atLeast(0.9)));

    assertThatThrownBy(() -> rule.check(shop().build()))
        .hasMessageContaining(
            "The share of objectives that have a measure: 33.3 %. It should be at least 90 %.")
        .hasMessageContaining("→ Choose one number that shows whether “Keep regulars” is reached")
        .hasMessageContaining("Lower the bound only if it asks too much.");
  }

  @Test
  void aBoundOnANumberOfSeveralThingsNamesEachThatBreaksIt() {
    AlignmentRule deep = rule("deep").strategy().should(have(number("cascade.depth").atMost(0)));
    AlignmentRule ofOne =
        rule("one").strategy().should(have(number("cascade.depth").of("online").between(1, 1)));

    assertThat(broken(deep, shop().build())).containsExactly(List.of("loyal"), List.of("online"));
    assertThat(unknown(deep, shop().build())).containsExactly(List.of("side"));
    assertThat(broken(ofOne, shop().build())).isEmpty();
  }

  @Test
  void ofWhatIsNotKnownNobodyCanSayWhetherItKeepsABoundUnlessItMayBeAbsent() {
    Strategy noMoney = Strategy.builder("Plan").add(Objective.of("o", "O")).build();
    BoundedNumber fit = number("resourceFit.fit");
    BoundedNumber weighted = number("coverage.weighted.owned");

    assertThat(unknown(Rules.fitAtLeast(0.5), noMoney)).containsExactly(List.of());
    assertThat(unknown(rule("w").strategy().should(have(weighted.atMost(1))), noMoney)).hasSize(1);
    assertStrategy(noMoney).has(fit.orAbsent().atLeast(0.5)).has(weighted.orAbsent().atMost(1));
    Verdict verdict = Rules.fitAtLeast(0.5).evaluate(noMoney);
    assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.UNKNOWN);
    assertThat(verdict.findings()).isEmpty();
    assertThat(Words.english().what(verdict.unknown().get(0), noMoney))
        .contains("cannot be judged, as too little is recorded");
  }

  @Test
  void whereNobodySpeaksOfATopicARuleAboutItIsNeitherKeptNorBroken() {
    Strategy silent = Strategy.builder("Plan").add(Objective.of("o", "O")).build();

    for (AlignmentRule rule :
        List.of(
            Rules.objectivesMeasured(),
            Rules.objectivesOwnedByOne(),
            Rules.objectivesResourced(),
            Rules.objectivesExecuted(),
            Rules.objectivesDueWithinTheHorizon(),
            rule("not").objectives().should(not(be(owned()))),
            rule("either").objectives().should(be(owned()).or(be(measured()))),
            rule("both").objectives().should(be(owned()).and(be(measured()))))) {
      assertThat(unknown(rule, silent)).as(rule.id()).containsExactly(List.of("o"));
      assertThat(broken(rule, silent)).as(rule.id()).isEmpty();
    }
    Finding unmeasured = Rules.objectivesMeasured().evaluate(silent).unknown().get(0);
    assertThat(Words.english().what(unmeasured, silent))
        .isEqualTo("“O” cannot be judged: nobody has recorded any measures.");
    assertThat(Words.in("de").what(unmeasured, silent))
        .isEqualTo(
            "„O“ lässt sich nicht beurteilen, denn niemand hat dazu etwas erfasst: Kennzahlen.");
  }

  @Test
  void whatIsLeftOutOnPurposeIsNotAsked() {
    Strategy left =
        Strategy.builder("Plan").add(Objective.of("o", "O")).leaveOut(Topic.OWNERS).build();

    assertThat(Rules.objectivesOwnedByOne().evaluate(left).outcome())
        .isEqualTo(Verdict.Outcome.KEPT);
  }

  @Test
  void whatIsBrokenIsToldWithoutWhatIsUnknown() {
    Strategy owned =
        Strategy.builder("Plan")
            .add(Objective.of("o", "O"))
            .add(Objective.of("p", "P"))
            .add(BusinessFunction.of("f", "F"))
            .add(Ownership.of("f", "p"))
            .build();
    Verdict verdict =
        rule("both").objectives().should(be(owned()).and(be(measured()))).evaluate(owned);

    assertThat(verdict.findings())
        .singleElement()
        .satisfies(it -> assertThat(it.elements()).containsExactly("o"));
    assertThat(Baseline.kinds(verdict.findings().get(0)))
        .containsExactly("coverage.objective-unowned");
    assertThat(verdict.unknown()).extracting(Finding::elements).containsExactly(List.of("p"));
  }

  static List<List<String>> unknown(AlignmentRule rule, Strategy strategy) {
    return rule.evaluate(strategy).unknown().stream().map(Finding::elements).toList();
  }

  @Test
  void roundingBreaksNoBound() {
    StrategyBuilder thirds = Strategy.builder("Thirds").add(Vision.of("v", "V"));
    thirds.add(BusinessFunction.of("f", "F"));
    for (String id : List.of("a", "b", "c", "d", "e", "g")) {
      thirds.add(Objective.of(id, id)).add(Support.of(id, "v", 0.1)).add(Ownership.of("f", id));
    }

    assertStrategy(thirds.build()).has(number("coverage.weighted.owned").atLeast(1));
  }

  @Test
  void aNumberOrRuleThatNobodyDeclaresIsNamedWithWhatWasMeant() {
    AlignmentRule typo = rule("t").strategy().should(have(number("coverage.onwed").atLeast(1)));
    AlignmentRule other = rule("t").strategy().should(noFinding("silos.gabs"));

    assertThatThrownBy(() -> typo.evaluate(shop().build()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "None of the analyses has a number \"coverage.onwed\". Did you mean"
                + " \"coverage.owned\"?");
    assertThatThrownBy(() -> other.evaluate(shop().build()))
        .hasMessage("None of the analyses has a rule \"silos.gabs\". Did you mean \"silos.gap\"?");
    assertThatThrownBy(
            () ->
                Rules.noSilo()
                    .evaluate(
                        AnalyzedStrategy.of(
                            shop().build(), Analyses.none().with(new CoverageAnalysis()))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void conditionsCanBeCombined() {
    Strategy shop = shop().build();

    assertThat(broken(rule("and").objectives().should(be(resourced()).and(be(owned()))), shop))
        .containsExactly(List.of("loyal"), List.of("side"));
    assertThat(broken(rule("or").objectives().should(be(measured()).or(be(anchored()))), shop))
        .containsExactly(List.of("side"));
    assertThat(broken(rule("not").objectives().should(not(be(resourced()))), shop))
        .containsExactly(List.of("online"));
    Finding both =
        rule("and")
            .objectives()
            .should(be(resourced()).and(be(owned())))
            .evaluate(shop)
            .findings()
            .get(0);
    assertThat(((Evidence.Because) both.evidence().get(0)).causes()).hasSize(2);
  }

  @Test
  void plainCodeGoesWhereWordsEnd() {
    Strategy shop = shop().build();
    AlignmentRule tagged =
        rule("tagged").objectives().should(have("the tag core", o -> o.isTagged("core")));
    AlignmentRule own =
        rule("own")
            .check(
                "There should be a plan B",
                s -> List.of(new Finding("plan-b", Severity.INFO, List.of("online"), List.of())));

    assertThat(broken(tagged, shop)).containsExactly(List.of("loyal"), List.of("side"));
    assertThatThrownBy(() -> tagged.check(shop))
        .hasMessageContaining("“Keep regulars” should have the tag core.");
    assertThatThrownBy(() -> own.check(shop))
        .hasMessageContaining("There should be a plan B (own)\n- plan-b: “Sell online”");
    assertThatThrownBy(() -> rule("w").strategy().should(be("small", s -> false)).check(shop))
        .hasMessageContaining("The strategy should be small.");
  }

  @Test
  void anInformationNeverFailsACheck() {
    AlignmentRule hint = Rules.objectivesMeasured().withSeverity(Severity.INFO);

    hint.check(shop().build());
    assertThat(hint.evaluate(shop().build()).findings())
        .hasSize(2)
        .allMatch(it -> it.severity() == Severity.INFO);
  }

  @Test
  void anExceptionHoldsForItsElementsUntilItsDay() {
    AlignmentRule rule =
        Rules.objectivesMeasured()
            .except("loyal", "the counter comes in spring", LocalDate.of(2027, 3, 31))
            .except("online", "not needed", LocalDate.of(2027, 3, 31));
    AnalyzedStrategy shop = AnalyzedStrategy.of(shop().build());
    Verdict before = rule.evaluate(shop.asOf(LocalDate.of(2027, 3, 31)));
    Verdict after = rule.evaluate(shop.asOf(LocalDate.of(2027, 4, 1)));

    assertThat(before.findings()).extracting(Finding::elements).containsExactly(List.of("side"));
    assertThat(before.exempt())
        .extracting(it -> it.finding().elements())
        .containsExactly(List.of("loyal"));
    assertThat(before.idle()).extracting(Exemption::elements).containsExactly(List.of("online"));
    assertThat(after.exempt()).isEmpty();
    assertThat(after.findings())
        .extracting(Finding::elements)
        .containsExactly(List.of("loyal"), List.of("side"));
    assertThatThrownBy(() -> rule.check(shop.asOf(LocalDate.of(2027, 4, 1))))
        .hasMessageContaining("The exception made for this ended on 2027-03-31.");
  }

  @Test
  void anExceptionNeedsADayAReasonAndAnElement() {
    AlignmentRule rule = Rules.objectivesMeasured().except("loyal", "spring", TODAY);

    assertThatThrownBy(() -> rule.check(shop().build()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Say which day it is");
    assertThatThrownBy(() -> Rules.noSilo().except("loyal", " ", TODAY))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Exemption(List.of(), "why", TODAY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatWasGivenUpBreaksNoRule() {
    Strategy shop =
        shop()
            .update(Objective.builder("loyal", "Keep regulars").status(Status.DROPPED).build())
            .build();

    assertThat(broken(Rules.objectivesMeasured(), shop)).containsExactly(List.of("side"));
  }

  @Test
  void aRuleWithNothingToLookAtIsNeitherKeptNorBroken() {
    assertThat(Rules.objectivesMeasured().evaluate(Strategy.builder("Empty").build()).outcome())
        .isEqualTo(Verdict.Outcome.EMPTY);
  }

  @Test
  void horizonsComeFromEveryVisionThatIsReached() {
    Strategy two =
        shop()
            .add(Vision.builder("near", "Near").horizon(LocalDate.of(2027, 1, 1)).build())
            .add(Support.of("online", "near"))
            .build();

    assertThatThrownBy(() -> assertStrategy(two).objective("online").is(dueWithinTheHorizon()))
        .hasMessageContaining(
            "“Sell online” is due on 2027-06-30, and the vision that it leads to should be reached"
                + " by 2027-01-01.");
  }

  @Test
  void twoRulesOfOneNameAreRefused() {
    assertThatThrownBy(() -> AlignmentRules.of(Rules.noSilo(), Rules.noSilo()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("functions.no-silo");
    assertThat(AlignmentRules.of(Rules.noSilo()).with(Rules.objectivesResourced()).list())
        .hasSize(2);
  }

  @Test
  void assertionsNameTheElementTheNumberAndTheWayOut() {
    Strategy shop = shop().build();

    assertStrategy(shop)
        .keeps(Rules.noSilo().withSeverity(Severity.INFO))
        .objective("online")
        .is(resourced())
        .has(number("cascade.depth").atMost(1))
        .and()
        .has(number("coverage.objectives").between(3, 3));
    assertThatThrownBy(() -> assertStrategy(shop).element("loyal").is(owned()))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Nobody answers for “Keep regulars”. (loyal)")
        .hasMessageContaining("→ Name one function as the owner of “Keep regulars”.");
    assertThatThrownBy(() -> assertStrategy(shop).objective("lojal"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("“Shop” has no objective \"lojal\"");
  }

  @Test
  void rulesMadeOfTheFindingsOfAnalysesTellThemInTheirWords() {
    RuleReport report = Rules.noFindings(Analyses.builtIn()).evaluate(shop().build());

    assertThat(report.findings())
        .extracting(Finding::key)
        .containsExactlyElementsOf(
            Analyses.builtIn().analyze(shop().build()).findings().stream()
                .map(Finding::key)
                .distinct() // what a rule finds at the same elements is one
                .toList());
    assertThatThrownBy(report::check)
        .hasMessageContaining("“Side business” serves no goal")
        .hasMessageNotContaining("{");
  }
}
