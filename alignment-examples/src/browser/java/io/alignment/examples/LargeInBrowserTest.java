package io.alignment.examples;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Chromium.class)
class LargeInBrowserTest {

  @Test
  void a_report_of_ten_thousand_elements_can_be_used(Browser browser) {
    try (Visit visit = Visit.to(ReportFile.LARGE, browser)) {
      for (String page : visit.pages()) {
        visit.all("nav a[href='#" + page + "']").click();
        assertThat(visit.all("#" + page + " > h2")).isVisible();
        assertThat(visit.all("main > .page >> visible=true")).hasCount(1);
      }
      visit.goTo("map");
      visit.all("#map > .canvas .card.type-vision a.face").first().focus();
      assertThat(visit.count("#map .card.lit")).isGreaterThan(100);

      visit.goTo("elements");
      assertThat(visit.count("#element-list > article")).isEqualTo(10_000);
      visit.all("#elements [name=text]").fill("initiative 1234");
      assertThat(visit.all("#elements output")).containsText(" of 10000");
      assertThat(visit.all("#element-i1234")).isVisible();

      visit.goTo("data");
      visit.all("#data [name=text]").fill("o3999");
      assertThat(visit.all("#data output")).containsText(" of ");
      assertThat(visit.all("#data-table tr.found").first()).containsText("o3999");
    }
  }
}
