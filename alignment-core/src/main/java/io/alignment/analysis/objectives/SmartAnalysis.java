package io.alignment.analysis.objectives;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.alignment.analysis.Analysis;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.FindingList;
import io.alignment.analysis.Metric;
import io.alignment.analysis.Question;
import io.alignment.analysis.internal.Horizons;
import io.alignment.analysis.internal.LineOfSight;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.analysis.objectives.Smart.Judgement;
import io.alignment.analysis.objectives.Smart.Reason;
import io.alignment.analysis.objectives.Smart.Row;
import io.alignment.analysis.objectives.Smart.Speed;
import io.alignment.analysis.objectives.Smart.Tally;
import io.alignment.analysis.objectives.Smart.Verdict;
import io.alignment.analysis.resources.CapacityFit;
import io.alignment.analysis.resources.ResourceFit;
import io.alignment.analysis.resources.ResourceFitAnalysis;
import io.alignment.analysis.resources.SkillFit;
import io.alignment.index.Adjacency;
import io.alignment.model.Element;
import io.alignment.model.Initiative;
import io.alignment.model.Measure;
import io.alignment.model.Objective;
import io.alignment.model.Relation;
import io.alignment.model.Status;
import io.alignment.model.Strategy;
import io.alignment.model.WorkItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Asks whether the objectives are specific, measurable, achievable, relevant and time-bound (G. T.
 * Doran, <em>There's a S.M.A.R.T. way to write management's goals and objectives</em>, Management
 * Review 70/11, 1981), by facts of the record. The words of a name are never judged.
 *
 * <ul>
 *   <li><em>Specific</em>: exactly one owner, and a description or a measure.
 *   <li><em>Measurable</em>: a measure that has a unit, and a target or a standing bound.
 *   <li><em>Achievable</em>: of the objective and the initiatives that support it directly, what is
 *       demanded can be served and the required skills are at hand, as {@link ResourceFitAnalysis}
 *       has it, but as if there were only what leads to a vision, and resources that nothing else
 *       takes; what is left for the others nobody can say; and each measure that was read on two
 *       days at least need not move faster than 1.5 times what it has shown so far to reach its
 *       target by the due date. The factor is our own convention. Of what is done the speed does
 *       not count.
 *   <li><em>Relevant</em>: a path of supports leads to a vision.
 *   <li><em>Time-bound</em>: a due date, not after that of an objective it supports, nor after the
 *       earliest horizon of the visions it leads to. An objective that has no due date and whose
 *       measures all have standing bounds is met if each says how often it is to be read.
 * </ul>
 *
 * <p>A verdict is unknown where too little is recorded; that lowers the completeness and never the
 * score.
 *
 * <p>Readings after the day of the question do not count.
 *
 * <p>Cost: as {@link ResourceFitAnalysis} for demands and skills, as {@link ProgressAnalysis} for
 * readings, and linear in elements and relations for the rest.
 */
public final class SmartAnalysis implements Analysis<Smart> {

  private static final ImmutableList<String> CRITERIA =
      ImmutableList.of("specific", "measurable", "achievable", "relevant", "timeBound");
  private static final double FASTEST = 1.5;
  private static final double ROUNDING = 1e-9;

  private final double fastest;

  private SmartAnalysis(double fastest) {
    this.fastest = fastest;
  }

  /** Makes the question with its usual limits. */
  public SmartAnalysis() {
    this(FASTEST);
  }

  /**
   * Returns this question with another limit of speed.
   *
   * @param ratio how many times faster than so far a measure may have to move, at least 1
   * @return the question
   * @throws IllegalArgumentException if it is no such number
   */
  public SmartAnalysis withFastest(double ratio) {
    if (!(ratio >= 1 && ratio < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "%s is no such factor. Give a number of 1 or more, such as 1.5.".formatted(ratio));
    }
    return new SmartAnalysis(ratio);
  }

