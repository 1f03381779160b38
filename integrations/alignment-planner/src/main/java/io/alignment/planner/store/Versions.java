package io.alignment.planner.store;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The versions of strategies. Each is kept as it was saved; none is ever changed or removed. */
@Component
public final class Versions {

  private static final String FROM =
      " from version join account on account.id = author_id where business_id = :business";

  private final JdbcClient database;
  private final TransactionTemplate atOnce;

  Versions(JdbcClient database, PlatformTransactionManager transactions) {
    this.database = database;
    atOnce = new TransactionTemplate(transactions);
  }

  /**
   * Looks for a version.
   *
   * @param business the number of the business
   * @param number the number of the version
   * @return the version, empty if the business has none of that number
   */
  public Optional<Stored> find(long business, int number) {
    return database
        .sql("select document, " + VersionRow.COLUMNS + FROM + " and number = :number")
        .param("business", business)
        .param("number", number)
        .query((row, at) -> new Stored(VersionRow.read(row), row.getString("document")))
        .optional();
  }

  /**
   * Returns the newest version.
   *
   * @param business the number of the business
   * @return its newest version
   */
  public Stored newest(long business) {
    return database
        .sql(
            "select document, "
                + VersionRow.COLUMNS
                + FROM
                + " and number = (select version from business where id = :business)")
        .param("business", business)
        .query((row, at) -> new Stored(VersionRow.read(row), row.getString("document")))
        .single();
  }

  /**
   * Returns who saved what when.
   *
   * @param business the number of the business
   * @return all of its versions, the newest first
   */
  public List<Version> list(long business) {
    return database
        .sql("select " + VersionRow.COLUMNS + FROM + " order by number desc")
        .param("business", business)
        .query((row, at) -> VersionRow.read(row))
        .list();
  }

  /**
   * Keeps a new version, if nobody else has kept one of its number. It is there as a whole or not
   * at all.
   *
   * @param business the number of the business
   * @param version the version, whose number is one more than that of the version that was seen
   * @param document the strategy
   * @param author the number of the account of who saves it
   * @return whether it was kept; if not, there is a newer version than the one that was seen
   */
  public boolean add(long business, Version version, String document, long author) {
    return Boolean.TRUE.equals(
        atOnce.execute(
            transaction -> {
              boolean isNext = advance(business, version.number());
              if (isNext) {
                insert(business, version, document, author);
              }
              return isNext;
            }));
  }

  private boolean advance(long business, int number) {
    return database
            .sql("update business set version = :number where id = :id and version = :seen")
            .param("number", number)
            .param("id", business)
            .param("seen", number - 1)
            .update()
        == 1;
  }

  private void insert(long business, Version version, String document, long author) {
    database
        .sql(
            "insert into version (business_id, number, document, author_id, saved_at, why, goals,"
                + " elements, in_order, not_in_order, as_of) values (:business, :number,"
                + " :document, :author, :at, :why, :goals, :elements, :inOrder, :notInOrder,"
                + " :asOf)")
        .paramSource(
            VersionRow.parameters(version)
                .addValue("business", business)
                .addValue("document", document)
                .addValue("author", author))
        .update();
  }
}
