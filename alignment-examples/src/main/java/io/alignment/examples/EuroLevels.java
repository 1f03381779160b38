package io.alignment.examples;

import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.Metric;
import io.alignment.analysis.Metric.Better;
import io.alignment.analysis.Metric.Unit;
import io.alignment.analysis.MetricValue;
import io.alignment.analysis.Result;
import io.alignment.analysis.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;

// @example:own-result:begin
/**
 * Through how many levels euros pass on their way to a vision.
 *
 * @param meanLevels on average over all euros that arrive; empty if none does
 * @param lost how many euros lead to no vision
 * @param findings what should be looked at, worst first
 */
public record EuroLevels(OptionalDouble meanLevels, BigDecimal lost, List<Finding> findings)
    implements Result {

  static final Metric MEAN_LEVELS =
      new Metric(
          "euroLevels.meanLevels",
          Unit.STEPS,
          Better.NEITHER,
          "How many supports a euro passes on its shortest way to a vision, on average");
  static final FindingKind FAR = new FindingKind("euro-levels.far", Severity.INFO);

  @Override
  public List<MetricValue> numbers() {
    return List.of(MEAN_LEVELS.is(meanLevels));
  }

  /**
   * How far something is from the vision: a fact of our own, for the finding's sentence.
   *
   * @param levels how many supports lie between
   */
  public record Levels(int levels) implements Evidence {}
}
// @example:own-result:end
