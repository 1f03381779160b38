package io.alignment.planner.start;

import io.alignment.planner.PlannerProperties;
import io.alignment.planner.account.Account;
import io.alignment.planner.account.Accounts;
import io.alignment.planner.account.OneTimePasswords;
import io.alignment.planner.account.PlannerUser;
import io.alignment.planner.desk.Founding;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
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
  private final Founding founding;
  private final TransactionTemplate atOnce;
  private final boolean withSample;
  private final int port;

  FirstStart(
      Accounts accounts,
      Founding founding,
      PlatformTransactionManager transactions,
      PlannerProperties properties,
      @Value("${server.port}") int port) {
    this.accounts = accounts;
    this.founding = founding;
    atOnce = new TransactionTemplate(transactions);
    withSample = properties.sample();
    this.port = port;
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
    if (withSample) {
      founding.of(new PlannerUser(owner), bakery(), "The bakery with which the planner comes");
    }
  }

  private static String bakery() {
    try {
      return new ClassPathResource("samples/corner-bakery.yaml")
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void tell(String password, PrintStream console) {
    console.println("Open         http://localhost:" + port);
    console.println("Sign in as   " + LOGIN);
    console.println("Password     " + password);
    console.println("It is shown this once, and changed when you sign in.");
    console.flush();
  }
}
