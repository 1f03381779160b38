package io.alignment.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import io.alignment.Analyses;
import io.alignment.analysis.Metric;
import io.alignment.cli.AlignmentCommand;
import io.alignment.cli.Terminal;
import io.alignment.model.Strategy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The README and the pages behind it keep their promises: commands, code, tables and links. */
class ReadmeTest {

  private static final Path ROOT = Path.of("..");
  private static final List<Path> PAGES =
      List.of(
          Path.of("README.md"),
          Path.of("docs/command.md"),
          Path.of("docs/java.md"),
          Path.of("docs/all-numbers.md"),
          Path.of("docs/limits.md"));
  private static final List<Path> SOURCES =
      List.of(
          Path.of("src/main/java/io/alignment/examples"),
          Path.of("src/test/java/io/alignment/examples"));
  private static final String STRATEGIES = "src/main/resources/strategies/";
  private static final Pattern SHELL = Pattern.compile("(?m)^```sh\\n(.*?)\\n```", Pattern.DOTALL);
  private static final Pattern JAVA =
      Pattern.compile(
          "(?:<!-- example: (\\w+\\.java)#([\\w-]+) -->\\n)?```java\\n(.*?)\\n```", Pattern.DOTALL);
  private static final Pattern OUTPUT =
      Pattern.compile("<!-- output( of check)? -->\\n```text\\n(.*?)\\n```", Pattern.DOTALL);
  private static final Pattern PART =
      Pattern.compile("<!-- part of: ([\\w.-]+) -->\\n```yaml\\n(.*?)\\n```", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)[^)]*\\)");
  private static final Pattern FILE = Pattern.compile("`([\\w./-]+\\.(?:java|yaml|md|xml))`");

  @TempDir private Path folder;

  private static String text(Path file) throws IOException {
    return Files.readString(file);
  }

  private static String readme() throws IOException {
    return text(ROOT.resolve("README.md"));
  }

  /** Returns the README and what stood in it before it was one page. */
  private static String pages() throws IOException {
    StringBuilder pages = new StringBuilder();
    for (Path page : PAGES) {
      pages.append(text(ROOT.resolve(page))).append('\n');
    }
    return pages.toString();
  }

  @Test
  void theReadmeIsShort() throws IOException {
    assertThat(readme().lines()).hasSizeLessThanOrEqualTo(150);
  }

  @Test
  void theFirstTwoCommandsAnalyzeTheBakeryAndRunAllTests() throws IOException {
    List<String> commands = SHELL.matcher(readme()).results().map(it -> it.group(1)).toList();

    assertThat(commands.subList(0, 2))
        .containsExactly(
            "mvn -q -B -Pquick -pl alignment-cli -am package && java -jar"
                + " alignment-cli/target/alignment.jar analyze"
                + " alignment-examples/src/main/resources/strategies/corner-bakery.yaml",
            "mvn -B verify");
  }

  @ParameterizedTest
  @CsvSource({
    "corner-bakery, '--hide initiatives,functions,resources'",
    "corner-bakery-board, --view board",
    "corner-bakery-time, --view time",
    "corner-bakery-talk, --view talk",
    "corner-bakery-units, --view units",
    "corner-bakery-people, --view people",
    "corner-bakery-trends, --view trends"
  })
  void thePicturesOfTheBakeryAreWhatTheCommandDraws(String picture, String options)
      throws IOException {
    String command = "export %scorner-bakery.yaml --to svg %s".formatted(STRATEGIES, options);
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    AlignmentCommand.run(
        InputStream.nullInputStream(),
        out,
        OutputStream.nullOutputStream(),
        new Terminal(80, false),
        Splitter.on(' ').splitToList(command).toArray(String[]::new));

    assertThat(out.toString(StandardCharsets.UTF_8))
        .as("in alignment-examples, alignment %s -o ../docs/images/%s.svg", command, picture)
        .isEqualTo(text(ROOT.resolve("docs/images/%s.svg".formatted(picture))));
  }

  @Test
  void allJavaIsCompiledWithThisModule() throws IOException {
    List<MatchResult> blocks = JAVA.matcher(pages()).results().toList();

    assertThat(blocks).isNotEmpty();
    for (MatchResult block : blocks) {
      assertThat(block.group(1)).as("where this is compiled: %s", block.group(3)).isNotNull();
      assertThat(block.group(3).strip()).isEqualTo(example(block.group(1), block.group(2)));
    }
  }

  private static String example(String file, String name) throws IOException {
    Pattern region =
        Pattern.compile(
            "// @example:%s:begin\\n(.*?)// @example:%s:end".formatted(name, name), Pattern.DOTALL);
    Path source =
        SOURCES.stream()
            .map(folder -> folder.resolve(file))
            .filter(Files::exists)
            .findFirst()
            .orElseThrow(() -> new AssertionError("There is no " + file));
    return region
        .matcher(text(source))
        .results()
        .map(it -> it.group(1).stripTrailing().stripIndent())
        .findFirst()
        .orElse("There is no example " + name + " in " + file);
  }

  @Test
  void whatPeopleWillSeeIsWhatTheCommandPrints() throws IOException {
    String bakery = STRATEGIES + "corner-bakery.yaml";
    String rules = STRATEGIES + "corner-bakery-rules.yaml";

    assertThat(printed("analyze", bakery)).containsSubsequence(shown(false));
    assertThat(printed("check", bakery, "--rules", rules, "--as-of", "2026-11-23"))
        .containsSubsequence(shown(true));
  }

  private static List<String> shown(boolean ofCheck) throws IOException {
    List<String> shown =
        OUTPUT
            .matcher(pages())
            .results()
            .filter(it -> (it.group(1) != null) == ofCheck)
            .flatMap(it -> Stream.of(it.group(2).split("(?m)^…$\\n?")))
            .toList();
    assertThat(shown).isNotEmpty();
    return shown;
  }

  static String printed(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AlignmentCommand.run(
        InputStream.nullInputStream(),
        out,
        OutputStream.nullOutputStream(),
        new Terminal(80, false),
        args);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void partsOfDocumentsStandInThem() throws IOException {
    List<MatchResult> parts = PART.matcher(pages()).results().toList();

    assertThat(parts).isNotEmpty();
    for (MatchResult part : parts) {
      assertThat(text(Path.of(STRATEGIES + part.group(1)))).contains(part.group(2));
    }
  }

  @Test
  void everyNumberIsExplained() throws IOException {
    List<String> rows =
        Stream.concat(pages().lines(), text(ROOT.resolve("docs/numbers.md")).lines())
            .filter(line -> line.startsWith("|"))
            .toList();

    assertThat(Analyses.builtIn().metrics())
        .extracting(Metric::id)
        .allSatisfy(
            id -> assertThat(rows).anySatisfy(row -> assertThat(row).contains("`" + id + "`")));
  }

  @Test
  void everyFileItNamesIsThere() throws IOException {
    for (Path page : PAGES) {
      Path beside = ROOT.resolve(page).resolveSibling("");
      Stream<String> links =
          LINK.matcher(text(ROOT.resolve(page)))
              .results()
              .map(it -> it.group(1))
              .filter(it -> !it.startsWith("https://"));

      assertThat(links).allSatisfy(file -> assertThat(beside.resolve(file)).exists());
    }
    assertThat(FILE.matcher(pages()).results().map(it -> it.group(1)))
        .filteredOn(it -> it.contains("/") && !it.contains("…"))
        .allSatisfy(file -> assertThat(ROOT.resolve(file)).exists());
  }

  @Test
  void theExamplesDoWhatThePageSays() throws IOException {
    Strategy bakery = BuildAStrategy.bakery();
    Path file = folder.resolve("bakery.yaml");
    Files.writeString(file, "format: alignment/1\nname: Corner Bakery\nvisons: []\n");

    assertThat(BuildAStrategy.withOwner(bakery).functions()).hasSize(2);
    assertThat(ReadADocument.read(file))
        .startsWith("3: No field of this document is called \"visons\".");
    assertThat(ReadADocument.ask(bakery)).contains("ERROR Nobody answers for “Keep our regulars”");
    assertThat(ReadADocument.askOne(bakery)).contains("0.75 of the vision");
    assertThat(ReadADocument.askForSilosAndMoney(bakery)).contains("move: Transfer[from=");
    assertThat(ReadADocument.tryAChange(bakery))
        .contains("coverage.owned BETTER\n")
        .contains("let “Marketing” answer for “Keep our regulars”\n");
    assertThat(ReadADocument.askForEuros(bakery)).isEqualTo("OptionalDouble[2.0]");
    assertThat(new EuroLevelsAnalysis(1).analyze(bakery).findings())
        .containsExactly(EuroLevels.FAR.at("web-shop", new EuroLevels.Levels(2)));
  }
}
