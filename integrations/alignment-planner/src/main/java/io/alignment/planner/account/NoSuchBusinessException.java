package io.alignment.planner.account;

/** Thrown where somebody asks for a business that is not there, or not for them. */
public final class NoSuchBusinessException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NoSuchBusinessException(String slug) {
    super(
        "There is no business \"%s\" here that you may come into. Ask its owner to let you in."
            .formatted(slug));
  }
}
