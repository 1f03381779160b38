package mill;

import io.alignment.analysis.Analysis;
import io.alignment.jqwik.AnalysisLaws;

/** Our analysis keeps the laws that every analysis should keep. */
class ShortNamesTest implements AnalysisLaws<ShortNames> {

  @Override
  public Analysis<ShortNames> analysis() {
    return new ShortNamesAnalysis();
  }
}
