package io.alignment.interchange.archimate;

import io.alignment.interchange.fields.FieldReading;
import java.util.OptionalDouble;

/** How strongly one thing influences another, as ArchiMate writes it and as a number. */
final class Modifier {

  private Modifier() {}

  /**
   * Reads a modifier.
   *
   * @param modifier {@code ++}, {@code +}, {@code -}, {@code --}, or a number from 0 to 10
   * @return a number from -1 to 1; empty if it says nothing of that sort
   */
  static OptionalDouble read(String modifier) {
    return switch (modifier) {
      case "++" -> OptionalDouble.of(1);
      case "+" -> OptionalDouble.of(0.5);
      case "-" -> OptionalDouble.of(-0.5);
      case "--" -> OptionalDouble.of(-1);
      default ->
          FieldReading.decimal(modifier)
              .filter(it -> it >= 0 && it <= 10)
              .map(it -> OptionalDouble.of(it / 10))
              .orElse(OptionalDouble.empty());
    };
  }

  /** Returns what comes nearest to a number; blank for 0. */
  static String of(double weight) {
    if (weight == 0) {
      return "";
    }
    String sign = weight > 0 ? "+" : "-";
    return Math.abs(weight) > 0.75 ? sign + sign : sign;
  }
}
