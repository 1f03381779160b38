package io.alignment.analysis.resources;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import io.alignment.analysis.internal.Days;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.analysis.resources.ResourceFit.Bottleneck;
import io.alignment.analysis.resources.ResourceFit.Capacity;
import io.alignment.model.DateRange;
import io.alignment.model.Element;
import io.alignment.model.Resource;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;
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
 * <p>Money is asked once, and serves what is worked on when it is there. People and technology can
 * be at one place at a time, so they are asked for each stretch from the day of the question on in
 * which nobody comes or goes and no work begins or ends; told is that in which most is short.
 *
 * <p>Resources that can do the same are one in the network, and so are demands that the same can
 * serve: that changes no flow.
 *
 * <p>Cost: linear in elements, and for each stretch at most vertices² times edges of that network.
 */
public final class CapacityFit {

  private static final double TOLERANCE = 1e-9;
  private static final String SOURCE = "source";
  private static final String SINK = "sink";

  private final Days days;
  private final String unit;
  private final List<Demanded.AtWork> demands;
  // By id.
  private final List<Resource> resources = new ArrayList<>();
  private final ListMultimap<Optional<String>, Need> needs =
      MultimapBuilder.hashKeys().arrayListValues().build();
  private boolean isMoney;
  private boolean isKnown;

  private CapacityFit(Days days, String unit, Demanded demanded) {
    this.days = days;
    this.unit = unit;
    demands = demanded.all();
  }

  /**
   * Asks this of some of the work and of the resources, as if there were no others.
   *
   * @param index the strategy
   * @param days when what holds
   * @param counts whether the element at an index is among them
   * @return the answer for every unit that is demanded, by unit
   */
  @SuppressWarnings("exports")
  public static List<Capacity> of(StrategyIndex index, Days days, IntPredicate counts) {
    return of(index, days, Demanded.byUnit(index, counts), counts, unit -> false);
  }

  /**
   * Asks this for what is demanded of each unit.
   *
   * @param counts whether the resource at an index is to be asked
   * @param isDoubtful whether a unit is probably written otherwise elsewhere, so that nothing is
   *     known to be short
   */
  static List<Capacity> of(
      StrategyIndex index,
      Days days,
      Map<String, Demanded> demanded,
      IntPredicate counts,
      Predicate<String> isDoubtful) {
    Map<String, CapacityFit> units = new TreeMap<>();
    demanded.forEach((unit, demands) -> units.put(unit, new CapacityFit(days, unit, demands)));
    if (units.isEmpty()) {
      return List.of();
    }
    for (int element : index.elements(Element.Type.RESOURCE)) {
      Resource resource = (Resource) index.element(element);
      if (counts.test(element)) {
        resource
            .unit()
            .map(units::get)
            .ifPresent(unit -> resource.stretches().forEach(it -> unit.add(it, isDoubtful)));
      }
    }
    return units.values().stream().map(CapacityFit::capacity).toList();
  }

  private void add(Resource resource, Predicate<String> isDoubtful) {
    isKnown = !isDoubtful.test(unit);
    isMoney |= resource.kind() == Resource.Kind.FINANCIAL;
    resources.add(resource);
  }

  private Capacity capacity() {
    demands.stream().map(this::need).distinct().forEach(it -> needs.put(it.skill, it));
    List<Answer> answers =
        isMoney ? List.of(moment(demands, resources).answer(Optional.empty())) : stretches();
    Answer worst =
        answers.stream().reduce((one, other) -> other.isWorse(one) ? other : one).orElseThrow();
    boolean isShort = isKnown && worst.short_().signum() > 0;
    boolean isServed = answers.stream().allMatch(it -> it.unserved().signum() == 0);
    return new Capacity(
        unit,
        worst.days,
        worst.demanded,
        worst.capacity,
        worst.served,
        isServed || isShort ? Optional.of(isServed) : Optional.empty(),
        isShort ? Optional.of(bottleneck(worst)) : Optional.empty());
  }

  /** What can serve a demand: of money whatever is there then; people are asked day by day. */
  private record Need(Optional<String> skill, DateRange on) {}

