package io.alignment.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.Analyses;
import io.alignment.model.Allocation;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Change;
import io.alignment.model.Initiative;
import io.alignment.model.Measure;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.model.Vision;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class HtmlReportTest {

  private static final Analyses ANALYSES = Analyses.builtIn(LocalDate.of(2026, 11, 23));

  private static final Strategy BAKERY =
      Strategy.builder("Bakery")
          .add(Vision.of("leader", "The bakery that people name first"))
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
          .add(Objective.of("loyal", "Keep our regulars"))
          .add(Initiative.of("web-shop", "New web shop"))
          .add(BusinessFunction.of("marketing", "Marketing"))
          .add(BusinessFunction.of("shop", "Shop"))
          .add(Resource.financial("money", "Money", "EUR").capacity(45000).build())
          .add(Support.of("online", "leader", 3))
          .add(Support.of("loyal", "leader", 1))
          .add(Support.of("web-shop", "online"))
          .add(Ownership.of("marketing", "online"))
          .add(Allocation.of("money", "web-shop", 9000))
          .add(Allocation.of("money", "loyal", 21000))
          .build();

  private static Document page(Strategy strategy) {
    return Jsoup.parse(HtmlReport.of(strategy, ANALYSES).html());
  }

  private static Document compared(Strategy before, Strategy after) {
    return Jsoup.parse(
        HtmlReport.of(after, ANALYSES).comparedWith(before, ANALYSES.analyze(before)).html());
  }

  @Test
  void an_empty_strategy_has_a_report_too() {
    Document page = page(Strategy.builder("Nothing yet").build());

    assertThat(page.select("h1").text()).isEqualTo("Nothing yet");
    assertThat(page.select("main > section > h2").eachText())
        .contains("Summary", "Strategy map", "Findings", "Data");
    assertThat(page.select("#map svg")).isEmpty();
    assertThat(page.text()).doesNotContain("NaN").doesNotContain("Optional").doesNotContain("null");
  }

  @Test
  void every_page_of_the_navigation_is_there() {
    Document page = page(BAKERY);

    assertThat(page.select("nav a").eachAttr("href"))
        .containsExactlyElementsOf(
            page.select("main > section").eachAttr("id").stream().map(it -> "#" + it).toList());
  }

  @Test
  void only_its_own_style_and_script_may_run() throws NoSuchAlgorithmException {
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
  void a_card_says_all_that_an_owner_asks_first() {
    Element card = page(BAKERY).expectFirst("#map-online a.face");

    assertThat(card.expectFirst("title").text())
        .startsWith(
            "Objective: Raise online orders. Marketing. Carries 75 % of the vision. Has come 12.5 %"
                + " of its way. 9,000 EUR. Due 2027-06-30.");
    assertThat(card.attr("href")).isEqualTo("#element-online");
    assertThat(page(BAKERY).select("#map-loyal .none").text()).isEqualTo("Nobody answers for it");
  }

  @Test
  void a_fork_shows_the_share_beside_the_weight_and_what_should_move() {
    Document page = page(BAKERY);

    assertThat(page.select("#money .transfers li").text())
        .isEqualTo("Move 13,500 EUR from Keep our regulars to Raise online orders.");
    assertThat(page.select("#money tr:has(a[href=#element-online]) td").eachText())
        .startsWith("9,000", "30 %");
  }

  @Test
  void a_measure_is_drawn_with_its_target_and_where_it_leads() {
    Element spark = page(BAKERY).expectFirst("#progress .spark");

    assertThat(spark.select("polyline.s-line").attr("points").split(" ")).hasSize(2);
    assertThat(spark.select("path.s-bound")).hasSize(1);
    assertThat(spark.select("polyline.s-cast")).hasSize(1);
  }

  @Test
  void a_number_is_explained_one_click_away() {
    Document page = page(BAKERY);
    String target = page.expectFirst("#summary .big .number").attr("popovertarget");

    assertThat(page.select("[popover][id=" + target + "]").text())
        .contains("summary.score", "How aligned the business is", "More is better.");
  }

  @Test
  void a_comparison_tells_what_was_edited_and_what_moved_where() {
    Strategy after = BAKERY.with(Change.owner("shop", "loyal"));
    Document page = compared(BAKERY, after);

    assertThat(page.select("#changes li").eachText()).contains("added ownership shop → loyal");
    assertThat(page.select("#map-loyal").hasClass("changed")).isTrue();
    assertThat(page.select("#map-loyal .tag").text()).isEqualTo("new owner");
    assertThat(page.select("#map-online .tag")).isEmpty();
    assertThat(page.select("#changes h3").eachText()).contains("Solved findings");
    assertThat(page.select("#summary .big .before").text()).endsWith("→");
    assertThat(page.select("#summary .big .number.better")).isNotEmpty();
  }

  @Test
  void what_is_gone_stands_beside_the_map() {
    StrategyBuilder without = BAKERY.toBuilder();
    without.remove("web-shop");

    assertThat(compared(BAKERY, without.build()).select("#map .gone-since").text())
        .isEqualTo("No longer there: New web shop");
  }

  @Test
  void compared_with_itself_nothing_has_changed() {
    Document page = compared(BAKERY, BAKERY);

    assertThat(page.select("#changes p").text()).isEqualTo("Nothing has changed.");
    assertThat(page.select(".before, .changed, .tag, .new, .gone-since")).isEmpty();
  }

  @Test
  void much_is_folded_and_what_is_folded_has_a_map_of_its_own() {
    StrategyBuilder builder = Strategy.builder("Large").add(Vision.of("top", "Top"));
    for (int goal = 0; goal < 20; goal++) {
      builder.add(Objective.of("g" + goal, "Goal " + goal)).add(Support.of("g" + goal, "top"));
      for (int target = 0; target < 20; target++) {
        String id = "g" + goal + "-" + target;
        builder.add(Objective.of(id, "Target " + id)).add(Support.of(id, "g" + goal));
      }
    }
    Document page = page(builder.build());

    assertThat(page.select("#map > .canvas .card")).hasSize(21);
    assertThat(page.select("#map-top .unfold")).isEmpty();
    assertThat(page.select("#map-g3 .unfold text").text()).isEqualTo("+ 20");
    assertThat(page.select("#below-g3 .card")).hasSize(21);
    assertThat(page.select("#map-g3 .unfold").attr("href")).isEqualTo("#below-g3");
    assertThat(page.select("#element-g3-7 a").eachAttr("href")).contains("#below-g3-g3-7");
  }

  @Test
  void ids_of_any_characters_are_places_of_their_own() {
    List<String> ids = List.of("a b", "a_20_b", "a\"b", "A B", "ä", "a.b", "a-b", "#", "%20");
    StrategyBuilder builder = Strategy.builder("Odd").add(Vision.of("top", "Top"));
    ids.forEach(id -> builder.add(Objective.of(id, "It")).add(Support.of(id, "top")));

    assertThat(page(builder.build()).select("article.element").eachAttr("id"))
        .hasSize(ids.size() + 1)
        .doesNotHaveDuplicates()
        .allMatch(it -> it.matches("[A-Za-z0-9._-]+"));
  }

  @Test
  void another_language_of_the_machine_changes_nothing() {
    Locale before = Locale.getDefault();
    String usual = HtmlReport.of(BAKERY, ANALYSES).html();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));

      assertThat(HtmlReport.of(BAKERY, ANALYSES).html()).isEqualTo(usual);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void without_a_vision_nothing_is_said_of_a_share_of_it() {
    Document page =
        page(Strategy.builder("No vision").add(Objective.of("online", "Go online")).build());

    assertThat(page.expectFirst("#map-online title").text()).doesNotContain("of the vision");
    assertThat(page.select("#map-online .share")).isEmpty();
  }

  @Test
  void a_unit_that_is_called_like_an_element_is_not_that_element() {
    Strategy strategy =
        BAKERY.toBuilder()
            .add(Objective.of("EUR", "Sell in euros"))
            .add(Support.of("EUR", "leader"))
            .build();
    Document page = page(strategy);

    assertThat(page.select("article[id=element-EUR] dt").eachText())
        .noneMatch(it -> it.startsWith("resourceFit."));
    assertThat(page.select("#data-table tr:contains(resourceFit.capacity) a")).isEmpty();
  }

  @Test
  void what_was_given_up_is_gone_from_the_map_too() {
    Strategy after = BAKERY.with(Change.drop("web-shop"));

    assertThat(compared(BAKERY, after).select("#map .gone-since").text())
        .isEqualTo("No longer there: New web shop");
  }

  @Test
  void a_finding_leads_to_a_page_that_tells_its_numbers() {
    Document page = page(BAKERY);

    assertThat(page.select("#finding-list a[href=#data]").eachAttr("data-search"))
        .isNotEmpty()
        .allSatisfy(
            it ->
                assertThat(page.select("#data-table button").eachText())
                    .anyMatch(name -> name.startsWith(it)));
    for (String name : List.of("money", "people", "time", "progress")) {
      assertThat(page.select("#" + name + " .number")).isNotEmpty();
    }
  }
}
