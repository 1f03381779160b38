package io.alignment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportCommandTest {

  private static final String STRATEGIES = "../alignment-examples/src/main/resources/strategies/";
  private static final String BAKERY = STRATEGIES + "corner-bakery.yaml";
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  /** With -Dgolden=write what is expected becomes what is written now. Look at the difference. */
  private static final boolean RENEW = "write".equals(System.getProperty("golden"));

  @TempDir private Path folder;

  private static Outcome run(String... args) {
    return runWith("", args);
  }

  private static Outcome runWith(String input, String... args) {
    String[] all = Stream.concat(Stream.of("export"), Arrays.stream(args)).toArray(String[]::new);
    return Outcome.of(input, new Terminal(200, false), all);
  }

  private static void assertRefused(String message, String... args) {
    Outcome outcome = run(args);

    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains(message).doesNotContain("\tat ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mermaid", "plantuml", "dot"})
  void theBakeryIsDrawnAsItWas(String language) throws IOException {
    Outcome outcome = run(BAKERY, "--to", language);
    Path golden = GOLDEN.resolve("corner-bakery." + language);

    assertThat(outcome.code()).isZero();
    assertThat(outcome.err()).isEmpty();
    if (RENEW) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, outcome.out());
    }
    assertThat(outcome.out())
        .as("Renew it with -Dgolden=write if this is how it should be.")
        .isEqualTo(Files.readString(golden));
  }

  @Test
  void aPictureIsDrawn() {
    assertThat(run(BAKERY, "--to", "SVG").out()).startsWith("<svg ").contains("Keep our regulars");
  }

  @Test
  void theBoardIsAPictureOfAllGoals() {
    String board = run(BAKERY, "--view", "board", "--to", "svg").out();

    assertThat(board)
        .startsWith("<svg ")
        .contains("Earn 8 % of the turnover", "Of what is wanted: ", "worked on");
    assertRefused(
        "--view board is a picture of all of it", BAKERY, "--view", "board", "--to", "dot");
    assertRefused(
        "--view board is a picture of all of it",
        BAKERY,
        "--view",
        "board",
        "--to",
        "svg",
        "--part",
        "online");
  }

  @Test
  void theWayOfTheMoneyIsAPicture() throws IOException {
    assertThat(run(BAKERY, "--view", "money", "--to", "svg").out())
        .startsWith("<svg ")
        .contains("Chatbot for the home page → leads to no vision: 4,000 EUR");
    assertRefused(
        "--view money is a picture of all of it", BAKERY, "--view", "money", "--to", "dot");
    Path poor = folder.resolve("poor.yaml");
    Files.writeString(poor, "format: alignment/1\nname: Poor\n");
    assertRefused("there is no money to draw", poor.toString(), "--view", "money", "--to", "svg");
  }

  @Test
  void theTimeIsAPictureOfTheWorkGoalByGoal() {
    assertThat(run(BAKERY, "--view", "time", "--to", "svg").out())
        .startsWith("<svg ")
        .contains(
            "Learn to handle online orders: needs New web shop first, and their dates do not fit",
            "In 2026-Q4 and 2027-Q1 more EUR is needed than there is by then.")
        .endsWith("</svg>\n");
    assertThat(run(STRATEGIES + "sdg-2022.yaml", "--view", "time", "--to", "svg").err())
        .startsWith("Nothing that is not finished has a start or a due date");
  }

  @Test
  void whoTalksAndWhoCarriesTooMuchArePictures() throws IOException {
    assertThat(run(BAKERY, "--view", "talk", "--to", "svg").out())
        .contains(
            "Bakehouse and Shop do not talk, as far as it is recorded. Their work touches",
            "Owner tells Marketing; nothing is recorded of the way back.");
    assertThat(run(BAKERY, "--view", "people", "--to", "svg").out())
        .contains("Planned for more than there is: “Mara, who owns the place”.");
    Path empty = folder.resolve("empty.yaml");
    Files.writeString(empty, "format: alignment/1\nname: Empty\n");
    assertRefused("there is no talk to draw", empty.toString(), "--view", "talk", "--to", "svg");
    assertRefused("there is no talk to draw", empty.toString(), "--view", "units", "--to", "svg");
    assertRefused("there is no load to draw", empty.toString(), "--view", "people", "--to", "svg");
  }

  @Test
  void theScorecardHasPerspectivesAsRows() throws IOException {
    assertThat(run(BAKERY, "--view", "scorecard", "--to", "svg").out())
        .contains("Corner Bakery: Balanced scorecard", "Customers", "Keep our regulars")
        .doesNotContain("What we do", "Who does it");
    Path flat = folder.resolve("flat.yaml");
    Files.writeString(flat, "format: alignment/1\nname: Flat\nobjectives: {id: o, name: O}\n");
    assertRefused(
        "No objective names a perspective", flat.toString(), "--view", "scorecard", "--to", "svg");
    assertRefused("No measure has a reading", flat.toString(), "--view", "trends", "--to", "svg");
  }

  @Test
  void everyPictureCanBeHadInPixels() throws IOException {
    for (String view :
        List.of(
            "map", "board", "money", "time", "talk", "units", "people", "scorecard", "trends")) {
      Path file = folder.resolve(view + ".png");

      Outcome outcome =
          run(BAKERY, "--view", view, "--to", "PNG", "--scale", "0.5", "-o", file.toString());

      assertThat(outcome).isEqualTo(new Outcome(0, "", ""));
      assertThat(Files.readAllBytes(file)).startsWith(0x89, 'P', 'N', 'G');
    }
    assertRefused("Name a file: -o OUT", BAKERY, "--to", "png");
    assertRefused("goes with --to png only", BAKERY, "--to", "svg", "--scale", "2");
    assertRefused("Give --scale a number from 0.1 to 10", BAKERY, "--to", "png", "--scale", "NaN");
    assertRefused("more than 100 million pixels", BAKERY, "--to", "png", "--scale", "10");
  }

  @Test
  void aFileIsWrittenWhole() throws IOException {
    Path file = folder.resolve("bakery.dot");
    Files.writeString(file, "old");

    Outcome outcome = run(BAKERY, "--to", "dot", "-o", file.toString());

    assertThat(outcome).isEqualTo(new Outcome(0, "", ""));
    assertThat(file).hasContent(run(BAKERY, "--to", "dot", "--output", "-").out());
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void whatCannotBeWrittenIsToldAndLeavesNothingBehind() {
    Path nowhere = folder.resolve("nowhere");

    assertRefused(
        "There is no folder " + nowhere.toAbsolutePath() + ". Make it first.",
        BAKERY,
        "--to",
        "dot",
        "-o",
        nowhere.resolve("x.dot").toString());
    assertRefused(
        " is a folder. Name a file in it.", BAKERY, "--to", "dot", "-o", folder.toString());
    // No file system takes a name that long.
    String file = folder.resolve("x".repeat(300) + ".dot").toString();
    assertRefused(file + " could not be written: ", BAKERY, "--to", "dot", "-o", file);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aDocumentThatCannotBeUsedLeavesTheFileAsItWas() throws IOException {
    Path file = folder.resolve("bakery.mmd");
    Files.writeString(file, "old");

    assertRefused("There is no file", "no.yaml", "--to", "mermaid", "-o", file.toString());
    assertThat(file).hasContent("old");
  }

  @Test
  void anElementIsDrawnWithItsLineOfSight() {
    assertThat(run(BAKERY, "--to", "mermaid", "--part", "easy-ordering").out())
        .contains("Order in under two minutes", "Raise online orders", "New web shop")
        .doesNotContain("Keep our regulars", "New deck oven");
  }

  @Test
  void aFunctionIsDrawnWithWhatItDoes() {
    assertThat(run(BAKERY, "--to", "mermaid", "--function", "bakehouse").out())
        .contains("Bakehouse", "Night baker", "Keep the hygiene grade at 5")
        .doesNotContain("Print advertising");
  }

  @Test
  void aPerspectiveIsDrawnWithWhatIsBehindIt() {
    assertThat(run(BAKERY, "--to", "mermaid", "--perspective", "Internal_Process").out())
        .contains("Keep the hygiene grade at 5", "Cleaning plan", "The bakery that people here")
        .doesNotContain("Everybody in the shop");
  }

  @Test
  void onlyOnePartCanBeAskedForAndItMustBeThere() {
    assertRefused("Only one of --part", BAKERY, "--to", "dot", "--part", "x", "--function", "shop");
    assertRefused(
        "There is no element \"onlin\". Did you mean \"online\"?",
        BAKERY,
        "--to",
        "dot",
        "--part",
        "onlin");
    assertRefused(
        "There is no business function \"shopp\". Did you mean \"shop\"?",
        BAKERY,
        "--to",
        "dot",
        "--function",
        "shopp");
    assertRefused(
        "There is no perspective \"costumer\". Did you mean \"customer\"?",
        BAKERY,
        "--to",
        "dot",
        "--perspective",
        "costumer");
    assertRefused(
        "There is no perspective \"x\". There are: financial, customer, internal-process,"
            + " learning-and-growth.",
        BAKERY,
        "--to",
        "dot",
        "--perspective",
        "x");
  }

  @Test
  void objectivesCanStandInLevels() {
    assertThat(run(BAKERY, "--to", "dot").out()).contains("<B>Customers</B>");
    assertThat(run(BAKERY, "--to", "dot", "--bands", "levels").out())
        .contains("<B>Level 2</B>")
        .doesNotContain("<B>Customers</B>");
  }

  @Test
  void layersCanBeHidden() {
    assertThat(run(BAKERY, "--to", "dot", "--hide", "functions,resources").out())
        .contains("<B>What we do</B>")
        .doesNotContain("<B>Who does it</B>", "<B>With what</B>");
    assertRefused("--hide", BAKERY, "--to", "dot", "--hide", "visions");
  }

  @Test
  void theLowestLevelsCanBeFolded() {
    assertThat(run(BAKERY, "--to", "dot", "--most", "4").out())
        .contains("+ 3 below")
        .doesNotContain("hygiene grade");
    assertRefused("Show at least 1 with --most, not 0.", BAKERY, "--to", "dot", "--most", "0");
  }

  @Test
  void theDayIsTheOneThatIsGiven() {
    assertThat(run(BAKERY, "--to", "dot", "--as-of", "2028-01-01").out())
        .isNotEqualTo(run(BAKERY, "--to", "dot").out());
  }

  @Test
  void whatMermaidCannotDrawIsFoldedAndSaid() {
    Outcome outcome = run(STRATEGIES + "sdg-2022.yaml", "--to", "mermaid");

    assertThat(outcome.code()).isZero();
    assertThat(outcome.err()).startsWith("Mermaid draws at most 500 lines and 50,000 letters.");
    assertThat(outcome.out()).hasSizeLessThan(50_001).contains(" below");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mermaid", "plantuml", "dot", "svg"})
  void anEmptyStrategyHasAnEmptyDiagram(String language) {
    Outcome outcome = runWith("format: alignment/1\nname: Nothing yet\n", "-", "--to", language);

    assertThat(outcome.code()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out()).contains("Nothing yet").endsWith("\n");
  }

  @Test
  void theLanguageMustBeOneThatThereIs() {
    assertRefused("--to FORMAT is missing", BAKERY);
    assertRefused("one of svg, mermaid", BAKERY, "--to", "word");
    assertThat(run("--help").out())
        .contains(List.of("--to", "--part", "--function", "--perspective", "--most", "--hide"))
        .contains("mermaid, plantuml, dot (for Graphviz), svg");
  }
}
