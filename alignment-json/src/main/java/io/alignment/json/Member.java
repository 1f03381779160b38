package io.alignment.json;

import com.google.common.collect.ImmutableMap;
import io.alignment.model.Field;
import io.alignment.model.FieldTable;
import io.alignment.model.Relation;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/**
 * A member of an object in a document: a name and what may stand behind it.
 *
 * @param writtenName its name as it is written
 * @param type what its value is; relations are texts or parts here
 * @param required whether every object must have it
 * @param choices what can be chosen, by the names that documents use; empty if anything can stand
 *     there
 * @param entries for a list of objects their shape
 * @param isSingle whether it is one object at the most, and no list
 * @param standsInFor the required member that has its value where that is not written
 * @param isSection whether the objects are handed over one by one when a document is read
 */
record Member(
    SerializableString writtenName,
    Field.Type type,
    boolean required,
    Map<String, Enum<?>> choices,
    Optional<Shape> entries,
    boolean isSingle,
    Optional<String> standsInFor,
    boolean isSection) {

  private Member(
      String name,
      Field.Type type,
      boolean required,
      Map<String, Enum<?>> choices,
      Optional<Shape> entries) {
    this(
        new SerializedString(name),
        type,
        required,
        choices,
        entries,
        false,
        Optional.empty(),
        false);
  }

  static Member of(String name, Field.Type type) {
    return new Member(name, type, false, ImmutableMap.of(), Optional.empty());
  }

  static Member choice(String name, Class<? extends Enum<?>> constants) {
    return new Member(
        name,
        Field.Type.CHOICE,
        false,
        Stream.<Enum<?>>of(constants.getEnumConstants())
            .collect(ImmutableMap.toImmutableMap(Field::nameOf, constant -> constant)),
        Optional.empty());
  }

  static Member entries(String name, Shape shape) {
    return new Member(name, Field.Type.PARTS, false, ImmutableMap.of(), Optional.of(shape));
  }

  /** Describes the list of objects that is a section of a document. */
  static Member section(String name, Shape shape) {
    return new Member(
        new SerializedString(name),
        Field.Type.PARTS,
        false,
        ImmutableMap.of(),
        Optional.of(shape),
        false,
        Optional.empty(),
        true);
  }

  /** Describes what documents write of a field. */
  static Member of(Field<?> field) {
    if (field.relation().isPresent()) {
      return relations(field.relation().get());
    }
    return new Member(
        new SerializedString(field.name()),
        field.type(),
        field.isRequired(),
        field.choices(),
        field.parts().map(Shape::of),
        field.isSingle(),
        field.standsInFor(),
        false);
  }

  /** Describes relations: by their ends alone, or as objects if they carry something. */
  private static Member relations(Relation.Kind kind) {
    boolean carries = FieldTable.of(kind).written().size() > Format.ENDS;
    return carries
        ? entries(kind.field(), Shape.of(kind))
        : of(kind.field(), kind.isSingle() ? Field.Type.WORD : Field.Type.TEXTS);
  }

  String name() {
    return writtenName.getValue();
  }

  Member require() {
    return new Member(writtenName, type, true, choices, entries, isSingle, standsInFor, isSection);
  }
}