  @Override
  public List<Metric> metrics() {
    return Smart.METRICS;
  }

  @Override
  public List<FindingKind> findingKinds() {
    return Smart.RULES;
  }

  @Override
  public Smart analyze(Question question) {
    Strategy current = question.strategy();
    return new Run(StrategyIndex.of(current), question.day(), fastest).smart();
  }

  /** What one run needs at hand. */
  private static final class Run {
    private final StrategyIndex index;
    private final Optional<LocalDate> asOf;
    private final double fastest;
    private final Adjacency supports;
    private final Adjacency supporters;
    private final Adjacency owners;
    private final LineOfSight sight;
    private final Horizons horizons;
    private final Means means;
    private final Set<String> unskilled = new HashSet<>();
    private final ImmutableList.Builder<Finding> findings = ImmutableList.builder();

    Run(StrategyIndex index, Optional<LocalDate> asOf, double fastest) {
      this.index = index;
      this.asOf = asOf;
      this.fastest = fastest;
      supports = index.outgoing(Relation.Kind.SUPPORT);
      supporters = index.incoming(Relation.Kind.SUPPORT);
      owners = index.incoming(Relation.Kind.OWNERSHIP);
      sight = LineOfSight.of(index);
      horizons = Horizons.of(index);
      means = new Means(CapacityFit.of(index, this::isLeadingOrFree));
      new SkillFit(index).lacking().forEach(skills -> unskilled.add(skills.id()));
    }

    /** Says whether something leads to a vision, or is a resource that nothing else takes. */
    private boolean isLeadingOrFree(int element) {
      return sight.reaches(element)
          || (index.type(element) == Element.Type.RESOURCE
              && index.outgoing(Relation.Kind.ALLOCATION).degree(element) == 0);
    }

    Smart smart() {
      ImmutableMap.Builder<String, Row> rows = ImmutableMap.builder();
      for (int element = 0; element < index.size(); element++) {
        if (index.element(element) instanceof Objective objective) {
          rows.put(objective.id(), row(element, objective));
        }
      }
      ImmutableMap<String, Row> byObjective = rows.buildOrThrow();
      ImmutableMap.Builder<String, Tally> tallies = ImmutableMap.builder();
      int met = 0;
      int judged = 0;
      for (int i = 0; i < CRITERIA.size(); i++) {
        Tally tally = tally(i, byObjective.values());
        tallies.put(CRITERIA.get(i), tally);
        met += tally.met();
        judged += tally.met() + tally.unmet();
      }
      return new Smart(
          asOf,
          share(met, judged),
          share(judged, CRITERIA.size() * byObjective.size()),
          tallies.buildOrThrow(),
          byObjective,
          FindingList.sorted(findings.build()));
    }

    private static Tally tally(int criterion, Collection<Row> rows) {
      List<Judgement> judgements =
          rows.stream().map(row -> row.judgements().get(criterion)).toList();
      return new Tally(
          count(judgements, Verdict.MET),
          count(judgements, Verdict.UNMET),
          count(judgements, Verdict.UNKNOWN));
    }

    private static OptionalDouble share(int part, int all) {
      return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / all);
    }

    private Row row(int element, Objective objective) {
      List<Speed> speeds = speeds(objective);
      List<Judgement> judgements =
          List.of(
              specific(element, objective),
              measurable(objective),
              achievable(element, objective, speeds),
              sight.reaches(element) ? met() : unmet(Reason.LEADS_NOWHERE),
              timeBound(element, objective));
      int met = count(judgements, Verdict.MET);
      int judged = met + count(judgements, Verdict.UNMET);
      return new Row(
          judgements.get(0),
          judgements.get(1),
          judgements.get(2),
          judgements.get(3),
          judgements.get(4),
          share(met, judged),
          (double) judged / judgements.size(),
          speeds);
    }

    private static int count(List<Judgement> judgements, Verdict verdict) {
      return (int) judgements.stream().filter(it -> it.verdict() == verdict).count();
    }