  private Need need(Demanded.AtWork of) {
    return new Need(of.demand().skill(), isMoney ? daysOf(of) : DateRange.always());
  }

  private DateRange daysOf(Demanded.AtWork of) {
    return days.of(of.work());
  }

  /** Returns the needs that a resource can serve, in the order of the demands of each skill. */
  private ImmutableSet<Need> servedBy(Resource resource) {
    return Stream.concat(
            Stream.of(Optional.<String>empty()),
            resource.skillNames().stream().sorted().map(Optional::of))
        .flatMap(skill -> needs.get(skill).stream())
        .filter(need -> need.on.within(resource.period()).isPresent())
        .collect(toImmutableSet());
  }

  /** What is known of a span of time: what is demanded in it, and what can be served. */
  private record Answer(
      Optional<DateRange> days,
      BigDecimal demanded,
      Optional<BigDecimal> capacity,
      BigDecimal served,
      BigDecimal servedAtMost) {

    BigDecimal unserved() {
      return demanded.subtract(served);
    }

    /** Returns what is short even if everybody of unknown capacity could do everything. */
    BigDecimal short_() {
      return demanded.subtract(servedAtMost);
    }

    boolean isWorse(Answer than) {
      int order = short_().compareTo(than.short_());
      if (order == 0) {
        order = unserved().compareTo(than.unserved());
      }
      return order > 0
          || (order == 0 && unserved().signum() == 0 && demanded.compareTo(than.demanded) > 0);
    }
  }

  private Moment moment(List<Demanded.AtWork> work, List<Resource> there) {
    Moment moment = new Moment();
    work.forEach(it -> moment.change(it, 1));
    there.forEach(it -> moment.change(it, 1));
    return moment;
  }

  /** Returns the answers for the stretches, but for those in which less is asked of more people. */
  private List<Answer> stretches() {
    LocalDate first = days.today().orElse(LocalDate.MIN);
    Stretches stretches = new Stretches(first);
    demands.forEach(it -> stretches.add(daysOf(it), true, (all, sign) -> all.change(it, sign)));
    resources.forEach(it -> stretches.add(it.period(), false, (all, sign) -> all.change(it, sign)));
    return stretches.answers(new Moment());
  }

  /** The days on which anything changes. */
  private static final class Stretches {
    private final LocalDate first;
    private final NavigableMap<LocalDate, List<Consumer<Moment>>> changes = new TreeMap<>();
    private final Set<LocalDate> harder = new HashSet<>();

    Stretches(LocalDate first) {
      this.first = first;
      changes.put(first, new ArrayList<>());
      harder.add(first);
    }

    /** Adds something that is there for some days, and that makes it harder or easier to serve. */
    void add(DateRange on, boolean isHarder, ObjIntConsumer<Moment> change) {
      LocalDate from = on.from().filter(first::isBefore).orElse(first);
      if (on.until().filter(from::isAfter).isEmpty()) { // else it is over, or has no days
        add(from, isHarder, all -> change.accept(all, 1));
        on.until().ifPresent(it -> add(it.plusDays(1), !isHarder, all -> change.accept(all, -1)));
      }
    }

    private void add(LocalDate day, boolean isHarder, Consumer<Moment> change) {
      changes.computeIfAbsent(day, it -> new ArrayList<>()).add(change);
      if (isHarder) {
        harder.add(day);
      }
    }

    List<Answer> answers(Moment moment) {
      List<Answer> answers = new ArrayList<>();
      changes.forEach(
          (day, all) -> {
            all.forEach(it -> it.accept(moment));
            if (harder.contains(day)) {
              Optional<LocalDate> last =
                  Optional.ofNullable(changes.higherKey(day)).map(it -> it.minusDays(1));
              Optional<LocalDate> from = Optional.of(day).filter(LocalDate.MIN::isBefore);
              answers.add(moment.answer(Optional.of(new DateRange(from, last))));
            }
          });
      return answers;
    }
  }

