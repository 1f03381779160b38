package io.alignment.report.map;

import io.alignment.model.Objective;
import io.alignment.model.Strategy;
import java.util.List;

/** By what the objectives of a map are divided into bands. */
public enum Banding {
  /** The four perspectives of the balanced scorecard. */
  PERSPECTIVES,
  /** How many supports lie between them and the vision on the longest way. */
  LEVELS;

  /**
   * Returns what fits a strategy: the perspectives if most objectives name one and they are not all
   * the same, else the levels.
   *
   * @param strategy the strategy
   * @return what fits
   */
  public static Banding fitting(Strategy strategy) {
    List<Objective> objectives = strategy.withoutDropped().objectives();
    long named = objectives.stream().filter(it -> it.perspective().isPresent()).count();
    long different =
        objectives.stream().flatMap(it -> it.perspective().stream()).distinct().count();
    return 2 * named > objectives.size() && different > 1 ? PERSPECTIVES : LEVELS;
  }
}
