package io.alignment.report.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.analysis.Question;
import io.alignment.model.Measure;
import io.alignment.model.Objective;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.sketch.Sketch;
import io.alignment.words.Words;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The readings of measures, as they are drawn. */
class TrendsPictureTest {

  private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

  private static List<String> pictures(StrategyBuilder builder) {
    return Picture.TRENDS.of(
        Question.about(builder.build()).asOf(JULY.plusMonths(3)), Words.english());
  }

  private static Document picture(StrategyBuilder builder) {
    return Jsoup.parse(pictures(builder).get(0));
  }

  private static StrategyBuilder goal(String id, Measure... measures) {
    StrategyBuilder builder = Sketch.of("v").builder();
    add(builder, id, measures);
    return builder;
  }

  private static void add(StrategyBuilder builder, String id, Measure... measures) {
    Objective.Builder goal = Objective.builder(id, "Goal " + id).start(JULY).due(JULY.plusYears(1));
    for (Measure it : measures) {
      goal.measure(it);
    }
    builder.add(goal.build()).add(Support.of(id, "v"));
  }

  private static Measure orders() {
    return Measure.builder("orders <a>")
        .target(200)
        .unit("orders")
        .baseline(80)
        .reading(JULY, 84)
        .reading(JULY.plusMonths(2), 90)
        .build();
  }

  @Test
  void aMeasureIsALineWithItsTargetAndWhereItLeads() {
    Document trends = picture(goal("online", orders()));

    assertThat(trends.select("polyline.s-line").attr("points").split(" ")).hasSize(2);
    assertThat(trends.select("path.s-bound")).hasSize(1);
    assertThat(trends.select("polyline.s-cast")).hasSize(1);
    assertThat(trends.text()).contains("orders <a>", "Goal online", "90 orders, from 80 to 200");
  }

  @Test
  void whatWasNeverReadHasADottedFieldAndNoLine() {
    Document trends =
        picture(goal("online", orders(), Measure.builder("visits").target(5).baseline(1).build()));

    assertThat(trends.select("rect.b-unknown")).hasSize(1);
    assertThat(trends.select("polyline.s-line")).hasSize(1);
    assertThat(trends.text()).contains("? visits", "never read, from 1 to 5");
  }

  @Test
  void aMeasureThatIsCalledLikeItsGoalIsNamedOnce() {
    Document trends =
        picture(
            goal(
                "online",
                Measure.builder("Goal online").target(5).baseline(1).reading(JULY, 2).build()));

    assertThat(trends.select("text:contains(Goal online)")).hasSize(1);
  }

  @Test
  void ofManyTheRestIsCounted() {
    StrategyBuilder builder = goal("online", orders());
    for (int i = 0; i < 300; i++) {
      add(builder, "o" + i, orders());
    }

    Document trends = picture(builder);

    assertThat(trends.select("rect.field")).hasSize(24);
    assertThat(trends.text()).contains("and 277 more measures");
  }

  @Test
  void withoutAReadingThereIsNoPicture() {
    assertThat(pictures(goal("o", Measure.builder("visits").target(5).baseline(1).build())))
        .isEmpty();
    assertThat(pictures(goal("o"))).isEmpty();
  }
}
