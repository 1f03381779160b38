package io.alignment.examples;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import io.alignment.model.Hindrance;
import io.alignment.model.Strategy;
import io.alignment.report.map.Part;
import io.alignment.report.svg.Anchors;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(Chromium.class)
class MapInBrowserTest {

  private static final String CARDS = "#map > .whole .card";

  /** Opens the map with all its layers; at first it shows the goals alone. */
  private static void goToWholeMap(Visit visit) {
    visit.goTo("map");
    visit.all("[data-layer]").all().forEach(Locator::check);
    visit.page().mouse().move(1, 1);
  }

  /** The cards of the map by the ids of their elements, in the order of the document. */
  private static Map<String, String> cards(Visit visit, Strategy strategy) {
    Set<String> places = new HashSet<>(visit.texts(CARDS, "it => it.id"));
    Map<String, String> cards = new LinkedHashMap<>();
    strategy.elements().stream()
        .filter(it -> places.contains(Anchors.of("map", it.id())))
        .forEach(it -> cards.put(it.id(), Anchors.of("map", it.id())));
    assertThat(cards.values()).containsExactlyInAnyOrderElementsOf(places);
    return cards;
  }

  private static Set<String> expected(Strategy strategy, String id, Map<String, String> cards) {
    Set<String> ids = new HashSet<>(Part.lineOfSight(strategy, id));
    strategy.outgoing(id, Hindrance.class).forEach(it -> ids.add(it.target()));
    strategy.incoming(id, Hindrance.class).forEach(it -> ids.add(it.source()));
    return ids.stream()
        .filter(cards::containsKey)
        .map(cards::get)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static List<String> lit(Visit visit) {
    return visit.texts("#map > .whole .lighting .card.lit", "it => it.id");
  }

  @ParameterizedTest
  @EnumSource(names = {"BAKERY", "COMPARED", "MISSOULA"})
  void pointingAtACardOrGoingToItByKeyLightsItsLineOfSight(ReportFile report, Browser browser) {
    Strategy strategy = report.strategy().withoutDropped();
    try (Visit visit = Visit.to(report, browser)) {
      goToWholeMap(visit);
      Map<String, String> cards = cards(visit, strategy);
      assertThat(cards.size()).isGreaterThan(20);
      cards.forEach(
          (id, card) -> {
            Set<String> expected = expected(strategy, id, cards);
            Locator face = visit.all("[id='" + card + "'] a.face");
            face.hover();
            assertThat(lit(visit)).as("pointing at " + id).hasSameElementsAs(expected);
            visit.page().mouse().move(1, 1);
            assertThat(lit(visit)).as("no longer pointing at " + id).isEmpty();
            face.focus();
            assertThat(lit(visit)).as("gone to " + id).hasSameElementsAs(expected);
            visit.page().keyboard().press("Escape");
            assertThat(lit(visit)).as("after Escape").isEmpty();
          });
    }
  }

  @Test
  void linesAreLitBetweenLitCardsOnly(Browser browser) {
    Strategy strategy = ReportFile.BAKERY.strategy().withoutDropped();
    try (Visit visit = Visit.to(ReportFile.BAKERY, browser)) {
      goToWholeMap(visit);
      cards(visit, strategy)
          .forEach(
              (id, card) -> {
                visit.all("[id='" + card + "'] a.face").focus();
                Set<String> sight =
                    Part.lineOfSight(strategy, id).stream()
                        .map(it -> Anchors.of("map", it))
                        .collect(Collectors.toUnmodifiableSet());
                for (String ends :
                    visit.ask(
                        """
                        () => [...document.querySelectorAll("#map > .whole .route.lit:not(.kind-hindrance)")]
                            .flatMap(it => it.dataset.links.split(" "))
                            .map(it => it.split("-")
                                .map(n => document.querySelector(`#map > .whole [data-card="${n}"]`).id)
                                .join(" "))
                        """)) {
                  assertThat(sight).as("what a lit line joins").contains(ends.split(" "));
                }
              });
    }
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"LARGE", "GOALS"})
  void theTabulatorKeyGoesFromCardToCardAsPeopleRead(ReportFile report, Browser browser) {
    try (Visit visit = Visit.to(report, browser)) {
      goToWholeMap(visit);
      List<String> asRead =
          visit.ask(
              """
              () => {
                const strips = [...document.querySelectorAll("#map > .whole .strip rect")]
                    .map(it => it.getBoundingClientRect());
                const place = it => {
                  const box = it.querySelector(".body").getBoundingClientRect();
                  const band = strips.findIndex(s => s.top <= box.top && box.top < s.bottom);
                  return [band, Math.round(box.top), Math.round(box.left), it.id];
                };
                return [...document.querySelectorAll("#map > .whole .card")].map(place)
                    .sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2])
                    .map(it => it[3]);
              }
              """);
      visit.all("#map > .whole").focus();
      for (String card : asRead) {
        visit.page().keyboard().press("Tab");
        assertThat(visit.ask("() => [document.activeElement.closest('.card')?.id]"))
            .containsExactly(card);
        if (!visit
            .ask("() => [document.activeElement.parentNode.querySelector('a.unfold')?.href]")
            .contains("null")) {
          visit.page().keyboard().press("Tab");
        }
      }
    }
  }

