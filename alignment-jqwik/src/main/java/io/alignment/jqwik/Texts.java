package io.alignment.jqwik;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * The texts of a strategy.
 *
 * @param names for names, descriptions, tags and properties
 * @param units for units
 * @param skills for skills
 * @param channels for channels
 */
record Texts(List<String> names, List<String> units, List<String> skills, List<String> channels) {

  static final Texts PLAIN =
      new Texts(
          List.of("Bakery", "Online orders", "Fresh bread", "Marketing", "Ovens"),
          List.of("EUR", "FTE", "hours/week", "USD"),
          List.of("baking", "seo", "sales", "law"),
          List.of("weekly meeting", "chat", "email"));

  static Arbitrary<Texts> of(Arbitrary<String> texts) {
    Arbitrary<List<String>> some = texts.list().ofMinSize(1).ofMaxSize(5);
    return Combinators.combine(some, some, some, some).as(Texts::new);
  }

  String name(int number) {
    String name = pick(names, number);
    return name.isBlank() ? "n" + name : name;
  }

  String text(int number) {
    return pick(names, number);
  }

  String unit(int number) {
    return pick(units, number);
  }

  String skill(int number) {
    return pick(skills, number);
  }

  String channel(int number) {
    return pick(channels, number);
  }

  private static String pick(List<String> words, int number) {
    return words.get(number % words.size());
  }
}
