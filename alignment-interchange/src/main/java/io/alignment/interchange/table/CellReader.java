package io.alignment.interchange.table;

import io.alignment.interchange.Loss.Fate;
import io.alignment.interchange.table.Role.Field;
import io.alignment.interchange.table.Role.Of;
import io.alignment.interchange.table.Table.Row;
import io.alignment.model.Perspective;
import io.alignment.model.Status;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;

/** Reads what the cells of a row say of what it is about. */
final class CellReader {

  private final Layout layout;
  private final Formats formats;
  private final LossList losses;
  private final Said said;
  private final Set<Integer> upper;
  private final Names owners;

  CellReader(Layout layout, Formats formats, TableOptions options, LossList losses) {
    this.layout = layout;
    this.formats = formats;
    this.losses = losses;
    said = new Said(layout, formats, options, losses);
    upper = findUpper();
    owners = Names.of(layout, Field.OWNER);
  }

  /**
   * Returns the columns that stand left of the key result, in the same row as its objective, and
   * say the same in all rows of an objective: those speak of the objective.
   */
  Set<Integer> upperColumns() {
    return upper;
  }

  private Set<Integer> findUpper() {
    List<Integer> slots = layout.slots();
    Optional<Integer> objective =
        slots.stream().filter(it -> layout.role(it).of() == Of.OBJECTIVE).findFirst();
    Optional<Integer> below =
        slots.stream()
            .filter(it -> layout.role(it).of().compareTo(Of.OBJECTIVE) > 0)
            .min(Integer::compare);
    Set<Integer> found = new HashSet<>();
    if (objective.isEmpty() || below.isEmpty() || layout.isWide() || layout.isLog()) {
      return found;
    }
    for (int i = 0; i < below.get(); i++) {
      Role role = layout.role(i);
      if (role.of() == Of.ROW
          && role.field() != Field.ID
          && role.field() != Field.PROPERTY
          && isSameInAll(objective.get(), i)) {
        found.add(i);
      }
    }
    return found;
  }

  private boolean isSameInAll(int objective, int column) {
    Map<String, String> values = new HashMap<>();
    String above = "";
    for (Row row : layout.data()) {
      String name = row.at(objective).isEmpty() ? above : row.at(objective);
      above = name;
      String text = row.at(column);
      if (!text.isEmpty() && !text.equals(values.merge(name, text, (old, it) -> old))) {
        return false;
      }
    }
    return true;
  }

  /** Reads all cells that are not used yet, and marks those that it can read. */
  void read(Row row, Draft main, Map<Integer, Draft> whose, BitSet used) {
    Map<Draft, Boolean> spokenOf = new java.util.LinkedHashMap<>();
    spokenOf.put(main, true);
    int width = Math.max(layout.width(), row.size());
    for (int i = 0; i < width; i++) {
      if (!used.get(i) && !row.at(i).isEmpty()) {
        Draft draft = whose.getOrDefault(i, main);
        spokenOf.put(draft, true);
        if (read(layout.cell(row, i), layout.role(i), draft)) {
          used.set(i);
        }
      }
    }
    spokenOf
        .keySet()
        .forEach(it -> said.read(row, it, i -> whose.getOrDefault(i, main) == it, used));
  }

  /** Reads a cell; returns whether what it says is in the draft, or told. */
  private boolean read(Cell cell, Role role, Draft draft) {
    return switch (role.field()) {
      case DESCRIPTION -> set(cell, draft.description, cell.text(), it -> draft.description = it);
      case OWNER -> add(owners.split(cell.text()), draft.owners, it -> draft.owners = it);
      case UNIT_LEVEL -> add(List.of(cell.text()), draft.units, it -> draft.units = it);
      case TEAM -> add(Names.list(cell.text()), draft.teams, it -> draft.teams = it);
      case TAGS -> add(Names.list(cell.text()), draft.tags, it -> draft.tags = it);
      case START -> day(cell, draft, draft.start, it -> draft.start = it);
      case DUE -> day(cell, draft, draft.due, it -> draft.due = it);
      case PERIOD -> period(cell, draft);
      case STATUS -> status(cell, draft);
      case WEIGHT -> weight(cell, draft);
      case BASELINE, MINIMUM, TARGET, STRETCH -> value(cell, role.field(), draft);
      case UNIT -> set(cell, draft.unit, Quantity.currency(cell.text()), it -> draft.unit = it);
      case METRIC -> set(cell, draft.metric, cell.text(), it -> draft.metric = it);
      case METRIC_KIND -> metricKind(cell, draft);
      case DIRECTION -> direction(cell, draft);
      case PERSPECTIVE -> perspective(cell, draft);
      case CHECK_IN -> said.readLine(cell, draft);
      case PROPERTY -> said.isLine(cell) && said.readLine(cell, draft);
      default -> false;
    };
  }

