package io.alignment.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alignment.rules.Baseline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineFileTest {

  private static final Baseline BASELINE =
      Baseline.of(
          List.of(
              new Baseline.Known("z", List.of(), List.of(), Optional.empty()),
              new Baseline.Known(
                  "a", List.of("b", "yes"), List.of("silos.gap"), Optional.of("Ask Tom: why?")),
              new Baseline.Known("a", List.of("a"), List.of(), Optional.empty())));

  @TempDir private Path folder;

  @Test
  void itIsWrittenSoThatPeopleCanReadAndCompareIt() {
    assertThat(BaselineFile.toString(BASELINE))
        .isEqualTo(
            """
            format: alignment-baseline/1
            findings:
              - rule: a
                elements: a
              - rule: a
                elements:
                  - b
                  - "yes"
                because: silos.gap
                note: "Ask Tom: why?"
              - rule: z
            """);
  }

  @Test
  void whatWasWrittenReadsBack() {
    assertThat(BaselineFile.read(BaselineFile.toString(BASELINE), DocumentFormat.YAML))
        .isEqualTo(BASELINE);
    assertThat(BaselineFile.read(BaselineFile.toString(Baseline.empty()), DocumentFormat.YAML))
        .isEqualTo(Baseline.empty());
  }

  @Test
  void aFileThatIsCalledJsonIsJson() throws Exception {
    Path file = folder.resolve("known.json");
    BaselineFile.write(BASELINE, file);

    assertThat(Files.readString(file)).startsWith("{");
    assertThat(BaselineFile.read(file)).isEqualTo(BASELINE);
  }

  @Test
  void whatIsKnownTwiceIsRefusedInWhateverOrderItsElementsAre() {
    String twice =
        """
        format: alignment-baseline/1
        findings:
          - {rule: a, elements: [b, c], note: one}
          - {rule: a, elements: [c, b], note: other}
        """;

    assertThatThrownBy(() -> BaselineFile.read(twice, DocumentFormat.YAML))
        .hasMessageContaining("line 4")
        .hasMessageContaining("This is known twice. Remove one of the two.");
  }

  @Test
  void aFileIsReplacedAsAWhole() throws Exception {
    Path file = folder.resolve("known.yaml");
    BaselineFile.write(Baseline.empty(), file);
    BaselineFile.write(BASELINE, file);

    assertThat(BaselineFile.read(file)).isEqualTo(BASELINE);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void aFileThatCannotBeWrittenStaysAsItIs() throws Exception {
    Path file = folder.resolve("known.yaml");
    BaselineFile.write(BASELINE, file);
    Files.createDirectories(folder.resolve("known.yaml.new/taken"));

    assertThatThrownBy(() -> BaselineFile.write(Baseline.empty(), file))
        .isInstanceOf(IOException.class);
    assertThat(BaselineFile.read(file)).isEqualTo(BASELINE);
  }

  @Test
  void aBaselineIsReadStrictly() {
    assertThatThrownBy(
            () ->
                BaselineFile.read(
                    "format: alignment-baseline/1\nfindings: [{rule: a, element: x}, {note: why}]\n",
                    DocumentFormat.YAML))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining("2 problems")
        .hasMessageContaining("Did you mean \"elements\"?")
        .hasMessageContaining("This known finding has no rule.");
    assertThatThrownBy(() -> BaselineFile.read("format: alignment-rules/1\n", DocumentFormat.YAML))
        .hasMessageContaining("\"alignment-baseline/1\" only");
  }
}
