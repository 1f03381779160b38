package io.alignment.analysis.people;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import io.alignment.analysis.Analysis;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.FindingList;
import io.alignment.analysis.Metric;
import io.alignment.analysis.Question;
import io.alignment.analysis.internal.Hierarchy;
import io.alignment.analysis.internal.Ratio;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.index.Adjacency;
import io.alignment.model.Element;
import io.alignment.model.Relation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;

/**
 * Asks whether the strategy is heard everywhere, and whether an answer comes back. Channels are
 * communications, in their direction, and collaborations, in both.
 *
 * <p>The <em>top</em> are the functions that stand in no other one and have functions inside; where
 * no function has any, those that own an objective directly below a vision. From there the fewest
 * channels to each function are counted, and the way is found on which the rarest talk is the most
 * frequent (the bottleneck shortest path). A channel of which nobody said how often it is used is
 * taken for slower than any other. A function of which no channel is recorded is unknown, not
 * unreached.
 *
 * <p>One function tells another something <em>from above</em> if it communicates to it, and either
 * the other stands in it or it belongs to the top and the other does not. An answer finds its way
 * back if channels lead from the other one to it, over whomever.
 *
 * <p>Who owns an objective should have a channel, in whatever direction, to the owner of an
 * objective that it supports. Line of command (one stands in the other) is left to the question of
 * the way back, and two of whom nothing is recorded are left out.
 *
 * <p>These rules are conventions of our own.
 *
 * <p>Cost: linear in elements and relations, plus, once, the channels times the logarithm of the
 * functions, plus the pairs of owners of objectives of which one supports the other.
 */
public final class CommunicationAnalysis implements Analysis<Communication> {

  private final ImmutableSortedSet<String> chosenTop;

  private CommunicationAnalysis(Set<String> chosenTop) {
    this.chosenTop = ImmutableSortedSet.copyOf(chosenTop);
  }

  /** Asks from the usual top. */
  public CommunicationAnalysis() {
    this(Set.of());
  }

  /**
   * Asks from functions of your own choice. Those that a strategy does not have are left out.
   *
   * @param functions the ids of the functions from which the strategy is told, at least one
   * @return the question
   * @throws IllegalArgumentException if there is none
   */
  public static CommunicationAnalysis from(Set<String> functions) {
    if (functions.isEmpty()) {
      throw new IllegalArgumentException("Nobody is at the top. Name at least one function.");
    }
    return new CommunicationAnalysis(functions);
  }

  @Override
  public List<Metric> metrics() {
    return Communication.METRICS;
  }

  @Override
  public List<FindingKind> findingKinds() {
    return Communication.RULES;
  }

  @Override
  public Communication analyze(Question question) {
    return new Run(StrategyIndex.of(question.strategy())).communication();
  }

  /** What one run needs at hand. */
  private final class Run {
    private static final int NEVER = -1;
    private static final int UNKNOWN = Integer.MAX_VALUE;

    private final StrategyIndex index;
    private final Hierarchy hierarchy;
    private final Adjacency tells;
    private final Adjacency hears;
    private final Adjacency works;
    private final Adjacency worksWith;
    private final boolean[] top;
    private final int[] hops;
    private final int[] slowest;
    private final List<Finding> findings = new ArrayList<>();

    Run(StrategyIndex index) {
      this.index = index;
      hierarchy = Hierarchy.of(index);
      tells = index.outgoing(Relation.Kind.COMMUNICATION);
      hears = index.incoming(Relation.Kind.COMMUNICATION);
      works = index.outgoing(Relation.Kind.COLLABORATION);
      worksWith = index.incoming(Relation.Kind.COLLABORATION);
      top = new boolean[index.size()];
      hops = new int[index.size()];
      slowest = new int[index.size()];
      Arrays.fill(hops, NEVER);
      Arrays.fill(slowest, UNKNOWN);
      findTop();
      countHops();
      findSlowest();
    }

