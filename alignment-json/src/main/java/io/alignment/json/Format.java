package io.alignment.json;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.alignment.model.Element;
import io.alignment.model.Field;
import io.alignment.model.FieldTable;
import io.alignment.model.Relation;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The document format, version 1: how what stands in the {@link FieldTable} is laid out in
 * documents.
 */
final class Format {

  static final String VERSION = "alignment/1";

  /** The position of the id among the fields of an element. */
  static final int ID = 0;

  /** How many of the fields of a relation are its ends: the first ones. */
  static final int ENDS = 2;

  /** The field of an objective that says whether it is a key result, where it is no other's. */
  static final String KIND = "kind";

  /** The field of an objective in which its key results stand. */
  static final String KEY_RESULTS = "keyResults";

  /** The types of element by the names of their sections. */
  static final ImmutableMap<String, Element.Type> SECTIONS =
      Maps.uniqueIndex(Arrays.asList(Element.Type.values()), Element.Type::section);

  /** The shapes of elements. */
  static final ImmutableMap<Element.Type, Shape> ELEMENTS =
      Maps.toMap(
          SECTIONS.values(),
          type ->
              type == Element.Type.OBJECTIVE
                  ? Shape.of(FieldTable.of(type)).and(Member.choice(KIND, ObjectiveKind.class))
                  : Shape.of(FieldTable.of(type)));

  /** The position of the {@link #KIND} of an objective, where it may stand. */
  static final int KIND_POSITION = objective().positionOf(KIND);

  /** The position of the {@link #KEY_RESULTS} of an objective. */
  static final int KEY_RESULTS_POSITION = objective().positionOf(KEY_RESULTS);

  private static Shape objective() {
    return Objects.requireNonNull(ELEMENTS.get(Element.Type.OBJECTIVE));
  }

  /** A document: its version, what the strategy as a whole has, and the sections. */
  static final Shape DOCUMENT =
      Shape.of(
          FieldTable.ofStrategy().noun(),
          Stream.of(
                  Stream.of(Member.of("format", Field.Type.TEXT).require()),
                  FieldTable.ofStrategy().list().stream().map(Member::of),
                  ELEMENTS.entrySet().stream()
                      .map(it -> Member.section(it.getKey().section(), it.getValue())))
              .flatMap(it -> it)
              .toArray(Member[]::new));

  private Format() {}

  /** What an objective is that does not stand inside another one. */
  enum ObjectiveKind {
    /** An objective; it may have key results. */
    OBJECTIVE,
    /** A key result of the one objective that it supports. */
    KEY_RESULT
  }

  /** Returns how an object that is a relation names the end with which it does not stand. */
  static String nameOfEnd(Relation.Kind kind) {
    return kind == Relation.Kind.COLLABORATION ? "with" : "to";
  }
}
