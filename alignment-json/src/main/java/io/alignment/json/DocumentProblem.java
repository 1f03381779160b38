package io.alignment.json;

/**
 * Something that is wrong with a document.
 *
 * @param code what is wrong, for programs: stable words such as {@code unknown-field}, or for what
 *     a strategy itself forbids its {@link io.alignment.model.Problem.Code} in that form, such as
 *     {@code duplicate-id}
 * @param pointer the place in the document as a JSON Pointer (RFC 6901); empty for the whole
 * @param line the line of the place, from 1
 * @param column the column of the place, from 1
 * @param message what is wrong and how to mend it: whole sentences in English
 */
public record DocumentProblem(String code, String pointer, int line, int column, String message) {

  @Override
  public String toString() {
    return "line %s, column %s%s: %s"
        .formatted(line, column, pointer.isEmpty() ? "" : " (" + pointer + ")", message);
  }
}
