package io.alignment.report.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.Analyses;
import io.alignment.analysis.Finding;
import io.alignment.jqwik.Strategies;
import io.alignment.model.Element;
import io.alignment.model.FieldTable;
import io.alignment.model.Relation;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.report.diagram.DiagramReader.Shown;
import io.alignment.report.map.Card;
import io.alignment.report.map.Link;
import io.alignment.report.map.StrategyMap;
import io.alignment.words.Words;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DiagramProperties {

  private static final Set<Relation.Kind> NOT_DRAWN =
      EnumSet.of(Relation.Kind.COLLABORATION, Relation.Kind.COMMUNICATION, Relation.Kind.INFLUENCE);

  @Provide
  Arbitrary<Strategy> strategiesOfDistinctNames() {
    return Strategies.strategies().map(DiagramProperties::withDistinctNames);
  }

  private static Strategy withDistinctNames(Strategy strategy) {
    StrategyBuilder builder = strategy.toBuilder();
    List<Element> elements = List.copyOf(strategy.elements());
    for (int i = 0; i < elements.size(); i++) {
      Element element = elements.get(i);
      String name = element.name() + " " + i;
      builder.update(FieldTable.of(element.type()).with(element, "name", name));
    }
    return builder.build();
  }

  @Provide
  Arbitrary<Strategy> hostile() {
    return Strategies.strategies().withTexts(Strategies.hostileTexts());
  }

  @Provide
  Arbitrary<Diagram> languages() {
    return net.jqwik.api.Arbitraries.of(Diagram.MERMAID, Diagram.PLANTUML, Diagram.DOT);
  }

  private static StrategyMap map(Strategy strategy) {
    return StrategyMap.of(strategy, Analyses.builtIn().analyze(strategy));
  }

  private static String text(Diagram language, Strategy strategy) {
    Words english = Words.english();
    return language.of(map(strategy), english, finding -> english.what(finding, strategy));
  }

  @Property(tries = 60)
  void theOrderInWhichPartsWereAddedChangesNothing(
      @ForAll("hostile") Strategy strategy,
      @ForAll("languages") Diagram language,
      @ForAll Random random) {
    assertThat(text(language, Strategies.shuffled(strategy, random)))
        .isEqualTo(text(language, strategy));
  }

  @Property(tries = 60)
  void idsAreNotSeenWhereNamesDiffer(
      @ForAll("strategiesOfDistinctNames") Strategy strategy,
      @ForAll("languages") Diagram language) {
    // Longer ids in the same order, numbers in them included.
    Strategy renamed = Strategies.renamed(strategy, id -> "\"]; <idea> %%{ " + id);

    assertThat(text(language, renamed)).isEqualTo(text(language, strategy)).doesNotContain("idea");
  }

  @Property(tries = 150)
  void whatIsReadBackIsWhatWasWritten(
      @ForAll("hostile") Strategy strategy, @ForAll("languages") Diagram language) {
    StrategyMap map = map(strategy);
    StrategyMap fitting = language.fitting(map, Words.english());
    List<Card> cards = fitting.cards().toList();
    List<String> ids = cards.stream().map(Card::id).toList();
    Words english = Words.english();
    Function<Finding, String> sentences = finding -> english.what(finding, strategy);

    Shown shown = DiagramReader.read(language, language.of(map, Words.english(), sentences));

    assertThat(shown.groups()).hasSameSizeAs(fitting.bands());
    assertThat(shown.nodes()).hasSameSizeAs(cards);
    for (int i = 0; i < cards.size(); i++) {
      assertThat(letters(shown.text("n" + (i + 1))))
          .as("%s", cards.get(i))
          .startsWith(letters(cards.get(i).name()));
      for (String owner : cards.get(i).owners().stream().limit(2).toList()) {
        assertThat(letters(shown.text("n" + (i + 1)))).contains(letters(owner));
      }
    }
    List<String> edges = new ArrayList<>();
    for (Link link : fitting.links()) {
      if (!NOT_DRAWN.contains(link.kind())) {
        edges.add(
            String.format(
                Locale.ROOT, "n%d n%d", ids.indexOf(link.from()) + 1, ids.indexOf(link.to()) + 1));
      }
    }
    assertThat(shown.edges()).isEqualTo(edges);
  }

  /** Returns a text without spaces, as lines break at them, and without what no document holds. */
  private static String letters(String text) {
    return text.codePoints()
        .filter(it -> !Character.isWhitespace(it) && !Character.isISOControl(it))
        .filter(it -> it != 0xFFFD && it != 0xFFFE && it != 0xFFFF && it != 0x2060)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
