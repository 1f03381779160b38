package io.alignment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlignmentCommandTest {

  private static final String BAKERY =
      "../alignment-examples/src/main/resources/strategies/corner-bakery.yaml";
  private static final String EMPTY = "format: alignment/1\nname: Nothing yet\n";

  @TempDir private Path folder;

  private static Outcome run(String input, Terminal terminal, String... args) {
    return Outcome.of(input, terminal, args);
  }

  private static Outcome run(String... args) {
    return run("", new Terminal(80, false), args);
  }

  @Test
  void theBakeryIsToldWhatToChange() {
    Outcome outcome = run("analyze", BAKERY, "--all");

    assertThat(outcome.code()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .startsWith("Corner Bakery\n\nBoard: what of all that is wanted is in order\n")
        .contains("\nOf what is wanted: 56 % in order, 18 % not, 26 % unknown\n")
        .contains("What to do next\n", "Tried on a copy of your plan: then")
        .contains("Nobody answers for “Everybody in the shop can handle an online order")
        .contains("“Chatbot for the home page” serves no goal that is written down, and")
        .doesNotContain("\u001b");
    assertThat(outcome.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(81));
  }

  @Test
  void jsonHasTheNamesOfTheResultFormat() {
    Outcome outcome = run("analyze", BAKERY, "--format", "json");

    assertThat(outcome.code()).isZero();
    assertThat(outcome.out())
        .startsWith("{\n  \"strategy\": \"Corner Bakery\",\n  \"priorities\": {")
        .contains("\"coverage\": {", "\"weighted\": {", "\"unaligned\": [", "\"cascade\": {")
        .endsWith("}\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"validate", "analyze"})
  void whatMayMeanSomethingElseIsToldBesides(String name) {
    String document =
        EMPTY + "resources: [{id: m, name: Money, kind: financial, unit: EUR, capacity: 60.000}]\n";
    Outcome outcome = run(document, new Terminal(80, false), name, "-");

    assertThat(outcome.code()).isZero();
    assertThat(outcome.err())
        .isEqualTo(
            "Please check Standard input, line 3, column 72 (/resources/0/capacity): 60.000 is read"
                + " as 60. If 60000 is meant, write 60000.\n");
  }

  @Test
  void findingsEndWithCode1OnlyIfAskedFor() {
    assertThat(run("analyze", BAKERY, "--fail-on", "error").code()).isEqualTo(1);
    assertThat(run("analyze", BAKERY, "--fail-on", "warning").code()).isEqualTo(1);
    String onlyAWarning =
        EMPTY
            + "visions: [{id: v, name: V}]\ninitiatives: [{id: i, name: I}]\n"
            + "resources: [{id: m, name: Money, kind: financial, unit: EUR, capacity: 9,"
            + " allocations: [{to: i, amount: 9}]}]\n";
    assertThat(run(onlyAWarning, new Terminal(80, false), "analyze", "-", "--fail-on", "error"))
        .satisfies(outcome -> assertThat(outcome.code()).isZero());
    assertThat(run(onlyAWarning, new Terminal(80, false), "analyze", "-", "--fail-on", "warning"))
        .satisfies(outcome -> assertThat(outcome.code()).isEqualTo(1));
  }

  @Test
  void onlyWhatIsAskedForIsPrinted() {
    assertThat(run("analyze", BAKERY, "--only", "cascade,progress").out())
        .contains("Levels: how", "Progress: how", "As of 2026-10-15")
        .doesNotContain("Coverage: what", "Silos: who");
    assertThat(run("analyze", BAKERY, "--only", "progres"))
        .satisfies(it -> assertThat(it.code()).isEqualTo(2))
        .satisfies(it -> assertThat(it.err()).contains("Did you mean \"progress\"?"));
  }

  @Test
  void theDayIsTheOneThatIsGiven() {
    assertThat(run("analyze", BAKERY, "--as-of", "2026-11-23", "--only", "progress", "--ids").out())
        .contains("As of 2026-11-23", "progress.stale");
    assertThat(run("analyze", BAKERY, "--as-of", "soon").code()).isEqualTo(2);
    assertThat(run(EMPTY, new Terminal(80, false), "analyze", "-", "--only", "progress").out())
        .contains("No measure has a reading yet");
  }

  @Test
  void aShockCanBeAskedAbout() {
    assertThat(run("analyze", BAKERY, "--only", "impact", "--shock", "supermarket=1").out())
        .containsPattern("“Keep our regulars” +-0.9 +0 +-0.9");
    assertThat(run("analyze", BAKERY, "--shock", "supermarkt=1").err())
        .startsWith("There is no factor \"supermarkt\". Did you mean \"supermarket\"?");
    assertThat(run("analyze", BAKERY, "--shock", "supermarket=2").err())
        .startsWith("The shock 2.0 of \"supermarket\" must be from -1 to 1.");
    assertThat(run("analyze", BAKERY, "--shock", "supermarket").code()).isEqualTo(2);
  }

  @Test
  void anEmptyStrategyIsToldWhereToBegin() {
    Outcome outcome = run(EMPTY, new Terminal(80, false), "analyze", "-");

    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).contains("There are no objectives yet").doesNotContain("NaN");
  }

  @Test
  void standardInputIsRecognizedByItsContent() {
    String json = "{\"format\": \"alignment/1\", \"name\": \"From JSON\"}";

    assertThat(run(json, new Terminal(80, false), "validate", "-").out())
        .isEqualTo(
            "From JSON is valid: 0 visions, 0 objectives, 0 initiatives, 0 functions, 0 resources,"
                + " 0 factors, and 0 relations between them.\n");
    assertThat(run(EMPTY, new Terminal(80, false), "validate", "-").code()).isZero();
  }

  @Test
  void keyResultsAreCountedApart() {
    String okrs =
        """
        format: alignment/1
        name: Okrs
        objectives:
          - {id: grow, name: Grow, keyResults: [{id: orders, name: Orders}]}
        """;

    assertThat(run(okrs, new Terminal(80, false), "validate", "-").out())
        .contains("1 objective, 1 key result, 0 initiatives");
  }

  @Test
  void everyFaultOfADocumentIsNamedWithItsPlace() throws Exception {
    Path file = folder.resolve("faulty.yaml");
    Files.writeString(
        file,
        """
        format: alignment/1
        name: Faulty
        objectives:
          - {id: a, name: A, suports: b}
          - {id: b, name: B, due: 2026-02-30, owner: nobody}
        """);
    Outcome outcome = run("validate", file.toString());

    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .contains("3 problems")
        .contains("line 4, column 22", "\"suports\"", "Did you mean \"supports\"?")
        .contains("line 5, column 27", "no day 2026-02-30")
        .contains("line 5, column 46", "\"nobody\"")
        .doesNotContain("\tat ");
  }

  @Test
  void wrongUsageEndsWithCode2AndAHint() {
    assertThat(run().code()).isEqualTo(2);
    assertThat(run().err()).contains("Say what to do");
    assertThat(run("analyse", BAKERY).code()).isEqualTo(2);
    assertThat(run("analyse", BAKERY).err()).contains("analyze");
    assertThat(run("analyze").code()).isEqualTo(2);
    assertThat(run("analyze", BAKERY, "--fail-on", "info").code()).isEqualTo(2);
    assertThat(run("analyze", "no-such-file.yaml"))
        .satisfies(outcome -> assertThat(outcome.code()).isEqualTo(2))
        .satisfies(outcome -> assertThat(outcome.err()).contains("no file no-such-file.yaml"));
    assertThat(run("analyze", folder.toString()).code()).isEqualTo(2);
  }

  @Test
  void aWrongWordIsToldInALineWithWhatWasMeant() {
    assertThat(run("analyze", "--onli", BAKERY).err().lines())
        .containsExactly(
            "There is no option --onli. Did you mean --only?",
            "“alignment analyze --help” says what there is.");
    assertThat(run("analyze", BAKERY, "--format").err()).startsWith("--format needs a value.");
    assertThat(run("analyze", BAKERY, "--format", "pdf").err())
        .startsWith("--format cannot be “pdf”, but one of text, markdown, json.");
    assertThat(run("analyze", BAKERY, "--as-of", "today").err())
        .startsWith("\"today\" is no day. Write it like 2026-11-23.");
  }

  @Test
  void helpSuffices() {
    assertThat(run("--help").out())
        .contains("analyze", "validate", "Exit codes:", "corner-bakery.yaml");
    assertThat(run("analyze", "--help").out()).contains("FILE", "--format", "--fail-on", "json");
    assertThat(run("--help").code()).isZero();
  }

  @Test
  void colorsAreForTerminalsAndNarrowOnesAreRespected() {
    assertThat(run("", new Terminal(80, true), "analyze", BAKERY).out()).contains("\u001b[");
    assertThat(run("", new Terminal(40, false), "analyze", BAKERY).out().lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThan(41));
  }

  @Test
  void namesCannotPlayTricksOnTheTerminal() {
    String document = EMPTY + "objectives: [{id: a, name: \"red \\e[31m and\\nnew line\"}]\n";

    assertThat(run(document, new Terminal(80, false), "analyze", "-", "--all").out())
        .contains("red  [31m and new line")
        .doesNotContain("\u001b");
  }

  @Test
  void aLongListOfMattersIsCutAndSaysSo() {
    StringBuilder document =
        new StringBuilder(EMPTY)
            .append("objectives:\n  - {id: dated, name: Dated, due: 2030-12-31}\n");
    for (int i = 0; i < 30; i++) {
      document.append("  - {id: o").append(i).append(", name: Objective ").append(i).append("}\n");
    }

    assertThat(run(document.toString(), new Terminal(80, false), "analyze", "-", "--all").out())
        .contains("more of less weight; --format json lists them all.");
  }

  @Test
  void validateLoadsNoAnalysis() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-verbose:class",
                "-cp",
                System.getProperty("java.class.path"),
                AlignmentCommand.class.getName(),
                "validate",
                BAKERY)
            .redirectErrorStream(true)
            .start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(told).isZero();
    assertThat(told)
        .contains("io.alignment.cli.ValidateCommand ", "Corner Bakery is valid")
        .doesNotContain("io.alignment.analysis.", "io.alignment.plan.", "io.alignment.Analyses");
  }
}
