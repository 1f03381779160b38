package io.alignment.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.Analyses;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.direction.CascadeAnalysis;
import io.alignment.analysis.direction.CoverageAnalysis;
import io.alignment.json.DocumentFormat;
import io.alignment.json.StrategyReader;
import io.alignment.model.Strategy;
import io.alignment.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule has a page, whose example says what the page quotes and whose mended one does not. */
class FindingPagesTest {

  private static final Path PAGES = Path.of("../docs/findings");
  private static final Pattern YAML = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL);

  /** The built-in questions, with those that have to be asked for. */
  private static final List<Analyses> ASKED =
      List.of(
          Analyses.builtIn(),
          Analyses.none().with(new CoverageAnalysis()).with(CascadeAnalysis.withLevelGaps()));

  static List<FindingKind> findingKinds() {
    return ASKED.stream().flatMap(analyses -> analyses.findingKinds().stream()).distinct().toList();
  }

  @ParameterizedTest
  @MethodSource("findingKinds")
  void aRuleHasAPageWithAnExampleAndTheWayOut(FindingKind rule) throws IOException {
    String page = Files.readString(PAGES.resolve(rule.id() + ".md"));
    List<String> examples = YAML.matcher(page).results().map(it -> it.group(1)).toList();

    assertThat(page)
        .startsWith("# " + rule.id() + "\n")
        .contains("**" + rule.severity().name().toLowerCase(Locale.ROOT) + "**");
    assertThat(examples).hasSize(2);
    assertThat(said(rule, examples.get(0))).as("by the example").contains(quoted(page));
    assertThat(said(rule, examples.get(1))).as("by the mended one").isEmpty();
  }

  private static String quoted(String page) {
    return page.lines()
        .filter(line -> line.startsWith("> "))
        .map(line -> line.substring(2))
        .collect(Collectors.joining(" "));
  }

  @Test
  void theIndexNamesEveryPage() throws IOException {
    String index = Files.readString(PAGES.resolve("README.md"));

    assertThat(findingKinds())
        .allSatisfy(rule -> assertThat(index).contains("](" + rule.id() + ".md)"));
  }

  /** Returns what the findings of a kind say about the strategy of a document. */
  private static List<String> said(FindingKind kind, String document) {
    Strategy strategy = StrategyReader.create().read(document, DocumentFormat.YAML);
    return ASKED.stream()
        .flatMap(analyses -> analyses.analyze(strategy).findings().stream())
        .filter(finding -> finding.rule().equals(kind.id()))
        .map(finding -> Words.english().what(finding, strategy))
        .toList();
  }
}
