package io.alignment.analysis.objectives;

import io.alignment.analysis.internal.Ratio;
import io.alignment.model.Reading;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * The trend of a value that is known on some days: the line of Theil and Sen. Its slope is the
 * median of the slopes between all pairs of days, and it passes in the middle of the values (P. K.
 * Sen, 1968, doi 10.1080/01621459.1968.10480934). A single odd value moves it little.
 */
final class Trend {

  /** More days than these, the latest ones, say nothing about today; the pairs would be many. */
  private static final int MOST_DAYS = 100;

  private final long[] days;
  private final double[] values;
  private final OptionalDouble slope;

  /** Makes the trend of values, one a day, by day. */
  Trend(List<Reading> known) {
    List<Reading> latest = known.subList(Math.max(0, known.size() - MOST_DAYS), known.size());
    days = latest.stream().mapToLong(it -> it.date().toEpochDay()).toArray();
    values = latest.stream().mapToDouble(Reading::value).toArray();
    slope = middleSlope();
  }

  private OptionalDouble middleSlope() {
    int pairs = days.length * (days.length - 1) / 2;
    double[] slopes = new double[pairs];
    int pair = 0;
    for (int i = 0; i < days.length; i++) {
      for (int j = i + 1; j < days.length; j++) {
        slopes[pair++] = (values[j] - values[i]) / (days[j] - days[i]);
      }
    }
    return pairs == 0 ? OptionalDouble.empty() : Ratio.finite(median(slopes));
  }

  /** Returns the trend per day; empty with fewer than two days. */
  OptionalDouble slope() {
    return slope;
  }

  /** Returns the value of the trend on a day; empty with fewer than two days. */
  OptionalDouble on(LocalDate day) {
    if (slope.isEmpty()) {
      return slope;
    }
    double[] shifted = new double[days.length];
    for (int i = 0; i < days.length; i++) {
      shifted[i] = values[i] + slope.getAsDouble() * (day.toEpochDay() - days[i]);
    }
    return Ratio.finite(median(shifted));
  }

  private static double median(double... numbers) {
    double[] sorted = DoubleStream.of(numbers).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : sorted[middle - 1] / 2 + sorted[middle] / 2;
  }
}
