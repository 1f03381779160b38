package io.alignment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.json.StrategyReader;
import io.alignment.model.Strategy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportCommandTest {

  private static final String BAKERY =
      "../alignment-examples/src/main/resources/strategies/corner-bakery.yaml";

  @TempDir private Path folder;

  private static Outcome run(String... args) {
    return given("", args);
  }

  private static Outcome given(String in, String... args) {
    return Outcome.of(in, new Terminal(80, false), args);
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "xlsx"})
  void theBakeryGoesOutInOurOwnTablesAndComesInEqual(String format) throws IOException {
    assertThat(run("export", BAKERY, "--to", format, "-o", file("bakery.out")))
        .isEqualTo(new Outcome(0, "", ""));

    Outcome outcome = run("import", file("bakery.out"), "-o", file("bakery.yaml"));

    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).startsWith("Corner Bakery came in: 1 vision, ").hasLineCount(1);
    assertThat(StrategyReader.create().read(Path.of(file("bakery.yaml"))))
        .isEqualTo(StrategyReader.create().read(Path.of(BAKERY)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"archimate", "stratml"})
  void theBakeryComesInEqualFromOtherFormatsOrTheLossesSayWhyNot(String format) throws IOException {
    Outcome out = run("export", BAKERY, "--to", format, "-o", file("bakery.xml"));
    Outcome in = run("import", file("bakery.xml"), "-o", file("bakery.yaml"));

    assertThat(out.code()).isZero();
    assertThat(in.code()).isZero();
    Strategy again = StrategyReader.create().read(Path.of(file("bakery.yaml")));
    if ((out.err() + in.err()).lines().count() == 1) {
      assertThat(again).isEqualTo(StrategyReader.create().read(Path.of(BAKERY)));
    } else {
      assertThat(out.err() + in.err()).contains("could not be carried over as in the source:");
    }
  }

  @Test
  void aTableOfOkrsComesInWithWhatOneSaysOfIt() throws IOException {
    Files.writeString(
        folder.resolve("okrs.csv"),
        "Objective;Key Result;Target;Current;Due\nMore orders;orders a week;200;80;3/4/2027\n");

    assertThat(run("import", file("okrs.csv"), "-o", file("out.yaml")).err())
        .contains("--dates dmy or --dates mdy");
    assertThat(folder.resolve("out.yaml")).doesNotExist();

    Outcome outcome =
        run("import", file("okrs.csv"), "--dates", "dmy", "--day", "2026-11-23", "--name", "Bikes");

    assertThat(outcome.code()).isZero();
    assertThat(outcome.out())
        .contains("name: Bikes\n")
        .contains("due: 2027-04-03")
        .contains("date: 2026-11-23");
  }

  @Test
  void aMappingIsSuggestedAndReadAgain() {
    String table = "Was;Bis\nMehr Kunden;2027-06-30\n";

    Outcome suggested = given(table, "import", "-", "--suggest", "-o", file("mapping.txt"));
    assertThat(suggested).isEqualTo(new Outcome(0, "", ""));
    assertThat(folder.resolve("mapping.txt")).content().contains("Was");
    assertThat(given(table, "import", "-", "--mapping", file("none.txt")).err())
        .startsWith("There is no file ");
  }

  @Test
  void whatHoldsAStrategyAlreadyIsNotTakenForATable() {
    Outcome outcome = run("import", BAKERY, "-o", file("new.yaml"));

    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("holds a strategy already").contains("export");
    assertThat(Path.of(file("new.yaml"))).doesNotExist();
  }

  @Test
  void whatOnlyTablesHaveIsRefusedForOthers() {
    assertThat(run("export", BAKERY, "--to", "archimate", "-o", file("a.xml")).code()).isZero();

    assertThat(run("import", file("a.xml"), "--dates", "dmy").err())
        .startsWith("archimate is no table: leave out --mapping, --dates");
  }

  @Test
  void whatIsLostIsToldItemByItemAndInAFile() throws IOException {
    StringBuilder csv = new StringBuilder("row is,id,name,due,mood\n");
    for (int row = 2; row < 10; row++) {
      csv.append("objective,o").append(row).append(",Goal ").append(row).append(",soon,good\n");
    }

    Outcome outcome =
        given(csv.toString(), "import", "-", "--from", "csv", "--losses", file("losses.json"));

    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).contains("name: Goal 9");
    assertThat(outcome.err())
        .contains("9 things could not be carried over as in the source:\n")
        .contains("- row 2: \"soon\" in the column due is no day such as 2026-11-23.")
        .contains("- … and 3 more like these; --losses FILE.json writes all of them.\n")
        .contains("The column mood means nothing here. It was left out.")
        .doesNotContain("row 7");
    assertThat(Files.readString(Path.of(file("losses.json"))))
        .contains("\"place\": \"row 9\"")
        .contains("\"fate\": \"dropped\"")
        .contains("\"sentence\": \"\\\"soon\\\" in the column due");
  }

  @Test
  void whatCannotBeReadIsToldInASentenceAndNothingIsWritten() throws IOException {
    Files.write(folder.resolve("picture.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0});
    Files.writeString(folder.resolve("a.csv"), "row is,id,name\nobjective,a,A\n");

    assertThat(run("import", file("none.csv"), "-o", file("out.yaml")))
        .isEqualTo(
            new Outcome(
                2, "", "There is no file " + file("none.csv") + ". Check its name and folder.\n"));
    assertThat(run("import", file("picture.png"), "-o", file("out.yaml")).err())
        .isEqualTo(
            "What "
                + file("picture.png")
                + " is cannot be told from its content. Say it: --from with one of archimate,"
                + " stratml, archi-csv, xlsx, csv.\n");
    assertThat(run("import", file("a.csv"), "--from", "word").err())
        .startsWith("--from cannot be “word”, but one of archimate, stratml, archi-csv, xlsx, csv");
    assertThat(run("import", file("a.csv"), "-o", file("a.csv")).err())
        .isEqualTo(
            file("a.csv") + " is what is read, and would be lost. Name another file to write.\n");
    assertThat(run("import", file("a.csv"), "-o", file("nowhere/out.yaml")).code()).isEqualTo(2);
    assertThat(run("import", file("a.csv"), "-o", file("b"), "--losses", file("b")).err())
        .startsWith(file("b") + " cannot hold both.");
    assertThat(folder.resolve("b")).doesNotExist();
    assertThat(folder.resolve("out.yaml")).doesNotExist();
    assertThat(Files.readString(folder.resolve("a.csv")))
        .isEqualTo("row is,id,name\nobjective,a,A\n");
  }
}
