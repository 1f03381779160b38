package io.alignment.planner.store;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The businesses in the database. */
@Component
public final class Businesses {

  private static final String COLUMNS = "select id, slug, name, version from business";

  private final JdbcClient database;

  Businesses(JdbcClient database) {
    this.database = database;
  }

  /**
   * Looks for a business.
   *
   * @param slug how it is called in addresses
   * @return the business, empty if there is none of that name
   */
  public Optional<Business> find(String slug) {
    return database
        .sql(COLUMNS + " where slug = :slug")
        .param("slug", slug)
        .query(Business.class)
        .optional();
  }

  /** {@return all businesses by name} */
  public List<Business> list() {
    return database.sql(COLUMNS + " order by name, slug").query(Business.class).list();
  }

  /**
   * Makes a business that has no version yet.
   *
   * @param slug how it is to be called in addresses
   * @param name its name
   * @return its number
   * @throws org.springframework.dao.DuplicateKeyException if there is one of that slug
   */
  public long add(String slug, String name) {
    database
        .sql("insert into business (slug, name, version) values (:slug, :name, 0)")
        .param("slug", slug)
        .param("name", name)
        .update();
    return find(slug).orElseThrow().id();
  }
}
