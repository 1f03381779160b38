package io.alignment.planner.desk;

import com.google.common.collect.ImmutableList;
import io.alignment.model.Edit;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import java.util.List;
import java.util.Optional;

/**
 * A change made in a copy.
 *
 * @param strategy the strategy with the change; empty if it is not valid
 * @param faults all that is wrong with it; none if it is valid
 */
public record Draft(Optional<Strategy> strategy, List<Fault> faults) {

  public Draft {
    faults = ImmutableList.copyOf(faults);
  }

  static Draft of(Strategy before, Edit change) {
    StrategyBuilder draft = before.toBuilder();
    try {
      change.apply(draft, before);
    } catch (IllegalArgumentException e) {
      return new Draft(Optional.empty(), List.of(Fault.ofEdit(e)));
    }
    List<Fault> faults = draft.problems().stream().map(Fault::of).toList();
    return new Draft(faults.isEmpty() ? Optional.of(draft.build()) : Optional.empty(), faults);
  }
}
