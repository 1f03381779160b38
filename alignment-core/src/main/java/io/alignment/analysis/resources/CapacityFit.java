package io.alignment.analysis.resources;

import io.alignment.analysis.resources.ResourceFit.Bottleneck;
import io.alignment.analysis.resources.ResourceFit.Capacity;
import io.alignment.model.Demand;
import io.alignment.model.Resource;
import io.alignment.model.StrategyIndex;
import io.alignment.model.WorkItem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.jgrapht.Graph;
import org.jgrapht.alg.flow.DinicMFImpl;
import org.jgrapht.alg.interfaces.MaximumFlowAlgorithm;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;

/**
 * Whether resources can serve what work demands, as a maximum flow from resources over the skills
 * that they hold to the demands (Ford and Fulkerson, 1956; the algorithm is that of Dinic, 1970).
 *
 * <p>Cost: at most vertices² times edges of that network, and near linear as networks go here.
 */
public final class CapacityFit {

  private static final double TOLERANCE = 1e-9;
  private static final Node SOURCE = new Node("source", "");
  private static final Node SINK = new Node("sink", "");

  private final String unit;
  private final List<Resource> resources;
  // What each work item demands of each skill; the empty text stands for no skill.
  private final Map<Node, BigDecimal> demands;

  private CapacityFit(String unit, List<Resource> resources, Map<Node, BigDecimal> demands) {
    this.unit = unit;
    this.resources = resources;
    this.demands = demands;
  }

  /**
   * Asks this of all work and all resources.
   *
   * @param index the strategy
   * @return the answer for every unit that is demanded, by unit
   */
  public static List<Capacity> of(StrategyIndex index) {
    return of(index, element -> true);
  }

  /**
   * Asks this as if there were only some of the work and of the resources.
   *
   * @param index the strategy
   * @param counts whether the element at an index is among them
   * @return the answer for every unit that is demanded, by unit
   */
  public static List<Capacity> of(StrategyIndex index, IntPredicate counts) {
    Map<String, List<Resource>> resources = new TreeMap<>();
    Map<String, Map<Node, BigDecimal>> demands = new TreeMap<>();
    for (int element = 0; element < index.size(); element++) {
      if (!counts.test(element)) {
        continue;
      }
      if (index.element(element) instanceof Resource resource) {
        resource
            .unit()
            .ifPresent(it -> resources.computeIfAbsent(it, u -> new ArrayList<>()).add(resource));
      } else if (index.element(element) instanceof WorkItem item) {
        for (Demand demand : item.demands()) {
          demands
              .computeIfAbsent(demand.unit(), u -> new TreeMap<>())
              .merge(
                  new Node(item.id(), demand.skill().map(skill -> "+" + skill).orElse("")),
                  demand.amount(),
                  BigDecimal::add);
        }
      }
    }
    List<Capacity> capacities = new ArrayList<>();
    demands.forEach(
        (unit, ofUnit) ->
            capacities.add(
                new CapacityFit(unit, resources.getOrDefault(unit, List.of()), ofUnit).capacity()));
    return capacities;
  }

  private Capacity capacity() {
    BigDecimal demanded = demands.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    Optional<BigDecimal> capacity =
        resources.stream().map(CapacityFit::left).flatMap(Optional::stream).reduce(BigDecimal::add);
    Flow flow = new Flow(Optional.empty());
    BigDecimal served = flow.served(demanded);
    if (served.compareTo(demanded) == 0) {
      return new Capacity(unit, demanded, capacity, served, Optional.of(true), Optional.empty());
    }
    boolean unknownCouldServe =
        new Flow(Optional.of(demanded)).served(demanded).compareTo(demanded) == 0;
    return unknownCouldServe
        ? new Capacity(unit, demanded, capacity, served, Optional.empty(), Optional.empty())
        : new Capacity(
            unit,
            demanded,
            capacity,
            served,
            Optional.of(false),
            Optional.of(flow.bottleneck(demanded.subtract(served))));
  }

  /** Returns what a resource has beside day-to-day business, if its capacity is known. */
  private static Optional<BigDecimal> left(Resource resource) {
    return resource
        .capacity()
        .map(capacity -> capacity.subtract(resource.dayToDay()).max(BigDecimal.ZERO));
  }

