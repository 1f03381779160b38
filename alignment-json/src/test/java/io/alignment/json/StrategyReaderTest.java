package io.alignment.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.alignment.model.Collaboration;
import io.alignment.model.Influence;
import io.alignment.model.Ownership;
import io.alignment.model.Strategy;
import io.alignment.model.Support;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrategyReaderTest {

  private static final String HEAD = "format: alignment/1\nname: S\n";
  private static final String JSON_HEAD = "{\"format\": \"alignment/1\", \"name\": \"S\"";

  private static Strategy read(String yaml) {
    return StrategyReader.create().read(yaml, DocumentFormat.YAML);
  }

  private static List<DocumentProblem> problems(String document, DocumentFormat format) {
    InvalidDocumentException thrown =
        catchThrowableOfType(
            InvalidDocumentException.class, () -> StrategyReader.create().read(document, format));
    assertThat(thrown).as("a refusal of: %s", document).isNotNull();
    return thrown.problems();
  }

  private static DocumentProblem problem(String yaml) {
    List<DocumentProblem> problems = problems(yaml, DocumentFormat.YAML);
    assertThat(problems).hasSize(1);
    return problems.get(0);
  }

  // What is read

  @Test
  void shortFormsStandForListsAndObjects() {
    Strategy strategy =
        read(
            HEAD
                + """
                visions: {id: v, name: V}
                objectives:
                  - {id: a, name: A, tags: one, owner: f, supports: v, measures: orders}
                  - {id: b, name: B, supports: [v, {to: a, weight: 2}]}
                functions: [{id: f, name: F}]
                """);

    assertThat(strategy.relations())
        .containsExactly(
            Ownership.of("f", "a"),
            Support.of("a", "v"),
            Support.of("b", "v"),
            Support.of("b", "a", 2));
    assertThat(strategy.objectives().get(0).measures().get(0).name()).isEqualTo("orders");
  }

  @Test
  void threatsAndWeaknessesHarmWhereNothingElseIsSaid() {
    Strategy strategy =
        read(
            HEAD
                + """
                objectives: [{id: a, name: A}, {id: b, name: B}]
                factors:
                  - {id: s, name: S, quadrant: strength, influences: a}
                  - {id: t, name: T, quadrant: threat, influences: [a, {to: b}]}
                  - {id: w, name: W, influences: [{to: a, weight: 1}], quadrant: weakness}
                """);

    assertThat(strategy.relations())
        .containsExactly(
            Influence.of("s", "a", 1),
            Influence.of("t", "a", -1),
            Influence.of("t", "b", -1),
            Influence.of("w", "a", 1));
    assertThat(StrategyWriter.toString(strategy, DocumentFormat.YAML))
        .contains("influences: a", "- a", "- b", "weight: 1")
        .doesNotContain("weight: -1");
  }

  @Test
  void fieldsAndSectionsComeInAnyOrder() {
    String document =
        JSON_HEAD
            + ", \"objectives\": [{\"supports\": \"v\", \"name\": \"A\", \"id\": \"a\"}],"
            + " \"visions\": [{\"name\": \"V\", \"id\": \"v\"}]}";

    assertThat(StrategyReader.create().read(document, DocumentFormat.JSON).relations())
        .containsExactly(Support.of("a", "v"));
  }

  @Test
  void aCollaborationMayBeToldFromBothSidesButNotTwiceFromOne() {
    String bothSides =
        HEAD
            + """
            functions:
              - {id: a, name: A, collaborates: b}
              - {id: b, name: B, collaborates: a}
            """;
    assertThat(read(bothSides).relations()).containsExactly(Collaboration.of("a", "b"));

    DocumentProblem twice =
        problem(
            HEAD
                + """
                functions:
                  - {id: a, name: A, collaborates: [b, b]}
                  - {id: b, name: B}
                """);
    assertThat(twice.code()).isEqualTo("duplicate-relation");
    assertThat(twice.pointer()).isEqualTo("/functions/0/collaborates/1");
  }

  @Test
  void aByteOrderMarkIsPassedOver() throws Exception {
    byte[] bytes = ("\ufeff" + HEAD).getBytes(StandardCharsets.UTF_8);

    assertThat(StrategyReader.create().read(new ByteArrayInputStream(bytes)).name()).isEqualTo("S");
  }

  // What is refused

  @Test
  void everythingIsReportedAtOnceInTheOrderOfTheDocument() {
    List<DocumentProblem> problems =
        problems(
            HEAD
                + """
                objectives:
                  - {id: a, name: A, suports: b, due: soon}
                  - {id: a, name: B, supports: [nobody, {to: v, weight: -1}]}
                visions:
                  - {id: v}
                """,
            DocumentFormat.YAML);

    assertThat(problems)
        .extracting(DocumentProblem::code)
        .containsExactly(
            "unknown-field",
            "bad-date",
            "duplicate-id",
            "unknown-element",
            "number-out-of-range",
            "missing-field");
    assertThat(problems)
        .extracting(it -> it.pointer() + " " + it.line() + ":" + it.column())
        .containsExactly(
            "/objectives/0/suports 4:22",
            "/objectives/0/due 4:39",
            "/objectives/1/id 5:10",
            "/objectives/1/supports/0 5:33",
            "/objectives/1/supports/1/weight 5:57",
            "/visions/0 7:5");
    assertThat(problems.get(0).message()).contains("\"suports\"", "Did you mean \"supports\"?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "objectives: [{id: a, name: Bread, cakes}]       | unknown-field | put that text in quotes",
        "objectives: [{id: a, name: 2026}]               | unquoted-text | \"2026\"",
        "objectives: [{id: a, name: 2026-11-23}]         | unquoted-text | \"2026-11-23\"",
        "objectives: [{id: no, name: A}]                 | unquoted-text | \"no\"",
        "objectives: [{id: a, name: true}]               | unquoted-text | \"true\"",
        "objectives: [{id: a, name: ~}]                  | null-value    | no value",
        "objectives: [{id: a, name: }]                   | null-value    | no value",
        "objectives: [{id: a, name: [A]}]                | wrong-type    | found a list",
        "objectives: [a]                                 | wrong-type    | found the text \"a\"",
        "objectives: [{id: a}]                           | missing-field | has no name",
        "objectives: [{name: A}]                         | missing-field | has no id",
        "objectives: [{id: a, name: A, name: B}]         | duplicate-field | twice",
        "objectives: [{id: a, name: A, due: 2026-02-30}] | bad-date      | no day 2026-02-30",
        "objectives: [{id: a, name: A, due: 26-1-1}]     | bad-date      | like 2026-11-23",
        "objectives: [{id: a, name: A, status: actve}]   | unknown-choice | Did you mean"
            + " \"active\"",
        "objectives: [{id: a, name: A, perspective: x}]  | unknown-choice | Choose one of",
        "objectives: [{id: a, name: A, leavesOut: owner}] | unknown-choice | \"leavesOut\" can name",
        "objectives: [{id: ' ', name: A}]                | blank-id      | blank id",
        "objectives: [{id: a, name: ''}]                 | blank-name    | blank name",
        "objectives: [{id: a, name: A, measures: [{name: m, target: 0x10}]}] | wrong-type |"
            + " plainly",
        "objectives: [{id: a, name: A, measures: [{name: m, target: 1_000}]}] | wrong-type |"
            + " plainly",
        "objectives: [{id: a, name: A, measures: [{name: m, target: .inf}]}] | wrong-type |"
            + " plainly",
        "objectives: [{id: a, name: A, measures: [{name: m, target: '5'}]}] | wrong-type | found"
            + " the text",
        "objectives: [{id: a, name: A, measures: [{name: m, target: 1e400}]}] | number-out-of-range"
            + " | finite",
        "objectives: [{id: a, name: A, measures: [{name: m, everyDays: 1.5}]}] | wrong-type | whole"
            + " number",
        "objectives: [{id: a, name: A, measures: [{name: m, leading: yes}]}] | wrong-type | true or"
            + " false",
        "objectives: [{id: a, name: A, measures: [{name: m, target: 1, atMost: 2}]}] |"
            + " several-goals | Keep one",
        "objectives: [{id: a, name: A, measures: [{name: m, baseline: 1, target: 1}]}] |"
            + " target-equals-baseline | nothing",
        "objectives: [{id: a, name: A, demands: [{unit: EUR, amount: 1e999999999}]}] |"
            + " number-out-of-range | 18 digits",
        "objectives: [{id: a, name: A, demands: [{unit: EUR, amount: 1e99999999999}]}] |"
            + " number-out-of-range | amount",
        "objectives: [{id: a, name: A, demands: [{unit: EUR, amount: -1}]}] | number-out-of-range |"
            + " 0 or more",
        "objectives: [{id: a, name: A, supports: a}]     | self-relation | itself",
        "objectives: [{id: a, name: &x A}]               | not-allowed   | An anchor",
        "objectives: [{id: a, name: !!str A}]            | not-allowed   | A tag",
        "objectives: [{id: a, name: A, <<: {due: 1}}]    | unknown-field | Merge keys",
        "resources: [{id: a, name: A, kind: human}]      | missing-unit  | no unit",
        "resources: [{id: a, name: A}]                   | missing-field | has no kind",
        "factors: [{id: a, name: A, quadrant: threat, rating: 5}] | number-out-of-range | from 1",
        "calendar: {yearStarts: 7}                       | unknown-choice | \"7\" is no yearStarts. Choose",
        "functions: [{id: a, name: A, partOf: [b, c]}]   | wrong-type | and the others in \"alsoIn\"",
        "initiatives: [{id: a, name: A, partOf: [b, c]}] | wrong-type | found a list. Name one.",
        "properties: {a: 1}                              | unquoted-text | \"1\"",
        "properties: {1: a}                              | unquoted-text | \"1\"",
        "properties: {a: b, a: c}                        | duplicate-field | twice",
        "tags: [x, {y: z}]                               | wrong-type    | found an object",
        "vision: []                                      | unknown-field | Did you mean"
            + " \"visions\"?",
        "---                                             | not-allowed   | second document",
      })
  void eachFaultHasItsCodeAndItsWayOut(String line, String code, String words) {
    DocumentProblem problem = problem(HEAD + line + "\n");

    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem.message()).contains(words);
    assertThat(problem.line()).isEqualTo(3);
  }

  @Test
  void anAliasIsRefusedWithItsAnchor() {
    List<DocumentProblem> problems =
        problems(
            HEAD + "objectives: [{id: a, name: &x A}, {id: b, name: *x}]\n", DocumentFormat.YAML);

    assertThat(problems).extracting(DocumentProblem::code).containsOnly("not-allowed");
    assertThat(problems).hasSize(2);
  }

  @Test
  void aPercentSignInYamlNeedsQuotes() {
    DocumentProblem problem =
        problem(HEAD + "objectives:\n  - id: a\n    name: A\n    measures: [{name: m, unit: %}]\n");

    assertThat(problem.code()).isEqualTo("syntax");
    assertThat(problem.line()).isEqualTo(6);
    assertThat(problem.message()).contains("put the text in quotes");
  }

  @Test
  void loopsAreNamedWholeAndWhereTheyClose() {
    DocumentProblem problem =
        problem(
            HEAD
                + """
                objectives:
                  - {id: a, name: A, supports: b}
                  - {id: b, name: B, supports: c}
                  - {id: c, name: C, supports: a}
                """);

    assertThat(problem.code()).isEqualTo("support-loop");
    assertThat(problem.message()).contains("a → b → c → a");
    assertThat(problem.pointer()).isEqualTo("/objectives/2/supports");
  }

  @Test
  void aFaultInAnEntryLeadsToNoComplaintAboutWhatRefersToIt() {
    List<DocumentProblem> problems =
        problems(
            HEAD
                + """
                objectives:
                  - {id: a, name: A, due: never, supports: v, owner: f}
                visions: [{id: v, name: V, horizon: never}]
                functions: [{id: f}]
                resources:
                  - {id: r, name: R, kind: humen, fills: f, allocations: [{to: a, amount: x}]}
                """,
            DocumentFormat.YAML);

    assertThat(problems)
        .extracting(DocumentProblem::code)
        .containsExactly("bad-date", "bad-date", "missing-field", "unknown-choice", "wrong-type");
  }

  @Test
  void anotherVersionIsNamed() {
    assertThat(problem("format: alignment/2\nname: S\n").code()).isEqualTo("wrong-version");
    assertThat(problem("name: S\n").message()).contains("no format");
  }

  @ParameterizedTest
  @CsvSource({"''", "'   '", "'# only a comment'", "'---'"})
  void anEmptyDocumentIsRefused(String document) {
    assertThat(problems(document, DocumentFormat.YAML)).hasSize(1);
  }

  @Test
  void jsonIsReadAsStrictly() {
    assertThat(problems("", DocumentFormat.JSON).get(0).code()).isEqualTo("empty");
    assertThat(problems("[]", DocumentFormat.JSON).get(0).code()).isEqualTo("wrong-type");
    assertThat(problems(JSON_HEAD + "} {}", DocumentFormat.JSON).get(0).code()).isEqualTo("syntax");
    assertThat(problems(JSON_HEAD + ",}", DocumentFormat.JSON).get(0).code()).isEqualTo("syntax");
    assertThat(problems(JSON_HEAD + ", \"tags\": 1}", DocumentFormat.JSON).get(0).message())
        .contains("found the number 1");
    assertThat(
            problems(
                    JSON_HEAD + ",\n \"objectives\": [{\"id\": \"ä\", \"name\": \"ä\", \"x\": 1}]}",
                    DocumentFormat.JSON)
                .get(0))
        .extracting(DocumentProblem::line, DocumentProblem::column, DocumentProblem::pointer)
        .containsExactly(2, 42, "/objectives/0/x");
  }

  @Test
  void whoeverNestsTooDeepIsStopped() {
    String deep = "[".repeat(100_000);

    assertThat(problems(JSON_HEAD + ", \"x\": " + deep, DocumentFormat.JSON))
        .extracting(DocumentProblem::code)
        .contains("too-deep");
    assertThat(problems(HEAD + "x: " + deep, DocumentFormat.YAML))
        .extracting(DocumentProblem::code)
        .contains("too-deep");
  }

  @Test
  void aDocumentThatIsTooLargeIsRefusedBeforeItIsRead() {
    assertThatThrownBy(
            () -> StrategyReader.create().withMostBytes(10).read(HEAD, DocumentFormat.YAML))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining("larger than 10 bytes");
  }

  @Test
  void whatIsNoUtf8IsRefusedWithItsPlace() {
    byte[] latin = "format: alignment/1\nname: B\u00e4cker\n".getBytes(StandardCharsets.ISO_8859_1);
    InvalidDocumentException thrown =
        catchThrowableOfType(
            InvalidDocumentException.class,
            () -> StrategyReader.create().read(new ByteArrayInputStream(latin)));
    assertThat(thrown.problems().get(0))
        .extracting(DocumentProblem::code, DocumentProblem::line, DocumentProblem::column)
        .containsExactly("not-utf-8", 2, 8);

    byte[] wide = HEAD.getBytes(StandardCharsets.UTF_16);
    assertThatThrownBy(() -> StrategyReader.create().read(new ByteArrayInputStream(wide)))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining("UTF-16");
  }

  @Test
  void aMillionFaultsAreCutShortAndSaidSo() {
    List<DocumentProblem> problems =
        problems(JSON_HEAD + ", \"x\": 1".repeat(100_000) + "}", DocumentFormat.JSON);

    assertThat(problems).hasSize(1001);
    assertThat(problems.get(1000).code()).isEqualTo("too-many-problems");
  }
}
