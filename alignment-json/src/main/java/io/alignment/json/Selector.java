package io.alignment.json;

import io.alignment.model.Element;
import io.alignment.model.Field;
import io.alignment.model.Objective;
import io.alignment.model.Perspective;
import io.alignment.rules.AnalyzedElement;
import io.alignment.rules.AnalyzedWork;
import io.alignment.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which elements a rule of a document looks at: those of a type that meet all terms.
 *
 * @param type the type
 * @param terms what else they must meet
 * @param words what they are, in words
 */
record Selector(Element.Type type, List<Predicate<AnalyzedElement<?>>> terms, String words) {

  boolean selects(AnalyzedElement<?> it) {
    return it.element().type() == type && terms.stream().allMatch(term -> term.test(it));
  }

  /** Makes a selector of an object, and reports what makes no sense in it. */
  static Optional<Selector> of(Entry entry, DocumentProblems problems) {
    Optional<Element.Type> type = entry.choice("type", Element.Type.class);
    if (entry.isBroken() || type.isEmpty()) {
      return Optional.empty();
    }
    List<Predicate<AnalyzedElement<?>>> terms = new ArrayList<>();
    List<String> words = new ArrayList<>();
    List<String> ids = entry.texts("id");
    if (!ids.isEmpty()) {
      List<Pattern> patterns = ids.stream().map(Selector::pattern).toList();
      terms.add(it -> patterns.stream().anyMatch(pattern -> pattern.matcher(it.id()).matches()));
      words.add("are called " + String.join(" or ", ids));
    }
    List<String> tags = entry.texts("tag");
    if (!tags.isEmpty()) {
      terms.add(it -> tags.stream().anyMatch(it::isTagged));
      words.add("are tagged " + String.join(" or ", tags));
    }
    entry
        .properties("properties")
        .forEach(
            (name, value) -> {
              terms.add(it -> value.equals(it.element().properties().get(name)));
              words.add("have the %s %s".formatted(name, value));
            });
    entry
        .choice("perspective", Perspective.class)
        .ifPresent(
            perspective -> {
              terms.add(it -> isIn(perspective, it.element()));
              words.add("are in the perspective " + Field.nameOf(perspective));
            });
    List<String> functions = entry.texts("function");
    if (!functions.isEmpty()) {
      terms.add(it -> functions.stream().anyMatch(it::belongsTo));
      words.add("belong to " + String.join(" or ", functions));
    }
    entry
        .number("priorityAbove")
        .ifPresent(
            least -> {
              terms.add(it -> it instanceof AnalyzedWork<?> work && work.priority() > least);
              words.add(
                  "carry more than %s of the vision".formatted(Words.english().percent(least)));
            });
    return makesSense(entry, type.get(), problems)
        ? Optional.of(
            new Selector(
                type.get(),
                terms,
                type.get().name().toLowerCase(Locale.ROOT)
                    + "s"
                    + (words.isEmpty()
                        ? ""
                        : words.stream().collect(Collectors.joining(" and ", " that ", "")))))
        : Optional.empty();
  }

  private static boolean makesSense(Entry entry, Element.Type type, DocumentProblems problems) {
    int before = problems.size();
    for (String term : List.of("id", "tag", "function")) {
      if (entry.has(term) && entry.texts(term).isEmpty()) {
        problems.add(
            "no-selection",
            entry.placeOf(term),
            "This names nothing, and would select everything. Name something, or remove it.");
      }
    }
    if (entry.has("perspective") && type != Element.Type.OBJECTIVE) {
      problems.add(
          "senseless-term",
          entry.placeOf("perspective"),
          "Only objectives stand in a perspective. Remove it, or select objectives.");
    }
    double least = entry.number("priorityAbove").orElse(0);
    if (entry.has("priorityAbove")
        && type != Element.Type.OBJECTIVE
        && type != Element.Type.INITIATIVE) {
      problems.add(
          "senseless-term",
          entry.placeOf("priorityAbove"),
          "Only objectives and initiatives carry a part of the vision. Remove this, or select"
              + " them.");
    } else if (least < 0 || least >= 1) {
      problems.add(
          "number-out-of-range",
          entry.placeOf("priorityAbove"),
          "A priority is a share of the vision, from 0 to 1, such as 0.1. Mend it.");
    }
    if (entry.has("function") && (type == Element.Type.VISION || type == Element.Type.FACTOR)) {
      problems.add(
          "senseless-term",
          entry.placeOf("function"),
          "Visions and factors belong to no function. Remove this, or select something else.");
    }
    return problems.size() == before;
  }

  private static boolean isIn(Perspective perspective, Element element) {
    return element instanceof Objective objective
        && objective.perspective().equals(Optional.of(perspective));
  }

  /** Returns a pattern in which a star stands for any text. */
  static Pattern pattern(String glob) {
    return Pattern.compile(
        Arrays.stream(glob.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")),
        Pattern.DOTALL);
  }
}
