package io.alignment.examples;

import static io.alignment.analysis.Metric.Better.NEITHER;

import io.alignment.analysis.Catalogue;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.Metric.Unit;
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

  static final FindingKind FAR =
      new FindingKind("euroLevels.far", Severity.INFO, EuroLevels.Levels.class);

  static final Catalogue<EuroLevels> CATALOGUE =
      Catalogue.of("euroLevels", EuroLevels.class)
          .whole(it -> it.number("meanLevels", Unit.STEPS, NEITHER, EuroLevels::meanLevels, FAR))
          .build();

  @Override
  public Catalogue<EuroLevels> catalogue() {
    return CATALOGUE;
  }

  /**
   * How far something is from the vision: a fact of our own, for the finding's sentence.
   *
   * @param levels how many supports lie between
   */
  public record Levels(int levels) implements Evidence {}
}
// @example:own-result:end
