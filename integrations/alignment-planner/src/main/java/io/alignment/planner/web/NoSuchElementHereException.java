package io.alignment.planner.web;

/** Thrown where somebody asks for something that the strategy does not have. */
final class NoSuchElementHereException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NoSuchElementHereException(String id) {
    super(
        "There is nothing called “%s” here. Perhaps somebody has taken it away; the history tells."
            .formatted(id));
  }
}
