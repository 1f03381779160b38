package io.alignment.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.model.Measure;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.Strategy;
import io.alignment.model.Support;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Key results are written inside of their objective. */
class KeyResultsTest {

  private static final String HEAD = "format: alignment/1\nname: S\nobjectives:\n";
  private static final String HARBOR =
      HEAD
          + """
            - id: cargo
              name: More cargo by rail
              due: 2027-12-31
              keyResults:
                - {id: trains, name: 30 trains a week, owner: rail, unit: trains, baseline: 12, target: 30}
                - id: doubts
                  name: Shippers trust it
                  weight: 2
                  supports: calm
                  measures:
                    - name: asked again
                      target: 40
                    - {name: praised, atLeast: 4, weight: 3}
            - {id: calm, name: Quiet nights}
          functions: {id: rail, name: Rail}
          """;

  private static Strategy read(String document) {
    return StrategyReader.create().read(document, DocumentFormat.YAML);
  }

  private static List<DocumentProblem> problems(String document) {
    return FaultsTest.problems(document, DocumentFormat.YAML);
  }

  @Test
  void theFieldsOfItsMeasureStandAmongItsOwn() {
    Strategy strategy = read(HARBOR);

    assertThat(strategy.keyResults("cargo"))
        .containsExactly(
            Objective.builder("doubts", "Shippers trust it")
                .measure(Measure.builder("asked again").target(40).build())
                .measure(Measure.builder("praised").atLeast(4).weight(3).build())
                .build(),
            Objective.builder("trains", "30 trains a week")
                .measure(
                    Measure.builder("30 trains a week")
                        .unit("trains")
                        .baseline(12)
                        .target(30)
                        .build())
                .build());
    assertThat(strategy.relations())
        .containsExactlyInAnyOrder(
            Support.of("trains", "cargo").asKeyResult(),
            Support.of("doubts", "cargo", 2).asKeyResult(),
            Support.of("doubts", "calm"),
            Ownership.of("rail", "trains"));
  }

  @ParameterizedTest
  @EnumSource
  void whatIsWrittenReadsBackAndIsWrittenTheSame(DocumentFormat format) {
    Strategy strategy = read(HARBOR);
    String document = StrategyWriter.toString(strategy, format);
    Strategy again = StrategyReader.create().read(document, format);

    assertThat(again).isEqualTo(strategy);
    assertThat(StrategyWriter.toString(again, format)).isEqualTo(document);
  }

  @Test
  void writingNestsThemWhateverTheyWereReadFrom() {
    String apart =
        HEAD
            + """
              - {id: trains, kind: key-result, name: 30 trains, supports: {to: cargo, weight: 2},
                 measures: {name: 30 trains, target: 30, readings: {date: 2026-03-01, value: 14}}}
              - {id: cargo, name: More cargo by rail, kind: objective}
            """;

    assertThat(StrategyWriter.toString(read(apart), DocumentFormat.YAML))
        .isEqualTo(
            HEAD
                + """
                  - id: cargo
                    name: More cargo by rail
                    keyResults:
                      - id: trains
                        name: "30 trains"
                        weight: 2
                        target: 30
                        readings:
                          - date: 2026-03-01
                            value: 14
                """);
  }

  @ParameterizedTest
  @CsvSource({
    // Nothing but a name would be no measure at all among the fields of the key result.
    "'{name: Trains}'",
    "'{name: Trains, weight: 2, target: 3}'",
    "'{name: Wagons, target: 3}'"
  })
  void aMeasureThatCannotStandBesideStandsApart(String measure) {
    Strategy strategy =
        read(
            HEAD
                + "  - {id: o, name: O, keyResults: {id: k, name: Trains, measures: "
                + measure
                + "}}");
    String document = StrategyWriter.toString(strategy, DocumentFormat.YAML);

    assertThat(document).contains("measures:");
    assertThat(read(document)).isEqualTo(strategy);
  }

  @Test
  void whatIsGivenInJavaIsWhatDocumentsSay() {
    Strategy built =
        Strategy.builder("S")
            .add(
                Objective.builder("o", "O")
                    .due(LocalDate.of(2027, 6, 30))
                    .keyResult(Objective.of("k", "K"), 3)
                    .build())
            .build();

    assertThat(
            read(
                HEAD
                    + "  - {id: o, name: O, due: 2027-06-30,"
                    + " keyResults: {id: k, name: K, weight: 3}}"))
        .isEqualTo(built);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{id: k, name: K, tagret: 3}                  | unknown-field | /0/tagret 4:60 | \"target\"?",
        "{id: k, name: K, keyResults: {id: l}}        | unknown-field | /0/keyResults 4:60 | It has",
        "{id: k, name: K, target: three}              | wrong-type    | /0/target 4:68 | a number",
        "{id: k, target: 3}                           | missing-field | /0 4:43 | no name",
        "{name: K, target: 3}                         | missing-field | /0 4:43 | no id",
        "{id: k, name: K, weight: -2}                 | number-out-of-range | /0/weight 4:68 | -2",
        "{id: k, name: K, target: 3, baseline: 3}     | target-equals-baseline | /0/target 4:68 | nothing to reach",
        "{id: k, name: K, everyDays: 0}               | number-out-of-range | /0/everyDays 4:71 | 0",
        "{id: k, name: K, supports: p}                | unknown-element | /0/supports 4:70 | \"p\"",
        "{id: k, name: K, measures: [m, {name: m, unit: c}]} | duplicate-measure | /0/measures/1/name 4:81 | twice",
        "{id: k, name: K, measures: K, target: 4}     | duplicate-measure | /0/name 4:57 | twice",
        "{id: k, name: K, start: 2026-02-01, due: 2026-01-01} | dates-reversed | /0/due 4:84 | before",
      })
  void eachFaultHasItsPlace(String keyResult, String code, String place, String words) {
    String document = HEAD + "  - {id: objective, name: O, keyResults: [" + keyResult + "]}\n";

    assertThat(problems(document))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.code()).isEqualTo(code);
              assertThat(it.pointer() + " " + it.line() + ":" + it.column())
                  .isEqualTo("/objectives/0/keyResults" + place);
              assertThat(it.message()).contains(words);
            });
  }

  @Test
  void aKeyResultWithoutANameIsThereForThoseWhoReferToIt() {
    assertThat(
            problems(
                HEAD
                    + "  - {id: o, name: O, keyResults: [{id: k}]}\n"
                    + "initiatives: {id: i, name: I, supports: k}\n"))
        .extracting(DocumentProblem::code)
        .containsExactly("missing-field");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{id: k, name: K, kind: key-result}                  | not-one-objective | supports nothing",
        "{id: k, name: K, kind: key-result, supports: [a, b]} | not-one-objective | supports 2",
        "{id: k, name: K, kind: key-result, supports: v}     | wrong-ends | a vision",
        "{id: k, name: K, kind: key-resutl, supports: a}     | unknown-choice | \"key-result\"",
        "{id: k, name: K, kind: key-result, supports: k2}    | nested-key-result | one itself",
        "{id: k2, name: K, kind: key-result, supports: b}    | duplicate-id | another id",
      })
  void whatStandsByItselfBelongsToTheOneObjectiveThatItSupports(
      String keyResult, String code, String words) {
    String document =
        HEAD
            + "  - {id: a, name: A, keyResults: {id: k2, name: K2}}\n  - {id: b, name: B}\n  - "
            + keyResult
            + "\nvisions: {id: v, name: V}\n";

    assertThat(problems(document))
        .anySatisfy(
            it -> {
              assertThat(it.code()).isEqualTo(code);
              assertThat(it.message()).contains(words);
            });
  }
}
