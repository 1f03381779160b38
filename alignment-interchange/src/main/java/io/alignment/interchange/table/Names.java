package io.alignment.interchange.table;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import io.alignment.interchange.table.Role.Field;
import io.alignment.interchange.table.Table.Row;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes cells apart that name several people. */
final class Names {

  private static final Splitter SURE =
      Splitter.on(CharMatcher.anyOf(";\n|")).trimResults().omitEmptyStrings();
  private static final Splitter LIST =
      Splitter.on(CharMatcher.anyOf(",;\n|")).trimResults().omitEmptyStrings();

  private final Set<String> alone;

  private Names(Set<String> alone) {
    this.alone = alone;
  }

  /** Looks at who stands alone in a cell: they are whole names, also beside others. */
  static Names of(Layout layout, Field field) {
    Set<String> alone = new HashSet<>();
    for (int column : layout.columns(field)) {
      for (Row row : layout.data()) {
        alone.add(row.at(column));
      }
    }
    return new Names(alone);
  }

  /** Returns the parts of a list that may be separated by commas. */
  static List<String> list(String text) {
    return LIST.splitToList(text);
  }

  /**
   * Returns the people whom a cell names. A comma stands between several where each part looks like
   * a whole name; else it may be "Smith, Ann", as where something else parts "Smith, Ann / Fox,
   * Bo".
   */
  List<String> split(String text) {
    List<String> parts = LIST.splitToList(text);
    boolean areNames =
        parts.size() != 2
            || parts.stream().allMatch(it -> it.indexOf('@') > 0)
            || parts.stream().allMatch(it -> it.indexOf(' ') > 0)
            || parts.stream().anyMatch(alone::contains);
    boolean isPartedElse = parts.size() > 1 && CharMatcher.anyOf("/&").matchesAnyOf(text);
    return areNames && !isPartedElse ? parts : SURE.splitToList(text);
  }
}
