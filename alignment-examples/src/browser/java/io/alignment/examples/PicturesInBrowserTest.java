package io.alignment.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Makes pictures of each page, for people to look at, and sees to it that nothing is cut off. */
@ExtendWith(Chromium.class)
class PicturesInBrowserTest {

  private static final Pattern SHEET = Pattern.compile("/Type /Page\\b");

  private static final Path FOLDER = Path.of(System.getProperty("pictures", "target/screenshots"));
  private static final int TALLEST = 6000;

  private static void picture(Visit visit, ReportFile report, String name) {
    int height =
        Math.min(
            TALLEST,
            ((Number) visit.page().evaluate("document.documentElement.scrollHeight")).intValue());
    // What is out of sight is not drawn before somebody scrolls there.
    ViewportSize window = visit.page().viewportSize();
    visit.page().setViewportSize(window.width, height);
    visit
        .page()
        .screenshot(
            new Page.ScreenshotOptions()
                .setPath(FOLDER.resolve(report.file()).resolve(name + ".png")));
    visit.page().setViewportSize(window.width, window.height);
  }

  private static void assertNothingIsWider(Visit visit) {
    assertThat(
            visit.ask(
                """
                () => {
                  const width = document.documentElement.clientWidth;
                  if (document.documentElement.scrollWidth <= width) return [];
                  return [...document.body.querySelectorAll("*")]
                      .filter(it => it.checkVisibility() && !it.closest(".wide, .canvas, .chart, nav"))
                      .filter(it => it.getBoundingClientRect().right > width + 1)
                      .map(it => it.outerHTML.slice(0, 200));
                }
                """))
        .as("what is wider than the window")
        .isEmpty();
    assertThat(visit.ask("() => [document.documentElement.scrollWidth <= innerWidth]"))
        .containsExactly("true");
  }

  @ParameterizedTest
  @CsvSource({
    "BAKERY, 400, LIGHT",
    "BAKERY, 900, LIGHT",
    "BAKERY, 1440, LIGHT",
    "BAKERY, 1440, DARK",
    "MISSOULA, 400, LIGHT",
    "MISSOULA, 900, LIGHT",
    "MISSOULA, 1440, LIGHT",
    "MISSOULA, 1440, DARK",
    "GOALS, 400, LIGHT",
    "GOALS, 900, LIGHT",
    "GOALS, 1440, LIGHT",
    "GOALS, 1440, DARK",
    "COMPARED, 400, LIGHT",
    "COMPARED, 900, LIGHT",
    "COMPARED, 1440, DARK",
    "HOSTILE, 400, LIGHT",
    "HOSTILE, 1440, LIGHT",
    "LANGUAGES, 400, LIGHT",
    "LANGUAGES, 900, LIGHT",
    "LANGUAGES, 1440, LIGHT"
  })
  void nothingIsWiderThanTheWindow(
      ReportFile report, int width, ColorScheme colors, Browser browser) {
    try (Visit visit = Visit.to(report, browser, Visit.window(width, 900).setColorScheme(colors))) {
      for (String page : visit.pages()) {
        visit.goTo(page);
        picture(visit, report, page + "-" + width + (colors == ColorScheme.DARK ? "-dark" : ""));
        assertNothingIsWider(visit);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"BAKERY", "MISSOULA", "COMPARED", "GOALS"})
  void fewPagesGoOnPaper(ReportFile report, Browser browser) {
    try (Visit visit = Visit.to(report, browser, Visit.window(794, 1123))) {
      for (String format : List.of("A4", "Letter")) {
        byte[] printed = visit.page().pdf(new Page.PdfOptions().setFormat(format));
        assertThat(SHEET.matcher(new String(printed, StandardCharsets.ISO_8859_1)).results())
            .hasSizeBetween(4, 6);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"BAKERY", "MISSOULA", "COMPARED"})
  void allPagesCanBePrinted(ReportFile report, Browser browser) {
    try (Visit visit = Visit.to(report, browser, Visit.window(794, 1123))) {
      visit.all("#print-all").check();
      visit.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(visit.texts("main > .page", "it => String(it.checkVisibility())"))
          .containsOnly("true");
      picture(visit, report, "print");
      byte[] printed =
          visit
              .page()
              .pdf(
                  new Page.PdfOptions()
                      .setFormat("A4")
                      .setPath(FOLDER.resolve(report.file()).resolve("print.pdf")));
      assertThat(printed).hasSizeGreaterThan(10_000);
    }
  }
}
