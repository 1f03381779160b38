package io.alignment.report.page;

import com.google.common.collect.ImmutableList;
import io.alignment.analysis.Finding;
import io.alignment.analysis.MetricValue;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Element;
import io.alignment.model.Factor;
import io.alignment.model.Initiative;
import io.alignment.model.Objective;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import io.alignment.model.Status;
import io.alignment.model.Strategy;
import io.alignment.model.Vision;
import io.alignment.model.WorkItem;
import io.alignment.words.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

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
   * @param ids their ids
   * @param more how many more there are
   */
  public record Relations(String verb, List<String> ids, int more) {}

  /**
   * Returns the rows of all elements.
   *
   * @param page the report
   * @param map its maps
   * @return the rows, by type and id
   */
  public static List<ElementRow> all(Page page, MapPage map) {
    Strategy strategy = page.strategy();
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
                    kindOf(element),
                    factsOf(element),
                    relationsOf(strategy, element.id()),
                    few ? page.numbersOf(element.id()) : List.of(),
                    few ? findings.getOrDefault(element.id(), List.of()) : List.of(),
                    map.anchorOf(element.id())))
        .toList();
  }

  private static String kindOf(Element element) {
    String type = Page.word(element.type());
    return switch (element.type()) {
      case VISION, OBJECTIVE -> type;
      case INITIATIVE -> type + ", " + Page.word(((Initiative) element).kind());
      case FUNCTION -> type + ", " + Page.word(((BusinessFunction) element).kind());
      case RESOURCE -> type + ", " + Page.word(((Resource) element).kind());
      case FACTOR -> type + ", " + Page.word(((Factor) element).quadrant());
    };
  }

  private static List<String> factsOf(Element element) {
    List<String> facts = new ArrayList<>();
    if (element instanceof Vision vision) {
      vision.horizon().ifPresent(it -> facts.add("until " + it));
    }
    if (element instanceof Objective objective) {
      objective.perspective().ifPresent(it -> facts.add(Page.word(it)));
    }
    if (element instanceof WorkItem work) {
      work.start().ifPresent(it -> facts.add("from " + it));
      work.due().ifPresent(it -> facts.add("due " + it));
      if (work.status() != Status.ACTIVE) {
        facts.add(Page.word(work.status()));
      }
    }
    if (element instanceof Resource resource) {
      String unit = resource.unit().map(it -> " " + it).orElse("");
      resource.capacity().ifPresent(it -> facts.add(Wording.number(it) + unit));
      if (resource.dayToDay().signum() > 0) {
        facts.add(Wording.number(resource.dayToDay()) + unit + " for day-to-day business");
      }
      if (!resource.skills().isEmpty()) {
        facts.add("can: " + sorted(resource.skills()));
      }
    }
    if (!element.tags().isEmpty()) {
      facts.add("tags: " + sorted(element.tags()));
    }
    new TreeMap<>(element.properties()).forEach((name, text) -> facts.add(name + ": " + text));
    return facts;
  }

  private static String sorted(Set<String> texts) {
    return String.join(", ", new TreeSet<>(texts));
  }

  private static List<Relations> relationsOf(Strategy strategy, String id) {
    List<Relations> relations = new ArrayList<>();
    for (Relation.Kind kind : Relation.Kind.values()) {
      List<String> targets = new ArrayList<>();
      List<String> sources = new ArrayList<>();
      strategy.outgoing(id, kind.type()).forEach(it -> targets.add(it.target()));
      strategy.incoming(id, kind.type()).forEach(it -> sources.add(it.source()));
      if (kind == Relation.Kind.COLLABORATION) {
        targets.addAll(sources);
        sources.clear();
      }
      add(relations, active(kind), targets);
      add(relations, passive(kind), sources);
    }
    return relations;
  }

  private static void add(List<Relations> relations, String verb, List<String> ids) {
    List<String> different = ids.stream().distinct().toList();
    if (!different.isEmpty()) {
      int shown = Math.min(MOST_RELATED, different.size());
      relations.add(new Relations(verb, different.subList(0, shown), different.size() - shown));
    }
  }

  private static String active(Relation.Kind kind) {
    return switch (kind) {
      case SUPPORT -> "supports";
      case HINDRANCE -> "works against";
      case OWNERSHIP -> "answers for";
      case PARTICIPATION -> "takes part in";
      case ALLOCATION -> "goes to";
      case MEMBERSHIP -> "is part of";
      case ASSIGNMENT -> "fills";
      case COLLABORATION -> "works with";
      case COMMUNICATION -> "tells";
      case DEPENDENCY -> "needs first";
      case INFLUENCE -> "influences";
    };
  }

  private static String passive(Relation.Kind kind) {
    return switch (kind) {
      case SUPPORT -> "is supported by";
      case HINDRANCE -> "is worked against by";
      case OWNERSHIP -> "is answered for by";
      case PARTICIPATION -> "has taking part";
      case ALLOCATION -> "is given";
      case MEMBERSHIP -> "holds";
      case ASSIGNMENT -> "is filled by";
      case COLLABORATION -> "works with";
      case COMMUNICATION -> "is told by";
      case DEPENDENCY -> "is needed by";
      case INFLUENCE -> "is influenced by";
    };
  }
}