  /** A place in the network: a resource, a skill, or the demand of a work item for a skill. */
  private record Node(String id, String skill) implements Comparable<Node> {
    @Override
    public int compareTo(Node other) {
      int byId = id.compareTo(other.id);
      return byId != 0 ? byId : skill.compareTo(other.skill);
    }
  }

  /** A maximum flow. */
  private final class Flow {
    private final Graph<Object, DefaultWeightedEdge> network =
        new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
    // More than all demands can never flow anywhere.
    private final double enough;
    private final double total;
    private final Map<DefaultWeightedEdge, Double> flow;

    /** Builds the network; resources of unknown capacity get the given one, or none. */
    Flow(Optional<BigDecimal> unknown) {
      enough = demands.values().stream().mapToDouble(BigDecimal::doubleValue).sum() + 1;
      network.addVertex(SOURCE);
      network.addVertex(SINK);
      demands.forEach(
          (demand, amount) -> {
            network.addVertex(demand);
            network.addVertex(demand.skill());
            connect(demand.skill(), demand, enough);
            connect(demand, SINK, amount.doubleValue());
          });
      for (Resource resource : resources) {
        network.addVertex(resource);
        BigDecimal amount = left(resource).or(() -> unknown).orElse(BigDecimal.ZERO);
        connect(SOURCE, resource, amount.doubleValue());
        connectIfDemanded(resource, "");
        resource.skills().forEach(skill -> connectIfDemanded(resource, "+" + skill));
      }
      MaximumFlowAlgorithm.MaximumFlow<DefaultWeightedEdge> maximum =
          new DinicMFImpl<>(network).getMaximumFlow(SOURCE, SINK);
      total = maximum.getValue();
      flow = maximum.getFlowMap();
    }

    private void connectIfDemanded(Resource resource, String skill) {
      if (network.containsVertex(skill)) {
        connect(resource, skill, enough);
      }
    }

    private void connect(Object from, Object to, double capacity) {
      network.setEdgeWeight(network.addEdge(from, to), capacity);
    }

    /** Returns what is served; what differs by rounding only is the exact demand. */
    BigDecimal served(BigDecimal demanded) {
      double all = demanded.doubleValue();
      return Math.abs(total - all) <= TOLERANCE * all
          ? demanded
          : BigDecimal.valueOf(total).setScale(9, RoundingMode.HALF_EVEN).stripTrailingZeros();
    }

    /** Collects what the residual network reaches backwards from the demands not served. */
    Bottleneck bottleneck(BigDecimal missing) {
      Set<Object> reached = new HashSet<>();
      Deque<Object> next = new ArrayDeque<>();
      for (Node demand : demands.keySet()) {
        if (hasRoom(network.getEdge(demand, SINK)) && reached.add(demand)) {
          next.add(demand);
        }
      }
      while (!next.isEmpty()) {
        Object node = next.remove();
        for (DefaultWeightedEdge edge : network.incomingEdgesOf(node)) {
          if (hasRoom(edge) && reached.add(network.getEdgeSource(edge))) {
            next.add(network.getEdgeSource(edge));
          }
        }
        for (DefaultWeightedEdge edge : network.outgoingEdgesOf(node)) {
          Object target = network.getEdgeTarget(edge);
          if (target != SINK && flow.getOrDefault(edge, 0.0) > TOLERANCE && reached.add(target)) {
            next.add(target);
          }
        }
      }
      Set<String> limits = new TreeSet<>();
      Set<String> items = new TreeSet<>();
      for (Object node : reached) {
        if (node instanceof Resource resource) {
          limits.add(resource.id());
        } else if (node instanceof Node demand && demands.containsKey(demand)) {
          items.add(demand.id());
        }
      }
      return new Bottleneck(new ArrayList<>(limits), new ArrayList<>(items), missing);
    }

    private boolean hasRoom(DefaultWeightedEdge edge) {
      double capacity = network.getEdgeWeight(edge);
      return capacity - flow.getOrDefault(edge, 0.0) > TOLERANCE * Math.max(1, total);
    }
  }
}
