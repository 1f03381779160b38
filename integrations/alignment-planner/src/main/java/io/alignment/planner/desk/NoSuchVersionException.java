package io.alignment.planner.desk;

/** Thrown where somebody asks for a version that there is not. */
public final class NoSuchVersionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NoSuchVersionException(int number, int newest) {
    super("There is no version %s. Take one from 1 to %s.".formatted(number, newest));
  }
}
