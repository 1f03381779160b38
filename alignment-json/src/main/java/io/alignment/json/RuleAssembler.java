package io.alignment.json;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.alignment.Analyses;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.Metric;
import io.alignment.analysis.Severity;
import io.alignment.internal.NearMiss;
import io.alignment.model.Element;
import io.alignment.model.Field;
import io.alignment.rules.AlignmentRule;
import io.alignment.rules.AnalyzedElement;
import io.alignment.rules.BoundedNumber;
import io.alignment.rules.Condition;
import io.alignment.rules.Conditions;
import io.alignment.rules.Exemption;
import io.alignment.rules.Rules;
import io.alignment.rules.Subject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Makes rules of the objects of a document, and reports what makes no sense in them. */
final class RuleAssembler {

  private static final ImmutableList<String> DEMANDS =
      ImmutableList.of("should", "ownsAtMost", "number", "noFinding");
  private static final ImmutableList<String> OF_NUMBERS =
      ImmutableList.of("of", "atLeast", "atMost", "orAbsent");

  private final ImmutableSet<String> metrics;
  private final ImmutableSet<String> shares;
  private final ImmutableSet<String> kinds;
  private final DocumentProblems problems;
  private final Set<String> ids = new HashSet<>();

  RuleAssembler(Analyses analyses, DocumentProblems problems) {
    metrics = analyses.metrics().stream().map(Metric::id).collect(toImmutableSet());
    shares =
        analyses.metrics().stream()
            .filter(metric -> metric.unit() == Metric.Unit.SHARE)
            .map(Metric::id)
            .collect(toImmutableSet());
    kinds = analyses.findingKinds().stream().map(FindingKind::id).collect(toImmutableSet());
    this.problems = problems;
  }

  /** Returns the rule of an object; empty if something is wrong with it, which is reported then. */
  Optional<AlignmentRule> rule(Entry entry) {
    int before = problems.size();
    String id = entry.text("id").orElse("?");
    if (entry.text("id").isPresent() && (id.isBlank() || !ids.add(id))) {
      report(
          "duplicate-id",
          entry.placeOf("id"),
          id.isBlank()
              ? "A rule needs an id, such as \"objectives.funded\"."
              : "Two rules are called \"%s\". Rename one of the two.".formatted(id));
    }
    List<Selector> selectors = selectors(entry);
    Optional<AlignmentRule> rule =
        id.isBlank() || (entry.has("select") && selectors.isEmpty())
            ? Optional.empty()
            : assemble(id, entry, selectors);
    List<Exemption> exemptions = exemptions(entry);
    if (rule.isEmpty() || entry.isBroken() || problems.size() > before) {
      return Optional.empty();
    }
    AlignmentRule made =
        rule.get().withSeverity(entry.choice("severity", Severity.class).orElse(Severity.ERROR));
    made = entry.text("description").map(made::as).orElse(made);
    made = entry.text("because").map(made::because).orElse(made);
    for (Exemption exemption : exemptions) {
      made = made.except(exemption);
    }
    return Optional.of(made);
  }

  private List<Selector> selectors(Entry entry) {
    List<Selector> selectors = new ArrayList<>();
    List<Entry> selections = entry.entries("select");
    if (entry.has("select") && selections.isEmpty() && !entry.isBroken()) {
      report("no-selection", entry.placeOf("select"), "This selects nothing. Name a type.");
    }
    for (Entry select : selections) {
      Selector.of(select, problems).ifPresent(selectors::add);
    }
    return selectors;
  }

