package io.alignment.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.List;

/**
 * A report that stands open in a browser without a network. Whoever leaves is told of every error,
 * every request, and whatever the security policy of the report had to forbid.
 */
final class Visit implements AutoCloseable {

  private static final String WATCH =
      """
      window.forbidden = [];
      addEventListener("securitypolicyviolation", (event) => {
        window.forbidden.push(event.violatedDirective + " " + event.blockedURI);
      });
      """;

  private final ReportFile report;
  private final BrowserContext context;
  private final Page page;
  private final boolean scripts;
  private final List<String> troubles = new ArrayList<>();

  private Visit(ReportFile report, BrowserContext context, boolean scripts) {
    this.report = report;
    this.context = context;
    this.scripts = scripts;
    context.setOffline(true);
    context.setDefaultTimeout(120_000);
    context.route(
        "**/*",
        route -> {
          if (isReport(route.request().url())) {
            route.resume();
          } else {
            route.abort();
          }
        });
    page = context.newPage();
    page.onRequest(
        it -> {
          if (!isReport(it.url())) {
            troubles.add("request: " + it.url());
          }
        });
    page.onConsoleMessage(it -> troubles.add("console: " + it.type() + " " + it.text()));
    page.onPageError(it -> troubles.add("error: " + it));
    page.onDialog(
        it -> {
          troubles.add("dialog: " + it.message());
          it.dismiss();
        });
  }

  private boolean isReport(String url) {
    return url.replaceFirst("#.*", "").equals(report.address());
  }

  /** Opens a report in a window of a laptop. */
  static Visit to(ReportFile report, Browser browser) {
    return to(report, browser, window(1280, 900));
  }

  /** Opens a report with options of the browser, and scripts that run before those of the page. */
  static Visit to(
      ReportFile report, Browser browser, Browser.NewContextOptions options, String... scripts) {
    BrowserContext context = browser.newContext(options);
    context.addInitScript(WATCH);
    for (String script : scripts) {
      context.addInitScript(script);
    }
    boolean run = options.javaScriptEnabled == null || options.javaScriptEnabled;
    Visit visit = new Visit(report, context, run);
    visit.page.navigate(report.address());
    return visit;
  }

  static Browser.NewContextOptions window(int width, int height) {
    return new Browser.NewContextOptions().setViewportSize(width, height);
  }

  Page page() {
    return page;
  }

  /** Goes to a place in the report by its address, and waits until its page is there. */
  void goTo(String anchor) {
    page.navigate(report.address() + "#" + anchor);
    PlaywrightAssertions.assertThat(page.locator("[id='" + anchor + "']")).isVisible();
  }

  /** Returns the pages of the report, as its navigation names them. */
  List<String> pages() {
    return texts("nav a", "it => it.hash.slice(1)");
  }

  Locator all(String selector) {
    return page.locator(selector);
  }

  /** Returns a text for each thing that a selector finds. */
  List<String> texts(String selector, String function) {
    return strings(
        page.evaluate(
            "selector => [...document.querySelectorAll(selector)].map(" + function + ")",
            selector));
  }

  /** Returns the texts that a script returns. */
  List<String> strings(Object answer) {
    return ((List<?>) answer).stream().map(String::valueOf).toList();
  }

  /** Returns the texts that a function of the page returns. */
  List<String> ask(String function) {
    return strings(page.evaluate(function));
  }

  long count(String selector) {
    return page.locator(selector).count();
  }

  @Override
  public void close() {
    if (scripts) {
      ask("() => window.forbidden").forEach(it -> troubles.add("forbidden: " + it));
      ask("() => window.hacked ? ['script of a document'] : []").forEach(troubles::add);
    }
    context.close();
    assertThat(troubles).as("what went wrong in " + report).isEmpty();
  }
}