    Communication communication() {
      ImmutableMap.Builder<String, Communication.Row> rows = ImmutableMap.builder();
      int functions = 0;
      int known = 0;
      int others = 0;
      int reached = 0;
      boolean anyTop = false;
      for (int element = 0; element < index.size(); element++) {
        if (index.type(element) != Element.Type.FUNCTION) {
          continue;
        }
        functions++;
        known += isKnown(element) ? 1 : 0;
        anyTop |= top[element];
        if (isKnown(element) && !top[element]) {
          others++;
          reached += hops[element] >= 0 ? 1 : 0;
        }
        rows.put(
            index.id(element),
            new Communication.Row(
                isKnown(element),
                hops[element] < 0 ? OptionalInt.empty() : OptionalInt.of(hops[element]),
                top[element] || slowest[element] == UNKNOWN
                    ? OptionalInt.empty()
                    : OptionalInt.of(slowest[element])));
      }
      if (anyTop) {
        findUnreached();
      }
      WayBack back = wayBack();
      List<Communication.Apart> apart = ownersApart();
      return new Communication(
          ids(top),
          Ratio.of(reached, anyTop ? others : 0),
          Ratio.of(known, functions),
          back.told(),
          Ratio.of(back.told() - back.oneWay().size(), back.told()),
          rows.buildOrThrow(),
          back.oneWay(),
          apart,
          FindingList.sorted(findings));
    }

    private ImmutableList<String> ids(boolean[] chosen) {
      ImmutableList.Builder<String> ids = ImmutableList.builder();
      for (int element = 0; element < index.size(); element++) {
        if (chosen[element]) {
          ids.add(index.id(element));
        }
      }
      return ids.build();
    }

    private boolean isKnown(int function) {
      return tells.degree(function)
              + hears.degree(function)
              + works.degree(function)
              + worksWith.degree(function)
          > 0;
    }

    // From the top

    private void findTop() {
      boolean anyInner = false;
      for (int position = 0; position < hierarchy.size(); position++) {
        int function = hierarchy.outerFirst(position);
        boolean isRoot = hierarchy.outer(function) < 0 && hierarchy.hasInner(function);
        anyInner |= isRoot;
        top[function] = chosenTop.isEmpty() ? isRoot : chosenTop.contains(index.id(function));
      }
      if (chosenTop.isEmpty() && !anyInner) {
        Adjacency supports = index.outgoing(Relation.Kind.SUPPORT);
        for (int element = 0; element < index.size(); element++) {
          for (int arc = supports.first(element); arc < supports.end(element); arc++) {
            if (index.type(supports.neighbor(arc)) == Element.Type.VISION) {
              forEachOwner(element, owner -> top[owner] = true);
            }
          }
        }
      }
    }

    private void forEachOwner(int work, IntConsumer action) {
      Adjacency owners = index.incoming(Relation.Kind.OWNERSHIP);
      for (int arc = owners.first(work); arc < owners.end(work); arc++) {
        action.accept(owners.neighbor(arc));
      }
    }

    private void countHops() {
      Deque<Integer> queue = new ArrayDeque<>();
      for (int element = 0; element < index.size(); element++) {
        if (top[element]) {
          hops[element] = 0;
          queue.add(element);
        }
      }
      while (!queue.isEmpty()) {
        int function = queue.remove();
        forEachHearer(
            function,
            (hearer, days) -> {
              if (hops[hearer] < 0) {
                hops[hearer] = hops[function] + 1;
                queue.add(hearer);
              }
            });
      }
    }

    /** A function, and the slowest channel on the way to it. */
    private record Reached(int function, int days) {}

    private void findSlowest() {
      PriorityQueue<Reached> queue = new PriorityQueue<>(Comparator.comparingInt(Reached::days));
      for (int element = 0; element < index.size(); element++) {
        if (top[element]) {
          slowest[element] = 0;
          queue.add(new Reached(element, 0));
        }
      }
      while (!queue.isEmpty()) {
        Reached next = queue.remove();
        if (next.days() > slowest[next.function()]) {
          continue;
        }
        forEachHearer(
            next.function(),
            (hearer, days) -> {
              int slower = Math.max(next.days(), days);
              if (slower < slowest[hearer]) {
                slowest[hearer] = slower;
                queue.add(new Reached(hearer, slower));
              }
            });
      }
    }

    private interface Hearing {
      void by(int hearer, int days);
    }

    private void forEachHearer(int function, Hearing hearing) {
      for (int arc = tells.first(function); arc < tells.end(function); arc++) {
        var channel = tells.relation(arc, io.alignment.model.Communication.class);
        hearing.by(tells.neighbor(arc), channel.everyDays().orElse(UNKNOWN));
      }
      for (Adjacency arcs : List.of(works, worksWith)) {
        for (int arc = arcs.first(function); arc < arcs.end(function); arc++) {
          hearing.by(arcs.neighbor(arc), UNKNOWN);
        }
      }
    }

