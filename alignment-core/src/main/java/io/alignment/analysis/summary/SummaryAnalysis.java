package io.alignment.analysis.summary;

import io.alignment.analysis.Analysis;
import io.alignment.analysis.Catalogue;
import io.alignment.analysis.Question;
import java.util.Optional;

/**
 * Asks how aligned the business is as a whole: nineteen shares from the other analyses in seven
 * dimensions, each dimension a weighted mean of its terms, and the whole a weighted mean of the
 * dimensions. A term of which there is nothing passes its weight on to the others of its dimension,
 * and a dimension without terms to the other dimensions; both lower the completeness.
 *
 * <p>Objectives count by heads and only if they lead to a vision, so that neither what serves
 * nothing nor cutting off a branch helps; objectives without a measure are not known to be on
 * course. What nobody speaks of counts in no term, so leaving it out can raise the score: the
 * completeness falls then, and tells. All this is a convention of our own.
 *
 * <p>Cost: that of the analyses on which it rests, and linear in elements and relations besides.
 */
public final class SummaryAnalysis implements Analysis<Summary> {

  private final Weights weights;

  private SummaryAnalysis(Weights weights) {
    this.weights = weights;
  }

  /** Makes the question under the usual weights. */
  public SummaryAnalysis() {
    this(Weights.equal());
  }

  /**
   * Returns this question under other weights.
   *
   * @param weights how much each dimension and term counts
   * @return the question
   */
  public SummaryAnalysis withWeights(Weights weights) {
    return new SummaryAnalysis(weights);
  }

  @Override
  public Optional<Catalogue<?>> catalogue() {
    return Optional.of(Summary.CATALOGUE);
  }

  @Override
  public Summary analyze(Question question) {
    return new Weighing(new Answers(question).terms(), weights).summary();
  }
}
