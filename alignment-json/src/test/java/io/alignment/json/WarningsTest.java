package io.alignment.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.model.Resource;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read, but may mean something else, is told. */
class WarningsTest {

  private static final String HEAD = "format: alignment/1\nname: S\n";

  @TempDir private Path folder;

  private static List<String> warnings(String document, DocumentFormat format) {
    List<String> warnings = new ArrayList<>();
    StrategyReader.create()
        .withWarnings(it -> warnings.add(it.code() + " " + it))
        .read(document, format);
    return warnings;
  }

  private static String money(String capacity) {
    return HEAD
        + "resources:\n  - {id: m, name: M, kind: financial, unit: EUR, capacity: %s}\n"
            .formatted(capacity);
  }

  private static String orders(String target) {
    return HEAD
        + "objectives:\n  - {id: o, name: O, measures: {name: orders, target: %s}}\n"
            .formatted(target);
  }

  // Weights

  private static String weighing(String weights) {
    return HEAD + "objectives:\n  - {id: o, name: O, measures: [%s]}\n".formatted(weights);
  }

  @Test
  void weightsThatAreLeftOutBesideSharesOfAHundredAreAskedFor() {
    assertThat(warnings(weighing("{name: built, weight: 50}, tested, told"), DocumentFormat.YAML))
        .containsExactly(
            "weights line 4, column 32 (/objectives/0/measures): One measure weighs 50, and each"
                + " without a weight 1. If they share the rest, write their weights.");
    assertThat(warnings(weighing("{name: built, weight: 2}, told"), DocumentFormat.YAML)).isEmpty();
    assertThat(
            warnings(
                weighing("{name: built, weight: 50}, {name: told, weight: 1}"),
                DocumentFormat.YAML))
        .isEmpty();
  }

  // Thousands

  @Test
  void anAmountThatMayBeGroupedIsToldWithBothReadings() {
    assertThat(warnings(money("60.000"), DocumentFormat.YAML))
        .containsExactly(
            "thousands line 4, column 60 (/resources/0/capacity): 60.000 is read as 60. If 60000 is"
                + " meant, write 60000.");
    assertThat(warnings(money("12.345"), DocumentFormat.YAML))
        .singleElement()
        .asString()
        .endsWith("12.345 is read as 12.345. If 12345 is meant, write 12345.");
    Resource money =
        StrategyReader.create().read(money("60.000"), DocumentFormat.YAML).resources().get(0);
    assertThat(money.capacity()).contains(new BigDecimal(60));
  }

  @ParameterizedTest
  @ValueSource(strings = {"60", "60.00", "60.5", "0.125", "1234.500", "60.0000", "60000"})
  void anAmountThatNobodyGroupsIsNotAskedAbout(String amount) {
    assertThat(warnings(money(amount), DocumentFormat.YAML)).isEmpty();
  }

  @Test
  void ofOtherNumbersOnlyThoseWithAZeroAtTheirEndAreAskedAbout() {
    assertThat(warnings(orders("5.000"), DocumentFormat.YAML))
        .containsExactly(
            "thousands line 4, column 55 (/objectives/0/measures/target): 5.000 is read as 5. If"
                + " 5000 is meant, write 5000.");
    assertThat(warnings(orders("4.125"), DocumentFormat.YAML)).isEmpty();
  }

  @Test
  void programsWhichWriteJsonMeanWhatTheyWrite() {
    String document =
        "{\"format\": \"alignment/1\", \"name\": \"S\", \"objectives\": {\"id\": \"o\", \"name\":"
            + " \"O\", \"measures\": {\"name\": \"orders\", \"target\": 5.000}}}";
    assertThat(warnings(document, DocumentFormat.JSON)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"60.000.000", "'60,000'", "1 000", "1'000", "'60.000,50'"})
  void whatIsNoNumberForEverybodyIsRefusedWithAWayOut(String number) {
    assertThat(FaultsTest.problems(money(number), DocumentFormat.YAML))
        .singleElement()
        .asString()
        .contains("is no number that everybody reads in the same way. Write it plainly, like 1000");
  }

  // What says nothing

