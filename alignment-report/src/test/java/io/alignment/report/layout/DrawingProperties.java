package io.alignment.report.layout;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.Analyses;
import io.alignment.analysis.Question;
import io.alignment.model.Element;
import io.alignment.model.Relation;
import io.alignment.model.Strategy;
import io.alignment.report.layout.Blocks.Block;
import io.alignment.report.layout.Drawing.Box;
import io.alignment.report.layout.Drawing.Placed;
import io.alignment.report.map.Banding;
import io.alignment.report.map.Card;
import io.alignment.report.map.StrategyMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What a drawing promises for every map. */
class DrawingProperties {

  private static final Analyses ANALYSES = Analyses.builtIn();

  private static Drawing drawing(Strategy strategy, Banding banding) {
    return Drawing.of(
        StrategyMap.of(
            strategy,
            ANALYSES.analyze(question(strategy)),
            banding,
            io.alignment.words.Words.english()));
  }

  @Property(tries = 100)
  void everyCardHasAPlaceOfItsOwnInside(@ForAll Strategy strategy, @ForAll Banding banding) {
    Drawing drawing = drawing(strategy, banding);
    Strategy active = strategy.withoutDropped();
    List<Box> boxes = drawing.cards().stream().map(Placed::box).toList();

    assertThat(drawing.cards().stream().map(it -> it.card().id()))
        .containsExactlyInAnyOrderElementsOf(
            active.elements().stream()
                .filter(it -> it.type() != Element.Type.FACTOR)
                .filter(it -> it.id().equals(onMap(active, it.id())))
                .map(Element::id)
                .toList());
    for (Box box : boxes) {
      assertThat(box.x()).isNotNegative();
      assertThat(box.y()).isNotNegative();
      assertThat(box.x() + box.width()).isLessThanOrEqualTo(drawing.width());
      assertThat(box.y() + box.height()).isLessThanOrEqualTo(drawing.height());
      assertThat(boxes.stream().filter(it -> overlap(it, box))).containsExactly(box);
    }
  }

  /** Key results stand on the card of their objective. */
  private static String onMap(Strategy strategy, String id) {
    return strategy.objectiveOf(id).map(Element::id).orElse(id);
  }

  private static boolean overlap(Box one, Box other) {
    return one.x() < other.x() + other.width()
        && other.x() < one.x() + one.width()
        && one.y() < other.y() + other.height()
        && other.y() < one.y() + one.height();
  }

  @Property(tries = 100)
  void bandsFollowEachOtherAndHoldTheirCards(@ForAll Strategy strategy, @ForAll Banding banding) {
    Drawing drawing = drawing(strategy, banding);
    int bottom = 0;
    for (Drawing.Strip strip : drawing.strips()) {
      assertThat(strip.y()).isGreaterThanOrEqualTo(bottom);
      bottom = strip.y() + strip.height();
      for (Card card : strip.band().cards()) {
        Box box = box(drawing, card.id());
        assertThat(box.y()).isGreaterThanOrEqualTo(strip.y());
        assertThat(box.y() + box.height()).isLessThanOrEqualTo(bottom);
      }
    }
    assertThat(bottom).isLessThanOrEqualTo(drawing.height());
  }

  @Property(tries = 100)
  void everySupportIsDrawnOnce(@ForAll Strategy strategy, @ForAll Banding banding) {
    Drawing drawing = drawing(strategy, banding);
    Strategy active = strategy.withoutDropped();

    assertThat(
            drawing.routes().stream()
                .flatMap(it -> it.links().stream())
                .filter(it -> it.kind() == Relation.Kind.SUPPORT)
                .map(it -> it.from() + " → " + it.to()))
        .containsExactlyInAnyOrderElementsOf(
            active.relations().stream()
                .filter(it -> it.kind() == Relation.Kind.SUPPORT)
                .filter(it -> !active.isKeyResult(it.source()))
                .filter(it -> !it.source().equals(onMap(active, it.target())))
                .map(it -> it.source() + " → " + onMap(active, it.target()))
                .collect(toSet()));
  }

  @Property(tries = 50)
  void theSameMapGetsTheSamePlaces(@ForAll Strategy strategy) {
    assertThat(drawing(strategy, Banding.LEVELS)).isEqualTo(drawing(strategy, Banding.LEVELS));
  }

  /** Blocks and lines thick enough that a layout which depends on the identity of objects shows. */
  @Property(tries = 200)
  void theSameBlocksGetTheSamePlaces(
      @ForAll @Size(min = 3, max = 40) List<@IntRange(max = 4) Integer> bands,
      @ForAll @IntRange(max = 1_000_000) int seed) {
    assertThat(laidOut(bands, seed)).isEqualTo(laidOut(bands, seed));
  }

  /** Returns the places of cards in these bands, joined at random. */
  private static List<Double> laidOut(List<Integer> bands, int seed) {
    Random random = new Random(seed);
    Layers layers =
        new Layers(
            bands.stream()
                .map(it -> new Block(it, List.of(), 180, 60 + random.nextInt(60)))
                .toList(),
            Spacing.ROOMY.betweenLayers());
    int lines = 0;
    for (int upper = 0; upper < bands.size(); upper++) {
      for (int lower = upper + 1; lower < bands.size(); lower++) {
        if (random.nextInt(bands.size()) < 3) {
          layers.join(upper, lower);
          lines++;
        }
      }
    }
    layers.layOut();
    List<Double> places = new ArrayList<>();
    for (int block = 0; block < bands.size(); block++) {
      places.add((double) layers.x(block));
      places.add((double) layers.y(block));
    }
    for (int line = 0; line < lines; line++) {
      Arrays.stream(layers.points(line)).forEach(places::add);
    }
    return places;
  }

  private static Box box(Drawing drawing, String id) {
    return drawing.cards().stream()
        .filter(it -> it.card().id().equals(id))
        .findFirst()
        .orElseThrow()
        .box();
  }

  private static Question question(Strategy strategy) {
    return Question.about(strategy).asOf(LocalDate.of(2026, 11, 23));
  }
}
