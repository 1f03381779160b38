package io.alignment.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import io.alignment.Analyses;
import io.alignment.analysis.Report;
import io.alignment.model.Measure;
import io.alignment.model.Objective;
import io.alignment.model.Perspective;
import io.alignment.model.Strategy;
import io.alignment.model.Support;
import io.alignment.sketch.Sketch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ResultWriterTest {

  private record Inner(boolean yes, List<Integer> levels) {}

  private record Answer(
      String name,
      OptionalDouble share,
      OptionalDouble noShare,
      OptionalInt depth,
      OptionalInt noDepth,
      Optional<Inner> inner,
      Optional<Inner> noInner,
      BigDecimal amount,
      LocalDate day,
      Perspective perspective,
      Map<String, Long> counts,
      List<String> short_) {}

  record Failing(String text) {
    @Override
    public String text() {
      throw new IllegalStateException("on purpose");
    }
  }

  // What can be written

  @Test
  void aRecordBecomesAnObjectWithItsComponentsInOrder() {
    Answer answer =
        new Answer(
            "Bäcker \"B\"",
            OptionalDouble.of(0.25),
            OptionalDouble.empty(),
            OptionalInt.of(3),
            OptionalInt.empty(),
            Optional.of(new Inner(true, List.of(3, 4))),
            Optional.empty(),
            new BigDecimal("40000.50"),
            LocalDate.of(2026, 11, 23),
            Perspective.INTERNAL_PROCESS,
            ImmutableMap.of("b", 2L, "a", 1L),
            List.of());

    assertThat(ResultWriter.toJson(answer))
        .isEqualTo(
            """
            {
              "name": "Bäcker \\"B\\"",
              "share": 0.25,
              "noShare": null,
              "depth": 3,
              "noDepth": null,
              "inner": {
                "yes": true,
                "levels": [
                  3,
                  4
                ]
              },
              "noInner": null,
              "amount": 40000.50,
              "day": "2026-11-23",
              "perspective": "internal-process",
              "counts": {
                "b": 2,
                "a": 1
              },
              "short": []
            }
            """);
  }

  static List<List<Object>> numbers() {
    return List.of(
        List.of(1.0, "1.0"),
        List.of(0.0, "0.0"),
        List.of(-0.5, "-0.5"),
        List.of(1.0 / 3, "0.3333333333333333"),
        List.of(1e300, "1.0E300"),
        List.of(OptionalDouble.of(1), "1.0"),
        List.of(7, "7"),
        List.of(Long.MAX_VALUE, "9223372036854775807"),
        List.of(new BigDecimal("1E+17"), "100000000000000000"),
        List.of(new BigDecimal("0.000000000000000001"), "0.000000000000000001"),
        List.of(new BigDecimal("40000.00"), "40000.00"));
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void numbersStayWhatTheyAre(List<Object> pair) {
    assertThat(ResultWriter.toJson(pair.get(0))).isEqualTo(pair.get(1) + "\n");
  }

  private record Explained(int answer, Supplier<String> why) {}

  @Test
  void whatIsFoundOnlyWhenAskedForIsLeftOut() {
    assertThat(ResultWriter.toJson(new Explained(42, () -> "because")))
        .isEqualTo("{\n  \"answer\": 42\n}\n");
  }

  @Test
  void aStreamGetsTheSameBytesAndStaysOpen() throws Exception {
    boolean[] closed = new boolean[1];
    ByteArrayOutputStream out =
        new ByteArrayOutputStream() {
          @Override
          public void close() {
            closed[0] = true;
          }
        };

    ResultWriter.write(Map.of("ü", List.of()), out);

    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("{\n  \"ü\": []\n}\n");
    assertThat(closed[0]).isFalse();
  }

  // What cannot be written

  static List<Object> unwritable() {
    return List.of(
        Double.NaN,
        Double.POSITIVE_INFINITY,
        OptionalDouble.of(Double.NaN),
        List.of(1, Double.NEGATIVE_INFINITY),
        new Object(),
        'c',
        Map.of(1, 2),
        Arrays.asList("a", null),
        // A path is a sequence of paths, of which the last holds itself.
        Path.of("a"),
        new Failing("x"));
  }

  @ParameterizedTest
  @MethodSource("unwritable")
  void anythingElseIsRefusedAndNothingOfItWritten(Object value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    assertThatThrownBy(() -> ResultWriter.write(Map.of("a", value), out))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .containsPattern("cannot (hold|be)|holds (NaN|-?Infinity)");
    assertThat(out.size()).isZero();
  }

  @Test
  void aStreamThatFailsIsAnExceptionOfItsOwnKind() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("no space");
          }
        };
    Strategy large = Strategy.builder("x".repeat(100_000)).build();

    assertThatThrownBy(() -> ResultWriter.write("x".repeat(100_000), full))
        .isExactlyInstanceOf(IOException.class);
    for (DocumentFormat format : DocumentFormat.values()) {
      assertThatThrownBy(() -> StrategyWriter.write(large, format, full))
          .isExactlyInstanceOf(IOException.class);
    }
  }

  // What analyses answer

  private static final Strategy BAKERY =
      Sketch.of("v")
          .objective("p")
          .function("f", "o")
          .builder()
          .add(
              Objective.builder("o", "O")
                  .perspective(Perspective.CUSTOMER)
                  .measure(Measure.builder("m").target(1).build())
                  .build())
          .add(Support.of("o", "v"))
          .build();

  private static JsonNode written(Report report) {
    return JsonMapper.shared().readTree(ResultWriter.toJson(report.content()));
  }

  private static List<String> names(JsonNode object) {
    return new ArrayList<>(object.propertyNames());
  }

  @Test
  void answersBearTheNamesThatAreDocumented() {
    JsonNode report = written(Analyses.builtIn().analyze(BAKERY));

    assertThat(names(report))
        .containsExactly(
            "strategy",
            "priorities",
            "board",
            "coverage",
            "cascade",
            "silos",
            "resourceFit",
            "smart",
            "progress",
            "judgement",
            "time",
            "scorecard",
            "swot",
            "impact",
            "communication",
            "dependence",
            "skills",
            "automation",
            "organization",
            "spending",
            "topics");
    assertThat(names(report.at("/board/headline")))
        .containsExactly("shown", "failing", "unknown", "leftOut");
    assertThat(names(report.at("/board/columns/led")))
        .containsExactly("shown", "failing", "unknown", "leftOut");
    assertThat(names(report.at("/board/rows/0"))).contains("id", "weight", "cells");
    assertThat(names(report.at("/board/rows/0/cells/led")))
        .containsExactly("shown", "failing", "unknown");
    assertThat(names(report.get("coverage")))
        .contains(
            "objectives",
            "anchored",
            "owned",
            "measured",
            "executed",
            "resourced",
            "covered",
            "weighted",
            "aligned",
            "misaligned",
            "unaligned",
            "findings");
    assertThat(names(report.get("cascade")))
        .contains(
            "cascadeDepth",
            "longestPath",
            "levels",
            "meanFanOut",
            "maxFanOut",
            "lineOfSightShare",
            "inheritedLineOfSightShare",
            "depths",
            "lineOfSight",
            "findings");
    assertThat(names(report.at("/coverage/weighted")))
        .containsExactly("anchored", "owned", "measured", "executed", "resourced", "covered");
    assertThat(names(report.at("/cascade/depths/o"))).containsExactly("depth", "minDepth");
  }

  @Test
  void answersAreWrittenAsDocumented() {
    JsonNode report = written(Analyses.builtIn().analyze(BAKERY));

    assertThat(report.get("strategy").stringValue()).isEqualTo("Sketch");
    assertThat(report.at("/priorities/o").doubleValue()).isEqualTo(1);
    assertThat(report.at("/coverage/objectives").intValue()).isEqualTo(2);
    assertThat(report.at("/coverage/anchored").doubleValue()).isEqualTo(0.5);
    assertThat(report.at("/cascade/longestPath").toString()).isEqualTo("[\"o\",\"v\"]");
    assertThat(report.at("/cascade/depths/o/depth").intValue()).isEqualTo(1);
    assertThat(report.at("/cascade/depths/p/depth").isNull()).isTrue();
    assertThat(report.at("/cascade/lineOfSight/f").intValue()).isEqualTo(2);
  }

  @Test
  void whatIsAShareOfNothingIsNull() {
    JsonNode report = written(Analyses.builtIn().analyze(Strategy.builder("Empty").build()));

    assertThat(report.at("/coverage/anchored").isNull()).isTrue();
    assertThat(report.at("/cascade/cascadeDepth").isNull()).isTrue();
    assertThat(report.get("priorities").isEmpty()).isTrue();
  }
}
