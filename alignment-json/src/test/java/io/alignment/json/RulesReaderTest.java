package io.alignment.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.alignment.Analyses;
import io.alignment.analysis.Finding;
import io.alignment.analysis.Severity;
import io.alignment.analysis.direction.CoverageAnalysis;
import io.alignment.model.Measure;
import io.alignment.model.Membership;
import io.alignment.model.Objective;
import io.alignment.model.Perspective;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import io.alignment.model.Support;
import io.alignment.rules.AlignmentRule;
import io.alignment.rules.AlignmentRules;
import io.alignment.rules.AnalyzedStrategy;
import io.alignment.rules.Exemption;
import io.alignment.sketch.Sketch;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesReaderTest {

  private static final Strategy SHOP =
      Sketch.of("v")
          .objective("on-site", "v", 1)
          .objective("side")
          .function("sales", "side", "on-site")
          .function("clerk", "online")
          .builder()
          .add(
              Objective.builder("online", "Online")
                  .perspective(Perspective.CUSTOMER)
                  .tag("core")
                  .property("region", "north")
                  .due(LocalDate.of(2027, 1, 1))
                  .build())
          .add(Resource.financial("cash", "Cash", "EUR").build())
          .add(Membership.of("clerk", "sales"))
          .add(Support.of("online", "v", 9))
          .build();

  /** The same, where somebody speaks of measures, so that who has none lacks it. */
  private static final Strategy MEASURING_SHOP =
      SHOP.toBuilder()
          .add(
              Objective.builder("known", "Known")
                  .measure(Measure.builder("m").target(1).build())
                  .build())
          .build();

  private static String document(String rule) {
    return "format: alignment-rules/1\nrules:\n  - " + rule.strip().replace("\n", "\n    ") + "\n";
  }

  @Test
  void keyResultsAreSelectedApart() {
    Strategy strategy =
        Strategy.builder("Shop")
            .add(Objective.builder("goal", "Goal").keyResult(Objective.of("result", "R")).build())
            .add(Objective.builder("other", "O").measure(Measure.builder("m").build()).build())
            .build();

    assertThat(broken(read("{id: r, select: objective, should: lead-to-a-vision}"), strategy))
        .containsExactly("goal", "other");
    assertThat(
            broken(
                read(
                    "{id: r, select: {type: objective, keyResults: true}, should: lead-to-a-vision}"),
                strategy))
        .containsExactly("result");
  }

  private static AlignmentRule read(String rule) {
    return RulesReader.create().read(document(rule), DocumentFormat.YAML).list().get(0);
  }

  private static List<DocumentProblem> problems(String document) {
    InvalidDocumentException refusal =
        catchThrowableOfType(
            InvalidDocumentException.class,
            () -> RulesReader.create().read(document, DocumentFormat.YAML));
    assertThat(refusal).as("nothing is wrong with %s", document).isNotNull();
    return refusal.problems();
  }

  private static List<String> broken(AlignmentRule rule, Strategy strategy) {
    return rule.evaluate(strategy).findings().stream()
        .map(finding -> String.join("+", finding.elements()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {type: objective}                                       | on-site online side
          objective                                               | on-site online side
          {type: objective, id: 'on*'}                            | on-site online
          {type: objective, id: [side, online]}                   | online side
          {type: objective, id: '*i*'}                            | on-site online side
          {type: objective, tag: core}                            | online
          {type: objective, tag: [other, core]}                   | online
          {type: objective, properties: {region: north}}          | online
          {type: objective, properties: {region: south}}          | ''
          {type: objective, perspective: customer}                | online
          {type: objective, function: clerk}                      | online
          {type: objective, function: sales}                      | on-site online side
          {type: objective, priorityAbove: 0.1}                   | online
          {type: objective, priorityAbove: 0.05}                  | on-site online
          [{type: objective, tag: core}, {type: objective, id: side}] | online side
          """)
  void aSelectionIsByTypeIdTagPropertyPerspectiveFunctionAndPriority(
      String select, String selected) {
    AlignmentRule rule = read("{id: r, select: %s, should: measured}".formatted(select));

    assertThat(String.join(" ", broken(rule, MEASURING_SHOP))).isEqualTo(selected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {id: r, select: objective, should: [owned-by-one, lead-to-a-vision]}  | side
          {id: r, select: {type: objective, id: side}, should: lead-to-a-vision} | side
          {id: r, select: function, ownsAtMost: 1}                              | sales
          {id: r, number: coverage.owned, atLeast: 1}                           | ''
          {id: r, number: cascade.depth, of: online, atMost: 0}                 | online
          {id: r, number: cascade.depth, atMost: 0, orAbsent: true}             | on-site online
          {id: r, number: cascade.depth, atMost: 0}                             | on-site online
          {id: r, select: objective, number: priority, atLeast: 0.05, atMost: 0.2} | online side
          {id: r, select: objective, noFinding: coverage.unaligned}             | side
          {id: r, noFinding: 'coverage.un*'}                                    | side
          {id: r, select: resource, should: not-overcommitted}                  | ''
          {id: r, select: objective, should: due-within-the-horizon}            | on-site side
          {id: r, select: objective, notFailing: [clear, led]}                  | on-site online
          {id: r, select: {type: objective, aim: committed}, notFailing: led}   | online
          {id: r, select: {type: objective, aim: aspirational}, notFailing: led} | ''
          {id: r, number: board.shown, atLeast: 0.5}                            | ''
          """)
  void aRuleDemandsWhatItsWordsSay(String rule, String expected) {
    assertThat(String.join(" ", broken(read(rule), SHOP))).isEqualTo(expected);
  }

  @Test
  void aRuleCarriesSeverityReasonWordsAndExceptions() {
    AlignmentRule rule =
        read(
            """
            id: objectives.measured
            description: What we do not measure, we do not manage
            because: we learned it the hard way
            severity: warning
            select: objective
            should: measured
            except:
              - {elements: side, reason: it ends soon, until: 2026-12-31}
            """);

    assertThat(rule.id()).isEqualTo("objectives.measured");
    assertThat(rule)
        .hasToString(
            "What we do not measure, we do not manage, because we learned it the hard way");
    assertThat(rule.severity()).isEqualTo(Severity.WARNING);
    assertThat(rule.exemptions())
        .containsExactly(
            new Exemption(List.of("side"), "it ends soon", LocalDate.of(2026, 12, 31)));
    LocalDate day = LocalDate.of(2026, 12, 31);
    assertThat(rule.evaluate(AnalyzedStrategy.of(MEASURING_SHOP).asOf(day)).findings())
        .extracting(Finding::elements)
        .containsExactly(List.of("on-site"), List.of("online"));
    assertThat(read("{id: r, select: {type: objective, tag: core}, should: measured}"))
        .hasToString("Objectives that are tagged core should be measured");
    assertThat(read("{id: r, select: objective, should: measured}").severity())
        .isEqualTo(Severity.ERROR);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {id: r}                                               | no-single-demand | demands nothing
          {id: r, select: objective}                            | no-single-demand | Add one of
          {id: r, select: objective, should: owned, noFinding: silos.gap} | no-single-demand | two rules
          {id: r, should: owned}                                | missing-field    | Say which elements
          {id: r, select: objective, should: ownd}              | unknown-choice   | mean "owned"
          {id: r, select: factor, should: owned}                | senseless-term   | objective, initiative, resource
          {id: r, select: objektive, should: owned}             | unknown-choice   | mean "objective"
          {id: r, select: [], should: owned}                    | no-selection     | Name a type
          {id: r, select: {type: objective, id: []}, should: owned} | no-selection | names nothing
          {id: r, select: {type: objective, tag: []}, should: owned} | no-selection | names nothing
          {id: r, select: objective, should: []}                | no-single-demand | what should be so
          {id: r, select: {type: factor, keyResults: true}, noFinding: silos.gap} | senseless-term | Only objectives have
          {id: r, select: {type: factor, perspective: customer}, noFinding: silos.gap} | senseless-term | Only objectives
          {id: r, select: {type: function, priorityAbove: 0.1}, noFinding: silos.gap} | senseless-term | Only objectives
          {id: r, select: {type: objective, priorityAbove: 10}, should: owned} | number-out-of-range | from 0 to 1
          {id: r, select: {type: vision, function: f}, noFinding: silos.gap} | senseless-term | belong to no
          {id: r, select: objective, ownsAtMost: 5}             | senseless-term   | Only functions
          {id: r, select: function, ownsAtMost: 1.5}            | number-out-of-range | 1.5
          {id: r, number: coverage.owned}                       | missing-field    | no bound
          {id: r, number: coverage.ownd, atLeast: 1}            | unknown-number   | mean "coverage.owned"
          {id: r, number: coverage.owned, atLeast: 0.9, atMost: 0.8} | number-out-of-range | Mend the two
          {id: r, number: coverage.owned, atLeast: 80}          | number-out-of-range | 0.1 is 10 %
          {id: r, number: coverage.owned, atMost: -0.1}         | number-out-of-range | 0.1 is 10 %
          {id: r, number: priority, select: objective, of: x, atLeast: 1} | senseless-term | Remove "of"
          {id: r, select: objective, should: owned, atLeast: 1} | senseless-term   | is for rules about
          {id: r, noFinding: silos.gab}                         | unknown-finding  | mean "silos.gap"
          {id: r, select: objective, notFailing: lead}          | unknown-choice   | mean "led"
          {id: r, select: objective, notFailing: []}            | no-single-demand | Name a column
          {id: r, select: function, notFailing: led}            | senseless-term   | Only objectives
          {id: r, select: {type: factor, aim: committed}, noFinding: silos.gap} | senseless-term | Only objectives
          {id: r, noFinding: []}                                | no-single-demand | Name a kind
          {id: ' ', noFinding: silos.gap}                       | duplicate-id     | needs an id
          {id: r, noFinding: silos.gap, severity: bad}          | unknown-choice   | error, warning, info
          {id: r, noFinding: silos.gap, becuase: x}             | unknown-field    | mean "because"
          {id: r, noFinding: silos.gap, except: [{elements: x, reason: why}]} | missing-field | no until
          {id: r, noFinding: silos.gap, except: [{elements: [], reason: why, until: 2026-01-01}]} | empty-exception | names elements
          {id: r, noFinding: silos.gap, except: [{elements: x, reason: why, until: 2026-02-30}]} | bad-date | no day
          {noFinding: silos.gap}                                | missing-field    | no id
          """)
  void whatMakesNoSenseIsToldWithItsPlaceAndTheWayOut(String rule, String code, String words) {
    assertThat(problems(document(rule)))
        .anySatisfy(
            problem -> {
              assertThat(problem.code()).isEqualTo(code);
              assertThat(problem.message()).contains(words).matches(".*[.?]");
              assertThat(problem.line()).isEqualTo(3);
            });
  }

  @Test
  void allFaultsAreToldAtOnce() {
    assertThat(
            problems(
                """
                format: alignment-rules/2
                rules:
                  - {id: a, number: coverage.x, atLeast: 1}
                  - {id: a, noFinding: silos.gap}
                  - {id: b, select: objective, should: [owned, beautiful]}
                """))
        .extracting(DocumentProblem::code, DocumentProblem::line)
        .containsExactly(
            tuple("wrong-version", 1),
            tuple("unknown-number", 3),
            tuple("duplicate-id", 4),
            tuple("unknown-choice", 5));
  }

  @Test
  void aDocumentThatIsNoneIsRefused() {
    assertThat(problems("").get(0).message()).contains("It must hold rules.");
    assertThat(problems("[]")).isNotEmpty();
    assertThat(problems("format: alignment-rules/1\n").get(0).message()).contains("no rules");
    assertThat(problems("format: alignment-rules/1\nrules: []\n").get(0).message())
        .contains("nothing would ever fail");
    assertThat(problems("format: [")).isNotEmpty();
  }

  @Test
  void jsonSaysTheSame(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("rules.json");
    Files.writeString(
        file,
        """
        {"format": "alignment-rules/1",
         "rules": [{"id": "r", "select": {"type": "objective"}, "should": "measured"}]}
        """,
        StandardCharsets.UTF_8);
    AlignmentRules rules = RulesReader.create().read(file);

    assertThat(broken(rules.list().get(0), MEASURING_SHOP)).hasSize(3);
  }

  @Test
  void rulesMaySpeakOfOtherAnalyses() {
    RulesReader reader =
        RulesReader.create().withAnalyses(Analyses.none().with(new CoverageAnalysis()));
    String silos = document("{id: r, noFinding: silos.gap}");

    assertThatNoException()
        .isThrownBy(
            () ->
                reader.read(
                    document("{id: r, noFinding: coverage.unaligned}"), DocumentFormat.YAML));
    assertThatThrownBy(() -> reader.read(silos, DocumentFormat.YAML))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining("silos.gap");
  }
}
