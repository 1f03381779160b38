package io.alignment.planner.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/** A version as a row of its table, and back. */
final class VersionRow {

  /** What {@link #read} reads. */
  static final String COLUMNS =
      "number, account.name as author, saved_at, why, goals, elements, in_order, not_in_order,"
          + " as_of";

  private VersionRow() {}

  static Version read(ResultSet row) throws SQLException {
    return new Version(
        row.getInt("number"),
        row.getString("author"),
        row.getObject("saved_at", OffsetDateTime.class).toInstant(),
        row.getString("why"),
        summary(row));
  }

  private static Optional<Summary> summary(ResultSet row) throws SQLException {
    LocalDate asOf = row.getObject("as_of", LocalDate.class);
    return asOf == null
        ? Optional.empty()
        : Optional.of(
            new Summary(
                row.getInt("goals"),
                row.getInt("elements"),
                share(row, "in_order"),
                share(row, "not_in_order"),
                asOf));
  }

  private static OptionalDouble share(ResultSet row, String column) throws SQLException {
    double share = row.getDouble(column);
    return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(share);
  }

  static MapSqlParameterSource parameters(Version version) {
    MapSqlParameterSource parameters =
        new MapSqlParameterSource()
            .addValue("number", version.number())
            .addValue("at", version.savedAt().atOffset(ZoneOffset.UTC))
            .addValue("why", version.why());
    Optional<Summary> summary = version.summary();
    return parameters
        .addValue("goals", summary.map(Summary::goals).orElse(null), Types.INTEGER)
        .addValue("elements", summary.map(Summary::elements).orElse(null), Types.INTEGER)
        .addValue("inOrder", summary.map(it -> boxed(it.inOrder())).orElse(null), Types.DOUBLE)
        .addValue(
            "notInOrder", summary.map(it -> boxed(it.notInOrder())).orElse(null), Types.DOUBLE)
        .addValue("asOf", summary.map(Summary::asOf).orElse(null), Types.DATE);
  }

  private static @Nullable Double boxed(OptionalDouble share) {
    return share.isPresent() ? share.getAsDouble() : null;
  }
}
