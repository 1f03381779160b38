package io.alignment.json;

/** A place in a document: a JSON Pointer, and line and column from 1. */
record Place(String pointer, int line, int column) {

  /** The document as a whole. */
  static final Place TOP = new Place("", 1, 1);

  /** Behind everything. */
  static final Place END = new Place("", Integer.MAX_VALUE, 1);
}
