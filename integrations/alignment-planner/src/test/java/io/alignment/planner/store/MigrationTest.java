package io.alignment.planner.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.planner.PlannerTest;
import io.alignment.planner.TestDatabase;
import java.time.Instant;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A database of the first schema, with rows in it, becomes one of today. */
class MigrationTest {

  private final DriverManagerDataSource source = new DriverManagerDataSource(TestDatabase.empty());
  private final JdbcClient database = JdbcClient.create(source);

  @Test
  void whatWasThereStays() {
    Flyway.configure().dataSource(source).target("1").load().migrate();
    String document = PlannerTest.bakery();
    database
        .sql(
            "insert into account (login, name, password, must_change) values ('mara', 'Mara', 'x',"
                + " false)")
        .update();
    database
        .sql("insert into business (slug, name, version) values ('bakery', 'Bakery', 1)")
        .update();
    database.sql("insert into membership values (1, 1, 'OWNER')").update();
    database
        .sql(
            "insert into version values (1, 1, :document, 1, timestamp with time zone '2026-10-15"
                + " 08:00:00+00', 'Begun')")
        .param("document", document)
        .update();

    Flyway.configure().dataSource(source).load().migrate();

    Stored stored = new Versions(database, new JdbcTransactionManager(source)).newest(1);
    assertThat(stored.document()).isEqualTo(document);
    assertThat(stored.version())
        .isEqualTo(
            new Version(
                1, "Mara", Instant.parse("2026-10-15T08:00:00Z"), "Begun", Optional.empty()));
  }
}
