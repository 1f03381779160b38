package io.alignment.report.diagram;

import io.alignment.analysis.Finding;
import io.alignment.report.map.StrategyMap;
import io.alignment.report.svg.Svg;
import java.util.function.Function;

/** A language in which a map can be written. The same map gives the same text. */
public enum Diagram {
  /** A picture to look at. */
  SVG;

  /**
   * Writes a map.
   *
   * @param map the map
   * @param sentences says what is wrong; used by {@link #SVG} alone
   * @return the text, with a line break at its end
   */
  public String of(StrategyMap map, Function<Finding, String> sentences) {
    return switch (this) {
      case SVG -> Svg.of(map, sentences);
    };
  }
}
