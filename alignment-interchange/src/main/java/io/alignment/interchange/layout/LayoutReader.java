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

/** Reads tables in our own layout. Not for several threads at once. */
final class LayoutReader {

  private final Assembly assembly = new Assembly();

  /** Says whether the first row of a table is one of ours. */
  static boolean isHeader(List<String> header) {
    return header.contains(Lines.TYPE)
        && header.contains("id")
        && (header.contains(Assembly.OF) || header.contains("source") || header.contains("name"))
        && header.get(0).equals(Lines.TYPE);
  }

  /**
   * Takes a row.
   *
   * @param table what the table is called
   * @param place where the row stands
   * @param header the columns
   * @param cells the cells, a text each; empty for none
   */
  void take(String table, String place, List<String> header, List<String> cells) {
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

  Imported read(String name) {
    return assembly.build(name);
  }
}
