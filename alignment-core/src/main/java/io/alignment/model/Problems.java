package io.alignment.model;

import com.google.common.collect.ImmutableList;
import io.alignment.model.Problem.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects problems and knows how to speak of the parts of a strategy. */
final class Problems {

  /** A hostile input could have millions of problems; nobody reads more than these. */
  static final int MOST = 1000;

  private static final int LONGEST_ID = 60;

  private final List<Problem> found = new ArrayList<>();

  boolean isEmpty() {
    return found.isEmpty();
  }

  /** Says whether looking for more would be in vain. */
  boolean isFull() {
    return found.size() > MOST;
  }

  /**
   * Reports a problem of an element, of a relation, or of the strategy as a whole if that is null.
   *
   * @param predicate what is wrong with it and how to mend it; the sentence begins with its name
   * @param values what the predicate speaks of
   */
  void add(Code code, @Nullable Part part, String field, String predicate, Object... values) {
    addOf(label(part), code, part, field, predicate, values);
  }

  /**
   * Reports a problem of something that belongs to a part.
   *
   * @param subject what people call that
   */
  @SuppressWarnings("AnnotateFormatMethod") // That annotation is not among what this module needs.
  void addOf(
      String subject,
      Code code,
      @Nullable Part part,
      String field,
      String predicate,
      Object... values) {
    List<String> ids =
        part instanceof Relation relation
            ? List.of(relation.source(), relation.target())
            : part == null ? List.of() : List.of(((Element) part).id());
    add(
        new Problem(
            code,
            Optional.ofNullable(part),
            ids,
            field,
            subject + " " + predicate.formatted(values)));
  }

  void add(Problem problem) {
    if (!isFull()) {
      found.add(problem);
    }
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

  static String label(@Nullable Part part) {
    if (part instanceof Relation relation) {
      return "%s \"%s\" → \"%s\""
          .formatted(
              upperFirst(word(relation.kind())),
              shorten(relation.source()),
              shorten(relation.target()));
    }
    return part instanceof Element element
        ? "%s \"%s\"".formatted(upperFirst(word(element.type())), shorten(element.id()))
        : "The strategy";
  }

  static String shorten(String id) {
    return id.length() <= LONGEST_ID ? id : id.substring(0, LONGEST_ID - 3) + "...";
  }

  static String word(Enum<?> typeOrKind) {
    return typeOrKind.name().toLowerCase(Locale.ROOT);
  }

  static String upperFirst(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