    private void findUnreached() {
      for (int element = 0; element < index.size(); element++) {
        if (index.type(element) == Element.Type.FUNCTION && isKnown(element) && hops[element] < 0) {
          findings.add(Communication.UNREACHED.at(index.id(element)));
        }
      }
    }

    // The way back

    /** How many are told something from above, and who of them cannot answer. */
    private record WayBack(int told, List<Communication.Pair> oneWay) {}

    private WayBack wayBack() {
      int[] circle = circles();
      int told = 0;
      List<Communication.Pair> oneWay = new ArrayList<>();
      for (int from = 0; from < index.size(); from++) {
        int last = -1;
        for (int arc = tells.first(from); arc < tells.end(from); arc++) {
          int to = tells.neighbor(arc);
          boolean fromAbove = hierarchy.standsIn(to, from) || (top[from] && !top[to]);
          if (to == last || !fromAbove) {
            continue;
          }
          last = to;
          told++;
          if (circle[from] != circle[to]) {
            oneWay.add(new Communication.Pair(index.id(from), index.id(to)));
            findings.add(Communication.NO_WAY_BACK.at(List.of(index.id(to), index.id(from))));
          }
        }
      }
      return new WayBack(told, oneWay);
    }

    /** Returns for each function the circle in which all hear from all. */
    private int[] circles() {
      Graph<Integer, DefaultEdge> channels = new SimpleDirectedGraph<>(DefaultEdge.class);
      for (int position = 0; position < hierarchy.size(); position++) {
        channels.addVertex(hierarchy.outerFirst(position));
      }
      for (int function : channels.vertexSet()) {
        forEachHearer(function, (hearer, days) -> channels.addEdge(function, hearer));
      }
      int[] circle = new int[index.size()];
      if (!channels.vertexSet().isEmpty()) {
        int number = 0;
        for (Set<Integer> members :
            new KosarajuStrongConnectivityInspector<>(channels).stronglyConnectedSets()) {
          number++;
          for (int member : members) {
            circle[member] = number;
          }
        }
      }
      return circle;
    }

    // Owners of work that touches

    private List<Communication.Apart> ownersApart() {
      Map<Integer, Map<Integer, Set<String>>> apart = new TreeMap<>();
      Adjacency supports = index.outgoing(Relation.Kind.SUPPORT);
      for (int work = 0; work < index.size(); work++) {
        if (index.type(work) != Element.Type.OBJECTIVE) {
          continue;
        }
        for (int arc = supports.first(work); arc < supports.end(work); arc++) {
          int below = work;
          int above = supports.neighbor(arc);
          forEachOwner(
              below,
              owner ->
                  forEachOwner(
                      above,
                      ownerAbove -> {
                        if (isApart(owner, ownerAbove)) {
                          apart
                              .computeIfAbsent(owner, o -> new TreeMap<>())
                              .computeIfAbsent(ownerAbove, o -> new TreeSet<>())
                              .addAll(List.of(index.id(below), index.id(above)));
                        }
                      }));
        }
      }
      List<Communication.Apart> rows = new ArrayList<>();
      apart.forEach(
          (owner, others) ->
              others.forEach(
                  (ownerAbove, work) -> {
                    Communication.Apart row =
                        new Communication.Apart(
                            index.id(owner), index.id(ownerAbove), ImmutableList.copyOf(work));
                    rows.add(row);
                    findings.add(
                        Communication.OWNERS_APART.at(
                            List.of(row.owner(), row.ownerAbove()),
                            new Evidence.Others(row.work())));
                  }));
      return rows;
    }

    private boolean isApart(int owner, int ownerAbove) {
      return owner != ownerAbove
          && (isKnown(owner) || isKnown(ownerAbove))
          && !hierarchy.standsIn(owner, ownerAbove)
          && !hierarchy.standsIn(ownerAbove, owner)
          && !hasChannel(owner, ownerAbove);
    }

    private boolean hasChannel(int one, int other) {
      return isNeighbor(tells, one, other)
          || isNeighbor(tells, other, one)
          || isNeighbor(works, one, other)
          || isNeighbor(works, other, one);
    }

    /** Looks for a neighbor by halving, as neighbors are in ascending order. */
    private static boolean isNeighbor(Adjacency arcs, int element, int other) {
      int low = arcs.first(element);
      int high = arcs.end(element);
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (arcs.neighbor(middle) < other) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low < arcs.end(element) && arcs.neighbor(low) == other;
    }
  }
}