  /** What is demanded at a time, and who can serve it. */
  private final class Moment {
    private final Map<Need, BigDecimal> demanded = new LinkedHashMap<>();
    private final Map<Set<Need>, Group> groups = new LinkedHashMap<>();

    void change(Demanded.AtWork of, int sign) {
      BigDecimal amount = of.demand().amount().multiply(BigDecimal.valueOf(sign));
      demanded.merge(need(of), amount, BigDecimal::add);
    }

    void change(Resource resource, int sign) {
      groups.computeIfAbsent(servedBy(resource), it -> new Group()).change(resource, sign);
    }

    Answer answer(Optional<DateRange> on) {
      BigDecimal all = demanded.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      BigDecimal served = new Flow(this, BigDecimal.ZERO).served(all);
      boolean isServed = served.compareTo(all) == 0;
      return new Answer(
          on,
          normal(all),
          groups.values().stream()
              .filter(it -> it.ofKnown > 0)
              .map(it -> it.known)
              .reduce(BigDecimal::add)
              .map(CapacityFit::normal),
          normal(served),
          normal(isServed ? all : new Flow(this, all).served(all)));
    }
  }

  /** Returns the same amount with no more digits than it needs. */
  private static BigDecimal normal(BigDecimal amount) {
    BigDecimal stripped = amount.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** Resources that can do the same: what they have beside day-to-day business. */
  private static final class Group {
    private BigDecimal known = BigDecimal.ZERO;
    private int ofKnown;
    private int ofUnknown;

    void change(Resource resource, int sign) {
      if (resource.capacity().isEmpty()) {
        ofUnknown += sign;
      } else {
        BigDecimal left = resource.capacity().get().subtract(resource.dayToDay());
        known = known.add(left.max(BigDecimal.ZERO).multiply(BigDecimal.valueOf(sign)));
        ofKnown += sign;
      }
    }

    /** Returns what all have together, if those of whom nothing is known had so much. */
    BigDecimal amount(BigDecimal unknown) {
      return ofUnknown > 0 ? known.add(unknown) : known;
    }
  }

  /** Collects what the residual network reaches backwards from the demands not served. */
  private Bottleneck bottleneck(Answer worst) {
    DateRange on = worst.days.orElse(DateRange.always());
    List<Demanded.AtWork> work =
        demands.stream().filter(it -> daysOf(it).within(on).isPresent()).toList();
    List<Resource> there =
        resources.stream().filter(it -> it.period().within(on).isPresent()).toList();
    Moment then = moment(work, there);
    Set<Object> reached = new Flow(then, worst.demanded).reachedBackwards();
    return new Bottleneck(
        there.stream()
            .filter(it -> reached.contains(then.groups.get(servedBy(it))))
            .map(Resource::id)
            .distinct()
            .toList(),
        work.stream()
            .filter(it -> it.demand().amount().signum() > 0 && reached.contains(need(it)))
            .map(it -> it.work().id())
            .distinct()
            .toList(),
        worst.short_(),
        worst.unserved());
  }

  /** A maximum flow. */
  private static final class Flow {
    private final Graph<Object, DefaultWeightedEdge> network =
        new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
    private final double total;
    private final Map<DefaultWeightedEdge, Double> flow;

    /** Builds the network; resources of unknown capacity get the given one. */
    Flow(Moment moment, BigDecimal unknown) {
      // More than all demands can never flow anywhere.
      double enough =
          moment.demanded.values().stream().mapToDouble(BigDecimal::doubleValue).sum() + 1;
      network.addVertex(SOURCE);
      network.addVertex(SINK);
      moment.demanded.forEach(
          (need, amount) -> {
            network.addVertex(need);
            connect(need, SINK, amount.doubleValue());
          });
      moment.groups.forEach(
          (needs, group) -> {
            network.addVertex(group);
            connect(SOURCE, group, group.amount(unknown).doubleValue());
            needs.stream()
                .filter(moment.demanded::containsKey)
                .forEach(need -> connect(group, need, enough));
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
          : BigDecimal.valueOf(total).setScale(9, RoundingMode.HALF_EVEN);
    }

    Set<Object> reachedBackwards() {
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
