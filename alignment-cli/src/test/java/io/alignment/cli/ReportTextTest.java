package io.alignment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.Analyses;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.Metric;
import io.alignment.json.StrategyReader;
import io.alignment.model.Element;
import io.alignment.model.Strategy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a report says, seen or heard, is in names, words and numbers that people use. */
class ReportTextTest {

  private static final Path STRATEGIES =
      Path.of("../alignment-examples/src/main/resources/strategies");

  private static final Pattern LONG_NUMBER = Pattern.compile("\\d+\\.\\d{4,}");

  private static Set<String> words(String text) {
    return Arrays.stream(text.split("[^\\p{Alnum}._-]+"))
        .map(it -> it.replaceAll("[.]+$", ""))
        .collect(Collectors.toSet());
  }

  private static String said(String... command) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AlignmentCommand.run(
        InputStream.nullInputStream(),
        out,
        OutputStream.nullOutputStream(),
        new Terminal(80, false),
        command);
    Document page = Jsoup.parse(out.toString(StandardCharsets.UTF_8));
    page.select("script, style, code").remove();
    return Stream.concat(
            page.body().nodeStream(TextNode.class).map(TextNode::text),
            page.select("[aria-label]").eachAttr("aria-label").stream())
        .collect(Collectors.joining(" "));
  }

  private static Path file(String sample) {
    return STRATEGIES.resolve(sample + ".yaml");
  }

  /** Words of specialists; what the document itself says is no fault of the report. */
  private static Set<String> specialist(String text) {
    return Vocabulary.SPECIALIST
        .matcher(text)
        .results()
        .map(it -> it.group().toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  /** Ids that nobody could take for a word, and that no text of the document holds. */
  private static Set<String> ids(String sample) throws IOException {
    Strategy strategy = StrategyReader.create().read(file(sample));
    String texts =
        Files.readString(file(sample))
            .lines()
            .filter(it -> it.matches(".*\\b(name|description|text|note): .*"))
            .collect(Collectors.joining("\n"))
            .toLowerCase(Locale.ROOT);
    return Stream.of(
            strategy.elements().stream()
                .map(Element::id)
                .filter(it -> it.matches(".*[-_\\d].*") && !texts.contains(it)),
            Analyses.builtIn().metrics().stream().map(Metric::id),
            Analyses.builtIn().findingKinds().stream().map(FindingKind::id))
        .flatMap(it -> it)
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"agency-okrs", "corner-bakery", "missoula-fy2024", "school-plan", "sdg-2022"})
  void aReportOfASampleIsInWordsThatPeopleUse(String sample) throws IOException {
    String said = said("report", file(sample).toString());

    assertThat(said).hasSizeGreaterThan(10_000);
    assertThat(words(said)).doesNotContainAnyElementsOf(ids(sample));
    assertThat(said).doesNotContainPattern(LONG_NUMBER);
    assertThat(specialist(said)).isSubsetOf(specialist(Files.readString(file(sample))));
  }

  @Test
  void aComparisonIsInWordsThatPeopleUse() throws IOException {
    String said =
        said(
            "report",
            "--compare",
            file("corner-bakery").toString(),
            file("corner-bakery-2027").toString());

    assertThat(words(said)).doesNotContainAnyElementsOf(ids("corner-bakery-2027"));
    assertThat(said).doesNotContainPattern(LONG_NUMBER);
    assertThat(specialist(said))
        .isSubsetOf(specialist(Files.readString(file("corner-bakery-2027"))));
  }
}
