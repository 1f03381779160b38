package io.alignment.analysis.board;

import com.google.common.collect.SortedSetMultimap;
import com.google.common.collect.TreeMultimap;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.board.Reason.Ground;
import io.alignment.analysis.internal.Elements;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.analysis.internal.Ties;
import io.alignment.analysis.internal.Units;
import io.alignment.index.Adjacency;
import io.alignment.model.Element;
import io.alignment.model.Relation;
import io.alignment.model.Topic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Do those talk who must: the units whose work for a goal touches? */
final class JoinedUpRule implements Rule.OfItself {

  private static final Parts BY_A_THIRD = new Parts(0.5, 0.5, 0);
  private static final int[] NOBODY = {};

  private final StrategyIndex index;
  private final Rows rows;
  private final Work work;
  private final Units units;
  private final Ties ties;
  private final List<Adjacency> touching;
  private final BothWays bothWays;
  // Of each row which units must coordinate, in order.
  private final List<Collection<Pair>> pairs = new ArrayList<>();
  private final Map<Pair, Integer> numbers = new HashMap<>();
  private final Around shared;
  // The units that have a part in work, once they were asked for.
  private final int[] @Nullable [] unitsOf;

  JoinedUpRule(Goals goals, Work work) {
    index = goals.index();
    rows = goals.rows();
    this.work = work;
    units = Units.usual(index);
    ties = new Ties(index, units);
    touching =
        Stream.of(Relation.Kind.SUPPORT, Relation.Kind.HINDRANCE, Relation.Kind.DEPENDENCY)
            .flatMap(it -> Stream.of(index.outgoing(it), index.incoming(it)))
            .toList();
    bothWays = new BothWays(index, units);
    unitsOf = new int[index.size()][];
    for (int row = 0; row < rows.size(); row++) {
      pairs.add(isOwned(row) ? pairs(row) : List.of());
      pairs.get(row).stream()
          .filter(it -> !ties.areTied(it.one, it.other))
          .forEach(it -> numbers.putIfAbsent(it, numbers.size()));
    }
    shared = new Around(index, numbers.size());
    for (int row = 0; row < rows.size() && !numbers.isEmpty(); row++) {
      int objective = rows.element(row);
      work.of(row).forEach(it -> forEachPair(it, it, pair -> share(objective, pair)));
    }
    shared.carry();
  }

  private void share(int objective, Pair pair) {
    Integer number = numbers.get(pair);
    if (number != null) {
      shared.set(objective, number);
    }
  }

  /** Two units, the one with the smaller number first. */
  private record Pair(int one, int other) implements Comparable<Pair> {

    static Pair of(int one, int other) {
      return new Pair(Math.min(one, other), Math.max(one, other));
    }

    @Override
    public int compareTo(Pair that) {
      return one == that.one ? Integer.compare(other, that.other) : Integer.compare(one, that.one);
    }
  }

  private boolean isOwned(int row) {
    Adjacency owners = index.incoming(Relation.Kind.OWNERSHIP);
    return owners.isAt(rows.element(row)) || rows.keyResults(row).anyMatch(owners::isAt);
  }

  /** Takes two units that must coordinate, and the work of theirs that touches. */
  private interface Touch {
    void take(Pair pair, int item, int near);
  }

  private void forEachTouch(int row, Touch touch) {
    for (int item : work.goalAndWork(row)) {
      if (unitsOf(item).length > 0) {
        forEachTouched(
            item,
            near ->
                forEachPair(
                    item,
                    near,
                    it -> {
                      if (!units.isLineOfCommand(it.one, it.other)) {
                        touch.take(it, item, near);
                      }
                    }));
      }
    }
  }

  /** Returns which units must coordinate for a goal. */
  private Collection<Pair> pairs(int row) {
    Set<Pair> found = new TreeSet<>();
    forEachTouch(row, (pair, item, near) -> found.add(pair));
    return found;
  }

  /** Goes over what work that is not finished touches: itself if an objective, and others. */
  private void forEachTouched(int item, IntConsumer touched) {
    if (index.isObjective(item) && !work.isFinished(item)) {
      touched.accept(item);
    }
    for (Adjacency arcs : touching) {
      int end = arcs.end(item);
      for (int arc = arcs.first(item); arc < end; arc++) {
        int near = arcs.neighbor(arc);
        if (index.type(near) != Element.Type.VISION && !work.isFinished(near)) {
          touched.accept(near);
        }
      }
    }
  }

  private void forEachPair(int item, int near, Consumer<Pair> pairs) {
    for (int one : unitsOf(item)) {
      for (int other : unitsOf(near)) {
        if (one != other) {
          pairs.accept(Pair.of(one, other));
        }
      }
    }
  }

  private int[] unitsOf(int item) {
    int[] known = unitsOf[item];
    if (known == null) {
      Adjacency owners = index.incoming(Relation.Kind.OWNERSHIP);
      Adjacency parts = index.incoming(Relation.Kind.PARTICIPATION);
      known =
          owners.isAt(item) || parts.isAt(item)
              ? IntStream.concat(owners.neighbors(item), parts.neighbors(item))
                  .map(units::unitOf)
                  .filter(it -> it >= 0)
                  .distinct()
                  .toArray()
              : NOBODY;
      unitsOf[item] = known;
    }
    return known;
  }

  @Override
  public Optional<Parts> own(int row) {
    if (!isOwned(row)) {
      return Optional.of(Parts.UNKNOWN);
    }
    Parts.Sum sum = new Parts.Sum();
    pairs.get(row).forEach(it -> sum.add(parts(it, row), 1));
    return sum.isEmpty() ? Optional.empty() : Optional.of(sum.mean());
  }

  private Parts parts(Pair pair, int row) {
    if (!ties.known(pair.one) && !ties.known(pair.other)) {
      return Parts.UNKNOWN;
    }
    Integer number = numbers.get(pair);
    if (number == null || shared.holds(rows.element(row), number)) {
      return Parts.SHOWN;
    }
    return bothWays.thirds(pair.one, pair.other).findAny().isPresent() ? BY_A_THIRD : Parts.FAILING;
  }

  @Override
  public List<Reason> why(int row) {
    if (!isOwned(row)) {
      return List.of(
          Reason.of(Topic.CHANNELS, Ground.SILENCE, Parts.UNKNOWN, List.of(rows.id(row))));
    }
    SortedSetMultimap<Pair, String> touching = TreeMultimap.create();
    forEachTouch(
        row,
        (pair, item, near) -> {
          touching.put(pair, index.id(item));
          touching.put(pair, index.id(near));
        });
    double part = 1.0 / pairs.get(row).size();
    return pairs.get(row).stream()
        .map(it -> reason(it, parts(it, row), part, List.copyOf(touching.get(it))))
        .toList();
  }

  private Reason reason(Pair pair, Parts parts, double part, List<String> work) {
    List<Evidence> facts = new ArrayList<>(List.of(new Evidence.Others(work)));
    if (parts.equals(BY_A_THIRD)) {
      int[] thirds = bothWays.thirds(pair.one, pair.other).map(units::head).sorted().toArray();
      facts.add(new Reason.Through(Elements.ids(index, thirds)));
    }
    return Reason.of(
        Topic.CHANNELS,
        Ground.OWN,
        parts.times(part),
        List.of(index.id(units.head(pair.one)), index.id(units.head(pair.other))),
        facts.toArray(Evidence[]::new));
  }
}
