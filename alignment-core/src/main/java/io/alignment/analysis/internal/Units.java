package io.alignment.analysis.internal;

import static java.util.stream.Collectors.toSet;

import io.alignment.model.Relation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jgrapht.alg.util.UnionFind;

/** The parts of the organization between which silos are looked for, numbered by their ids. */
public final class Units {

  private final Hierarchy hierarchy;
  private final int size;
  private final int[] heads;
  private final int[] unitOf;
  private final int whole;

  private Units(StrategyIndex index, Hierarchy hierarchy, boolean[] isHead, int whole) {
    this.hierarchy = hierarchy;
    this.whole = whole;
    heads = new int[index.size()];
    unitOf = new int[index.size()];
    Arrays.fill(unitOf, -1);
    int count = 0;
    for (int element = 0; element < index.size(); element++) {
      if (isHead[element]) {
        heads[count] = element;
        unitOf[element] = count++;
      }
    }
    size = count;
    for (int position = 0; position < hierarchy.size(); position++) {
      int function = hierarchy.outerFirst(position);
      if (!isHead[function] && hierarchy.outer(function) >= 0) {
        unitOf[function] = unitOf[hierarchy.outer(function)];
      }
    }
  }

  /** Returns the units that follow from who stands in whom. */
  public static Units usual(StrategyIndex index) {
    return index.fact(Units.class, it -> belowRoots(it, function -> 0));
  }

  /** Returns the same for each part of the strategy that no relation ties to another one. */
  public static Units usualInEachPart(StrategyIndex index) {
    UnionFind<Integer> parts =
        new UnionFind<>(IntStream.range(0, index.size()).boxed().collect(toSet()));
    for (Relation.Kind kind : Relation.Kind.values()) {
      for (int element = 0; element < index.size(); element++) {
        for (int neighbor : index.outgoing(kind).neighbors(element).toArray()) {
          parts.union(element, neighbor);
        }
      }
    }
    return belowRoots(index, parts::find);
  }

  private static Units belowRoots(StrategyIndex index, IntUnaryOperator partOf) {
    Hierarchy hierarchy = Hierarchy.of(index);
    boolean[] isHead = new boolean[index.size()];
    int whole = -1;
    Map<Integer, List<Integer>> rootsOfPart = new TreeMap<>();
    for (int position = 0; position < hierarchy.size(); position++) {
      int function = hierarchy.outerFirst(position);
      if (hierarchy.outer(function) < 0) {
        rootsOfPart
            .computeIfAbsent(partOf.applyAsInt(function), part -> new ArrayList<>())
            .add(function);
      }
    }
    for (List<Integer> roots : rootsOfPart.values()) {
      whole = markHeads(roots, hierarchy, isHead);
    }
    return new Units(index, hierarchy, isHead, rootsOfPart.size() == 1 ? whole : -1);
  }

  /**
   * The whole is the only root with functions inside, and goes on to what stands in it as long as
   * that is a single function with functions inside. Returns it, or -1 if there is none.
   */
  private static int markHeads(List<Integer> roots, Hierarchy hierarchy, boolean[] isHead) {
    int whole = -1;
    roots.forEach(function -> isHead[function] = true);
    int[] containers = roots.stream().mapToInt(it -> it).filter(hierarchy::hasInner).toArray();
    while (containers.length == 1 && hierarchy.hasInner(containers[0])) {
      whole = containers[0];
      containers = hierarchy.inner().neighbors(containers[0]).toArray();
      IntStream.of(containers).forEach(function -> isHead[function] = true);
    }
    return whole;
  }

  /** Returns the units that somebody chose; a function in none of them belongs to no unit. */
  public static Units chosen(StrategyIndex index, IntPredicate isHead) {
    Hierarchy hierarchy = Hierarchy.of(index);
    boolean[] heads = new boolean[index.size()];
    for (int position = 0; position < hierarchy.size(); position++) {
      int function = hierarchy.outerFirst(position);
      heads[function] = isHead.test(function);
    }
    return new Units(index, hierarchy, heads, -1);
  }

  public int size() {
    return size;
  }

  /** Returns the function that is or holds everything of a unit. */
  public int head(int unit) {
    return heads[unit];
  }

  /** Returns the unit of a function, or -1. */
  public int unitOf(int function) {
    return unitOf[function];
  }

  /** Says whether a function is the whole, in which all units stand. */
  public boolean isWhole(int function) {
    return function == whole;
  }

  /** Says whether one unit stands inside the other: a line of command, not two neighbors. */
  public boolean isLineOfCommand(int one, int other) {
    return hierarchy.standsIn(heads[one], heads[other])
        || hierarchy.standsIn(heads[other], heads[one]);
  }
}
