package io.alignment.analysis.objectives;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.alignment.analysis.Analysis;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.FindingList;
import io.alignment.analysis.Metric;
import io.alignment.analysis.Question;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.analysis.internal.SupportShares;
import io.alignment.analysis.objectives.Progress.MeasureRow;
import io.alignment.analysis.objectives.Progress.Row;
import io.alignment.analysis.objectives.Progress.Standing;
import io.alignment.index.Adjacency;
import io.alignment.model.Element;
import io.alignment.model.Measure;
import io.alignment.model.Objective;
import io.alignment.model.Reading;
import io.alignment.model.Relation;
import io.alignment.model.Status;
import io.alignment.model.Strategy;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * Asks how far the objectives have come, and whether they will come in time.
 *
 * <p>The progress of a measure is (current - baseline) / (target - baseline), from 0 to 1, as key
 * results are graded (Google re:Work, <em>Set goals with OKRs</em>): 0.5 for one that falls from
 * 100 to 60 and is at 80. A standing bound counts 1 if it is kept and 0 if not. The progress of an
 * objective is the mean of its measures by their weights; of one without measures, that of the
 * objectives that support it, by theirs. What is not known passes its weight on to the others and
 * lowers the completeness: it is never 0, and never good.
 *
 * <p>An objective is behind if its pace, which is its progress divided by the share of its time
 * that has passed, is below a threshold: 0.7, our own convention. It will be late if the trend of a
 * measure, the line of Theil and Sen through its readings, does not reach the target by the due
 * date. What is done is neither.
 *
 * <p>Readings after the day of the question do not count. Without any reading nothing that needs a
 * day is known.
 *
 * <p>Cost: linear in elements and relations, and for each measure at most 5,000 pairs of readings.
 */
public final class ProgressAnalysis implements Analysis<Progress> {

  private static final double SLOW = 0.7;
  private static final double EARLY = 0.1;
  private static final double ROUNDING = 1e-9;

  private final double slow;

  private ProgressAnalysis(double slow) {
    this.slow = slow;
  }

  /** Makes the question with its usual limits. */
  public ProgressAnalysis() {
    this(SLOW);
  }

  /**
   * Returns this question with another threshold of pace.
   *
   * @param pace below which pace an objective is behind, from 0 to 1
   * @return the question
   * @throws IllegalArgumentException if it is no such number
   */
  public ProgressAnalysis withSlowestPace(double pace) {
    if (!(pace >= 0 && pace <= 1)) {
      throw new IllegalArgumentException(
          "%s is no pace. Give a number from 0 to 1, such as 0.7.".formatted(pace));
    }
    return new ProgressAnalysis(pace);
  }

  @Override
  public List<Metric> metrics() {
    return Progress.METRICS;
  }

  @Override
  public List<FindingKind> findingKinds() {
    return Progress.RULES;
  }

  @Override
  public Progress analyze(Question question) {
    Strategy current = question.strategy();
    return new Run(current, question.day(), slow).progress();
  }

  /** What one run needs at hand. */
  private static final class Run {
    private final Strategy strategy;
    private final Optional<LocalDate> asOf;
    private final double slow;
    private final StrategyIndex index;
    // Of what supports each element: the shares of the known ones, what they did, how complete.
    private final double[] known;
    private final double[] done;
    private final double[] complete;
    private final Standing[] standings;
    private final ImmutableList.Builder<Finding> findings = ImmutableList.builder();

    Run(Strategy strategy, Optional<LocalDate> asOf, double slow) {
      this.strategy = strategy;
      this.asOf = asOf;
      this.slow = slow;
      index = StrategyIndex.of(strategy);
      known = new double[index.size()];
      done = new double[index.size()];
      complete = new double[index.size()];
      standings = new Standing[index.size()];
    }

