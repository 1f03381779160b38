package io.alignment.report.page;

import com.google.common.collect.ImmutableList;
import io.alignment.analysis.Finding;
import io.alignment.analysis.MetricValue;
import io.alignment.model.Element;
import io.alignment.model.FieldTable;
import io.alignment.model.Relation;
import io.alignment.model.Strategy;
import io.alignment.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a report says of an element.
 *
 * @param element the element
 * @param kind what it is
 * @param facts what is recorded of it
 * @param relations to what it is related, and how
 * @param numbers its numbers
 * @param findings what was found about it
 * @param mapAnchor its place on a map; empty if it is on none
 */
public record ElementRow(
    Element element,
    String kind,
    List<String> facts,
    List<Relations> relations,
    List<MetricValue> numbers,
    List<Finding> findings,
    Optional<String> mapAnchor) {

  /** Of larger strategies numbers and findings stand on their own pages alone. */
  private static final int MOST_IN_FULL = 500;

  private static final int MOST_RELATED = 10;

  /** Fields that have places of their own. */
  private static final Set<String> TOLD_APART = Set.of("id", "name", "description");

  private static final Set<String> KINDS = Set.of("kind", "quadrant");

  public ElementRow {
    facts = ImmutableList.copyOf(facts);
    relations = ImmutableList.copyOf(relations);
    numbers = ImmutableList.copyOf(numbers);
    findings = ImmutableList.copyOf(findings);
  }

  /**
   * Elements to which another one is related in the same way.
   *
   * @param verb how
   * @param others the elements
   * @param more how many more there are
   */
  public record Relations(String verb, List<Other> others, int more) {}

  /**
   * An element to which another one is related.
   *
   * @param id its id
   * @param carried what the relation says besides, such as its weight; empty for nothing
   */
  public record Other(String id, String carried) {}

  /**
   * Returns the rows of all elements.
   *
   * @param page the report
   * @param map its maps
   * @return the rows, by type and id
   */
  public static List<ElementRow> all(Page page, MapPage map) {
    Strategy strategy = page.strategy();
    Recorded recorded = new Recorded(page.phrases().words());
    Map<String, List<Finding>> findings = new HashMap<>();
    for (Finding finding : page.findings()) {
      for (String id : finding.elements()) {
        findings.computeIfAbsent(id, it -> new ArrayList<>()).add(finding);
      }
    }
    boolean few = strategy.elements().size() <= MOST_IN_FULL;
    return strategy.elements().stream()
        .sorted(Comparator.comparing(Element::type).thenComparing(Element::id))
        .map(
            element ->
                new ElementRow(
                    element,
                    kindOf(element, page),
                    factsOf(element, recorded),
                    relationsOf(page, element.id(), recorded),
                    few ? page.numbers().of(element.id()) : List.of(),
                    few ? findings.getOrDefault(element.id(), List.of()) : List.of(),
                    map.anchorOf(element.id())))
        .toList();
  }

  /** Returns its type, with its kind if it has one. */
  private static String kindOf(Element element, Page page) {
    Words words = page.phrases().words();
    if (page.strategy().isKeyResult(element.id())) {
      return page.say("type.key-result");
    }
    String type = words.word(element.type());
    return FieldTable.of(element.type()).list().stream()
        .filter(field -> KINDS.contains(field.name()))
        .flatMap(field -> field.value(element).stream())
        .map(kind -> type + ", " + words.word((Enum<?>) kind))
        .findFirst()
        .orElse(type);
  }

  private static List<String> factsOf(Element element, Recorded recorded) {
    return recorded.facts(
        FieldTable.of(element.type()),
        element,
        field -> !TOLD_APART.contains(field.name()) && !KINDS.contains(field.name()));
  }

  private static List<Relations> relationsOf(Page page, String id, Recorded recorded) {
    Strategy strategy = page.strategy();
    List<Relations> relations = new ArrayList<>();
    for (Relation.Kind kind : Relation.Kind.values()) {
      List<Other> targets = new ArrayList<>();
      List<Other> sources = new ArrayList<>();
      strategy
          .outgoing(id, kind.type())
          .forEach(it -> targets.add(other(it.target(), it, recorded)));
      strategy
          .incoming(id, kind.type())
          .forEach(it -> sources.add(other(it.source(), it, recorded)));
      if (kind == Relation.Kind.COLLABORATION) {
        targets.addAll(sources);
        sources.clear();
      }
      add(relations, page.say("relation." + Page.name(kind)), targets);
      add(relations, page.say("relation-back." + Page.name(kind)), sources);
    }
    return relations;
  }

  private static Other other(String id, Relation relation, Recorded recorded) {
    return new Other(id, recorded.carried(FieldTable.of(relation.kind()), relation));
  }

  private static void add(List<Relations> relations, String verb, List<Other> others) {
    if (!others.isEmpty()) {
      int shown = Math.min(MOST_RELATED, others.size());
      relations.add(new Relations(verb, others.subList(0, shown), others.size() - shown));
    }
  }
}
