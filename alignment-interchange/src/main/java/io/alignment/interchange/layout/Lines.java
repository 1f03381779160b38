package io.alignment.interchange.layout;

import io.alignment.interchange.rows.Assembly;
import io.alignment.interchange.rows.CellList;
import io.alignment.interchange.rows.RowKind;
import io.alignment.model.Element;
import io.alignment.model.Field;
import io.alignment.model.FieldTable;
import io.alignment.model.Fields;
import io.alignment.model.KeyResult;
import io.alignment.model.Objective;
import io.alignment.model.Relation;
import io.alignment.model.Strategy;
import io.alignment.model.Support;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A strategy as rows of our own layout: one for the strategy and for each element, behind it one
 * for each of its parts, and one for each relation that says more than its ends; those that do not
 * stand in a cell of an element.
 */
final class Lines {

  /** The column that says what a row is; no table of others has it. */
  static final String TYPE = "row is";

  private static final List<String> FIRST =
      List.of(
          TYPE,
          "id",
          Assembly.OF,
          Assembly.PART,
          "source" + Assembly.END,
          "target" + Assembly.END,
          "name");

  private final Strategy strategy;
  private final List<Line> lines = new ArrayList<>();

  private Lines(Strategy strategy) {
    this.strategy = strategy;
  }

  static List<Line> of(Strategy strategy) {
    Lines lines = new Lines(strategy);
    lines.strategy();
    for (Element element : strategy.elements()) {
      if (!strategy.isKeyResult(element.id())) {
        lines.element(element);
      }
    }
    return lines.lines;
  }

  /** Returns the columns that any of these lines needs, in the order of the table of fields. */
  static List<String> columns(Collection<Line> lines) {
    Set<String> used = new LinkedHashSet<>(List.of(TYPE));
    Set<String> properties = new TreeSet<>();
    lines.forEach(it -> used.addAll(it.cells().keySet()));
    used.stream().filter(it -> it.startsWith(Assembly.PROPERTY)).forEach(properties::add);
    Set<String> ordered = new LinkedHashSet<>(FIRST);
    RowKind.values().stream()
        .sorted(Comparator.comparing(it -> it.type().isEmpty() && !isKeyResult(it)))
        .flatMap(it -> it.fields().list().stream())
        .filter(it -> it.type() != Field.Type.END)
        .forEach(it -> ordered.add(it.name()));
    ordered.retainAll(used);
    ordered.addAll(properties);
    return List.copyOf(ordered);
  }

  private static boolean isKeyResult(RowKind kind) {
    return kind.name().equals(RowKind.KEY_RESULT);
  }

  private void strategy() {
    Line line = start(RowKind.STRATEGY, "");
    fields(FieldTable.ofStrategy(), strategy.preface(), line);
    parts(FieldTable.ofStrategy(), strategy.preface(), Optional.empty(), Optional.empty());
  }

  private void element(Element element) {
    Fields<Element> fields = FieldTable.of(element.type());
    Line line = start(fields.noun(), element.id());
    fields(fields, element, line);
    List<Relation> apart = relations(element, line);
    parts(fields, element, Optional.of(element.id()), Optional.empty());
    if (element.type() == Element.Type.OBJECTIVE) {
      keyResults(element.id());
    }
    apart.forEach(this::relation);
  }

  private void keyResults(String objective) {
    for (Support support : strategy.incoming(objective, Support.class)) {
      if (support.keyResult()) {
        Objective objectiveOfIt = strategy.objective(support.source()).orElseThrow();
        KeyResult keyResult = new KeyResult(objectiveOfIt, support.weight());
        Line line = start(RowKind.KEY_RESULT, support.source());
        line.put(Assembly.OF, objective);
        fields(FieldTable.ofKeyResult(), keyResult, line);
        List<Relation> apart = relations(objectiveOfIt, line);
        parts(FieldTable.ofKeyResult(), keyResult, Optional.of(support.source()), Optional.empty());
        apart.forEach(this::relation);
      }
    }
  }

