package io.alignment.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.alignment.planner.account.Account;
import io.alignment.planner.account.Accounts;
import io.alignment.planner.account.PlannerUser;
import io.alignment.planner.account.Tokens;
import io.alignment.planner.store.Businesses;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A PostgreSQL goes away while people work, and comes back. */
@SpringBootTest
@AutoConfigureMockMvc
@DirtiesContext
class OutageTest {

  private static final String PAGE = "/b/corner-bakery";
  private static final String STRATEGY = "/api/businesses/corner-bakery/strategy";

  private static Path folder;
  private static EmbeddedPostgres server;

  @Autowired private MockMvc web;
  @Autowired private Accounts accounts;
  @Autowired private Tokens tokens;
  @Autowired private Businesses businesses;

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) throws IOException {
    folder = Files.createTempDirectory("planner-outage");
    start(0);
    int port = server.getPort();
    registry.add(
        "planner.database",
        () -> "jdbc:postgresql://localhost:" + port + "/postgres?user=postgres");
    registry.add("spring.datasource.hikari.connection-timeout", () -> 500);
  }

  private static void start(int port) throws IOException {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder().setDataDirectory(folder).setCleanDataDirectory(false);
    server = (port == 0 ? builder : builder.setPort(port)).start();
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @Test
  void peopleAreToldAndGoOnWhenItIsBack() throws Exception {
    Account account = accounts.find("owner").orElseThrow();
    PlannerUser owner =
        new PlannerUser(new Account(account.id(), "owner", "Owner", account.password(), false));
    String token = tokens.make(owner, "test");
    MockHttpServletRequestBuilder change =
        put(STRATEGY)
            .header("Authorization", "Bearer " + token)
            .header("If-Match", "\"1\"")
            .contentType("application/yaml")
            .content(PlannerTest.bakery() + "# More.\n");
    web.perform(get(PAGE).with(user(owner))).andExpect(status().isOk());

    int port = server.getPort();
    server.close();

    web.perform(get(PAGE).with(user(owner)))
        .andExpect(status().isServiceUnavailable())
        .andExpect(content().string(containsString("Try again in a moment")));
    web.perform(change)
        .andExpect(status().isServiceUnavailable())
        .andExpect(jsonPath("$.detail").value(containsString("Try again in a moment")));
    web.perform(
            post("/login").with(csrf()).param("username", "owner").param("password", "anything"))
        .andExpect(redirectedUrl("/login?unavailable"));

    start(port);

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> web.perform(get(PAGE).with(user(owner))).andExpect(status().isOk()));
    web.perform(change).andExpect(status().isOk());
    assertThat(businesses.find("corner-bakery").orElseThrow().version()).isEqualTo(2);
  }
}
