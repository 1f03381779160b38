package io.alignment.planner.store;

import com.google.common.base.Strings;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.util.PropertyPlaceholderHelper;

/**
 * A process that keeps one version after another, and says each time that it has, until somebody
 * kills it or the database refuses.
 */
final class Saver {

  private static final String SUM = "\n# ";
  private static final long BUSINESS = 1;

  private final JdbcClient database;
  private final Versions versions;

  /** Opens a database, and fills an empty one with a business without a version. */
  Saver(String address) {
    DriverManagerDataSource source = new DriverManagerDataSource(address);
    Flyway.configure().dataSource(source).load().migrate();
    database = JdbcClient.create(source);
    JdbcTransactionManager transactions = new JdbcTransactionManager(source);
    transactions.setTransactionExecutionListeners(List.of(onDisk(source)));
    versions = new Versions(database, transactions);
    if (database.sql("select count(*) from account").query(Long.class).single() == 0) {
      database
          .sql(
              "insert into account (login, name, password, must_change) values ('mara', 'Mara', '',"
                  + " false)")
          .update();
      new Businesses(database).add("bakery", "Bakery");
    }
  }

  /** Returns the address that the planner itself uses for a folder. */
  static String addressIn(String folder) {
    Properties properties = new Properties();
    try (InputStream stream = Saver.class.getResourceAsStream("/application.properties")) {
      properties.load(stream);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    Properties values = new Properties();
    values.setProperty("planner.folder", folder);
    return new PropertyPlaceholderHelper("${", "}", ":", null, true)
        .replacePlaceholders(properties.getProperty("spring.datasource.url"), values);
  }

  private static OnDisk onDisk(DataSource source) {
    try {
      return new OnDisk(source);
    } catch (MetaDataAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  int newest() {
    return database
        .sql("select version from business where id = :id")
        .param("id", BUSINESS)
        .query(Integer.class)
        .single();
  }

  /** Returns how many versions after one are there as they were kept. */
  int countWholeAfter(int number) {
    int whole = 0;
    for (Version version : versions.list(BUSINESS)) {
      if (version.number() <= number) {
        break;
      }
      String document = versions.find(BUSINESS, version.number()).orElseThrow().document();
      int end = document.lastIndexOf(SUM);
      if (document.substring(end + SUM.length()).equals(sum(document.substring(0, end)))) {
        whole++;
      }
    }
    return whole;
  }

  int count() {
    return versions.list(BUSINESS).size();
  }

  boolean keepNext(int kilobytes) {
    int number = newest() + 1;
    String text = Strings.padStart("" + number, 1024, '#').repeat(kilobytes);
    return versions.add(
        BUSINESS,
        new Version(number, "Mara", Instant.ofEpochSecond(number), "", Optional.empty()),
        text + SUM + sum(text),
        1);
  }

  private static String sum(String text) {
    return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
  }

  /** Keeps one after another in the database of an address, so many kilobytes each. */
  public static void main(String... args) {
    Saver saver = new Saver(args[0]);
    int kilobytes = Integer.parseInt(args[1]);
    try {
      while (saver.keepNext(kilobytes)) {
        System.out.println("kept " + saver.newest());
      }
    } catch (DataAccessException | TransactionException e) {
      // What pages and programs are told of as an outage.
      System.out.println("refused " + e);
    }
    System.exit(0);
  }
}
