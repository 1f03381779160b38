package io.alignment.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the page on the document format shows is read as it stands there. */
class FormatPageTest {

  private static final Path PAGE = Path.of("../docs/document-format.md");
  private static final Pattern YAML = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL);

  static Stream<String> examples() throws IOException {
    return YAML.matcher(Files.readString(PAGE)).results().map(it -> it.group(1));
  }

  /** What is a part of a document may name what the rest of it would hold. */
  @ParameterizedTest
  @MethodSource
  void examples(String example) {
    boolean isWhole = example.startsWith("format:");
    boolean isOfAnObjective = example.startsWith("measures:") && !example.contains("objectives:");
    String head = "format: alignment/1\nname: Page\n";
    String document =
        isWhole
            ? example
            : isOfAnObjective
                ? head + "objectives:\n  id: o\n  name: O\n" + example.indent(2)
                : head + example;

    assertThat(codes(document)).isSubsetOf(isWhole ? List.of() : List.of("unknown-element"));
  }

  private static List<String> codes(String document) {
    try {
      StrategyReader.create().read(document, DocumentFormat.YAML);
      return List.of();
    } catch (InvalidDocumentException e) {
      return e.problems().stream().map(DocumentProblem::code).toList();
    }
  }

  @Test
  void whatMostNeedStandsOnThirtyLines() throws IOException {
    MatchResult first = YAML.matcher(Files.readString(PAGE)).results().findFirst().orElseThrow();

    assertThat(first.group(1).lines()).hasSizeLessThanOrEqualTo(30);
    assertThat(examples()).hasSizeGreaterThan(20);
  }
}
