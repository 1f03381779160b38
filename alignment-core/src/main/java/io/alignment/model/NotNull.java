package io.alignment.model;

import org.jspecify.annotations.Nullable;

/** Refuses null in words, where it comes in. */
final class NotNull {

  private NotNull() {}

  /** Returns what was given for a parameter. */
  static <T> T notNull(@Nullable T value, String parameter) {
    if (value == null) {
      throw new NullPointerException(
          "The %s is null. Give one, or leave it out if there is none.".formatted(parameter));
    }
    return value;
  }
}
