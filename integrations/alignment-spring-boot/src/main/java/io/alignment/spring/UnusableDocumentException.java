package io.alignment.spring;

/** Thrown at start when a document that a property names cannot be used. */
final class UnusableDocumentException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  private final String property;

  UnusableDocumentException(String property, String message, Exception cause) {
    super(message, cause);
    this.property = property;
  }

  String property() {
    return property;
  }
}
