package io.alignment.analysis.people;

import com.google.common.collect.ImmutableList;
import io.alignment.analysis.internal.ByType;
import io.alignment.model.Arcs;
import io.alignment.model.Element;
import io.alignment.model.Relation;
import io.alignment.model.StrategyIndex;
import java.util.Arrays;
import java.util.List;

/** Which units coordinate, as far as it is recorded. */
final class Ties {

  private static final int COLLABORATION = 0;
  private static final int COMMUNICATION = 1;

  private final boolean[] known;
  // Of each unit its ties to units with larger numbers, ascending: twice the number of the other
  // unit, and the channel. Those of a unit begin at its number in first.
  private final int[] first;
  private final int[] ties;

  Ties(StrategyIndex index, Units units) {
    known = new boolean[units.size()];
    first = new int[units.size() + 1];
    Arcs collaborations = index.outgoing(Relation.Kind.COLLABORATION);
    Arcs communications = index.outgoing(Relation.Kind.COMMUNICATION);
    Collected collected = new Collected(collaborations.size() + communications.size());
    for (int function : ByType.elements(index, Element.Type.FUNCTION)) {
      collect(collaborations, function, COLLABORATION, units, collected);
      collect(communications, function, COMMUNICATION, units, collected);
    }
    ties = ordered(collected);
    List<Arcs> parts =
        List.of(
            index.incoming(Relation.Kind.OWNERSHIP), index.incoming(Relation.Kind.PARTICIPATION));
    for (int initiative : ByType.elements(index, Element.Type.INITIATIVE)) {
      share(parts, units, initiative);
    }
  }

  private void collect(Arcs arcs, int function, int channel, Units units, Collected collected) {
    if (!arcs.isAt(function)) {
      return;
    }
    int one = units.unitOf(function);
    int end = arcs.end(function);
    for (int arc = arcs.first(function); arc < end; arc++) {
      int other = units.unitOf(arcs.neighbor(arc));
      know(one);
      know(other);
      if (one >= 0 && other >= 0 && one != other) {
        collected.add(Math.min(one, other), 2 * Math.max(one, other) + channel);
      }
    }
  }

  private int[] ordered(Collected collected) {
    for (int i = 0; i < collected.size; i++) {
      first[collected.ones[i] + 1]++;
    }
    for (int unit = 0; unit < known.length; unit++) {
      first[unit + 1] += first[unit];
    }
    int[] next = first.clone();
    int[] ordered = new int[collected.size];
    for (int i = 0; i < collected.size; i++) {
      ordered[next[collected.ones[i]]++] = collected.others[i];
    }
    for (int unit = 0; unit < known.length; unit++) {
      Arrays.sort(ordered, first[unit], first[unit + 1]);
    }
    return ordered;
  }

  private void know(int unit) {
    if (unit >= 0) {
      known[unit] = true;
    }
  }

  /** Whoever shares an initiative with another function, of whatever unit, is known. */
  private void share(List<Arcs> parts, Units units, int initiative) {
    int before = -1;
    boolean isShared = false;
    for (Arcs arcs : parts) {
      int end = arcs.end(initiative);
      for (int arc = arcs.first(initiative); arc < end; arc++) {
        isShared |= before >= 0 && arcs.neighbor(arc) != before;
        before = arcs.neighbor(arc);
      }
    }
    if (isShared) {
      for (Arcs arcs : parts) {
        int end = arcs.end(initiative);
        for (int arc = arcs.first(initiative); arc < end; arc++) {
          know(units.unitOf(arcs.neighbor(arc)));
        }
      }
    }
  }

  /** Says whether any coordination with a unit or inside it is recorded. */
  boolean known(int unit) {
    return known[unit];
  }

  /** Returns how two units coordinate, the first one being the one with the smaller number. */
  List<String> between(int one, int other, boolean sharedInitiative) {
    ImmutableList.Builder<String> by = ImmutableList.builder();
    if (isTied(one, 2 * other + COLLABORATION)) {
      by.add("collaboration");
    }
    if (isTied(one, 2 * other + COMMUNICATION)) {
      by.add("communication");
    }
    if (sharedInitiative) {
      by.add("initiative");
    }
    return by.build();
  }

  private boolean isTied(int one, int tie) {
    return Arrays.binarySearch(ties, first[one], first[one + 1], tie) >= 0;
  }

  /** Ties in the order in which they are met. */
  private static final class Collected {
    private final int[] ones;
    private final int[] others;
    private int size;

    Collected(int most) {
      ones = new int[most];
      others = new int[most];
    }

    void add(int one, int other) {
      ones[size] = one;
      others[size++] = other;
    }
  }
}
