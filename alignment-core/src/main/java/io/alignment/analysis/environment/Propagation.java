package io.alignment.analysis.environment;

import io.alignment.analysis.internal.StrategyIndex;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;

/**
 * Lets values flow along the relations of a strategy, each multiplied by what the relation passes
 * on; what arrives is added up and held between -1 and 1. An element is worked off when all on
 * which it depends are; those on a loop together, again and again until they settle.
 */
final class Propagation {

  private static final int MOST_ROUNDS = 1000;
  private static final double SETTLED = 1e-9;

  private final StrategyIndex index;
  private final Ways ways;
  private final double[] helps;
  private final double[] harms;
  private final double[] value;
  private final boolean[] unknown;
  private final List<List<String>> unsettled = new ArrayList<>();
  // The name of the loop on which an element stands, one of its members; without a loop its own.
  private final int[] loop;
  private final Map<Integer, Set<Integer>> loops = new HashMap<>();
  // How much each loop or element still waits for, and which wait for nothing more.
  private final int[] waiting;
  private final Deque<Integer> ready = new ArrayDeque<>();

  Propagation(StrategyIndex index, IntToDoubleFunction start) {
    this.index = index;
    helps = new double[index.size()];
    harms = new double[index.size()];
    value = new double[index.size()];
    unknown = new boolean[index.size()];
    waiting = new int[index.size()];
    loop = new int[index.size()];
    ways = new Ways(index);
    for (int element = 0; element < index.size(); element++) {
      arrive(element, start.applyAsDouble(element));
      loop[element] = element;
      ways.forEachStep(element, (target, passesOn) -> waiting[target]++);
    }
    flow();
  }

  // What comes out

  /** Says whether something has no value, as a loop before it does not settle. */
  boolean isUnknown(int element) {
    return unknown[element];
  }

  double value(int element) {
    return value[element];
  }

  double helps(int element) {
    return helps[element];
  }

  double harms(int element) {
    return harms[element];
  }

  /** Returns the loops that do not settle. */
  List<List<String>> unsettled() {
    return unsettled;
  }

  // How values flow

  private void arrive(int element, double amount) {
    helps[element] += Math.max(0, amount);
    harms[element] += Math.min(0, amount);
  }

  private static double held(double sum) {
    return Math.max(-1, Math.min(1, sum));
  }

  private void flow() {
    IntStream.range(0, index.size()).filter(it -> waiting[it] == 0).forEach(ready::add);
    workOff();
    findLoops();
    workOff();
  }

  private void workOff() {
    while (!ready.isEmpty()) {
      int name = ready.remove();
      Set<Integer> members = loops.getOrDefault(name, Set.of(name));
      if (members.size() > 1) {
        settle(members);
      }
      members.forEach(this::passOn);
    }
  }

  private void passOn(int element) {
    value[element] = held(helps[element] + harms[element]);
    ways.forEachStep(
        element,
        (target, passesOn) -> {
          if (!isInside(element, target)) {
            arrive(target, passesOn * value[element]);
            unknown[target] |= unknown[element];
            if (--waiting[loop[target]] == 0) {
              ready.add(loop[target]);
            }
          }
        });
  }

  private boolean isInside(int element, int target) {
    return loop[element] == loop[target];
  }

  /** Lets what is left over when all that depends on no loop is worked off wait together. */
  private void findLoops() {
    Graph<Integer, DefaultEdge> left = new SimpleDirectedGraph<>(DefaultEdge.class);
    IntStream.range(0, index.size()).filter(it -> waiting[it] > 0).forEach(left::addVertex);
    for (int element : left.vertexSet()) {
      ways.forEachStep(element, (target, passesOn) -> left.addEdge(element, target));
    }
    if (left.vertexSet().isEmpty()) {
      return;
    }
    for (Set<Integer> members :
        new KosarajuStrongConnectivityInspector<>(left).stronglyConnectedSets()) {
      int name = members.iterator().next();
      loops.put(name, members);
      members.forEach(member -> loop[member] = name);
    }
    Arrays.fill(waiting, 0);
    for (int element : left.vertexSet()) {
      ways.forEachStep(
          element,
          (target, passesOn) -> waiting[loop[target]] += isInside(element, target) ? 0 : 1);
    }
    loops.keySet().stream().filter(it -> waiting[it] == 0).forEach(ready::add);
  }

  /** Lets the members of a loop push each other until nothing changes any more. */
  private void settle(Set<Integer> members) {
    int[] ring = members.stream().mapToInt(Integer::intValue).sorted().toArray();
    double[] helped = Arrays.stream(ring).mapToDouble(it -> helps[it]).toArray();
    double[] harmed = Arrays.stream(ring).mapToDouble(it -> harms[it]).toArray();
    boolean known = Arrays.stream(ring).noneMatch(it -> unknown[it]);
    double moved = Double.MAX_VALUE;
    for (int member : ring) {
      value[member] = held(helps[member] + harms[member]);
    }
    for (int round = 0; round < MOST_ROUNDS && moved > SETTLED && known; round++) {
      for (int i = 0; i < ring.length; i++) {
        helps[ring[i]] = helped[i];
        harms[ring[i]] = harmed[i];
      }
      for (int member : ring) {
        ways.forEachStep(
            member,
            (target, passesOn) -> {
              if (isInside(member, target)) {
                arrive(target, passesOn * value[member]);
              }
            });
      }
      moved = 0;
      for (int member : ring) {
        double next = held(helps[member] + harms[member]);
        moved = Math.max(moved, Math.abs(next - value[member]));
        value[member] = next;
      }
    }
    if (moved > SETTLED) {
      for (int member : ring) {
        unknown[member] = true;
      }
      if (known) {
        unsettled.add(Arrays.stream(ring).mapToObj(index::id).toList());
      }
    }
  }
}
