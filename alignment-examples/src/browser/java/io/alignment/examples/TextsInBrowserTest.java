package io.alignment.examples;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import io.alignment.model.Element;
import io.alignment.report.svg.Anchors;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(Chromium.class)
class TextsInBrowserTest {

  /** What everybody can see of a text: not how it is spaced, and no signs that cannot be shown. */
  private static String seen(String text) {
    return text.codePoints()
        .filter(
            it ->
                !Character.isWhitespace(it)
                    && !Character.isSpaceChar(it)
                    && !Character.isISOControl(it)
                    && it != 0xFFFD
                    && it < 0xFFFE)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @ParameterizedTest
  @EnumSource(names = {"HOSTILE", "LANGUAGES"})
  void everyNameCanBeReadAsItWasWritten(ReportFile report, Browser browser) {
    try (Visit visit = Visit.to(report, browser)) {
      visit.goTo("elements");
      for (Element element : report.strategy().elements()) {
        String place = "[id='" + Anchors.of("element", element.id()) + "']";
        assertThat(visit.texts(place + " h3 bdi", "it => it.textContent").stream())
            .map(TextsInBrowserTest::seen)
            .containsExactly(seen(element.name()));
        if (element.description().isPresent()) {
          assertThat(visit.texts(place + " > p:first-of-type", "it => it.textContent").stream())
              .map(TextsInBrowserTest::seen)
              .containsExactly(seen(element.description().get()));
        }
      }
      assertThat(visit.texts("h1", "it => it.textContent").stream().map(TextsInBrowserTest::seen))
          .containsExactly(seen(report.strategy().name()));
    }
  }

  @Test
  void noTextBecomesAPartOfThePage(Browser browser) {
    try (Visit visit = Visit.to(ReportFile.HOSTILE, browser)) {
      assertThat(visit.count("script")).isLessThanOrEqualTo(2);
      assertThat(visit.count("style")).isEqualTo(1);
      assertThat(visit.count("iframe, img, object, embed, base, link, textarea, h1 ~ h1")).isZero();
      assertThat(
              visit.ask(
                  """
                  () => [...document.querySelectorAll("*")]
                      .flatMap(it => it.getAttributeNames())
                      .filter(it => it.startsWith("on") || it === "style" || it === "autofocus")
                  """))
          .isEmpty();
      assertThat(
              visit.ask(
                  """
                  () => {
                    const walk = document.createTreeWalker(document, NodeFilter.SHOW_COMMENT);
                    const comments = [];
                    while (walk.nextNode()) comments.push(walk.currentNode.data);
                    return comments;
                  }
                  """))
          .isEmpty();
    }
  }

  @Test
  void aSearchShowsHostileTextAsText(Browser browser) {
    try (Visit visit = Visit.to(ReportFile.HOSTILE, browser)) {
      for (String page : List.of("findings", "elements", "data")) {
        visit.goTo(page);
        visit.all("#" + page + " [name=text]").fill("window.hacked");
        assertThat(visit.all("#" + page + " output")).containsText(" of ");
      }
      visit.goTo("map");
      visit.all("[data-layer]").all().forEach(Locator::check);
      for (String card : visit.texts("#map > .whole .card", "it => it.id").subList(0, 12)) {
        visit.all("[id='" + card + "'] a.face").hover();
      }
    }
  }

  @Test
  void arabicAndHebrewAreWrittenFromRightToLeft(Browser browser) {
    try (Visit visit = Visit.to(ReportFile.LANGUAGES, browser)) {
      visit.goTo("map");
      assertThat(
              Stream.of("خبز طازج كل صباح", "בית מאפה שכולם מזכירים ראשון")
                  .map(it -> "[id='" + Anchors.of("map", "o" + it) + "'] text.name")
                  .flatMap(
                      it -> visit.texts(it, "text => getComputedStyle(text).direction").stream()))
          .isNotEmpty()
          .containsOnly("rtl");
    }
  }
}
