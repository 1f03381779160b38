package io.alignment.examples;

// @example:business-test:begin
import static io.alignment.rules.AlignmentAssertions.assertStrategy;
import static io.alignment.rules.Conditions.be;
import static io.alignment.rules.Conditions.have;
import static io.alignment.rules.Conditions.number;
import static io.alignment.rules.Conditions.ownedByExactlyOne;
import static io.alignment.rules.Conditions.resourced;
import static io.alignment.rules.Rules.rule;

import io.alignment.analysis.Severity;
import io.alignment.json.StrategyReader;
import io.alignment.model.Strategy;
import io.alignment.rules.AlignmentRules;
import io.alignment.rules.AnalyzedStrategy;
import io.alignment.rules.Rules;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What the Corner Bakery has promised itself. */
class CornerBakeryTest {

  private final Strategy bakery =
      StrategyReader.create().read(Path.of("src/main/resources/strategies/corner-bakery.yaml"));

  CornerBakeryTest() throws IOException {}

  @Test
  void whatMattersMostIsFunded() {
    rule("objectives.funded")
        .objectives()
        .that("carry more than 10 % of the vision", o -> o.priority() > 0.10)
        .should(be(resourced()))
        .because("what matters most must have money")
        .check(bakery);
  }

  @Test
  void theUsualRulesAreKept() {
    AlignmentRules.of(
            Rules.objectivesMeasured(),
            Rules.spanOfOwnershipAtMost(5),
            Rules.noSiloIn("shop").withSeverity(Severity.WARNING),
            Rules.fitAtLeast(0.5).because("the budget follows the plan"),
            Rules.objectivesOwnedByOne()
                .except("digital-skills", "the new shop lead decides", LocalDate.of(2027, 1, 31)))
        .check(AnalyzedStrategy.of(bakery, LocalDate.of(2026, 11, 23)));
  }

  @Test
  void onlineOrdersAreInGoodHands() {
    assertStrategy(bakery)
        .has(number("coverage.owned").atLeast(0.9))
        .objective("online")
        .is(ownedByExactlyOne())
        .has(number("cascade.depth").atMost(1));
  }

  @Test
  void noNameShouts() {
    rule("names.do-not-shout")
        .elements()
        .should(have("a name in small letters", it -> !it.element().name().matches("\\P{Ll}+")))
        .check(bakery);
  }
}
// @example:business-test:end
