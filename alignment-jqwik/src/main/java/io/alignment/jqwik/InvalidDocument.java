package io.alignment.jqwik;

/**
 * A document with exactly one fault, and what a reader must say of it.
 *
 * @param text the document, in YAML
 * @param code the code of the problem, such as {@code unknown-field}
 * @param line the line of the fault, from 1
 */
public record InvalidDocument(String text, String code, int line) {

  @Override
  public String toString() {
    return "%s in line %s of:%n%s".formatted(code, line, text);
  }
}