    Progress progress() {
      Row[] rows = new Row[index.size()];
      SupportShares shares = SupportShares.of(index);
      Adjacency supports = index.outgoing(Relation.Kind.SUPPORT);
      for (int position = 0; position < index.size(); position++) {
        int element = index.upward(position);
        Element.Type type = index.type(element);
        if (type != Element.Type.OBJECTIVE && type != Element.Type.VISION) {
          continue;
        }
        Standing fromBelow = fromBelow(element);
        standings[element] = fromBelow;
        if (type == Element.Type.OBJECTIVE) {
          rows[element] = row((Objective) element(element), fromBelow);
          standings[element] = rows[element].standing();
        }
        for (int arc = supports.first(element); arc < supports.end(element); arc++) {
          passOn(standings[element], supports.neighbor(arc), shares.share(arc));
        }
      }
      ImmutableMap.Builder<String, Standing> byVision = ImmutableMap.builder();
      ImmutableMap.Builder<String, Row> byObjective = ImmutableMap.builder();
      for (int element = 0; element < index.size(); element++) {
        if (index.type(element) == Element.Type.VISION) {
          byVision.put(index.id(element), standings[element]);
        } else if (rows[element] != null) {
          byObjective.put(index.id(element), rows[element]);
        }
      }
      ImmutableMap<String, Standing> visions = byVision.buildOrThrow();
      return new Progress(
          asOf,
          visions.values().stream()
              .map(Standing::progress)
              .filter(OptionalDouble::isPresent)
              .mapToDouble(OptionalDouble::getAsDouble)
              .average(),
          visions.values().stream().mapToDouble(Standing::completeness).average(),
          visions,
          byObjective.buildOrThrow(),
          FindingList.sorted(findings.build()));
    }

    private Element element(int element) {
      return strategy.element(index.id(element)).orElseThrow();
    }

    private void passOn(Standing standing, int parent, double share) {
      complete[parent] += share * standing.completeness();
      if (standing.progress().isPresent()) {
        known[parent] += share;
        done[parent] += share * standing.progress().getAsDouble();
      }
    }

    private Standing fromBelow(int element) {
      return new Standing(
          known[element] > 0
              ? OptionalDouble.of(clamp(done[element] / known[element]))
              : OptionalDouble.empty(),
          clamp(complete[element]));
    }

    // One objective

    private Row row(Objective objective, Standing fromBelow) {
      List<MeasureRow> measures =
          objective.measures().stream()
              .map(measure -> measure(measure, objective))
              .collect(toImmutableList());
      Standing standing = measures.isEmpty() ? fromBelow : standing(objective.measures(), measures);
      OptionalDouble expected = expected(objective);
      OptionalDouble pace = OptionalDouble.empty();
      if (standing.progress().isPresent() && expected.orElse(0) > 0) {
        double ratio = standing.progress().getAsDouble() / expected.getAsDouble();
        pace = Double.isFinite(ratio) ? OptionalDouble.of(ratio) : pace;
      }
      Row row = new Row(standing, expected, pace, measures);
      find(objective, row);
      return row;
    }

    private static Standing standing(List<Measure> measures, List<MeasureRow> rows) {
      // Of the largest weight, as the sum of weights itself may be too large for a double.
      double most = measures.stream().mapToDouble(Measure::weight).max().orElse(1);
      double all = 0;
      double known = 0;
      double done = 0;
      for (int i = 0; i < rows.size(); i++) {
        double weight = measures.get(i).weight() / most;
        all += weight;
        if (rows.get(i).progress().isPresent()) {
          known += weight;
          done += weight * rows.get(i).progress().getAsDouble();
        }
      }
      return new Standing(
          known > 0 ? OptionalDouble.of(clamp(done / known)) : OptionalDouble.empty(),
          clamp(known / all));
    }

    private OptionalDouble expected(Objective objective) {
      Optional<LocalDate> start =
          objective
              .start()
              .or(
                  () ->
                      objective.measures().stream()
                          .flatMap(measure -> measure.readings().stream())
                          .map(Reading::date)
                          .min(LocalDate::compareTo));
      if (asOf.isEmpty() || start.isEmpty() || objective.due().isEmpty()) {
        return OptionalDouble.empty();
      }
      double passed = asOf.get().toEpochDay() - start.get().toEpochDay();
      double all = objective.due().get().toEpochDay() - start.get().toEpochDay();
      if (all <= 0) {
        return OptionalDouble.of(asOf.get().isBefore(objective.due().get()) ? 0 : 1);
      }
      return OptionalDouble.of(clamp(passed / all));
    }

    private static double clamp(double share) {
      return Math.max(0, Math.min(1, share));
    }

    // One measure

    private MeasureRow measure(Measure measure, Objective objective) {
      Series series = Series.of(measure, asOf);
      OptionalDouble raw = raw(measure, series);
      Optional<Boolean> kept = kept(measure, series);
      Optional<LocalDate> due = objective.due();
      return new MeasureRow(
          measure.name(),
          series.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(series.last()),
          series.isEmpty() ? Optional.empty() : Optional.of(series.lastDay()),
          raw,
          kept.map(it -> OptionalDouble.of(it ? 1 : 0))
              .orElseGet(() -> raw.isPresent() ? OptionalDouble.of(clamp(raw.getAsDouble())) : raw),
          kept,
          due.isPresent() ? series.on(due.get()) : OptionalDouble.empty(),
          reached(measure, series, raw),
          stale(measure, series, objective));
    }

