package io.alignment.planner.backup;

import io.alignment.planner.backup.Contents.AccountRow;
import io.alignment.planner.backup.Contents.BusinessRow;
import io.alignment.planner.backup.Contents.MemberRow;
import io.alignment.planner.backup.Contents.TokenRow;
import io.alignment.planner.backup.Contents.VersionRow;
import io.alignment.planner.store.Businesses;
import io.alignment.planner.store.Version;
import io.alignment.planner.store.Versions;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes all that the planner keeps as it is at one moment, also while people work. */
final class Backup {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final JdbcClient database;
  private final Businesses businesses;
  private final Versions versions;
  private final TransactionTemplate moment;

  Backup(
      JdbcClient database,
      Businesses businesses,
      Versions versions,
      PlatformTransactionManager transactions) {
    this.database = database;
    this.businesses = businesses;
    this.versions = versions;
    moment = new TransactionTemplate(transactions);
    moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    moment.setReadOnly(true);
  }

  /** Writes it as a zip, and says what is in it. */
  Told write(OutputStream out) {
    return moment.execute(
        transaction -> {
          try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            return write(zip);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private Told write(ZipOutputStream zip) throws IOException {
    Contents contents = new Contents(Contents.FORMAT, accounts(), businesses());
    file(zip, Contents.FILE, JSON.writeValueAsBytes(contents));
    for (BusinessRow business : contents.businesses()) {
      long id = businesses.find(business.slug()).orElseThrow().id();
      for (VersionRow version : business.versions()) {
        String document = versions.find(id, version.number()).orElseThrow().document();
        file(zip, version.file(business), document.getBytes(StandardCharsets.UTF_8));
      }
    }
    return Told.of(contents);
  }

  private static void file(ZipOutputStream zip, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(0);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  private List<AccountRow> accounts() {
    return database
        .sql("select id, login, name, password, must_change from account order by login")
        .query(
            (row, at) ->
                new AccountRow(
                    row.getString("login"),
                    row.getString("name"),
                    row.getString("password"),
                    row.getBoolean("must_change"),
                    tokens(row.getLong("id"))))
        .list();
  }

  private List<TokenRow> tokens(long account) {
    return database
        .sql("select name, hash, made_at from token where account_id = :account order by id")
        .param("account", account)
        .query(
            (row, at) ->
                new TokenRow(row.getString("name"), row.getString("hash"), instant(row, "made_at")))
        .list();
  }

  private List<BusinessRow> businesses() {
    return businesses.list().stream()
        .map(it -> new BusinessRow(it.slug(), it.name(), members(it.id()), versions(it.id())))
        .toList();
  }

  private List<MemberRow> members(long business) {
    return database
        .sql(
            "select login, role from membership join account on account_id = account.id where"
                + " business_id = :business order by login")
        .param("business", business)
        .query(MemberRow.class)
        .list();
  }

  private List<VersionRow> versions(long business) {
    List<String> authors =
        database
            .sql(
                "select login from version join account on author_id = account.id where"
                    + " business_id = :business order by number desc")
            .param("business", business)
            .query(String.class)
            .list();
    List<Version> told = versions.list(business);
    return IntStream.range(0, told.size())
        .mapToObj(
            it ->
                new VersionRow(
                    told.get(it).number(),
                    authors.get(it),
                    told.get(it).savedAt(),
                    told.get(it).why(),
                    told.get(it).summary()))
        .toList();
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  /** How much there is. */
  record Told(int accounts, int businesses, int versions) {

    static Told of(Contents contents) {
      return new Told(
          contents.accounts().size(),
          contents.businesses().size(),
          contents.businesses().stream().mapToInt(it -> it.versions().size()).sum());
    }

    @Override
    public String toString() {
      return "%s accounts, %s businesses, %s versions".formatted(accounts, businesses, versions);
    }
  }
}
