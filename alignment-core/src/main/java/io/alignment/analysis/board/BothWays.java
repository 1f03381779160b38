package io.alignment.analysis.board;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.SetMultimap;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.analysis.internal.Units;
import io.alignment.index.Adjacency;
import io.alignment.model.Element;
import io.alignment.model.Relation;
import java.util.Set;
import java.util.stream.IntStream;

/** Which units have a channel both ways with which other ones; a collaboration is both ways. */
final class BothWays {

  private final SetMultimap<Integer, Integer> partners = HashMultimap.create();

  BothWays(StrategyIndex index, Units units) {
    SetMultimap<Integer, Integer> hears = HashMultimap.create();
    Adjacency worksWith = index.outgoing(Relation.Kind.COLLABORATION);
    Adjacency tells = index.outgoing(Relation.Kind.COMMUNICATION);
    for (int function : index.elements(Element.Type.FUNCTION)) {
      int unit = units.unitOf(function);
      worksWith
          .neighbors(function)
          .map(units::unitOf)
          .forEach(
              it -> {
                hears.put(unit, it);
                hears.put(it, unit);
              });
      tells.neighbors(function).map(units::unitOf).forEach(it -> hears.put(it, unit));
    }
    hears.forEach(
        (one, other) -> {
          if (!one.equals(other) && hears.containsEntry(other, one)) {
            partners.put(one, other);
          }
        });
  }

  /** Returns with which third units two of them have such a channel both. */
  IntStream thirds(int one, int other) {
    Set<Integer> others = partners.get(other);
    return partners.get(one).stream().filter(others::contains).mapToInt(it -> it);
  }
}
