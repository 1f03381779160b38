package io.alignment.interchange.table;

import com.google.common.base.CharMatcher;
import io.alignment.interchange.Loss.Fate;
import io.alignment.interchange.table.Role.Field;
import io.alignment.interchange.table.Role.Of;
import io.alignment.interchange.table.Table.Row;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a table: of what each tells, and what that belongs to by where it stands. */
final class RowReader {

  private static final int LONGEST_NOTHING = 14;

  private final Layout layout;
  private final Table table;
  private final Drafts drafts;
  private final LossList losses;
  private final CellReader cells;
  private final List<Integer> slots;
  private final Identity identity;
  private final RowOrder order;
  private final Optional<Integer> name;
  private final boolean isWide;

  /** What the slots named last, from the top down; a blank one means the same as above. */
  private final Map<Integer, Draft> above = new HashMap<>();

  RowReader(Layout layout, Formats formats, TableOptions options, Drafts drafts, LossList losses) {
    this.layout = layout;
    this.drafts = drafts;
    this.losses = losses;
    table = layout.table();
    cells = new CellReader(layout, formats, options, losses);
    slots = layout.slots();
    identity = new Identity(layout, drafts, losses);
    order = new RowOrder(layout, losses);
    name =
        layout.columns(Field.NAME).stream()
            .filter(it -> layout.role(it).of() == Of.ROW)
            .findFirst();
    isWide = layout.isWide();
  }

  /** What the tables before this one tell of, and the goals that only a cell of this one names. */
  private final Set<Draft> before = new HashSet<>();

  private final List<Draft> made = new ArrayList<>();
  private boolean isAboutOthers;

  /** Reads all rows. */
  void read() {
    before.addAll(drafts.all());
    List<Row> rows = table.rows();
    for (Row row : rows.subList(0, layout.header())) {
      if (!row.isBlank()) {
        losses.row("table.above-header", table, row, Fate.DROPPED, row.text());
      }
    }
    Row header = rows.get(layout.header());
    for (Row row : layout.data()) {
      if (row.isBlank()) {
        continue;
      }
      if (row.isSame(header)) {
        losses.row("table.header-again", table, row, Fate.DROPPED);
      } else {
        read(row);
      }
    }
    if (isAboutOthers) {
      made.stream()
          .filter(it -> !it.isTold)
          .forEach(it -> losses.add("table.unknown-goal", it.origin, Fate.GUESSED, it.name));
    }
  }

  private void read(Row row) {
    BitSet used = new BitSet();
    leaveOutNothing(row, used);
    Map<Integer, Draft> named = slots(row, used);
    Draft main = main(row, named, used);
    if (main == null) {
      losses.row("table.no-name", table, row, Fate.DROPPED, row.text());
      return;
    }
    main.isTold = true;
    Map<Integer, Draft> whose = whose(main, named);
    identity.identify(row, main, whose, used);
    order.place(row, main, used);
    cells.read(row, main, whose, used);
    keepTheRest(row, main, used);
  }

  /** Takes cells for blank that say in a word that there is nothing. */
  private void leaveOutNothing(Row row, BitSet used) {
    for (int i = 0; i < row.size(); i++) {
      if (isNothing(row.at(i))) {
        losses.inColumn("table.nothing", layout.cell(row, i), Fate.DROPPED);
        used.set(i);
      }
    }
  }

  private boolean isNothing(String text) {
    if (text.isEmpty() || text.length() > LONGEST_NOTHING) {
      return false;
    }
    return CharMatcher.anyOf("-–—?./").matchesAllOf(text)
        || (!CharMatcher.inRange('0', '9').matchesAnyOf(text)
            && layout.words().meaning("nothing", Folded.of(text)).isPresent());
  }

  // Of what a row tells

  private Map<Integer, Draft> slots(Row row, BitSet used) {
    Map<Integer, Draft> named = new LinkedHashMap<>();
    Draft parent = null;
    int last = slots.stream().filter(it -> isSaid(row, it, used)).reduce((a, b) -> b).orElse(-1);
    boolean isBelow = name.filter(it -> isSaid(row, it, used)).isPresent();
    boolean isPast = last < 0 && !isBelow;
    for (int column : slots) {
      if (isSaid(row, column, used)) {
        boolean isSibling = isSibling(column);
        boolean isDeepest = (column == last && !isBelow) || isSibling;
        Draft draft = slot(row, column, isSibling ? upper(named, parent) : parent, isDeepest);
        named.put(column, draft);
        used.set(column);
        if (!isSibling) {
          forgetBelow(column);
          above.put(column, draft);
          parent = draft;
        }
      } else if (used.get(column)) {
        forgetBelow(column); // Its cell says that there is nothing.
        above.remove(column);
      } else if (!isPast && !isSibling(column)) {
        parent = above.getOrDefault(column, parent);
      }
      isPast |= column == last && !isBelow;
    }
    lastParent = parent;
    return named;
  }

