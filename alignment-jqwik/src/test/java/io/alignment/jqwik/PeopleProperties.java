package io.alignment.jqwik;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import io.alignment.analysis.Question;
import io.alignment.analysis.people.CommunicationAnalysis;
import io.alignment.analysis.people.CommunicationFlow;
import io.alignment.analysis.people.Dependence;
import io.alignment.analysis.people.DependenceAnalysis;
import io.alignment.model.Allocation;
import io.alignment.model.Assignment;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Collaboration;
import io.alignment.model.Element;
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
import java.time.LocalDate;
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

/** Dependence and communication give what their definitions say, taken word by word. */
class PeopleProperties {

  static final double ROUNDING = 1e-9;

  @Provide
  Arbitrary<Strategy> strategies() {
    return Strategies.strategies()
        .filter(it -> it.functions().stream().noneMatch(BusinessFunction::vacant));
  }

  static <R extends Relation> List<R> relations(Strategy strategy, Class<R> kind) {
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
        // Of money that nobody has a day for nobody speaks.
        double cut =
            Question.about(given).speaksOf(Topic.MONEY)
                ? cut(strategy, lives::hasMoney, element)
                : 0;
        assertThat(loss.money().orElse(0))
            .as("money without %s", element.id())
            .isCloseTo(cut, within(ROUNDING));
      }
    }
  }

  private static double cut(
      Strategy strategy, BiPredicate<String, Optional<String>> lives, Element lost) {
    return through(
            strategy,
            strategy.objectives().stream()
                .filter(it -> !it.status().isFinished())
                .filter(it -> !Topic.PEOPLE.isIn(it.leavesOut()))
                .map(Objective::id)
                .filter(id -> lives.test(id, Optional.empty()))
                .filter(id -> !lives.test(id, Optional.of(lost.id())))
                .collect(toSet()))
        .orElse(0);
  }

  /** Returns what share of the vision runs through at least one of some work. */
  static OptionalDouble through(Strategy strategy, Set<String> work) {
    NaiveAnswers naive = new NaiveAnswers(strategy);
    return strategy.visions().stream().mapToDouble(it -> naive.through(work, it.id())).average();
  }

  @Property
  void fewerThanTheTruckFactorLeaveHalfOfWhatIsOwned(@ForAll("strategies") Strategy given) {
    Strategy strategy = still(given);
    Map<String, Set<String>> hands = new HashMap<>();
    for (Ownership ownership : relations(strategy, Ownership.class)) {
      if (strategy.element(ownership.target()).orElseThrow() instanceof Objective objective
          && !objective.status().isFinished()) {
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
}
