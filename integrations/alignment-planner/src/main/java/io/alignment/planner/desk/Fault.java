package io.alignment.planner.desk;

import com.google.common.collect.ImmutableList;
import io.alignment.json.DocumentProblem;
import io.alignment.model.Field;
import io.alignment.model.Problem;
import java.util.List;
import java.util.Optional;

/**
 * Something that is wrong with what somebody wants to keep.
 *
 * @param code what is wrong, for programs
 * @param ids the elements concerned, if any can be named
 * @param field the field concerned, such as {@code due}; empty for the whole
 * @param place where it stands in the document, if that is known
 * @param message what is wrong and how to mend it, for people
 */
public record Fault(
    String code, List<String> ids, String field, Optional<Place> place, String message) {

  public Fault {
    ids = ImmutableList.copyOf(ids);
  }

  /**
   * A place in a document.
   *
   * @param line its line, from 1
   * @param column its column, from 1
   * @param pointer its JSON Pointer
   */
  public record Place(int line, int column, String pointer) {}

  static Fault of(Problem problem) {
    return new Fault(
        Field.nameOf(problem.code()),
        problem.ids(),
        problem.field(),
        Optional.empty(),
        problem.message());
  }

  static Fault of(DocumentProblem problem) {
    return new Fault(
        problem.code(),
        List.of(),
        "",
        Optional.of(new Place(problem.line(), problem.column(), problem.pointer())),
        problem.message());
  }

  static Fault ofEdit(IllegalArgumentException refusal) {
    return new Fault(
        "not-there", List.of(), "", Optional.empty(), String.valueOf(refusal.getMessage()));
  }
}