    private static Judgement met() {
      return new Judgement(Verdict.MET, List.of());
    }

    private static Judgement unmet(Reason reason) {
      return new Judgement(Verdict.UNMET, List.of(reason));
    }

    private static Judgement metUnless(Set<Reason> reasons) {
      return reasons.isEmpty() ? met() : new Judgement(Verdict.UNMET, List.copyOf(reasons));
    }

    // Specific, measurable

    private Judgement specific(int element, Objective objective) {
      Set<Reason> reasons = EnumSet.noneOf(Reason.class);
      if (owners.degree(element) == 0) {
        reasons.add(Reason.NO_OWNER);
      } else if (owners.degree(element) > 1) {
        reasons.add(Reason.SEVERAL_OWNERS);
        List<String> ids = new ArrayList<>();
        for (int arc = owners.first(element); arc < owners.end(element); arc++) {
          ids.add(index.id(owners.neighbor(arc)));
        }
        findings.add(Smart.SEVERAL_OWNERS.at(objective.id(), new Evidence.Others(ids)));
      }
      if (objective.measures().isEmpty()
          && objective.about().description().filter(it -> !it.isBlank()).isEmpty()) {
        reasons.add(Reason.ONLY_A_NAME);
      }
      return metUnless(reasons);
    }

    private Judgement measurable(Objective objective) {
      List<Measure> measures = objective.measures();
      if (measures.isEmpty()) {
        return unmet(Reason.NO_MEASURE);
      }
      if (measures.stream()
          .anyMatch(it -> it.unit().isPresent() && (it.target().isPresent() || it.isStanding()))) {
        return met();
      }
      findings.add(
          Smart.NOT_MEASURABLE.at(
              objective.id(),
              new Evidence.Measures(measures.stream().map(Measure::name).toList())));
      return unmet(Reason.NO_UNIT_OR_TARGET);
    }

    // Achievable

    private Judgement achievable(int element, Objective objective, List<Speed> speeds) {
      Set<Reason> failures = EnumSet.noneOf(Reason.class);
      boolean known = judgeNeeds(objective, failures);
      boolean unknown = isUnknown(element, objective);
      for (int arc = supporters.first(element); arc < supporters.end(element); arc++) {
        if (index.element(supporters.neighbor(arc)) instanceof Initiative work) {
          known |= judgeNeeds(work, failures);
          unknown |= isUnknown(supporters.neighbor(arc), work);
        }
      }
      for (Speed speed : speeds) {
        known = true;
        if (speed.needed().isEmpty()) {
          failures.add(Reason.DATE_MISSED);
        } else if (speed.needed().getAsDouble() > 0 && speed.ratio().isEmpty()) {
          failures.add(Reason.WRONG_WAY);
        } else if (speed.ratio().orElse(0) > fastest + ROUNDING) {
          failures.add(Reason.TOO_SLOW);
        }
      }
      if (!failures.isEmpty()) {
        return metUnless(failures);
      }
      if (unknown) {
        return new Judgement(Verdict.UNKNOWN, List.of(Reason.CAPACITY_UNKNOWN));
      }
      return known ? met() : new Judgement(Verdict.UNKNOWN, List.of(Reason.NOTHING_TO_GO_BY));
    }

    private boolean isUnknown(int element, WorkItem item) {
      return means.areUnknown(item) || (!item.demands().isEmpty() && !sight.reaches(element));
    }

    /** Collects what fails; returns whether it needs anything at all. */
    private boolean judgeNeeds(WorkItem item, Set<Reason> failures) {
      if (means.areShort(item)) {
        failures.add(Reason.CAPACITY_SHORT);
      }
      if (unskilled.contains(item.id())) {
        failures.add(Reason.SKILL_MISSING);
      }
      return !item.demands().isEmpty() || !item.requiredSkills().isEmpty();
    }

