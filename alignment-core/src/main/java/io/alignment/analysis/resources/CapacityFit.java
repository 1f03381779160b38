package io.alignment.analysis.resources;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableSet;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.analysis.resources.ResourceFit.Bottleneck;
import io.alignment.analysis.resources.ResourceFit.Capacity;
import io.alignment.model.Demand;
import io.alignment.model.Element;
import io.alignment.model.Resource;
import io.alignment.model.WorkItem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.jgrapht.Graph;
import org.jgrapht.alg.flow.DinicMFImpl;
import org.jgrapht.alg.interfaces.MaximumFlowAlgorithm;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedGraph;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import org.jgrapht.traverse.BreadthFirstIterator;

/**
 * Whether resources can serve what work demands, as a maximum flow from resources over the skills
 * that they hold to the demands (Ford and Fulkerson, 1956; the algorithm is that of Dinic, 1970).
 *
 * <p>Resources that can do the same are one in the network, and so are the demands of a skill: that
 * changes no flow, and the network is as large as there are skills and different sets of them.
 *
 * <p>Cost: linear in elements, and at most vertices² times edges of that network.
 */
public final class CapacityFit {

  private static final double TOLERANCE = 1e-9;
  private static final String SOURCE = "source";
  private static final String SINK = "sink";
  private static final Optional<String> NO_SKILL = Optional.empty();

  private final StrategyIndex index;
  private final String unit;
  private final ExactSums atWork;
  // What is demanded of each skill, and first of all without any.
  private final Map<Optional<String>, BigDecimal> demands =
      new TreeMap<>(
          Comparator.comparing((Optional<String> skill) -> skill.isPresent())
              .thenComparing(skill -> skill.orElse("")));
  // Resources by id, and by what they can do those that can do the same.
  private final List<Resource> resources = new ArrayList<>();
  private final Map<Set<String>, Group> groupsBySkills = new HashMap<>();
  private final Map<Set<Optional<String>>, Group> groups = new LinkedHashMap<>();

  private CapacityFit(StrategyIndex index, String unit, Demanded demanded) {
    this.index = index;
    this.unit = unit;
    atWork = demanded.atWork();
    demands.putAll(demanded.bySkill());
  }

  /**
   * Asks this of some of the work and of the resources, as if there were no others.
   *
   * @param index the strategy
   * @param counts whether the element at an index is among them
   * @return the answer for every unit that is demanded, by unit
   */
  @SuppressWarnings("exports")
  public static List<Capacity> of(StrategyIndex index, IntPredicate counts) {
    return of(index, Demanded.byUnit(index, counts), counts);
  }

  /** Asks this of all resources, for what is demanded of each unit. */
  static List<Capacity> of(StrategyIndex index, Map<String, Demanded> demanded) {
    return of(index, demanded, element -> true);
  }

  private static List<Capacity> of(
      StrategyIndex index, Map<String, Demanded> demanded, IntPredicate counts) {
    Map<String, CapacityFit> units = new TreeMap<>();
    demanded.forEach((unit, demands) -> units.put(unit, new CapacityFit(index, unit, demands)));
    if (units.isEmpty()) {
      return List.of();
    }
    for (int element : index.elements(Element.Type.RESOURCE)) {
      if (counts.test(element)) {
        Resource resource = (Resource) index.element(element);
        resource.unit().map(units::get).ifPresent(unit -> unit.add(resource));
      }
    }
    return units.values().stream().map(CapacityFit::capacity).toList();
  }

  private void add(Resource resource) {
    groupsBySkills.computeIfAbsent(resource.skills(), this::group).add(resource);
    resources.add(resource);
  }

  /** Returns the group of those with some skills, of which only the demanded ones count. */
  private Group group(Set<String> skills) {
    ImmutableSet<Optional<String>> useful =
        Stream.concat(Stream.of(NO_SKILL), skills.stream().map(Optional::of))
            .filter(demands::containsKey)
            .collect(toImmutableSet());
    return groups.computeIfAbsent(useful, it -> new Group());
  }

