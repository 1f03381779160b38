package io.alignment.examples;

import io.alignment.analysis.Analysis;
import io.alignment.analysis.Catalogue;
import io.alignment.analysis.Finding;
import io.alignment.analysis.Question;
import io.alignment.analysis.direction.Cascade;
import io.alignment.analysis.direction.CascadeAnalysis;
import io.alignment.model.Allocation;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import io.alignment.model.Support;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeSet;

// @example:own-analysis:begin
/** Asks through how many levels each euro passes before it reaches a vision. */
public final class EuroLevelsAnalysis implements Analysis<EuroLevels> {

  private final int most;

  /**
   * Makes the question.
   *
   * @param most how many levels are no reason for a finding
   */
  public EuroLevelsAnalysis(int most) {
    this.most = most;
  }

  @Override
  public Optional<Catalogue<?>> catalogue() {
    return Optional.of(EuroLevels.CATALOGUE);
  }

  @Override
  public EuroLevels analyze(Question question) {
    Strategy current = question.strategy();
    Map<String, Cascade.Depth> depths = new CascadeAnalysis().analyze(current).depths();
    BigDecimal arrived = BigDecimal.ZERO;
    BigDecimal passed = BigDecimal.ZERO;
    BigDecimal lost = BigDecimal.ZERO;
    TreeSet<Finding> findings = new TreeSet<>(); // sorted, and each but once
    for (Resource resource : current.resources()) {
      if (!resource.unit().equals(Optional.of("EUR"))) {
        continue;
      }
      for (Allocation allocation : current.outgoing(resource.id(), Allocation.class)) {
        String receiver = allocation.target();
        BigDecimal euros = allocation.amount().orElse(BigDecimal.ZERO);
        OptionalInt levels = levels(receiver, current, depths);
        if (levels.isEmpty()) {
          lost = lost.add(euros);
          continue;
        }
        arrived = arrived.add(euros);
        passed = passed.add(euros.multiply(BigDecimal.valueOf(levels.getAsInt())));
        if (levels.getAsInt() > most) {
          findings.add(EuroLevels.FAR.at(receiver, new EuroLevels.Levels(levels.getAsInt())));
        }
      }
    }
    OptionalDouble mean =
        arrived.signum() == 0
            ? OptionalDouble.empty() // never NaN: what cannot be computed is absent
            : OptionalDouble.of(passed.doubleValue() / arrived.doubleValue());
    return new EuroLevels(mean, lost, List.copyOf(findings));
  }

  /** Returns how many supports lie between a work item and the nearest vision. */
  private static OptionalInt levels(
      String id, Strategy strategy, Map<String, Cascade.Depth> depths) {
    Cascade.Depth depth = depths.get(id);
    if (depth != null) {
      return depth.minDepth();
    }
    // An initiative: it supports objectives only, and these have a depth.
    return strategy.outgoing(id, Support.class).stream()
        .map(support -> levels(support.target(), strategy, depths))
        .filter(OptionalInt::isPresent)
        .mapToInt(above -> above.getAsInt() + 1)
        .min();
  }
}
// @example:own-analysis:end
