package io.alignment.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.Analyses;
import io.alignment.analysis.Cause;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.Metric;
import io.alignment.analysis.direction.CascadeAnalysis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The tables of numbers and of findings in the documentation are those of the catalogue and of the
 * words. Run with {@code -Dgolden=write} they are written anew.
 */
class GeneratedTablesTest {

  private static final Path DOCS = Path.of("../docs");
  private static final Analyses ANALYSES = Analyses.builtIn().with(CascadeAnalysis.withLevelGaps());
  private static final Words WORDS = Words.english();

  @Test
  void numbersAreExplainedAsTheCatalogueHasThem() throws IOException {
    isFresh(
        DOCS.resolve("numbers.md"),
        "numbers",
        ANALYSES.metrics().stream().collect(byAnalysis(Metric::id)),
        GeneratedTablesTest::numbers);
  }

  @Test
  void kindsOfFindingsAreListedAsTheAnalysesDeclareThem() throws IOException {
    isFresh(
        DOCS.resolve("findings/README.md"),
        "findings",
        ANALYSES.findingKinds().stream().collect(byAnalysis(FindingKind::id)),
        GeneratedTablesTest::findings);
  }

  @Test
  void causesAreExplainedInTheirOrder() throws IOException {
    isFresh(
        DOCS.resolve("numbers.md"),
        "causes",
        Map.of("all", List.of(Cause.values())),
        causes ->
            table(
                List.of("cause", "in short"),
                causes.stream().map(it -> List.of("`" + it.label() + "`", WORDS.cause(it)))));
  }

  private static <T> java.util.stream.Collector<T, ?, Map<String, List<T>>> byAnalysis(
      Function<T, String> id) {
    return Collectors.groupingBy(
        it -> id.apply(it).replaceFirst("\\..*", ""), TreeMap::new, Collectors.toList());
  }

  /** Each analysis has its table, and each table is what would be written. */
  private static <T> void isFresh(
      Path page, String what, Map<String, List<T>> byAnalysis, Function<List<T>, String> table)
      throws IOException {
    String text = Files.readString(page);
    Pattern block =
        Pattern.compile("(<!-- " + what + ": (\\w+) -->\n).*?(<!-- end -->)", Pattern.DOTALL);
    String fresh =
        block
            .matcher(text)
            .replaceAll(
                it ->
                    Matcher.quoteReplacement(
                        it.group(1)
                            + table.apply(byAnalysis.getOrDefault(it.group(2), List.of()))
                            + it.group(3)));
    if ("write".equals(System.getProperty("golden"))) {
      Files.writeString(page, fresh);
    }
    assertThat(block.matcher(text).results().map((MatchResult it) -> it.group(2)))
        .containsExactlyInAnyOrderElementsOf(byAnalysis.keySet());
    assertThat(Files.readString(page)).as("written anew by -Dgolden=write").isEqualTo(fresh);
  }

  private static String numbers(List<Metric> metrics) {
    return table(
        List.of("id", "formula", "unit", "of", "range", "better", "absent"),
        metrics.stream()
            .map(
                it ->
                    List.of(
                        "`" + it.id() + "`",
                        WORDS.number(it, "formula").orElse(WORDS.number(it)),
                        small(it.unit()),
                        small(it.subject()),
                        WORDS.number(it, "range").orElse(usualRange(it)),
                        it.better() == Metric.Better.NEITHER ? "–" : small(it.better()),
                        WORDS.number(it, "absent").orElseThrow())));
  }

  private static String usualRange(Metric metric) {
    return metric.unit() == Metric.Unit.SHARE ? "0 to 1" : "0 and up";
  }

  private static String findings(List<FindingKind> kinds) {
    return table(
        List.of("rule", "severity", "cause", "in short"),
        kinds.stream()
            .sorted(Comparator.comparing(FindingKind::severity))
            .map(
                it ->
                    List.of(
                        "[%s](%s.md)".formatted(it.id(), it.id()),
                        small(it.severity()),
                        it.cause().label(),
                        WORDS.kind(it))));
  }

  private static String small(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static String table(List<String> head, Stream<List<String>> rows) {
    return Stream.concat(Stream.of(head, head.stream().map(it -> "---").toList()), rows)
        .map(row -> "| " + String.join(" | ", row) + " |\n")
        .collect(Collectors.joining());
  }
}
