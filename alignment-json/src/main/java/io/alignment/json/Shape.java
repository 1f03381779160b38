package io.alignment.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.sym.PropertyNameMatcher;

/** What an object in a document looks like: its fields in the order in which they are written. */
final class Shape {

  private final String noun;
  private final ImmutableList<Field> fields;
  private final Field[] byPosition;
  private final ImmutableMap<String, Integer> positions;
  private final String[] nameByPosition;
  private final long required;
  private final PropertyNameMatcher names;
  private final boolean bare;

  private Shape(String noun, List<Field> fields, boolean bare) {
    this.noun = noun;
    this.fields = ImmutableList.copyOf(fields);
    this.bare = bare;
    ImmutableMap.Builder<String, Integer> byName = ImmutableMap.builder();
    for (int i = 0; i < fields.size(); i++) {
      byName.put(fields.get(i).name(), i);
    }
    positions = byName.buildOrThrow();
    byPosition = fields.toArray(Field[]::new);
    nameByPosition = positions.keySet().toArray(String[]::new);
    required =
        positions.values().stream()
            .filter(i -> fields.get(i).required())
            .mapToLong(i -> 1L << i)
            .sum();
    names = JsonTokens.matcher(positions.keySet());
  }

  /**
   * Describes an object.
   *
   * @param noun what people call such an object
   */
  static Shape of(String noun, Field... fields) {
    return new Shape(noun, List.of(fields), false);
  }

  /** Describes an object of which the first field alone may stand for the whole. */
  static Shape bare(String noun, Field... fields) {
    return new Shape(noun, List.of(fields), true);
  }

  /** Returns this shape with more fields behind its own. */
  Shape and(String newNoun, Field... more) {
    return new Shape(
        newNoun, ImmutableList.<Field>builder().addAll(fields).add(more).build(), bare);
  }

  String noun() {
    return noun;
  }

  List<Field> fields() {
    return fields;
  }

  Field field(int position) {
    return byPosition[position];
  }

  int size() {
    return byPosition.length;
  }

  boolean mayBeBare() {
    return bare;
  }

  /** Returns the names of all fields. */
  Map<String, Integer> positions() {
    return positions;
  }

  /** Returns the fields that every object must have; the bit of each is that of its position. */
  long required() {
    return required;
  }

  /** Returns what tells the position of a name from the bytes of a document. */
  PropertyNameMatcher names() {
    return names;
  }

  /** Returns the position of a field, or -1 if there is none of this name. */
  int positionOf(String name) {
    return positions.getOrDefault(name, -1);
  }

  /** Returns the same, looking first from where the field is likely to stand, then before it. */
  @SuppressWarnings("ReferenceEquality") // Names in programs are the same objects; else it asks.
  int positionOf(String name, int likely) {
    for (int position = likely; position < nameByPosition.length; position++) {
      if (nameByPosition[position] == name) {
        return position;
      }
    }
    for (int position = 0; position < likely; position++) {
      if (nameByPosition[position] == name) {
        return position;
      }
    }
    return positionOf(name);
  }
}
