package io.alignment.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of fault with its exact place. */
class FaultsTest {

  static final String HEAD = "format: alignment/1\nname: S\n";
  static final String JSON_HEAD = "{\"format\": \"alignment/1\", \"name\": \"S\"";

  static List<DocumentProblem> problems(String document, DocumentFormat format) {
    InvalidDocumentException thrown =
        catchThrowableOfType(
            InvalidDocumentException.class, () -> StrategyReader.create().read(document, format));
    assertThat(thrown).as("a refusal of: %s", document).isNotNull();
    return thrown.problems();
  }

  static List<String> codes(String document, DocumentFormat format) {
    return problems(document, format).stream().map(DocumentProblem::code).toList();
  }

  static void assertOnly(List<DocumentProblem> problems, String code, String place, String words) {
    assertThat(problems).hasSize(1);
    DocumentProblem problem = problems.get(0);
    assertThat(
            problem.code()
                + " "
                + problem.pointer()
                + " "
                + problem.line()
                + ":"
                + problem.column())
        .isEqualTo(code + " " + place);
    assertThat(problem.message()).contains(words);
  }

  // Places

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // Fields
        "o: [{id: a, name: A, suports: b}]     | unknown-field | /objectives/0/suports 3:31 | mean"
            + " \"supports\"?",
        "o: [{id: a, name: Bread, cakes}]      | unknown-field | /objectives/0/cakes 3:35 | quotes",
        "o: [{id: a, name: A, 'x/y~z': 1}]     | unknown-field | /objectives/0/x~1y~0z 3:31 | It"
            + " has: id, name",
        "o: [{id: a, name: A, ~: 1}]           | unknown-field | /objectives/0/~0 3:31 | \"~\"",
        "o: [{id: a, name: A, name: B}]        | duplicate-field | /objectives/0/name 3:31 | twice",
        "name: T                               | duplicate-field | /name 3:1 | twice",
        "o: [{id: a}]                          | missing-field | /objectives/0 3:14 | no name",
        "o: {id: a}                            | missing-field | /objectives 3:13 | no name",
        "o: [{id: a, name: A, checkIns: 2026-02-15}] | wrong-type | /objectives/0/checkIns 3:41 |"
            + " check-in",
        "m: [{unit: EUR}]                      | missing-field | /objectives/0/measures/0 3:42 |"
            + " This measure has no name",
        // Texts
        "o: [{id: a, name: 1}]                 | unquoted-text | /objectives/0/name 3:28 | \"1\"",
        "o: [{id: a, name: -1.5}]              | unquoted-text | /objectives/0/name 3:28 |"
            + " \"-1.5\"",
        "o: [{id: a, name: 1e3}]               | unquoted-text | /objectives/0/name 3:28 | \"1e3\"",
        "o: [{id: a, name: 0x1F}]              | unquoted-text | /objectives/0/name 3:28 |"
            + " \"0x1F\"",
        "o: [{id: a, name: 12:30}]             | unquoted-text | /objectives/0/name 3:28 |"
            + " \"12:30\"",
        "o: [{id: a, name: 2026-1-1}]          | unquoted-text | /objectives/0/name 3:28 |"
            + " \"2026-1-1\"",
        "o: [{id: a, name: Yes}]               | unquoted-text | /objectives/0/name 3:28 | \"Yes\"",
        "o: [{id: a, name: off}]               | unquoted-text | /objectives/0/name 3:28 | \"off\"",
        "o: [{id: a, name: N}]                 | unquoted-text | /objectives/0/name 3:28 | \"N\"",
        "o: [{id: a, name: Null}]              | unquoted-text | /objectives/0/name 3:28 |"
            + " \"Null\"",
        "o: [{id: a, name: FALSE}]             | unquoted-text | /objectives/0/name 3:28 |"
            + " \"FALSE\"",
        "o: [{id: a, name: .NaN}]              | unquoted-text | /objectives/0/name 3:28 |"
            + " \".NaN\"",
        "o: [{id: a, name: }]                  | null-value | /objectives/0/name 3:27 | no value",
        "o: [{id: a, name: A, tags: [x, on]}]  | unquoted-text | /objectives/0/tags/1 3:41 |"
            + " \"on\"",
        "o: [{id: a, name: A, tags: {x: y}}]   | wrong-type | /objectives/0/tags 3:37 | found an"
            + " object",
        "o: [{id: a, name: A, owner: [[f]]}]   | wrong-type | /objectives/0/owner/0 3:39 | found a"
            + " list",
        "properties: {a: b, a: c}              | duplicate-field | /properties/a 3:20 | twice",
        "properties: {yes: c}                  | unquoted-text | /properties/yes 3:14 | \"yes\"",
        "properties: {<<: c}                   | unquoted-text | /properties/<< 3:14 | \"<<\"",
        "properties: {a: {b: c}}               | wrong-type | /properties/a 3:17 | found an object",
        "properties: [a]                       | wrong-type | /properties 3:13 | found a list",
        "tags: [\"\\ud800\"]                   | invalid-text | /tags 3:7 | surrogate",
        "o: [{id: a, name: \"\\udc00\"}]       | invalid-text | /objectives/0/name 3:28 |"
            + " surrogate",
        // Choices, dates, flags
        "o: [{id: a, name: A, status: dnoe}]   | unknown-choice | /objectives/0/status 3:39 | mean"
            + " \"done\"?",
        "o: [{id: a, name: A, status: Active}] | unknown-choice | /objectives/0/status 3:39 | mean"
            + " \"active\"?",
        "o: [{id: a, name: A, status: [done]}] | wrong-type | /objectives/0/status 3:39 | one of"
            + " planned, active",
        "o: [{id: a, name: A, due: 2026-02-30}] | bad-date | /objectives/0/due 3:36 | no day"
            + " 2026-02-30",
        "o: [{id: a, name: A, due: 26-1-1}]    | bad-date | /objectives/0/due 3:36 | like"
            + " 2026-11-23",
        "o: [{id: a, name: A, due: 2026-1-1}]  | bad-date | /objectives/0/due 3:36 | like"
            + " 2026-11-23",
        "o: [{id: a, name: A, due: +2026-01-01}] | bad-date | /objectives/0/due 3:36 | like"
            + " 2026-11-23",
        "o: [{id: a, name: A, due: 2026-01-01T00:00:00Z}] | bad-date | /objectives/0/due 3:36 |"
            + " like 2026-11-23",
        "o: [{id: a, name: A, due: 20260101}]  | wrong-type | /objectives/0/due 3:36 | the number"
            + " 20260101",
        "o: [{id: a, name: A, start: 2026-02-01, due: 2026-01-31}] | dates-reversed |"
            + " /objectives/0/due 3:55 | Swap",
        "m: [{name: m, leading: yes}]          | wrong-type | /objectives/0/measures/0/leading 3:61"
            + " | true or false",
        "m: [{name: m, leading: 'true'}]       | wrong-type | /objectives/0/measures/0/leading 3:61"
            + " | true or false",
        // Numbers
        "m: [{name: m, target: 0x10}]          | wrong-type | /objectives/0/measures/0/target 3:60"
            + " | plainly",
        "m: [{name: m, target: +5}]            | wrong-type | /objectives/0/measures/0/target 3:60"
            + " | plainly",
        "m: [{name: m, target: .5}]            | wrong-type | /objectives/0/measures/0/target 3:60"
            + " | plainly",
        "m: [{name: m, target: 007}]           | wrong-type | /objectives/0/measures/0/target 3:60"
            + " | plainly",
        "m: [{name: m, target: -.inf}]         | wrong-type | /objectives/0/measures/0/target 3:60"
            + " | plainly",
        "m: [{name: m, target: 5%}]            | wrong-type | /objectives/0/measures/0/target 3:60"
            + " | the text \"5%\"",
        "m: [{name: m, target: 1e400}]         | number-out-of-range |"
            + " /objectives/0/measures/0/target 3:60 | finite",
        "m: [{name: m, weight: 0}]             | number-out-of-range |"
            + " /objectives/0/measures/0/weight 3:60 | above 0",
        "m: [{name: m, everyDays: 0}]          | number-out-of-range |"
            + " /objectives/0/measures/0/everyDays 3:63 | 1 or more",
        "m: [{name: m, everyDays: 9999999999}] | number-out-of-range |"
            + " /objectives/0/measures/0/everyDays 3:63 | too many",
        "m: [{name: m, everyDays: 1e2}]        | wrong-type | /objectives/0/measures/0/everyDays"
            + " 3:63 | whole number",
        "m: [{name: m, readings: {date: 2026-01-01, value: 1e999}}] | number-out-of-range |"
            + " /objectives/0/measures/0/readings/value 3:88 | finite",
        "d: [{unit: EUR, amount: 1e999999999}] | number-out-of-range |"
            + " /objectives/0/demands/0/amount 3:61 | 18 digits",
        "d: [{unit: EUR, amount: 1e-999999999}] | number-out-of-range |"
            + " /objectives/0/demands/0/amount 3:61 | 18 digits",
        "d: [{unit: EUR, amount: 1e9999999999}] | number-out-of-range |"
            + " /objectives/0/demands/0/amount 3:61 | too large",
        "d: [{unit: EUR, amount: -0.01}]       | number-out-of-range |"
            + " /objectives/0/demands/0/amount 3:61 | 0 or more",
        "r: {kind: human, unit: FTE, capacity: 1234567890123456789} | number-out-of-range |"
            + " /resources/0/capacity 3:64 | 18 digits",
        "r: {kind: human, unit: FTE, dayToDay: -1} | number-out-of-range | /resources/0/dayToDay"
            + " 3:64 | 0 or more",
        // Measures
        "m: [m, m]                             | duplicate-measure | /objectives/0/measures/1 3:45"
            + " | another name",
        "m: [{name: m, target: 1, atLeast: 2}] | several-goals | /objectives/0/measures/0 3:42 |"
            + " Keep one",
        "m: [{name: m, baseline: 1, target: 1}] | target-equals-baseline |"
            + " /objectives/0/measures/0/target 3:73 | nothing to reach",
        // What YAML can do and documents must not
        "o: &all []                            | not-allowed | /objectives 3:13 | An anchor (&all)",
        "o: *all                               | not-allowed | /objectives 3:13 | An alias (*all)",
        "o: !!seq []                           | not-allowed | /objectives 3:13 | A tag (!!seq)",
        "o: [{id: a, name: !<!x> A}]           | not-allowed | /objectives/0/name 3:28 | A tag"
            + " (!x)",
        "o: [{id: a, name: ! A}]               | not-allowed | /objectives/0/name 3:28 | A tag (!)",
        "*x : y                                | not-allowed | ' 3:1' | An alias (*x)",
        "o: [{id: a, name: A, <<: {due: x}}]   | unknown-field | /objectives/0/<< 3:31 | Merge"
            + " keys",
        "? [a]                                 | wrong-type | ' 3:3' | must be a text",
        "o: [{id: a, name: @x}]                | syntax | ' 3:28' | put the text in quotes",
        "o: [{id: a, name: A: B}]              | syntax | ' 3:29' | put texts with special"
            + " characters in quotes",
        "o: [{id: a, name: A}                  | syntax | ' 4:1' | brackets",
        "o: [{id: a, name: \"A\\x\"}]          | syntax | ' 3:32' | not YAML",
      })
  void inYaml(String line, String code, String place, String words) {
    String document =
        line.replaceFirst("^o: ", "objectives: ")
            .replaceFirst("^m: (.*)", "objectives: [{id: a, name: A, measures: $1}]")
            .replaceFirst("^d: (.*)", "objectives: [{id: a, name: A, demands: $1}]")
            .replaceFirst("^r: .", "resources: [{id: a, name: A, ")
            .replaceFirst("^(resources.*[^]])$", "$1]");

    assertOnly(problems(HEAD + document + "\n", DocumentFormat.YAML), code, place, words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "supports: leadr                 | unknown-element | /objectives/0/supports 4:41 | mean"
            + " \"leader\"?",
        "supports: [leader, leadr]       | unknown-element | /objectives/0/supports/1 4:50 | mean"
            + " \"leader\"?",
        "supports: [{to: leadr}]         | unknown-element | /objectives/0/supports/0/to 4:47 |"
            + " mean \"leader\"?",
        "owner: [sales, slaes]           | unknown-element | /objectives/0/owner/1 4:46 | mean"
            + " \"sales\"?",
        "owner: [sales, ops, sales]      | duplicate-relation | /objectives/0/owner/2 4:51 | twice",
        "owner: leader                   | wrong-ends | /objectives/0/owner/0 4:38 | ''",
        "supports: [leader, {to: leader, weight: 2}] | duplicate-relation |"
            + " /objectives/0/supports/1/to 4:55 | twice",
        "supports: {to: leader, weight: -1} | number-out-of-range | /objectives/0/supports/weight"
            + " 4:62 | 0 or more",
        "hinders: {to: b, strength: 1.5} | number-out-of-range | /objectives/0/hinders/strength"
            + " 4:58 | at most 1",
        "supports: a                     | self-relation | /objectives/0/supports 4:41 | itself",
        "supports: [b, leader]           | support-loop | /objectives/0/supports/0 4:42 | \"a\" →"
            + " \"b\".",
        "dependsOn: b                    | dependency-loop | /objectives/1/dependsOn 4:74 | a → b"
            + " → a",
      })
  void inRelations(String field, String code, String place, String words) {
    String other =
        switch (code) {
          case "support-loop" -> ", supports: a";
          case "dependency-loop" -> ", dependsOn: a";
          default -> "";
        };
    String document =
        HEAD
            + "visions: [{id: leader, name: L}]\n"
            + "objectives: [{id: a, name: A, %s}, {id: b, name: B%s}]\n".formatted(field, other)
            + "functions: [{id: sales, name: S}, {id: ops, name: O}]\n";

    assertOnly(problems(document, DocumentFormat.YAML), code, place, words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ", \"tags\": [1]}          | wrong-type | /tags/0 1:49 | found the number 1",
        ", \"tags\": null}         | null-value | /tags 1:48 | no value",
        ", \"tags\": true}         | wrong-type | /tags 1:48 | found true",
        ", \"tag\": []}            | unknown-field | /tag 1:40 | mean \"tags\"?",
        ", \"name\": \"T\"}        | duplicate-field | /name 1:40 | twice",
        ", \"properties\": {\"a\": \"b\", \"a\": \"c\"}} | duplicate-field | /properties/a 1:65 |"
            + " twice",
        ", \"tags\": [\"a\\ud800\"]} | invalid-text | /tags 1:48 | surrogate",
        ", \"objectives\": [{\"id\": \"a\", \"name\": \"A\", \"due\": \"2026-02-30\"}]} | bad-date"
            + " | /objectives/0/due 1:87 | no day",
        ", \"objectives\": [{\"id\": \"a\", \"name\": \"A\", \"due\": 2026}]} | wrong-type |"
            + " /objectives/0/due 1:87 | the number 2026",
        ",}                        | syntax | ' 1:39' | not JSON",
        "} x                       | syntax | ' 1:40' | not JSON",
        "} {}                      | syntax | ' 1:40' | behind the end",
        ", // comment              | syntax | ' 1:40' | not JSON",
        ", 'tags': []}             | syntax | ' 1:40' | not JSON",
        ", \"tags\": [01]}         | syntax | ' 1:50' | Leading zeroes",
        ", \"tags\": [NaN]}        | syntax | ' 1:52' | NaN",
        ", \"tags\": [\"a\tb\"]}    | syntax | ' 1:51' | CTRL-CHAR",
        ", \"tags\": [\"a\\x\"]}   | syntax | ' 1:52' | escape",
        ", \"tags\": [\"a           | syntax | ' 1:51' | end-of-input",
        ", \"tags\": [             | syntax | ' 1:49' | end-of-input",
        "''                        | syntax | ' 1:38' | end-of-input",
      })
  void inJson(String rest, String code, String place, String words) {
    List<DocumentProblem> problems = problems(JSON_HEAD + rest, DocumentFormat.JSON);

    assertOnly(problems, code, place, words);
    assertThat(problems.get(0).message()).doesNotContain("Source", "Feature", "ALLOW");
  }

  @Test
  void aCharacterThatYamlDoesNotAllowIsNamedWithItsPlace() {
    assertOnly(
        problems(HEAD + "tags: [x,\n  \"a\u0007\"]\n", DocumentFormat.YAML),
        "syntax",
        " 4:5",
        "U+0007");
  }

  @ParameterizedTest
  @CsvSource({
    "JSON,''",
    "JSON,' '",
    "JSON,null",
    "YAML,''",
    "YAML,'# c'",
    "YAML,'---\n'",
    "YAML,~"
  })
  void nothingIsNoDocument(DocumentFormat format, String document) {
    assertOnly(problems(document, format), "empty", " 1:1", "must hold a strategy");
  }

  @ParameterizedTest
  @CsvSource({"JSON,[]", "JSON,1", "JSON,'\"x\"'", "YAML,[]", "YAML,1", "YAML,x", "YAML,'- x'"})
  void onlyAnObjectIsADocument(DocumentFormat format, String document) {
    assertOnly(problems(document, format), "wrong-type", " 1:1", "Expected an object");
  }

  @Test
  void whatFollowsTheDocumentIsRefused() {
    assertOnly(
        problems(HEAD + "---\na: b\n", DocumentFormat.YAML),
        "not-allowed",
        " 3:1",
        "second document");
    assertOnly(
        problems(HEAD + "...\na: b\n", DocumentFormat.YAML), "syntax", " 4:1", "document start");
  }

  @Test
  void formatsAndNamesAreAskedFor() {
    assertOnly(
        problems("format: alignment/2\nname: S\n", DocumentFormat.YAML),
        "wrong-version",
        "/format 1:9",
        "\"alignment/1\" only, not \"alignment/2\"");
    assertOnly(problems("name: S\n", DocumentFormat.YAML), "missing-field", " 1:1", "no format");
    assertOnly(
        problems("format: alignment/1\n", DocumentFormat.YAML), "missing-field", " 1:1", "no name");
    assertOnly(
        problems("format: alignment/1\nname: ' '\n", DocumentFormat.YAML),
        "blank-name",
        "/name 2:7",
        "blank name");
  }

  // One fault, one problem

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "visions: [leader]                | wrong-type",
        "visions: [{name: L}]             | missing-field",
        "visions: [{id: [leader], name: L}] | wrong-type",
        "vision: [{id: leader, name: L}]  | unknown-field",
        "visions: leader                  | wrong-type",
        "visions: [{id: leader, name: L, horizon: x}] | bad-date",
        "visions: [{id: leader, nam: L}]  | missing-field unknown-field",
      })
  void elementsThatCouldNotBeReadAreNotMissed(String section, String codes) {
    String supports = "objectives: [{id: a, name: A, supports: leader}]\n";

    assertThat(codes(HEAD + section + "\n" + supports, DocumentFormat.YAML))
        .containsExactly(codes.split(" "));
  }

  @Test
  void aMisspelledFieldOfTheDocumentHidesNothing() {
    String document = HEAD + "descripton: x\nobjectives: [{id: a, name: A, supports: nobody}]\n";

    assertThat(codes(document, DocumentFormat.YAML))
        .containsExactly("unknown-field", "unknown-element");
  }

  @Test
  void aSectionThatIsThereTwiceIsOneProblem() {
    String document =
        HEAD
            + "visions: [{id: v, name: V}]\nvisions: [{id: w, name: W}]\n"
            + "objectives: [{id: a, name: A, supports: w}]\n";

    assertThat(codes(document, DocumentFormat.YAML)).containsExactly("duplicate-field");
  }

  @Test
  void whatIsKeptByDayIsFoundWhereItStands() {
    String document =
        HEAD
            + """
            objectives:
              - id: a
                name: A
                checkIns:
                  - {date: 2026-09-01, confidence: 7}
                  - {date: 2026-01-01, confidence: 0.5}
            """;

    assertOnly(
        problems(document, DocumentFormat.YAML),
        "number-out-of-range",
        "/objectives/0/checkIns/0/confidence 7:40",
        "confidence");
  }
}
