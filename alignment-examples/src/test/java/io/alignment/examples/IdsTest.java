package io.alignment.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.Analyses;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.Metric;
import io.alignment.analysis.direction.CascadeAnalysis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The id of a number or of a kind of finding is written where it is declared, and nowhere else. */
class IdsTest {

  private static final Path ROOT = Path.of("..");
  private static final Path HOME = Path.of("src/main/java/io/alignment/analysis");
  private static final Pattern LITERAL = Pattern.compile("\"([a-zA-Z]+\\.[\\w.-]+)\"");
  private static final Pattern COMMENT = Pattern.compile("^\\s*(//|/?\\*)");
  private static final Analyses ANALYSES = Analyses.builtIn().with(CascadeAnalysis.withLevelGaps());

  @Test
  void noIdIsWrittenAwayFromItsHome() throws IOException {
    Set<String> ids =
        Stream.concat(
                ANALYSES.metrics().stream().map(Metric::id),
                ANALYSES.findingKinds().stream().map(FindingKind::id))
            .collect(Collectors.toSet());

    assertThat(
            sources().stream()
                .flatMap(
                    file ->
                        literals(file)
                            .filter(ids::contains)
                            .map(id -> file.getFileName() + " names " + id)))
        .isEmpty();
  }

  @Test
  void literalsAreSeen() {
    assertThat(literals(ROOT.resolve("alignment-core").resolve(HOME).resolve("people/Silos.java")))
        .contains("silos.gap");
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT, 20)) {
      return files
          .filter(it -> it.toString().contains("/src/main/"))
          .filter(it -> it.toString().endsWith(".java") || it.toString().endsWith(".jte"))
          .filter(it -> !it.toString().contains(HOME.toString()))
          .toList();
    }
  }

  private static Stream<String> literals(Path file) {
    try {
      return Files.readAllLines(file).stream()
          .filter(line -> !COMMENT.matcher(line).find())
          .flatMap(line -> LITERAL.matcher(line).results().map((MatchResult it) -> it.group(1)))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
