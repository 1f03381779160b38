package io.alignment.report.layout;

import com.google.common.collect.Streams;
import io.alignment.analysis.objectives.Progress;
import io.alignment.model.Measure;
import io.alignment.model.Objective;
import io.alignment.model.Planned;
import io.alignment.model.Reading;
import io.alignment.report.telling.Drawing;
import io.alignment.report.telling.Drawing.Point;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Places for the readings of a measure. */
public final class Sparkline {

  private static final int MARGIN = 6;

  private Sparkline() {}

  /**
   * Finds places for a measure.
   *
   * @param measure the measure
   * @param row what is known of its progress
   * @param objective whose measure it is
   * @param asOf what counts as today
   * @return its line
   */
  public static Drawing.Curve of(
      Measure measure,
      Progress.MeasureProgress row,
      Objective objective,
      Optional<LocalDate> asOf) {
    List<Reading> known =
        measure.levels(objective.start()).stream()
            .filter(it -> asOf.isEmpty() || !it.date().isAfter(asOf.get()))
            .toList();
    Optional<LocalDate> due = row.forecast().isPresent() ? objective.due() : Optional.empty();
    List<LocalDate> days =
        Streams.concat(
                known.stream().map(Reading::date),
                measure.plan().stream().map(Planned::date),
                due.stream())
            .sorted()
            .toList();
    double[] bounds =
        Stream.of(measure.goal(), measure.atLeast(), measure.atMost())
            .flatMapToDouble(OptionalDouble::stream)
            .toArray();
    List<Double> values = new ArrayList<>(known.stream().map(Reading::value).toList());
    measure.plan().forEach(it -> values.add(it.value()));
    DoubleStream.concat(DoubleStream.of(bounds), row.forecast().stream()).forEach(values::add);
    measure.baseline().ifPresent(values::add);
    Scale scale = new Scale(days, values);
    List<Point> points = known.stream().map(it -> scale.point(it.date(), it.value())).toList();
    Optional<Point> last =
        points.isEmpty() ? Optional.empty() : Optional.of(points.get(points.size() - 1));
    List<Point> plan =
        measure.plan().stream().map(it -> scale.point(it.date(), it.value())).toList();
    return new Drawing.Curve(
        line(points),
        last,
        DoubleStream.of(bounds).mapToObj(scale::y).toList(),
        plan.isEmpty() ? Optional.empty() : Optional.of(line(plan)),
        last.isPresent() && due.isPresent()
            ? Optional.of(last.get() + " " + scale.point(due.get(), row.forecast().getAsDouble()))
            : Optional.empty());
  }

  private static String line(List<Point> points) {
    return points.stream().map(Point::toString).collect(Collectors.joining(" "));
  }

  /** Where days and values stand. */
  private static final class Scale {

    private final Optional<LocalDate> first;
    private final double days;
    private final double least;
    private final double span;

    Scale(List<LocalDate> days, List<Double> values) {
      first = days.stream().findFirst();
      this.days =
          days.isEmpty() ? 0 : ChronoUnit.DAYS.between(days.get(0), days.get(days.size() - 1));
      least = values.stream().mapToDouble(it -> it).min().orElse(0);
      // Divided before it is subtracted, so that the difference of the largest numbers is finite.
      span = values.stream().mapToDouble(it -> it / 2).max().orElse(0) - least / 2;
    }

    Point point(LocalDate day, double value) {
      double passed = days == 0 ? 0.5 : ChronoUnit.DAYS.between(first.orElse(day), day) / days;
      return new Point(
          (int) Math.round(MARGIN + passed * (Drawing.Curve.WIDTH - 2 * MARGIN)), y(value));
    }

    int y(double value) {
      double high = span == 0 ? 0.5 : (value / 2 - least / 2) / span;
      return (int)
          Math.round(Drawing.Curve.HEIGHT - MARGIN - high * (Drawing.Curve.HEIGHT - 2 * MARGIN));
    }
  }
}
