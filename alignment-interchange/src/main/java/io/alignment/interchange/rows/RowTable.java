package io.alignment.interchange.rows;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A list of rows with a name, and what its columns mean. A column means the field of the same name,
 * in whatever case, and with or without hyphens, underscores and blanks: {@code DUE}, {@code
 * depends_on}. A null is an empty cell. Immutable.
 */
public final class RowTable {

  private final String name;
  private final List<Row> rows;
  private final Map<String, String> meanings;
  private final Map<String, Object> constants;
  private final Set<String> ignored;

  private RowTable(
      String name,
      List<Row> rows,
      Map<String, String> meanings,
      Map<String, Object> constants,
      Set<String> ignored) {
    this.name = name;
    this.rows = rows;
    this.meanings = ImmutableMap.copyOf(meanings);
    this.constants = ImmutableMap.copyOf(constants);
    this.ignored = ImmutableSet.copyOf(ignored);
  }

  private RowTable(String name, List<Row> rows) {
    this(name, ImmutableList.copyOf(rows), Map.of(), Map.of(), Set.of());
  }

  /**
   * Returns a table of maps from columns to values.
   *
   * @param name what people call it; the first row is told as its row 1
   * @param maps the rows
   * @return the table
   */
  public static RowTable ofMaps(
      String name, Iterable<? extends Map<String, ? extends @Nullable Object>> maps) {
    List<Row> rows = new ArrayList<>();
    for (Map<String, ? extends @Nullable Object> map : maps) {
      rows.add(new Row(place(name, rows.size() + 1), withoutNulls(map)));
    }
    return new RowTable(name, rows);
  }

  /**
   * Returns a table of records; their components are its columns.
   *
   * @param name what people call it; the first row is told as its row 1
   * @param records the rows
   * @return the table
   * @throws IllegalArgumentException if a record cannot be read, as its module does not open it
   */
  public static RowTable ofRecords(String name, Iterable<? extends Record> records) {
    List<Map<String, @Nullable Object>> maps = new ArrayList<>();
    for (Record row : records) {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      for (RecordComponent component : row.getClass().getRecordComponents()) {
        map.put(component.getName(), valueOf(component.getAccessor(), row));
      }
      maps.add(map);
    }
    return ofMaps(name, maps);
  }

  private static @Nullable Object valueOf(Method accessor, Record row) {
    try {
      accessor.setAccessible(true);
      return accessor.invoke(row);
    } catch (ReflectiveOperationException | RuntimeException e) {
      throw new IllegalArgumentException(
          "%s of a %s cannot be read. Make the record public, or open its package to %s."
              .formatted(
                  accessor.getName(),
                  row.getClass().getName(),
                  RowTable.class.getModule().getName()),
          e);
    }
  }

  /**
   * Returns a table of what a query found; the labels of its columns are those of the table.
   *
   * @param name what people call it; the first row is told as its row 1
   * @param found what the query found, before its first row; it is read to its end and not closed
   * @return the table
   * @throws SQLException if the database fails
   */
  public static RowTable of(String name, ResultSet found) throws SQLException {
    ResultSetMetaData columns = found.getMetaData();
    List<Map<String, @Nullable Object>> maps = new ArrayList<>();
    while (found.next()) {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      for (int column = 1; column <= columns.getColumnCount(); column++) {
        map.put(columns.getColumnLabel(column), found.getObject(column));
      }
      maps.add(map);
    }
    return ofMaps(name, maps);
  }

  /**
   * Returns a table of comma-separated values; the first row names its columns.
   *
   * @param name what people call it; rows are told by their numbers, the header being row 1
   * @param csv the values
   * @return the table
   * @throws IllegalArgumentException if they are none, a column is there twice, or a row has more
   *     cells than the header
   */
  public static RowTable ofCsv(String name, String csv) {
    List<Row> rows = new ArrayList<>();
    List<String> header = List.of();
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(csv)) {
      for (CsvRecord row : reader) {
        if (header.isEmpty()) {
          header = checked(row.getFields(), name);
        } else {
          rows.add(new Row(place(name, rows.size() + 2), cells(header, row, name)));
        }
      }
    } catch (CsvParseException | IOException e) {
      throw new IllegalArgumentException(
          "\"%s\" cannot be read: %s".formatted(name, e.getMessage()), e);
    }
    return new RowTable(name, rows);
  }

  private static List<String> checked(List<String> header, String name) {
    if (ImmutableSet.copyOf(header).size() < header.size()) {
      throw new IllegalArgumentException(
          "\"%s\" has a column twice: %s".formatted(name, String.join(", ", header)));
    }
    return header;
  }

  private static Map<String, Object> cells(List<String> header, CsvRecord row, String name) {
    if (row.getFieldCount() > header.size()) {
      throw new IllegalArgumentException(
          "\"%s\" has more cells in line %d than in its header."
              .formatted(name, row.getStartingLineNumber()));
    }
    Map<String, Object> cells = new LinkedHashMap<>();
    for (int column = 0; column < row.getFieldCount(); column++) {
      if (!row.getField(column).isEmpty()) {
        cells.put(header.get(column), row.getField(column));
      }
    }
    return cells;
  }

  private static String place(String name, int row) {
    return name + " row " + row;
  }

  private static Map<String, Object> withoutNulls(Map<String, ? extends @Nullable Object> map) {
    Map<String, Object> cells = new LinkedHashMap<>();
    map.forEach(
        (column, value) -> {
          if (value != null) {
            cells.put(column, value);
          }
        });
    return cells;
  }

  /**
   * Says what a column means.
   *
   * @param column the column
   * @param field the field, such as {@code due}, or {@code property: KEY} for a property
   * @return the table
   */
  public RowTable column(String column, String field) {
    Map<String, String> more = new LinkedHashMap<>(meanings);
    more.put(column, field);
    return new RowTable(name, rows, more, constants, ignored);
  }

  /**
   * Gives a field the same value in all rows.
   *
   * @param field the field, such as {@code kind}
   * @param value its value
   * @return the table
   */
  public RowTable all(String field, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(constants);
    more.put(field, value);
    return new RowTable(name, rows, meanings, more, ignored);
  }

  /**
   * Leaves out columns, so that they are no losses.
   *
   * @param columns the columns
   * @return the table
   */
  public RowTable without(String... columns) {
    Set<String> all =
        ImmutableSet.<String>builder().addAll(ignored).addAll(List.of(columns)).build();
    return new RowTable(name, rows, meanings, constants, all);
  }

  String name() {
    return name;
  }

  List<Row> rows() {
    return rows.stream().map(this::meant).toList();
  }

  private Row meant(Row row) {
    Map<String, Object> cells = new LinkedHashMap<>(constants);
    row.cells()
        .forEach(
            (column, value) -> {
              if (!ignored.contains(column)) {
                cells.put(meanings.getOrDefault(column, column), value);
              }
            });
    return new Row(row.place(), cells);
  }
}
