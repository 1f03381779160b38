package io.alignment.analysis.direction;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.Analyses;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.Report;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Membership;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.model.Vision;
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
        Strategy.builder("s")
            .add(Vision.of("v", "v"))
            .add(Objective.of("b", "b"))
            .add(Objective.of("a", "a"))
            .add(Objective.of("z", "z"))
            .add(Objective.of("y", "y"))
            .add(Support.of("b", "v"))
            .add(Support.of("a", "v"))
            .add(Support.of("z", "b"))
            .add(Support.of("y", "b"))
            .add(Support.of("y", "a"))
            .add(Support.of("y", "v"))
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
        Strategy.builder("s")
            .add(Vision.of("v", "v"))
            .add(Objective.of("a", "a"))
            .add(Support.of("a", "v"))
            .add(BusinessFunction.of("team", "team"))
            .add(BusinessFunction.of("role", "role"))
            .add(Membership.of("role", "team"))
            .add(Ownership.of("team", "a"))
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
        Strategy.builder("s")
            .add(Vision.of("v", "v"))
            .add(Objective.of("o1", "o1"))
            .add(Objective.of("o2", "o2"))
            .add(Objective.of("o3", "o3"))
            .add(Support.of("o1", "v"))
            .add(Support.of("o2", "o1"))
            .add(Support.of("o3", "o2"))
            .add(BusinessFunction.of("boss", "boss"))
            .add(Ownership.of("boss", "o2"))
            .add(Ownership.of("boss", "o3"))
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
