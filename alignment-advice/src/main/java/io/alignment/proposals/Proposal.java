package io.alignment.proposals;

import com.google.common.collect.ImmutableList;
import io.alignment.analysis.Finding;
import io.alignment.drift.Drift;
import io.alignment.model.Edit;
import java.util.List;

/**
 * An edit that was tried in a copy of the strategy, and that solved a finding there.
 *
 * @param finding what it solves
 * @param change the edit; {@code strategy.with(change)} gives exactly these numbers
 * @param before what the board shows to be in order without the edit, from 0 to 1
 * @param after what it shows with it
 * @param moves every number of the catalogue that moved, by id and subject
 * @param added the findings that came with the edit, worst first
 * @param solved the findings that went with it, this one among them, worst first
 */
public record Proposal(
    Finding finding,
    Edit change,
    double before,
    double after,
    List<Drift.Move> moves,
    List<Finding> added,
    List<Finding> solved) {

  public Proposal {
    moves = ImmutableList.copyOf(moves);
    added = ImmutableList.copyOf(added);
    solved = ImmutableList.copyOf(solved);
  }

  /** {@return how much more of the board is shown to be in order} */
  public double gain() {
    return after - before;
  }
}
