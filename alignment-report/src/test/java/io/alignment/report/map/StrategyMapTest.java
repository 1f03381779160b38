package io.alignment.report.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alignment.Analyses;
import io.alignment.model.Objective;
import io.alignment.model.Perspective;
import io.alignment.model.Relation;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.model.Vision;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StrategyMapTest {

  private final StrategyMap map = Plans.map();

  private static List<String> bands(StrategyMap map) {
    return map.bands().stream().map(Band::id).toList();
  }

  private static List<String> cards(StrategyMap map) {
    return map.cards().map(Card::id).toList();
  }

  private static Card card(StrategyMap map, String id) {
    return map.cards().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void bandsGoFromTheVisionDownToTheResources() {
    assertThat(bands(map))
        .containsExactly(
            "vision",
            "financial",
            "customer",
            "learning-and-growth",
            "initiatives",
            "functions",
            "resources");
  }

  @Test
  void whatWasGivenUpAndFactorsAreNotShown() {
    assertThat(cards(map)).hasSize(14).doesNotContain("old", "rival");
    assertThat(map.links()).noneMatch(it -> it.from().equals("old"));
  }

  @Test
  void aCardSaysWhatIsKnown() {
    assertThat(card(map, "sales"))
        .satisfies(
            it -> {
              assertThat(it.owners()).containsExactly("Board");
              assertThat(it.priority()).hasValue(0.75);
              assertThat(it.progress()).isEmpty();
              assertThat(it.amounts()).containsEntry("EUR", 60.0);
              assertThat(it.gravest()).isPresent();
              assertThat(it.below()).isZero();
            });
  }

  @Test
  void aSupportWeighsItsShareOfAllThatSupportsTheSame() {
    assertThat(map.links())
        .contains(
            new Link("sales", "vision", Relation.Kind.SUPPORT, 0.75),
            new Link("web", "sales", Relation.Kind.SUPPORT, 0.5),
            new Link("site", "web", Relation.Kind.SUPPORT, 1),
            new Link("skills", "shop", Relation.Kind.HINDRANCE, 0.5));
  }

  @Test
  void aPartHasWhatLeadsFromOneOfItsElementsToAnother() {
    StrategyMap part = map.only(Set.of("web", "sales", "money", "nobody"));

    assertThat(cards(part)).containsExactly("sales", "web", "money");
    assertThat(bands(part)).containsExactly("financial", "customer", "resources");
    assertThat(part.links()).containsExactly(new Link("web", "sales", Relation.Kind.SUPPORT, 0.5));
    assertThat(map.only(Set.of()).bands()).isEmpty();
  }

  @Test
  void layersCanBeLeftOutWithWhatLeadsThere() {
    StrategyMap smaller = map.without(EnumSet.of(Band.Layer.FUNCTIONS, Band.Layer.RESOURCES));

    assertThat(bands(smaller)).doesNotContain("functions", "resources").contains("initiatives");
    assertThat(smaller.links())
        .extracting(Link::kind)
        .containsOnly(Relation.Kind.SUPPORT, Relation.Kind.HINDRANCE);
    assertThat(map.without(Set.of())).isEqualTo(map);
  }

  @Test
  void aMapThatFitsIsNotFolded() {
    assertThat(map.folded(6)).isSameAs(map);
  }

  @Test
  void theLowestLevelsAreFoldedAndCountedWhereTheyWere() {
    StrategyMap folded = map.folded(3);

    assertThat(cards(folded)).containsSubsequence("vision", "sales", "people");
    assertThat(cards(folded)).doesNotContain("web", "shop", "skills");
    // web, shop and the site below sales; skills and the course below people
    assertThat(card(folded, "sales").below()).isEqualTo(3);
    assertThat(card(folded, "people").below()).isEqualTo(2);
    assertThat(bands(folded)).doesNotContain("customer");
    assertThat(folded.links())
        .allSatisfy(it -> assertThat(cards(folded)).contains(it.from(), it.to()));
  }

  @Test
  void workForWhatIsFoldedIsFoldedWithIt() {
    assertThat(cards(map)).contains("site", "course");
    assertThat(cards(map.folded(3))).isNotEmpty().doesNotContain("site", "course");
  }

  @Test
  void theHeaviestOfALevelTooLargeAreKept() {
    StrategyBuilder builder = Strategy.builder("Wide").add(Vision.of("v", "V"));
    for (int i = 1; i <= 9; i++) {
      builder.add(Objective.of("o" + i, "O")).add(Support.of("o" + i, "v", i));
    }
    Strategy wide = builder.build();
    StrategyMap folded = StrategyMap.of(wide, Analyses.builtIn().analyze(wide)).folded(4);

    assertThat(cards(folded)).containsExactly("v", "o7", "o8", "o9");
    assertThat(folded.bands().get(1).more()).isEqualTo(6);
    assertThat(card(folded, "v").below()).isEqualTo(6);
  }

  @Test
  void aMapNeedsRoomForOneCard() {
    assertThatThrownBy(() -> map.folded(0))
        .hasMessage("A map needs room for at least one card of each kind, not for 0 and 0.");
  }

  @Test
  void aMapCanHaveAnotherTitle() {
    assertThat(map.titled("Other").title()).isEqualTo("Other");
    assertThat(map.titled("Other").bands()).isEqualTo(map.bands());
  }

  @Test
  void levelsAreThoseOfTheLongestWayDown() {
    StrategyMap levels =
        StrategyMap.of(
            Plans.plan(),
            Analyses.builtIn().analyze(Plans.plan()),
            Banding.LEVELS,
            io.alignment.words.Words.english());

    assertThat(bands(levels))
        .containsExactly("vision", "level-1", "level-2", "initiatives", "functions", "resources");
  }

  @Test
  void anEmptyStrategyHasAnEmptyMap() {
    Strategy empty = Strategy.builder("Nothing yet").build();

    assertThat(StrategyMap.of(empty, Analyses.builtIn().analyze(empty)))
        .isEqualTo(new StrategyMap("Nothing yet", List.of(), List.of()));
  }

  @Test
  void perspectivesFitIfMostObjectivesNameOneAndNotAllTheSame() {
    assertThat(Banding.fitting(Plans.plan())).isEqualTo(Banding.PERSPECTIVES);
    assertThat(Banding.fitting(Strategy.builder("Empty").build())).isEqualTo(Banding.LEVELS);
    assertThat(Banding.fitting(named(Perspective.CUSTOMER, Perspective.CUSTOMER)))
        .isEqualTo(Banding.LEVELS);
    assertThat(Banding.fitting(named(Perspective.CUSTOMER, Perspective.FINANCIAL)))
        .isEqualTo(Banding.PERSPECTIVES);
    assertThat(
            Banding.fitting(
                named(Perspective.CUSTOMER, Perspective.FINANCIAL).toBuilder()
                    .add(Objective.of("x", "X"))
                    .add(Objective.of("y", "Y"))
                    .build()))
        .isEqualTo(Banding.LEVELS);
  }

  private static Strategy named(Perspective... perspectives) {
    StrategyBuilder builder = Strategy.builder("Named");
    for (int i = 0; i < perspectives.length; i++) {
      builder.add(Objective.builder("o" + i, "O").perspective(perspectives[i]).build());
    }
    return builder.build();
  }

  @Test
  void whatLeadsNowhereNeverTakesThePlaceOfWhatLeadsToTheVision() {
    StrategyBuilder builder = Strategy.builder("Orphans").add(Vision.of("v", "Vision"));
    for (int i = 0; i < 4; i++) {
      builder.add(Objective.of("a" + i, "Aligned")).add(Support.of("a" + i, "v"));
    }
    for (int i = 0; i < 50; i++) {
      builder.add(Objective.of("orphan" + i, "Orphan"));
    }
    builder.add(Support.of("a0", "orphan1"));
    Strategy orphans = builder.build();
    StrategyMap folded = StrategyMap.of(orphans, Analyses.builtIn().analyze(orphans)).folded(10);

    assertThat(cards(folded)).contains("v", "a0", "a1", "a2", "a3");
  }
}
