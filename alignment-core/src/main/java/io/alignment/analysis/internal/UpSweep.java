package io.alignment.analysis.internal;

import io.alignment.index.Adjacency;
import io.alignment.model.Relation;

/** Carries facts up the cascade. */
public final class UpSweep {

  private UpSweep() {}

  /**
   * Gives every element the facts of all that supports it, directly or not.
   *
   * @param facts for each element up to 64 facts as bits; changed
   */
  public static void carry(StrategyIndex index, long[] facts) {
    Adjacency supports = index.outgoing(Relation.Kind.SUPPORT);
    for (int position = 0; position < index.size(); position++) {
      int element = index.upward(position);
      int end = facts[element] == 0 ? 0 : supports.end(element);
      for (int arc = supports.first(element); arc < end; arc++) {
        facts[supports.neighbor(arc)] |= facts[element];
      }
    }
  }
}
