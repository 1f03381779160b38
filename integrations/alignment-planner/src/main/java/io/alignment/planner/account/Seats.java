package io.alignment.planner.account;

import io.alignment.planner.store.Business;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who sits where: the way into a business. */
@Component
public final class Seats {

  private static final String SQL =
      "select business.id, slug, business.name, version, role from business join membership on"
          + " business_id = business.id where account_id = :account";

  private final JdbcClient database;

  Seats(JdbcClient database) {
    this.database = database;
  }

  /**
   * Returns where somebody may come in.
   *
   * @param user who
   * @return their seats, by the names of the businesses
   */
  public List<Seat> of(PlannerUser user) {
    return database
        .sql(SQL + " order by business.name, slug")
        .param("account", user.id())
        .query((row, at) -> seat(row, user))
        .list();
  }

  /**
   * Lets somebody into a business.
   *
   * @param user who
   * @param slug the business as addresses call it
   * @param needed what they want to do
   * @return their seat
   * @throws NoSuchBusinessException if there is no such business, or they may not come in: nobody
   *     learns which of the two
   * @throws NotAllowedException if they may come in, but not do that
   */
  public Seat in(PlannerUser user, String slug, Role needed) {
    Seat seat =
        database
            .sql(SQL + " and slug = :slug")
            .param("account", user.id())
            .param("slug", slug)
            .query((row, at) -> seat(row, user))
            .optional()
            .orElseThrow(() -> new NoSuchBusinessException(slug));
    seat.mustBe(needed);
    return seat;
  }

  private static Seat seat(ResultSet row, PlannerUser user) throws SQLException {
    return new Seat(
        new Business(
            row.getLong("id"), row.getString("slug"), row.getString("name"), row.getInt("version")),
        user,
        Role.valueOf(row.getString("role")));
  }
}
