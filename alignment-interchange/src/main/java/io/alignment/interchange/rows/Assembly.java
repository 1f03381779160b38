package io.alignment.interchange.rows;

import static java.util.stream.Collectors.joining;

import io.alignment.interchange.Imported;
import io.alignment.interchange.Loss;
import io.alignment.interchange.Loss.Fate;
import io.alignment.interchange.UnreadableSourceException;
import io.alignment.model.Element;
import io.alignment.model.Field;
import io.alignment.model.FieldTable;
import io.alignment.model.Fields;
import io.alignment.model.InvalidStrategyException;
import io.alignment.model.KeyResult;
import io.alignment.model.Part;
import io.alignment.model.PartialStrategy;
import io.alignment.model.Preface;
import io.alignment.model.Problem;
import io.alignment.model.Relation;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Puts rows together to a strategy: reads their cells, finds what each is a part of, and lets the
 * builder judge what they make. What cannot be read is a loss, and the rest goes on without it. Not
 * for several threads at once.
 */
public final class Assembly {

  /** The column that says of which element a row is a part. */
  public static final String OF = "belongs to";

  /** The column that says of which measure of that, or of which one of the strategy. */
  public static final String PART = "in measure";

  /**
   * What may stand behind {@code source} and {@code target} of a relation; a measure has a target.
   */
  public static final String END = " id";

  /** What the name of a column begins with that holds one of the user's own properties. */
  public static final String PROPERTY = "property: ";

  private static final String PROPERTIES = "properties";

  private final List<RowNode> rows = new ArrayList<>();
  private final Map<RowNode, String> wholes = new HashMap<>();
  private final Map<RowNode, String> measures = new HashMap<>();
  private final Map<String, Integer> order = new HashMap<>();
  // What columns mean, as it is asked for each cell.
  private final Map<RowKind, Map<String, Optional<Field<Object>>>> fields = new HashMap<>();
  private final List<Loss> losses = new ArrayList<>();
  private final Set<String> told = new HashSet<>();

  /** Begins with no row. */
  public Assembly() {}

  /**
   * Adds a row.
   *
   * @param kind what it is
   * @param table the name of its table, where columns are told that nobody knows
   * @param row the row; its columns are called like the fields, in whatever case, and with or
   *     without hyphens, underscores and blanks
   */
  public void add(RowKind kind, String table, Row row) {
    order.putIfAbsent(row.place(), order.size());
    RowNode node = new RowNode(kind, row.place());
    row.cells().forEach((column, cell) -> take(node, table, column, cell));
    rows.add(node);
  }

  /**
   * Tells of a loss.
   *
   * @param loss the loss
   */
  public void lose(Loss loss) {
    order.putIfAbsent(loss.place(), order.size());
    losses.add(loss);
  }

  private void take(RowNode node, String table, String column, Object cell) {
    if (column.equals(OF) && node.kind.isPart()) {
      wholes.put(node, CellReader.text(cell));
    } else if (column.equals(PART) && node.kind.isPart()) {
      measures.put(node, CellReader.text(cell));
    } else if (column.startsWith(PROPERTY)) {
      property(node, column.substring(PROPERTY.length()), cell);
    } else {
      Optional<Field<Object>> field = field(node.kind, column);
      if (field.isEmpty()) {
        unknown(node, table, column, cell);
      } else if (field.get().type() == Field.Type.RELATIONS) {
        node.values.put(field.get(), CellReader.list(cell));
      } else {
        CellReader.value(field.get(), cell)
            .ifPresentOrElse(
                it -> node.values.put(field.get(), it),
                () -> unreadable(node, field.get(), column, cell));
      }
    }
  }

  private Optional<Field<Object>> field(RowKind kind, String column) {
    return fields
        .computeIfAbsent(kind, it -> new HashMap<>())
        .computeIfAbsent(column, it -> found(kind, it));
  }

  private static Optional<Field<Object>> found(RowKind kind, String column) {
    String wanted = plain(column);
    return kind.fields().list().stream()
        .filter(it -> it.type() != Field.Type.PARTS)
        .filter(
            it ->
                plain(it.name()).equals(wanted)
                    || (it.type() == Field.Type.END && plain(it.name() + END).equals(wanted)))
        .findFirst();
  }

