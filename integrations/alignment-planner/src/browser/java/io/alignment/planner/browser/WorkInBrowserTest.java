package io.alignment.planner.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import io.alignment.json.DocumentFormat;
import io.alignment.json.StrategyReader;
import io.alignment.model.Strategy;
import io.alignment.planner.account.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A day's work in the planner, as people do it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkInBrowserTest {

  private static final String FIRST = "handed over on paper";
  private static final String OWN = "four words are better";
  private static final String BAKERY = "/b/corner-bakery";

  private final Running planner = Running.start();

  @BeforeAll
  void letPeopleIn() {
    planner.letIn("mara", "Mara", FIRST, Role.OWNER);
    planner.letInAgain("yusuf", "Yusuf", OWN, Role.EDITOR);
    planner.letInAgain("tom", "Tom", OWN, Role.EDITOR);
  }

  @AfterAll
  void stop() {
    planner.close();
  }

  @Test
  void fromTheFirstPasswordToTheExport() throws IOException {
    try (Visitor mara = Visitor.at(planner).signIn("mara", FIRST)) {
      mara.sees("Change the password");
      mara.field("old").fill(FIRST);
      mara.field("password").fill(OWN);
      mara.field("again").fill(OWN);
      mara.press("Change it");
      mara.follow("Corner Bakery");
      mara.sees("What to do next"); // it comes a little later than the rest

      mara.goTo(BAKERY + "/e/waste");
      mara.field("due").fill("2028-09-30");
      mara.field("why").fill("The oven comes later");
      mara.press("Keep it");
      mara.sees("Kept as version");
      assertThat(mara.field("due")).hasValue("2028-09-30");

      mara.field("value/thrown away").fill("9.5");
      mara.field("check-in/confidence").fill("80");
      mara.field("check-in/note").fill("Smaller batches help");
      mara.press("Check in");
      mara.sees("30 November 2026: thrown away: 9.5");
      mara.sees("Smaller batches help");

      mara.goTo(BAKERY + "/plan");
      mara.follow("Try this");
      mara.sees("This is a trial on a copy");
      mara.field("why").fill("As the plan says");
      mara.press("Keep it");
      mara.sees("As the plan says");

      mara.follow("What changed");
      assertThat(mara.page().locator(".versions li").first()).containsText("Edits");
      mara.sees("The oven comes later");

      mara.goTo(BAKERY + "/files");
      Download document = mara.page().waitForDownload(() -> mara.follow("As it is"));
      String text = Files.readString(document.path());
      assertThat(text).startsWith("# The strategy of a bakery with fifteen people");
      Strategy kept = StrategyReader.create().read(text, DocumentFormat.YAML);
      assertThat(kept.objective("waste").orElseThrow().due()).contains(LocalDate.of(2028, 9, 30));
      Download table =
          mara.page().waitForDownload(() -> mara.page().locator("a[href$='/export/xlsx']").click());
      assertThat(Files.size(table.path())).isPositive();
    }
  }

  @Test
  void twoPeopleAtOnceLoseNothing() {
    try (Visitor yusuf = Visitor.at(planner).signIn("yusuf", OWN);
        Visitor tom = Visitor.at(planner).signIn("tom", OWN)) {
      yusuf.goTo(BAKERY + "/e/night-team");
      tom.goTo(BAKERY + "/e/night-team");
      yusuf.field("due").fill("2027-07-31");
      yusuf.field("why").fill("One is ill");
      yusuf.press("Keep it");
      yusuf.sees("Kept as version");

      tom.field("description").fill("Ines and Ali first.");
      tom.field("due").fill("2027-08-31");
      tom.press("Keep it");
      tom.sees("Somebody else has changed it meanwhile");
      tom.sees("One is ill");
      tom.sees("Meanwhile it says: 2027-07-31");
      assertThat(tom.field("description")).hasValue("Ines and Ali first.");
      assertThat(tom.field("due")).hasValue("2027-08-31");

      tom.field("due").fill("2027-07-31");
      tom.press("Keep it");
      tom.sees("Kept as version");
      assertThat(tom.field("due")).hasValue("2027-07-31");
      assertThat(tom.field("description")).hasValue("Ines and Ali first.");
    }
  }

  @Test
  void whatIsWrongIsToldAtItsFieldAndNothingTypedIsLost() {
    try (Visitor yusuf = Visitor.at(planner).signIn("yusuf", OWN)) {
      yusuf.goTo(BAKERY + "/e/energy");
      yusuf.field("description").fill("<script>window.hacked = true</script>");
      yusuf.field("measures/energy/target").fill("half");
      yusuf.press("Keep it");
      yusuf.sees("It is not kept yet");
      assertThat(yusuf.field("measures/energy/target")).hasValue("half");
      assertThat(yusuf.field("measures/energy/target")).hasAttribute("aria-invalid", "true");
      yusuf.page().locator(".note.bad a").first().click();
      assertThat(yusuf.field("measures/energy/target")).isInViewport();
      yusuf.field("measures/energy/target").fill("48");
      yusuf.press("Keep it");
      yusuf.sees("Kept as version");
      assertThat(yusuf.page().evaluate("() => window.hacked === undefined")).isEqualTo(true);
    }
  }

  @Test
  void itWorksWithoutScripts() {
    Browser.NewContextOptions noScripts =
        new Browser.NewContextOptions().setViewportSize(1280, 900).setJavaScriptEnabled(false);
    try (Visitor tom = Visitor.with(planner, noScripts).signIn("tom", OWN)) {
      tom.goTo(BAKERY);
      tom.follow("Wait for it here");
      tom.sees("What to do next");
      tom.goTo(BAKERY + "/e/hygiene");
      tom.field("value/hygiene grade").fill("5");
      tom.press("Check in");
      tom.sees("Kept as version");
      tom.goTo(BAKERY + "/history");
      tom.follow("What changed");
      tom.sees("From version");
    }
  }

  @Test
  void theKeyboardIsEnough() {
    try (Visitor tom = Visitor.at(planner).signIn("tom", OWN)) {
      tom.goTo(BAKERY);
      tom.page().keyboard().press("Tab");
      assertThat(tom.page().locator(".skip")).isFocused();
      tom.page().keyboard().press("Enter");
      assertThat(tom.page().locator("#main")).isFocused();
    }
  }
}
