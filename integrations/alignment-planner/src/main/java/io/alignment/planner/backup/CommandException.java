package io.alignment.planner.backup;

import org.jspecify.annotations.Nullable;

/** Thrown where a command cannot be done; its message is for people. */
final class CommandException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CommandException(String message) {
    super(message);
  }

  CommandException(String message, @Nullable Exception cause) {
    super(message, cause);
  }
}
