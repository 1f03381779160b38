package io.alignment.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.Analyses;
import io.alignment.analysis.Question;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Initiative;
import io.alignment.model.Measure;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.Status;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.model.Topic;
import io.alignment.model.Vision;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The board on the first page of a report. */
class BoardReportTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  /** Two goals that weigh 3 to 1; the owner of one leads all that is led. */
  private static final Strategy BAKERY =
      Strategy.builder("Bakery")
          .add(Vision.of("leader", "The bakery that people name first"))
          .add(
              Objective.builder("online", "Raise online orders")
                  .due(LocalDate.of(2027, 6, 30))
                  .measure(Measure.builder("orders").baseline(80).target(200).build())
                  .build())
          .add(Objective.builder("loyal", "Keep our regulars").leaveOut(Topic.OWNERS).build())
          .add(Initiative.of("web-shop", "New web shop"))
          .add(BusinessFunction.of("shop", "Shop"))
          .add(Ownership.of("shop", "online"))
          .add(Support.of("online", "leader", 3))
          .add(Support.of("loyal", "leader", 1))
          .add(Support.of("web-shop", "online"))
          .build();

  private static Document page(Strategy strategy) {
    return Jsoup.parse(
        HtmlReport.of(Question.about(strategy).asOf(TODAY), Analyses.builtIn()).html());
  }

  private static Element cell(Document page, String goal, int column) {
    return page.expectFirst("#board tbody tr:has(a[href=#element-%s])".formatted(goal))
        .select("td.field")
        .get(column);
  }

  private static String evidence(Document page, Element cell) {
    String place = cell.expectFirst("button").attr("popovertarget");
    return page.expectFirst("[id=" + place + "] ul").text();
  }

  @Test
  void theFirstPageIsATableOfGoalsAndQuestions() {
    Document page = page(BAKERY);

    assertThat(page.expectFirst("main > section").id()).isEqualTo("board");
    assertThat(page.select("#board thead th[scope=col]")).hasSize(13);
    assertThat(page.select("#board thead th:eq(4)").text())
        .isEqualTo("led Does somebody answer for it?");
    assertThat(page.select("#board tbody tr > th[scope=row] > a").eachText())
        .containsExactly("Raise online orders", "Keep our regulars");
    assertThat(page.select("#board tbody tr > th .kind").eachText())
        .containsExactly(
            "Shop · due 30 June 2027 · 75 % of the vision",
            "Nobody answers for it · 25 % of the vision");
    assertThat(page.select("#board tbody tr")).allMatch(it -> it.select("td.field").size() == 10);
    assertThat(page.expectFirst("#board table").attr("aria-label")).isNotEmpty();
  }

  @Test
  void aGoalShowsHowFarItIsAndHowFarItShouldBe() {
    Document page =
        page(
            Strategy.builder("S")
                .add(Vision.of("v", "V"))
                .add(
                    Objective.builder("o", "O")
                        .start(TODAY.minusDays(100))
                        .due(TODAY.plusDays(100))
                        .measure(
                            Measure.builder("orders")
                                .baseline(80)
                                .target(200)
                                .reading(TODAY, 95)
                                .build())
                        .build())
                .add(Support.of("o", "v"))
                .build());
    Element far = page.expectFirst("#board tbody td.how");

    assertThat(far.text()).isEqualTo("13 % done, 50 % expected");
    assertThat(far.select(".done").attr("width")).isEqualTo("12.5");
    assertThat(far.select(".tick").attr("x")).isEqualTo("49.25");
  }

  @Test
  void aFieldTellsHowItStandsBySignColorAndWords() {
    Document page = page(BAKERY);
    Element failing = cell(page, "online", 2).expectFirst("button");
    Element leftOut = cell(page, "loyal", 1).expectFirst("button");

    assertThat(failing.className()).isEqualTo("is-failing");
    assertThat(failing.select("rect").eachAttr("class")).containsExactly("b-failing");
    assertThat(failing.select("[aria-hidden=true].sign").text()).isEqualTo("✗");
    assertThat(failing.select(".hidden").text()).isEqualTo("100 % not in order");
    assertThat(leftOut.className()).isEqualTo("is-left-out");
    assertThat(leftOut.select(".hidden").text()).isEqualTo("100 % left out");
    assertThat(cell(page, "loyal", 0).select("rect").eachAttr("x")).containsExactly("0%");
    assertThat(cell(page, "online", 5).select(".hidden").text()).isEqualTo("not asked");
  }

  @Test
  void everyFieldLeadsToWhatItRestsOn() {
    Document page = page(BAKERY);

    assertThat(page.select("#board tbody button"))
        .hasSize(20)
        .allSatisfy(
            it -> {
              Element dialog = page.expectFirst("[id=" + it.attr("popovertarget") + "]");
              assertThat(dialog.attr("role")).isEqualTo("dialog");
              assertThat(dialog.hasAttr("popover")).isTrue();
              assertThat(page.expectFirst("[id=" + dialog.attr("aria-labelledby") + "]").text())
                  .isNotEmpty();
              assertThat(dialog.select("li")).isNotEmpty();
              assertThat(dialog.select("button[popovertargetaction=hide]")).hasSize(1);
            });
    assertThat(evidence(page, cell(page, "online", 0)))
        .contains("It is measured by “orders”.", "It is due on 2027-06-30.");
    assertThat(evidence(page, cell(page, "online", 1))).contains("Shop answers for it.");
    assertThat(evidence(page, cell(page, "online", 2)))
        .contains("Nobody is at work on it.")
        .contains("New web shop is planned for it, but nobody has a part in that");
    assertThat(evidence(page, cell(page, "loyal", 1))).contains("It is left out on purpose.");
    assertThat(page.select("[id=cell-led-online] li a").eachAttr("href"))
        .containsExactly("#element-shop");
  }

  @Test
  void aFieldThatFailsLeadsToWhatIsToBeMendedThere() {
    Document page = page(BAKERY);
    Element dialog = page.expectFirst("[id=cell-workedOn-online]");
    String matter = dialog.expectFirst("h4 + ul a").attr("href");

    assertThat(page.select("#findings " + matter + " .what").text())
        .endsWith(dialog.expectFirst("h4 + ul bdi").text());
    assertThat(page.select("[id=cell-clear-online] h4")).isEmpty();
  }

  @Test
  void theHeadlineIsABarAndASentence() {
    Document page = page(BAKERY);

    assertThat(page.select("#board .headline").text()).startsWith("Of what is wanted");
    assertThat(page.select("#board .states rect").eachAttr("class"))
        .containsExactly("b-shown", "b-failing", "b-unknown", "b-left-out");
    assertThat(page.select("#board .states").attr("aria-label")).contains("% in order", "left out");
  }

  @Test
  void ofManyGoalsSomeAreFolded() {
    StrategyBuilder many = Strategy.builder("Many").add(Vision.of("v", "V"));
    for (int i = 0; i < 310; i++) {
      many.add(Objective.of("o" + i, "Goal " + i)).add(Support.of("o" + i, "v"));
    }
    Document page = page(many.build());

    assertThat(page.select("#answer-board > .heat tbody tr")).hasSize(25);
    assertThat(page.select("#answer-board > details .heat tbody tr")).hasSize(275);
    assertThat(page.select("#answer-board > details > summary").text()).isEqualTo("275 more goals");
    assertThat(page.select("#answer-board > details > p").text()).startsWith("… and 10 more");
  }

  @Test
  void aQuestionThatIsLeftOutIsNotTold0Percent() {
    StrategyBuilder builder = BAKERY.toBuilder();
    builder.leaveOut(Topic.SKILLS);
    Document page = page(builder.build());

    assertThat(page.select("#board tfoot td.field").get(4).text())
        .isEqualTo("– left out on purpose");
    assertThat(page.select("#board tfoot td.field").get(4).select("button")).isEmpty();
    assertThat(page.select("#board tfoot td.field").get(0).select("button")).hasSize(1);
  }

  @Test
  void withoutAVisionThereIsNoBoard() {
    Document page = page(Strategy.builder("S").add(Objective.of("o", "O")).build());

    assertThat(page.select("#board table")).isEmpty();
    assertThat(page.select("#answer-board").text()).isNotEmpty();
  }

  @Test
  void whatIsOverIsAskedOnlyWhetherItWasReached() {
    Document page =
        page(
            Strategy.builder("S")
                .add(Vision.of("v", "V"))
                .add(Objective.builder("o", "O").status(Status.MISSED).build())
                .add(Support.of("o", "v"))
                .build());

    assertThat(evidence(page, cell(page, "o", 1))).contains("It is over");
    assertThat(evidence(page, cell(page, "o", 7))).contains("It was missed.");
    assertThat(page.select("#board tbody th .kind").text()).contains(" · missed · ");
  }

  @Test
  void aCardShowsHowItsGoalStands() {
    Document page = page(BAKERY);
    Element card = page.expectFirst("#map-online");

    assertThat(card.select("title").text()).contains("On the board ", "% in order");
    assertThat(card.select("rect.stripe").eachAttr("class"))
        .containsExactly("stripe b-shown", "stripe b-failing", "stripe b-unknown");
    assertThat(card.select("rect.edge")).isEmpty();
    assertThat(page.select("#map-leader rect.edge")).hasSize(1);
    assertThat(page.select("#map .legend rect").eachAttr("class"))
        .isEqualTo(List.of("b-shown", "b-failing", "b-unknown"));
  }

  /** Of two measures of one weight only one is expected to be anywhere, half of which is done. */
  @Test
  void whatIsExpectedOfAPartIsNotMarkedOnTheWhole() {
    LocalDate day = LocalDate.of(2026, 7, 1);
    Measure.Builder measure = Measure.builder("guests").baseline(0).target(10);
    Objective.Builder goal =
        Objective.builder("o", "O")
            .measure(measure.plan(day, 10).reading(day, 5).build())
            .measure(Measure.builder("meals").baseline(0).target(10).reading(day, 10).build());
    Document page =
        page(
            Strategy.builder("S")
                .add(Vision.of("v", "V"))
                .add(goal.build())
                .add(Support.of("o", "v"))
                .build());

    assertThat(page.expectFirst("#answer-board > .heat tbody tr").text())
        .contains("75 % done; where time asks for something 50 %, expected 100 %");
    assertThat(page.select("#answer-board > .heat tbody .way .tick")).isEmpty();
    assertThat(page.select("#map-o title").text()).doesNotContain("Should have come");
  }
}
