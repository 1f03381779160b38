package io.alignment.analysis.internal;

import io.alignment.index.Adjacency;
import io.alignment.model.Relation;

/** What key results have of the objectives to which they belong, and lend to these. */
public final class Belongings {

  private final StrategyIndex index;
  private final Adjacency owners;

  /** Looks at a strategy. */
  public Belongings(StrategyIndex index) {
    this.index = index;
    owners = index.incoming(Relation.Kind.OWNERSHIP);
  }

  /**
   * Says whether somebody answers for an objective: an owner of its own, else one of its key
   * results has one, or the objective to which it belongs has.
   */
  public boolean isOwned(int objective) {
    return owners.isAt(objective)
        || index.keyResults(objective).anyMatch(owners::isAt)
        || (index.isKeyResult(objective) && owners.isAt(index.objectiveOf(objective)));
  }

  /** Says whether an objective has a measure, or one of its key results has. */
  public boolean isMeasured(int objective) {
    return index.hasMeasures(objective) || index.keyResults(objective).anyMatch(index::hasMeasures);
  }
}
