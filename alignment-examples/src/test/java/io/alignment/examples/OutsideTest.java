package io.alignment.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Laws run in a project of somebody else that has what docs/java.md shows and nothing else,
 * whichever JUnit it has. Runs in the profile {@code outside} only, as it runs Maven.
 */
@Tag("outside")
class OutsideTest {

  private static final Path ROOT = Path.of("..");
  private static final Path OURS = Path.of("src/main/java/io/alignment/examples");
  private static final Path OUR_TESTS = Path.of("src/test/java/io/alignment/examples");
  private static final Pattern DEPENDENCY =
      Pattern.compile(
          "<dependency>\\s*<groupId>io\\.alignment</groupId>\\s*"
              + "<artifactId>alignment-jqwik</artifactId>.*?</dependency>",
          Pattern.DOTALL);
  private static final Pattern PLUGIN =
      Pattern.compile(
          "<plugin>\\s*<artifactId>maven-surefire-plugin</artifactId>.*?</plugin>", Pattern.DOTALL);
  private static final String JUNIT =
      """
      <dependency>
        <groupId>org.junit.jupiter</groupId>
        <artifactId>junit-jupiter</artifactId>
        <version>%s</version>
        <scope>test</scope>
      </dependency>
      """;

  @TempDir private static Path shared;
  @TempDir private Path project;

  private static Path settings = Path.of("");

  /** Artifacts that are on this machine already need not be fetched once more. */
  @BeforeAll
  static void installIntoARepositoryOfItsOwn() throws IOException, InterruptedException {
    String near = Path.of(System.getProperty("localRepository", "")).toUri().toString();
    settings = shared.resolve("settings.xml");
    Files.writeString(
        settings,
        """
        <settings>
          <localRepository>%s</localRepository>
          <profiles>
            <profile>
              <id>near</id>
              <repositories>
                <repository><id>near</id><url>%s</url></repository>
              </repositories>
              <pluginRepositories>
                <pluginRepository><id>near</id><url>%s</url></pluginRepository>
              </pluginRepositories>
            </profile>
          </profiles>
          <activeProfiles><activeProfile>near</activeProfile></activeProfiles>
        </settings>
        """
            .formatted(shared.resolve("repository"), near, near));

    Run installed =
        maven(ROOT, "install", "-pl", "alignment-jqwik", "-am", "-DskipTests", "-Dspotless.skip");

    assertThat(installed.exitCode()).as(installed.output()).isZero();
  }

  private record Run(int exitCode, String output) {}

  private static Run maven(Path folder, String... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("mvn", "-B", "-ntp", "-s", settings.toAbsolutePath().toString()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), output);
  }

  static List<String> dependenciesOfAProject() throws IOException {
    String ours = shown(DEPENDENCY);
    return List.of(
        ours,
        ours + JUNIT.formatted("5.12.2"),
        JUNIT.formatted("5.12.2") + ours,
        JUNIT.formatted("5.13.4") + ours,
        JUNIT.formatted("5.14.4") + ours);
  }

  private static String shown(Pattern part) throws IOException {
    return part.matcher(Files.readString(ROOT.resolve("docs/java.md")))
        .results()
        .findFirst()
        .orElseThrow()
        .group();
  }

  private void write(String file, String text) throws IOException {
    Path path = project.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private void writePom(String dependencies) throws IOException {
    write(
        "pom.xml",
        """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <groupId>outside</groupId>
          <artifactId>outside</artifactId>
          <version>1</version>
          <properties>
            <maven.compiler.release>17</maven.compiler.release>
            <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
          </properties>
          <dependencies>
            %s
          </dependencies>
          <build>
            <plugins>
              <plugin>
                <artifactId>maven-resources-plugin</artifactId>
                <version>3.5.0</version>
              </plugin>
              <plugin>
                <artifactId>maven-compiler-plugin</artifactId>
                <version>3.16.0</version>
              </plugin>
              %s
            </plugins>
          </build>
        </project>
        """
            .formatted(dependencies, shown(PLUGIN)));
  }

  private void writeOurAnalysis() throws IOException {
    String tests = "src/test/java/io/alignment/examples/";
    for (String file : List.of("EuroLevels.java", "EuroLevelsAnalysis.java")) {
      write(tests + file, Files.readString(OURS.resolve(file)));
    }
    write(
        tests + "EuroLevelsTest.java", Files.readString(OUR_TESTS.resolve("EuroLevelsTest.java")));
  }

  private void writeOneThatTakesWhatComesFirst(String name) throws IOException {
    write(
        "src/test/java/outside/" + name + ".java",
        """
        package outside;

        import io.alignment.analysis.Analysis;
        import io.alignment.jqwik.AnalysisLaws;
        import java.util.Optional;

        class %s implements AnalysisLaws<Optional<String>> {
          @Override
          public Analysis<Optional<String>> analysis() {
            return question ->
                question.strategy().objectives().stream().map(it -> it.name()).findFirst();
          }
        }
        """
            .formatted(name));
  }

  @ParameterizedTest
  @MethodSource("dependenciesOfAProject")
  void lawsAreKeptOrTheBuildFailsAndShowsTheSmallestStrategy(String dependencies) throws Exception {
    writePom(dependencies);
    writeOurAnalysis();
    if (dependencies.contains("org.junit.jupiter")) {
      write(
          "src/test/java/outside/OwnTest.java",
          "package outside; class OwnTest { @org.junit.jupiter.api.Test void runs() {} }");
    }

    Run good = maven(project, "test");

    assertThat(good.exitCode()).as(good.output()).isZero();
    assertThat(good.output()).containsPattern("Tests run: 11, .*\\.EuroLevelsTest");
    assertThat(good.output().contains("outside.OwnTest"))
        .isEqualTo(dependencies.contains("org.junit.jupiter"));

    writeOneThatTakesWhatComesFirst("WhatComesFirstTest");

    Run broken = maven(project, "test");

    assertThat(broken.exitCode()).as(broken.output()).isEqualTo(1);
    assertThat(broken.output())
        .contains("The order in which the parts of a strategy were added must change nothing.")
        .containsPattern(
            "Shrunk Sample.*\\n-+\\n  strategy: *\\n    strategy, name .*\\n"
                + "    objective a0, .*\\n    objective b0, .*\\n  random");
  }

  @Test
  void aBuildInWhichNoLawRanFails() throws Exception {
    writePom(shown(DEPENDENCY));
    writeOneThatTakesWhatComesFirst("LawsUnderANameThatNobodyLooksFor");

    Run run = maven(project, "test");

    assertThat(run.exitCode()).as(run.output()).isEqualTo(1);
    assertThat(run.output()).contains("No tests");
  }
}
