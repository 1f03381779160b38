package io.alignment.json;

/**
 * A place in a document.
 *
 * @param pointer the place as a JSON Pointer (RFC 6901); empty for the whole
 * @param line the line, from 1
 * @param column the column, from 1
 */
public record Place(String pointer, int line, int column) {

  /** The document as a whole. */
  static final Place TOP = new Place("", 1, 1);

  /** Behind everything. */
  static final Place END = new Place("", Integer.MAX_VALUE, 1);
}
