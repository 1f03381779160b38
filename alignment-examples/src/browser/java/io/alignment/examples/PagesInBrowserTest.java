package io.alignment.examples;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(Chromium.class)
class PagesInBrowserTest {

  private static final List<String> PAGES =
      List.of(
          "board", "map", "money", "people", "time", "progress", "findings", "elements", "data");

  private static void assertOpen(Visit visit, String page) {
    assertThat(visit.all("[id='" + page + "'] > h2")).isVisible();
    assertThat(visit.texts("main > .page", "it => it.checkVisibility() ? it.id : ''"))
        .filteredOn(it -> !it.isEmpty())
        .containsExactly(page);
    assertThat(visit.texts("nav a[aria-current=page]", "it => it.hash"))
        .containsExactly("#" + page);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LARGE")
  void everyPageOpensByAClickAndByItsAddressAndStandsAlone(ReportFile report, Browser browser) {
    try (Visit visit = Visit.to(report, browser)) {
      List<String> pages = visit.pages();
      assertThat(pages).containsAll(PAGES).doesNotHaveDuplicates();
      assertOpen(visit, pages.get(0));
      for (String page : pages) {
        visit.all("nav a[href='#" + page + "']").click();
        assertOpen(visit, page);
      }
      for (String page : pages) {
        visit.goTo(page);
        assertOpen(visit, page);
      }
    }
  }

  @Test
  void theBrowserGoesBackAndForwardBetweenPages(Browser browser) {
    try (Visit visit = Visit.to(ReportFile.BAKERY, browser)) {
      visit.all("nav a[href='#money']").click();
      visit.all("nav a[href='#people']").click();
      assertOpen(visit, "people");
      visit.page().goBack();
      assertOpen(visit, "money");
      visit.page().goBack();
      assertOpen(visit, "board");
      visit.page().goForward();
      assertOpen(visit, "money");
    }
  }

  @Test
  void anAddressThatLeadsNowhereOpensTheFirstPage(Browser browser) {
    try (Visit visit = Visit.to(ReportFile.BAKERY, browser)) {
      visit.page().evaluate("location.hash = 'no-such-place%'");
      assertOpen(visit, "board");
    }
  }

  @Test
  void aPictureThatIsWiderThanAPhoneIsReadFromItsBeginning(Browser browser) {
    try (Visit visit = Visit.to(ReportFile.BAKERY, browser, Visit.window(400, 900))) {
      visit.goTo("map");
      visit.goTo("money");
      assertThat(
              visit.texts(
                  "#money .canvas",
                  "it => it.scrollLeft + ' ' + (it.scrollWidth > it.clientWidth)"))
          .isNotEmpty()
          .containsOnly("0 true");
    }
  }

  @Test
  void theFirstKeyLeadsPastTheNavigationToTheContent(Browser browser) {
    try (Visit visit = Visit.to(ReportFile.BAKERY, browser)) {
      visit.page().keyboard().press("Tab");
      assertThat(visit.all(".skip")).isFocused();
      visit.page().keyboard().press("Enter");
      assertThat(visit.all("main")).isFocused();
      assertOpen(visit, "board");
      visit.all("nav a[href='#time']").click();
      visit.all(".skip").focus();
      visit.page().keyboard().press("Enter");
      assertThat(visit.all("main")).isFocused();
      assertOpen(visit, "time");
    }
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"LARGE", "GOALS"})
  void withoutScriptsAllPagesCanBeReadOneAfterAnother(ReportFile report, Browser browser) {
    try (Visit visit =
        Visit.to(report, browser, Visit.window(1280, 900).setJavaScriptEnabled(false))) {
      double bottom = 0;
      for (Locator page : visit.all("main > .page").all()) {
        assertThat(page.locator("> h2")).isVisible();
        assertThat(page.boundingBox().y).isGreaterThanOrEqualTo(bottom);
        bottom = page.boundingBox().y + page.boundingBox().height;
      }
      assertThat(visit.all(".tools").first()).isHidden();
      assertThat(visit.all("#map > .whole .card").first()).isVisible();
    }
  }

