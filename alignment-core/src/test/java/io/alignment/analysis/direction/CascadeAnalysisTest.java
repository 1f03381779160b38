package io.alignment.analysis.direction;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.Analyses;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.Report;
import io.alignment.model.Membership;
import io.alignment.model.Objective;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.model.Vision;
import io.alignment.sketch.Sketch;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class CascadeAnalysisTest {

  private static final int DEEP = 100_000;

  @Test
  void anEmptyStrategyHasNoShape() {
    Cascade cascade = new CascadeAnalysis().analyze(Strategy.builder("s").build());

    assertThat(cascade.cascadeDepth()).isEmpty();
    assertThat(cascade.longestPath()).isEmpty();
    assertThat(cascade.levels()).isEmpty();
    assertThat(cascade.meanFanOut()).isEmpty();
    assertThat(cascade.lineOfSightShare()).isEmpty();
  }

  @Test
  void ofEquallyLongPathsTheSmallestIsTheWitness() {
    Strategy strategy =
        Sketch.of("v")
            .objective("b", "v")
            .objective("a", "v")
            .objective("z", "b")
            .objective("y", "b", "a", "v")
            .build();
    Cascade cascade = new CascadeAnalysis().analyze(strategy);

    assertThat(cascade.cascadeDepth()).hasValue(2);
    assertThat(cascade.longestPath()).containsExactly("y", "a", "v");
    assertThat(cascade.levels()).containsExactly(2, 2);
    assertThat(cascade.depths().get("y"))
        .isEqualTo(new Cascade.Depth(OptionalInt.of(2), OptionalInt.of(1)));
    assertThat(cascade.maxFanOut()).hasValue(3);
    assertThat(cascade.meanFanOut()).hasValue(2);
  }

  @Test
  void threeSiblingsOfTheSameWeightLeaveOpenWhatComesFirst() {
    StrategyBuilder builder = Strategy.builder("s").add(Vision.of("v", "v"));
    for (String id : List.of("a", "b", "c")) {
      builder.add(Objective.of(id, id)).add(Support.of(id, "v", 2));
    }

    assertThat(new CascadeAnalysis().analyze(builder.build()).findings())
        .containsExactly(
            Cascade.PRIORITIES_UNDECIDED.at("v", new Evidence.Others(List.of("a", "b", "c"))));
    for (String id : List.of("aa", "ab", "ac")) {
      builder.add(Objective.of(id, id)).add(Support.of(id, "a"));
    }
    // Where nobody has given any weights, they are asked for once.
    assertThat(new CascadeAnalysis().analyze(builder.build()).findings())
        .containsExactly(
            Cascade.PRIORITIES_UNDECIDED.at("v", new Evidence.Others(List.of("a", "b", "c"))));
    builder.add(Objective.of("d", "d")).add(Support.of("d", "v", 3));
    assertThat(new CascadeAnalysis().analyze(builder.build()).findings())
        .containsExactly(
            Cascade.PRIORITIES_UNDECIDED.at("a", new Evidence.Others(List.of("aa", "ab", "ac"))));
    builder.add(Objective.of("ad", "ad")).add(Support.of("ad", "a", 3));
    assertThat(new CascadeAnalysis().analyze(builder.build()).findings()).isEmpty();
  }

  @Test
  void aRoleCanSeeTheVisionThroughTheTeamAroundIt() {
    Strategy strategy =
        Sketch.of("v")
            .objective("a", "v")
            .function("team", "a")
            .function("role")
            .builder()
            .add(Membership.of("role", "team"))
            .build();
    Cascade cascade = new CascadeAnalysis().analyze(strategy);

    assertThat(cascade.lineOfSightShare()).hasValue(0);
    assertThat(cascade.inheritedLineOfSightShare()).hasValue(1);
    assertThat(cascade.lineOfSight().get("team")).isEqualTo(OptionalInt.of(2));
    assertThat(cascade.lineOfSight().get("role")).isEqualTo(OptionalInt.empty());
    assertThat(cascade.findings()).containsExactly(Cascade.LINE_OF_SIGHT_INHERITED.at("role"));
  }

  @Test
  void gapsBetweenLevelsAreFoundOnlyIfAskedFor() {
    Strategy strategy =
        Sketch.of("v")
            .objective("o1", "v")
            .objective("o2", "o1")
            .objective("o3", "o2")
            .function("boss", "o2", "o3")
            .build();

    assertThat(CascadeAnalysis.withLevelGaps().analyze(strategy).findings())
        .containsExactly(Cascade.LEVEL_GAP.at(List.of("boss", "o3"), new Evidence.Levels(0, 3)));
    assertThat(new CascadeAnalysis().analyze(strategy).findings()).isEmpty();
  }

  @Test
  void aCascadeOfAHundredThousandLevelsIsMeasured() {
    StrategyBuilder builder = Strategy.builder("s").add(Vision.of("o0", "v"));
    for (int i = 1; i <= DEEP; i++) {
      builder.add(Objective.of("o" + i, "o")).add(Support.of("o" + i, "o" + (i - 1)));
    }
    Report report = Analyses.builtIn().analyze(builder.build());

    assertThat(report.result(Cascade.class).orElseThrow().cascadeDepth()).hasValue(DEEP);
    assertThat(report.result(Coverage.class).orElseThrow().anchored()).hasValue(1);
    assertThat(report.result(Coverage.class).orElseThrow().way("o" + DEEP)).hasSize(DEEP + 1);
  }
}