  private Line start(String kind, String element) {
    Line line = new Line(RowKind.named(kind).orElseThrow(), element);
    lines.add(line);
    return line;
  }

  private static <T> void fields(Fields<T> fields, T whole, Line line) {
    for (Field<T> field : fields.written()) {
      Optional<Object> value = field.value(whole);
      if (isSaid(field, value)) {
        cell(field, value.get(), line);
      }
    }
  }

  private static boolean isSaid(Field<?> field, Optional<Object> value) {
    return value.isPresent() && !value.equals(field.usual());
  }

  private static void cell(Field<?> field, Object value, Line line) {
    switch (field.type()) {
      case TEXT, WORD, DATE, AMOUNT, FLAG -> line.put(field.name(), value);
      case END -> line.put(field.name() + Assembly.END, value);
      case NUMBER -> line.put(field.name(), BigDecimal.valueOf((Double) value));
      case DAYS -> line.put(field.name(), BigDecimal.valueOf((Integer) value));
      case CHOICE -> line.put(field.name(), Field.nameOf((Enum<?>) value));
      case TEXTS ->
          line.put(
              field.name(),
              CellList.join(((Collection<?>) value).stream().map(Object::toString).toList()));
      case PROPERTIES ->
          ((Map<?, ?>) value).forEach((key, text) -> line.put(Assembly.PROPERTY + key, text));
      case PARTS, RELATIONS -> {
        // They have rows of their own, or stand with an element.
      }
    }
  }

  /** Writes a row for each part of something. */
  private <T> void parts(
      Fields<T> fields, T whole, Optional<String> element, Optional<String> measure) {
    for (Field<T> field : fields.list()) {
      if (field.type() == Field.Type.PARTS && !isKeyResults(field)) {
        Fields<Object> ofPart = field.parts().orElseThrow();
        for (Object part : (Collection<?>) field.value(whole).orElse(List.of())) {
          Line line = start(ofPart.noun(), element.orElse(""));
          element.ifPresent(it -> line.put(Assembly.OF, it));
          measure.ifPresent(it -> line.put(Assembly.PART, it));
          fields(ofPart, part, line);
          String key = element.isPresent() ? "name" : "id";
          ofPart
              .field(key)
              .flatMap(it -> it.value(part))
              .ifPresent(it -> parts(ofPart, part, element, Optional.of((String) it)));
        }
      }
    }
  }

  private static boolean isKeyResults(Field<?> field) {
    return field.parts().filter(it -> it.noun().equals(RowKind.KEY_RESULT)).isPresent();
  }

  /** Puts the relations of an element into its cells, and returns those that say more. */
  private List<Relation> relations(Element element, Line line) {
    List<Relation> apart = new ArrayList<>();
    for (Field<Element> field : FieldTable.of(element.type()).relations()) {
      Relation.Kind kind = field.relation().orElseThrow();
      Fields<Relation> fields = FieldTable.of(kind, element);
      List<String> bare = new ArrayList<>();
      for (Relation relation : own(kind, element.id())) {
        boolean saysMore =
            fields.list().stream().skip(2).anyMatch(it -> isSaid(it, it.value(relation)));
        if (relation instanceof Support support && support.keyResult()) {
          continue;
        }
        if (saysMore) {
          apart.add(relation);
        } else {
          boolean leadsAway = kind.home() == Relation.Home.SOURCE;
          bare.add(leadsAway ? relation.target() : relation.source());
        }
      }
      if (!bare.isEmpty()) {
        line.put(field.name(), CellList.join(bare));
      }
    }
    return apart;
  }

  private List<? extends Relation> own(Relation.Kind kind, String id) {
    return kind.home() == Relation.Home.SOURCE
        ? strategy.outgoing(id, kind.type())
        : strategy.incoming(id, kind.type());
  }

  private void relation(Relation relation) {
    Fields<Relation> fields = FieldTable.of(relation.kind());
    fields(fields, relation, start(fields.noun(), relation.source()));
  }
}