  private @Nullable Draft lastParent;

  private boolean isSaid(Row row, int column, BitSet used) {
    return !used.get(column) && !row.at(column).isEmpty();
  }

  private boolean isSibling(int column) {
    Role role = layout.role(column);
    return role.number() > 0 && role.of() != Of.LEVEL;
  }

  /** Returns what siblings belong to: what the row names above them. */
  private @Nullable Draft upper(Map<Integer, Draft> named, @Nullable Draft parent) {
    return parent == null
        ? named.entrySet().stream()
            .filter(it -> !isSibling(it.getKey()))
            .map(Map.Entry::getValue)
            .reduce((a, b) -> b)
            .orElse(null)
        : parent;
  }

  private void forgetBelow(int column) {
    int place = slots.indexOf(column);
    slots.subList(place + 1, slots.size()).forEach(above::remove);
  }

  /** Returns what a cell names: what has that id or name already, or something new. */
  private Draft slot(Row row, int column, @Nullable Draft parent, boolean isDeepest) {
    String text = row.at(column);
    Of kind = kind(layout.role(column).of(), row, isDeepest);
    Optional<Draft> known =
        drafts
            .identified(table, text, it -> it.kind == kind)
            .or(() -> drafts.child(parent, kind, text));
    if (known.isEmpty() && parent == null) {
      known = drafts.named(text, it -> it.kind == kind);
    }
    if (known.isPresent() && (!isDeepest || layout.isLog() || !known.get().isTold)) {
      isAboutOthers |= before.contains(known.get());
      return known.get();
    }
    Draft draft = new Draft(kind, text, table.place(row));
    drafts.add(draft, parent);
    if (kind == Of.OBJECTIVE && !isDeepest) {
      made.add(draft);
    }
    if (isSibling(column)) {
      draft.isTold = true;
    }
    return draft;
  }

  /** Returns what a slot names; of levels the column of types may say so of the deepest. */
  private Of kind(Of of, Row row, boolean isDeepest) {
    return of == Of.LEVEL && isDeepest && layout.has(Field.TYPE)
        ? order.kind(row).orElse(Of.OBJECTIVE)
        : of == Of.LEVEL ? Of.OBJECTIVE : of;
  }

  private @Nullable Draft main(Row row, Map<Integer, Draft> named, BitSet used) {
    if (name.filter(it -> isSaid(row, it, used)).isPresent()) {
      used.set(name.get());
      Draft draft =
          new Draft(order.kind(row).orElse(layout.rows()), row.at(name.get()), table.place(row));
      drafts.add(draft, slots.isEmpty() ? null : lastParent);
      return draft;
    }
    if (isWide) {
      Optional<Draft> upper =
          named.entrySet().stream()
              .filter(it -> !isSibling(it.getKey()))
              .map(Map.Entry::getValue)
              .reduce((a, b) -> b);
      if (upper.isPresent()) {
        return upper.get();
      }
    }
    return named.values().stream().reduce((a, b) -> b).orElse(null);
  }

  // Whose a column is

  /** Returns by column whose it is, where that is not what the row is about. */
  private Map<Integer, Draft> whose(Draft main, Map<Integer, Draft> named) {
    Map<Integer, Draft> owners = new HashMap<>();
    for (int i = 0; i < layout.width(); i++) {
      Role role = layout.role(i);
      if (role.of() != Of.ROW && !role.isSlot()) {
        int column = i;
        slots.stream()
            .filter(it -> layout.role(it).isOfSame(role))
            .findFirst()
            .map(it -> named.getOrDefault(it, above.getOrDefault(it, main)))
            .or(() -> role.of() == main.kind ? Optional.of(main) : Optional.empty())
            .ifPresent(it -> owners.put(column, it));
      }
    }
    cells.upperColumns().forEach(it -> upperOf(main, named).ifPresent(o -> owners.put(it, o)));
    return owners;
  }

  private Optional<Draft> upperOf(Draft main, Map<Integer, Draft> named) {
    return slots.stream()
        .filter(it -> layout.role(it).of() == Of.OBJECTIVE)
        .findFirst()
        .map(it -> named.getOrDefault(it, above.getOrDefault(it, main)));
  }

  private void keepTheRest(Row row, Draft main, BitSet used) {
    IntStream.range(0, row.size())
        .filter(it -> !used.get(it) && !row.at(it).isEmpty())
        .forEach(
            it -> {
              Cell cell = layout.cell(row, it);
              if (layout.role(it).field() == Field.IGNORE) {
                losses.inColumn("table.ignored", cell, Fate.DROPPED);
              } else {
                main.keep(cell.header(), cell.text());
                losses.inColumn("table.property", cell, Fate.KEPT_AS_PROPERTY);
              }
            });
  }
}
