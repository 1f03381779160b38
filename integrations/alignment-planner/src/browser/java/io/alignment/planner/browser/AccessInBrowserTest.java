package io.alignment.planner.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.alignment.planner.account.Role;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What axe-core says of each page, on a desk and on a phone, in light and in dark. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessInBrowserTest {

  private static final String OWN = "four words are better";
  private static final Path PICTURES = Path.of(System.getProperty("pictures", "target/pictures"));
  private static final List<String> OF_A_BUSINESS =
      List.of(
          "",
          "/goals",
          "/e/online",
          "/e/web-shop",
          "/e/bakehouse",
          "/e/leader",
          "/e/advertising",
          "/new/objective",
          "/new/human",
          "/people",
          "/money",
          "/channels",
          "/plan",
          "/plan/try?step=1",
          "/e/online/move?to=done",
          "/e/chatbot/remove",
          "/history",
          "/compare?from=1&to=1",
          "/members",
          "/pictures",
          "/files",
          "/export/csv/losses",
          "/document");

  private final Running planner = Running.start();
  private String empty = "";

  @BeforeAll
  void letPeopleIn() {
    planner.letInAgain("ann", "Ann", OWN, Role.OWNER);
    empty = planner.found("ann", "Nothing yet");
  }

  @AfterAll
  void stop() {
    planner.close();
  }

  @ParameterizedTest
  @CsvSource({"1280, LIGHT", "1280, DARK", "390, LIGHT", "390, DARK"})
  void noPageShutsAnybodyOut(int width, ColorScheme colors) {
    Browser.NewContextOptions window =
        new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(colors);
    List<String> barriers = new ArrayList<>();
    try (Visitor ann = Visitor.with(planner, window)) {
      ann.watch(Running.axe());
      ann.goTo("/login");
      look(ann, "/login", width, colors, barriers);
      ann.signIn("ann", OWN);
      List<String> pages = new ArrayList<>(List.of("/", "/password", "/programs"));
      OF_A_BUSINESS.forEach(it -> pages.add("/b/corner-bakery" + it));
      List.of("", "/goals", "/people", "/money", "/channels", "/plan")
          .forEach(it -> pages.add("/b/" + empty + it));
      for (String page : pages) {
        ann.goTo(page);
        look(ann, page, width, colors, barriers);
      }
    }
    assertThat(barriers).isEmpty();
  }

  private static void look(
      Visitor ann, String page, int width, ColorScheme colors, List<String> barriers) {
    ann.barriers().forEach(it -> barriers.add(page + ": " + it));
    ann.overhang().forEach(it -> barriers.add(page + " is too wide: " + it));
    String name =
        "%s-%s-%s.png"
            .formatted(
                page.replaceAll("[^A-Za-z0-9]+", "_"),
                width,
                colors.name().toLowerCase(Locale.ROOT));
    ann.page()
        .screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name)).setFullPage(true));
  }
}
