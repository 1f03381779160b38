package io.alignment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What analyze prints is one page, in words that people use. */
class PageTest {

  private static final String STRATEGIES = "../alignment-examples/src/main/resources/strategies/";
  private static final Path GOLDEN = Path.of("src/test/resources/golden/page");

  /** With -Dgolden=write what is expected becomes what is written now. Look at the difference. */
  private static final boolean RENEW = "write".equals(System.getProperty("golden"));

  private static final Pattern FRACTION_OF_PERCENT = Pattern.compile("\\d\\.\\d+ %");
  private static final Pattern LONG_FRACTION = Pattern.compile("\\d{3}\\.\\d|\\.\\d{3}");

  private static String analyzed(String sample, String... options) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String[] args =
        Stream.concat(Stream.of("analyze", STRATEGIES + sample + ".yaml"), Arrays.stream(options))
            .toArray(String[]::new);
    AlignmentCommand.run(
        InputStream.nullInputStream(),
        out,
        OutputStream.nullOutputStream(),
        new Terminal(80, false),
        args);
    return out.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "agency-okrs",
        "corner-bakery",
        "corner-bakery-2027",
        "missoula-fy2024",
        "school-plan",
        "sdg-2022"
      })
  void thePageOfASampleIsAsItWas(String sample) throws IOException {
    String page = analyzed(sample);
    Path golden = GOLDEN.resolve(sample + ".txt");

    if (RENEW) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, page);
    }
    assertThat(page)
        .as("Renew it with -Dgolden=write if this is how it should be.")
        .isEqualTo(Files.readString(golden));
    assertThat(page.lines())
        .hasSizeLessThanOrEqualTo(sample.equals("corner-bakery") ? 60 : 66)
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    assertThat(page)
        .doesNotContainPattern(FRACTION_OF_PERCENT)
        .doesNotContainPattern(LONG_FRACTION)
        .doesNotContainPattern(Vocabulary.SPECIALIST);
  }

  @Test
  void thePageInGermanIsAsItWas() throws IOException {
    String page = analyzed("corner-bakery", "--lang", "de");
    Path golden = GOLDEN.resolve("corner-bakery.de.txt");

    if (RENEW) {
      Files.writeString(golden, page);
    }
    assertThat(page)
        .as("Renew it with -Dgolden=write if this is how it should be.")
        .isEqualTo(Files.readString(golden));
    assertThat(page.lines())
        .hasSizeLessThanOrEqualTo(66)
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "agency-okrs",
        "corner-bakery",
        "corner-bakery-2027",
        "missoula-fy2024",
        "school-plan",
        "sdg-2022"
      })
  void allThatIsPrintedIsInWordsThatPeopleUse(String sample) {
    assertThat(analyzed(sample, "--all")).doesNotContainPattern(Vocabulary.SPECIALIST);
  }

  @Test
  void nothingIsSaidTwiceOnThePage() {
    List<String> sentences =
        Arrays.stream(analyzed("corner-bakery").split("\n(?=- |\\d\\. )"))
            .map(it -> it.replaceAll("\\s+", " "))
            .toList();

    assertThat(sentences).doesNotHaveDuplicates();
  }

  @Test
  void idsStandThereOnlyIfAskedFor() {
    assertThat(analyzed("corner-bakery", "--ids"))
        .contains("silos.silo: bakehouse", "“Keep our regulars” [loyal]");
    assertThat(analyzed("corner-bakery")).doesNotContain("silos.silo", "[loyal]");
    assertThat(analyzed("corner-bakery", "--all")).doesNotContain("silos.silo");
    assertThat(analyzed("corner-bakery", "--format", "markdown")).doesNotContain("silos.silo");
    assertThat(analyzed("corner-bakery", "--format", "markdown", "--ids")).contains("silos.silo");
  }

  @Test
  void aPartIsPrintedByAWordThatPeopleUse() {
    assertThat(analyzed("corner-bakery", "--section", "money"))
        .contains("EUR: where it goes", "Spending: what has been spent")
        .doesNotContain("What to do next", "Progress: how far");
    assertThat(analyzed("corner-bakery", "--section", "Goals"))
        .contains("Board: what of all that is wanted", "Progress: how far")
        .doesNotContain("What to do next", "EUR: where it goes");
    assertThat(analyzed("corner-bakery", "--section", "plan")).contains("What to do next");
  }
}
