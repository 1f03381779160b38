package io.alignment.analysis.direction;

import io.alignment.analysis.internal.Days;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.index.Adjacency;
import io.alignment.model.Allocation;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import io.alignment.model.WorkItem;

/**
 * What stands behind each element. Work adds up the cascade and does not trickle down; money does,
 * and a measure tells of what is below it and above it too.
 */
final class Backing {

  private static final int LEAF = 1;
  private static final int WORKED_ON = 1 << 1;
  private static final int OPEN_WORK = 1 << 2;
  private static final int FUNDED_HERE = 1 << 3;
  private static final int FUNDED_BELOW = 1 << 4;
  private static final int MEASURED_BELOW = 1 << 5;
  private static final int FUNDED_ABOVE = 1 << 6;
  private static final int MEASURED_ABOVE = 1 << 7;
  private static final int PAUSED_WORK = 1 << 8;
  private static final int CARRIED_UP =
      WORKED_ON | OPEN_WORK | PAUSED_WORK | FUNDED_BELOW | MEASURED_BELOW;

  private final StrategyIndex index;
  private final Days days;
  // What was found out of each element, in bits, as one place in memory is quicker than nine.
  private final short[] found;

  Backing(StrategyIndex index, Days days) {
    this.index = index;
    this.days = days;
    found = new short[index.size()];
    sweepUp();
    sweepDown();
  }

  private void sweepUp() {
    Adjacency supporters = index.incoming(Relation.Kind.SUPPORT);
    for (int position = 0; position < index.size(); position++) {
      int element = index.upward(position);
      int facts = LEAF | (isGivenAnything(element) ? FUNDED_HERE : 0);
      facts |= index.hasMeasures(element) ? MEASURED_BELOW : 0;
      int end = supporters.end(element);
      for (int arc = supporters.first(element); arc < end; arc++) {
        int supporter = supporters.neighbor(arc);
        if (index.isObjective(supporter)) {
          facts = (facts & ~LEAF) | (found[supporter] & CARRIED_UP);
        } else {
          facts |= WORKED_ON | state(supporter);
          facts |= isGivenAnything(supporter) ? FUNDED_HERE : 0;
        }
      }
      found[element] = (short) (facts | ((facts & FUNDED_HERE) == 0 ? 0 : FUNDED_BELOW));
    }
  }

  private int state(int work) {
    return index.isOpen(work) ? OPEN_WORK : index.isFinished(work) ? 0 : PAUSED_WORK;
  }

  /** Says whether anything is given to an element in the days of what gives it. */
  private boolean isGivenAnything(int element) {
    Adjacency allocations = index.incoming(Relation.Kind.ALLOCATION);
    int end = allocations.end(element);
    for (int arc = allocations.first(element); arc < end; arc++) {
      Allocation given = allocations.relation(arc, Allocation.class);
      Resource resource = (Resource) index.element(allocations.neighbor(arc));
      if (!days.of(given, resource, (WorkItem) index.element(element)).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private void sweepDown() {
    Adjacency supports = index.outgoing(Relation.Kind.SUPPORT);
    for (int position = index.size() - 1; position >= 0; position--) {
      int element = index.upward(position);
      int end = supports.end(element);
      for (int arc = supports.first(element); arc < end; arc++) {
        int above = supports.neighbor(arc);
        boolean isObjective = index.isObjective(above);
        if (is(FUNDED_ABOVE, above) || (isObjective && is(FUNDED_HERE, above))) {
          found[element] |= FUNDED_ABOVE;
        }
        if (is(MEASURED_ABOVE, above) || (isObjective && index.hasMeasures(above))) {
          found[element] |= MEASURED_ABOVE;
        }
      }
    }
  }

  private boolean is(int fact, int element) {
    return (found[element] & fact) != 0;
  }

  /** Says whether no objective supports it. */
  boolean isLeaf(int element) {
    return is(LEAF, element);
  }

  /**
   * Says whether an initiative supports it, or an objective that leads up to it; one that is to be
   * done, unless the element itself is finished or paused. What works on an objective, and on none
   * of its key results, works on each of them.
   */
  boolean isExecuted(int element) {
    int fact = index.isOpen(element) ? OPEN_WORK : WORKED_ON;
    return is(fact, element) || isWorkedOnWith(index.objectiveOf(element), fact);
  }

  /** Says whether work on an objective is for all of its key results, rather than for one. */
  private boolean isWorkedOnWith(int objective, int fact) {
    return objective >= 0
        && index
            .incoming(Relation.Kind.SUPPORT)
            .neighbors(objective)
            .filter(it -> index.objectiveOf(it) != objective)
            .anyMatch(
                it -> index.isObjective(it) ? is(fact, it) : fact == WORKED_ON || index.isOpen(it));
  }

  /**
   * Says whether initiatives supported it, or what leads up to it, and all of them are finished.
   */
  boolean isWorkOver(int element) {
    return is(WORKED_ON, element) && !is(OPEN_WORK | PAUSED_WORK, element);
  }

  /**
   * Says whether anything is allocated to it, to what leads up to it, or to what is above it, in
   * the days of the resource.
   */
  boolean isFunded(int element) {
    return is(FUNDED_BELOW | FUNDED_ABOVE, element);
  }

  /** Says whether it has a measure, or what leads up to it, or what is above it. */
  boolean isMeasuredOnItsWay(int element) {
    return is(MEASURED_BELOW | MEASURED_ABOVE, element);
  }
}
