package io.alignment.json;

import com.google.common.collect.ImmutableMap;
import io.alignment.model.Field;
import io.alignment.model.FieldTable;
import io.alignment.model.Relation;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/** A member of an object in a document: a name and what may stand behind it. */
final class Member {

  private final SerializedString name;
  private final Field.Type type;
  private final boolean required;
  private final Map<String, Enum<?>> choices;
  private final ImmutableMap<Enum<?>, SerializableString> written;
  private final Optional<Shape> entries;
  private final boolean isSection;

  private Member(
      String name,
      Field.Type type,
      boolean required,
      Map<String, Enum<?>> choices,
      Optional<Shape> entries,
      boolean isSection) {
    this.name = new SerializedString(name);
    this.type = type;
    this.required = required;
    this.choices = choices;
    written =
        choices.entrySet().stream()
            .collect(
                ImmutableMap.toImmutableMap(
                    Map.Entry::getValue, choice -> new SerializedString(choice.getKey())));
    this.entries = entries;
    this.isSection = isSection;
  }

  static Member of(String name, Field.Type type) {
    return new Member(name, type, false, ImmutableMap.of(), Optional.empty(), false);
  }

  static Member choice(String name, Class<? extends Enum<?>> constants) {
    return new Member(
        name,
        Field.Type.CHOICE,
        false,
        Stream.<Enum<?>>of(constants.getEnumConstants())
            .collect(ImmutableMap.toImmutableMap(Field::nameOf, constant -> constant)),
        Optional.empty(),
        false);
  }

  static Member entries(String name, Shape shape) {
    return new Member(name, Field.Type.PARTS, false, ImmutableMap.of(), Optional.of(shape), false);
  }

  /** Describes the list of objects that is a section of a document. */
  static Member section(String name, Shape shape) {
    return new Member(name, Field.Type.PARTS, false, ImmutableMap.of(), Optional.of(shape), true);
  }

  /** Describes what documents write of a field. */
  static Member of(Field<?> field) {
    if (field.relation().isPresent()) {
      return relations(field.relation().get());
    }
    return new Member(
        field.name(),
        field.type(),
        field.isRequired(),
        field.choices(),
        field.parts().map(Shape::of),
        false);
  }

  /** Describes relations: by their ends alone, or as objects if they carry something. */
  private static Member relations(Relation.Kind kind) {
    boolean carries = FieldTable.of(kind).list().size() > Format.ENDS;
    return carries
        ? entries(kind.field(), Shape.of(kind))
        : of(kind.field(), kind.isSingle() ? Field.Type.WORD : Field.Type.TEXTS);
  }

  Member require() {
    return new Member(name.getValue(), type, true, choices, entries, isSection);
  }

  /** Returns its name. */
  String name() {
    return name.getValue();
  }

  /** Returns its name as it is written. */
  SerializableString writtenName() {
    return name;
  }

  /** Returns what its value is; relations are texts or parts here. */
  Field.Type type() {
    return type;
  }

  /** Says whether every object must have it. */
  boolean required() {
    return required;
  }

  /** Returns for a choice the constants by the names that documents use. */
  Map<String, Enum<?>> choices() {
    return choices;
  }

  /** Returns for a choice how a constant is written. */
  SerializableString written(Enum<?> constant) {
    return Objects.requireNonNull(written.get(constant));
  }

  /** Returns for a list of objects their shape. */
  Optional<Shape> entries() {
    return entries;
  }

  /** Says whether the objects are handed over one by one when a document is read. */
  boolean isSection() {
    return isSection;
  }
}
