package io.alignment.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.Analyses;
import io.alignment.analysis.Question;
import io.alignment.drift.Drift;
import io.alignment.model.Allocation;
import io.alignment.model.Answer;
import io.alignment.model.Edit;
import io.alignment.model.Factor;
import io.alignment.model.Measure;
import io.alignment.model.Objective;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.model.Vision;
import io.alignment.sketch.Sketch;
import io.alignment.words.Words;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class HtmlReportTest {

  private static final Analyses ANALYSES = Analyses.builtIn();

  private static final Strategy BAKERY =
      Sketch.of("leader: The bakery that people name first")
          .objective("loyal: Keep our regulars", "leader", 1)
          .initiative("web-shop: New web shop", "online")
          .function("marketing: Marketing", "online")
          .function("shop: Shop")
          .builder()
          .name("Bakery")
          .add(
              Objective.builder("online", "Raise online orders")
                  .due(LocalDate.of(2027, 6, 30))
                  .measure(
                      Measure.builder("orders")
                          .baseline(80)
                          .target(200)
                          .reading(LocalDate.of(2026, 4, 1), 84)
                          .reading(LocalDate.of(2026, 10, 1), 95)
                          .build())
                  .build())
          .add(Resource.financial("money", "Money", "EUR").capacity(45000).build())
          .add(Support.of("online", "leader", 3))
          .add(Allocation.of("money", "web-shop", 9000))
          .add(Allocation.of("money", "loyal", 21000))
          .build();

  private static Document page(Strategy strategy) {
    return Jsoup.parse(HtmlReport.of(question(strategy), ANALYSES).html());
  }

  private static Document compared(Strategy before, Strategy after) {
    return Jsoup.parse(
        HtmlReport.of(question(after), ANALYSES)
            .comparedWith(
                before,
                ANALYSES.analyze(question(before)),
                Drift.between(question(before), question(after), ANALYSES))
            .html());
  }

  @Test
  void anEmptyStrategyHasAReportToo() {
    Document page = page(Strategy.builder("Nothing yet").build());

    assertThat(page.select("h1").text()).isEqualTo("Nothing yet");
    assertThat(page.select("main > section > h2").eachText())
        .contains("What you want, and how far you are", "Strategy map", "Findings", "Data");
    assertThat(page.select("#map svg")).isEmpty();
    assertThat(page.text()).doesNotContain("NaN").doesNotContain("Optional").doesNotContain("null");
  }

  @Test
  void aLanguageFromRightToLeftTurnsThePagesAndNoPicture() {
    Words turned = Words.english().with(Map.of("direction", "rtl"));
    HtmlReport report = HtmlReport.of(question(BAKERY), ANALYSES);

    for (String page :
        new String[] {
          report.in(turned).html(), report.in(turned).paper(), report.in(turned).slides()
        }) {
      Document turnedPage = Jsoup.parse(page);
      assertThat(turnedPage.select("html").attr("dir")).isEqualTo("rtl");
      assertThat(turnedPage.select("style").html())
          .contains("svg, .canvas { direction: ltr; }")
          .doesNotContainPattern("(?:margin|padding|border)-(?:left|right)\\s*:")
          .doesNotContainPattern("text-align\\s*:\\s*(?:left|right)");
    }
    assertThat(page(BAKERY).select("html").attr("dir")).isEqualTo("ltr");
    assertThat(Jsoup.parse(report.in(turned).html()).select("svg").outerHtml())
        .isEqualTo(Jsoup.parse(report.html()).select("svg").outerHtml());
  }

  @Test
  void theFirstPageTellsWhatAnOwnerAsksInThisOrder() {
    Document page = page(BAKERY);

    assertThat(page.select(".top").text()).isEqualTo("Bakery as of 23 November 2026");
    assertThat(page.select("#board > .vision").text())
        .isEqualTo("The bakery that people name first");
    assertThat(page.select("#board > *").eachAttr("class")).containsSubsequence("vision", "parts");
    assertThat(page.select("#board tbody tr:has(a[href=#element-online]) td.how").text())
        .isEqualTo("13 % done");
    assertThat(page.select("#board tbody tr:has(a[href=#element-online]) td.trend .spark"))
        .hasSize(1);
    assertThat(page.select("#board tbody tr:has(a[href=#element-loyal]) td.how").text())
        .isEqualTo("unknown");
    assertThat(page.select("#board .part").eachAttr("id"))
        .containsExactly("part-money", "part-plan", "part-people", "part-ahead");
  }

  @Test
  void nothingIsSaidTwiceOnTheFirstPage() {
    assertThat(page(BAKERY).select("#board .part :is(li, p)").eachText())
        .filteredOn(it -> !it.startsWith("Ask "))
        .doesNotHaveDuplicates();
    assertThat(page(BAKERY).select("#board a.matter").eachAttr("href"))
        .isNotEmpty()
        .doesNotHaveDuplicates();
  }

  @Test
  void everyPageOfTheNavigationIsThere() {
    Document page = page(BAKERY);

    assertThat(page.select("nav a").eachAttr("href"))
        .containsExactlyElementsOf(
            page.select("main > section").eachAttr("id").stream().map(it -> "#" + it).toList());
  }

  @Test
  void onlyItsOwnStyleAndScriptMayRun() throws NoSuchAlgorithmException {
    Document page = page(BAKERY);
    String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");

    assertThat(policy)
        .startsWith("default-src 'none';")
        .contains("style-src '" + hash(page.expectFirst("style")) + "'")
        .contains("script-src '" + hash(page.expectFirst("script")) + "'")
        .doesNotContain("unsafe");
  }

  private static String hash(Element element) throws NoSuchAlgorithmException {
    byte[] bytes = element.data().getBytes(StandardCharsets.UTF_8);
    return "sha256-"
        + Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  @Test
  void aCardSaysAllThatAnOwnerAsksFirst() {
    Element card = page(BAKERY).expectFirst("#map-online a.face");

    assertThat(card.expectFirst("title").text())
        .startsWith(
            "Objective: Raise online orders. Marketing. Carries 75 % of the vision. Has come 13 %"
                + " of its way. On course: unknown. On the board 42 % in order, 4 % not in order,"
                + " 54 % unknown. 9,000 EUR. Due 2027-06-30");
    assertThat(card.attr("href")).isEqualTo("#element-online");
    assertThat(page(BAKERY).select("#map-loyal .none").text()).isEqualTo("Nobody answers for it");
  }

  @Test
  void onPaperAndOnSlidesStandsWhatTheFirstPageTells() {
    HtmlReport report = HtmlReport.of(question(BAKERY), ANALYSES);
    List<String> told =
        Jsoup.parse(report.html()).select("#board .part :is(li, .point, .detail)").eachText();
    Document paper = Jsoup.parse(report.paper());
    Document slides = Jsoup.parse(report.slides());

    assertThat(told).isNotEmpty();
    assertThat(paper.select("#board .part :is(li, .point, .detail)").eachText()).isEqualTo(told);
    assertThat(slides.select(".slide :is(li, .point, .detail)").eachText()).isEqualTo(told);
    assertThat(paper.select("main > .page").eachAttr("id"))
        .containsExactly("board", "map", "money", "people", "time");
    assertThat(slides.select(".slide:has(.point)")).allMatch(it -> it.select(".point").size() == 1);
    assertThat(List.of(paper, slides))
        .allMatch(it -> it.select("script").text().isEmpty())
        .allMatch(it -> it.select("a[href], button, input, [popover], [popovertarget]").isEmpty())
        .allMatch(it -> it.select("svg.map").size() == 1);
  }

  @Test
  void aSheetOfPaperShowsTheGoalsAloneInLettersThatCanBeRead() {
    assertThat(page(BAKERY).select("#map .goals .card .name").eachText())
        .containsExactlyInAnyOrder(
            "The bakery that people name first", "Raise online orders", "Keep our regulars");

    Sketch many = Sketch.of("vision: Vision");
    for (int goal = 0; goal < 20; goal++) {
      many.objective("goal" + goal, "vision", 1);
      for (int part = 0; part < 10; part++) {
        many.objective("part" + goal + "-" + part, "goal" + goal, 1);
      }
    }
    Element sheet = page(many.builder().build()).expectFirst("#map .goals svg.map");

    // 7 points of 12 pixels on 259 × 165 millimetres.
    assertThat(Integer.parseInt(sheet.attr("width"))).isLessThanOrEqualTo(1258);
    assertThat(Integer.parseInt(sheet.attr("height"))).isLessThanOrEqualTo(801);
    assertThat(sheet.select(".card")).hasSize(21);
  }

  @Test
  void theFirstPageDrawsWhereTheMoneyGoesAndWhatIsAboveAndBelowItsWeight() {
    Element money = page(BAKERY).expectFirst("#board svg.picture");

    assertThat(money.attr("aria-label"))
        .isEqualTo(
            "Bakery: Where the money goes, in EUR. 30,000 EUR are given, all to what leads to a"
                + " vision. 15,000 EUR are given to nothing.");
    assertThat(money.select(".ribbon title").eachText())
        .contains(
            "Money → New web shop: 9,000 EUR", "New web shop → Raise online orders: 9,000 EUR")
        .contains("Money → given to nothing: 15,000 EUR");
    assertThat(money.select("text:contains(Keep our regulars) tspan").eachText())
        .containsExactly("Keep our regulars", "21,000 EUR", "▲ 13,500 EUR above its", "weight");
    assertThat(money.select("text:contains(Raise online) tspan").eachText())
        .containsExactly("Raise online orders", "9,000 EUR", "▼ 13,500 EUR below its", "weight");
  }

  @Test
  void whoCannotSeeHowMuchPeopleCarryIsToldIt() {
    Strategy strategy =
        BAKERY.toBuilder()
            .add(Resource.human("mara", "Mara", "FTE").capacity(1).build())
            .add(Allocation.of("mara", "web-shop", 2))
            .build();

    assertThat(page(strategy).select("#people .chart + ul.hidden li").eachText())
        .contains("Mara: 1 FTE in all, 2 given to work ▲ 1 FTE too much");
  }

  @Test
  void aForkShowsTheShareBesideTheWeightAndWhatShouldMove() {
    Document page = page(BAKERY);

    assertThat(page.select("#money .item li").text())
        .startsWith("Move 13,500 EUR from Keep our regulars to Raise online orders.");
    assertThat(page.select("#money tr:has(a[href=#element-online]) td").eachText())
        .startsWith("9,000", "30 %");
  }

  @Test
  void aMeasureIsDrawnWithItsTargetAndWhereItLeads() {
    Element spark = page(BAKERY).expectFirst("#progress .spark");

    assertThat(spark.select("polyline.s-line").attr("points").split(" ")).hasSize(2);
    assertThat(spark.select("path.s-bound")).hasSize(1);
    assertThat(spark.select("polyline.s-cast")).hasSize(1);
  }

  @Test
  void aNumberIsExplainedOneClickAway() {
    Document page = page(BAKERY);
    String target = page.expectFirst("#board tfoot .number").attr("popovertarget");

    assertThat(page.select("[popover][id=" + target + "]").text())
        .contains("The share of one question that is shown to be in order", "More is better.");
  }

  @Test
  void aComparisonTellsWhatWasEditedAndWhatMovedWhere() {
    Strategy after = BAKERY.with(Edit.owner("shop", "loyal"));
    Document page = compared(BAKERY, after);

    assertThat(page.select("#changes li").eachText())
        .contains("New: “Shop” answers for “Keep our regulars”");
    assertThat(page.select("#map-loyal").hasClass("changed")).isTrue();
    assertThat(page.select("#map-loyal .tag").text()).isEqualTo("new owner");
    assertThat(page.select("#map-online .tag")).isEmpty();
    assertThat(page.select("#changes h3").eachText()).contains("Solved findings");
    assertThat(page.select("#board tfoot .before").text()).endsWith("→");
    assertThat(page.select("#board tfoot .number.better")).isNotEmpty();
  }

  @Test
  void whatIsGoneStandsBesideTheMap() {
    StrategyBuilder without = BAKERY.toBuilder();
    without.remove("web-shop");

    assertThat(compared(BAKERY, without.build()).select("#map .gone-since").text())
        .isEqualTo("No longer there: New web shop");
  }

  @Test
  void whatIsNoLongerRecordedIsNotSolved() {
    Strategy before =
        BAKERY.toBuilder()
            .add(Factor.of("lease", "The lease ends", Factor.Quadrant.THREAT))
            .add(Factor.of("bread", "The bread", Factor.Quadrant.STRENGTH))
            .add(Answer.of("loyal", "bread"))
            .build();
    StrategyBuilder after = before.toBuilder();
    after.remove("lease");

    assertThat(compared(before, after.build()).select("#changes h3").eachText())
        .contains("No longer found, as it is no longer recorded");
  }

  @Test
  void comparedWithItselfNothingHasChanged() {
    Document page = compared(BAKERY, BAKERY);

    assertThat(page.select("#changes p").text()).isEqualTo("Nothing has changed.");
    assertThat(page.select(".before, .changed, .tag, .new, .gone-since")).isEmpty();
  }

  @Test
  void muchIsFoldedAndWhatIsFoldedHasAMapOfItsOwn() {
    StrategyBuilder builder = Strategy.builder("Large").add(Vision.of("top", "Top"));
    for (int goal = 0; goal < 20; goal++) {
      builder.add(Objective.of("g" + goal, "Goal " + goal)).add(Support.of("g" + goal, "top"));
      for (int target = 0; target < 20; target++) {
        String id = "g" + goal + "-" + target;
        builder.add(Objective.of(id, "Target " + id)).add(Support.of(id, "g" + goal));
      }
    }
    Document page = page(builder.build());

    assertThat(page.select("#map > .whole .card")).hasSize(21);
    assertThat(page.select("#map-top .unfold")).isEmpty();
    assertThat(page.select("#map-g3 .unfold text").text()).isEqualTo("+ 20");
    assertThat(page.select("#below-g3 .card")).hasSize(21);
    assertThat(page.select("#map-g3 .unfold").attr("href")).isEqualTo("#below-g3");
    assertThat(page.select("#element-g3-7 a").eachAttr("href")).contains("#below-g3-g3-7");
  }

  @Test
  void idsOfAnyCharactersArePlacesOfTheirOwn() {
    List<String> ids = List.of("a b", "a_20_b", "a\"b", "A B", "ä", "a.b", "a-b", "#", "%20");
    StrategyBuilder builder = Strategy.builder("Odd").add(Vision.of("top", "Top"));
    ids.forEach(id -> builder.add(Objective.of(id, "It")).add(Support.of(id, "top")));

    assertThat(page(builder.build()).select("article.element").eachAttr("id"))
        .hasSize(ids.size() + 1)
        .doesNotHaveDuplicates()
        .allMatch(it -> it.matches("[A-Za-z0-9._-]+"));
  }

  @Test
  void anotherLanguageOfTheMachineChangesNothing() {
    Locale before = Locale.getDefault();
    String usual = HtmlReport.of(question(BAKERY), ANALYSES).html();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));

      assertThat(HtmlReport.of(question(BAKERY), ANALYSES).html()).isEqualTo(usual);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void withoutAVisionNothingIsSaidOfAShareOfIt() {
    Document page =
        page(Strategy.builder("No vision").add(Objective.of("online", "Go online")).build());

    assertThat(page.expectFirst("#map-online title").text()).doesNotContain("of the vision");
    assertThat(page.select("#map-online .share")).isEmpty();
  }

  @Test
  void aUnitThatIsCalledLikeAnElementIsNotThatElement() {
    Strategy strategy =
        BAKERY.toBuilder()
            .add(Objective.of("EUR", "Sell in euros"))
            .add(Support.of("EUR", "leader"))
            .build();
    Document page = page(strategy);

    assertThat(page.select("article[id=element-EUR] dt").eachText())
        .noneMatch(it -> it.startsWith("resourceFit."));
    assertThat(page.select("#data-table tr[data-id^=resourceFit.capacity] a")).isEmpty();
  }

  @Test
  void whatWasGivenUpIsGoneFromTheMapToo() {
    Strategy after = BAKERY.with(Edit.drop("web-shop"));

    assertThat(compared(BAKERY, after).select("#map .gone-since").text())
        .isEqualTo("No longer there: New web shop");
  }

  @Test
  void everyAnswerIsToldOnOnePage() {
    Document page = page(BAKERY);

    assertThat(page.select("main > section > section[id^=answer-]").eachAttr("id"))
        .containsExactlyInAnyOrderElementsOf(
            ANALYSES.analyze(BAKERY).results().keySet().stream()
                .map(it -> "answer-" + it)
                .toList());
  }

  @Test
  void anAnswerOfOnesOwnIsToldByItsNumbers() {
    Analyses analyses = ANALYSES.with(new VowelsAnalysis());
    Document page = Jsoup.parse(HtmlReport.of(question(BAKERY), analyses).html());

    assertThat(page.select("nav a").eachText()).contains("Others");
    assertThat(page.expectFirst("#answer-vowels").text())
        .isEqualTo("vowels vowels.inNames 15, what does this mean?");
  }

  @Test
  void aFindingLeadsToTheAnswerThatRaisedIt() {
    Document page = page(BAKERY);

    assertThat(page.select("#finding-list .refs a[href^=#answer-]").eachAttr("href"))
        .isNotEmpty()
        .allSatisfy(
            it ->
                assertThat(page.select("[id=" + it.substring(1) + "] :is(p, td, dd)"))
                    .isNotEmpty());
    for (String name : List.of("money", "people", "time", "progress")) {
      assertThat(page.select("#" + name + " .number")).isNotEmpty();
    }
  }

  private static Question question(Strategy strategy) {
    return Question.about(strategy).asOf(LocalDate.of(2026, 11, 23));
  }
}
