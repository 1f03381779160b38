package io.alignment.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.alignment.model.Strategy;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentFormatTest {

  private static final String JSON = "{\"format\": \"alignment/1\", \"name\": \"S\"}";

  @ParameterizedTest
  @CsvSource({
    "bakery.json, JSON",
    "bakery.yaml, YAML",
    "bakery.yml, YAML",
    "BAKERY.JSON, JSON",
    "a.json/b.Yml, YAML",
    ".json, JSON",
    "bakery.txt,",
    "bakery,",
    "json,",
    "a.json/b,",
    "'',",
  })
  void aFileNameTellsItsFormatByItsExtension(String name, DocumentFormat format) {
    assertThat(DocumentFormat.ofFileName(name).orElse(null)).isEqualTo(format);
  }

  @ParameterizedTest
  @CsvSource({
    "{}, JSON",
    "'  \n{\"format\": 1}', JSON",
    "'format: alignment/1', YAML",
    "'# {', YAML",
    "'---\n{}', YAML",
    "'', YAML",
  })
  void whatBeginsWithABraceIsJson(String content, DocumentFormat format) {
    assertThat(DocumentFormat.ofContent(content)).isEqualTo(format);
  }

  @Test
  void anExtensionCountsMoreThanTheContent(@TempDir Path directory) throws Exception {
    String flow = "{format: alignment/1, name: S}";
    Path yaml = Files.writeString(directory.resolve("a.yaml"), flow);
    Path unknown = Files.writeString(directory.resolve("a.txt"), flow);

    assertThat(StrategyReader.create().read(yaml).name()).isEqualTo("S");
    assertThat(
            catchThrowableOfType(
                    InvalidDocumentException.class, () -> StrategyReader.create().read(unknown))
                .problems())
        .extracting(DocumentProblem::code)
        .containsExactly("syntax");
  }

  @ParameterizedTest
  @ValueSource(strings = {"plan.yaml", "plan.yml", "plan.json"})
  void whatIsWrittenIntoAFileReadsBackFromIt(String name, @TempDir Path directory)
      throws Exception {
    Strategy strategy = Strategy.builder("Fjord Bikes").build();
    Path file = directory.resolve(name);

    StrategyWriter.write(strategy, file);

    assertThat(StrategyReader.create().read(file)).isEqualTo(strategy);
    assertThat(DocumentFormat.ofContent(Files.readString(file)))
        .isEqualTo(DocumentFormat.ofFileName(name).orElseThrow());
  }

  @Test
  void aFileThatSaysNoFormatIsNotWritten(@TempDir Path directory) {
    Path file = directory.resolve("plan.txt");

    assertThatThrownBy(() -> StrategyWriter.write(Strategy.builder("S").build(), file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("plan.txt")
        .hasMessageContaining(".yaml");
    assertThat(file).doesNotExist();
  }

  @Test
  void withoutAnExtensionTheContentCounts() throws Exception {
    byte[] json = JSON.getBytes(StandardCharsets.UTF_8);
    byte[] yaml = "format: alignment/1\nname: S\n".getBytes(StandardCharsets.UTF_8);

    Strategy fromJson = StrategyReader.create().read(new ByteArrayInputStream(json));
    Strategy fromYaml = StrategyReader.create().read(new ByteArrayInputStream(yaml));

    assertThat(fromJson).isEqualTo(fromYaml);
  }

  @Test
  void jsonIsYamlToo() {
    assertThat(StrategyReader.create().read(JSON, DocumentFormat.YAML))
        .isEqualTo(StrategyReader.create().read(JSON, DocumentFormat.JSON));
  }
}