  private Optional<AlignmentRule> assemble(String id, Entry entry, List<Selector> selectors) {
    List<String> demands = DEMANDS.stream().filter(entry::has).toList();
    if (demands.size() != 1) {
      if (!entry.isBroken()) {
        report(
            "no-single-demand",
            entry.placeOf(demands.size() > 1 ? demands.get(1) : ""),
            demands.isEmpty()
                ? "This rule demands nothing. Add one of %s.".formatted(String.join(", ", DEMANDS))
                : "A rule demands one thing. Make two rules of %s."
                    .formatted(String.join(" and ", demands)));
      }
      return Optional.empty();
    }
    String demand = demands.get(0);
    if (!demand.equals("number")) {
      OF_NUMBERS.stream()
          .filter(entry::has)
          .forEach(
              field ->
                  report(
                      "senseless-term",
                      entry.placeOf(field),
                      "\"%s\" is for rules about a \"number\". Remove it.".formatted(field)));
    }
    return switch (demand) {
      case "should" -> wishes(entry, selectors).map(it -> ofElements(id, selectors, it));
      case "ownsAtMost" -> span(entry, selectors).map(it -> ofElements(id, selectors, it));
      case "number" -> bound(entry).map(it -> ofAny(id, entry, selectors, it));
      default -> noFinding(entry).map(it -> ofAny(id, entry, selectors, it));
    };
  }

  private static AlignmentRule ofElements(
      String id, List<Selector> selectors, Condition<? super AnalyzedElement<?>> condition) {
    String words = selectors.stream().map(Selector::words).collect(Collectors.joining(" and "));
    return Rules.rule(id)
        .elements()
        .that(it -> selectors.stream().anyMatch(selector -> selector.selects(it)))
        .should(condition)
        .as(
            Ascii.toUpperCase(words.substring(0, 1))
                + words.substring(1)
                + " should "
                + condition.words());
  }

  private static AlignmentRule ofAny(
      String id, Entry entry, List<Selector> selectors, Condition<Subject> condition) {
    return entry.has("select")
        ? ofElements(id, selectors, condition)
        : Rules.rule(id).strategy().should(condition);
  }

  // Demands

  private Optional<Condition<AnalyzedElement<?>>> wishes(Entry entry, List<Selector> selectors) {
    Optional<Condition<AnalyzedElement<?>>> all = Optional.empty();
    List<String> names = entry.texts("should");
    for (int i = 0; i < names.size(); i++) {
      NamedCondition wish = NamedCondition.ALL.get(names.get(i));
      Place place = entry.placeOf("should/" + i);
      if (wish == null) {
        unknown("unknown-choice", place, "wish", names.get(i), NamedCondition.ALL.keySet());
        return Optional.empty();
      }
      checkTypes(selectors, place, names.get(i), wish);
      all = Optional.of(all.map(it -> it.and(wish.onElements())).orElse(wish.onElements()));
    }
    if (names.isEmpty()) {
      report("no-single-demand", entry.placeOf("should"), "Say what should be so.");
    }
    return selectors.isEmpty() ? Optional.empty() : all;
  }

  private void checkTypes(List<Selector> selectors, Place place, String what, NamedCondition wish) {
    if (selectors.isEmpty()) {
      report(
          "missing-field",
          place,
          "Say which elements should be so: \"select\", such as select: {type: objective}.");
    }
    for (Selector selector : selectors) {
      if (!wish.types().contains(selector.type())) {
        report(
            "senseless-term",
            place,
            "\"%s\" cannot be asked of a %s. It suits: %s."
                .formatted(
                    what,
                    Field.nameOf(selector.type()),
                    wish.types().stream().map(Field::nameOf).collect(Collectors.joining(", "))));
      }
    }
  }

  private Optional<Condition<AnalyzedElement<?>>> span(Entry entry, List<Selector> selectors) {
    double most = entry.number("ownsAtMost").orElse(0);
    if (!(most >= 0 && most <= Integer.MAX_VALUE && most == Math.rint(most))) {
      report(
          "number-out-of-range",
          entry.placeOf("ownsAtMost"),
          "%s is no number of objectives. Write one such as 5.".formatted(most));
      return Optional.empty();
    }
    if (selectors.isEmpty()
        || selectors.stream().anyMatch(it -> it.type() != Element.Type.FUNCTION)) {
      report(
          "senseless-term",
          entry.placeOf("ownsAtMost"),
          "Only functions own objectives. Select them: select: {type: function}.");
      return Optional.empty();
    }
    return Optional.of(
        new NamedCondition(
                Conditions.owningAtMost((int) most), ImmutableSet.of(Element.Type.FUNCTION))
            .onElements());
  }

