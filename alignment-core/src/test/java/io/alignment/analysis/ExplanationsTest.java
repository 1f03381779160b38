package io.alignment.analysis;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import io.alignment.Analyses;
import io.alignment.analysis.Metric.Better;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Numbers that should rise or fall are explained by findings, and findings explain numbers. */
class ExplanationsTest {

  private static final String OF_OTHERS = "it is made up of numbers that are explained themselves";
  private static final String OF_RECORD = "it says how much is known, and no finding asks for all";

  /** Numbers that no kind of finding explains, and why. */
  private static final Map<String, String> UNEXPLAINED =
      ImmutableMap.<String, String>builder()
          .put("cascade.inheritedLineOfSightShare", "who has none serves nothing: coverage")
          .put("cascade.lineOfSight", "a longer way is no fault")
          .put("smart.completeness", OF_RECORD)
          .put("smart.objective.completeness", OF_RECORD)
          .put("time.balance", "what is due together may belong together")
          .put("time.silence", "a pause between two dates is no fault by itself")
          .put("time.iterative", "work in short steps is a choice")
          .put("communication.completeness", OF_RECORD)
          .put("communication.hops", "a longer way is no fault, as long as there is one")
          .put("communication.slowestDays", "how fast news must be is not known")
          .put("dependence.loss.money", "the loss of the goals behind it is found")
          .put("organization.agility", OF_OTHERS)
          .put("organization.agility.iterative", OF_OTHERS)
          .put("organization.agility.dueSoon", "what is due late is no fault")
          .put("organization.agility.readInTime", OF_OTHERS)
          .put("organization.rigour", OF_OTHERS)
          .put("organization.rigour.timeBound", OF_OTHERS)
          .put("board.shown", OF_OTHERS)
          .put("board.failing", OF_OTHERS)
          .put("board.unknown", OF_RECORD)
          .put("board.column.shown", OF_OTHERS)
          .put("board.column.failing", OF_OTHERS)
          .put("board.column.unknown", OF_RECORD)
          .buildOrThrow();

  private static final String OF_SPELLING = "a hint at two spellings, no fault to be counted";

  /** Kinds of findings that explain no number, and why. */
  private static final Map<String, String> EXPLAINING_NOTHING =
      Map.of(
          "resourceFit.unit-alike", OF_SPELLING,
          "skills.skill-alike", OF_SPELLING,
          "coverage.against-vision", "what works against the vision is told one by one",
          "cascade.priorities-undecided", "a question to the owner, not a fault to be counted",
          "skills.training-unneeded", "a training more leaves no skill lacking");

  private static final Analyses ALL = Analyses.builtIn();

  @Test
  void whatShouldRiseOrFallIsExplainedByFindingsOrAReason() {
    Set<String> bare =
        ALL.metrics().stream()
            .filter(it -> it.better() != Better.NEITHER && it.explainedBy().isEmpty())
            .map(Metric::id)
            .collect(toSet());

    assertThat(bare).containsExactlyInAnyOrderElementsOf(UNEXPLAINED.keySet());
  }

  @Test
  void whatIsFoundExplainsANumberOrThereIsAReason() {
    Set<String> explaining =
        ALL.metrics().stream().flatMap(it -> it.explainedBy().stream()).collect(toSet());
    Set<String> kinds = ALL.findingKinds().stream().map(FindingKind::id).collect(toSet());

    assertThat(Sets.difference(kinds, explaining))
        .containsExactlyInAnyOrderElementsOf(EXPLAINING_NOTHING.keySet());
    assertThat(kinds).as("kinds of other analyses may explain too").containsAll(explaining);
  }
}
