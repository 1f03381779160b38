package io.alignment.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.Severity;
import io.alignment.analysis.objectives.Progress;
import io.alignment.analysis.objectives.Smart;
import io.alignment.model.Objective;
import io.alignment.model.Strategy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A measure that has the name of its element, as that of a key result, is not named again. */
class NamesOnceTest {

  private static final Words WORDS = Words.english();
  private static final Strategy STRATEGY =
      Strategy.builder("S")
          .add(Objective.of("kr", "Orders"))
          .add(Objective.of("a", "Talks"))
          .add(Objective.of("b", "Talks"))
          .build();
  private static final Evidence.Due DUE = new Evidence.Due(LocalDate.of(2026, 9, 30));

  @Test
  void itsOwnNameIsSaidOnce() {
    for (String id : List.of("kr", "a")) {
      String name = id.equals("kr") ? "“Orders”" : "“Talks (a)”";
      Evidence own = new Evidence.Measures(List.of(id.equals("kr") ? "Orders" : "Talks"));

      assertThat(what(Progress.MISSED.at(id, own)))
          .isEqualTo(name + " is over, and was not reached.");
      assertThat(what(Progress.BROKEN.at(id, own))).isEqualTo(name + " is not kept.");
      assertThat(what(Progress.STALE.at(id, own)))
          .isEqualTo(name + " was not read for longer than was agreed.");
      assertThat(what(Progress.UNREAD.at(id, own))).isEqualTo(name + " has never been read.");
      assertThat(what(Progress.LATE.at(id, own, DUE)))
          .isEqualTo(
              "If it goes on as it did, "
                  + name
                  + " will be short of its target when it is due on 2026-09-30.");
      assertThat(what(Smart.NO_CADENCE.at(id, own)))
          .isEqualTo(name + " is to be kept, and nobody has said how often to look.");
    }
  }

  @Test
  void anotherNameIsSaid() {
    assertThat(what(Progress.BROKEN.at("kr", new Evidence.Measures(List.of("complaints")))))
        .isEqualTo("“Orders” is not kept: “complaints” is not within its bound.");
    assertThat(what(Progress.UNREAD.at("kr", new Evidence.Measures(List.of("Orders", "sales")))))
        .isEqualTo("“Orders” and “sales” of “Orders” has never been read.");
  }

  @Test
  void whatStandsOutsideOfBracketsIsAlwaysSaid() {
    FindingKind kind = new FindingKind("x.y", Severity.INFO, Evidence.Measures.class);

    assertThat(
            WORDS
                .with(Map.of("x.y", "Read {measures}[ of {0}]."))
                .what(kind.at("kr", new Evidence.Measures(List.of("Orders"))), STRATEGY))
        .isEqualTo("Read “Orders” of “Orders”.");
  }

  private static String what(Finding finding) {
    return WORDS.what(finding, STRATEGY);
  }
}
