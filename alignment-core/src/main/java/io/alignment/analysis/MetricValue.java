package io.alignment.analysis;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A number of the catalogue with its value.
 *
 * @param metric what it means
 * @param subject of which element, unit or group it is the number; empty for the whole strategy
 * @param value the value, empty if it cannot be computed
 */
public record MetricValue(Metric metric, String subject, OptionalDouble value) {

  /**
   * Returns the value as people write it, the same everywhere: a share as {@code 36.1 %}, an amount
   * with its unit as {@code 9,333.33 EUR}, and anything else with at most two decimal places.
   *
   * @return the text; a dash if the value cannot be computed
   */
  public String text() {
    if (value.isEmpty()) {
      return "–";
    }
    String pattern = metric.unit() == Metric.Unit.SHARE ? "#,##0.# %" : "#,##0.##";
    DecimalFormat format =
        new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    // Adding 0 takes the sign of a negative zero away.
    String number = format.format(value.getAsDouble() + 0.0);
    return metric.subject() == Metric.Subject.UNIT && metric.unit() == Metric.Unit.AMOUNT
        ? number + " " + subject
        : number;
  }
}
