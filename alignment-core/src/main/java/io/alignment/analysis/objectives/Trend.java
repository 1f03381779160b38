package io.alignment.analysis.objectives;

import io.alignment.analysis.internal.Ratio;
import io.alignment.model.Measure;
import io.alignment.model.Reading;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/**
 * The trend of what a measure showed up to a day, from one value for each day on which it was read.
 * Of several readings on one day the mean counts. It is the line of Theil and Sen: the slope is the
 * median of the slopes between all pairs of days, and the line passes in the middle of the values
 * (P. K. Sen, 1968, doi 10.1080/01621459.1968.10480934). A single odd reading moves it little.
 */
final class Trend {

  /** More days than these, the latest ones, say nothing about today; the pairs would be many. */
  private static final int MOST_DAYS = 100;

  private final LocalDate[] days;
  private final double[] values;

  private Trend(LocalDate[] days, double[] values) {
    this.days = days;
    this.values = values;
  }

  static Trend of(Measure measure, Optional<LocalDate> asOf) {
    TreeMap<LocalDate, double[]> byDay = new TreeMap<>(); // the mean so far, and of how many
    for (Reading reading : measure.readings()) {
      if (asOf.isPresent() && !reading.date().isAfter(asOf.get())) {
        double[] mean = byDay.computeIfAbsent(reading.date(), day -> new double[2]);
        mean[1]++;
        mean[0] += reading.value() / mean[1] - mean[0] / mean[1];
      }
    }
    List<LocalDate> latest =
        byDay.keySet().stream().skip(Math.max(0, byDay.size() - MOST_DAYS)).toList();
    return new Trend(
        latest.toArray(LocalDate[]::new),
        latest.stream().mapToDouble(day -> byDay.getOrDefault(day, new double[1])[0]).toArray());
  }

  boolean isEmpty() {
    return days.length == 0;
  }

  LocalDate lastDay() {
    return days[days.length - 1];
  }

  double last() {
    return values[values.length - 1];
  }

  double first() {
    return values[0];
  }

  /** Returns the trend per day; empty with fewer than two days. */
  OptionalDouble slope() {
    int pairs = days.length * (days.length - 1) / 2;
    double[] slopes = new double[pairs];
    int pair = 0;
    for (int i = 0; i < days.length; i++) {
      for (int j = i + 1; j < days.length; j++) {
        slopes[pair++] = (values[j] - values[i]) / (days[j].toEpochDay() - days[i].toEpochDay());
      }
    }
    return pairs == 0 ? OptionalDouble.empty() : Ratio.finite(median(slopes));
  }

  /** Returns the value of the trend on a day; empty with fewer than two days. */
  OptionalDouble on(LocalDate day) {
    OptionalDouble slope = slope();
    if (slope.isEmpty()) {
      return slope;
    }
    double perDay = slope.getAsDouble();
    double[] shifted = new double[days.length];
    for (int i = 0; i < days.length; i++) {
      shifted[i] = values[i] + perDay * (day.toEpochDay() - days[i].toEpochDay());
    }
    return Ratio.finite(median(shifted));
  }

  private static double median(double... numbers) {
    double[] sorted = DoubleStream.of(numbers).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : sorted[middle - 1] / 2 + sorted[middle] / 2;
  }
}
