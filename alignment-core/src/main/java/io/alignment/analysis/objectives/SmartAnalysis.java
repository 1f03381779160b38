package io.alignment.analysis.objectives;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import io.alignment.analysis.Analysis;
import io.alignment.analysis.Catalogue;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.FindingList;
import io.alignment.analysis.Question;
import io.alignment.analysis.internal.Belongings;
import io.alignment.analysis.internal.Check;
import io.alignment.analysis.internal.Days;
import io.alignment.analysis.internal.Elements;
import io.alignment.analysis.internal.Horizons;
import io.alignment.analysis.internal.LineOfSight;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.analysis.internal.UpSweep;
import io.alignment.analysis.objectives.Smart.CriterionCount;
import io.alignment.analysis.objectives.Smart.Judgement;
import io.alignment.analysis.objectives.Smart.Reason;
import io.alignment.analysis.objectives.Smart.Speed;
import io.alignment.analysis.objectives.Smart.Verdict;
import io.alignment.analysis.objectives.Smart.Verdicts;
import io.alignment.analysis.resources.ResourceFitAnalysis;
import io.alignment.analysis.resources.SkillsAnalysis;
import io.alignment.index.Adjacency;
import io.alignment.model.Element;
import io.alignment.model.Measure;
import io.alignment.model.Objective;
import io.alignment.model.Relation;
import io.alignment.model.Topic;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Asks whether the objectives are specific, measurable, achievable, relevant and time-bound (G. T.
 * Doran, <em>There's a S.M.A.R.T. way to write management's goals and objectives</em>, Management
 * Review 70/11, 1981), by facts of the record. The words of a name are never judged.
 *
 * <ul>
 *   <li><em>Specific</em>: exactly one owner, and a description or a measure.
 *   <li><em>Measurable</em>: a measure that has a target, a standing bound, or a milestone with a
 *       day, which may be that of the objective. What has no measure of its own has those of what
 *       supports it, or is supported by it, directly or not: a number on its way shows whether it
 *       is reached.
 *   <li><em>Achievable</em>: of the objective and the initiatives that support it directly, what is
 *       demanded can be served and the required skills are at hand or taught in time, as {@link
 *       ResourceFitAnalysis} and {@link SkillsAnalysis} have it, but as if there were only what
 *       leads to a vision, and resources that nothing else takes; what is left for the others
 *       nobody can say; and each measure whose trend tells need not move faster than 1.5 times what
 *       it has shown so far to reach its target by the due date. The factor is our own convention.
 *       Of what is done the speed does not count.
 *   <li><em>Relevant</em>: a path of supports leads to a vision.
 *   <li><em>Time-bound</em>: a due date, not after that of an objective it supports, nor after the
 *       earliest horizon of the visions it leads to. An objective that has no due date and whose
 *       measures all have standing bounds is met if each says how often it is to be read.
 * </ul>
 *
 * <p>A key result has verdicts and is not counted as an objective. It has owner and due date of the
 * objective to which it belongs where it has none of its own, and needs no description. Its measure
 * is one of the objective too, and its owner and due date where the objective has none, if each of
 * its key results has a date.
 *
 * <p>A verdict is unknown where too little is recorded; that lowers the completeness and never the
 * score. What the strategy says nothing of anywhere, such as owners, no objective lacks.
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
  private static final long MEASURED = 1;
  private static final long MEASURABLE = 2;

  private final double fastest;
  private final Success success;

  private SmartAnalysis(double fastest, Success success) {
    this.fastest = fastest;
    this.success = success;
  }

  /** Makes the question with its usual limits. */
  public SmartAnalysis() {
    this(FASTEST, Success.USUAL);
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
    return new SmartAnalysis(ratio, success);
  }

  /**
   * Returns this question with another part of the way from which on an aspirational objective is a
   * success; {@link ProgressAnalysis#withAspired} sets it for what is expected.
   *
   * @param part the part, above 0 to 1
   * @return the question
   * @throws IllegalArgumentException if it is no such number
   */
  public SmartAnalysis withAspired(double part) {
    return new SmartAnalysis(fastest, new Success(part));
  }

  @Override
  public Optional<Catalogue<?>> catalogue() {
    return Optional.of(Smart.CATALOGUE);
  }

  @Override
  public Smart analyze(Question question) {
    return new Run(question).smart();
  }

  /** What one run needs at hand. */
  private final class Run {
    private final Question question;
    private final StrategyIndex index;
    private final Optional<LocalDate> asOf;
    private final YesOrNo yesOrNo;
    private final int[] objectives;
    private final boolean speaksOfTargets;
    // Of each objective what the measures are that it, or else anything on its way, has.
    private final long[] below;
    private final long[] above;
    private final Adjacency supports;
    private final Adjacency owners;
    private final Belongings belongings;
    private final LineOfSight sight;
    private final Horizons horizons;
    private final Achievability achievability;

    Run(Question question) {
      this.question = question;
      index = StrategyIndex.of(question.strategy());
      asOf = question.day();
      yesOrNo = new YesOrNo(question.strategy(), asOf);
      objectives = index.elements(Element.Type.OBJECTIVE);
      speaksOfTargets = IntStream.of(objectives).anyMatch(it -> isMeasurable(objective(it)));
      supports = index.outgoing(Relation.Kind.SUPPORT);
      below = new long[index.size()];
      IntStream.of(objectives).forEach(it -> below[it] = measures(objective(it)));
      UpSweep.carry(index, below);
      above = new long[index.size()];
      for (int position = index.size() - 1; position >= 0; position--) {
        int element = index.upward(position);
        above[element] =
            supports
                .neighbors(element)
                .filter(index::isObjective)
                .mapToLong(it -> above[it] | measures(objective(it)))
                .reduce(0, (one, other) -> one | other);
      }
      owners = index.incoming(Relation.Kind.OWNERSHIP);
      belongings = new Belongings(index);
      sight = LineOfSight.of(index);
      horizons = Horizons.of(index);
      achievability = new Achievability(question, fastest);
    }

    Smart smart() {
      Map<String, Verdicts> byObjective = new TreeMap<>();
      IntStream.of(objectives).forEach(it -> byObjective.put(index.id(it), verdicts(it)));
      List<List<Judgement>> judgements =
          IntStream.of(index.goals())
              .mapToObj(it -> requireNonNull(byObjective.get(index.id(it))).judgements())
              .toList();
      Check.Tally all = Verdict.tally(judgements.stream().flatMap(List::stream));
      Map<String, CriterionCount> byCriterion = new LinkedHashMap<>();
      for (String criterion : CRITERIA) {
        int place = byCriterion.size();
        Check.Tally tally = Verdict.tally(judgements.stream().map(it -> it.get(place)));
        byCriterion.put(criterion, CriterionCount.of(tally));
      }
      return new Smart(asOf, all.share(), all.completeness(), byCriterion, byObjective, findings());
    }

    private Objective objective(int element) {
      return (Objective) index.element(element);
    }

    private Verdicts verdicts(int element) {
      List<Speed> speeds = speeds(objective(element));
      return Verdicts.of(
          specific(element),
          measurable(element),
          achievability.judge(element, speeds),
          relevant(element),
          timeBound(element),
          speeds);
    }

    /** Of what the strategy says nothing anywhere, or leaves out, its lack says nothing. */
    private Judgement judged(int element, Set<Reason> reasons) {
      Set<Reason> failing = Sets.filter(reasons, it -> isTelling(it, index.id(element)));
      return failing.isEmpty() && !reasons.isEmpty()
          ? new Judgement(Verdict.UNKNOWN, List.copyOf(reasons))
          : Judgement.metUnless(failing);
    }

    private boolean isTelling(Reason reason, String id) {
      if (reason == Reason.NO_TARGET && !speaksOfTargets) {
        return false;
      }
      return reason.lackOf().filter(topic -> !question.expects(topic, id)).isEmpty();
    }

    private Judgement relevant(int element) {
      if (index.elements(Element.Type.VISION).length == 0) {
        return new Judgement(Verdict.UNKNOWN, List.of(Reason.LEADS_NOWHERE));
      }
      return Judgement.metUnless(sight.reaches(element) ? Set.of() : Set.of(Reason.LEADS_NOWHERE));
    }

    private Judgement specific(int element) {
      Set<Reason> reasons = EnumSet.noneOf(Reason.class);
      if (owners.degree(element) > 1) {
        reasons.add(Reason.SEVERAL_OWNERS);
      } else if (!belongings.isOwned(element)) {
        reasons.add(Reason.NO_OWNER);
      }
      Objective objective = objective(element);
      if (around(element) == 0
          && !index.isKeyResult(element)
          && objective.about().description().filter(it -> !it.isBlank()).isEmpty()) {
        reasons.add(Reason.ONLY_A_NAME);
      }
      return judged(element, reasons);
    }

    private Judgement measurable(int element) {
      long measures = around(element);
      return judged(
          element,
          (measures & MEASURABLE) != 0
              ? Set.of()
              : Set.of(measures == 0 ? Reason.NO_MEASURE : Reason.NO_TARGET));
    }

    /** Returns what its own measures are; without one, those of what is below and above it. */
    private long around(int element) {
      return belongings.isMeasured(element)
          ? index
              .keyResults(element)
              .mapToLong(it -> measures(objective(it)))
              .reduce(measures(objective(element)), (one, other) -> one | other)
          : below[element] | above[element];
    }

    private static long measures(Objective objective) {
      return (objective.measures().isEmpty() ? 0 : MEASURED)
          | (isMeasurable(objective) ? MEASURABLE : 0);
    }

    private static boolean isMeasurable(Objective objective) {
      return objective.measures().stream()
          .anyMatch(
              it -> it.goal().isPresent() || it.isStanding() || isOfDatedMilestones(it, objective));
    }

    private static boolean isOfDatedMilestones(Measure measure, Objective objective) {
      return measure.milestones().stream()
          .anyMatch(it -> it.due().or(it::done).or(objective::due).isPresent());
    }

    private List<Speed> speeds(Objective objective) {
      if (!Days.isOpen(objective) || objective.due().isEmpty() || asOf.isEmpty()) {
        return List.of();
      }
      return objective.measures().stream()
          .flatMap(it -> new Course(it, objective, asOf, yesOrNo, success).speed().stream())
          .toList();
    }

    private Judgement timeBound(int element) {
      Objective objective = objective(element);
      Set<Reason> reasons = EnumSet.noneOf(Reason.class);
      if (objective.due().isEmpty()) {
        if (isDatedByKeyResults(element)) {
          return Judgement.metUnless(reasons);
        }
        if (!objective.isStanding()) {
          reasons.add(Reason.NO_DUE_DATE);
        } else if (!neverToBeRead(objective).isEmpty()) {
          reasons.add(Reason.NO_CADENCE);
        }
        return judged(element, reasons);
      }
      LocalDate due = objective.due().get();
      if (supports.neighbors(element).anyMatch(it -> isDueBefore(it, due))) {
        reasons.add(Reason.DUE_AFTER_WHAT_IT_SUPPORTS);
      }
      if (horizons.of(element).filter(due::isAfter).isPresent()) {
        reasons.add(Reason.DUE_AFTER_HORIZON);
      }
      return Judgement.metUnless(reasons);
    }

    /** Says whether each of its key results says when it is due, so that it does not have to. */
    private boolean isDatedByKeyResults(int element) {
      return index.keyResults(element).findAny().isPresent()
          && index.keyResults(element).allMatch(it -> objective(it).due().isPresent());
    }

    private boolean isDueBefore(int element, LocalDate day) {
      return index.isObjective(element)
          && objective(element).due().filter(day::isAfter).isPresent();
    }

    /** Returns the names of the measures of which nobody said how often to read them. */
    private static List<String> neverToBeRead(Objective objective) {
      return objective.measures().stream()
          .filter(it -> it.everyDays().isEmpty())
          .map(Measure::name)
          .toList();
    }

    // Findings

    private List<Finding> findings() {
      FindingList.Builder findings = new FindingList.Builder();
      findings.add(
          Smart.SEVERAL_OWNERS,
          Elements.among(objectives, it -> owners.degree(it) > 1),
          it ->
              Smart.SEVERAL_OWNERS.at(
                  index.id(it),
                  new Evidence.Others(owners.neighbors(it).mapToObj(index::id).toList())));
      find(
          findings,
          Smart.NOT_MEASURABLE,
          Topic.MEASURES,
          it ->
              isMeasurable(it) || !speaksOfTargets
                  ? List.of()
                  : it.measures().stream().map(Measure::name).toList());
      find(
          findings,
          Smart.NO_CADENCE,
          Topic.CADENCES,
          it -> it.due().isEmpty() && it.isStanding() ? neverToBeRead(it) : List.of());
      return findings.build();
    }

    private void find(
        FindingList.Builder findings,
        FindingKind kind,
        Topic topic,
        Function<Objective, List<String>> measures) {
      findings.add(
          kind,
          Elements.among(
              objectives,
              it ->
                  question.expects(topic, index.id(it))
                      && !measures.apply(objective(it)).isEmpty()),
          it -> kind.at(index.id(it), new Evidence.Measures(measures.apply(objective(it)))));
    }
  }
}