  private static String plain(String column) {
    return column.replaceAll("[-_ ]", "").toLowerCase(Locale.ROOT);
  }

  private void property(RowNode node, String key, Object cell) {
    Optional<Field<Object>> field = node.kind.fields().field(PROPERTIES);
    if (field.isEmpty()) {
      lose("rows.no-field", node.place, PROPERTY + key, node.kind.name(), CellReader.text(cell));
      return;
    }
    @SuppressWarnings("unchecked") // Only texts are put into it.
    Map<String, String> properties =
        (Map<String, String>)
            node.values.computeIfAbsent(field.get(), it -> new LinkedHashMap<String, String>());
    properties.put(key, CellReader.text(cell));
  }

  /** Tells of a column once if no row of its table can have it, and else of each cell. */
  private void unknown(RowNode node, String table, String column, Object cell) {
    boolean isKnown = RowKind.values().stream().anyMatch(it -> field(it, column).isPresent());
    if (isKnown || column.equals(OF) || column.equals(PART)) {
      lose("rows.no-field", node.place, column, node.kind.name(), CellReader.text(cell));
    } else if (told.add(table + "\n" + column)) {
      lose("rows.unknown-column", table, column);
    }
  }

  /**
   * Leaves a cell out, or the whole row if it is a relation or a part: these would mean something
   * else without it.
   */
  private void unreadable(RowNode node, Field<?> field, String column, Object cell) {
    if (node.kind.type().isEmpty() && !node.kind.name().equals(RowKind.STRATEGY)) {
      node.isBroken = true;
      lose("rows.unreadable-row", node.place, CellReader.text(cell), column, node.kind.name());
      return;
    }
    String code =
        switch (field.type()) {
          case DATE -> "rows.no-day";
          case NUMBER, AMOUNT -> "rows.no-number";
          case DAYS -> "rows.no-whole-number";
          case FLAG -> "rows.no-flag";
          default -> "rows.no-choice";
        };
    String choices = field.choices().keySet().stream().collect(joining(", "));
    lose(code, node.place, CellReader.text(cell), column, choices);
  }

  private void lose(String code, String place, String... what) {
    lose(Loss.of(code, place, Fate.DROPPED, what));
  }

  /**
   * Returns the strategy of all rows that could be read and fit together, and what is lost.
   *
   * @param name the name of the strategy, if no row says it
   * @return the strategy, and the losses in the order of the rows
   * @throws UnreadableSourceException if what is said of the strategy as a whole is not valid
   */
  public Imported build(String name) {
    attach();
    StrategyBuilder builder = Strategy.builder(name);
    for (RowNode row : rows) {
      if (!row.isBroken && !isInside(row)) {
        try {
          add(row, name, builder);
        } catch (NoSuchElementException e) {
          lose("rows.incomplete", row.place, row.kind.name(), missing(row));
        }
      }
    }
    try {
      PartialStrategy partial = builder.buildValid();
      for (Problem problem : partial.problems()) {
        lose("rows.invalid", problem.origin().orElse(""), problem.message());
      }
      losses.sort(Comparator.comparing(it -> order.getOrDefault(it.place(), Integer.MAX_VALUE)));
      return new Imported(partial.strategy(), losses);
    } catch (InvalidStrategyException e) {
      throw new UnreadableSourceException(e.problems().stream().map(Problem::message).toList());
    }
  }

  /** Says whether a row is made together with the one of which it is a part. */
  private static boolean isInside(RowNode row) {
    return row.kind.isPart() && !row.kind.name().equals(RowKind.KEY_RESULT);
  }

  /** Returns the fields without which a row is nothing, and that it does not have. */
  private static String missing(RowNode row) {
    List<String> missing = new ArrayList<>();
    for (Field<Object> field : row.kind.fields().list()) {
      if (field.isRequired() && !row.values.containsKey(field)) {
        missing.add(field.name());
      }
    }
    if (row.kind.name().equals(RowKind.KEY_RESULT)) {
      missing.add(OF);
    }
    return String.join(", ", missing);
  }