  @Test
  void atFirstTheVisionAndAllGoalsAreInView(Browser browser) {
    try (Visit visit = Visit.to(ReportFile.BAKERY, browser, Visit.window(1440, 900))) {
      visit.goTo("map");
      assertThat(visit.all("#map > .whole")).isHidden();
      assertThat(
              visit.texts(
                  "#map > .goals .card",
                  "it => String(it.getBoundingClientRect().bottom <= innerHeight)"))
          .hasSize(13)
          .containsOnly("true");
      assertThat(visit.count("#map > .goals .tick")).isEqualTo(1);
    }
  }

  @Test
  void whatIsHiddenLeavesNoHole(Browser browser) {
    try (Visit visit = Visit.to(ReportFile.BAKERY, browser)) {
      goToWholeMap(visit);
      visit.all("[data-layer='initiatives']").uncheck();
      assertThat(
              visit.ask(
                  """
                  () => {
                    const strips = [...document.querySelectorAll("#map > .whole .strip:not(.gone) rect")]
                        .map(it => it.getBoundingClientRect());
                    return strips.slice(1).map((it, i) => Math.round(it.top - strips[i].bottom))
                        .filter(it => it < -1 || it > 20);
                  }
                  """))
          .isEmpty();
    }
  }

  @Test
  void aTouchShowsTheLineOfSightInPlaceAndALinkOn(Browser browser) {
    try (Visit visit =
        Visit.to(ReportFile.BAKERY, browser, Visit.window(400, 800).setHasTouch(true))) {
      visit.goTo("map");
      visit.all("[id='sheet-online'] a.face").tap();
      assertThat(visit.all("#map > h2")).isVisible();
      assertThat(visit.all("#map > .goals .lighting .card.lit").first()).isVisible();
      assertThat(visit.all(".told")).containsText("Raise online orders");
      visit.all(".told a").tap();
      assertThat(visit.all("#element-online")).isInViewport();
    }
  }

  @Test
  void layersAreHiddenAndShownAgain(Browser browser) {
    try (Visit visit = Visit.to(ReportFile.BAKERY, browser)) {
      goToWholeMap(visit);
      for (String layer : List.of("initiatives", "functions", "resources")) {
        Locator box = visit.all("[data-layer='" + layer + "']");
        List<String> before = visible(visit);
        double height = visit.all("#map > .whole svg").boundingBox().height;
        box.uncheck();
        assertThat(visible(visit)).isNotEmpty().noneMatch(it -> it.contains("layer-" + layer));
        assertThat(visible(visit)).hasSizeLessThan(before.size());
        assertThat(visit.all("#map > .whole svg").boundingBox().height).isLessThanOrEqualTo(height);
        assertThat(danglingLines(visit)).isEmpty();
        box.check();
        assertThat(visible(visit)).isEqualTo(before);
        assertThat(visit.all("#map > .whole svg").boundingBox().height).isEqualTo(height);
      }
    }
  }

  private static List<String> visible(Visit visit) {
    return visit.ask(
        """
        () => [...document.querySelectorAll("#map > .whole .card")]
            .filter(it => it.getClientRects().length).map(it => it.getAttribute("class"))
        """);
  }

  /** Visible lines none of whose cards are. */
  private static List<String> danglingLines(Visit visit) {
    return visit.ask(
        """
        () => [...document.querySelectorAll("#map > .whole .route")]
            .filter(it => it.getClientRects().length)
            .map(it => it.dataset.links)
            .filter(links => links.split(" ").every(link => link.split("-").some(n =>
                !document.querySelector(`#map > .whole [data-card="${n}"]`).getClientRects().length)))
        """);
  }

