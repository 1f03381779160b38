package io.alignment.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What axe-core says of each page. */
@ExtendWith(Chromium.class)
class AccessInBrowserTest {

  /**
   * Pages that are not open are taken away meanwhile: nobody meets them, and it is quicker. Links
   * into them lead nowhere then; where links lead is looked at by another test.
   */
  private static final String CHECK =
      """
      async () => {
        const away = [...document.querySelectorAll("main > .page:not(.open)")].map(page => {
          const place = document.createComment("");
          page.replaceWith(place);
          return [place, page];
        });
        const {violations} = await axe.run(
            document,
            {resultTypes: ["violations"], rules: {"skip-link": {enabled: false}}});
        away.forEach(([place, page]) => place.replaceWith(page));
        return violations.flatMap(rule => rule.nodes.slice(0, 5).map(node =>
            rule.id + ": " + rule.help + ": " + node.html.slice(0, 300)
                + " " + node.failureSummary));
      }
      """;

  private static String axe() throws IOException {
    return Files.readString(Path.of(System.getProperty("axe", "target/axe.js")));
  }

  @ParameterizedTest
  @CsvSource({
    "BAKERY, LIGHT, 1280",
    "BAKERY, DARK, 1280",
    "BAKERY, LIGHT, 400",
    "BAKERY, DARK, 400",
    "COMPARED, LIGHT, 1280",
    "COMPARED, DARK, 1280",
    "COMPARED, LIGHT, 400",
    "COMPARED, DARK, 400",
    "MISSOULA, LIGHT, 1280",
    "MISSOULA, DARK, 400",
    "GOALS, LIGHT, 1280",
    "LANGUAGES, LIGHT, 400",
    "LANGUAGES, DARK, 1280",
    "HOSTILE, LIGHT, 1280"
  })
  void noPageShutsAnybodyOut(ReportFile report, ColorScheme colors, int width, Browser browser)
      throws IOException {
    try (Visit visit =
        Visit.to(report, browser, Visit.window(width, 900).setColorScheme(colors), axe())) {
      List<String> violations = new ArrayList<>();
      for (String page : visit.pages()) {
        visit.goTo(page);
        visit.ask(CHECK).forEach(it -> violations.add(page + ": " + it));
      }
      assertThat(violations).isEmpty();
    }
  }
}
