package io.alignment.examples.benchmarks;

import io.alignment.model.Allocation;
import io.alignment.model.Demand;
import io.alignment.model.Element;
import io.alignment.model.Objective;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import io.alignment.model.Support;
import io.alignment.model.WorkItem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jgrapht.Graph;
import org.jgrapht.alg.flow.DinicMFImpl;
import org.jgrapht.graph.AsSubgraph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedMultigraph;
import org.jgrapht.graph.EdgeReversedGraph;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import org.jgrapht.traverse.BreadthFirstIterator;
import org.jgrapht.traverse.TopologicalOrderIterator;

/**
 * The core questions, asked the obvious way of a graph of JGraphT: its iterators, and maps by
 * element. Every pass is linear; nothing is made slow on purpose.
 */
final class ObjectGraph {

  private final Graph<Element, Relation> graph;

  private ObjectGraph(Graph<Element, Relation> graph) {
    this.graph = graph;
  }

  static ObjectGraph fill(Collection<Element> elements, Collection<Relation> relations) {
    Graph<Element, Relation> graph = new DirectedMultigraph<>(Relation.class);
    Map<String, Element> byId = new HashMap<>();
    for (Element element : elements) {
      graph.addVertex(element);
      byId.put(element.id(), element);
    }
    for (Relation relation : relations) {
      graph.addEdge(byId.get(relation.source()), byId.get(relation.target()), relation);
    }
    return new ObjectGraph(graph);
  }

  /** Asks everything. */
  Answers ask() {
    List<Element> upward = new ArrayList<>();
    new TopologicalOrderIterator<>(only(Relation.Kind.SUPPORT)).forEachRemaining(upward::add);
    List<Element> downward = new ArrayList<>(upward);
    Collections.reverse(downward);
    Map<Element, Double> priorities = priorities(downward);
    Map<Element, Integer> sight = sight();
    return new Answers(
        priorities,
        sight,
        depths(downward),
        covered(upward, downward, sight.keySet()),
        needs(),
        List.of(
            money(upward, priorities, sight.keySet(), "EUR"),
            money(upward, priorities, sight.keySet(), "FTE")),
        missingSkills(upward),
        served("FTE"));
  }

  /** What they are answered. */
  record Answers(
      Map<Element, Double> priorities,
      Map<Element, Integer> sight,
      Map<Element, Integer> depths,
      Map<Element, List<Boolean>> coverage,
      Map<List<Element>, Integer> needs,
      List<Map<Element, Double>> money,
      Map<Element, Set<String>> missingSkills,
      double served) {}

  private Graph<Element, Relation> only(Relation.Kind... kinds) {
    Set<Relation.Kind> wanted = EnumSet.copyOf(List.of(kinds));
    return new AsSubgraph<>(
        graph,
        null,
        graph.edgeSet().stream()
            .filter(it -> wanted.contains(it.kind()))
            .collect(Collectors.toSet()));
  }

  private List<Relation> incoming(Element element, Relation.Kind kind) {
    return graph.incomingEdgesOf(element).stream().filter(it -> it.kind() == kind).toList();
  }

  private List<Relation> outgoing(Element element, Relation.Kind kind) {
    return graph.outgoingEdgesOf(element).stream().filter(it -> it.kind() == kind).toList();
  }

  private List<Element> ofType(Element.Type type) {
    return graph.vertexSet().stream().filter(it -> it.type() == type).toList();
  }

  private Map<Element, Double> priorities(List<Element> downward) {
    Map<Element, Double> priorities = new HashMap<>();
    int visions = ofType(Element.Type.VISION).size();
    for (Element element : downward) {
      double priority = element.type() == Element.Type.VISION ? 1.0 / visions : 0;
      for (Relation support : outgoing(element, Relation.Kind.SUPPORT)) {
        priority += priorities.getOrDefault(graph.getEdgeTarget(support), 0.0) * share(support);
      }
      priorities.put(element, priority);
    }
    return priorities;
  }

  private double share(Relation support) {
    Element.Type type = graph.getEdgeSource(support).type();
    double sum = 0;
    for (Relation it : incoming(graph.getEdgeTarget(support), Relation.Kind.SUPPORT)) {
      sum += graph.getEdgeSource(it).type() == type ? ((Support) it).weight() : 0;
    }
    return ((Support) support).weight() / sum;
  }

