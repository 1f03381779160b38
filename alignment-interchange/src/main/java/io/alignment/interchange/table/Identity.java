package io.alignment.interchange.table;

import io.alignment.interchange.Loss.Fate;
import io.alignment.interchange.table.Role.Field;
import io.alignment.interchange.table.Role.Of;
import io.alignment.interchange.table.Table.Row;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** Reads ids of rows, and the ids and names of what they belong to. */
final class Identity {

  /** How long an id may be; a longer one is a text. */
  private static final int LONGEST = 200;

  private final Layout layout;
  private final Drafts drafts;
  private final LossList losses;
  private final List<Integer> ids;
  private final List<Integer> parents;
  private final boolean isCounting;

  Identity(Layout layout, Drafts drafts, LossList losses) {
    this.layout = layout;
    this.drafts = drafts;
    this.losses = losses;
    ids = layout.columns(Field.ID);
    parents = layout.columns(Field.PARENT);
    isCounting = isCounting();
  }

  /** Says whether ids only count the rows, from 0 or 1 on. */
  private boolean isCounting() {
    int most = 2 * layout.data().size() + 10;
    List<String> all =
        layout.data().stream()
            .flatMap(row -> ids.stream().map(row::at))
            .filter(it -> !it.isEmpty())
            .toList();
    return all.stream().allMatch(it -> it.matches("\\d{1,9}") && Integer.parseInt(it) <= most)
        && all.stream().anyMatch(it -> Integer.parseInt(it) <= 1);
  }

  void identify(Row row, Draft main, Map<Integer, Draft> whose, BitSet used) {
    for (int i = 0; i < ids.size(); i++) {
      int column = ids.get(i);
      if (!used.get(column) && !row.at(column).isEmpty()) {
        identify(row, column, i, main, whose, used);
      }
    }
    for (int column : parents) {
      if (!used.get(column) && !row.at(column).isEmpty()) {
        whose
            .getOrDefault(column, main)
            .links
            .add(new Draft.Link(layout.cell(row, column), layout.table()));
        used.set(column);
      }
    }
  }

  private void identify(
      Row row, int column, int which, Draft main, Map<Integer, Draft> whose, BitSet used) {
    Cell cell = layout.cell(row, column);
    Role role = layout.role(column);
    if (role.of() != Of.ROW && role.of() != main.kind && !hasSlot(role)) {
      main.links.add(new Draft.Link(cell, layout.table())); // The id of what it belongs to.
      used.set(column);
      return;
    }
    Draft draft = whose.getOrDefault(column, main);
    String id = cell.text();
    boolean isFirst = drafts.identify(layout.table(), paired(which) + id, draft);
    if (isPaired()) {
      drafts.identify(layout.table(), id, draft);
    }
    used.set(column);
    if (!isFirst) {
      losses.cell("table.id-again", cell, Fate.KEPT_AS_PROPERTY);
      draft.keep(cell.header(), id);
    } else if (isCounting) {
      losses.inColumn("table.row-number", cell, Fate.DROPPED);
    } else if (!id.matches("\\d+") && draft.sourceId.isEmpty() && id.length() <= LONGEST) {
      draft.sourceId = id;
    } else if (!draft.sourceId.equals(id)) {
      losses.inColumn("table.property", cell, Fate.KEPT_AS_PROPERTY);
      draft.keep(cell.header(), id);
    }
  }

  private boolean hasSlot(Role role) {
    return layout.slots().stream().anyMatch(it -> layout.role(it).isOfSame(role));
  }

  /** Says whether each column of ids has one of parents of its own. */
  private boolean isPaired() {
    return ids.size() > 1 && ids.size() == parents.size();
  }

  private String paired(int which) {
    return isPaired() ? which + "\0" : "";
  }

  /** Returns by which ids a column of parents names them. */
  static String key(Layout layout, int column, String id) {
    List<Integer> parents = layout.columns(Field.PARENT);
    int which = parents.indexOf(column);
    boolean isPaired = parents.size() > 1 && layout.columns(Field.ID).size() == parents.size();
    return isPaired && which >= 0 ? which + "\0" + id : id;
  }
}
