package io.alignment.report.answers;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.Analyses;
import io.alignment.analysis.Question;
import io.alignment.model.Measure;
import io.alignment.model.Measure.ReadingsAre;
import io.alignment.model.Milestone;
import io.alignment.model.Objective;
import io.alignment.model.Strategy;
import io.alignment.report.HtmlReport;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the report says of measures as people keep them. */
class ProgressTellingTest {

  private static final LocalDate START = LocalDate.of(2026, 1, 1);
  private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);
  private static final LocalDate DUE = LocalDate.of(2026, 12, 31);

  private static String html(Measure.Builder measure) {
    Strategy strategy =
        Strategy.builder("S")
            .add(Objective.builder("o", "O").start(START).due(DUE).measure(measure.build()).build())
            .build();
    return HtmlReport.of(Question.about(strategy).asOf(JUNE), Analyses.builtIn()).html();
  }

  static Stream<Arguments> said() {
    return Stream.of(
        Arguments.of(
            Measure.builder("m").milestone(Milestone.of("released")), "“released” not done yet"),
        Arguments.of(
            Measure.builder("m").milestone(Milestone.of("released").done(JUNE)), "“released” done"),
        Arguments.of(
            Measure.builder("m")
                .milestone(Milestone.of("plan").done(JUNE))
                .milestone(Milestone.of("open").due(DUE))
                .milestone(Milestone.of("build").due(DUE.minusDays(9)).done(DUE)),
            "1 of 3 milestones done, next “build” by 2026-12-22"),
        Arguments.of(
            Measure.builder("m")
                .unit("%")
                .baseline(0)
                .plan(JUNE, 10)
                .plan(DUE, 50)
                .reading(JUNE, 5),
            "5 %, from 0 to 50, 10 % of the way, planned 20 %"),
        Arguments.of(
            Measure.builder("m")
                .target(9)
                .readingsAre(ReadingsAre.AMOUNTS)
                .reading(START, 1)
                .reading(JUNE, 2),
            "3, from 0 to 9"),
        Arguments.of(
            Measure.builder("m").minimum(4).target(9).reading(JUNE, 3),
            "3, to 9, below the minimum of 4"),
        Arguments.of(
            Measure.builder("m").minimum(4).target(9).reading(JUNE, 5),
            "5, to 9, the minimum of 4 reached"),
        Arguments.of(
            Measure.builder("m").target(9).stretch(12).reading(JUNE, 5),
            "5, to 9, more would be 12"),
        Arguments.of(
            Measure.builder("m").target(9).stretch(12).reading(JUNE, 10), "10, to 9, reached"),
        Arguments.of(
            Measure.builder("m").target(9).stretch(12).reading(JUNE, 12),
            "12, to 9, more than was asked for, 12 or beyond"),
        Arguments.of(
            Measure.builder("m").atLeast(2).atMost(4).reading(JUNE, 3),
            "3, at least 2, at most 4, kept"));
  }

  @ParameterizedTest
  @MethodSource
  void said(Measure.Builder measure, String text) {
    assertThat(html(measure).replaceAll("<[^>]*>", "")).contains(text);
  }

  @Test
  void thePictureShowsThePlanAndBothBounds() {
    String planned =
        html(Measure.builder("m").baseline(0).plan(JUNE, 10).plan(DUE, 50).reading(JUNE, 5));
    String range = html(Measure.builder("m").atLeast(2).atMost(4).reading(JUNE, 3));

    assertThat(planned)
        .containsPattern("<polyline class=\"s-bound\" points=\"\\d+,\\d+ \\d+,\\d+\"");
    assertThat(range).doesNotContain("<polyline class=\"s-bound\"");
    assertThat(range.split("<path class=\"s-bound\"", -1)).hasSize(3);
  }
}
