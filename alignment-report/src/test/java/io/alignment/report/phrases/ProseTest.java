package io.alignment.report.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people read stands in phrases, not in Java. */
class ProseTest {

  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)^\\s*//.*$");
  private static final Pattern PROSE =
      Pattern.compile("\"[^\"\\n]*\\b[a-z]+ [a-z]+ [a-z]+\\b[^\"\\n]*\"");

  /** Messages of exceptions, and a language that is not English. */
  private static final List<String> MAY_HOLD_SENTENCES = List.of("Part.java", "PlantUmlText.java");

  @Test
  void noSentenceStandsInJavaButForProgrammers() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      List<Path> sources =
          files
              .filter(it -> it.toString().endsWith(".java"))
              .filter(it -> !MAY_HOLD_SENTENCES.contains(it.getFileName().toString()))
              .toList();

      assertThat(sources).hasSizeGreaterThan(50).allSatisfy(ProseTest::assertWithoutProse);
    }
  }

  private static void assertWithoutProse(Path source) throws IOException {
    String code = COMMENT.matcher(Files.readString(source)).replaceAll("");

    assertThat(Splitter.on(';').splitToStream(code))
        .filteredOn(it -> !it.contains("Exception("))
        .noneMatch(PROSE.asPredicate());
  }
}
