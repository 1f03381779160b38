package io.alignment.examples;

import io.alignment.analysis.Analysis;
import io.alignment.jqwik.AnalysisLaws;

// @example:own-laws:begin
/** Our analysis keeps the laws that every analysis should keep. */
class EuroLevelsTest implements AnalysisLaws<EuroLevels> {

  @Override
  public Analysis<EuroLevels> analysis() {
    return new EuroLevelsAnalysis(2);
  }
}
// @example:own-laws:end
