package io.alignment.report.text;

import io.alignment.model.Element;
import io.alignment.model.Strategy;
import io.alignment.words.Wording;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** How elements and numbers are called in a text. */
public final class Names {

  private final Strategy strategy;

  Names(Strategy strategy) {
    this.strategy = strategy;
  }

  /** Returns the name of an element in quotes. */
  String name(String id) {
    return "“" + strategy.element(id).map(Element::name).orElse(id) + "”";
  }

  static String share(OptionalDouble share) {
    return share.isPresent() ? Wording.percent(share.getAsDouble()) : "nothing to count";
  }

  static String known(OptionalDouble share) {
    return share.isPresent() ? Wording.percent(share.getAsDouble()) : "unknown";
  }

  static String steps(OptionalInt steps) {
    return steps.isPresent() ? String.valueOf(steps.getAsInt()) : "none";
  }

  public static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
