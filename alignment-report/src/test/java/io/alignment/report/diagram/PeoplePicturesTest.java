package io.alignment.report.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.analysis.Question;
import io.alignment.model.Allocation;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Communication;
import io.alignment.model.Participation;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.sketch.Sketch;
import io.alignment.words.Words;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Who talks to whom, and how much people carry, as it is drawn. */
class PeoplePicturesTest {

  private static Document picture(Picture picture, StrategyBuilder strategy) {
    return Jsoup.parse(picture.of(Question.about(strategy.build()), Words.english()).get(0));
  }

  private static StrategyBuilder units() {
    return Sketch.of("v")
        .objective("o", "v")
        .function("bakehouse: Bakehouse <b>", "o")
        .functions("office: Office", "shop: Shop", "yard: Yard", "zoo: Zoo")
        .builder()
        .add(Participation.of("shop", "o"))
        .add(new Communication("shop", "office", Optional.empty(), OptionalInt.empty()));
  }

  @Test
  void aFieldSaysInBothDirectionsWhoTellsWhom() {
    Document talk = picture(Picture.TALK, units());

    assertThat(talk.select("g:has(> title:contains(Shop tells Office)) text").eachText())
        .containsExactlyInAnyOrder("→", "←");
  }

  @Test
  void aGapIsStripedAndCrossedAndWhatNobodyRecordedIsUnknown() {
    Document talk = picture(Picture.TALK, units());

    assertThat(
            talk.select("g:has(> title:contains(Bakehouse <b> and Shop do not)) rect")
                .eachAttr("class"))
        .containsExactly("frame b-failing", "frame b-failing");
    assertThat(talk.select("rect.b-unknown + circle + text").eachText()).containsOnly("?");
    assertThat(talk.text()).contains("Of 1 pair whose work touches 0 talk or share work");
  }

  @Test
  void ofManyUnitsThoseWithGapsAreDrawn() {
    StrategyBuilder builder = units();
    for (int i = 0; i < 100; i++) {
      builder.add(BusinessFunction.of("a" + i, "A " + i));
    }

    Document talk = picture(Picture.TALK, builder);

    assertThat(talk.select("rect.self")).hasSize(20);
    assertThat(talk.text()).contains("Bakehouse <b>", "and 85 more units");
  }

  @Test
  void aLineLeadsToTheUnitThatIsToldAndAGapIsDashedCrossedAndNamed() {
    Document net = picture(Picture.UNITS, units());

    assertThat(net.select("path.tie:has(> title:contains(Shop tells Office))"))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.attr("marker-start")).isEqualTo("url(#told-back)");
              assertThat(it.attr("marker-end")).isEqualTo("none");
            });
    assertThat(net.select("path.is-gap > title").eachText())
        .containsExactly(
            "Bakehouse <b> and Shop do not talk, as far as it is recorded. Their work touches"
                + " once.");
    assertThat(net.select("text.misfit").eachText()).containsExactly("✗", "no talk recorded");
    assertThat(net.select("circle.b-unknown + text").eachText()).contains("Zoo (?)");
  }

  /** Names have rows of their own, and of 150 units the fewer are drawn who do not talk. */
  @Test
  void ofManyUnitsThoseWithGapsStandAroundTheRing() {
    StrategyBuilder builder = units();
    for (int i = 0; i < 150; i++) {
      builder.add(BusinessFunction.of("a" + i, "A " + i));
    }

    Document net = picture(Picture.UNITS, builder);

    assertThat(net.select("g > circle + text[text-anchor]")).hasSizeGreaterThanOrEqualTo(40);
    assertThat(net.text()).contains("Bakehouse <b>", "and 115 more units");
    assertThat(net.select("text[text-anchor=end]:not(.mark-of)").eachAttr("y"))
        .doesNotHaveDuplicates();
  }

  private static StrategyBuilder people() {
    return Sketch.of("v")
        .objective("o", "v")
        .initiative("work", "o")
        .builder()
        .add(
            Resource.human("mara", "Mara", "FTE")
                .capacity(1)
                .dayToDay(new BigDecimal("0.8"))
                .build())
        .add(Resource.human("tom", "Tom", "FTE").build())
        .add(Allocation.of("mara", "work", new BigDecimal("0.4")))
        .add(Allocation.of("tom", "work", new BigDecimal("0.4")));
  }

  @Test
  void whoIsPlannedTooMuchHasAStripedEnd() {
    Document load = picture(Picture.PEOPLE, people());

    assertThat(load.select("rect.b-failing")).hasSizeGreaterThanOrEqualTo(1);
    assertThat(load.text())
        .contains(
            "Planned for more than there is: “Mara”.",
            "Of 1 nobody has said how much there is.",
            "1 FTE in all, 0.8 day-to-day, 0.4 given to work",
            "▲ 0.2 FTE too much");
  }

  @Test
  void whoseTimeIsUnknownHasADottedBarAndNoParts() {
    Document load =
        picture(
            Picture.PEOPLE,
            Sketch.of("v")
                .objective("o", "v")
                .builder()
                .add(Resource.human("tom", "Tom", "FTE").build())
                .add(Allocation.of("tom", "o", new BigDecimal("0.4"))));

    assertThat(load.select("rect.b-unknown")).hasSize(1);
    assertThat(load.select("rect.given, rect.day")).isEmpty();
    assertThat(load.text()).contains("nobody has said how much there is, 0.4 given to work");
  }

  @Test
  void nothingRecordedIsNoPicture() {
    Question nothing = Question.about(Strategy.builder("Nothing yet").build());

    assertThat(Picture.TALK.of(nothing, Words.english())).isEmpty();
    assertThat(Picture.UNITS.of(nothing, Words.english())).isEmpty();
    assertThat(Picture.PEOPLE.of(nothing, Words.english())).isEmpty();
  }
}
