package io.alignment.analysis.people;

import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.analysis.internal.Units;
import io.alignment.index.Adjacency;
import io.alignment.model.Element;
import io.alignment.model.Relation;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Who works on what, and which work touches which: the matrices TA and TD of Cataldo et al. (2006),
 * held sparsely. Units are rows of TA; work items are named by their index. Finished work touches
 * nothing.
 */
final class Coordination {

  // Supports first: of these there are most, and they lead around in no loop.
  private static final List<Relation.Kind> TOUCHING =
      List.of(Relation.Kind.SUPPORT, Relation.Kind.HINDRANCE, Relation.Kind.DEPENDENCY);

  private final StrategyIndex index;
  private final int[][] itemsOfUnit;
  // The units of an item are those from its number here to that of the next item.
  private final int[] firstUnit;
  private final int[] unitsOfItems;
  // The cells of CR above the diagonal that are not 0, and those of them whose units share an
  // initiative.
  private final PairCounts needs;
  private final PairCounts shared;
  // The relations by which items touch, seen from their sources.
  private final List<Adjacency> ways;

  Coordination(StrategyIndex index, Units units) {
    this.index = index;
    firstUnit = new int[index.size() + 1];
    unitsOfItems = unitsOfItems(units);
    itemsOfUnit = itemsOfUnit(units);
    ways = TOUCHING.stream().map(index::outgoing).toList();
    needs = new PairCounts(units.size());
    shared = new PairCounts(units.size());
    multiply();
    noteShared();
  }

  /** Returns the units of each item, one item after the other, and notes where each one begins. */
  private int[] unitsOfItems(Units units) {
    List<Adjacency> parts =
        List.of(
            index.incoming(Relation.Kind.OWNERSHIP), index.incoming(Relation.Kind.PARTICIPATION));
    IntList all = new IntList();
    IntList own = new IntList();
    for (int item = 0; item < index.size(); item++) {
      firstUnit[item] = all.size;
      if (isWork(item)) {
        own.clear();
        for (Adjacency arcs : parts) {
          int end = arcs.end(item);
          for (int arc = arcs.first(item); arc < end; arc++) {
            int unit = units.unitOf(arcs.neighbor(arc));
            if (unit >= 0) {
              own.add(unit);
            }
          }
        }
        own.distinct();
        for (int i = 0; i < own.size; i++) {
          all.add(own.numbers[i]);
        }
      }
    }
    firstUnit[index.size()] = all.size;
    return Arrays.copyOf(all.numbers, all.size);
  }

  private int[][] itemsOfUnit(Units units) {
    int[] sizes = new int[units.size()];
    for (int unit : unitsOfItems) {
      sizes[unit]++;
    }
    int[][] items = new int[units.size()][];
    Arrays.setAll(items, unit -> new int[sizes[unit]]);
    int[] next = new int[units.size()];
    for (int item = 0; item < index.size(); item++) {
      for (int i = firstUnit[item]; i < firstUnit[item + 1]; i++) {
        int unit = unitsOfItems[i];
        items[unit][next[unit]++] = item;
      }
    }
    return items;
  }

  private boolean isWork(int element) {
    return switch (index.type(element)) {
      case OBJECTIVE, INITIATIVE -> true;
      case VISION, FUNCTION, RESOURCE, FACTOR -> false;
    };
  }

  /** Finds CR = TA · TD · TAᵀ, of which each half tells the other. */
  private void multiply() {
    for (int item = 0; item < index.size(); item++) {
      if (firstUnit[item] < firstUnit[item + 1] && !index.isFinished(item)) {
        if (index.isObjective(item)) {
          countWithin(item);
        }
        for (int way = 0; way < ways.size(); way++) {
          countAlong(way, item);
        }
      }
    }
  }

  /** Counts the pairs of units of an objective, which touches itself. */
  private void countWithin(int objective) {
    for (int i = firstUnit[objective]; i < firstUnit[objective + 1]; i++) {
      for (int j = i + 1; j < firstUnit[objective + 1]; j++) {
        needs.count(unitsOfItems[i], unitsOfItems[j]);
      }
    }
  }

