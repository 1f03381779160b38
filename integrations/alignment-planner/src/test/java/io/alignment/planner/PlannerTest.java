package io.alignment.planner;

import io.alignment.planner.account.Account;
import io.alignment.planner.account.Accounts;
import io.alignment.planner.account.PlannerUser;
import io.alignment.planner.account.Role;
import io.alignment.planner.account.Seat;
import io.alignment.planner.account.Seats;
import io.alignment.planner.desk.Founding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/**
 * A planner for tests. All that extend this share one, so each takes people and businesses anew.
 */
@SpringBootTest
@AutoConfigureMockMvc
public abstract class PlannerTest {

  private static final AtomicInteger COUNT = new AtomicInteger();

  @Autowired protected MockMvc web;
  @Autowired protected Accounts accounts;
  @Autowired protected Seats seats;
  @Autowired protected Founding founding;

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) {
    String database = TestDatabase.empty();
    registry.add("planner.database", () -> database);
    registry.add("planner.today", () -> "2026-10-15");
    registry.add("planner.limits.analyses-a-minute", () -> 100_000);
  }

  /** Somebody who has chosen a password already and may come in nowhere. */
  protected PlannerUser somebody() {
    String login = "somebody" + COUNT.incrementAndGet();
    Account account = accounts.add(login, "Some Body", "a password to change");
    return new PlannerUser(
        new Account(account.id(), login, account.name(), account.password(), false));
  }

  /** A new bakery of somebody's own. */
  protected Seat bakeryOf(PlannerUser owner) {
    String slug = founding.of(owner, bakery(), "Begun").slug().orElseThrow();
    return seats.in(owner, slug, Role.OWNER);
  }

  /** The same business for somebody else. */
  protected Seat letIn(PlannerUser user, Seat seat, Role role) {
    accounts.seat(user.id(), seat.business().id(), role);
    return seats.in(user, seat.business().slug(), role);
  }

  /** The document of the bakery. */
  public static String bakery() {
    try {
      return new ClassPathResource("samples/corner-bakery.yaml")
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
