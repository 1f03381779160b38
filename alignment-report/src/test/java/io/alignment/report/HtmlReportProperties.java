package io.alignment.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.Analyses;
import io.alignment.analysis.Question;
import io.alignment.jqwik.Strategies;
import io.alignment.model.Element;
import io.alignment.model.Strategy;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;

/** What a report promises for every strategy, read by a parser that is not ours. */
class HtmlReportProperties {

  private static final Analyses ANALYSES = Analyses.builtIn();

  private static String html(Strategy strategy) {
    return HtmlReport.of(question(strategy), ANALYSES).html();
  }

  @Property(tries = 40)
  void theOrderOfItsPartsChangesNotAByte(@ForAll Strategy strategy, @ForAll Random random) {
    assertThat(html(Strategies.shuffled(strategy, random))).isEqualTo(html(strategy));
  }

  @Property(tries = 60)
  void everyPlaceHasOneNameAndEveryLinkLeadsToAPlace(@ForAll Strategy strategy) {
    Document page = Jsoup.parse(html(strategy));
    List<String> names = page.select("[id]").eachAttr("id");
    Set<String> places = new HashSet<>(names);

    assertThat(names).doesNotHaveDuplicates();
    assertThat(page.select("a[href]").eachAttr("href"))
        .allSatisfy(it -> assertThat(it).startsWith("#"))
        .allSatisfy(it -> assertThat(places).contains(it.substring(1)));
    assertThat(places).containsAll(page.select("[popovertarget]").eachAttr("popovertarget"));
    assertThat(page.select("[marker-end]").eachAttr("marker-end"))
        .allSatisfy(it -> assertThat(places).contains(it.substring(5, it.length() - 1)));
  }

  @Property(tries = 60)
  void whateverATextSaysItStaysText(@ForAll("attacks") Strategy strategy) {
    Document page = Jsoup.parse(html(strategy));

    assertThat(page.select("script:not([type=text/plain])")).hasSize(1);
    assertThat(page.select("style")).hasSize(1);
    assertThat(page.select("img, iframe, object, embed, link, base, foreignObject, [src]"))
        .isEmpty();
    assertThat(page.getAllElements().stream().flatMap(it -> it.attributes().asList().stream()))
        .extracting(Attribute::getKey)
        .noneMatch(it -> it.startsWith("on"))
        .doesNotContain("style");
    assertThat(page.select("article.element h3 > bdi").eachText())
        .containsExactlyInAnyOrderElementsOf(
            strategy.elements().stream().map(Element::name).map(String::strip).toList());
  }

  @Provide
  Arbitrary<Strategy> attacks() {
    return Strategies.strategies()
        .ofMaxSize(12)
        .withTexts(
            Arbitraries.of(
                "<script>alert(1)</script>",
                "</script><script>alert(1)</script>",
                "</style><img src=x onerror=alert(1)>",
                "\"><svg onload=alert(1)>",
                "' onmouseover='alert(1)",
                "javascript:alert(1)",
                "<!-- -->",
                "]]>",
                "${7*7}",
                "&lt;b&gt;",
                "</title><base href=//x>"));
  }

  @Property(tries = 40)
  void nothingIsAskedOfAnyNetwork(@ForAll Strategy strategy) {
    String own = html(strategy).replace("http://www.w3.org/2000/svg", "");

    assertThat(own).doesNotContain("http://", "https://", "@import", "url(http", "src=");
  }

  @Property(tries = 40)
  void everyNumberOfTheAnswersStandsInTheData(@ForAll Strategy strategy) {
    Document page = Jsoup.parse(html(strategy));

    assertThat(page.select("#data-table tbody tr"))
        .hasSize(Math.min(2000, ANALYSES.analyze(question(strategy)).numbers().size()));
  }

  private static Question question(Strategy strategy) {
    return Question.about(strategy).asOf(LocalDate.of(2026, 11, 23));
  }
}
