package io.alignment.json;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import io.alignment.Analyses;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.Metric;
import io.alignment.analysis.Severity;
import io.alignment.analysis.board.Column;
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
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Makes rules of the objects of a document, and reports what makes no sense in them. */
final class RuleAssembler {

  private static final ImmutableList<String> DEMANDS =
      ImmutableList.of("should", "ownsAtMost", "number", "noFinding", "notFailing");
  private static final ImmutableList<String> OF_NUMBERS =
      ImmutableList.of("of", "atLeast", "atMost", "orAbsent");

  private final Map<String, Metric.Unit> metrics;
  private final ImmutableSet<String> kinds;
  private final DocumentProblems problems;
  private final Set<String> ids = new HashSet<>();

  RuleAssembler(Analyses analyses, DocumentProblems problems) {
    metrics =
        analyses.metrics().stream()
            .collect(Collectors.toMap(Metric::id, Metric::unit, (a, b) -> a, LinkedHashMap::new));
    kinds = analyses.findingKinds().stream().map(FindingKind::id).collect(toImmutableSet());
    this.problems = problems;
  }

  /** Returns the rule of an object; empty if something is wrong with it, which is reported then. */
  Optional<AlignmentRule> rule(Entry entry) {
    int before = problems.size();
    String id = entry.text("id").orElse("?");
    if (entry.text("id").isPresent() && (id.isBlank() || !ids.add(id))) {
      problems.add(
          "duplicate-id",
          entry,
          "id",
          id.isBlank()
              ? "A rule needs an id, such as \"objectives.funded\"."
              : "Two rules are called \"%s\". Rename one of the two.",
          id);
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
      problems.add("no-selection", entry, "select", "This selects nothing. Name a type.");
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
        problems.add(
            "no-single-demand",
            entry,
            demands.isEmpty() ? "" : demands.get(1),
            demands.isEmpty()
                ? "This rule demands nothing. Add one of %s."
                : "A rule demands one thing. Make two rules of %2$s.",
            String.join(", ", DEMANDS),
            String.join(" and ", demands));
      }
      return Optional.empty();
    }
    String demand = demands.get(0);
    if (!demand.equals("number")) {
      for (String field : OF_NUMBERS.stream().filter(entry::has).toList()) {
        senseless(entry, field, "\"%s\" is for rules about a \"number\". Remove it.", field);
      }
    }
    return switch (demand) {
      case "should" -> wishes(entry, selectors).map(it -> ofElements(id, selectors, it));
      case "ownsAtMost" -> span(entry, selectors).map(it -> ofElements(id, selectors, it));
      case "notFailing" -> notFailing(entry, selectors).map(it -> ofElements(id, selectors, it));
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
      String part = "should/" + i;
      NamedCondition wish = NamedCondition.ALL.get(names.get(i));
      if (wish == null) {
        unknown("unknown-choice", entry, part, "wish", names.get(i), NamedCondition.ALL.keySet());
        return Optional.empty();
      }
      checkTypes(selectors, entry, part, names.get(i), wish);
      all = Optional.of(all.map(it -> it.and(wish.onElements())).orElse(wish.onElements()));
    }
    if (names.isEmpty()) {
      problems.add("no-single-demand", entry, "should", "Say what should be so.");
    }
    return selectors.isEmpty() ? Optional.empty() : all;
  }

  private void checkTypes(
      List<Selector> selectors, Entry entry, String part, String name, NamedCondition wish) {
    if (selectors.isEmpty()) {
      problems.add(
          "missing-field",
          entry,
          part,
          "Say which elements should be so: \"select\", such as select: {type: objective}.");
    }
    for (Selector selector : selectors) {
      if (!wish.types().contains(selector.type())) {
        senseless(
            entry,
            part,
            "\"%s\" cannot be asked of a %s. It suits: %s.",
            name,
            Field.nameOf(selector.type()),
            wish.types().stream().map(Field::nameOf).collect(Collectors.joining(", ")));
      }
    }
  }

  private Optional<Condition<AnalyzedElement<?>>> span(Entry entry, List<Selector> selectors) {
    double most = entry.number("ownsAtMost").orElse(0);
    if (!(most >= 0 && most <= Integer.MAX_VALUE && most == Math.rint(most))) {
      outOfRange(entry, "ownsAtMost", "%s is no number of objectives. Write one such as 5.", most);
      return Optional.empty();
    }
    if (selectors.isEmpty()
        || selectors.stream().anyMatch(it -> it.type() != Element.Type.FUNCTION)) {
      senseless(
          entry,
          "ownsAtMost",
          "Only functions own objectives. Select them: select: {type: function}.");
      return Optional.empty();
    }
    return Optional.of(
        NamedCondition.of(Conditions.owningAtMost((int) most), Element.Type.FUNCTION).onElements());
  }

  private Optional<Condition<AnalyzedElement<?>>> notFailing(
      Entry entry, List<Selector> selectors) {
    Map<String, Column> columns = Maps.uniqueIndex(Arrays.asList(Column.values()), Column::id);
    List<Column> named = new ArrayList<>();
    List<String> names = entry.texts("notFailing");
    for (int i = 0; i < names.size(); i++) {
      Column column = columns.get(names.get(i));
      if (column == null) {
        String part = "notFailing/" + i;
        unknown("unknown-choice", entry, part, "column", names.get(i), columns.keySet());
        return Optional.empty();
      }
      named.add(column);
    }
    if (names.isEmpty()) {
      problems.add("no-single-demand", entry, "notFailing", "Name a column of the board.");
      return Optional.empty();
    }
    if (selectors.isEmpty()
        || selectors.stream().anyMatch(it -> it.type() != Element.Type.OBJECTIVE)) {
      senseless(
          entry,
          "notFailing",
          "Only objectives stand on the board. Select them: select: {type: objective}.");
      return Optional.empty();
    }
    return Optional.of(
        NamedCondition.of(
                Conditions.notFailing(named.toArray(Column[]::new)), Element.Type.OBJECTIVE)
            .onElements());
  }

  private Optional<Condition<Subject>> bound(Entry entry) {
    String metric = entry.text("number").orElseThrow();
    if (!metrics.containsKey(metric)) {
      unknown("unknown-number", entry, "number", "number", metric, metrics.keySet());
    }
    if (entry.has("of") && entry.has("select")) {
      senseless(
          entry,
          "of",
          "With \"select\" the number is that of each element. Remove \"of\" or \"select\".");
    }
    OptionalDouble least = entry.number("atLeast");
    OptionalDouble most = entry.number("atMost");
    if (least.isEmpty() && most.isEmpty()) {
      if (!entry.isBroken()) {
        problems.add(
            "missing-field", entry, "number", "This number has no bound. Add atLeast or atMost.");
      }
      return Optional.empty();
    }
    if (metrics.get(metric) == Metric.Unit.SHARE && !(isShare(least) && isShare(most))) {
      outOfRange(
          entry,
          isShare(least) ? "atMost" : "atLeast",
          "This number is a share, from 0 to 1: 0.1 is 10 %%. Mend its bound.");
      return Optional.empty();
    }
    double low = least.orElse(Double.NEGATIVE_INFINITY);
    double high = most.orElse(Double.POSITIVE_INFINITY);
    if (low > high || low == Double.POSITIVE_INFINITY || high == Double.NEGATIVE_INFINITY) {
      outOfRange(
          entry, "atMost", "No number is at least %s and at most %s. Mend the two.", low, high);
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
      Predicate<String> matches = Selector.pattern(patterns.get(i)).asMatchPredicate();
      if (kinds.stream().noneMatch(matches)) {
        unknown(
            "unknown-finding", entry, "noFinding/" + i, "kind of finding", patterns.get(i), kinds);
      }
      kinds.stream().filter(matches).forEach(named::add);
    }
    if (patterns.isEmpty()) {
      problems.add("no-single-demand", entry, "noFinding", "Name a kind of finding.");
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
        problems.add(
            "empty-exception",
            except,
            elements.isEmpty() ? "elements" : "reason",
            "An exception names elements and gives a reason. Add what is missing.");
      } else {
        exemptions.add(new Exemption(elements, reason, except.date("until").orElseThrow()));
      }
    }
    return exemptions;
  }

  // Faults

  private void senseless(Entry entry, String part, String message, Object... values) {
    problems.add("senseless-term", entry, part, message, values);
  }

  private void outOfRange(Entry entry, String part, String message, Object... values) {
    problems.add("number-out-of-range", entry, part, message, values);
  }

  private void unknown(
      String code, Entry entry, String part, String what, String name, Set<String> names) {
    problems.add(
        code,
        entry,
        part,
        "There is no %s \"%s\". %s",
        what,
        name,
        NearMiss.hint(name, names).orElse("There are: " + String.join(", ", names) + "."));
  }
}
