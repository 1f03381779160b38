package io.alignment.analysis.direction;

import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.index.Adjacency;
import io.alignment.model.Relation;

/**
 * What stands behind each element: work adds up the cascade and does not trickle down; money does.
 * It follows from types and relations alone.
 */
final class Backing {

  private static final int LEAF = 1;
  private static final int EXECUTED = 1 << 1;
  private static final int FUNDED_HERE = 1 << 2;
  private static final int FUNDED_BELOW = 1 << 3;
  private static final int FUNDED_ABOVE = 1 << 4;

  private final StrategyIndex index;
  // What was found out of each element, in bits, as one place in memory is quicker than five.
  private final byte[] found;

  static Backing of(StrategyIndex index) {
    return index.fact(Backing.class, Backing::new);
  }

  private Backing(StrategyIndex index) {
    this.index = index;
    found = new byte[index.size()];
    sweepUp();
    sweepDown();
  }

  /** Carries work and money up the cascade. */
  private void sweepUp() {
    Adjacency supporters = index.incoming(Relation.Kind.SUPPORT);
    Adjacency allocations = index.incoming(Relation.Kind.ALLOCATION);
    for (int position = 0; position < index.size(); position++) {
      int element = index.upward(position);
      int facts = LEAF | (allocations.isAt(element) ? FUNDED_HERE : 0);
      int end = supporters.end(element);
      for (int arc = supporters.first(element); arc < end; arc++) {
        int supporter = supporters.neighbor(arc);
        if (index.isObjective(supporter)) {
          facts = (facts & ~LEAF) | (found[supporter] & (EXECUTED | FUNDED_BELOW));
        } else {
          facts |= EXECUTED | (allocations.isAt(supporter) ? FUNDED_HERE : 0);
        }
      }
      found[element] = (byte) (facts | ((facts & FUNDED_HERE) == 0 ? 0 : FUNDED_BELOW));
    }
  }

  /** Carries money down again. */
  private void sweepDown() {
    Adjacency supports = index.outgoing(Relation.Kind.SUPPORT);
    for (int position = index.size() - 1; position >= 0; position--) {
      int element = index.upward(position);
      int end = supports.end(element);
      for (int arc = supports.first(element); arc < end; arc++) {
        int above = supports.neighbor(arc);
        if (is(FUNDED_ABOVE, above) || (index.isObjective(above) && is(FUNDED_HERE, above))) {
          found[element] |= FUNDED_ABOVE;
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

  /** Says whether an initiative supports it, or an objective that leads up to it. */
  boolean isExecuted(int element) {
    return is(EXECUTED, element);
  }

  /** Says whether anything is allocated to it, to what leads up to it, or to what is above it. */
  boolean isFunded(int element) {
    return is(FUNDED_BELOW | FUNDED_ABOVE, element);
  }
}
