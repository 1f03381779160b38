package io.alignment.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.alignment.model.Strategy;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is too large to be held, and what only pretends to be harmless. */
class LargeDocumentsTest {

  private static final String HEAD = "{\"format\": \"alignment/1\", \"name\": \"S\"";
  private static final int MIB = 1 << 20;

  @TempDir private Path directory = Path.of("");

  private static StrategyReader reader(int mebibytes) {
    return StrategyReader.create()
        .withMostBytes(Long.MAX_VALUE)
        .withMostMemory((long) mebibytes * MIB);
  }

  /** Writes a file of more than 16 MiB, so that it is not held. */
  private Path large(String head, String item, String end) throws IOException {
    Path file = directory.resolve("large.json");
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write(head);
      for (long size = 0; size < 17 * MIB; size += item.length()) {
        out.write(item);
      }
      out.write(end);
    }
    return file;
  }

  @Test
  void aLargeFileMayBeLargerThanTheMemoryThatItTakes() throws Exception {
    Path file = large(HEAD + ", \"tags\": [\"a\"", " ".repeat(1000) + ",\"a\"", "]}");

    Strategy strategy = reader(8).read(file);

    assertThat(strategy.tags()).containsExactly("a");
    assertThat(reader(16).readLocated(file).strategy()).isEqualTo(strategy);
  }

  @Test
  void spaceBeforeClosingBracketsCountsForEachAlone() {
    String space = " ".repeat(100_000);
    String vision = "{\"id\": \"a\", \"name\": \"A\", \"tags\": [\"a\"";
    String properties = ", \"properties\": {\"a\": \"b\"" + space + "}" + space;
    String document =
        HEAD
            + properties
            + ", \"visions\": ["
            + vision
            + String.join(space, "", "]", "}", "]", "}");

    assertThat(reader(1).read(document, DocumentFormat.JSON).elements()).hasSize(1);
  }

  @Test
  void itsFaultsAreToldWithTheirPlaces() throws Exception {
    String blank = "\n" + " ".repeat(1000);
    Path file = large(HEAD + ", \"name\": \"ä\"", blank, ", \"x\": 1}");

    InvalidDocumentException thrown =
        catchThrowableOfType(InvalidDocumentException.class, () -> reader(300).read(file));

    assertThat(thrown.problems())
        .extracting(DocumentProblem::code)
        .containsExactly("duplicate-field", "unknown-field");
    assertThat(thrown.problems().get(1))
        .extracting(DocumentProblem::line, DocumentProblem::column)
        .containsExactly((17 * MIB + 1000) / 1001 + 1, 1003);
  }

  @Test
  void itsBytesMustBeUtf8() throws Exception {
    Path file = large(HEAD, "\n" + " ".repeat(1000), ", \"tags\": \"");
    try (OutputStream out = Files.newOutputStream(file, java.nio.file.StandardOpenOption.APPEND)) {
      out.write(new byte[] {'"', ',', (byte) 0xe4, '}'});
    }

    InvalidDocumentException thrown =
        catchThrowableOfType(InvalidDocumentException.class, () -> reader(300).read(file));

    assertThat(thrown.problems()).extracting(DocumentProblem::code).containsExactly("not-utf-8");
    assertThat(thrown.problems().get(0).line()).isGreaterThan(17_000);
  }

  @Test
  void aLargeFileInYamlIsRefusedByItsSize() throws Exception {
    Path file = Files.move(large("", "# comment\n", ""), directory.resolve("large.yaml"));

    assertThat(codes(() -> reader(512).read(file))).isEqualTo("too-large");
  }

  @Test
  void theSizeOfAFileMayBeBoundedToo() throws Exception {
    Path file = large(HEAD, " ".repeat(1000), "}");
    StrategyReader bounded = reader(512).withMostBytes(17 * MIB);

    assertThat(codes(() -> bounded.read(file))).isEqualTo("too-large");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'\"tags\": [\"a\"'                                          | ',\"a\"'",
        "'\"properties\": {\"a\": \"a\"'                             | ',\"#\":\"\"'",
        "'\"visions\": [{\"id\": \"a\", \"name\": \"A\"}'            | ',{\"id\":\"#\",\"name\":\"A\"}'",
        "'\"objectives\": [{\"id\": \"a\", \"name\": \"A\", \"owner\": [\"f\"'    | ',\"f\"'",
        "'\"objectives\": [{\"id\": \"a\", \"name\": \"A\", \"measures\": [\"m\"' | ',\"#\"'",
        "'\"objectives\": [{\"id\": \"a\", \"name\": \"A\", \"supports\": [\"b\"' | ',{\"to\":\"b\",\"weight\":2}'",
        "'\"description\": \"a'                                      | 'aaaaaaaaaaaaaaaaaaaaaaaaaa'",
        "'\"a'                                                       | 'aaaaaaaaaaaaaaaaaaaaaaaaaa'",
        "'\"tags\": 1'                                               | '1111111111111111111111111'",
      })
  void whatWouldTakeTooMuchMemoryIsRefused(String head, String item) {
    StringBuilder document = new StringBuilder(HEAD + ", " + head);
    for (int i = 0; document.length() < 3 * MIB; i++) {
      document.append(item.replace("#", String.valueOf(i)));
    }
    byte[] bytes = document.toString().getBytes(StandardCharsets.UTF_8);

    InvalidDocumentException thrown =
        catchThrowableOfType(
            InvalidDocumentException.class, () -> reader(12).read(bytes, DocumentFormat.JSON));

    assertThat(thrown.problems()).extracting(DocumentProblem::code).containsExactly("too-large");
    assertThat(thrown.getMessage()).contains("more memory than 12 MiB");
  }

  @Test
  void bytesAreReadAsTheyAre() {
    byte[] document = (HEAD + ", \"tags\": \"ä€😀\"}").getBytes(StandardCharsets.UTF_8);

    assertThat(StrategyReader.create().read(document, DocumentFormat.JSON).tags())
        .containsExactly("ä€😀");
  }

  @Test
  void charactersMayStandAcrossThePiecesInWhichAFileIsRead() {
    // Whatever the size of a piece is, one of these stands across its end.
    for (int shift = 0; shift < 4; shift++) {
      String text = "x".repeat(shift) + "ä€😀".repeat(20_000);
      byte[] document =
          (HEAD + ", \"description\": \"" + text + "\"}").getBytes(StandardCharsets.UTF_8);

      assertThat(StrategyReader.create().read(document, DocumentFormat.JSON).description())
          .contains(text);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "c080", "c1bf", "e08080", "e09fbf", "eda080", "edbfbf", "f0808080", "f08fbfbf", "f4908080",
    "f5808080", "ff", "80", "bf", "c3", "e282", "f09f98", "c320", "e28220"
  })
  void bytesThatUnicodeForbidsAreRefused(String hexadecimal) {
    byte[] bad = new java.math.BigInteger(hexadecimal, 16).toByteArray();
    String text =
        new String(
            bad,
            bad[0] == 0 ? 1 : 0,
            bad.length - (bad[0] == 0 ? 1 : 0),
            StandardCharsets.ISO_8859_1);
    byte[] document =
        (HEAD + ", \"tags\": \"" + text + "\"}").getBytes(StandardCharsets.ISO_8859_1);

    InvalidDocumentException thrown =
        catchThrowableOfType(
            InvalidDocumentException.class,
            () -> StrategyReader.create().read(document, DocumentFormat.JSON));

    assertThat(thrown.problems().get(0))
        .extracting(DocumentProblem::code, DocumentProblem::line, DocumentProblem::column)
        .containsExactly("not-utf-8", 1, HEAD.length() + 12);
  }

  @Test
  void wordsThatWereChosenToCollideAreReadLikeOthers() {
    StringBuilder document = new StringBuilder(HEAD + ", \"tags\": [\"a\"");
    for (int i = 0; i < 1 << 12; i++) {
      document.append(", \"");
      for (int bit = 0; bit < 12; bit++) {
        document.append((i >> bit & 1) == 0 ? "Aa" : "BB");
      }
      document.append('"');
    }

    Strategy strategy =
        StrategyReader.create().read(document.append("]}").toString(), DocumentFormat.JSON);

    assertThat(strategy.tags()).hasSize((1 << 12) + 1);
  }

  private interface Reading {
    void read() throws IOException;
  }

  private static String codes(Reading reading) {
    InvalidDocumentException thrown =
        catchThrowableOfType(InvalidDocumentException.class, reading::read);
    return String.join(" ", thrown.problems().stream().map(DocumentProblem::code).toList());
  }
}
