package io.alignment.analysis.people;

import io.alignment.model.Arcs;
import io.alignment.model.Element;
import io.alignment.model.Relation;
import io.alignment.model.StrategyIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who works on what, and which work touches which: the matrices TA and TD of Cataldo et al. (2006),
 * held sparsely. Units are rows of TA; work items are named by their index.
 */
final class Coordination {

  private static final List<Relation.Kind> TOUCHING =
      List.of(Relation.Kind.SUPPORT, Relation.Kind.HINDRANCE, Relation.Kind.DEPENDENCY);

  private static final int[] NOTHING = {};

  private final StrategyIndex index;
  private final int[][] itemsOfUnit;
  private final int[][] unitsOfItem;
  private final int[][] touching;
  // Scratch for one row at a time, cleared where it was used only, so that rows stay sparse.
  private final int[] needs;
  private final int[] lastToShare;
  private final IntList touched = new IntList();
  private final List<Arcs> touchingArcs;

  Coordination(StrategyIndex index, Units units) {
    this.index = index;
    itemsOfUnit = itemsOfUnit(index, units);
    unitsOfItem = transpose(itemsOfUnit, index.size());
    needs = new int[units.size()];
    lastToShare = new int[units.size()];
    Arrays.fill(lastToShare, -1);
    touchingArcs =
        TOUCHING.stream()
            .flatMap(kind -> Stream.of(index.outgoing(kind), index.incoming(kind)))
            .toList();
    touching = new int[index.size()][];
    for (int item = 0; item < index.size(); item++) {
      touching[item] = unitsOfItem[item].length > 0 ? touching(item) : NOTHING;
    }
  }

  private static int[][] itemsOfUnit(StrategyIndex index, Units units) {
    IntList[] items = new IntList[units.size()];
    Arrays.setAll(items, unit -> new IntList());
    for (Relation.Kind kind : List.of(Relation.Kind.OWNERSHIP, Relation.Kind.PARTICIPATION)) {
      Arcs arcs = index.outgoing(kind);
      for (int function = 0; function < index.size(); function++) {
        int unit = units.unitOf(function);
        int end = unit < 0 ? 0 : arcs.end(function);
        for (int arc = arcs.first(function); arc < end; arc++) {
          if (isWork(index, arcs.neighbor(arc))) {
            items[unit].add(arcs.neighbor(arc));
          }
        }
      }
    }
    return Stream.of(items).map(IntList::distinct).toArray(int[][]::new);
  }

  private static boolean isWork(StrategyIndex index, int element) {
    return switch (index.type(element)) {
      case OBJECTIVE, INITIATIVE -> true;
      case VISION, FUNCTION, RESOURCE, FACTOR -> false;
    };
  }

  private static int[][] transpose(int[][] rows, int columns) {
    int[] sizes = new int[columns];
    for (int[] row : rows) {
      for (int column : row) {
        sizes[column]++;
      }
    }
    int[][] transposed = new int[columns][];
    Arrays.setAll(transposed, column -> sizes[column] == 0 ? NOTHING : new int[sizes[column]]);
    int[] next = new int[columns];
    for (int row = 0; row < rows.length; row++) {
      for (int column : rows[row]) {
        transposed[column][next[column]++] = row;
      }
    }
    return transposed;
  }

  /** Returns what work on an item touches: itself if it is an objective, and its neighbors. */
  private int[] touching(int item) {
    touched.clear();
    if (isObjective(item)) {
      touched.add(item);
    }
    for (Arcs arcs : touchingArcs) {
      int end = arcs.end(item);
      for (int arc = arcs.first(item); arc < end; arc++) {
        touched.add(arcs.neighbor(arc));
      }
    }
    return touched.distinct();
  }

  private boolean isObjective(int item) {
    return index.type(item) == Element.Type.OBJECTIVE;
  }

  /** Returns row {@code unit} of CR = TA · TD · TAᵀ right of the diagonal, by the other unit. */
  List<Need> needsBehind(int unit) {
    List<Integer> others = new ArrayList<>();
    for (int item : itemsOfUnit[unit]) {
      for (int touched : touching[item]) {
        for (int other : unitsOfItem[touched]) {
          if (other > unit && needs[other]++ == 0) {
            others.add(other);
          }
        }
      }
      if (!isObjective(item)) {
        for (int other : unitsOfItem[item]) {
          lastToShare[other] = unit;
        }
      }
    }
    List<Need> row = new ArrayList<>();
    others.sort(null);
    for (int other : others) {
      row.add(new Need(other, needs[other], lastToShare[other] == unit));
      needs[other] = 0;
    }
    return row;
  }

  /**
   * That a unit must coordinate with another.
   *
   * @param other the other unit
   * @param need how often their work touches
   * @param sharesInitiative whether both have a part in an initiative
   */
  record Need(int other, int need, boolean sharesInitiative) {}

  /** Returns the first cells of the product that make one unit need another, at most so many. */
  List<List<String>> because(int unit, int other, int most) {
    List<List<String>> because = new ArrayList<>();
    for (int item : itemsOfUnit[unit]) {
      for (int touched : touching[item]) {
        if (because.size() < most && Arrays.binarySearch(itemsOfUnit[other], touched) >= 0) {
          because.add(
              item == touched
                  ? List.of(index.id(item))
                  : List.of(index.id(item), index.id(touched)));
        }
      }
    }
    return because;
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

    /** Returns each number once, in ascending order. */
    int[] distinct() {
      Arrays.sort(numbers, 0, size);
      int end = 0;
      for (int i = 0; i < size; i++) {
        if (i == 0 || numbers[i] != numbers[i - 1]) {
          numbers[end++] = numbers[i];
        }
      }
      size = end;
      return Arrays.copyOf(numbers, end);
    }
  }
}
