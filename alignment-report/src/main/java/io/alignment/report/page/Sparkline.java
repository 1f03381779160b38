package io.alignment.report.page;

import io.alignment.analysis.objectives.Progress;
import io.alignment.model.Measure;
import io.alignment.model.Reading;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * The readings of a measure as a line, with where it should be and where it goes.
 *
 * @param readings the readings as points of a line
 * @param last the last of them, if there is one
 * @param bound the height of the target or of the bound, if there is one
 * @param forecast the line from the last reading to the forecast, if there is one
 */
public record Sparkline(
    String readings, Optional<Point> last, Optional<Integer> bound, Optional<String> forecast) {

  /** How wide it is. */
  public static final int WIDTH = 240;

  /** How high it is. */
  public static final int HEIGHT = 56;

  private static final int MARGIN = 6;

  /**
   * A point.
   *
   * @param x from the left
   * @param y from the top
   */
  public record Point(int x, int y) {

    @Override
    public String toString() {
      return x + "," + y;
    }
  }

  /**
   * Draws a measure.
   *
   * @param measure the measure
   * @param row what is known of its progress
   * @param due when its objective is due
   * @param asOf what counts as today
   * @return the line
   */
  public static Sparkline of(
      Measure measure,
      Progress.MeasureProgress row,
      Optional<LocalDate> due,
      Optional<LocalDate> asOf) {
    List<Reading> known =
        measure.readings().stream()
            .filter(it -> asOf.isEmpty() || !it.date().isAfter(asOf.get()))
            .sorted(Comparator.comparing(Reading::date))
            .toList();
    List<LocalDate> days =
        Stream.concat(
                known.stream().map(Reading::date),
                row.forecast().isPresent() ? due.stream() : Stream.empty())
            .sorted()
            .toList();
    OptionalDouble bound =
        Stream.of(measure.target(), measure.atLeast(), measure.atMost())
            .filter(OptionalDouble::isPresent)
            .findFirst()
            .orElse(OptionalDouble.empty());
    List<Double> values = new ArrayList<>(known.stream().map(Reading::value).toList());
    DoubleStream.concat(bound.stream(), row.forecast().stream()).forEach(values::add);
    measure.baseline().ifPresent(values::add);
    Scale scale = new Scale(days, values);
    List<Point> points = known.stream().map(it -> scale.point(it.date(), it.value())).toList();
    Optional<Point> last =
        points.isEmpty() ? Optional.empty() : Optional.of(points.get(points.size() - 1));
    return new Sparkline(
        points.stream().map(Point::toString).collect(Collectors.joining(" ")),
        last,
        bound.isPresent() ? Optional.of(scale.y(bound.getAsDouble())) : Optional.empty(),
        last.isPresent() && due.isPresent() && row.forecast().isPresent()
            ? Optional.of(last.get() + " " + scale.point(due.get(), row.forecast().getAsDouble()))
            : Optional.empty());
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
      return new Point((int) Math.round(MARGIN + passed * (WIDTH - 2 * MARGIN)), y(value));
    }

    int y(double value) {
      double high = span == 0 ? 0.5 : (value / 2 - least / 2) / span;
      return (int) Math.round(HEIGHT - MARGIN - high * (HEIGHT - 2 * MARGIN));
    }
  }
}
