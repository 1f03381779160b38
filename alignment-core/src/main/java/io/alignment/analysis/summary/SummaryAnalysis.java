package io.alignment.analysis.summary;

import io.alignment.analysis.Analysis;
import io.alignment.analysis.Metric;
import io.alignment.analysis.Question;
import io.alignment.analysis.direction.Cascade;
import io.alignment.analysis.direction.CascadeAnalysis;
import io.alignment.analysis.direction.Coverage;
import io.alignment.analysis.direction.CoverageAnalysis;
import io.alignment.analysis.environment.Impact;
import io.alignment.analysis.environment.ImpactAnalysis;
import io.alignment.analysis.environment.Swot;
import io.alignment.analysis.environment.SwotAnalysis;
import io.alignment.analysis.objectives.Progress;
import io.alignment.analysis.objectives.ProgressAnalysis;
import io.alignment.analysis.objectives.Time;
import io.alignment.analysis.objectives.TimeAnalysis;
import io.alignment.analysis.people.Communication;
import io.alignment.analysis.people.CommunicationAnalysis;
import io.alignment.analysis.people.SiloAnalysis;
import io.alignment.analysis.resources.ResourceFit;
import io.alignment.analysis.resources.ResourceFitAnalysis;
import java.util.List;

/**
 * Asks how aligned the business is as a whole: nineteen shares from the other analyses in seven
 * dimensions, each dimension a weighted mean of its terms, and the whole a weighted mean of the
 * dimensions. A term of which there is nothing passes its weight on to the others of its dimension,
 * and a dimension without terms to the other dimensions; both lower the completeness.
 *
 * <p>Objectives count by heads and only if they lead to a vision, so that neither what serves
 * nothing nor cutting off a branch helps; objectives without a measure are not known to be on
 * course, so that leaving out the measures does not help either. All this is a convention of our
 * own.
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
  public List<Metric> metrics() {
    return Summary.METRICS;
  }

  @Override
  public Summary analyze(Question question) {
    Shares shares =
        new Shares(
            question.strategy(),
            question.answer(Coverage.class, new CoverageAnalysis()),
            question.answer(Cascade.class, new CascadeAnalysis()),
            SiloAnalysis.inEachPart().analyze(question),
            question.answer(Communication.class, new CommunicationAnalysis()),
            question.answer(ResourceFit.class, new ResourceFitAnalysis()),
            question.answer(Time.class, new TimeAnalysis()),
            question.answer(Progress.class, new ProgressAnalysis()),
            question.answer(Swot.class, new SwotAnalysis()),
            question.answer(Impact.class, new ImpactAnalysis()));
    return new Weighing(shares.terms(), weights).summary();
  }
}
