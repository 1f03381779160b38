package io.alignment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {

  private static final String BAKERY =
      "../alignment-examples/src/main/resources/strategies/corner-bakery.yaml";
  private static final String LATER =
      "../alignment-examples/src/main/resources/strategies/corner-bakery-2027.yaml";

  @TempDir private Path folder;

  private static Outcome run(String... args) {
    return Outcome.of("", new Terminal(200, false), args);
  }

  @Test
  void oneFileWithEverythingInItAndNotAWordBesides() throws IOException {
    Path file = folder.resolve("bakery.html");

    assertThat(run("report", BAKERY, "-o", file.toString())).isEqualTo(new Outcome(0, "", ""));
    assertThat(Files.readString(file))
        .startsWith("<!DOCTYPE html>")
        .endsWith("</html>\n")
        .contains("<title>Corner Bakery</title>");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void withoutAFileItGoesToStandardOutputAndIsTheSame() throws IOException {
    Path file = folder.resolve("bakery.html");
    run("report", BAKERY, "--output", file.toString());

    assertThat(run("report", BAKERY).out()).isEqualTo(Files.readString(file));
  }

  @Test
  void aComparisonBeginsWithWhatHasChanged() {
    Outcome outcome = run("report", "--compare", BAKERY, LATER);

    assertThat(outcome.code()).isZero();
    assertThat(outcome.out())
        .contains("<section id=\"changes\"")
        .contains(
            "New: “Shop” answers for “Everybody in the shop can handle an online order by February"
                + " 2027”");
  }

  @Test
  void itIsWrittenForAPrinterOrForAMeeting() {
    assertThat(run("report", BAKERY, "--print").out())
        .contains("<section id=\"board\"", "<section id=\"money\"")
        .doesNotContain("<section id=\"elements\"", "<nav");
    assertThat(run("report", BAKERY, "--slides").out())
        .contains("<section class=\"slide title\">")
        .doesNotContain("<nav");
    assertThat(run("report", BAKERY, "--print", "--slides").code()).isEqualTo(2);
  }

  @Test
  void theDayCanBeSaid() {
    assertThat(run("report", BAKERY, "--as-of", "2026-11-23").out()).contains("As of 2026-11-23");
  }

  @Test
  void aFolderThatIsNotThereIsToldBeforeAnyWork() {
    Outcome outcome = run("report", "no-such.yaml", "-o", folder.resolve("a/b.html").toString());

    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("There is no folder " + folder.resolve("a"));
  }

  @Test
  void aFolderIsNoFileToWrite() {
    Outcome outcome = run("report", BAKERY, "-o", folder.toString());

    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("is a folder. Name a file in it.");
  }

  @Test
  void aDocumentThatIsNotValidLeavesAnOlderReportAsItWas() throws IOException {
    Path document = Files.writeString(folder.resolve("bad.yaml"), "format: alignment/1\n");
    Path file = Files.writeString(folder.resolve("old.html"), "the old one");

    Outcome outcome = run("report", document.toString(), "-o", file.toString());

    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("bad.yaml");
    assertThat(Files.readString(file)).isEqualTo("the old one");
  }

  @Test
  void twoStrategiesCannotBothComeFromStandardInput() {
    Outcome outcome = run("report", "--compare", "-", "-");

    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("Only one of the two can come from standard input");
  }

  @Test
  void whatIsReadIsNeverWrittenOver() throws IOException {
    Path document = folder.resolve("same.yaml");
    Files.copy(Path.of(BAKERY), document);

    Outcome outcome = run("report", document.toString(), "-o", document.toString());

    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("is what is read, and would be lost");
    assertThat(document).hasSameTextualContentAs(Path.of(BAKERY));
  }

  @Test
  void aFileOfSomebodyElseBesideTheReportStays() throws IOException {
    Path theirs = Files.writeString(folder.resolve("bakery.html.new1"), "theirs");
    Path file = folder.resolve("bakery.html");

    assertThat(run("report", BAKERY, "-o", file.toString()).code()).isZero();
    assertThat(theirs).hasContent("theirs");
    assertThat(file).exists();
  }
}
