package io.alignment.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Chromium.class)
class LargeInBrowserTest {

  /** Waits inside the page: what Playwright does to look for elements is slow among a million. */
  private static void waitFor(Visit visit, String condition) {
    visit.page().waitForFunction("() => " + condition);
  }

  private static void search(Visit visit, String page, String text) {
    visit.page().evaluate("page => { location.hash = page; }", page);
    visit.all("#" + page + " [name=text]").fill(text);
    waitFor(visit, "document.querySelector('#" + page + " output').textContent.includes(' of ')");
  }

  @Test
  void aReportOfTenThousandElementsCanBeUsed(Browser browser) {
    try (Visit visit = Visit.to(ReportFile.LARGE, browser)) {
      for (String page : visit.pages()) {
        visit.all("nav a[href='#" + page + "']").click();
        waitFor(visit, "document.querySelector('#" + page + " > h2').checkVisibility()");
        assertThat(visit.texts(".page.open", "it => it.id")).containsExactly(page);
      }
      visit.page().evaluate("location.hash = 'map'");
      waitFor(visit, "document.querySelector('#map > h2').checkVisibility()");
      visit.page().evaluate("document.querySelector('#map > .goals .type-vision a.face').focus()");
      assertThat(visit.count("#map > .goals .card.lit")).isPositive();

      search(visit, "elements", "project 1234:");
      assertThat(visit.texts("#elements output", "it => it.textContent"))
          .allMatch(it -> it.endsWith(" of 10000"));
      assertThat(visit.texts("#element-list > article:not([hidden]) h3", "it => it.textContent"))
          .anyMatch(it -> it.contains("Project 1234:"))
          .hasSizeLessThan(100);

      String id = ReportFile.LARGE.strategy().initiatives().get(1234).id();
      search(visit, "data", id);
      assertThat(visit.texts("#data-table tr.found", "it => it.textContent"))
          .isNotEmpty()
          .allMatch(it -> it.contains("Project 1234:"));
    }
  }
}
