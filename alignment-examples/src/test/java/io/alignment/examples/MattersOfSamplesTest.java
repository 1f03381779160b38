package io.alignment.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.Analyses;
import io.alignment.analysis.Cause;
import io.alignment.analysis.Finding;
import io.alignment.analysis.Question;
import io.alignment.analysis.matters.Matter;
import io.alignment.analysis.matters.Matters;
import io.alignment.json.StrategyReader;
import io.alignment.model.Strategy;
import io.alignment.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is wrong in the samples, one entry for one cause. */
class MattersOfSamplesTest {

  private static Strategy sample(String name) throws IOException {
    return StrategyReader.create().read(Path.of("src/main/resources/strategies/" + name + ".yaml"));
  }

  private static List<Matter> matters(Strategy strategy, Question question) {
    return Matters.of(strategy, Analyses.builtIn().analyze(question)).list();
  }

  private static Matter matter(List<Matter> matters, Cause cause, String about) {
    return matters.stream()
        .filter(it -> it.cause() == cause && it.about().equals(List.of(about)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theBakeryHasAtMostTwentyFiveMatters() throws IOException {
    Strategy bakery = sample("corner-bakery");
    List<Matter> matters = matters(bakery, Question.about(bakery).asOf(LocalDate.of(2026, 10, 15)));

    assertThat(matters).hasSizeLessThanOrEqualTo(25);
    assertThat(matter(matters, Cause.WASTE, "chatbot").findings()).hasSize(3);
    assertThat(matter(matters, Cause.NO_TALK, "bakehouse").findings())
        .extracting(Finding::rule)
        .containsExactly(
            "silos.silo", "silos.gap", "silos.gap", "silos.gap", "communication.no-way-back");
    assertThat(matter(matters, Cause.ON_ONE, "mara").findings())
        .extracting(it -> it.elements().get(0))
        .containsExactly("mara", "mara", "mara", "owner");
    assertThat(matter(matters, Cause.SKILL_LACKING, "night baking").findings()).hasSize(2);
    assertThat(matter(matters, Cause.THREAT, "lease").findings()).hasSize(2);
  }

  @Test
  void halfOfTheMoneyWithoutAGoalIsWhatMattersMost() throws IOException {
    Strategy city = sample("missoula-fy2024");
    List<Matter> matters = matters(city, Question.about(city));

    assertThat(Words.english().what(matters.get(0), city))
        .isEqualTo(
            "Nobody has said what 354.57 FTE and 171,673,951.11 USD are for: up to 51.3 % of what"
                + " there is.");
  }
}
