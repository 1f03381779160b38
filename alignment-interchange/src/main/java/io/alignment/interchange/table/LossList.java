package io.alignment.interchange.table;

import com.google.common.collect.ImmutableList;
import io.alignment.interchange.Loss;
import io.alignment.interchange.Loss.Fate;
import io.alignment.interchange.table.Table.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what was lost of tables, and tells it in their order. */
final class LossList {

  /** A loss, and where it stands among others. */
  private record Placed(int table, int row, int column, Loss loss) {}

  /** What happened to several cells of a column. */
  private record OfColumn(
      String code, Table table, int column, Fate fate, String header, String word) {}

  private final List<Table> tables = new ArrayList<>();
  private final List<Placed> placed = new ArrayList<>();
  private final Map<OfColumn, Integer> counts = new LinkedHashMap<>();

  private int number(Table table) {
    for (int i = 0; i < tables.size(); i++) {
      if (tables.get(i) == table) {
        return i;
      }
    }
    tables.add(table);
    return tables.size() - 1;
  }

  /** Adds what concerns all that was read. */
  void add(String code, String place, Fate fate, String... what) {
    placed.add(new Placed(-1, 0, 0, Loss.of(code, place, fate, what)));
  }

  /** Adds sheets that are not about goals. */
  void others(List<Table> others) {
    for (Table table : others) {
      long filled = table.rows().stream().filter(it -> !it.isBlank()).count();
      if (filled > 0) {
        add(
            "table.sheet",
            "sheet " + table.name(),
            Fate.DROPPED,
            table.name(),
            String.valueOf(filled));
      }
    }
  }

  /** Adds what concerns a row. */
  void row(String code, Table table, Row row, Fate fate, String... what) {
    placed.add(
        new Placed(number(table), row.number(), -1, Loss.of(code, table.place(row), fate, what)));
  }

  /** Adds what concerns a cell. */
  void cell(String code, Cell cell, Fate fate, String... more) {
    ImmutableList<String> what =
        ImmutableList.<String>builder().add(cell.text(), cell.header()).add(more).build();
    placed.add(
        new Placed(
            number(cell.table()),
            cell.row().number(),
            cell.column(),
            new Loss(code, cell.place(), fate, what)));
  }

  /** Adds what concerns a cell, and is told once for its column. */
  void inColumn(String code, Cell cell, Fate fate) {
    inColumn(code, cell, fate, "");
  }

  /** Adds what concerns a cell, and is told once for each such word in its column. */
  void word(String code, Cell cell, Fate fate) {
    inColumn(code, cell, fate, cell.text());
  }

  private void inColumn(String code, Cell cell, Fate fate, String word) {
    number(cell.table());
    counts.merge(
        new OfColumn(code, cell.table(), cell.column(), fate, cell.header(), word),
        1,
        Integer::sum);
  }

  /** {@return all of them, in the order of the tables} */
  List<Loss> list() {
    List<Placed> all = new ArrayList<>(placed);
    counts.forEach(
        (it, count) ->
            all.add(
                new Placed(
                    number(it.table()),
                    0,
                    it.column(),
                    Loss.of(
                        it.code(),
                        it.table().place(it.column()),
                        it.fate(),
                        it.header(),
                        String.valueOf(count),
                        it.word()))));
    return all.stream()
        .sorted(
            Comparator.comparingInt(Placed::table)
                .thenComparingInt(Placed::row)
                .thenComparingInt(Placed::column))
        .map(Placed::loss)
        .collect(ImmutableList.toImmutableList());
  }
}
