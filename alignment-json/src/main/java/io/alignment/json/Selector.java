package io.alignment.json;

import io.alignment.model.Aim;
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
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which elements a rule of a document looks at: those of a type that meet all terms. */
final class Selector {

  private final Element.Type type;
  private final boolean areKeyResults;
  private final List<Predicate<AnalyzedElement<?>>> terms = new ArrayList<>();
  private final List<String> clauses = new ArrayList<>();

  private Selector(Element.Type type, boolean areKeyResults) {
    this.type = type;
    this.areKeyResults = areKeyResults;
  }

  Element.Type type() {
    return type;
  }

  boolean selects(AnalyzedElement<?> it) {
    return it.element().type() == type
        && it.isKeyResult() == areKeyResults
        && terms.stream().allMatch(term -> term.test(it));
  }

  /** Makes a selector of an object, and reports what makes no sense in it. */
  static Optional<Selector> of(Entry entry, DocumentProblems problems) {
    Optional<Element.Type> type = entry.choice("type", Element.Type.class);
    if (entry.isBroken() || type.isEmpty()) {
      return Optional.empty();
    }
    Selector selector = new Selector(type.get(), entry.flag("keyResults"));
    selector.addTerms(entry);
    int before = problems.size();
    selector.checkSense(entry, problems);
    return problems.size() == before ? Optional.of(selector) : Optional.empty();
  }

  private void addTerms(Entry entry) {
    List<Pattern> patterns = entry.texts("id").stream().map(Selector::pattern).toList();
    addAny(
        entry.texts("id"),
        "are called ",
        it -> patterns.stream().anyMatch(pattern -> pattern.matcher(it.id()).matches()));
    List<String> tags = entry.texts("tag");
    addAny(tags, "are tagged ", it -> tags.stream().anyMatch(it::isTagged));
    entry
        .properties("properties")
        .forEach(
            (name, value) ->
                add(
                    "have the %s %s".formatted(name, value),
                    it -> value.equals(it.element().properties().get(name))));
    entry
        .choice("perspective", Perspective.class)
        .ifPresent(
            it ->
                add(
                    "are in the perspective " + Field.nameOf(it),
                    element -> isIn(it, element.element())));
    entry
        .choice("aim", Aim.class)
        .ifPresent(
            it ->
                add(
                    "are " + Field.nameOf(it),
                    element ->
                        element.element() instanceof Objective objective && objective.aim() == it));
    List<String> functions = entry.texts("function");
    addAny(functions, "belong to ", it -> functions.stream().anyMatch(it::belongsTo));
    entry
        .number("priorityAbove")
        .ifPresent(
            least ->
                add(
                    "carry more than %s of the vision".formatted(Words.english().percent(least)),
                    it -> it instanceof AnalyzedWork<?> work && work.priority() > least));
  }

  private void addAny(List<String> names, String verb, Predicate<AnalyzedElement<?>> term) {
    if (!names.isEmpty()) {
      add(verb + String.join(" or ", names), term);
    }
  }

  private void add(String what, Predicate<AnalyzedElement<?>> term) {
    terms.add(term);
    clauses.add(what);
  }

  /** Returns what they are, in words. */
  String words() {
    String plural = areKeyResults ? "key results" : Field.nameOf(type) + "s";
    return clauses.isEmpty() ? plural : plural + " that " + String.join(" and ", clauses);
  }

  private void checkSense(Entry entry, DocumentProblems problems) {
    for (String term : List.of("id", "tag", "function")) {
      if (entry.has(term) && entry.texts(term).isEmpty()) {
        problems.add(
            "no-selection",
            entry,
            term,
            "This names nothing, and would select everything. Name something, or remove it.");
      }
    }
    String senseless = "senseless-term";
    if (entry.has("perspective") && type != Element.Type.OBJECTIVE) {
      String why = "Only objectives stand in a perspective. Remove it, or select objectives.";
      problems.add(senseless, entry, "perspective", why);
    }
    if (entry.has("aim") && type != Element.Type.OBJECTIVE) {
      String why = "Only objectives have an aim. Remove it, or select objectives.";
      problems.add(senseless, entry, "aim", why);
    }
    if (areKeyResults && type != Element.Type.OBJECTIVE) {
      String why = "Only objectives have key results. Remove it, or select objectives.";
      problems.add(senseless, entry, "keyResults", why);
    }
    double least = entry.number("priorityAbove").orElse(0);
    if (entry.has("priorityAbove")
        && type != Element.Type.OBJECTIVE
        && type != Element.Type.INITIATIVE) {
      String why =
          "Only objectives and initiatives carry a part of the vision. Remove this, or select"
              + " them.";
      problems.add(senseless, entry, "priorityAbove", why);
    } else if (least < 0 || least >= 1) {
      String why = "A priority is a share of the vision, from 0 to 1, such as 0.1. Mend it.";
      problems.add("number-out-of-range", entry, "priorityAbove", why);
    }
    if (entry.has("function") && (type == Element.Type.VISION || type == Element.Type.FACTOR)) {
      String why =
          "Visions and factors belong to no function. Remove this, or select something else.";
      problems.add(senseless, entry, "function", why);
    }
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
