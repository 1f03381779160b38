package io.alignment.analysis.summary;

import io.alignment.analysis.Finding;
import io.alignment.analysis.Metric;
import io.alignment.analysis.Result;
import io.alignment.analysis.Synthesis;
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
import io.alignment.model.Strategy;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

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
public final class SummaryAnalysis implements Synthesis<Summary> {

  private final Optional<LocalDate> asOf;
  private final Weights weights;

  private SummaryAnalysis(Optional<LocalDate> asOf, Weights weights) {
    this.asOf = asOf;
    this.weights = weights;
  }

  /** Asks as of the newest reading of the strategy, under the usual weights. */
  public SummaryAnalysis() {
    this(Optional.empty(), Weights.equal());
  }

  /**
   * Asks as of a day, under the usual weights.
   *
   * @param asOf what counts as today
   */
  public SummaryAnalysis(LocalDate asOf) {
    this(Optional.of(asOf), Weights.equal());
  }

  /**
   * Returns this question under other weights.
   *
   * @param weights how much each dimension and term counts
   * @return the question
   */
  public SummaryAnalysis withWeights(Weights weights) {
    return new SummaryAnalysis(asOf, weights);
  }

  @Override
  public List<Metric> metrics() {
    return Summary.METRICS;
  }

  @Override
  public List<Finding.Rule> rules() {
    return List.of();
  }

  @Override
  public Summary analyze(Strategy strategy) {
    return analyze(strategy, List.of());
  }

  @Override
  public Summary analyze(Strategy strategy, Collection<? extends Result> answers) {
    Strategy current = strategy.withoutDropped();
    Shares shares =
        new Shares(
            current,
            among(answers, Coverage.class, () -> new CoverageAnalysis().analyze(current)),
            among(answers, Cascade.class, () -> new CascadeAnalysis().analyze(current)),
            SiloAnalysis.inEachPart().analyze(current),
            among(answers, Communication.class, () -> new CommunicationAnalysis().analyze(current)),
            among(answers, ResourceFit.class, () -> new ResourceFitAnalysis().analyze(current)),
            among(answers, Time.class, () -> time().analyze(current)),
            among(answers, Progress.class, () -> progress().analyze(current)),
            among(answers, Swot.class, () -> new SwotAnalysis().analyze(current)),
            among(answers, Impact.class, () -> new ImpactAnalysis().analyze(current)));
    return new Weighing(shares.terms(), weights).summary();
  }

  private static <R extends Result> R among(
      Collection<? extends Result> answers, Class<R> kind, Supplier<R> otherwise) {
    return answers.stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .findFirst()
        .orElseGet(otherwise);
  }

  private TimeAnalysis time() {
    return asOf.map(TimeAnalysis::new).orElseGet(TimeAnalysis::new);
  }

  private ProgressAnalysis progress() {
    return asOf.map(ProgressAnalysis::new).orElseGet(ProgressAnalysis::new);
  }
}
