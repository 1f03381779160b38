package io.alignment.examples;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The board by mouse, by keyboard, on a phone and without a script. */
@ExtendWith(Chromium.class)
class BoardInBrowserTest {

  private static Locator field(Visit visit, int row, int column) {
    return visit.all("#board tbody tr").nth(row).locator("td.field").nth(column).locator("button");
  }

  private static Locator evidence(Visit visit, Locator field) {
    return visit.all("[id='" + field.getAttribute("popovertarget") + "']");
  }

  @Test
  void arrowsLeadFromFieldToFieldAndTheTabulatorKeyPastThem(Browser browser) {
    try (Visit visit = Visit.to(ReportFile.BAKERY, browser)) {
      assertThat(visit.all("#board table").first()).hasAttribute("role", "grid");
      field(visit, 1, 4).focus();
      visit.page().keyboard().press("ArrowDown");
      visit.page().keyboard().press("ArrowRight");
      assertThat(field(visit, 2, 5)).isFocused();
      visit.page().keyboard().press("ArrowUp");
      visit.page().keyboard().press("ArrowLeft");
      assertThat(field(visit, 1, 4)).isFocused();
      visit.page().keyboard().press("End");
      assertThat(field(visit, 1, 9)).isFocused();
      visit.page().keyboard().press("Home");
      assertThat(visit.all("#board tbody tr").nth(1).locator("th a")).isFocused();
      assertThat(visit.count("#board .heat [tabindex='0']")).isEqualTo(1);
      visit.page().keyboard().press("Tab");
      assertThat(visit.count("#board .heat :focus")).isZero();
    }
  }

  @Test
  void enterTellsOnWhatAFieldRestsAndEscapeLeadsBack(Browser browser) {
    try (Visit visit = Visit.to(ReportFile.BAKERY, browser)) {
      Locator field = field(visit, 0, 1);
      field.focus();
      visit.page().keyboard().press("Enter");
      assertThat(evidence(visit, field)).isVisible();
      assertThat(evidence(visit, field)).isFocused();
      visit.page().keyboard().press("Escape");
      assertThat(evidence(visit, field)).isHidden();
      assertThat(field).isFocused();
    }
  }

  @Test
  void aLinkInWhatAFieldRestsOnLeadsToTheElementAndClosesIt(Browser browser) {
    try (Visit visit = Visit.to(ReportFile.BAKERY, browser)) {
      Locator field = field(visit, 0, 1);
      field.click();
      evidence(visit, field).locator("li a").first().click();
      assertThat(evidence(visit, field)).isHidden();
      assertThat(visit.all("#elements > h2")).isVisible();
    }
  }

  @Test
  void onAPhoneTheBoardFitsTheScreen(Browser browser) {
    try (Visit visit = Visit.to(ReportFile.BAKERY, browser, Visit.window(390, 800))) {
      assertThat(visit.ask("() => [document.documentElement.scrollWidth <= innerWidth]"))
          .containsExactly("true");
      Locator field = field(visit, 0, 9);
      field.click();
      assertThat(evidence(visit, field)).isVisible();
      assertThat(evidence(visit, field).boundingBox().width).isLessThanOrEqualTo(390);
    }
  }

  @Test
  void withoutAScriptAFieldOpensToo(Browser browser) {
    try (Visit visit =
        Visit.to(ReportFile.BAKERY, browser, Visit.window(1280, 900).setJavaScriptEnabled(false))) {
      Locator field = field(visit, 0, 1);
      field.click();
      assertThat(evidence(visit, field)).isVisible();
    }
  }
}
