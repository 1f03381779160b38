package io.alignment.analysis.internal;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

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
    return index.fact(Units.class, Units::belowRoots);
  }

  /**
   * The whole is the only root with functions inside, and goes on to what stands in it as long as
   * that is a single function with functions inside.
   */
  private static Units belowRoots(StrategyIndex index) {
    Hierarchy hierarchy = Hierarchy.of(index);
    int[] roots =
        IntStream.range(0, hierarchy.size())
            .map(hierarchy::outerFirst)
            .filter(it -> hierarchy.outer(it) < 0)
            .toArray();
    boolean[] isHead = new boolean[index.size()];
    int whole = -1;
    IntStream.of(roots).forEach(function -> isHead[function] = true);
    int[] containers = Elements.among(roots, hierarchy::hasInner);
    while (containers.length == 1 && hierarchy.hasInner(containers[0])) {
      whole = containers[0];
      containers = hierarchy.inner().neighbors(containers[0]).toArray();
      IntStream.of(containers).forEach(function -> isHead[function] = true);
    }
    return new Units(index, hierarchy, isHead, whole);
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
