package io.alignment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command says of measures as people keep them. */
class MeasuresAsKeptCommandTest {

  private static final String GOAL =
      """
      format: alignment/1
      name: S
      visions: {id: v, name: V}
      objectives:
        id: o
        name: Goal
        start: 2026-01-01
        due: %s
        supports: v
        measures: {name: m, unit: x, everyDays: 366, %s}
      """;

  private static String progress(String document, String day) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int code =
        AlignmentCommand.run(
            new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)),
            out,
            new ByteArrayOutputStream(),
            new Terminal(200, false),
            "analyze",
            "--only",
            "progress",
            "--as-of",
            day,
            "-");
    assertThat(code).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }

  /** Each is told with what is done and expected, and nothing is found. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ahead of a planned curve        | 2026-12-31 | 2026-06-30 | baseline: 0, plan: [{date: 2026-03-31, value: 5}, {date: 2026-06-30, value: 10}, {date: 2026-09-30, value: 40}, {date: 2026-12-31, value: 100}], readings: [{date: 2026-06-30, value: 11}] | 11 %   | 10 %
          open in January, due in March   | 2026-03-31 | 2026-01-31 | milestones: {name: live, due: 2026-03-31}                                               | 0 %    | 0 %
          amounts of months add up        | 2026-12-31 | 2026-06-30 | target: 1200, readingsAre: amounts, readings: [{date: 2026-01-31, value: 100}, {date: 2026-03-31, value: 200}, {date: 2026-06-30, value: 310}] | 50.8 % | 49.5 %
          put right on the same day       | 2026-12-31 | 2026-06-30 | baseline: 0, target: 100, readings: [{date: 2026-06-30, value: 5}, {date: 2026-06-30, value: 50}] | 50 %   | 49.5 %
          """)
  void itIsToldAsItIs(
      String name, String due, String day, String measure, String done, String expected) {
    String said = progress(GOAL.formatted(due, measure), day);

    assertThat(said)
        .containsPattern("“Goal” +" + done + " +" + expected)
        .doesNotContain("was due", "WARNING", "NOTE");
  }
}
