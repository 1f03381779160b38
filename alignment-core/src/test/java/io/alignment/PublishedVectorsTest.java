package io.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alignment.analysis.people.DependenceAnalysis;
import io.alignment.analysis.people.SiloAnalysis;
import io.alignment.analysis.people.Silos;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Collaboration;
import io.alignment.model.Membership;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.jgrapht.alg.flow.DinicMFImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import org.junit.jupiter.api.Test;

/** Published networks with published values of the indices. */
class PublishedVectorsTest {

  /** Zachary (1977): who met whom outside of the karate club, by the smaller number. */
  private static final List<List<Integer>> KARATE_CLUB =
      List.of(
          List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 17, 19, 21, 31),
          List.of(1, 2, 3, 7, 13, 17, 19, 21, 30),
          List.of(2, 3, 7, 8, 9, 13, 27, 28, 32),
          List.of(3, 7, 12, 13),
          List.of(4, 6, 10),
          List.of(5, 6, 10, 16),
          List.of(6, 16),
          List.of(8, 30, 32, 33),
          List.of(9, 33),
          List.of(13, 33),
          List.of(14, 32, 33),
          List.of(15, 32, 33),
          List.of(18, 32, 33),
          List.of(19, 33),
          List.of(20, 32, 33),
          List.of(22, 32, 33),
          List.of(23, 25, 27, 29, 32, 33),
          List.of(24, 25, 27, 31),
          List.of(25, 31),
          List.of(26, 29, 33),
          List.of(27, 33),
          List.of(28, 31, 33),
          List.of(29, 32, 33),
          List.of(30, 32, 33),
          List.of(31, 32, 33),
          List.of(32, 33));

  private static final Set<Integer> WITH_THE_TEACHER =
      Set.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 16, 17, 19, 21);

  private static final List<List<Integer>> TWO_COMMUNITIES =
      List.of(
          List.of(0, 1, 4),
          List.of(1, 2, 3, 5),
          List.of(2, 3, 4),
          List.of(3, 4),
          List.of(5, 6, 7, 8),
          List.of(6, 7),
          List.of(7, 8));

  /** Members stand in the function of their group; the groups are the units. */
  private static Silos silos(List<List<Integer>> ties, int members, IntFunction<String> groupOf) {
    StrategyBuilder builder = Strategy.builder("s");
    for (int member = 0; member < members; member++) {
      String group = groupOf.apply(member);
      if (builder.build().element(group).isEmpty()) {
        builder.add(BusinessFunction.of(group, group));
      }
      builder.add(BusinessFunction.of("m" + member, "m")).add(Membership.of("m" + member, group));
    }
    for (List<Integer> tie : ties) {
      for (int other : tie.subList(1, tie.size())) {
        builder.add(Collaboration.of("m" + tie.get(0), "m" + other));
      }
    }
    return SiloAnalysis.between(function -> function.id().startsWith("g")).analyze(builder.build());
  }

  @Test
  void withoutTheTeacherTheKarateClubFallsApart() {
    StrategyBuilder builder = Strategy.builder("s");
    for (int member = 0; member < 34; member++) {
      builder.add(BusinessFunction.of("m" + member, "Member " + member));
    }
    for (List<Integer> ties : KARATE_CLUB) {
      ties.stream()
          .skip(1)
          .forEach(other -> builder.add(Collaboration.of("m" + ties.get(0), "m" + other)));
    }

    assertThat(new DependenceAnalysis().analyze(builder.build()).brokers()).containsExactly("m0");
  }

  @Test
  void theKarateClubKeepsToItself() {
    Silos silos = silos(KARATE_CLUB, 34, member -> WITH_THE_TEACHER.contains(member) ? "g1" : "g2");

    assertThat(KARATE_CLUB.stream().mapToInt(tie -> tie.size() - 1).sum()).isEqualTo(78);
    assertThat(silos.eiIndex().orElse(9)).isCloseTo(-0.7179487, within(1e-7));
    assertThat(silos.units())
        .extracting(unit -> unit.eiIndex().orElse(9))
        .satisfiesExactlyInAnyOrder(
            one -> assertThat(one).isCloseTo(-0.5217391, within(1e-7)),
            other -> assertThat(other).isCloseTo(-0.4883721, within(1e-7)));
  }

  @Test
  void modularityOfThreeDivisions() {
    assertThat(silos(TWO_COMMUNITIES, 9, member -> member < 5 ? "g1" : "g2").modularity().orElse(9))
        .isCloseTo(0.4112426, within(1e-7));
    assertThat(silos(TWO_COMMUNITIES, 9, member -> "g").modularity().orElse(9))
        .isCloseTo(0, within(1e-12));
    assertThat(silos(TWO_COMMUNITIES, 9, member -> "g" + member).modularity().orElse(9))
        .isCloseTo(-0.1183432, within(1e-7));
  }

  /** The flow algorithm that capacities rest on, on the network of every textbook. */
  @Test
  void theMaximumFlowIsTheMinimumCut() {
    SimpleDirectedWeightedGraph<String, DefaultWeightedEdge> network =
        new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
    for (String arc :
        List.of("s1 16", "s2 13", "13 12", "21 4", "32 9", "24 14", "43 7", "3t 20", "4t 4")) {
      network.addVertex(arc.substring(0, 1));
      network.addVertex(arc.substring(1, 2));
      network.setEdgeWeight(
          network.addEdge(arc.substring(0, 1), arc.substring(1, 2)),
          Double.parseDouble(arc.substring(3)));
    }
    DinicMFImpl<String, DefaultWeightedEdge> dinic = new DinicMFImpl<>(network);

    assertThat(dinic.calculateMinCut("s", "t")).isEqualTo(23);
    assertThat(dinic.getSourcePartition()).containsExactlyInAnyOrder("s", "1", "2", "4");
  }
}
