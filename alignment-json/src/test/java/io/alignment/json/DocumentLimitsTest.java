package io.alignment.json;

import static io.alignment.json.FaultsTest.HEAD;
import static io.alignment.json.FaultsTest.JSON_HEAD;
import static io.alignment.json.FaultsTest.assertOnly;
import static io.alignment.json.FaultsTest.codes;
import static io.alignment.json.FaultsTest.problems;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What would like to take all memory or time is refused, with its place. */
class DocumentLimitsTest {

  // Bytes

  @Test
  void bytesThatAreNoUtf8AreRefused(@TempDir Path directory) throws Exception {
    for (byte[] bytes :
        List.of(
            HEAD.getBytes(StandardCharsets.UTF_16LE),
            HEAD.getBytes(StandardCharsets.UTF_16BE),
            HEAD.getBytes(StandardCharsets.UTF_16),
            new byte[] {'{', (byte) 0xc3},
            new byte[] {(byte) 0xc0, (byte) 0x80},
            new byte[] {'a', (byte) 0xed, (byte) 0xa0, (byte) 0x80})) {
      Path file = Files.write(directory.resolve("a.yaml"), bytes);
      InvalidDocumentException thrown =
          catchThrowableOfType(
              InvalidDocumentException.class, () -> StrategyReader.create().read(file));
      assertThat(thrown.problems()).extracting(DocumentProblem::code).containsExactly("not-utf-8");
    }
  }

  @Test
  void theLimitCountsBytesAndIsItselfAllowed() throws Exception {
    String document = HEAD + "description: ä\n";
    int size = document.getBytes(StandardCharsets.UTF_8).length;
    StrategyReader exact = StrategyReader.create().withMostBytes(size);
    StrategyReader less = StrategyReader.create().withMostBytes(size - 1);

    assertThat(exact.read(document, DocumentFormat.YAML).description()).contains("ä");
    InvalidDocumentException thrown =
        catchThrowableOfType(
            InvalidDocumentException.class, () -> less.read(document, DocumentFormat.YAML));
    assertOnly(thrown.problems(), "too-large", " 1:1", "larger than " + (size - 1) + " bytes");
  }

  @Test
  void fourMebibytesAreReadUnlessToldOtherwise() {
    String document = HEAD + "tags: [" + ("x".repeat(900_000) + ", ").repeat(4);
    String most = document + "x]" + " ".repeat((4 << 20) - document.length() - 2);

    assertThat(StrategyReader.create().read(most, DocumentFormat.YAML).name()).isEqualTo("S");
    assertThat(codes(most + " ", DocumentFormat.YAML)).containsExactly("too-large");
  }

  @Test
  void anIdOfMoreThanAThousandCharactersIsToldWithItsPlace() {
    String document = HEAD + "visions: {id: " + "a".repeat(1001) + ", name: Be the best}";
    assertThat(problems(document, DocumentFormat.YAML))
        .singleElement()
        .hasToString(
            "line 3, column 15 (/visions/id): Vision \"%s...\" has 1001 characters in its id. Shorten"
                    .formatted("a".repeat(57))
                + " it to 1000 at most.");
  }

  // What would like to take all memory or time

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[                | too-deep",
        "{\"a\":         | too-deep",
        "{\"id\": [      | too-deep",
      })
  void depthInJson(String opening, String code) {
    assertStops(
        JSON_HEAD + ", \"objectives\": " + opening.repeat(100_000), DocumentFormat.JSON, code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'['| too-deep",
        "'{a: '| too-deep",
        "'- '| too-deep",
        "'? '| wrong-type",
        "'[? '| wrong-type",
        "'!a '| syntax"
      })
  void depthInYaml(String opening, String code) {
    assertStops(HEAD + "objectives:\n  " + opening.repeat(100_000), DocumentFormat.YAML, code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x: | 15 | unknown-field",
        "x: | 16 | unknown-field too-deep",
        "properties: {a: | 14 | wrong-type",
        "properties: {a: | 15 | wrong-type too-deep",
        "visions: [{id: v, name: V, tags: [ | 12 | wrong-type",
        "visions: [{id: v, name: V, tags: [ | 13 | wrong-type too-deep",
      })
  void theSeventeenthLevelIsTooDeep(String before, int lists, String codes) {
    String after = before.replaceAll("[^\\[{]", "");
    String closing =
        new StringBuilder(after).reverse().toString().replace('[', ']').replace('{', '}');
    String document =
        HEAD + before + " " + "[".repeat(lists - 1) + "[1]" + "]".repeat(lists - 1) + closing;

    assertThat(codes(document, DocumentFormat.YAML)).containsExactly(codes.split(" "));
  }

  @Test
  void anAnchorWhereItBecomesTooDeepIsNotReportedBesides() {
    assertThat(codes(HEAD + "x: " + "[".repeat(15) + "&a [", DocumentFormat.YAML))
        .containsExactly("unknown-field", "too-deep");
  }

  @Test
  void longNumbersAndNames() {
    String number = "9".repeat(1_000_000);
    String demand =
        ", \"objectives\": {\"id\": \"a\", \"name\": \"A\", \"demands\": {\"unit\": \"u\","
            + " \"amount\": ";
    assertStops(JSON_HEAD + demand + number + "}}}", DocumentFormat.JSON, "number-out-of-range");
    assertStops(
        JSON_HEAD + demand + "1." + number + "}}}", DocumentFormat.JSON, "number-out-of-range");
    assertStops(
        JSON_HEAD + demand + "1e" + number + "}}}", DocumentFormat.JSON, "number-out-of-range");
    assertStops(
        HEAD + "objectives: {id: a, name: A, demands: {unit: u, amount: " + number + "}}",
        DocumentFormat.YAML,
        "wrong-type");
    assertStops(JSON_HEAD + ", \"" + number + "\": 1}", DocumentFormat.JSON, "unknown-field");
    assertStops(HEAD + "? " + number + "\n: 1\n", DocumentFormat.YAML, "unknown-field");
  }

  @Test
  void aliasesDoNotMultiply() {
    StringBuilder laughs = new StringBuilder(HEAD + "a: &a [lol, lol]\n");
    for (char c = 'b'; c <= 'z'; c++) {
      laughs.append("%s: &%s [*%s, *%s, *%s, *%s]\n".formatted(c, c, c - 1, c - 1, c - 1, c - 1));
    }
    assertStops(laughs.toString(), DocumentFormat.YAML, "not-allowed");
  }

  private static void assertStops(String document, DocumentFormat format, String code) {
    List<String> codes =
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> codes(document, format));
    assertThat(codes).contains(code);
  }
}
