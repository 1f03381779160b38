package io.alignment.planner.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;

/**
 * Somebody in front of a browser. When they leave, they tell of every error on the console, every
 * request that went elsewhere, and whatever the security policy of a page had to forbid.
 */
final class Visitor implements AutoCloseable {

  private final Running planner;
  private final BrowserContext context;
  private final Page page;
  private final List<String> troubles = new ArrayList<>();

  private Visitor(Running planner, Browser.NewContextOptions options) {
    this.planner = planner;
    context = planner.browser().newContext(options);
    context.setDefaultTimeout(30_000);
    page = context.newPage();
    page.onRequest(
        it -> {
          if (!it.url().startsWith(planner.address()) && !it.url().startsWith("data:")) {
            troubles.add("request: " + it.url());
          }
        });
    page.onConsoleMessage(
        it -> {
          // A browser notes each page that says 409 or 422, which is meant.
          if (!it.text().matches("Failed to load resource: .* (409|422) .*")) {
            troubles.add("console: " + it.type() + " " + it.text());
          }
        });
    page.onPageError(it -> troubles.add("error: " + it));
    page.onDialog(
        it -> {
          troubles.add("dialog: " + it.message());
          it.dismiss();
        });
  }

  static Visitor with(Running planner, Browser.NewContextOptions options) {
    return new Visitor(planner, options);
  }

  static Visitor at(Running planner) {
    return with(planner, new Browser.NewContextOptions().setViewportSize(1280, 900));
  }

  Page page() {
    return page;
  }

  Response goTo(String path) {
    Response response = page.navigate(planner.address() + path);
    page.waitForLoadState(LoadState.NETWORKIDLE);
    return response;
  }

  Visitor signIn(String login, String password) {
    goTo("/login");
    page.getByLabel("Name to sign in with").fill(login);
    page.getByLabel("Password").fill(password);
    press("Sign in");
    return this;
  }

  /** Presses a button of this very name. */
  void press(String name) {
    page.getByRole(
            com.microsoft.playwright.options.AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
  }

  /** Follows the first link of this name. */
  void follow(String name) {
    page.getByRole(
            com.microsoft.playwright.options.AriaRole.LINK,
            new Page.GetByRoleOptions().setName(name))
        .first()
        .click();
  }

  Locator field(String key) {
    return page.locator("[name='" + key + "']");
  }

  void sees(String text) {
    assertThat(page.locator("main")).containsText(text);
  }

  /** Returns what axe-core says against the page. */
  List<String> barriers() {
    return ask(
        """
        async () => {
          const {violations} = await axe.run(document, {resultTypes: ["violations"]});
          return violations.flatMap(rule => rule.nodes.slice(0, 5).map(node =>
              rule.id + ": " + node.html.slice(0, 200) + " " + node.failureSummary));
        }
        """);
  }

  /** Returns what stands out of the window at its side. */
  List<String> overhang() {
    return ask(
        """
        () => document.documentElement.scrollWidth <= innerWidth ? [] :
            ["by " + (document.documentElement.scrollWidth - innerWidth)].concat(
                [...document.querySelectorAll("body *")]
                    .filter(it => it.getBoundingClientRect().right > innerWidth + 1)
                    .slice(0, 5)
                    .map(it => it.outerHTML.slice(0, 150)))
        """);
  }

  private List<String> ask(String function) {
    return ((List<?>) page.evaluate(function)).stream().map(String::valueOf).toList();
  }

  void watch(String script) {
    context.addInitScript(script);
  }

  @Override
  public void close() {
    context.close();
    Assertions.assertThat(troubles).as("what went wrong").isEmpty();
  }
}