  private Capacity capacity() {
    BigDecimal demanded = demands.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    Optional<BigDecimal> capacity =
        groups.values().stream()
            .map(Group::known)
            .flatMap(Optional::stream)
            .reduce(BigDecimal::add);
    Flow flow = new Flow(BigDecimal.ZERO);
    BigDecimal served = flow.served(demanded);
    boolean isServed = served.compareTo(demanded) == 0;
    boolean isShort = !isServed && new Flow(demanded).served(demanded).compareTo(demanded) != 0;
    return new Capacity(
        unit,
        demanded,
        capacity,
        served,
        isServed || isShort ? Optional.of(isServed) : Optional.empty(),
        isShort ? Optional.of(flow.bottleneck(demanded.subtract(served))) : Optional.empty());
  }

  /** Resources that can do the same: what they have beside day-to-day business. */
  private static final class Group {
    private Optional<BigDecimal> known = Optional.empty();
    private boolean anyUnknown;

    void add(Resource resource) {
      if (resource.capacity().isEmpty()) {
        anyUnknown = true;
        return;
      }
      BigDecimal left =
          resource.capacity().get().subtract(resource.dayToDay()).max(BigDecimal.ZERO);
      known = Optional.of(known.isPresent() ? known.get().add(left) : left);
    }

    /** Returns what those have together of whom it is known. */
    Optional<BigDecimal> known() {
      return known;
    }

    /** Returns what all have together, if those of whom nothing is known had so much. */
    BigDecimal amount(BigDecimal unknown) {
      BigDecimal sum = known.orElse(BigDecimal.ZERO);
      return anyUnknown ? sum.add(unknown) : sum;
    }
  }

  /** A maximum flow. */
  private final class Flow {
    private final Graph<Object, DefaultWeightedEdge> network =
        new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
    private final double total;
    private final Map<DefaultWeightedEdge, Double> flow;

    /** Builds the network; resources of unknown capacity get the given one. */
    Flow(BigDecimal unknown) {
      // More than all demands can never flow anywhere.
      double enough = demands.values().stream().mapToDouble(BigDecimal::doubleValue).sum() + 1;
      network.addVertex(SOURCE);
      network.addVertex(SINK);
      demands.forEach(
          (skill, amount) -> {
            network.addVertex(skill);
            connect(skill, SINK, amount.doubleValue());
          });
      groups.forEach(
          (skills, group) -> {
            network.addVertex(group);
            connect(SOURCE, group, group.amount(unknown).doubleValue());
            skills.forEach(skill -> connect(group, skill, enough));
          });
      MaximumFlowAlgorithm.MaximumFlow<DefaultWeightedEdge> maximum =
          new DinicMFImpl<>(network).getMaximumFlow(SOURCE, SINK);
      total = maximum.getValue();
      flow = maximum.getFlowMap();
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
      Set<Object> reached = reachedBackwards();
      List<String> limits =
          resources.stream()
              .filter(it -> reached.contains(groupsBySkills.get(it.skills())))
              .map(Resource::id)
              .toList();
      List<String> short_ =
          atWork
              .elements()
              .mapToObj(element -> (WorkItem) index.element(element))
              .filter(item -> item.demands().stream().anyMatch(it -> isShort(it, reached)))
              .map(WorkItem::id)
              .toList();
      return new Bottleneck(limits, short_, missing);
    }

    private boolean isShort(Demand demand, Set<Object> reached) {
      return demand.unit().equals(unit)
          && demand.amount().signum() > 0
          && reached.contains(demand.skill());
    }

    private Set<Object> reachedBackwards() {
      Graph<Object, DefaultEdge> residual = new SimpleDirectedGraph<>(DefaultEdge.class);
      network.vertexSet().forEach(residual::addVertex);
      for (DefaultWeightedEdge edge : network.edgeSet()) {
        if (hasRoom(edge)) {
          residual.addEdge(network.getEdgeTarget(edge), network.getEdgeSource(edge));
        }
        if (flow.getOrDefault(edge, 0.0) > TOLERANCE) {
          residual.addEdge(network.getEdgeSource(edge), network.getEdgeTarget(edge));
        }
      }
      return ImmutableSet.copyOf(new BreadthFirstIterator<>(residual, SINK));
    }

    private boolean hasRoom(DefaultWeightedEdge edge) {
      double capacity = network.getEdgeWeight(edge);
      return capacity - flow.getOrDefault(edge, 0.0) > TOLERANCE * Math.max(1, total);
    }
  }
}
