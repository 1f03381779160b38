package io.alignment.model;

import com.google.common.collect.ImmutableList;
import io.alignment.model.Problem.Code;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Collects problems and knows how to speak of the parts of a strategy. */
final class Problems {

  /** A hostile input could have millions of problems; nobody reads more than these. */
  static final int MOST = 1000;

  private final List<Problem> found = new ArrayList<>();

  boolean isEmpty() {
    return found.isEmpty();
  }

  /** Says whether looking for more would be in vain. */
  boolean isFull() {
    return found.size() > MOST;
  }

  void add(Code code, Part part, String field, String message) {
    List<String> ids =
        part instanceof Relation relation
            ? List.of(relation.source(), relation.target())
            : List.of(((Element) part).id());
    add(code, Optional.of(part), ids, field, message);
  }

  void add(Code code, Optional<Part> part, List<String> ids, String field, String message) {
    if (!isFull()) {
      found.add(new Problem(code, part, ids, field, message));
    }
  }

  void outOfRange(Part part, String field, String owner, Object value, String range) {
    String name = field.substring(field.lastIndexOf('/') + 1);
    add(
        Code.NUMBER_OUT_OF_RANGE,
        part,
        field,
        "%s has the %s %s. It must be %s.".formatted(owner, name, value, range));
  }

  void dateOutOfRange(Part part, String field, LocalDate date) {
    String name = field.substring(field.lastIndexOf('/') + 1);
    add(
        Code.DATE_OUT_OF_RANGE,
        part,
        field,
        "%s has the %s %s, which is not between the years 0 and 9999. Mend it."
            .formatted(label(part), name, date));
  }

  void brokenText(Part part, String field) {
    add(
        Code.INVALID_TEXT,
        part,
        field,
        "%s contains half of a surrogate pair in its %s, which is no character. Remove it."
            .formatted(label(part), field));
  }

  /** Returns the problems found; if there were too many, the first and a word on the rest. */
  List<Problem> list() {
    if (!isFull()) {
      return ImmutableList.copyOf(found);
    }
    return ImmutableList.<Problem>builder()
        .addAll(found.subList(0, MOST))
        .add(
            new Problem(
                Code.TOO_MANY_PROBLEMS,
                Optional.empty(),
                List.of(),
                "",
                "There are more problems than these %s. Mend these first.".formatted(MOST)))
        .build();
  }

  // How to speak of parts

  static String label(Part part) {
    return part instanceof Element element ? label(element) : label((Relation) part);
  }

  static String label(Element element) {
    return "%s \"%s\"".formatted(upperFirst(word(element.type())), element.id());
  }

  static String label(Relation relation) {
    return "%s \"%s\" → \"%s\""
        .formatted(upperFirst(word(relation.kind())), relation.source(), relation.target());
  }

  static String word(Element.Type type) {
    return type.name().toLowerCase(Locale.ROOT);
  }

  static String word(Relation.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  static String upperFirst(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