  @Test
  void whatHoldsOfPeopleSaysNothingOfMoney() {
    String document =
        HEAD
            + """
            resources:
              - {id: m, name: M, kind: financial, unit: EUR, people: 2, skills: [law],
                 absences: {from: 2026-01-01, until: 2026-01-31}}
              - {id: t, name: T, kind: technological, people: 2, skills: [law],
                 absences: {from: 2026-01-01, until: 2026-01-31}}
              - {id: h, name: H, kind: human, unit: FTE, people: 2, skills: [law],
                 absences: {from: 2026-01-01, until: 2026-01-31}}
            """;

    assertThat(warnings(document, DocumentFormat.YAML))
        .containsExactly(
            "says-nothing line 4, column 58 (/resources/0/people): The number of people is told"
                + " of people only, and says nothing here. Remove it, or correct the kind.",
            "says-nothing line 4, column 69 (/resources/0/skills): A skill is told of people"
                + " and machines only, and says nothing here. Remove it, or correct the kind.",
            "says-nothing line 5, column 16 (/resources/0/absences): An absence is told of"
                + " people and machines only, and says nothing here. Remove it, or correct the"
                + " kind.",
            "says-nothing line 6, column 51 (/resources/1/people): The number of people is told"
                + " of people only, and says nothing here. Remove it, or correct the kind.");
  }

  @Test
  void aCheckInWithNothingInItSaysNothing() {
    String document =
        HEAD
            + """
            objectives:
              - id: o
                name: O
                checkIns: [{date: 2026-01-05, note: fine}, {date: 2026-01-12, by: Ana}]
                keyResults: [{id: k, name: K, checkIns: {date: 2026-01-05}}]
            """;

    assertThat(warnings(document, DocumentFormat.YAML))
        .extracting(it -> it.replaceAll(": This.*", ""))
        .containsExactly(
            "says-nothing line 6, column 48 (/objectives/0/checkIns/1)",
            "says-nothing line 7, column 45 (/objectives/0/keyResults/0/checkIns)");
  }

  // Days

  private static final String WORK =
      HEAD
          + """
          visions: {id: v, name: V, horizon: 2065-12-31}
          initiatives:
            - {id: a, name: A, start: 2026-01-01, due: 2026-06-30}
            - {id: b, name: B, due: %s}
          """;

  @ParameterizedTest
  @CsvSource({"2047-01-01, 1", "2046-12-31, 0", "2027-06-30, 0", "2005-12-31, 1", "2006-01-01, 0"})
  void aDayDecadesFromAllOthersIsAskedAbout(String day, int warnings) {
    String document = WORK.formatted(day).replace("2065", "2026");
    assertThat(warnings(document, DocumentFormat.YAML)).hasSize(warnings);
  }

  @Test
  void theHorizonOfAVisionMayBeFar() {
    assertThat(warnings(WORK.formatted("2026-12-31"), DocumentFormat.YAML)).isEmpty();
  }

  @Test
  void theDayIsToldWithItsPlaceInEitherFormatAndWithPlaces() throws IOException {
    String document = WORK.formatted("2096-06-30").replace("2065", "2030");
    String expected =
        "2096-06-30 lies more than 20 years from every other day. Leave it if it is meant, or mend"
            + " the year.";
    assertThat(warnings(document, DocumentFormat.YAML))
        .containsExactly("distant-day line 6, column 27 (/initiatives/1/due): " + expected);
    String json =
        StrategyWriter.toString(
            StrategyReader.create().read(document, DocumentFormat.YAML), DocumentFormat.JSON);
    assertThat(warnings(json, DocumentFormat.JSON))
        .singleElement()
        .asString()
        .endsWith("(/initiatives/1/due): " + expected);

    Path file = Files.writeString(folder.resolve("s.yaml"), document);
    List<DocumentProblem> told = new ArrayList<>();
    StrategyReader.create().withWarnings(told::add).readLocated(file);
    assertThat(told).extracting(DocumentProblem::message).containsExactly(expected);
  }

  @Test
  void ofAFewDaysNobodyCanSayWhichIsWrong() {
    assertThat(
            warnings(
                HEAD + "initiatives: {id: a, name: A, start: 2026-01-01, due: 2062-06-30}",
                DocumentFormat.YAML))
        .isEmpty();
  }

  @Test
  void warningsComeInTheOrderOfTheirPlaces() {
    String document =
        WORK.formatted("2096-06-30").replace("2065", "2030")
            + "resources: {id: m, name: M, kind: financial, unit: EUR, capacity: 5.000}\n";
    assertThat(warnings(document, DocumentFormat.YAML))
        .extracting(it -> it.substring(0, it.indexOf(' ')))
        .containsExactly("distant-day", "thousands");
  }
}
