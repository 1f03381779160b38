package io.alignment.jqwik;

import io.alignment.model.Strategy;
import net.jqwik.api.SampleReportingFormat;

/** Shows strategies for which a property fails as a few lines. jqwik finds it by itself. */
public final class StrategyReportingFormat implements SampleReportingFormat {

  /** Makes the format. */
  public StrategyReportingFormat() {}

  @Override
  public boolean appliesTo(Object value) {
    return value instanceof Strategy;
  }

  @Override
  public Object report(Object value) {
    return SampleReportingFormat.plainLabel("\n" + Strategies.describe((Strategy) value));
  }
}
