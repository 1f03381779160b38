package io.alignment.interchange.table;

import io.alignment.interchange.table.Table.Row;

/** A cell that is not blank, with its place and what stands above it. */
record Cell(Table table, Row row, int column, String header) {

  String text() {
    return row.at(column);
  }

  boolean isExact() {
    return row.isExact(column);
  }

  String place() {
    return table.place(row, column);
  }
}
