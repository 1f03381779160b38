package io.alignment.proposals;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * What to change first: the answer of {@link ProposalSearch}.
 *
 * @param best the edits that make most of the board shown, the best first
 * @param tried how many edits were tried
 * @param untried how many findings were left of those that a plain edit may solve, as the strategy
 *     is too large to look at all
 */
public record Proposals(List<Proposal> best, int tried, int untried) {

  public Proposals {
    best = ImmutableList.copyOf(best);
  }
}
