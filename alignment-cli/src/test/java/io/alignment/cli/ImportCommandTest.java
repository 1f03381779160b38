package io.alignment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.json.StrategyReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {

  private static final String BAKERY =
      "../alignment-examples/src/main/resources/strategies/corner-bakery.yaml";

  @TempDir private Path folder;

  private record Outcome(int code, String out, String err) {}

  private static Outcome run(String... args) {
    return given("", args);
  }

  private static Outcome given(String in, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        AlignmentCommand.run(
            new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
            out,
            err,
            new Terminal(80, false),
            args);
    return new Outcome(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  @Test
  void theBakeryGoesOutAsATableAndComesInEqual() throws IOException {
    assertThat(run("export", BAKERY, "--to", "csv", "-o", file("bakery.csv")))
        .isEqualTo(new Outcome(0, "", ""));

    Outcome outcome = run("import", file("bakery.csv"), "-o", file("bakery.yaml"));

    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).startsWith("Corner Bakery came in: 1 vision, ").hasLineCount(1);
    assertThat(StrategyReader.create().read(Path.of(file("bakery.yaml"))))
        .isEqualTo(StrategyReader.create().read(Path.of(BAKERY)));
  }

  @Test
  void whatIsLostIsToldItemByItemAndInAFile() throws IOException {
    StringBuilder csv = new StringBuilder("type,id,name,due,mood\n");
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
    Files.writeString(folder.resolve("a.csv"), "type,id,name\nobjective,a,A\n");

    assertThat(run("import", file("none.csv"), "-o", file("out.yaml")))
        .isEqualTo(
            new Outcome(
                2, "", "There is no file " + file("none.csv") + ". Check its name and folder.\n"));
    assertThat(run("import", file("picture.png"), "-o", file("out.yaml")).err())
        .isEqualTo(
            "What "
                + file("picture.png")
                + " is cannot be told from its content. Say it: --from with one of archimate, stratml, archi-csv, csv"
                + ".\n");
    assertThat(run("import", file("a.csv"), "--from", "word").err())
        .startsWith("--from cannot be “word”, but one of archimate, stratml, archi-csv, csv");
    assertThat(run("import", file("a.csv"), "-o", file("a.csv")).err())
        .isEqualTo(
            file("a.csv") + " is what is read, and would be lost. Name another file to write.\n");
    assertThat(run("import", file("a.csv"), "-o", file("nowhere/out.yaml")).code()).isEqualTo(2);
    assertThat(folder.resolve("out.yaml")).doesNotExist();
    assertThat(Files.readString(folder.resolve("a.csv")))
        .isEqualTo("type,id,name\nobjective,a,A\n");
  }
}
