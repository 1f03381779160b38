package io.alignment.analysis.board;

import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.analysis.internal.UpSweep;
import io.alignment.index.Adjacency;
import io.alignment.model.Relation;
import java.util.ArrayList;
import java.util.List;

/**
 * Which of some facts hold at an objective, at one that supports it, directly or not, or at one
 * that it supports. Facts are numbered; 64 of them are carried at a time.
 */
final class Around {

  private final StrategyIndex index;
  private final List<long[]> own = new ArrayList<>();
  private final List<long[]> around = new ArrayList<>();

  Around(StrategyIndex index, int facts) {
    this.index = index;
    for (int block = 0; block * Long.SIZE < facts; block++) {
      own.add(new long[index.size()]);
    }
  }

  /** Notes that a fact holds at an objective. */
  void set(int objective, int fact) {
    own.get(fact / Long.SIZE)[objective] |= 1L << fact;
  }

  /** Carries what was noted. */
  void carry() {
    Adjacency supports = index.outgoing(Relation.Kind.SUPPORT);
    for (long[] facts : own) {
      long[] up = facts.clone();
      long[] down = facts.clone();
      UpSweep.carry(index, up);
      for (int position = index.size() - 1; position >= 0; position--) {
        int element = index.upward(position);
        if (index.isObjective(element)) {
          for (int arc = supports.first(element); arc < supports.end(element); arc++) {
            down[element] |= down[supports.neighbor(arc)];
          }
        }
        up[element] |= down[element];
      }
      around.add(up);
    }
  }

  /** Says whether a fact holds at an objective, below or above it. */
  boolean holds(int objective, int fact) {
    return (around.get(fact / Long.SIZE)[objective] >>> fact & 1) != 0;
  }
}