  private void countAlong(int way, int item) {
    Adjacency arcs = ways.get(way);
    if (arcs.isAt(item)) {
      int end = arcs.end(item);
      for (int arc = arcs.first(item); arc < end; arc++) {
        int near = arcs.neighbor(arc);
        if (!index.isFinished(near) && !isJoinedBefore(way, item, near)) {
          countBetween(item, near);
        }
      }
    }
  }

  /** Says whether two items are joined by an earlier way, or by the same from the other side. */
  private boolean isJoinedBefore(int way, int source, int target) {
    for (int before = 0; before < way; before++) {
      Adjacency arcs = ways.get(before);
      if (arcs.joins(source, target) || arcs.joins(target, source)) {
        return true;
      }
    }
    return way > 0 && target < source && ways.get(way).joins(target, source);
  }

  /** Counts the pairs of a unit of one item and another unit of another item. */
  private void countBetween(int one, int other) {
    for (int i = firstUnit[one]; i < firstUnit[one + 1]; i++) {
      for (int j = firstUnit[other]; j < firstUnit[other + 1]; j++) {
        if (unitsOfItems[i] != unitsOfItems[j]) {
          needs.count(unitsOfItems[i], unitsOfItems[j]);
        }
      }
    }
  }

  /** Notes which units that need each other share an initiative; those that do not may be many. */
  private void noteShared() {
    for (int initiative : index.elements(Element.Type.INITIATIVE)) {
      for (int i = firstUnit[initiative]; i < firstUnit[initiative + 1]; i++) {
        for (int j = i + 1; j < firstUnit[initiative + 1]; j++) {
          if (needs.of(unitsOfItems[i], unitsOfItems[j]) > 0) {
            shared.count(unitsOfItems[i], unitsOfItems[j]);
          }
        }
      }
    }
  }

  /** Tells which units must coordinate, by the one and then by the other. */
  void forEachNeed(Consumer<Need> taker) {
    for (long pair : needs.sorted()) {
      int one = PairCounts.smaller(pair);
      int other = PairCounts.larger(pair);
      taker.accept(new Need(one, other, needs.of(one, other), shared.of(one, other) > 0));
    }
  }

  /**
   * That two units must coordinate.
   *
   * @param one the unit with the smaller number
   * @param other the other unit
   * @param need how often their work touches
   * @param sharesInitiative whether both have a part in an initiative
   */
  record Need(int one, int other, int need, boolean sharesInitiative) {}

  /** Returns the first cells of the product that make one unit need another, at most so many. */
  List<List<String>> because(int unit, int other, int most) {
    return IntStream.of(itemsOfUnit[unit])
        .filter(item -> !index.isFinished(item))
        .boxed()
        .flatMap(item -> touchedBy(item, itemsOfUnit[other]))
        .limit(most)
        .toList();
  }

  /**
   * Returns which of some items work on an item touches, each with the item: itself if it is an
   * objective, and its neighbors.
   */
  private Stream<List<String>> touchedBy(int item, int[] others) {
    return Stream.concat(
            index.isObjective(item) ? Stream.of(item) : Stream.empty(),
            TOUCHING.stream()
                .flatMap(kind -> Stream.of(index.outgoing(kind), index.incoming(kind)))
                .flatMap(arcs -> arcs.neighbors(item).boxed()))
        .filter(near -> !index.isFinished(near) && Arrays.binarySearch(others, near) >= 0)
        .sorted()
        .distinct()
        .map(
            near ->
                item == near ? List.of(index.id(item)) : List.of(index.id(item), index.id(near)));
  }

  /** Numbers that are collected. */
  private static final class IntList {
    private int[] numbers = new int[16];
    private int size;

    void add(int number) {
      if (size == numbers.length) {
        numbers = Arrays.copyOf(numbers, size * 2);
      }
      numbers[size++] = number;
    }

    void clear() {
      size = 0;
    }

    /** Keeps each number once, in ascending order. */
    void distinct() {
      Arrays.sort(numbers, 0, size);
      int end = 0;
      for (int i = 0; i < size; i++) {
        if (i == 0 || numbers[i] != numbers[i - 1]) {
          numbers[end++] = numbers[i];
        }
      }
      size = end;
    }
  }
}