  @Test
  void aNumberIsExplainedByOneClickUntilEscapeIsPressed(Browser browser) {
    try (Visit visit = Visit.to(ReportFile.BAKERY, browser)) {
      for (String page : PAGES) {
        visit.goTo(page);
        Locator numbers = visit.all("[id='" + page + "'] .number >> visible=true");
        if (numbers.count() == 0) {
          continue;
        }
        Locator number = numbers.first();
        Locator definition = visit.all("[id='" + number.getAttribute("popovertarget") + "']");
        assertThat(definition).isHidden();
        number.click();
        assertThat(definition).isVisible();
        assertThat(definition.locator("p")).hasCount(2);
        visit.page().keyboard().press("Escape");
        assertThat(definition).isHidden();
        assertThat(number).isFocused();
      }
    }
  }

  @Test
  void everyNumberHasADefinition(Browser browser) {
    try (Visit visit = Visit.to(ReportFile.COMPARED, browser)) {
      assertThat(
              visit.texts(
                  ".number",
                  "it => document.getElementById(it.getAttribute('popovertarget')) ? '' : it.outerHTML"))
          .hasSizeGreaterThan(100)
          .containsOnly("");
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LARGE")
  void everyLinkLeadsToAPlaceInTheReport(ReportFile report, Browser browser) {
    try (Visit visit = Visit.to(report, browser)) {
      assertThat(
              visit.ask(
                  """
                  () => [...document.querySelectorAll("a[href]")]
                      .map(it => it.getAttribute("href"))
                      .filter(it => !it.startsWith("#") || !document.getElementById(it.slice(1)))
                  """))
          .isEmpty();
      assertThat(
              visit.ask(
                  """
                  () => {
                    const ids = [...document.querySelectorAll("[id]")].map(it => it.id);
                    return ids.filter((it, i) => ids.indexOf(it) < i);
                  }
                  """))
          .as("ids that are not unique")
          .isEmpty();
    }
  }

  @Test
  void aFindingLeadsToItsElementAndToThePageWithItsNumbers(Browser browser) {
    try (Visit visit = Visit.to(ReportFile.BAKERY, browser)) {
      visit.goTo("findings");
      Locator chatbot =
          visit
              .all("#finding-list > .finding")
              .filter(
                  new Locator.FilterOptions()
                      .setHas(visit.all(".facet[data-rule='coverage.unaligned']")));
      chatbot.locator("summary").first().click();
      chatbot.locator(".refs a").first().click();
      assertOpen(visit, "elements");
      assertThat(visit.all("#element-chatbot")).isInViewport();
      assertThat(visit.all("#element-chatbot")).isFocused();
      assertThat(visit.all("#element-chatbot h3")).containsText("Chatbot for the home page");

      visit.goTo("findings");
      visit.all("#finding-list > .finding[data-rule='no-talk'] summary").first().click();
      visit
          .all("#finding-list .facet[data-rule='silos.gap'] .refs a")
          .getByText("numbers")
          .first()
          .click();
      assertOpen(visit, "people");
    }
  }

  @Test
  void anElementLeadsToItsCardAndTheCardBack(Browser browser) {
    try (Visit visit = Visit.to(ReportFile.BAKERY, browser)) {
      visit.goTo("element-online");
      visit.all("#element-online a[href='#map-online']").click();
      assertOpen(visit, "map");
      assertThat(visit.all("#map-online")).isInViewport();
      assertThat(visit.all("#map-online a.face")).isFocused();
      visit.page().keyboard().press("Enter");
      assertOpen(visit, "elements");
      assertThat(visit.all("#element-online")).isInViewport();
    }
  }

  @Test
  void theseTestsNoticeWhatThePolicyOfAReportForbids(Browser browser) {
    Visit visit = Visit.to(ReportFile.BAKERY, browser);
    visit
        .page()
        .evaluate(
            """
            () => {
              const picture = document.createElement("img");
              picture.src = "https://example.org/picture.png";
              const script = document.createElement("script");
              script.textContent = "window.hacked = 1";
              document.body.append(picture, script);
              document.body.setAttribute("style", "color: red");
            }
            """);
    assertThatThrownBy(visit::close)
        .hasMessageContaining("console: error")
        .hasMessageContaining("img-src https://example.org/picture.png")
        .hasMessageContaining("script-src")
        .hasMessageContaining("style-src")
        .hasMessageNotContaining("script of a document");
  }
}
