package io.alignment.jqwik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.alignment.Analyses;
import io.alignment.analysis.Finding;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.direction.CascadeAnalysis;
import io.alignment.model.Strategy;
import io.alignment.rules.Rules;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/** Every defect is noticed by its rule where it is planted, and nowhere else. */
class PlantedDefectsProperties {

  /** The built-in questions, with what has to be asked for. */
  private static final Analyses ALL = Analyses.builtIn().with(CascadeAnalysis.withLevelGaps());

  private static Set<String> found(Analyses analyses, Strategy strategy) {
    return analyses.analyze(strategy).findings().stream()
        .map(Finding::rule)
        .collect(Collectors.toSet());
  }

  @Example
  void thereIsADefectForEveryFinding() {
    assertThat(PlantedDefects.rules())
        .containsExactlyInAnyOrderElementsOf(
            ALL.findingKinds().stream().map(FindingKind::id).toList());
  }

  @Example
  void aRuleWithoutADefectIsNamedWithWhatWasMeant() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PlantedDefects.of("silos.gab"))
        .withMessage("There is no defect for a rule \"silos.gab\". Did you mean \"silos.gap\"?");
  }

  @Provide
  Arbitrary<PlantedDefect> defects() {
    return PlantedDefects.all();
  }

  @Property(tries = 2000)
  void aDefectIsNoticedWhereItIsAndNowhereElse(@ForAll("defects") PlantedDefect defect) {
    Set<String> noticed = found(ALL, defect.faulty());

    assertThat(found(ALL, defect.sound())).isEmpty();
    assertThat(noticed).contains(defect.rule());
    noticed.remove(defect.rule());
    assertThat(noticed).isSubsetOf(defect.consequences());
  }

  @Provide
  Arbitrary<Tuple2<String, PlantedDefect>> readyMade() {
    return Arbitraries.of(
            "coverage.objective-unmeasured",
            "coverage.objective-unowned",
            "coverage.objective-unfunded",
            "coverage.objective-unexecuted",
            "coverage.no-vision",
            "resourceFit.overcommitted",
            "silos.silo",
            "resourceFit.misfit")
        .flatMap(rule -> PlantedDefects.of(rule).map(defect -> Tuple.of(rule, defect)));
  }

  @Property
  void readyMadeRulesNoticeTheDefectsAgainstWhichTheyAre(
      @ForAll("readyMade") Tuple2<String, PlantedDefect> planted) {
    var rule =
        switch (planted.get1()) {
          case "coverage.objective-unmeasured" -> Rules.objectivesMeasured();
          case "coverage.objective-unowned" -> Rules.objectivesOwnedByOne();
          case "coverage.objective-unfunded" -> Rules.objectivesResourced();
          case "coverage.objective-unexecuted" -> Rules.objectivesExecuted();
          case "coverage.no-vision" -> Rules.objectivesAnchored();
          case "resourceFit.overcommitted" -> Rules.noOvercommittedResource();
          case "silos.silo" -> Rules.noSilo();
          default -> Rules.fitAtLeast(0.99);
        };

    assertThat(rule.evaluate(planted.get2().sound()).findings()).isEmpty();
    assertThat(rule.evaluate(planted.get2().faulty()).findings()).isNotEmpty();
  }

  @Property(tries = 200)
  void rulesMadeOfTheAnalysesFindWhatTheseFind(@ForAll("defects") PlantedDefect defect) {
    List<Finding.Key> found =
        Rules.noFindings(Analyses.builtIn()).evaluate(defect.faulty()).findings().stream()
            .map(Finding::key)
            .toList();

    assertThat(found)
        .containsExactlyElementsOf(
            Analyses.builtIn().analyze(defect.faulty()).findings().stream()
                .map(Finding::key)
                .toList());
  }
}
