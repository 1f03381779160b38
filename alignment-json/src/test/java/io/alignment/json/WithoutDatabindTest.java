package io.alignment.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.model.Objective;
import io.alignment.model.Strategy;
import io.alignment.model.Support;
import io.alignment.model.Vision;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * An application may hold Jackson's annotations at an older version and have no data binding at
 * all: documents are read and written all the same. Shown in a Java machine of its own.
 */
class WithoutDatabindTest {

  /** Runs in the other machine. */
  static final class Program {

    private Program() {}

    public static void main(String[] args) {
      for (String absent :
          List.of(
              "tools.jackson.databind.ObjectMapper",
              "com.fasterxml.jackson.databind.ObjectMapper",
              "com.fasterxml.jackson.annotation.JsonSerializeAs")) {
        try {
          System.out.println("present: " + Class.forName(absent));
        } catch (ClassNotFoundException e) {
          System.out.println("absent: " + absent);
        }
      }
      Strategy strategy =
          Strategy.builder("Bakery")
              .add(Vision.of("v", "First: \"the\" bakery"))
              .add(Objective.builder("o", "Orders").description("One\ntwo\n").build())
              .add(Support.of("o", "v", 2.5))
              .build();
      for (DocumentFormat format : DocumentFormat.values()) {
        String document = StrategyWriter.toString(strategy, format);
        Strategy back = StrategyReader.create().read(document, format);
        System.out.println(format + " " + back.equals(strategy));
      }
      System.out.println(ResultWriter.toJson(Map.of("a", 1)).strip().length());
      System.out.println(StrategySchema.text().length() > 1000);
    }
  }

  @Test
  void documentsAreReadAndWrittenWithoutDataBinding() throws Exception {
    String path =
        Stream.of("java.class.path", "jdk.module.path")
            .map(name -> System.getProperty(name, ""))
            .flatMap(paths -> Arrays.stream(paths.split(File.pathSeparator)))
            .filter(entry -> !entry.isEmpty())
            .filter(entry -> !entry.contains("databind") && !entry.contains("jackson-annotations"))
            .collect(Collectors.joining(File.pathSeparator));
    String tests =
        Path.of(
                WithoutDatabindTest.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI())
            .toString();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                String.join(
                    File.pathSeparator,
                    "target/old-annotations/jackson-annotations-2.19.2.jar",
                    "target/test-classes",
                    "target/classes",
                    tests,
                    path),
                Program.class.getName())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output.lines())
        .containsExactly(
            "absent: tools.jackson.databind.ObjectMapper",
            "absent: com.fasterxml.jackson.databind.ObjectMapper",
            "absent: com.fasterxml.jackson.annotation.JsonSerializeAs",
            "JSON true",
            "YAML true",
            "12",
            "true");
  }
}
