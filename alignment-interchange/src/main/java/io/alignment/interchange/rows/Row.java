package io.alignment.interchange.rows;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A row: where it stands, and what stands in its cells.
 *
 * @param place where it stands, such as {@code owners row 4}
 * @param cells what stands in its columns; none for an empty cell
 */
public record Row(String place, Map<String, Object> cells) {

  public Row {
    cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
  }
}
