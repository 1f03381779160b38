package io.alignment.jqwik;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import io.alignment.analysis.Question;
import io.alignment.analysis.environment.Impact;
import io.alignment.analysis.environment.ImpactAnalysis;
import io.alignment.analysis.environment.SwotAnalysis;
import io.alignment.analysis.people.CommunicationAnalysis;
import io.alignment.analysis.people.CommunicationFlow;
import io.alignment.analysis.people.Dependence;
import io.alignment.analysis.people.DependenceAnalysis;
import io.alignment.model.Allocation;
import io.alignment.model.Assignment;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Collaboration;
import io.alignment.model.Element;
import io.alignment.model.Factor;
import io.alignment.model.Hindrance;
import io.alignment.model.Influence;
import io.alignment.model.Initiative;
import io.alignment.model.Membership;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.Participation;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.model.Topic;
import io.alignment.model.Vision;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.BiconnectivityInspector;
import org.jgrapht.alg.shortestpath.BFSShortestPath;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;
import org.jgrapht.graph.SimpleGraph;

/** Dependence, communication and impact give what their definitions say, taken word by word. */
class PeopleAndFactorsProperties {

  private static final double ROUNDING = 1e-9;

  @Provide
  Arbitrary<Strategy> strategies() {
    return Strategies.strategies()
        .filter(it -> it.functions().stream().noneMatch(BusinessFunction::vacant));
  }

