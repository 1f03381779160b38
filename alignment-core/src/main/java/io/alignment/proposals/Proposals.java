package io.alignment.proposals;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * What to change first: the answer of {@link ProposalSearch}.
 *
 * @param best the edits that raise the score of the summary most, the best first
 * @param tried how many edits were tried
 * @param untried how many edits were left, as the strategy is too large to try all
 */
public record Proposals(List<Proposal> best, int tried, int untried) {

  public Proposals {
    best = ImmutableList.copyOf(best);
  }
}
