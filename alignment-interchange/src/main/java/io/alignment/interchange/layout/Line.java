package io.alignment.interchange.layout;

import io.alignment.interchange.rows.RowKind;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A row to be written: what it is, and a text, number, day or flag in each of its columns.
 *
 * @param kind what it is
 * @param element the element with which it stands; empty for the strategy itself
 * @param cells the cells by their columns
 */
record Line(RowKind kind, String element, Map<String, Object> cells) {

  Line(RowKind kind, String element) {
    this(kind, element, new LinkedHashMap<>());
  }

  void put(String column, Object value) {
    cells.put(column, value);
  }
}