  private static <R extends Relation> List<R> relations(Strategy strategy, Class<R> kind) {
    return strategy.relations().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  // Whose loss cuts what off, by taking one away after another

  @Property(tries = 300)
  void aLossCutsOffWhatLivesWithItAndNotWithout(@ForAll("strategies") Strategy given) {
    assertLossesAreRight(given);
  }

  /**
   * What everything rests on is found in leaps, which differ from steps in deep strategies only.
   */
  @Property(tries = 50)
  void norInADeepCascade(@ForAll @IntRange(min = 10, max = 80) int depth, @ForAll Random random) {
    StrategyBuilder builder = Strategy.builder("Deep").add(Vision.of("o0", "Vision"));
    for (int i = 0; i < 3; i++) {
      builder
          .add(BusinessFunction.of("team" + i, "Team"))
          .add(Initiative.of("work" + i, "Work"))
          .add(Ownership.of("team" + i, "work" + i))
          .add(Support.of("work" + i, "o" + (depth - i)));
    }
    for (int i = 1; i <= depth; i++) {
      builder
          .add(Objective.of("o" + i, "Objective"))
          .add(Support.of("o" + i, "o" + (i - 1)))
          .add(Objective.of("x" + i, "Objective"))
          .add(Support.of("x" + i, "o0"))
          .add(Support.of("o" + i, "x" + i))
          .add(Support.of("work" + random.nextInt(3), "x" + i));
    }
    assertLossesAreRight(builder.build());
  }

  /** Returns what is not dropped, without people who left before the newest reading. */
  private static Strategy still(Strategy given) {
    LocalDate day = Question.about(given).day().orElse(LocalDate.MIN);
    return NaiveAnswers.carrying(given)
        .subset(
            it ->
                !(it instanceof Resource resource
                    && resource.kind() == Resource.Kind.HUMAN
                    && resource.period().until().orElse(LocalDate.MAX).isBefore(day)));
  }

  private static void assertLossesAreRight(Strategy given) {
    Strategy strategy = still(given);
    Map<String, Dependence.Loss> losses = new HashMap<>();
    new DependenceAnalysis().analyze(given).losses().forEach(it -> losses.put(it.id(), it));
    for (Element element : strategy.elements()) {
      if (element instanceof BusinessFunction || element instanceof Resource) {
        Dependence.Loss loss =
            losses.getOrDefault(
                element.id(),
                new Dependence.Loss(
                    element.id(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty()));
        Lives lives = new Lives(strategy);
        assertThat(loss.ownership().orElse(0))
            .as("ownership without %s", element.id())
            .isCloseTo(cut(strategy, lives::isOwned, element), within(ROUNDING));
        assertThat(loss.work().orElse(0))
            .as("work without %s", element.id())
            .isCloseTo(cut(strategy, lives::isWorkedOn, element), within(ROUNDING));
        assertThat(loss.money().orElse(0))
            .as("money without %s", element.id())
            .isCloseTo(cut(strategy, lives::hasMoney, element), within(ROUNDING));
      }
    }
  }

  private static double cut(
      Strategy strategy, BiPredicate<String, Optional<String>> lives, Element lost) {
    return through(
            strategy,
            strategy.objectives().stream()
                .filter(it -> !Topic.PEOPLE.isIn(it.leavesOut()))
                .map(Objective::id)
                .filter(id -> lives.test(id, Optional.empty()))
                .filter(id -> !lives.test(id, Optional.of(lost.id())))
                .collect(toSet()))
        .orElse(0);
  }

  /** Returns what share of the vision runs through at least one of some work. */
  private static OptionalDouble through(Strategy strategy, Set<String> work) {
    NaiveAnswers naive = new NaiveAnswers(strategy);
    return strategy.visions().stream().mapToDouble(it -> naive.through(work, it.id())).average();
  }

  @Property
  void fewerThanTheTruckFactorLeaveHalfOfWhatIsOwned(@ForAll("strategies") Strategy given) {
    Strategy strategy = still(given);
    Map<String, Set<String>> hands = new HashMap<>();
    for (Ownership ownership : relations(strategy, Ownership.class)) {
      if (strategy.element(ownership.target()).orElseThrow() instanceof Objective) {
        Set<String> people = new HashSet<>();
        strategy
            .incoming(ownership.source(), Assignment.class)
            .forEach(it -> people.add(it.source()));
        hands
            .computeIfAbsent(ownership.target(), it -> new HashSet<>())
            .addAll(people.isEmpty() ? Set.of(ownership.source()) : people);
      }
    }
    List<String> all = hands.values().stream().flatMap(Set::stream).distinct().sorted().toList();
    double half = through(strategy, hands.keySet()).orElse(0) / 2;
    Assume.that(half > 0 && all.size() <= 10);
    long fewest =
        Sets.powerSet(Set.copyOf(all)).stream()
            .filter(
                gone ->
                    through(strategy, Maps.filterValues(hands, it -> gone.containsAll(it)).keySet())
                            .orElse(0)
                        > half + ROUNDING)
            .mapToLong(gone -> gone.stream().mapToLong(it -> heads(strategy, it)).sum())
            .min()
            .orElseThrow();

    assertThat(new DependenceAnalysis().analyze(given).truckFactor()).hasValue((int) fewest);
  }

  private static long heads(Strategy strategy, String hand) {
    if (!(strategy.element(hand).orElseThrow() instanceof Resource people)) {
      return 1;
    }
    double capacity =
        people.stretches().stream()
            .flatMap(it -> it.capacity().stream())
            .filter(it -> people.unit().equals(Optional.of("FTE")))
            .mapToDouble(Number::doubleValue)
            .max()
            .orElse(1);
    return people.people().orElse((int) Math.ceil(Math.max(1, capacity)));
  }

  /** Whether something lives when one is gone, asked again and again from the beginning. */
  private record Lives(Strategy strategy) {

    private <R extends Relation> Stream<String> from(String id, Class<R> kind) {
      return strategy.incoming(id, kind).stream().map(Relation::source);
    }

    private boolean isFilled(String function, Optional<String> gone) {
      if (gone.filter(function::equals).isPresent()) {
        return false;
      }
      List<String> people = from(function, Assignment.class).toList();
      List<String> inside = from(function, Membership.class).toList();
      if (people.isEmpty() && inside.isEmpty()) {
        return true;
      }
      return people.isEmpty()
          ? inside.stream().anyMatch(it -> isFilled(it, gone))
          : people.stream().anyMatch(it -> gone.filter(it::equals).isEmpty());
    }

    boolean isOwned(String objective, Optional<String> gone) {
      return from(objective, Ownership.class).anyMatch(it -> isFilled(it, gone));
    }

    private Stream<String> given(String work, Resource.Kind kind) {
      return from(work, Allocation.class)
          .filter(id -> ((Resource) strategy.element(id).orElseThrow()).kind() == kind);
    }

    private boolean isDone(String initiative, Optional<String> gone) {
      List<String> people = given(initiative, Resource.Kind.HUMAN).toList();
      List<String> part = from(initiative, Participation.class).toList();
      List<String> owners = from(initiative, Ownership.class).toList();
      if (people.isEmpty() && part.isEmpty()) {
        return owners.isEmpty() || owners.stream().anyMatch(it -> isFilled(it, gone));
      }
      return people.stream().anyMatch(it -> gone.filter(it::equals).isEmpty())
          || part.stream().anyMatch(it -> isFilled(it, gone));
    }

    boolean isWorkedOn(String work, Optional<String> gone) {
      return strategy.element(work).orElseThrow() instanceof Initiative
          ? isDone(work, gone)
          : from(work, Support.class).anyMatch(it -> isWorkedOn(it, gone));
    }

    private boolean isPaidBelow(String work, Optional<String> gone) {
      return given(work, Resource.Kind.FINANCIAL).anyMatch(it -> gone.filter(it::equals).isEmpty())
          || from(work, Support.class).anyMatch(it -> isPaidBelow(it, gone));
    }

    private boolean isPaidAbove(String objective, Optional<String> gone) {
      return given(objective, Resource.Kind.FINANCIAL)
              .anyMatch(it -> gone.filter(it::equals).isEmpty())
          || from(objective, Support.class)
              .filter(it -> strategy.element(it).orElseThrow() instanceof Initiative)
              .anyMatch(it -> isPaidBelow(it, gone))
          || strategy.outgoing(objective, Support.class).stream()
              .map(Relation::target)
              .filter(it -> strategy.element(it).orElseThrow() instanceof Objective)
              .anyMatch(it -> isPaidAbove(it, gone));
    }

    boolean hasMoney(String objective, Optional<String> gone) {
      return isPaidBelow(objective, gone) || isPaidAbove(objective, gone);
    }
  }

  @Property
  void brokersAreTheArticulationPointsOfJgrapht(@ForAll("strategies") Strategy strategy) {
    Graph<String, DefaultEdge> graph = new SimpleGraph<>(DefaultEdge.class);
    strategy.functions().forEach(it -> graph.addVertex(it.id()));
    relations(strategy, Collaboration.class).forEach(it -> graph.addEdge(it.source(), it.target()));

    assertThat(new DependenceAnalysis().analyze(strategy).brokers())
        .containsExactlyElementsOf(
            new BiconnectivityInspector<>(graph).getCutpoints().stream().sorted().toList());
  }

  @Property
  void ownershipIsSharedWithoutARest(@ForAll("strategies") Strategy strategy) {
    List<Dependence.Holder> holders = new DependenceAnalysis().analyze(strategy).holders();

    if (!holders.isEmpty()) {
      assertThat(holders.stream().mapToDouble(Dependence.Holder::share).sum())
          .isCloseTo(1, within(ROUNDING));
    }
  }

  // Who hears what

  @Property
  void hopsAreTheShortestPathsOfJgrapht(@ForAll("strategies") Strategy strategy) {
    CommunicationFlow answer = new CommunicationAnalysis().analyze(strategy);
    Graph<String, DefaultEdge> graph = new SimpleDirectedGraph<>(DefaultEdge.class);
    strategy.functions().forEach(it -> graph.addVertex(it.id()));
    relations(strategy, io.alignment.model.Communication.class)
        .forEach(it -> graph.addEdge(it.source(), it.target()));
    relations(strategy, Collaboration.class)
        .forEach(
            it -> {
              graph.addEdge(it.source(), it.target());
              graph.addEdge(it.target(), it.source());
            });
    for (BusinessFunction function : strategy.functions()) {
      var expected =
          answer.top().stream()
              .map(top -> BFSShortestPath.findPathBetween(graph, top, function.id()))
              .filter(path -> path != null)
              .mapToInt(path -> path.getLength())
              .min();
      assertThat(requireNonNull(answer.functions().get(function.id())).hops()).isEqualTo(expected);
    }
  }

  @Property
  void theBestWayIsNoSlowerThanAnyWayOfOneMoreChannel(@ForAll("strategies") Strategy strategy) {
    CommunicationFlow answer = new CommunicationAnalysis().analyze(strategy);
    for (var channel : relations(strategy, io.alignment.model.Communication.class)) {
      var from = requireNonNull(answer.functions().get(channel.source()));
      var to = requireNonNull(answer.functions().get(channel.target()));
      boolean fromTop = answer.top().contains(channel.source());
      if (channel.everyDays().isPresent()
          && (fromTop || from.slowestDays().isPresent())
          && !answer.top().contains(channel.target())) {
        assertThat(to.slowestDays()).isPresent();
        assertThat(to.slowestDays().getAsInt())
            .isLessThanOrEqualTo(
                Math.max(channel.everyDays().getAsInt(), from.slowestDays().orElse(0)));
      }
    }
  }

  // What runs through some work

  @Property
  void whatRestsOnAWeaknessIsWhatRunsThroughAnythingThatOneHarms(
      @ForAll("strategies") Strategy given) {
    Strategy strategy = NaiveAnswers.carrying(given);
    Set<String> harmed = new HashSet<>();
    for (Influence influence : relations(strategy, Influence.class)) {
      boolean isWeakness =
          strategy.element(influence.source()).orElseThrow() instanceof Factor factor
              && factor.isIn(Factor.Quadrant.WEAKNESS);
      if (isWeakness && influence.weight() < 0) {
        harmed.add(influence.target());
        strategy.outgoing(influence.target(), Ownership.class).stream()
            .map(Relation::target)
            .filter(it -> !(strategy.element(it).orElseThrow() instanceof Resource))
            .forEach(harmed::add);
        strategy
            .outgoing(influence.target(), Allocation.class)
            .forEach(it -> harmed.add(it.target()));
      }
    }
    OptionalDouble expected = through(strategy, harmed);
    OptionalDouble actual = new SwotAnalysis().analyze(given).restsOnWeakness();
    assertThat(actual.isPresent()).isEqualTo(expected.isPresent());
    expected.ifPresent(it -> assertThat(actual.orElseThrow()).isCloseTo(it, within(ROUNDING)));
  }

  // What factors do

  @Property
  void valuesAreWhatComesInAddedUpAndHeld(@ForAll("strategies") Strategy given) {
    Strategy strategy = NaiveAnswers.carrying(given);
    Impact impact = new ImpactAnalysis().analyze(given);
    Map<String, Double> values = new HashMap<>();
    impact.factors().forEach((id, it) -> it.ifPresent(value -> values.put(id, value)));
    impact.objectives().forEach((id, it) -> it.value().ifPresent(value -> values.put(id, value)));
    impact.visions().forEach((id, it) -> it.value().ifPresent(value -> values.put(id, value)));
    List<String> others = new ArrayList<>();
    strategy.elements().stream()
        .filter(it -> it instanceof BusinessFunction || it instanceof Initiative)
        .forEach(it -> others.add(it.id()));
    values.forEach(
        (id, value) -> {
          Optional<Double> sum = comingIn(strategy, id, values);
          if (sum.isPresent() && !others.contains(id)) {
            assertThat(value).as(id).isCloseTo(Math.max(-1, Math.min(1, sum.get())), within(1e-6));
          }
        });
  }

  /** Adds up what comes in to a factor, objective or vision; empty if a part is not shown. */
  private static Optional<Double> comingIn(
      Strategy strategy, String id, Map<String, Double> values) {
    double sum = strategy.element(id).orElseThrow() instanceof Factor it ? start(strategy, it) : 0;
    for (Relation relation : strategy.incoming(id, Relation.class)) {
      double part;
      if (relation instanceof Influence influence) {
        part = influence.weight();
        if (!(strategy.element(id).orElseThrow() instanceof Factor)) {
          part =
              effect(strategy, influence.source(), id)
                  - overOthers(strategy, influence.source(), id);
        }
      } else if (relation instanceof Hindrance hindrance) {
        part = -hindrance.strength();
      } else if (relation instanceof Support support) {
        part = part(strategy, support);
      } else {
        continue;
      }
      Element source = strategy.element(relation.source()).orElseThrow();
      Optional<Double> value = valueOf(strategy, source, values);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      sum += part * value.get();
    }
    return Optional.of(sum + fromMeans(strategy, id, values));
  }

  private static double start(Strategy strategy, Factor factor) {
    double most =
        strategy.factors().stream()
            .filter(it -> side(it).equals(side(factor)))
            .flatMapToDouble(it -> it.importance().stream())
            .max()
            .orElse(1);
    return factor.importance().orElse(most) / most;
  }

  private static Optional<Boolean> side(Factor factor) {
    return factor.quadrant().map(Factor.Quadrant::isInternal);
  }

  /** What one factor does to something, directly or over means and work. */
  private static double effect(Strategy strategy, String factor, String id) {
    double direct =
        strategy.incoming(id, Influence.class).stream()
            .filter(it -> it.source().equals(factor))
            .mapToDouble(Influence::weight)
            .sum();
    double overOthers = overOthers(strategy, factor, id);
    if (direct < 0 && overOthers < 0) {
      return Math.min(direct, overOthers);
    }
    return direct > 0 && overOthers > 0 ? Math.max(direct, overOthers) : direct + overOthers;
  }

  private static double overOthers(Strategy strategy, String factor, String id) {
    double sum = 0;
    for (Ownership it : strategy.incoming(id, Ownership.class)) {
      sum += effect(strategy, factor, it.source()) / strategy.incoming(id, Ownership.class).size();
    }
    List<Allocation> allocations = strategy.incoming(id, Allocation.class);
    for (Allocation it : allocations) {
      sum += effect(strategy, factor, it.source()) * part(strategy, it, allocations);
    }
    for (Support it : strategy.incoming(id, Support.class)) {
      sum += effect(strategy, factor, it.source()) * part(strategy, it);
    }
    return sum;
  }

  /** The part of a support among those of what is of the same type. */
  private static double part(Strategy strategy, Support support) {
    Class<?> type = strategy.element(support.source()).orElseThrow().getClass();
    return support.weight()
        / strategy.incoming(support.target(), Support.class).stream()
            .filter(it -> type.isInstance(strategy.element(it.source()).orElseThrow()))
            .mapToDouble(Support::weight)
            .sum();
  }

  private static double fromMeans(Strategy strategy, String id, Map<String, Double> values) {
    double sum = 0;
    List<Ownership> owners = strategy.incoming(id, Ownership.class);
    for (Ownership ownership : owners) {
      sum += valueOfMeans(strategy, ownership.source(), values) / owners.size();
    }
    List<Allocation> allocations = strategy.incoming(id, Allocation.class);
    for (Allocation allocation : allocations) {
      sum +=
          valueOfMeans(strategy, allocation.source(), values)
              * part(strategy, allocation, allocations);
    }
    return sum;
  }

  private static double part(
      Strategy strategy, Allocation allocation, List<Allocation> allocations) {
    String unit = unit(strategy, allocation);
    List<Allocation> same =
        allocations.stream().filter(it -> unit(strategy, it).equals(unit)).toList();
    if (allocation.amount().isEmpty()) {
      return 1.0 / same.size();
    }
    var all =
        same.stream()
            .map(it -> it.amount().orElseThrow())
            .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add);
    return allocation.amount().get().divide(all, MathContext.DECIMAL64).doubleValue();
  }

  private static String unit(Strategy strategy, Allocation allocation) {
    Resource resource = (Resource) strategy.element(allocation.source()).orElseThrow();
    return allocation.amount().isPresent() ? "in " + resource.unit().orElse("nothing") : "";
  }

  /** The value of what is not shown: functions and resources, from the factors that are. */
  private static double valueOfMeans(Strategy strategy, String id, Map<String, Double> values) {
    double sum = 0;
    for (Influence influence : strategy.incoming(id, Influence.class)) {
      double part =
          effect(strategy, influence.source(), id) - overOthers(strategy, influence.source(), id);
      sum += part * values.getOrDefault(influence.source(), 0.0);
    }
    List<Ownership> owners = strategy.incoming(id, Ownership.class);
    for (Ownership ownership : owners) {
      sum += valueOfMeans(strategy, ownership.source(), values) / owners.size();
    }
    return Math.max(-1, Math.min(1, sum));
  }

  private static Optional<Double> valueOf(
      Strategy strategy, Element element, Map<String, Double> values) {
    if (element instanceof Initiative) {
      Optional<Double> sum = comingIn(strategy, element.id(), values);
      return sum.map(it -> Math.max(-1, Math.min(1, it)));
    }
    return element instanceof Vision || values.containsKey(element.id())
        ? Optional.ofNullable(values.get(element.id()))
        : Optional.empty();
  }
}
