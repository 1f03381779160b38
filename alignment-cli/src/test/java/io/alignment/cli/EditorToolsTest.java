package io.alignment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The language server of editors takes our schemas for what they are. Only with {@code -Peditor},
 * as it must be fetched: see CONTRIBUTING.md.
 */
@Tag("editor")
class EditorToolsTest {

  private static final Path STRATEGIES =
      Path.of("../alignment-examples/src/main/resources/strategies");
  private static final Path SOURCES = Path.of("src/test/editor");
  private static final Path TOOLS = Path.of("target/editor");

  @BeforeAll
  static void fetchTheServer() throws IOException, InterruptedException {
    Files.createDirectories(TOOLS);
    for (String file : List.of("package.json", "ask.mjs")) {
      Files.copy(SOURCES.resolve(file), TOOLS.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
    assertThat(run("npm", "install", "--no-audit", "--no-fund")).isNotNull();
  }

  /** Runs a program in the folder of the tools, and returns the lines that it prints. */
  private static List<String> run(String... command) throws IOException, InterruptedException {
    Path out = Files.createTempFile("editor", ".txt");
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(TOOLS.toFile())
              .redirectErrorStream(true)
              .redirectOutput(out.toFile())
              .start();
      boolean ended = process.waitFor(3, TimeUnit.MINUTES);
      process.destroy();
      assertThat(ended).as("%s ends", command[0]).isTrue();
      assertThat(process.exitValue()).as(() -> read(out)).isZero();
      return read(out).lines().toList();
    } finally {
      Files.delete(out);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** Writes a document that names its schema, and asks the server of it. */
  private static List<String> asked(String text, String[] schema, String... place)
      throws IOException, InterruptedException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int code =
        AlignmentCommand.run(
            InputStream.nullInputStream(),
            out,
            OutputStream.nullOutputStream(),
            new Terminal(80, false),
            schema);
    assertThat(code).isZero();
    Files.write(TOOLS.resolve("schema.json"), out.toByteArray());
    Files.writeString(
        TOOLS.resolve("document.yaml"),
        "# yaml-language-server: $schema=schema.json\n" + text,
        StandardCharsets.UTF_8);
    List<String> command = new ArrayList<>(List.of("node", "ask.mjs", "document.yaml"));
    command.addAll(List.of(place));
    return run(command.toArray(String[]::new));
  }

  private static String[] schemaOf(String name) {
    return new String[] {"schema", STRATEGIES.resolve(name + ".yaml").toString()};
  }

  @ParameterizedTest
  @ValueSource(strings = {"corner-bakery", "agency-okrs", "school-plan", "missoula-fy2024"})
  void nothingIsMarkedInASampleWithItsOwnSchema(String name)
      throws IOException, InterruptedException {
    String text = Files.readString(STRATEGIES.resolve(name + ".yaml"));
    assertThat(asked(text, schemaOf(name))).isEmpty();
  }

  @Test
  void nothingIsMarkedInRules() throws IOException, InterruptedException {
    String text = Files.readString(STRATEGIES.resolve("corner-bakery-rules.yaml"));
    assertThat(asked(text, new String[] {"schema", "--of", "rules"})).isEmpty();
  }

  @Test
  void aMisspeltIdIsMarked() throws IOException, InterruptedException {
    String text = Files.readString(STRATEGIES.resolve("corner-bakery.yaml"));
    String wrong = text.replaceFirst("owner: marketing", "owner: marketting");
    int line = (int) wrong.substring(0, wrong.indexOf("marketting")).lines().count();

    assertThat(asked(wrong, schemaOf("corner-bakery")))
        .singleElement()
        .asString()
        .startsWith("marked " + line + ": Value is not accepted.");
  }

  @Test
  void idsAreCompletedWithTheirNames() throws IOException, InterruptedException {
    String text = Files.readString(STRATEGIES.resolve("corner-bakery.yaml"));
    String begun = text.replaceFirst("\n    owner: owner", "\n    owner: ");
    int line = (int) begun.substring(0, begun.indexOf("\n    owner: ") + 1).lines().count() + 1;

    assertThat(asked(begun, schemaOf("corner-bakery"), Integer.toString(line), "11"))
        .contains("completed marketing: Marketing", "completed head-baker: Head baker")
        .noneMatch(it -> it.startsWith("completed web-shop"));
  }
}
