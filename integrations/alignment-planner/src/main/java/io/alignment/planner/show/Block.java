package io.alignment.planner.show;

import java.util.List;

/**
 * Something that stands by itself on a page: a line, a list, a finding or a table.
 *
 * @param kind what it is, in small letters: the role of a line, {@code list}, {@code finding} or
 *     {@code table}
 * @param pieces its words, if it is a line or a finding
 * @param severity of a finding, in small letters; empty for others
 * @param items of a list
 * @param columns the headings of a table, empty if it has none
 * @param rows the rows of a table
 */
public record Block(
    String kind,
    List<Piece> pieces,
    String severity,
    List<List<Piece>> items,
    List<List<Piece>> columns,
    List<Row> rows) {

  public Block {
    pieces = List.copyOf(pieces);
    items = List.copyOf(items);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * A row of a table.
   *
   * @param isPart whether it is a part of what stands above
   * @param label what it tells of
   * @param notes more about it
   * @param cells its fields
   */
  public record Row(boolean isPart, List<Piece> label, List<List<Piece>> notes, List<Field> cells) {

    public Row {
      label = List.copyOf(label);
      notes = List.copyOf(notes);
      cells = List.copyOf(cells);
    }
  }

  /**
   * A field of a table.
   *
   * @param pieces its words
   * @param isNumber whether it is a number
   */
  public record Field(List<Piece> pieces, boolean isNumber) {

    public Field {
      pieces = List.copyOf(pieces);
    }
  }

  static Block line(String role, List<Piece> pieces) {
    return new Block(role, pieces, "", List.of(), List.of(), List.of());
  }

  static Block finding(String severity, List<Piece> pieces) {
    return new Block("finding", pieces, severity, List.of(), List.of(), List.of());
  }

  static Block list(List<List<Piece>> items) {
    return new Block("list", List.of(), "", items, List.of(), List.of());
  }

  static Block table(List<List<Piece>> columns, List<Row> rows) {
    return new Block("table", List.of(), "", List.of(), columns, rows);
  }
}