  private Map<Element, Integer> sight() {
    BreadthFirstIterator<Element, Relation> search =
        new BreadthFirstIterator<>(
            new EdgeReversedGraph<>(
                only(
                    Relation.Kind.SUPPORT,
                    Relation.Kind.OWNERSHIP,
                    Relation.Kind.PARTICIPATION,
                    Relation.Kind.ALLOCATION)),
            ofType(Element.Type.VISION));
    Map<Element, Integer> lengths = new HashMap<>();
    search.forEachRemaining(it -> lengths.put(it, search.getDepth(it)));
    return lengths;
  }

  private Map<Element, Integer> depths(List<Element> downward) {
    Map<Element, Integer> depths = new HashMap<>();
    for (Element element : downward) {
      if (element.type() == Element.Type.VISION) {
        depths.put(element, 0);
      }
      for (Relation support : outgoing(element, Relation.Kind.SUPPORT)) {
        Integer above = depths.get(graph.getEdgeTarget(support));
        if (above != null) {
          depths.merge(element, above + 1, Math::max);
        }
      }
    }
    return depths;
  }

  private Map<Element, List<Boolean>> covered(
      List<Element> upward, List<Element> downward, Set<Element> anchored) {
    Set<Element> executed = new HashSet<>();
    Set<Element> funded = new HashSet<>();
    for (Element element : upward) {
      if (!incoming(element, Relation.Kind.ALLOCATION).isEmpty()) {
        funded.add(element);
      }
      for (Relation support : outgoing(element, Relation.Kind.SUPPORT)) {
        if (element.type() == Element.Type.INITIATIVE || executed.contains(element)) {
          executed.add(graph.getEdgeTarget(support));
        }
        if (funded.contains(element)) {
          funded.add(graph.getEdgeTarget(support));
        }
      }
    }
    Set<Element> fundedAbove = new HashSet<>(funded);
    Map<Element, List<Boolean>> coverage = new HashMap<>();
    for (Element element : downward) {
      for (Relation support : outgoing(element, Relation.Kind.SUPPORT)) {
        if (fundedAbove.contains(graph.getEdgeTarget(support))) {
          fundedAbove.add(element);
        }
      }
      if (element instanceof Objective objective) {
        coverage.put(
            element,
            List.of(
                anchored.contains(element),
                !incoming(element, Relation.Kind.OWNERSHIP).isEmpty(),
                !objective.measures().isEmpty(),
                executed.contains(element),
                fundedAbove.contains(element)));
      }
    }
    return coverage;
  }

  private Map<List<Element>, Integer> needs() {
    Map<Element, Element> units = units();
    Map<Element, Set<Element>> unitsOf = new HashMap<>();
    for (Relation.Kind kind : List.of(Relation.Kind.OWNERSHIP, Relation.Kind.PARTICIPATION)) {
      for (Element function : ofType(Element.Type.FUNCTION)) {
        for (Relation part : outgoing(function, kind)) {
          unitsOf
              .computeIfAbsent(graph.getEdgeTarget(part), it -> new HashSet<>())
              .add(units.get(function));
        }
      }
    }
    Map<List<Element>, Integer> needs = new HashMap<>();
    unitsOf.forEach(
        (item, one) -> {
          Set<Element> touched = new HashSet<>();
          touched.add(item);
          for (Relation.Kind kind :
              List.of(Relation.Kind.SUPPORT, Relation.Kind.HINDRANCE, Relation.Kind.DEPENDENCY)) {
            outgoing(item, kind).forEach(it -> touched.add(graph.getEdgeTarget(it)));
            incoming(item, kind).forEach(it -> touched.add(graph.getEdgeSource(it)));
          }
          for (Element other : touched) {
            for (Element first : one) {
              for (Element second : unitsOf.getOrDefault(other, Set.of())) {
                needs.merge(List.of(first, second), 1, Integer::sum);
              }
            }
          }
        });
    return needs;
  }

