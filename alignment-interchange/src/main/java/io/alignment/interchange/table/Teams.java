package io.alignment.interchange.table;

import io.alignment.interchange.table.Role.Field;
import io.alignment.interchange.table.Table.Row;
import io.alignment.model.BusinessFunction.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says of what rank the parts of an organization are, by the headers above their names. */
final class Teams {

  private final List<Layout> layouts;

  Teams(List<Layout> layouts) {
    this.layouts = layouts;
  }

  Map<String, Kind> kinds() {
    Map<String, Kind> kinds = new HashMap<>();
    for (Layout layout : layouts) {
      for (int column : layout.columns(Field.TEAM)) {
        Kind kind = kind(layout.headerOf(column));
        for (Row row : layout.data()) {
          Names.list(row.at(column)).forEach(it -> kinds.putIfAbsent(it, kind));
        }
      }
      for (int column : layout.columns(Field.UNIT_LEVEL)) {
        Kind kind = kind(layout.headerOf(column));
        layout.data().forEach(row -> kinds.putIfAbsent(row.at(column), kind));
      }
    }
    return kinds;
  }

  private static Kind kind(String header) {
    String folded = Folded.of(header);
    if (folded.matches(".*\\b(team|teams|equipe|equipes|equipo|equipos)\\b.*")) {
      return Kind.TEAM;
    }
    return folded.matches(
            "division|business unit|bereich|corporate|company|group|unternehmen|konzern")
        ? Kind.DIVISION
        : Kind.DEPARTMENT;
  }
}
