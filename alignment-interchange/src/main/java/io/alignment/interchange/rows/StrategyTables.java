package io.alignment.interchange.rows;

import com.google.common.collect.ImmutableList;
import io.alignment.interchange.Imported;
import io.alignment.model.Element;
import io.alignment.model.FieldTable;
import io.alignment.model.Relation;
import java.util.List;

/**
 * Reads a strategy from rows of a program or of a database: those of elements, of relations, and of
 * parts of elements. What is wrong with a row is a loss with its place, all at once, and the
 * strategy is that of the rest. Immutable.
 *
 * <pre>{@code
 * Imported bikes =
 *     StrategyTables.named("Fjord Bikes")
 *         .elements(Element.Type.OBJECTIVE, RowTable.ofRecords("goals", goals))
 *         .relations(Relation.Kind.OWNERSHIP, RowTable.of("owners", query))
 *         .read();
 * }</pre>
 *
 * <p>Columns are called like the fields of documents ({@link io.alignment.model.FieldTable}), those
 * of relations {@code source} and {@code target} besides, or a {@linkplain RowTable#column mapping}
 * says what they mean. Elements may name others where documents do, such as an {@code owner} or
 * what they {@code supports}: several are divided by semicolons, or a collection. Days are {@link
 * java.time.LocalDate}s or texts such as 2026-11-23.
 */
public final class StrategyTables {

  private final String name;
  private final List<Table> tables;

  private record Table(RowKind kind, RowTable rows) {}

  private StrategyTables(String name, List<Table> tables) {
    this.name = name;
    this.tables = ImmutableList.copyOf(tables);
  }

  /**
   * Begins a strategy without rows.
   *
   * @param name its name
   * @return its tables, none so far
   */
  public static StrategyTables named(String name) {
    return new StrategyTables(name, List.of());
  }

  /**
   * Adds elements.
   *
   * @param type what they are
   * @param rows a row for each
   * @return the tables so far and this one
   */
  public StrategyTables elements(Element.Type type, RowTable rows) {
    return with(FieldTable.of(type).noun(), rows);
  }

  /**
   * Adds relations.
   *
   * @param kind what they are
   * @param rows a row for each, with a {@code source} and a {@code target}
   * @return the tables so far and this one
   */
  public StrategyTables relations(Relation.Kind kind, RowTable rows) {
    return with(FieldTable.of(kind).noun(), rows);
  }

  /**
   * Adds key results, or other parts of elements.
   *
   * @param kind what they are: {@code key result}, {@code measure}, {@code reading}, {@code
   *     check-in} and so on; {@link RowKind#values()} has them all
   * @param rows a row for each, with the id of its element in the column {@code belongs to}, and
   *     the name of its measure in {@code in measure} if it is a part of one
   * @return the tables so far and this one
   * @throws IllegalArgumentException if there is no such kind
   */
  public StrategyTables parts(String kind, RowTable rows) {
    return with(kind, rows);
  }

  private StrategyTables with(String kind, RowTable rows) {
    RowKind known =
        RowKind.named(kind)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "There are no rows of \"%s\". There are: %s."
                            .formatted(kind, RowKind.values())));
    return new StrategyTables(
        name, ImmutableList.<Table>builder().addAll(tables).add(new Table(known, rows)).build());
  }

  /**
   * Reads all rows.
   *
   * @return the strategy of all that is valid, and what is not, with its place such as {@code
   *     owners row 4}
   * @throws io.alignment.interchange.UnreadableSourceException if the name is blank
   */
  public Imported read() {
    Assembly assembly = new Assembly();
    for (Table table : tables) {
      table.rows.rows().forEach(row -> assembly.add(table.kind, table.rows.name(), row));
    }
    return assembly.build(name);
  }
}