  /** Returns for each function the one below the root of its tree in which it stands. */
  private Map<Element, Element> units() {
    Map<Element, Element> units = new HashMap<>();
    for (Element function : ofType(Element.Type.FUNCTION)) {
      Element unit = function;
      List<Relation> outer = outgoing(unit, Relation.Kind.MEMBERSHIP);
      while (!outer.isEmpty()) {
        List<Relation> next = outgoing(graph.getEdgeTarget(outer.get(0)), Relation.Kind.MEMBERSHIP);
        unit = next.isEmpty() ? unit : graph.getEdgeTarget(outer.get(0));
        outer = next;
      }
      units.put(function, unit);
    }
    return units;
  }

  private Map<Element, Double> money(
      List<Element> upward, Map<Element, Double> priorities, Set<Element> anchored, String unit) {
    Map<Element, Double> amounts = new HashMap<>();
    for (Element element : ofType(Element.Type.RESOURCE)) {
      if (((Resource) element).unit().filter(unit::equals).isPresent()) {
        for (Relation it : outgoing(element, Relation.Kind.ALLOCATION)) {
          double amount = ((Allocation) it).amount().orElseThrow().doubleValue();
          amounts.merge(graph.getEdgeTarget(it), amount, Double::sum);
        }
      }
    }
    for (Element element : upward) {
      List<Relation> supports = outgoing(element, Relation.Kind.SUPPORT);
      double sum = 0;
      for (Relation support : supports) {
        sum += priorities.getOrDefault(graph.getEdgeTarget(support), 0.0) * share(support);
      }
      for (Relation support : supports) {
        if (anchored.contains(element) && sum > 0 && amounts.containsKey(element)) {
          Element above = graph.getEdgeTarget(support);
          double part = priorities.getOrDefault(above, 0.0) * share(support) / sum;
          amounts.merge(above, amounts.get(element) * part, Double::sum);
        }
      }
    }
    return amounts;
  }

  private Map<Element, Set<String>> missingSkills(List<Element> upward) {
    Map<Element, Set<String>> missing = new HashMap<>();
    for (Element element : upward) {
      if (element instanceof WorkItem item && !item.requiredSkills().isEmpty()) {
        Set<String> skills = new HashSet<>();
        item.requiredSkills().forEach(it -> skills.add(it.skill()));
        skills.removeAll(skillsAt(element));
        missing.put(element, skills);
      }
    }
    return missing;
  }

  private Set<String> skillsAt(Element work) {
    Set<String> skills = new HashSet<>();
    Set<Element> met = new HashSet<>(Set.of(work));
    Deque<Element> next = new ArrayDeque<>(met);
    while (!next.isEmpty()) {
      Element element = next.remove();
      for (Relation it : incoming(element, Relation.Kind.ALLOCATION)) {
        skills.addAll(((Resource) graph.getEdgeSource(it)).skillNames());
      }
      for (Relation it : incoming(element, Relation.Kind.SUPPORT)) {
        if (met.add(graph.getEdgeSource(it))) {
          next.add(graph.getEdgeSource(it));
        }
      }
    }
    return skills;
  }

  private double served(String unit) {
    Graph<Object, DefaultWeightedEdge> network =
        new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
    for (String place : List.of("source", "sink", "")) {
      network.addVertex(place);
    }
    for (Element element : graph.vertexSet()) {
      if (element instanceof Resource resource
          && resource.unit().filter(unit::equals).isPresent()) {
        double left = resource.capacity().orElseThrow().subtract(resource.dayToDay()).doubleValue();
        connect(network, "source", resource, left);
        connect(network, resource, "", left);
        resource.skillNames().forEach(skill -> connect(network, resource, "+" + skill, left));
      } else if (element instanceof WorkItem item) {
        for (Demand demand : demandsOf(item, it -> it.unit().equals(unit))) {
          double amount = demand.amount().doubleValue();
          connect(network, demand.skill().map("+"::concat).orElse(""), item, amount);
          connect(network, item, "sink", amount);
        }
      }
    }
    return new DinicMFImpl<>(network).getMaximumFlow("source", "sink").getValue();
  }

  private static List<Demand> demandsOf(WorkItem item, Predicate<Demand> wanted) {
    return item.demands().stream().filter(wanted).toList();
  }

  private static void connect(
      Graph<Object, DefaultWeightedEdge> network, Object from, Object to, double capacity) {
    network.addVertex(from);
    network.addVertex(to);
    network.setEdgeWeight(network.addEdge(from, to), capacity);
  }
}
