package io.alignment.planner.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.alignment.planner.PlannerApplication;
import io.alignment.planner.TestDatabase;
import io.alignment.planner.account.Account;
import io.alignment.planner.account.Accounts;
import io.alignment.planner.account.PlannerUser;
import io.alignment.planner.account.Role;
import io.alignment.planner.desk.Founding;
import io.alignment.planner.store.Businesses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The planner with a bakery inside, and a browser without a window. */
final class Running implements AutoCloseable {

  private final ConfigurableApplicationContext planner;
  private final Playwright playwright;
  private final Browser browser;

  private Running(ConfigurableApplicationContext planner, Playwright playwright, Browser browser) {
    this.planner = planner;
    this.playwright = playwright;
    this.browser = browser;
  }

  static Running start() {
    Path program = Path.of(System.getProperty("chromium", "/usr/bin/chromium"));
    if (!Files.isExecutable(program)) {
      throw new IllegalStateException(
          "There is no Chromium at %s. Install it (on Debian: apt-get install chromium), or say where it is: -Dchromium=/path/to/it."
              .formatted(program));
    }
    ConfigurableApplicationContext planner =
        SpringApplication.run(
            PlannerApplication.class,
            "--server.port=0",
            "--planner.database=" + TestDatabase.empty(),
            "--planner.today=2026-11-30",
            "--planner.limits.analyses-a-minute=100000",
            "--planner.limits.sign-ins-a-minute=1000");
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program)
                    .setArgs(
                        List.of(
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
    PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    return new Running(planner, playwright, browser);
  }

  Browser browser() {
    return browser;
  }

  String address() {
    return "http://localhost:" + planner.getEnvironment().getProperty("local.server.port");
  }

  /** Lets somebody into the bakery, with a password that must be changed at first. */
  void letIn(String login, String name, String password, Role role) {
    Accounts accounts = planner.getBean(Accounts.class);
    Account account = accounts.add(login, name, password);
    accounts.seat(
        account.id(),
        planner.getBean(Businesses.class).find("corner-bakery").orElseThrow().id(),
        role);
  }

  /** Lets somebody in who has changed the password already. */
  void letInAgain(String login, String name, String password, Role role) {
    letIn(login, name, password, role);
    Accounts accounts = planner.getBean(Accounts.class);
    accounts.changePassword(accounts.find(login).orElseThrow().id(), password);
  }

  /** Makes a business without anything in it, and returns how addresses call it. */
  String found(String login, String name) {
    Account account = planner.getBean(Accounts.class).find(login).orElseThrow();
    return planner
        .getBean(Founding.class)
        .empty(new PlannerUser(account), name)
        .slug()
        .orElseThrow();
  }

  static String axe() {
    try {
      return Files.readString(Path.of(Objects.requireNonNull(System.getProperty("axe"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
    planner.close();
  }
}
