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

  /** Refuses a relation one of whose ends is null. */
  static void notNullEnds(@Nullable String source, @Nullable String target) {
    if (source == null || target == null) {
      throw new NullPointerException(
          "A relation leads from %s to %s. Name two elements, or leave the relation out."
              .formatted(source, target));
    }
  }
}
