package io.alignment.interchange.rows;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import io.alignment.model.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** A row with what was read of it, and the rows that are parts of it. */
final class RowNode {

  final RowKind kind;
  final String place;
  final Map<Field<?>, Object> values = new HashMap<>();
  // By their kinds.
  final ListMultimap<String, RowNode> parts = ArrayListMultimap.create();
  boolean isBroken;

  RowNode(RowKind kind, String place) {
    this.kind = kind;
    this.place = place;
  }

  /** Says whether rows of a kind can be parts of this one. */
  boolean holds(RowKind part) {
    return kind.fields().list().stream()
        .anyMatch(it -> it.parts().filter(of -> of.noun().equals(part.name())).isPresent());
  }

  /** Returns the text in a field; empty if there is none. */
  String text(String field) {
    return kind.fields().field(field).map(values::get).map(Object::toString).orElse("");
  }

  /**
   * Returns what this row is: an element, a relation, or a part.
   *
   * @throws NoSuchElementException if something is absent without which it cannot be
   */
  Object made() {
    return made(kind.fields()::make);
  }

  /** Returns what this row is, made of values that are asked for. */
  <T> T made(Making<T> making) {
    return making.of(this::value);
  }

  /** Makes something of the values of fields. */
  interface Making<T> {
    T of(java.util.function.Function<Field<Object>, Optional<?>> values);
  }

  private Optional<?> value(Field<?> field) {
    if (field.type() != Field.Type.PARTS || isKeyResults(field)) {
      return Optional.ofNullable(values.get(field));
    }
    String noun = field.parts().orElseThrow().noun();
    List<Object> made =
        parts.get(noun).stream().filter(it -> !it.isBroken).map(RowNode::made).toList();
    if (made.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(made);
  }

  /** Key results are taken one by one, as each has a place of its own. */
  private static boolean isKeyResults(Field<?> field) {
    return field.parts().filter(it -> it.noun().equals(RowKind.KEY_RESULT)).isPresent();
  }
}
