package io.alignment.interchange.table;

import com.google.common.collect.ImmutableList;
import io.alignment.interchange.Imported;
import io.alignment.interchange.Loss;
import io.alignment.interchange.layout.LayoutReader;
import io.alignment.interchange.table.Table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads tables in our own layout, which say everything of themselves. */
final class OwnLayout {

  private OwnLayout() {}

  /** Says whether any of these is one of ours. */
  static boolean isIn(List<Table> tables) {
    return tables.stream().anyMatch(it -> header(it).isPresent());
  }

  private static Optional<Row> header(Table table) {
    return firstOf(table).filter(it -> LayoutReader.isHeader(cells(it)));
  }

  private static Optional<Row> firstOf(Table table) {
    return table.rows().stream().filter(it -> !it.isBlank()).findFirst();
  }

  private static List<String> cells(Row row) {
    return IntStream.range(0, row.size()).mapToObj(row::raw).toList();
  }

  static Imported read(List<Table> tables, String name, LossList losses) {
    LayoutReader reader = new LayoutReader();
    List<Table> others = new ArrayList<>();
    for (Table table : tables) {
      Optional<Row> header = header(table);
      if (header.isPresent()) {
        List<String> columns = cells(header.get());
        for (Row row : table.rows()) {
          if (row != header.get() && !row.isBlank()) {
            reader.take(table.named(), table.place(row), columns, cells(row));
          }
        }
      } else if (firstOf(table).filter(it -> LayoutReader.isOfFindings(cells(it))).isEmpty()) {
        others.add(table);
      }
    }
    losses.others(others);
    Imported read = reader.read(name);
    return new Imported(
        read.strategy(),
        ImmutableList.<Loss>builder().addAll(losses.list()).addAll(read.losses()).build());
  }
}
