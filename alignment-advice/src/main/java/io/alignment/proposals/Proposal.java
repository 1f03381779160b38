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
 * @param before the score of the summary without the edit, from 0 to 1
 * @param after the score with it
 * @param moves every number of the catalogue that moved, by id and subject
 * @param added the findings that came with the edit, worst first
 * @param solved the findings that went with it, this one among them, worst first
 * @param stability of the varied weights, the share under which this edit is among the best too,
 *     from 0 to 1; see {@link ProposalSearch}
 */
public record Proposal(
    Finding finding,
    Edit change,
    double before,
    double after,
    List<Drift.Move> moves,
    List<Finding> added,
    List<Finding> solved,
    double stability) {

  public Proposal {
    moves = ImmutableList.copyOf(moves);
    added = ImmutableList.copyOf(added);
    solved = ImmutableList.copyOf(solved);
  }

  /** {@return how much the score of the summary rises} */
  public double gain() {
    return after - before;
  }
}