  // Parts

  /** Finds for each row that is a part the row to which it belongs. */
  private void attach() {
    Map<String, RowNode> elements = new HashMap<>();
    Map<List<String>, RowNode> ofMeasures = new HashMap<>();
    Optional<RowNode> strategy = Optional.empty();
    for (RowNode row : rows) {
      if (row.kind.name().equals(RowKind.STRATEGY)) {
        strategy = strategy.or(() -> Optional.of(row));
      } else if (isInside(row)) {
        if (!row.kind.hasParts()) {
          continue;
        }
        boolean isOfStrategy = !wholes.containsKey(row);
        String name = row.text(isOfStrategy ? "id" : "name");
        ofMeasures.putIfAbsent(List.of(wholes.getOrDefault(row, ""), name), row);
      } else {
        elements.putIfAbsent(row.text("id"), row);
      }
    }
    for (RowNode row : rows) {
      if (isInside(row)) {
        attach(row, whole(row, elements, ofMeasures, strategy));
      }
    }
  }

  private Optional<RowNode> whole(
      RowNode row,
      Map<String, RowNode> elements,
      Map<List<String>, RowNode> ofMeasures,
      Optional<RowNode> strategy) {
    Optional<String> of = Optional.ofNullable(wholes.get(row));
    Optional<String> part = Optional.ofNullable(measures.get(row));
    return part.isPresent()
        ? Optional.ofNullable(ofMeasures.get(List.of(of.orElse(""), part.get())))
        : of.isPresent() ? Optional.ofNullable(elements.get(of.get())) : strategy;
  }

  private void attach(RowNode row, Optional<RowNode> whole) {
    if (row.isBroken) {
      return;
    }
    if (whole.isEmpty() || !whole.get().holds(row.kind)) {
      row.isBroken = true;
      String of = Objects.requireNonNullElse(wholes.get(row), "");
      String part = Objects.requireNonNullElse(measures.get(row), "");
      lose("rows.part-of-nothing", row.place, row.kind.name(), (of + " " + part).strip());
      return;
    }
    if (!missing(row).isEmpty()) {
      row.isBroken = true;
      lose("rows.incomplete", row.place, row.kind.name(), missing(row));
      return;
    }
    whole.get().parts.put(row.kind.name(), row);
  }

  // What rows are

  private void add(RowNode row, String name, StrategyBuilder builder) {
    if (row.kind.name().equals(RowKind.STRATEGY)) {
      Field<Object> field = row.kind.fields().field("name").orElseThrow();
      row.values.putIfAbsent(field, name);
      builder.preface((Preface) row.made());
    } else if (row.kind.name().equals(RowKind.KEY_RESULT)) {
      String objective = Optional.ofNullable(wholes.get(row)).orElseThrow();
      KeyResult made = (KeyResult) row.made();
      builder.add(made.objective(), row.place);
      builder.add(
          Support.of(made.objective().id(), objective, made.weight()).asKeyResult(), row.place);
      relations(row, made.objective(), builder);
    } else {
      Part made = (Part) row.made();
      builder.add(made, row.place);
      if (made instanceof Element element) {
        relations(row, element, builder);
      }
    }
  }

  private static void relations(RowNode row, Element element, StrategyBuilder builder) {
    for (Field<Object> field : row.kind.fields().relations()) {
      if (row.values.get(field) instanceof List<?> others) {
        Relation.Kind kind = field.relation().orElseThrow();
        for (Object other : others) {
          builder.add(bare(kind, element, (String) other), row.place);
        }
      }
    }
  }

  /** Returns a relation of which only the other end is said. */
  private static Relation bare(Relation.Kind kind, Element element, String other) {
    Fields<Relation> fields = FieldTable.of(kind, element);
    boolean leadsAway = kind.home() == Relation.Home.SOURCE;
    return fields.make(
        end -> Optional.of((end.position() == 0) == leadsAway ? element.id() : other), 0);
  }
}
