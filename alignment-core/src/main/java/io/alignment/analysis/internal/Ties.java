package io.alignment.analysis.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import io.alignment.index.Adjacency;
import io.alignment.model.Element;
import io.alignment.model.Relation;
import java.util.Arrays;
import java.util.List;

/** Which units coordinate, as far as it is recorded. */
public final class Ties {

  private static final int COLLABORATION = 0;
  private static final int COMMUNICATION = 1;
  private static final int ATTACHMENT = 2;
  private static final long CHANNELS = 3;

  private final boolean[] known;
  // Each pair of units that a channel ties, with the channel, as one number; ascending.
  private final long[] ties;

  public Ties(StrategyIndex index, Units units) {
    known = new boolean[units.size()];
    ImmutableLongArray.Builder tied = ImmutableLongArray.builder();
    collect(index, Relation.Kind.COLLABORATION, COLLABORATION, units, tied);
    collect(index, Relation.Kind.COMMUNICATION, COMMUNICATION, units, tied);
    collectAttachments(index, units, tied);
    ties = tied.build().toArray();
    Arrays.sort(ties);
    List<Adjacency> parts =
        List.of(
            index.incoming(Relation.Kind.OWNERSHIP), index.incoming(Relation.Kind.PARTICIPATION));
    for (int initiative : index.elements(Element.Type.INITIATIVE)) {
      share(parts, units, initiative);
    }
  }

  private void collect(
      StrategyIndex index,
      Relation.Kind kind,
      int channel,
      Units units,
      ImmutableLongArray.Builder tied) {
    Adjacency arcs = index.outgoing(kind);
    for (int function : index.elements(Element.Type.FUNCTION)) {
      int end = arcs.end(function);
      for (int arc = arcs.first(function); arc < end; arc++) {
        join(units.unitOf(function), units.unitOf(arcs.neighbor(arc)), channel, tied);
      }
    }
  }

  /** Who works in a second function as well joins it to itself and to its home. */
  private void collectAttachments(
      StrategyIndex index, Units units, ImmutableLongArray.Builder tied) {
    collect(index, Relation.Kind.ATTACHMENT, ATTACHMENT, units, tied);
    Adjacency attachments = index.outgoing(Relation.Kind.ATTACHMENT);
    if (attachments.size() > 0) {
      Hierarchy hierarchy = Hierarchy.of(index);
      for (int function : index.elements(Element.Type.FUNCTION)) {
        int home = hierarchy.outer(function);
        if (home >= 0) {
          attachments
              .neighbors(function)
              .forEach(it -> join(units.unitOf(home), units.unitOf(it), ATTACHMENT, tied));
        }
      }
    }
  }

  private void join(int one, int other, int channel, ImmutableLongArray.Builder tied) {
    know(one);
    know(other);
    if (one >= 0 && other >= 0 && one != other) {
      tied.add(tie(Math.min(one, other), Math.max(one, other), channel));
    }
  }

  private static long tie(int one, int other, int channel) {
    return ((long) one << Integer.SIZE) + CHANNELS * other + channel;
  }

  private void know(int unit) {
    if (unit >= 0) {
      known[unit] = true;
    }
  }

  /** A unit that shares an initiative with another one is known. */
  private void share(List<Adjacency> parts, Units units, int initiative) {
    int before = -1;
    boolean isShared = false;
    for (Adjacency arcs : parts) {
      int end = arcs.end(initiative);
      for (int arc = arcs.first(initiative); arc < end; arc++) {
        int unit = units.unitOf(arcs.neighbor(arc));
        isShared |= before >= 0 && unit >= 0 && unit != before;
        before = unit >= 0 ? unit : before;
      }
    }
    if (isShared) {
      for (Adjacency arcs : parts) {
        int end = arcs.end(initiative);
        for (int arc = arcs.first(initiative); arc < end; arc++) {
          know(units.unitOf(arcs.neighbor(arc)));
        }
      }
    }
  }

  /** Says whether any coordination with a unit or inside it is recorded. */
  public boolean known(int unit) {
    return known[unit];
  }

  /** Returns how two units coordinate, the first one being the one with the smaller number. */
  public List<String> between(int one, int other, boolean sharedInitiative) {
    ImmutableList.Builder<String> by = ImmutableList.builder();
    if (isTied(one, other, COLLABORATION)) {
      by.add("collaboration");
    }
    if (isTied(one, other, COMMUNICATION)) {
      by.add("communication");
    }
    if (isTied(one, other, ATTACHMENT)) {
      by.add("function");
    }
    if (sharedInitiative) {
      by.add("initiative");
    }
    return by.build();
  }

  /** Says whether a channel ties two units. */
  public boolean areTied(int one, int other) {
    int less = Math.min(one, other);
    int more = Math.max(one, other);
    return isTied(less, more, COLLABORATION)
        || isTied(less, more, COMMUNICATION)
        || isTied(less, more, ATTACHMENT);
  }

  private boolean isTied(int one, int other, int channel) {
    return Arrays.binarySearch(ties, tie(one, other, channel)) >= 0;
  }
}
