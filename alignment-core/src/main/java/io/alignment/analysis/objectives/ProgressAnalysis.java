package io.alignment.analysis.objectives;

import static java.time.temporal.ChronoUnit.DAYS;

import com.google.common.collect.ObjectArrays;
import io.alignment.analysis.Analysis;
import io.alignment.analysis.Catalogue;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.FindingList;
import io.alignment.analysis.Question;
import io.alignment.analysis.internal.Ratio;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.analysis.internal.SupportShares;
import io.alignment.analysis.objectives.Progress.MeasureProgress;
import io.alignment.analysis.objectives.Progress.ObjectiveProgress;
import io.alignment.analysis.objectives.Progress.Standing;
import io.alignment.index.Adjacency;
import io.alignment.model.Element;
import io.alignment.model.Measure;
import io.alignment.model.Objective;
import io.alignment.model.Reading;
import io.alignment.model.Relation;
import io.alignment.model.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
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
  public Optional<Catalogue<?>> catalogue() {
    return Optional.of(Progress.CATALOGUE);
  }

  @Override
  public Progress analyze(Question question) {
    return new Run(question, slow).progress();
  }

  /** What one run needs at hand. */
  private static final class Run {
    private final StrategyIndex index;
    private final Optional<LocalDate> asOf;
    private final double slow;
    // Of what supports each element: the shares of the known ones, what they did, how complete.
    private final double[] known;
    private final double[] done;
    private final double[] complete;
    private final FindingList.Builder findings = new FindingList.Builder();

    Run(Question question, double slow) {
      index = StrategyIndex.of(question.strategy());
      asOf = question.day();
      this.slow = slow;
      known = new double[index.size()];
      done = new double[index.size()];
      complete = new double[index.size()];
    }

    Progress progress() {
      Map<String, Standing> byVision = new TreeMap<>();
      Map<String, ObjectiveProgress> byObjective = new TreeMap<>();
      SupportShares shares = SupportShares.of(index);
      Adjacency supports = index.outgoing(Relation.Kind.SUPPORT);
      for (int position = 0; position < index.size(); position++) {
        int element = index.upward(position);
        if (index.isObjective(element)) {
          ObjectiveProgress of = of((Objective) index.element(element), fromBelow(element));
          byObjective.put(index.id(element), of);
          supports
              .arcs(element)
              .forEach(arc -> passOn(of.standing(), supports.neighbor(arc), shares.share(arc)));
        } else if (index.type(element) == Element.Type.VISION) {
          byVision.put(index.id(element), fromBelow(element));
        }
      }
      return new Progress(
          asOf,
          byVision.values().stream().flatMapToDouble(it -> it.progress().stream()).average(),
          byVision.values().stream().mapToDouble(Standing::completeness).average(),
          byVision,
          byObjective,
          findings.build());
    }

    private void passOn(Standing standing, int parent, double share) {
      complete[parent] += share * standing.completeness();
      if (standing.progress().isPresent()) {
        known[parent] += share;
        done[parent] += share * standing.progress().getAsDouble();
      }
    }

    private Standing fromBelow(int element) {
      return standing(done[element], known[element], complete[element]);
    }

    private static Standing standing(double done, double known, double completeness) {
      return new Standing(
          known > 0 ? OptionalDouble.of(clamp(done / known)) : OptionalDouble.empty(),
          clamp(completeness));
    }

    private static double clamp(double share) {
      return Math.max(0, Math.min(1, share));
    }

    // One objective

    private ObjectiveProgress of(Objective objective, Standing fromBelow) {
      List<MeasureProgress> measures =
          objective.measures().stream().map(measure -> of(measure, objective)).toList();
      Standing standing = measures.isEmpty() ? fromBelow : standing(objective.measures(), measures);
      OptionalDouble expected = expected(objective);
      OptionalDouble pace =
          standing.progress().isPresent() && expected.orElse(0) > 0
              ? Ratio.finite(standing.progress().getAsDouble() / expected.getAsDouble())
              : OptionalDouble.empty();
      ObjectiveProgress progress = new ObjectiveProgress(standing, expected, pace, measures);
      find(objective, progress);
      return progress;
    }

    private static Standing standing(List<Measure> measures, List<MeasureProgress> progress) {
      // Of the largest weight, as the sum of weights itself may be too large for a double.
      double most = measures.stream().mapToDouble(Measure::weight).max().orElse(1);
      double all = 0;
      double known = 0;
      double done = 0;
      for (int i = 0; i < measures.size(); i++) {
        double weight = measures.get(i).weight() / most;
        all += weight;
        if (progress.get(i).progress().isPresent()) {
          known += weight;
          done += weight * progress.get(i).progress().getAsDouble();
        }
      }
      return standing(done, known, known / all);
    }

    private MeasureProgress of(Measure measure, Objective objective) {
      Course course = new Course(measure, asOf);
      Optional<Boolean> kept = course.isKept();
      OptionalDouble raw = course.raw();
      return new MeasureProgress(
          measure.name(),
          course.current(),
          course.read(),
          raw,
          kept.map(it -> OptionalDouble.of(it ? 1 : 0))
              .orElseGet(() -> raw.isPresent() ? OptionalDouble.of(clamp(raw.getAsDouble())) : raw),
          kept,
          objective.due().map(course::on).orElse(OptionalDouble.empty()),
          course.reached(),
          course.isStale(objective.start()));
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
      LocalDate due = objective.due().get();
      double passed = DAYS.between(start.get(), asOf.get());
      double all = DAYS.between(start.get(), due);
      if (all <= 0) {
        return OptionalDouble.of(asOf.get().isBefore(due) ? 0 : 1);
      }
      return OptionalDouble.of(clamp(passed / all));
    }

    // Findings

    private void find(Objective objective, ObjectiveProgress of) {
      String id = objective.id();
      find(Progress.BROKEN, id, of, it -> it.kept().equals(Optional.of(false)));
      if (objective.status() == Status.DONE) {
        return;
      }
      double expected = of.expected().orElse(0);
      if (expected >= EARLY && of.pace().orElse(1) < slow - ROUNDING) {
        findings.add(
            Progress.BEHIND.at(
                id, new Evidence.Pace(of.standing().progress().orElse(0), expected)));
      }
      objective
          .due()
          .ifPresent(
              due -> find(Progress.LATE, id, of, it -> isLate(it, due), new Evidence.Due(due)));
      find(Progress.STALE, id, of, Run::isStale);
      find(Progress.UNREAD, id, of, it -> it.current().isEmpty() && !isStale(it));
    }

    private void find(
        FindingKind kind,
        String id,
        ObjectiveProgress of,
        Predicate<MeasureProgress> isSo,
        Evidence... more) {
      List<String> measures =
          of.measures().stream().filter(isSo).map(MeasureProgress::name).toList();
      if (!measures.isEmpty()) {
        findings.add(kind.at(id, ObjectArrays.concat(new Evidence.Measures(measures), more)));
      }
    }

    private static boolean isStale(MeasureProgress measure) {
      return measure.stale().orElse(false);
    }

    private boolean isLate(MeasureProgress measure, LocalDate due) {
      return measure.raw().orElse(1) < 1
          && (asOf.orElseThrow().isAfter(due)
              || (measure.forecast().isPresent()
                  && measure.reached().filter(day -> !day.isAfter(due)).isEmpty()));
    }
  }
}
