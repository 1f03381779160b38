package io.alignment.planner;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** Databases for tests: of H2 in memory, or of the PostgreSQL that the profile postgres starts. */
public final class TestDatabase {

  /** Where the profile says how to reach a database of PostgreSQL, with %s for its name. */
  public static final String POSTGRES = "planner.test.postgres";

  private static final AtomicInteger COUNT = new AtomicInteger();

  private TestDatabase() {}

  /** Returns the address of a database in which nothing is yet. */
  public static String empty() {
    String name = "planner" + COUNT.incrementAndGet();
    String postgres = System.getProperty(POSTGRES);
    if (postgres == null) {
      return "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1;USER=sa";
    }
    try (Connection connection = DriverManager.getConnection(postgres.formatted("postgres"));
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
      return postgres.formatted(name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