    private List<Speed> speeds(Objective objective) {
      if (objective.status() == Status.DONE || objective.due().isEmpty() || asOf.isEmpty()) {
        return List.of();
      }
      long days = objective.due().get().toEpochDay() - asOf.get().toEpochDay();
      return objective.measures().stream()
          .filter(measure -> measure.target().isPresent())
          .flatMap(measure -> speed(measure, days).stream())
          .toList();
    }

    private Optional<Speed> speed(Measure measure, long days) {
      Series series = Series.of(measure, asOf);
      OptionalDouble slope = series.slope();
      if (slope.isEmpty()) {
        return Optional.empty();
      }
      double target = measure.target().orElseThrow();
      double from = measure.baseline().orElse(series.first());
      // Without a baseline, and at the target from the first: whatever leads back to it is right.
      double direction = Math.signum(from == target ? target - series.last() : target - from);
      double way = (target - series.last()) * direction;
      double shown = slope.getAsDouble() * direction;
      if (way <= 0) {
        return Optional.of(new Speed(measure.name(), OptionalDouble.of(0), shown, ratio(0, shown)));
      }
      if (days <= 0) {
        return Optional.of(
            new Speed(measure.name(), OptionalDouble.empty(), shown, OptionalDouble.empty()));
      }
      double needed = way / days;
      return Double.isFinite(needed)
          ? Optional.of(
              new Speed(measure.name(), OptionalDouble.of(needed), shown, ratio(needed, shown)))
          : Optional.empty();
    }

    private static OptionalDouble ratio(double needed, double shown) {
      double ratio = needed / shown;
      return shown > 0 && Double.isFinite(ratio)
          ? OptionalDouble.of(ratio)
          : OptionalDouble.empty();
    }

    // Time-bound

    private Judgement timeBound(int element, Objective objective) {
      if (objective.due().isEmpty()) {
        return objective.isStanding() ? read(objective) : unmet(Reason.NO_DUE_DATE);
      }
      LocalDate due = objective.due().get();
      Set<Reason> reasons = EnumSet.noneOf(Reason.class);
      for (int arc = supports.first(element); arc < supports.end(element); arc++) {
        Element parent = index.element(supports.neighbor(arc));
        if (parent instanceof Objective above && above.due().filter(due::isAfter).isPresent()) {
          reasons.add(Reason.DUE_AFTER_WHAT_IT_SUPPORTS);
        }
      }
      if (horizons.of(element).filter(due::isAfter).isPresent()) {
        reasons.add(Reason.DUE_AFTER_HORIZON);
      }
      return metUnless(reasons);
    }

    private Judgement read(Objective objective) {
      List<String> unread =
          objective.measures().stream()
              .filter(it -> it.everyDays().isEmpty())
              .map(Measure::name)
              .toList();
      if (unread.isEmpty()) {
        return met();
      }
      findings.add(Smart.NO_CADENCE.at(objective.id(), new Evidence.Measures(unread)));
      return unmet(Reason.NO_CADENCE);
    }
  }

  /** Whether what is demanded can be served. */
  private static final class Means {
    private final Map<String, Optional<Boolean>> feasible = new HashMap<>();
    private final Map<String, Set<String>> short_ = new HashMap<>();

    Means(List<ResourceFit.Capacity> capacities) {
      for (ResourceFit.Capacity capacity : capacities) {
        feasible.put(capacity.unit(), capacity.feasible());
        capacity
            .bottleneck()
            .ifPresent(it -> short_.put(capacity.unit(), Set.copyOf(it.demands())));
      }
    }

    boolean areShort(WorkItem item) {
      return item.demands().stream()
          .anyMatch(it -> short_.getOrDefault(it.unit(), Set.of()).contains(item.id()));
    }

    boolean areUnknown(WorkItem item) {
      return item.demands().stream()
          .anyMatch(it -> feasible.getOrDefault(it.unit(), Optional.empty()).isEmpty());
    }
  }
}
