package io.alignment.interchange.table;

import com.google.common.collect.ImmutableList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** A table as it stood in its source, the blank rows too. */
final class Table {

  private final String name;
  private final String label;
  private final ImmutableList<Row> rows;

  /**
   * A table.
   *
   * @param name of its sheet; empty if it has none
   * @param label what stands before its places, such as {@code file 2}; empty if nothing has to
   */
  Table(String name, String label, List<Row> rows) {
    this.name = name;
    this.label = label;
    this.rows = ImmutableList.copyOf(rows);
  }

  String name() {
    return name;
  }

  List<Row> rows() {
    return rows;
  }

  /** {@return what people call it, as one among the tables that were read} */
  String named() {
    return label.isEmpty() ? "table" : label;
  }

  /** {@return the place of a row, as people see it} */
  String place(Row row) {
    return sheet() + "row " + row.number();
  }

  /** {@return the place of a cell, as people see it} */
  String place(Row row, int column) {
    return place(row) + ", column " + letters(column);
  }

  /** {@return the place of a column, as people see it} */
  String place(int column) {
    return sheet() + "column " + letters(column);
  }

  private String sheet() {
    return label.isEmpty() ? "" : label + ", ";
  }

  /** {@return a column as spreadsheets name it: A, B … Z, AA} */
  static String letters(int column) {
    String last = String.valueOf((char) ('A' + column % 26));
    return column < 26 ? last : letters(column / 26 - 1) + last;
  }

  /** A row of cells. Not changed once it is made. */
  static final class Row {
    private static final BitSet NONE = new BitSet();

    private final int number;
    private final String[] cells;
    private final BitSet exact;

    /** A row of cells of text. */
    Row(int number, String[] cells) {
      this(number, cells, NONE);
    }

    /**
     * A row.
     *
     * @param exact the columns whose cells are numbers or days by themselves, written as 1234.5 and
     *     2026-11-30, so that nobody has to ask how they are meant
     */
    Row(int number, String[] cells, BitSet exact) {
      this.number = number;
      this.cells = cells;
      this.exact = exact;
    }

    /** {@return the number of the row, from 1 on} */
    int number() {
      return number;
    }

    int size() {
      return cells.length;
    }

    /** {@return what stands in a cell, without blanks around it; empty if nothing does} */
    String at(int column) {
      if (column >= cells.length) {
        return "";
      }
      String text = cells[column].strip();
      return text.length() > 1 && text.charAt(0) == '\'' && isFormula(text.charAt(1))
          ? text.substring(1)
          : text;
    }

    /** Says whether a spreadsheet would take what begins so for a formula. */
    private static boolean isFormula(char first) {
      return "=+-@".indexOf(first) >= 0;
    }

    /** {@return what stands in a cell, as it is} */
    String raw(int column) {
      return column < cells.length ? cells[column] : "";
    }

    /** {@return how many blanks stand before the text of a cell} */
    int indent(int column) {
      if (column >= cells.length) {
        return 0;
      }
      String text = cells[column];
      return text.length() - text.stripLeading().length();
    }

    boolean isExact(int column) {
      return exact.get(column);
    }

    boolean isBlank() {
      return IntStream.range(0, cells.length).allMatch(it -> cells[it].isBlank());
    }

    /** Says whether the same stands in another row. */
    boolean isSame(Row other) {
      return IntStream.range(0, Math.max(size(), other.size()))
          .allMatch(it -> at(it).equals(other.at(it)));
    }

    /** {@return all that stands in the row, in one line} */
    String text() {
      return String.join(
          " | ",
          IntStream.range(0, cells.length).mapToObj(this::at).filter(it -> !it.isEmpty()).toList());
    }

    @Override
    public String toString() {
      return number + ": " + text();
    }
  }
}
