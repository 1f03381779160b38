package io.alignment.interchange.rows;

import com.google.common.collect.ImmutableMap;
import io.alignment.model.Element;
import io.alignment.model.Field;
import io.alignment.model.FieldTable;
import io.alignment.model.Fields;
import io.alignment.model.Relation;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a row can be: the strategy, an element, a key result, a relation, or a part of one of these,
 * such as a measure or a reading. All of them come from the {@link FieldTable}. Immutable.
 */
public final class RowKind {

  /** What a row about the strategy as a whole is called. */
  public static final String STRATEGY = "strategy";

  /** What a row of a key result is called. */
  public static final String KEY_RESULT = "key result";

  private static final Map<String, RowKind> ALL = all();

  private final String name;
  private final Fields<Object> fields;
  private final Optional<Element.Type> type;
  private final Optional<Relation.Kind> relation;

  @SuppressWarnings("unchecked") // Whoever walks the table knows no types.
  private RowKind(
      String name,
      Fields<?> fields,
      Optional<Element.Type> type,
      Optional<Relation.Kind> relation) {
    this.name = name;
    this.fields = (Fields<Object>) fields;
    this.type = type;
    this.relation = relation;
  }

  private static Map<String, RowKind> all() {
    Map<String, RowKind> all = new LinkedHashMap<>();
    add(STRATEGY, FieldTable.ofStrategy(), all);
    for (Element.Type type : Element.Type.values()) {
      Fields<Element> fields = FieldTable.of(type);
      all.put(
          fields.noun(), new RowKind(fields.noun(), fields, Optional.of(type), Optional.empty()));
      addParts(fields, all);
    }
    for (Relation.Kind kind : Relation.Kind.values()) {
      Fields<Relation> fields = FieldTable.of(kind);
      all.put(
          fields.noun(), new RowKind(fields.noun(), fields, Optional.empty(), Optional.of(kind)));
    }
    return ImmutableMap.copyOf(all);
  }

  private static void add(String name, Fields<?> fields, Map<String, RowKind> all) {
    if (all.putIfAbsent(name, new RowKind(name, fields, Optional.empty(), Optional.empty()))
        == null) {
      addParts(fields, all);
    }
  }

  private static void addParts(Fields<?> fields, Map<String, RowKind> all) {
    for (Field<?> field : fields.list()) {
      field.parts().ifPresent(parts -> add(parts.noun(), parts, all));
    }
  }

  /** {@return all kinds of rows} */
  public static Collection<RowKind> values() {
    return ALL.values();
  }

  /**
   * Returns a kind of rows.
   *
   * @param name its name, such as "objective", "key result", "reading" or "support"
   * @return the kind; empty if there is none of this name
   */
  public static Optional<RowKind> named(String name) {
    return Optional.ofNullable(ALL.get(name));
  }

  /** {@return what such a row is called} */
  public String name() {
    return name;
  }

  /** {@return what such a row can say} */
  public Fields<Object> fields() {
    return fields;
  }

  /** {@return the type of the element that such a row is; empty if it is none} */
  public Optional<Element.Type> type() {
    return type;
  }

  /** {@return the kind of the relation that such a row is; empty if it is none} */
  public Optional<Relation.Kind> relation() {
    return relation;
  }

  /** {@return whether such a row is a part of something else: it names that in {@code of}} */
  public boolean isPart() {
    return type.isEmpty() && relation.isEmpty() && !name.equals(STRATEGY);
  }

  /** Says whether other rows can be parts of such a row. */
  boolean hasParts() {
    return fields.list().stream().anyMatch(it -> it.type() == Field.Type.PARTS);
  }

  @Override
  public String toString() {
    return name;
  }
}