  @ParameterizedTest
  @EnumSource(names = {"MISSOULA", "GOALS"})
  void theMapFitsTheWidthIfItCanBeReadOrIsAsLargeAsItWasDrawn(ReportFile report, Browser browser) {
    try (Visit visit = Visit.to(report, browser)) {
      goToWholeMap(visit);
      Locator canvas = visit.all("#map > .whole");
      Locator svg = canvas.locator("svg");
      double drawn = Double.parseDouble(svg.getAttribute("width"));
      assertThat(visit.all("[data-zoom][aria-pressed=true]"))
          .hasText(report == ReportFile.MISSOULA ? "Fit the width" : "Full size");
      visit.page().getByText("Fit the width").click();
      assertThat(svg.boundingBox().width).isLessThanOrEqualTo(canvas.boundingBox().width);
      visit.page().getByText("Full size").click();
      assertThat(svg.boundingBox().width).isEqualTo(drawn);
      assertThat(visit.page().getByText("Full size")).hasAttribute("aria-pressed", "true");
      visit.page().getByText("Fit the width").click();
      assertThat(svg.boundingBox().width).isLessThanOrEqualTo(canvas.boundingBox().width);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"GOALS", "LARGE"})
  void whatIsFoldedHasAMapOfItsOwnAndAWayBack(ReportFile report, Browser browser) {
    try (Visit visit = Visit.to(report, browser)) {
      goToWholeMap(visit);
      Locator more = visit.all("#map > .whole a.unfold");
      assertThat(more.count()).isPositive();
      String branch = more.first().getAttribute("href").substring(1);
      String count = more.first().textContent().replaceAll("\\D", "");
      more.first().click();
      assertThat(visit.all("[id='" + branch + "']")).isVisible();
      assertThat(visit.all("#map > .whole")).isHidden();
      assertThat(visit.all(".branch >> visible=true")).hasCount(1);
      // What is below stands there, or is counted once more: on a card, or beside a band.
      int counted =
          Stream.of(" .unfold text", " .strip .more")
              .flatMap(
                  it -> visit.texts("[id='" + branch + "']" + it, "it => it.textContent").stream())
              .mapToInt(it -> Integer.parseInt(it.replaceAll("\\D", "")))
              .sum();
      assertThat(visit.count("[id='" + branch + "'] .card") + counted)
          .as("as many as it said")
          .isGreaterThanOrEqualTo(Integer.parseInt(count));
      visit.all("[id='" + branch + "'] a[href='#map']").click();
      assertThat(visit.all("#map > .whole")).isVisible();
      assertThat(visit.all("[id='" + branch + "']")).isHidden();
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LARGE")
  void whatACardSaysStaysInsideItAndCoversNothingElseOnIt(ReportFile report, Browser browser) {
    try (Visit visit = Visit.to(report, browser)) {
      visit.page().evaluate("document.documentElement.classList.remove('js')");
      assertThat(
              visit.ask(
                  """
                  () => {
                    const wrong = [];
                    const apart = (a, b) => a.x + a.width <= b.x + .5 || b.x + b.width <= a.x + .5
                        || a.y + a.height <= b.y + 2.5 || b.y + b.height <= a.y + 2.5;
                    for (const card of document.querySelectorAll(".card")) {
                      const body = card.querySelector(".body").getBBox();
                      const texts = [...card.querySelectorAll(".face text")]
                          .filter(it => it.textContent && !it.closest('.tag'));
                      const boxes = texts.map(it => it.getBBox());
                      const others = [...card.querySelectorAll(".mark, .unfold rect, .track")]
                          .map(it => it.getBBox());
                      boxes.forEach((box, i) => {
                        const says = card.id + " " + texts[i].textContent;
                        if (box.x < body.x || box.x + box.width > body.x + body.width
                            || box.y < body.y - 1 || box.y + box.height > body.y + body.height + 1)
                          wrong.push("runs out of the card: " + says);
                        if (others.some(it => !apart(box, it)))
                          wrong.push("covers a mark: " + says);
                        if (boxes.slice(0, i).some(it => !apart(box, it)))
                          wrong.push("covers another text: " + says);
                      });
                    }
                    return wrong;
                  }
                  """))
          .isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LARGE")
  void cardsDoNotCoverEachOtherNorTheTitlesOfBands(ReportFile report, Browser browser) {
    try (Visit visit = Visit.to(report, browser)) {
      visit.page().evaluate("document.documentElement.classList.remove('js')");
      assertThat(
              visit.ask(
                  """
                  () => {
                    const wrong = [];
                    for (const map of document.querySelectorAll("svg.map")) {
                      const all = [...map.querySelectorAll(".card .body, .strip text")]
                          .map(it => [it, it.getBoundingClientRect()]);
                      all.forEach(([a, one], i) => all.slice(0, i).forEach(([b, two]) => {
                        if (one.left < two.right && two.left < one.right
                            && one.top + 1 < two.bottom && two.top + 1 < one.bottom
                            && a.parentNode !== b.parentNode)
                          wrong.push((a.textContent || a.closest(".card").id) + " and "
                              + (b.textContent || b.closest(".card").id));
                      }));
                    }
                    return wrong;
                  }
                  """))
          .isEmpty();
    }
  }
}