  private Optional<Condition<Subject>> bound(Entry entry) {
    String metric = entry.text("number").orElseThrow();
    if (!metrics.contains(metric)) {
      unknown("unknown-number", entry.placeOf("number"), "number", metric, metrics);
    }
    if (entry.has("of") && entry.has("select")) {
      report(
          "senseless-term",
          entry.placeOf("of"),
          "With \"select\" the number is that of each element. Remove \"of\" or \"select\".");
    }
    OptionalDouble least = entry.number("atLeast");
    OptionalDouble most = entry.number("atMost");
    if (least.isEmpty() && most.isEmpty()) {
      if (!entry.isBroken()) {
        report(
            "missing-field",
            entry.placeOf("number"),
            "This number has no bound. Add atLeast or atMost.");
      }
      return Optional.empty();
    }
    if (shares.contains(metric) && !(isShare(least) && isShare(most))) {
      report(
          "number-out-of-range",
          entry.placeOf(least.isPresent() && !isShare(least) ? "atLeast" : "atMost"),
          "This number is a share, from 0 to 1: 0.1 is 10 %. Mend its bound.");
      return Optional.empty();
    }
    double low = least.orElse(Double.NEGATIVE_INFINITY);
    double high = most.orElse(Double.POSITIVE_INFINITY);
    if (low > high || low == Double.POSITIVE_INFINITY || high == Double.NEGATIVE_INFINITY) {
      report(
          "number-out-of-range",
          entry.placeOf("atMost"),
          "No number is at least %s and at most %s. Mend the two.".formatted(low, high));
      return Optional.empty();
    }
    BoundedNumber number = Conditions.number(metric);
    number = entry.text("of").map(number::of).orElse(number);
    number = entry.flag("orAbsent") ? number.orAbsent() : number;
    return Optional.of(
        Conditions.have(
            most.isEmpty()
                ? number.atLeast(low)
                : least.isEmpty() ? number.atMost(high) : number.between(low, high)));
  }

  private static boolean isShare(OptionalDouble bound) {
    return bound.isEmpty() || (bound.getAsDouble() >= 0 && bound.getAsDouble() <= 1);
  }

  private Optional<Condition<Subject>> noFinding(Entry entry) {
    Set<String> named = new TreeSet<>();
    List<String> patterns = entry.texts("noFinding");
    for (int i = 0; i < patterns.size(); i++) {
      List<String> matching =
          kinds.stream()
              .filter(Selector.pattern(patterns.get(i)).asMatchPredicate())
              .collect(toImmutableList());
      if (matching.isEmpty()) {
        unknown(
            "unknown-finding",
            entry.placeOf("noFinding/" + i),
            "kind of finding",
            patterns.get(i),
            kinds);
      }
      named.addAll(matching);
    }
    if (patterns.isEmpty()) {
      report("no-single-demand", entry.placeOf("noFinding"), "Name a kind of finding.");
    }
    return named.isEmpty()
        ? Optional.empty()
        : Optional.of(Conditions.noFinding(named.toArray(String[]::new)));
  }

  // Exceptions

  private List<Exemption> exemptions(Entry entry) {
    List<Exemption> exemptions = new ArrayList<>();
    for (Entry except : entry.entries("except")) {
      if (except.isBroken()) {
        continue;
      }
      List<String> elements = except.texts("elements");
      String reason = except.text("reason").orElseThrow();
      if (elements.isEmpty() || reason.isBlank()) {
        report(
            "empty-exception",
            except.placeOf(elements.isEmpty() ? "elements" : "reason"),
            "An exception names elements and gives a reason. Add what is missing.");
      } else {
        exemptions.add(new Exemption(elements, reason, except.date("until").orElseThrow()));
      }
    }
    return exemptions;
  }

  private void unknown(String code, Place place, String what, String name, Set<String> names) {
    report(
        code,
        place,
        "There is no %s \"%s\".".formatted(what, name)
            + NearMiss.of(name, names)
                .map(" Did you mean \"%s\"?"::formatted)
                .orElse(" There are: " + String.join(", ", names) + "."));
  }

  private void report(String code, Place place, String message) {
    problems.add(code, place, message);
  }
}
