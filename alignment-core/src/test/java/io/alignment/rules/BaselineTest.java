package io.alignment.rules;

import static io.alignment.rules.Conditions.be;
import static io.alignment.rules.Conditions.measured;
import static io.alignment.rules.Conditions.owned;
import static io.alignment.rules.Rules.rule;
import static io.alignment.rules.Shop.shop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alignment.analysis.Finding;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Measure;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.Strategy;
import io.alignment.model.Support;
import io.alignment.model.Vision;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is known already breaks no rule, and is told once it is solved. */
class BaselineTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @Test
  void aBaselineHidesWhatIsKnownAndTellsWhatIsSolved() {
    AlignmentRules rules =
        AlignmentRules.of(Rules.objectivesMeasured(), Rules.objectivesOwnedByOne());
    RuleReport today = rules.evaluate(shop().build());
    Baseline baseline = Baseline.empty().accepting(today);
    Strategy tomorrow =
        shop().add(Ownership.of("owner", "side")).add(Objective.of("new", "New")).build();
    RuleReport compared = rules.evaluate(tomorrow).against(baseline);

    assertThat(today.against(baseline).findings()).isEmpty();
    assertThat(baseline.list()).hasSize(4);
    assertThat(compared.findings())
        .extracting(Finding::key)
        .containsExactly(
            new Finding.Key("objectives.measured", List.of("new")),
            new Finding.Key("objectives.owned-by-one", List.of("new")));
    assertThat(compared.solved())
        .extracting(Baseline.Known::key)
        .containsExactly(new Finding.Key("objectives.owned-by-one", List.of("side")));
    assertThat(baseline.withoutSolved(compared).list()).hasSize(3);
    assertThatThrownBy(compared::check).hasMessageContaining("“New”");
  }

  @Test
  void aBaselineKeepsNotesAndWhatOtherRulesFound() {
    Baseline.Known noted =
        new Baseline.Known(
            "objectives.measured", List.of("loyal"), List.of(), Optional.of("in spring"));
    Baseline.Known foreign =
        new Baseline.Known("other.rule", List.of("loyal"), List.of(), Optional.empty());
    Baseline baseline = Baseline.of(List.of(foreign, noted));
    RuleReport report = AlignmentRules.of(Rules.objectivesMeasured()).evaluate(shop().build());

    assertThat(report.against(baseline).solved()).isEmpty();
    assertThat(baseline.accepting(report).list())
        .containsExactly(
            noted,
            new Baseline.Known(
                "objectives.measured",
                List.of("side"),
                List.of("coverage.objective-unmeasured"),
                Optional.empty()),
            foreign);
  }

  @Test
  void anotherCauseAtTheSamePlaceIsNew() {
    AlignmentRules rules =
        AlignmentRules.of(rule("both").objectives().should(be(owned()).and(be(measured()))));
    Strategy onlyOwned =
        shop().add(Ownership.of("owner", "side")).add(Ownership.of("owner", "loyal")).build();
    Strategy onlyMeasured =
        Strategy.builder("S")
            .add(
                Objective.builder("side", "Side")
                    .measure(Measure.builder("m").target(1).build())
                    .build())
            .add(
                Objective.builder("other", "Other")
                    .measure(Measure.builder("m").target(1).build())
                    .build())
            .add(BusinessFunction.of("owner", "Owner"))
            .add(Ownership.of("owner", "other"))
            .build();
    Baseline baseline = Baseline.empty().accepting(rules.evaluate(onlyOwned));
    RuleReport compared = rules.evaluate(onlyMeasured).against(baseline);

    assertThat(compared.findings())
        .singleElement()
        .satisfies(
            it -> assertThat(Baseline.kinds(it)).containsExactly("coverage.objective-unowned"));
    assertThat(compared.solved()).hasSize(2);
    assertThat(rules.evaluate(shop().build()).against(baseline).findings())
        .allSatisfy(
            it -> assertThat(Baseline.kinds(it)).containsExactly("coverage.objective-unowned"))
        .hasSize(2);
    assertThat(rules.evaluate(shop().build()).against(baseline).verdicts().get(0).known())
        .hasSize(2);
    assertThat(baseline.accepting(rules.evaluate(shop().build())).list())
        .allSatisfy(
            it ->
                assertThat(it.because())
                    .containsExactly(
                        "coverage.objective-unmeasured", "coverage.objective-unowned"));
  }

  @Test
  void whatIsExemptIsNotSolved() {
    Baseline baseline =
        Baseline.of(
            List.of(
                new Baseline.Known(
                    "objectives.measured", List.of("loyal"), List.of(), Optional.empty())));
    RuleReport report =
        AlignmentRules.of(Rules.objectivesMeasured().except("loyal", "spring", TODAY))
            .evaluate(AnalyzedStrategy.of(shop().build()).asOf(TODAY))
            .against(baseline);

    assertThat(report.solved()).isEmpty();
  }

  @Test
  void whatNobodyCanSayAnyMoreIsNotSolved() {
    Strategy unowned =
        Strategy.builder("Mill")
            .add(Vision.of("local", "Flour from here"))
            .add(Objective.of("bags", "Bags that people know"))
            .add(Support.of("bags", "local"))
            .build();
    Baseline baseline =
        Baseline.of(
            List.of(new Baseline.Known("led", List.of("bags"), List.of(), Optional.empty())));

    RuleReport report =
        AlignmentRules.of(rule("led").objectives().should(be(owned()))).evaluate(unowned);

    assertThat(report.unknown()).hasSize(1);
    assertThat(report.against(baseline).solved()).isEmpty();
  }
}
