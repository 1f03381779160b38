package io.alignment.report.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alignment.analysis.Question;
import io.alignment.model.Dependency;
import io.alignment.model.Initiative;
import io.alignment.model.Objective;
import io.alignment.model.Status;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.sketch.Sketch;
import io.alignment.words.Words;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** When the work is planned, as it is drawn. */
class SchedulePictureTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 10, 15);

  private static List<String> pictures(Strategy strategy) {
    return Picture.TIME.of(Question.about(strategy).asOf(TODAY), Words.english());
  }

  private static Document picture(StrategyBuilder strategy) {
    return Jsoup.parse(pictures(strategy.build()).get(0));
  }

  private static StrategyBuilder work(Initiative... work) {
    StrategyBuilder builder =
        Sketch.of("leader: Leader").objective("online: Online", "leader").builder();
    for (Initiative it : work) {
      builder.add(it).add(Support.of(it.id(), "online"));
    }
    return builder;
  }

  private static Initiative.Builder shop() {
    return Initiative.builder("shop", "Web <shop>")
        .start(LocalDate.of(2026, 7, 1))
        .due(LocalDate.of(2026, 12, 31));
  }

  private static List<String> sentences(Document picture) {
    return picture.select("g > g > title").eachText();
  }

  @Test
  void workIsABarThatIsFilledAsFarAsItIsDone() {
    Document picture = picture(work(shop().progress(0.5).build()));

    double bar = Double.parseDouble(picture.expectFirst("rect.work").attr("width"));
    double done = Double.parseDouble(picture.expectFirst("rect.done").attr("width"));
    assertThat(done).isCloseTo(bar / 2, within(0.11));
    assertThat(sentences(picture))
        .contains("Web <shop>: from 1 July 2026 to 31 December 2026; 50 % done");
  }

  @Test
  void whatNobodyHasSaidIsNotFilledAndWhatHasNoDaysHasNoBar() {
    Document picture = picture(work(shop().build(), Initiative.of("rota", "Rota")));

    assertThat(picture.select("rect.done")).isEmpty();
    assertThat(picture.select("rect.work")).hasSize(1);
    assertThat(sentences(picture))
        .contains(
            "Web <shop>: from 1 July 2026 to 31 December 2026; nobody has said how far it is",
            "Rota: no days");
    assertThat(picture.expectFirst("desc").text()).contains("1 initiative without a due date.");
  }

  @Test
  void whatIsLateIsNamed() {
    Document picture = picture(work(shop().due(LocalDate.of(2026, 9, 1)).build()));

    assertThat(picture.select("rect.work.is-late")).hasSize(1);
    assertThat(picture.expectFirst("desc").text())
        .startsWith("As of 15 October 2026. Late: “Web <shop>”. Online: no due date.")
        .contains("Web <shop>: late; from 1 July 2026 to 1 September 2026");
  }

  @Test
  void whatWaitsIsAtTheEndOfAnArrowWhoseLookTellsWhetherDatesFit() {
    Document picture =
        picture(
            work(
                    shop().build(),
                    Initiative.builder("course", "Course")
                        .start(LocalDate.of(2026, 9, 1))
                        .due(LocalDate.of(2026, 11, 1))
                        .build())
                .add(Dependency.of("course", "shop")));

    assertThat(picture.select(".need.is-clash title").text())
        .isEqualTo("Course: needs Web <shop> first, and their dates do not fit");
  }

  @Test
  void aGoalIsDueAtADiamondAndOneToBeKeptHasNone() {
    StrategyBuilder builder =
        work(shop().build())
            .add(Objective.builder("more", "More").due(LocalDate.of(2027, 6, 1)).build())
            .add(Support.of("more", "leader"));

    Document picture = picture(builder);

    assertThat(picture.select("path.due")).hasSize(1);
    assertThat(sentences(picture)).contains("More: due 1 June 2027", "Online: no due date");
  }

  @Test
  void withoutAnyDayThereIsNoPicture() {
    assertThat(pictures(work(Initiative.of("rota", "Rota")).build())).isEmpty();
    assertThat(pictures(work(shop().status(Status.DONE).build()).build())).isEmpty();
    assertThat(pictures(Strategy.builder("Nothing yet").build())).isEmpty();
  }

  @Test
  void ofMuchWorkTheGravestIsDrawnAndTheRestCounted() {
    StrategyBuilder builder = work();
    for (int i = 0; i < 300; i++) {
      LocalDate due = i == 299 ? TODAY.minusDays(1) : LocalDate.of(2027, 6, 1);
      builder
          .add(Objective.builder("o" + i, "Goal " + i).due(due).build())
          .add(Support.of("o" + i, "leader"));
    }

    Document picture = picture(builder);

    assertThat(sentences(picture))
        .hasSize(40)
        .first()
        .isEqualTo("Goal 299: late; due 14 October 2026");
    assertThat(picture.text()).contains("and 260 more lines");
  }

  @Test
  void farAwayDaysAreDrawnToo() {
    Document picture =
        picture(
            work(
                shop().due(LocalDate.of(9999, 12, 31)).build(),
                Initiative.builder("old", "Old").due(LocalDate.of(1, 1, 1)).build()));

    assertThat(picture.select("rect.work, rect.b-unknown")).hasSize(2);
    assertThat(picture.select("path.grid").size()).isLessThan(20);
  }
}
