package io.alignment.rules;

import io.alignment.analysis.Finding;
import io.alignment.analysis.MetricValue;
import java.util.List;

/** What a rule looks at: one element, or the strategy as a whole. */
public sealed interface Subject permits AnalyzedStrategy, AnalyzedElement {

  /** {@return the strategy with everything that is known about it} */
  AnalyzedStrategy whole();

  /** {@return the id of the element, or nothing for the strategy as a whole} */
  List<String> ids();

  /**
   * Returns what the analyses found here.
   *
   * @param rule the id of a rule of the analyses, such as {@code silos.silo}
   * @return its findings about this element, or all of them for the strategy as a whole, sorted
   * @throws IllegalArgumentException if no analysis declares that rule
   */
  List<Finding> findings(String rule);

  /**
   * Returns a number of the catalogue.
   *
   * @param metric the id of the number, such as {@code resourceFit.fit}
   * @return its figure for this element, or all its figures for the strategy as a whole
   * @throws IllegalArgumentException if no analysis declares that number
   */
  List<MetricValue> numbers(String metric);
}
