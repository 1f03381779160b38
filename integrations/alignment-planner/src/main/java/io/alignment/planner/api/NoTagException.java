package io.alignment.planner.api;

/** Thrown where a program wants to change what it does not say to have seen. */
final class NoTagException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NoTagException() {
    super(
        "Say which version your change stands on: send If-Match with the ETag of the strategy that"
            + " you have read, such as If-Match: \"7\".");
  }
}
