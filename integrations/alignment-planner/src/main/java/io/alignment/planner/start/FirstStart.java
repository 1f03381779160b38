package io.alignment.planner.start;

import io.alignment.planner.account.Account;
import io.alignment.planner.account.Accounts;
import io.alignment.planner.account.OneTimePasswords;
import io.alignment.planner.account.Role;
import io.alignment.planner.store.Businesses;
import io.alignment.planner.store.Version;
import io.alignment.planner.store.Versions;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets the first owner into an empty planner, which holds a bakery to look at. */
@Component
final class FirstStart implements ApplicationRunner {

  private static final String LOGIN = "owner";

  private final Accounts accounts;
  private final Businesses businesses;
  private final Versions versions;
  private final TransactionTemplate atOnce;
  private final Clock clock;

  FirstStart(
      Accounts accounts,
      Businesses businesses,
      Versions versions,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.accounts = accounts;
    this.businesses = businesses;
    this.versions = versions;
    atOnce = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments args) {
    if (!accounts.isAny()) {
      String password = OneTimePasswords.next();
      atOnce.executeWithoutResult(transaction -> fill(password));
      tell(password, System.out);
    }
  }

  private void fill(String password) {
    Account owner = accounts.add(LOGIN, "Owner", password);
    long bakery = businesses.add("corner-bakery", "Corner Bakery");
    accounts.seat(owner.id(), bakery, Role.OWNER);
    Version first =
        new Version(
            1,
            owner.name(),
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            "The bakery with which the planner comes");
    versions.add(bakery, first, bakery(), owner.id());
  }

  private static String bakery() {
    try {
      return new ClassPathResource("samples/corner-bakery.yaml")
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void tell(String password, PrintStream console) {
    console.println("Sign in as   " + LOGIN);
    console.println("Password     " + password);
    console.println("It is shown this once, and changed when you sign in.");
    console.flush();
  }
}
