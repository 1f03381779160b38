package io.alignment.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.index.Adjacency;
import io.alignment.model.Dependency;
import io.alignment.model.Element;
import io.alignment.model.Objective;
import io.alignment.model.Problem;
import io.alignment.model.Relation;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jgrapht.Graph;
import org.jgrapht.alg.cycle.CycleDetector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;

/** What a strategy knows by numbers is what its elements and relations say. */
class StrategyIndexProperties {

  @Provide
  Arbitrary<Strategy> strategies() {
    return Strategies.strategies();
  }

  // The index

  @Property(tries = 200)
  void indicesFollowIds(@ForAll("strategies") Strategy strategy) {
    StrategyIndex index = StrategyIndex.of(strategy);
    assertThat(StrategyIndex.of(strategy)).isSameAs(index);
    List<String> ids =
        new TreeSet<>(strategy.elements().stream().map(Element::id).toList()).stream().toList();
    assertThat(IntStream.range(0, index.size()).mapToObj(index::id)).isEqualTo(ids);
    for (int i = 0; i < index.size(); i++) {
      assertThat(index.indexOf(ids.get(i))).isEqualTo(i);
      assertThat(index.element(i)).isSameAs(strategy.element(ids.get(i)).orElseThrow());
      assertThat(index.type(i)).isEqualTo(index.element(i).type());
    }
    assertThat(index.indexOf("no such id")).isEqualTo(-1);
  }

  @Property(tries = 200)
  void arcsAreTheRelationsSortedByNeighbor(@ForAll("strategies") Strategy given) {
    Strategy strategy = NaiveAnswers.carrying(given);
    for (Relation.Kind kind : Relation.Kind.values()) {
      assertArcs(
          strategy,
          kind,
          StrategyIndex.of(strategy).outgoing(kind),
          Relation::source,
          Relation::target);
      assertArcs(
          strategy,
          kind,
          StrategyIndex.of(strategy).incoming(kind),
          Relation::target,
          Relation::source);
    }
  }

  private static void assertArcs(
      Strategy strategy,
      Relation.Kind kind,
      Adjacency arcs,
      Function<Relation, String> near,
      Function<Relation, String> far) {
    StrategyIndex index = StrategyIndex.of(strategy);
    int next = 0;
    for (int element = 0; element < index.size(); element++) {
      assertThat(arcs.first(element)).isEqualTo(next);
      List<Relation> expected =
          new ArrayList<>(StrategyProperties.filter(strategy, kind, near, index.id(element)));
      expected.sort(Comparator.comparing(far).thenComparing(Relation::distinction));
      assertThat(arcs.degree(element)).isEqualTo(expected.size());
      for (Relation relation : expected) {
        assertThat(arcs.relation(next, Relation.class)).isSameAs(relation);
        assertThat(index.id(arcs.neighbor(next))).isEqualTo(far.apply(relation));
        next++;
      }
      assertThat(arcs.end(element)).isEqualTo(next);
    }
    assertThat(arcs.size()).isEqualTo(next);
  }

  @Property(tries = 300)
  void upwardIsCompleteAndSupportersComeFirst(@ForAll("strategies") Strategy strategy) {
    StrategyIndex index = StrategyIndex.of(strategy);
    int[] position = new int[index.size()];
    Arrays.fill(position, -1);
    for (int i = 0; i < index.size(); i++) {
      assertThat(position[index.upward(i)]).as("is there twice").isEqualTo(-1);
      position[index.upward(i)] = i;
    }
    for (Relation relation : strategy.relations()) {
      if (relation instanceof Support) {
        assertThat(position[index.indexOf(relation.source())])
            .isLessThan(position[index.indexOf(relation.target())]);
      }
    }
  }

  // Loops

  @Property(tries = 500)
  void loopsAreFoundWhereThereAreAny(
      @ForAll @IntRange(max = 12) int size,
      @ForAll @IntRange(max = 25) int arcs,
      @ForAll Random random) {
    StrategyBuilder builder = Strategy.builder("S");
    Graph<String, DefaultEdge> graph = new SimpleDirectedGraph<>(DefaultEdge.class);
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      ids.add("o" + i);
    }
    Collections.shuffle(ids, random);
    for (String id : ids) {
      builder.add(Objective.of(id, "O"));
      graph.addVertex(id);
    }
    for (int i = 0; i < arcs && size > 0; i++) {
      String from = ids.get(random.nextInt(size));
      String to = ids.get(random.nextInt(size));
      if (!from.equals(to) && graph.addEdge(from, to) != null) {
        builder.add(Dependency.of(from, to));
      }
    }
    List<Problem> problems = builder.problems();
    assertThat(problems.isEmpty()).isEqualTo(!new CycleDetector<>(graph).detectCycles());
    Set<String> inLoops = new HashSet<>();
    for (Problem problem : problems) {
      assertThat(problem.code()).isEqualTo(Problem.Code.DEPENDENCY_LOOP);
      List<String> loop = problem.ids();
      assertThat(loop.get(0)).isEqualTo(Collections.min(loop));
      for (int i = 0; i < loop.size(); i++) {
        assertThat(graph.containsEdge(loop.get(i), loop.get((i + 1) % loop.size()))).isTrue();
        assertThat(inLoops.add(loop.get(i))).as("loops share no element").isTrue();
      }
      Dependency breaking = (Dependency) problem.part().orElseThrow();
      int source = loop.indexOf(breaking.source());
      assertThat(breaking.target()).isEqualTo(loop.get((source + 1) % loop.size()));
    }
    // What is in no loop that was named is in no loop at all, once those are gone.
    graph.removeAllVertices(inLoops);
    assertThat(new CycleDetector<>(graph).detectCycles()).isFalse();
  }
}
