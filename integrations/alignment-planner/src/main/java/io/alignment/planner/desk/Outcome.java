package io.alignment.planner.desk;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** What came of somebody's wish to keep a change. */
public sealed interface Outcome {

  /**
   * It is kept.
   *
   * @param sheet the newest version now; the one before if the change changes nothing
   */
  record Saved(Sheet sheet) implements Outcome {}

  /**
   * Somebody else has kept another version meanwhile. Nothing was changed.
   *
   * @param seen the version on which the change stands
   * @param newest the newest one
   * @param since what the other, or the others, have changed
   */
  record Conflict(Sheet seen, Sheet newest, Comparison since) implements Outcome {}

  /**
   * It cannot be kept as it is no valid strategy. Nothing was changed.
   *
   * @param faults all that is wrong, at least one
   */
  record Refused(List<Fault> faults) implements Outcome {

    public Refused {
      faults = ImmutableList.copyOf(faults);
    }
  }
}
