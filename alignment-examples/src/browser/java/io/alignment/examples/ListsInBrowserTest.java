package io.alignment.examples;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Chromium.class)
class ListsInBrowserTest {

  private static final String FINDINGS = "#finding-list > .finding";

  private static List<String> shown(Visit visit, String selector, String function) {
    return visit.texts(selector + ":not([hidden])", function);
  }

  private static void assertSaid(Visit visit, String page, String text) {
    assertThat(visit.all("#" + page + " output")).hasText(text);
  }

  @Test
  void findingsAreFilteredByHowBadTheyAre(Browser browser) {
    try (Visit visit = Visit.to(ReportFile.BAKERY, browser)) {
      visit.goTo("findings");
      long all = visit.count(FINDINGS);
      long errors = visit.count(FINDINGS + ".is-error");
      long warnings = visit.count(FINDINGS + ".is-warning");
      assertThat(errors).isPositive();
      assertThat(warnings).isPositive();

      visit.all("#findings [name=severity][value='0']").uncheck();
      assertSaid(visit, "findings", all - errors + " of " + all);
      assertThat(visit.all(FINDINGS + ".is-error >> visible=true")).hasCount(0);
      visit.all("#findings [name=severity][value='2']").uncheck();
      assertSaid(visit, "findings", warnings + " of " + all);
      assertThat(visit.all(FINDINGS + " >> visible=true")).hasCount((int) warnings);
      visit.all("#findings [name=severity][value='0']").check();
      visit.all("#findings [name=severity][value='2']").check();
      assertSaid(visit, "findings", "");
      assertThat(visit.all(FINDINGS + " >> visible=true")).hasCount((int) all);
    }
  }

  @Test
  void findingsAreFilteredByWhatTheySay(Browser browser) {
    try (Visit visit = Visit.to(ReportFile.BAKERY, browser)) {
      visit.goTo("findings");
      visit.all("#findings [name=text]").fill("CHATBOT");
      assertThat(visit.all("#findings output")).containsText(" of ");
      assertThat(shown(visit, FINDINGS, "it => it.textContent.toLowerCase()"))
          .isNotEmpty()
          .allMatch(it -> it.contains("chatbot"));
      assertThat(visit.texts(FINDINGS + "[hidden]", "it => it.textContent.toLowerCase()"))
          .isNotEmpty()
          .noneMatch(it -> it.contains("chatbot"));
      visit.all("#findings [name=text]").fill("nothing says this");
      assertSaid(visit, "findings", "0 of " + visit.count(FINDINGS));
    }
  }

  @Test
  void findingsAreSortedAsAsked(Browser browser) {
    try (Visit visit = Visit.to(ReportFile.BAKERY, browser)) {
      visit.goTo("findings");
      List<String> first = shown(visit, FINDINGS, "it => it.textContent");
      Locator sort = visit.all("#findings [name=sort]");

      sort.selectOption("rule");
      assertThat(visit.all("#finding-list[data-sorted=rule]")).hasCount(1);
      assertThat(shown(visit, FINDINGS, "it => it.dataset.rule"))
          .isSortedAccordingTo(Comparator.naturalOrder());

      sort.selectOption("severity");
      assertThat(visit.all("#finding-list[data-sorted=severity]")).hasCount(1);
      assertThat(shown(visit, FINDINGS, "it => it.dataset.severity"))
          .isSortedAccordingTo(Comparator.naturalOrder());

      sort.selectOption(new SelectOption().setValue("gravity"));
      assertThat(visit.all("#finding-list[data-sorted=gravity]")).hasCount(1);
      assertThat(shown(visit, FINDINGS, "it => it.dataset.gravity"))
          .extracting(Double::valueOf)
          .isSortedAccordingTo(Comparator.reverseOrder());
      assertThat(shown(visit, FINDINGS, "it => it.textContent"))
          .as("the order in which they came")
          .isEqualTo(first);
    }
  }

  @Test
  void elementsAreFoundByNameAndById(Browser browser) {
    try (Visit visit = Visit.to(ReportFile.GOALS, browser)) {
      visit.goTo("elements");
      long all = visit.count("#element-list > article");
      visit.all("#elements [name=text]").fill("poverty");
      assertThat(visit.all("#elements output")).containsText(" of " + all);
      assertThat(shown(visit, "#element-list > article", "it => it.textContent.toLowerCase()"))
          .isNotEmpty()
          .hasSizeLessThan((int) all)
          .allMatch(it -> it.contains("poverty"));
      visit.all("#elements [name=text]").fill("");
      assertSaid(visit, "elements", "");
      assertThat(visit.all("#element-list > article:not([hidden])")).hasCount((int) all);
    }
  }

  @Test
  void numbersAreFoundByIdAndByWhatTheyAreOf(Browser browser) {
    try (Visit visit = Visit.to(ReportFile.BAKERY, browser)) {
      visit.goTo("data");
      visit.all("#data [name=text]").fill("board.column");
      assertThat(visit.all("#data output")).containsText(" of ");
      assertThat(shown(visit, "#data-table tbody tr", "it => it.cells[0].textContent"))
          .isNotEmpty()
          .allMatch(it -> it.contains("one question"));
      visit.all("#data [name=text]").fill("chatbot");
      assertThat(visit.all("#data-table tbody tr >> visible=true").first()).containsText("Chatbot");
    }
  }

  @Test
  void aLinkIntoAFilteredListShowsWhatItLeadsTo(Browser browser) {
    try (Visit visit = Visit.to(ReportFile.BAKERY, browser)) {
      visit.goTo("elements");
      visit.all("#elements [name=text]").fill("regulars");
      assertThat(visit.all("#elements output")).containsText(" of ");
      assertThat(visit.all("#element-chatbot")).isHidden();
      visit.goTo("findings");
      visit.all("#finding-list > .finding[data-rule='waste'] summary").first().click();
      visit.all("#finding-list .facet[data-rule='coverage.unaligned'] .refs a").first().click();
      assertThat(visit.all("#element-chatbot")).isVisible();
    }
  }
}
