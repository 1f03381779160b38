package io.alignment.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.Analyses;
import io.alignment.analysis.Finding;
import io.alignment.analysis.direction.CascadeAnalysis;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Sentences say only what the evidence of their findings holds: no blank is left in one. */
class SentencesProperties {

  private static final Analyses ALL = Analyses.builtIn().with(CascadeAnalysis.withLevelGaps());
  private static final Words ENGLISH = Words.english();

  @Provide
  Arbitrary<Strategy> faulty() {
    return Arbitraries.of(PlantedDefects.rules())
        .flatMap(PlantedDefects::of)
        .map(PlantedDefect::faulty);
  }

  @Property(tries = 500)
  void noBlankIsLeftOfAnyStrategy(@ForAll Strategy strategy) {
    assertThat(blanks(ENGLISH, strategy)).isEmpty();
  }

  @Property(tries = 500)
  void noBlankIsLeftOfPlantedDefects(@ForAll("faulty") Strategy strategy) {
    assertThat(blanks(ENGLISH, strategy)).isEmpty();
  }

  @Example
  void aSentenceThatNamesWhatIsNotInTheEvidenceIsFound() {
    Words wrong = ENGLISH.with(Map.of("silos.unknown", "“{0}” talks to nobody until {due}."));
    Strategy faulty = PlantedDefects.of("silos.unknown").sample().faulty();

    assertThat(blanks(wrong, faulty)).isNotEmpty();
  }

  @Property(tries = 200)
  void elementsThatShareANameAreToldApart(@ForAll("faulty") Strategy strategy) {
    StrategyBuilder namesakes = strategy.toBuilder();
    strategy.objectives().forEach(it -> namesakes.update(it.toBuilder().name("Goal").build()));
    Strategy alike = namesakes.build();
    Assume.that(alike.objectives().size() > 1);

    for (Finding finding : ALL.analyze(alike).findings()) {
      assertThat(ENGLISH.what(finding, alike)).doesNotContain("“Goal”");
    }
  }

  private static List<String> blanks(Words words, Strategy strategy) {
    List<String> blanks = new ArrayList<>();
    for (Finding finding : ALL.analyze(strategy).findings()) {
      for (String sentence :
          List.of(
              words.what(finding, strategy),
              words.why(finding, strategy),
              words.mend(finding, strategy))) {
        if (sentence.matches("(?s).*[{}\\[\\]].*")) {
          blanks.add(sentence);
        }
      }
    }
    return blanks;
  }
}
