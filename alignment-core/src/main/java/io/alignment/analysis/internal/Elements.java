package io.alignment.analysis.internal;

import io.alignment.model.Relation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Sets of elements as their indices in ascending order, which is that of their ids. */
public final class Elements {

  private Elements() {}

  /** Returns those elements for which something is true. */
  public static int[] where(StrategyIndex index, IntPredicate isTrue) {
    return IntStream.range(0, index.size()).filter(isTrue).toArray();
  }

  /** Returns those of some elements for which something is true. */
  public static int[] among(int[] elements, IntPredicate isTrue) {
    return IntStream.of(elements).filter(isTrue).toArray();
  }

  /** Returns what is in any of some sets. */
  public static int[] union(StrategyIndex index, Collection<int[]> sets) {
    if (sets.size() == 1) {
      return sets.iterator().next();
    }
    BitSet any = new BitSet(index.size());
    sets.forEach(set -> IntStream.of(set).forEach(any::set));
    return any.stream().toArray();
  }

  /** Returns some elements and all that supports them, directly or not, in no certain order. */
  public static List<Integer> below(StrategyIndex index, IntStream elements) {
    Set<Integer> known = new HashSet<>();
    List<Integer> below = new ArrayList<>();
    elements.filter(known::add).forEach(below::add);
    for (int next = 0; next < below.size(); next++) {
      index
          .incoming(Relation.Kind.SUPPORT)
          .neighbors(below.get(next))
          .filter(known::add)
          .forEach(below::add);
    }
    return below;
  }

  /** Returns the ids of elements. */
  public static List<String> ids(StrategyIndex index, int[] elements) {
    return LazyList.of(elements, index::id);
  }
}