    private static OptionalDouble raw(Measure measure, Series series) {
      if (measure.target().isEmpty() || series.isEmpty()) {
        return OptionalDouble.empty();
      }
      double from = measure.baseline().orElse(series.first());
      double way = measure.target().getAsDouble() - from;
      double raw = (series.last() - from) / way;
      return way != 0 && Double.isFinite(way) && Double.isFinite(raw)
          ? OptionalDouble.of(raw)
          : OptionalDouble.empty();
    }

    private static Optional<Boolean> kept(Measure measure, Series series) {
      if (series.isEmpty() || !measure.isStanding()) {
        return Optional.empty();
      }
      return Optional.of(
          series.last() >= measure.atLeast().orElse(Double.NEGATIVE_INFINITY)
              && series.last() <= measure.atMost().orElse(Double.POSITIVE_INFINITY));
    }

    /** Returns the first day from today on at which the trend is at the target or beyond. */
    private Optional<LocalDate> reached(Measure measure, Series series, OptionalDouble raw) {
      if (raw.isEmpty() || asOf.isEmpty()) {
        return Optional.empty();
      }
      if (raw.getAsDouble() >= 1) {
        return Optional.of(series.lastDay());
      }
      OptionalDouble now = series.on(asOf.get());
      double perDay = series.slope().orElse(0);
      if (now.isEmpty() || perDay == 0) {
        return Optional.empty();
      }
      double target = measure.target().getAsDouble();
      double from = measure.baseline().orElse(series.first());
      double way = (target - now.getAsDouble()) * Math.signum(target - from);
      double speed = perDay * Math.signum(target - from);
      if (way <= 0) {
        return asOf;
      }
      double days = Math.ceil(way / speed - ROUNDING);
      double last = LocalDate.of(9999, 12, 31).toEpochDay() - asOf.get().toEpochDay();
      return speed > 0 && days <= last
          ? Optional.of(asOf.get().plusDays((long) days))
          : Optional.empty();
    }

    private Optional<Boolean> stale(Measure measure, Series series, Objective objective) {
      Optional<LocalDate> since =
          series.isEmpty() ? objective.start() : Optional.of(series.lastDay());
      if (measure.everyDays().isEmpty() || asOf.isEmpty() || since.isEmpty()) {
        return Optional.empty();
      }
      long silent = asOf.get().toEpochDay() - since.get().toEpochDay();
      return Optional.of(silent > measure.everyDays().getAsInt());
    }

    // Findings

    private void find(Objective objective, Row row) {
      String id = objective.id();
      boolean open = objective.status() != Status.DONE;
      boolean judged = open && row.expected().orElse(0) >= EARLY;
      if (judged && row.pace().orElse(1) < slow - ROUNDING) {
        findings.add(
            Progress.BEHIND.at(
                id,
                new Evidence.Pace(row.standing().progress().orElse(0), row.expected().orElse(0))));
      }
      List<String> late = names(row, it -> open && isLate(it, objective));
      if (!late.isEmpty()) {
        findings.add(
            Progress.LATE.at(
                id, new Evidence.Measures(late), new Evidence.Due(objective.due().orElseThrow())));
      }
      find(Progress.BROKEN, id, names(row, it -> it.kept().equals(Optional.of(false))));
      List<String> stale = names(row, it -> open && it.stale().orElse(false));
      find(Progress.STALE, id, stale);
      find(
          Progress.UNREAD,
          id,
          names(row, it -> open && it.current().isEmpty() && !stale.contains(it.name())));
    }

    private void find(FindingKind rule, String id, List<String> measures) {
      if (!measures.isEmpty()) {
        findings.add(rule.at(id, new Evidence.Measures(measures)));
      }
    }

    private static List<String> names(Row row, Predicate<MeasureRow> condition) {
      return row.measures().stream().filter(condition).map(MeasureRow::name).toList();
    }

    private boolean isLate(MeasureRow measure, Objective objective) {
      if (measure.raw().isEmpty() || measure.raw().getAsDouble() >= 1) {
        return false;
      }
      return objective
          .due()
          .filter(
              due ->
                  asOf.orElseThrow().isAfter(due)
                      || (measure.forecast().isPresent()
                          && measure.reached().map(day -> day.isAfter(due)).orElse(true)))
          .isPresent();
    }
  }
}
