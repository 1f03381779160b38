package io.alignment.planner.backup;

import io.alignment.planner.backup.Contents.AccountRow;
import io.alignment.planner.backup.Contents.BusinessRow;
import io.alignment.planner.backup.Contents.MemberRow;
import io.alignment.planner.backup.Contents.VersionRow;
import io.alignment.planner.store.Businesses;
import io.alignment.planner.store.Version;
import io.alignment.planner.store.Versions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Fills an empty planner from a backup: with all of it, or with nothing. */
final class Restore {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient database;
  private final Businesses businesses;
  private final Versions versions;
  private final TransactionTemplate atOnce;

  Restore(
      JdbcClient database,
      Businesses businesses,
      Versions versions,
      PlatformTransactionManager transactions) {
    this.database = database;
    this.businesses = businesses;
    this.versions = versions;
    atOnce = new TransactionTemplate(transactions);
  }

  /**
   * Fills the planner.
   *
   * @throws CommandException if the planner is not empty, or the file is no backup
   */
  Backup.Told read(ZipFile zip) {
    return atOnce.execute(
        transaction -> {
          if (database.sql("select count(*) from account").query(Long.class).single() > 0) {
            throw new CommandException(
                "This planner is not empty. A backup is restored into a new one: name another"
                    + " folder by --planner.folder, or another database by --planner.database.");
          }
          Contents contents = contents(zip);
          Map<String, Long> accounts = new HashMap<>();
          contents.accounts().forEach(it -> accounts.put(it.login(), add(it)));
          contents.businesses().forEach(it -> add(it, accounts, zip));
          return Backup.Told.of(contents);
        });
  }

  private static Contents contents(ZipFile zip) {
    try {
      Contents contents = JSON.readValue(text(zip, Contents.FILE), Contents.class);
      if (contents.format().equals(Contents.FORMAT)) {
        return contents;
      }
    } catch (JacksonException e) {
      throw notOurs(zip, e);
    }
    throw notOurs(zip, null);
  }

  private static CommandException notOurs(ZipFile zip, @Nullable Exception cause) {
    return new CommandException(
        "%s is no backup of the planner, or of a later one. Take a file that the command backup wrote."
            .formatted(zip.getName()),
        cause);
  }

  private static String text(ZipFile zip, String name) {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new CommandException(
          "%s lacks %s, so that it is no whole backup. Take another one."
              .formatted(zip.getName(), name));
    }
    try (InputStream stream = zip.getInputStream(entry)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long add(AccountRow account) {
    database
        .sql(
            "insert into account (login, name, password, must_change) values (:login, :name,"
                + " :password, :mustChange)")
        .param("login", account.login())
        .param("name", account.name())
        .param("password", account.password())
        .param("mustChange", account.mustChange())
        .update();
    long id =
        database
            .sql("select id from account where login = :login")
            .param("login", account.login())
            .query(Long.class)
            .single();
    account
        .tokens()
        .forEach(
            it ->
                database
                    .sql(
                        "insert into token (account_id, name, hash, made_at) values (:account,"
                            + " :name, :hash, :at)")
                    .param("account", id)
                    .param("name", it.name())
                    .param("hash", it.hash())
                    .param("at", it.madeAt().atOffset(ZoneOffset.UTC))
                    .update());
    return id;
  }

  private void add(BusinessRow business, Map<String, Long> accounts, ZipFile zip) {
    long id = businesses.add(business.slug(), business.name());
    for (MemberRow member : business.members()) {
      database
          .sql(
              "insert into membership (account_id, business_id, role) values (:account, :business,"
                  + " :role)")
          .param("account", idOf(member.login(), accounts))
          .param("business", id)
          .param("role", member.role())
          .update();
    }
    List<VersionRow> inOrder =
        business.versions().stream().sorted(Comparator.comparing(VersionRow::number)).toList();
    for (VersionRow version : inOrder) {
      Version kept =
          new Version(version.number(), "", version.savedAt(), version.why(), version.summary());
      if (!versions.add(
          id, kept, text(zip, version.file(business)), idOf(version.author(), accounts))) {
        throw new CommandException(
            "The backup lacks a version of %s before version %s. Take another one."
                .formatted(business.name(), version.number()));
      }
    }
  }

  private static long idOf(String login, Map<String, Long> accounts) {
    return Optional.ofNullable(accounts.get(login))
        .orElseThrow(
            () ->
                new CommandException(
                    "The backup names “%s”, who is not in it. Take another one.".formatted(login)));
  }
}