  private static boolean add(List<String> names, Set<String> before, Consumer<Set<String>> setter) {
    setter.accept(Draft.with(before, names));
    return !names.isEmpty();
  }

  private <T> boolean set(Cell cell, Optional<T> before, T value, Consumer<Optional<T>> setter) {
    if (before.isEmpty()) {
      setter.accept(Optional.of(value));
      return true;
    }
    return before.get().equals(value) || contradicts(cell);
  }

  private boolean contradicts(Cell cell) {
    losses.cell("table.contradiction", cell, Fate.DROPPED);
    return true;
  }

  private boolean day(
      Cell cell, Draft draft, Optional<LocalDate> before, Consumer<Optional<LocalDate>> setter) {
    Optional<LocalDate> day = formats.day(cell.row(), cell.column());
    return day.isPresent()
        ? set(cell, before, day.get(), setter)
        : unread("table.no-day", cell, draft);
  }

  /** Keeps a cell as a property, as it cannot be read, and tells so. */
  private boolean unread(String code, Cell cell, Draft draft) {
    losses.cell(code, cell, Fate.KEPT_AS_PROPERTY);
    draft.keep(cell.header(), cell.text());
    return true;
  }

  private boolean period(Cell cell, Draft draft) {
    Optional<Period> period = Period.parse(cell.text());
    if (period.isEmpty()) {
      return false;
    }
    boolean isStartFree = draft.start.isEmpty() && !isSaid(cell.row(), Field.START);
    boolean isDueFree = draft.due.isEmpty() && !isSaid(cell.row(), Field.DUE);
    if (isStartFree) {
      draft.start = Optional.of(period.get().first());
    }
    if (isDueFree) {
      draft.due = Optional.of(period.get().last());
    }
    if (!isStartFree && !isDueFree) {
      return draft.start.equals(Optional.of(period.get().first()))
          && draft.due.equals(Optional.of(period.get().last()));
    }
    losses.inColumn("table.period", cell, Fate.GUESSED);
    return true;
  }

  private boolean isSaid(Row row, Field field) {
    return layout.columns(field).stream().anyMatch(it -> !row.at(it).isEmpty());
  }

  private boolean status(Cell cell, Draft draft) {
    Optional<Status> status =
        layout
            .words()
            .meaning("status", Folded.of(cell.text()))
            .map(it -> Status.valueOf(it.toUpperCase(Locale.ROOT)));
    return status.isPresent() && set(cell, draft.status, status.get(), it -> draft.status = it);
  }

  private boolean weight(Cell cell, Draft draft) {
    Optional<Quantity> weight = formats.quantity(cell.row(), cell.column());
    if (weight.isEmpty() || weight.get().value() < 0) {
      return unread("table.no-number", cell, draft);
    }
    double value = weight.get().value();
    if (draft.weight.isPresent() && draft.weight.getAsDouble() != value) {
      return contradicts(cell);
    }
    draft.weight = OptionalDouble.of(value);
    return true;
  }

  private boolean value(Cell cell, Field field, Draft draft) {
    Optional<Quantity> quantity = formats.quantity(cell.row(), cell.column());
    if (quantity.isEmpty()) {
      return unread("table.no-number", cell, draft);
    }
    Draft.Value before = draft.values.putIfAbsent(field, new Draft.Value(quantity.get(), cell));
    return before == null || before.quantity().equals(quantity.get()) || contradicts(cell);
  }

  private boolean metricKind(Cell cell, Draft draft) {
    String meaning = layout.words().meaning("metric", Folded.of(cell.text())).orElse("");
    if (meaning.equals("percent")) {
      return set(cell, draft.unit, "%", it -> draft.unit = it);
    }
    draft.isMilestone |= meaning.equals("milestone");
    return false;
  }

  private boolean direction(Cell cell, Draft draft) {
    Optional<String> meaning = layout.words().meaning("direction", Folded.of(cell.text()));
    meaning.ifPresent(
        it -> {
          draft.isBound = it.startsWith("at-");
          draft.better =
              Optional.of(
                  it.equals("up") || it.equals("at-least")
                      ? io.alignment.model.Measure.Better.UP
                      : io.alignment.model.Measure.Better.DOWN);
        });
    return meaning.isPresent();
  }

  private boolean perspective(Cell cell, Draft draft) {
    Optional<Perspective> perspective =
        layout
            .words()
            .meaning("perspective", Folded.of(cell.text()))
            .map(it -> Perspective.valueOf(it.toUpperCase(Locale.ROOT).replace('-', '_')));
    return perspective.isPresent()
        && set(cell, draft.perspective, perspective.get(), it -> draft.perspective = it);
  }
}
