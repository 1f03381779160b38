package io.alignment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script that starts the command, with a Java that says what it was asked for. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

  private static final Path LAUNCHER = Path.of("src/main/launcher/alignment");

  /** Tells its words, one a line, makes the archive, and ends with the code of its last word. */
  private static final String JAVA =
      """
      #!/bin/sh
      for word in "$@"; do
        echo "$word"
        case $word in -XX:ArchiveClassesAtExit=*) touch "${word#*=}" ;; esac
        code=$word
      done
      exit "$code"
      """;

  @TempDir private Path folder;

  private Path home;
  private Path archive;

  @BeforeEach
  void install() throws IOException {
    home = Files.createDirectories(folder.resolve("my programs"));
    archive = home.resolve("alignment.jsa");
    Files.copy(LAUNCHER, home.resolve("alignment"));
    Path jar = Files.createFile(home.resolve("alignment.jar"));
    Files.setLastModifiedTime(jar, FileTime.fromMillis(0));
    Path java = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
    Files.writeString(java, JAVA);
    assertThat(java.toFile().setExecutable(true)).isTrue();
  }

  private List<String> run(int code, String... words) throws IOException, InterruptedException {
    return run(code, home.resolve("alignment"), words);
  }

  private List<String> run(int code, Path launcher, String... words)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("sh", launcher.toString()));
    command.addAll(List.of(words));
    command.add(String.valueOf(code));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
    Process process = builder.start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isEqualTo(code);
    return told.lines().toList();
  }

  @Test
  void whatTheFirstAnswerLoadsIsKeptForAllThatComeAfterIt() throws Exception {
    List<String> first = run(1, "analyze", "my strategy.yaml");

    assertThat(first.get(0)).startsWith("-XX:ArchiveClassesAtExit=" + archive);
    assertThat(first)
        .endsWith(
            "-jar", home.resolve("alignment.jar").toString(), "analyze", "my strategy.yaml", "1");
    assertThat(archive).exists();
    assertThat(run(0, "validate", "a.yaml"))
        .startsWith("-XX:SharedArchiveFile=" + archive)
        .contains("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
        .endsWith("validate", "a.yaml", "0");
  }

  @Test
  void nothingIsKeptOfWhatLoadsLittle() throws Exception {
    assertThat(run(0, "validate", "a.yaml")).noneMatch(it -> it.contains("Archive"));
    run(2, "analyze", "missing.yaml");

    try (var files = Files.list(home)) {
      assertThat(files.map(it -> it.getFileName().toString()))
          .containsExactlyInAnyOrder("alignment", "alignment.jar");
    }
  }

  @Test
  void aNewerProgramMakesItsOwn() throws Exception {
    run(0, "analyze");
    Files.setLastModifiedTime(archive, FileTime.fromMillis(0));
    Files.setLastModifiedTime(home.resolve("alignment.jar"), FileTime.fromMillis(100_000));

    assertThat(run(0, "analyze").get(0)).startsWith("-XX:ArchiveClassesAtExit=");
  }

  @Test
  void itFindsItsJarThroughLinks() throws Exception {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Files.createSymbolicLink(bin.resolve("one"), Path.of("two"));
    Files.createSymbolicLink(bin.resolve("two"), home.resolve("alignment"));

    assertThat(run(0, bin.resolve("one"), "--help"))
        .containsSubsequence("-jar", home.resolve("alignment.jar").toString(), "--help");
  }
}
