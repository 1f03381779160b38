package io.alignment.interchange.layout;

import io.alignment.interchange.Imported;
import io.alignment.interchange.Loss;
import io.alignment.interchange.rows.Assembly;
import io.alignment.interchange.rows.Row;
import io.alignment.interchange.rows.RowKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes the rows of tables in our own layout, of one or of several, in any order. Not for several
 * threads at once.
 */
public final class LayoutReader {

  private final Assembly assembly = new Assembly();

  /** Begins with no row. */
  public LayoutReader() {}

  /**
   * Says whether a row is the header of such a table.
   *
   * @param header the texts of its cells
   * @return whether they name our columns
   */
  public static boolean isHeader(List<String> header) {
    return header.contains(Lines.TYPE);
  }

  /**
   * Says whether a row is the header of the findings of a workbook, which say nothing new.
   *
   * @param header the texts of its cells
   * @return whether they name its columns
   */
  public static boolean isOfFindings(List<String> header) {
    return header.stream().filter(it -> !it.isEmpty()).toList().equals(WorkbookExporter.FINDINGS);
  }

  /**
   * Takes a row.
   *
   * @param table what the table is called
   * @param place where the row stands
   * @param header the columns
   * @param cells the cells, a text each; empty for none
   */
  public void take(String table, String place, List<String> header, List<String> cells) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int column = 0; column < Math.min(header.size(), cells.size()); column++) {
      if (!cells.get(column).isEmpty() && !header.get(column).isEmpty()) {
        values.put(header.get(column), FormulaGuard.unguarded(cells.get(column)));
      }
    }
    Object type = values.remove(Lines.TYPE);
    if (values.isEmpty() && type == null) {
      return;
    }
    Optional<RowKind> kind = RowKind.named(String.valueOf(type));
    if (kind.isPresent()) {
      assembly.add(kind.get(), table, new Row(place, values));
    } else {
      assembly.lose(
          Loss.of(
              "rows.unknown-type",
              place,
              Loss.Fate.DROPPED,
              type == null ? "" : (String) type,
              String.join(", ", RowKind.values().stream().map(RowKind::name).toList())));
    }
  }

  /**
   * Returns the strategy of all rows.
   *
   * @param name its name, if no row says it
   * @return the strategy, and what could not be read
   */
  public Imported read(String name) {
    return assembly.build(name);
  }
}
