package io.alignment.analysis.objectives;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.alignment.analysis.About;
import io.alignment.analysis.Catalogue;
import io.alignment.analysis.Cause;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.FindingList;
import io.alignment.analysis.Metric.Better;
import io.alignment.analysis.Metric.Subject;
import io.alignment.analysis.Result;
import io.alignment.analysis.Severity;
import io.alignment.analysis.direction.Coverage;
import io.alignment.analysis.internal.Check;
import io.alignment.analysis.internal.Ratio;
import io.alignment.analysis.resources.ResourceFit;
import io.alignment.model.Topic;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether the objectives are specific, measurable, achievable, relevant and time-bound: the answer
 * of {@link SmartAnalysis}.
 *
 * @param asOf the day as of which was asked; empty if none was given and there is no reading
 * @param score met / (met + unmet) over all objectives and criteria, from 0 to 1; empty if nothing
 *     can be judged
 * @param completeness the share of all verdicts that can be given, from 0 to 1; empty without an
 *     objective
 * @param byCriterion how often each criterion is met, in the order of the five letters
 * @param byObjective the verdicts on each objective, by id
 * @param findings what should be looked at, worst first; what other analyses find anyway, such as
 *     an objective that nobody owns, is not found here a second time
 */
public record Smart(
    Optional<LocalDate> asOf,
    OptionalDouble score,
    OptionalDouble completeness,
    Map<String, CriterionCount> byCriterion,
    Map<String, Verdicts> byObjective,
    List<Finding> findings)
    implements Result {

  /** More than one function owns an objective. */
  public static final FindingKind SEVERAL_OWNERS =
      new FindingKind("smart.several-owners", Severity.WARNING, Evidence.Others.class)
          .by(Cause.OWNER_UNCLEAR, About.FIRST);

  /** No measure of an objective has a target or a bound. */
  public static final FindingKind NOT_MEASURABLE =
      new FindingKind("smart.not-measurable", Severity.WARNING, Evidence.Measures.class)
          .by(Cause.MEASURE_LACKING, About.FIRST);

  /** An objective is to be kept, and nobody has said how often to look. */
  public static final FindingKind NO_CADENCE =
      new FindingKind("smart.no-cadence", Severity.INFO, Evidence.Measures.class)
          .by(Cause.COURSE, About.FIRST);

  /** What it can say. */
  public static final Catalogue<Smart> CATALOGUE =
      Catalogue.of("smart", Smart.class)
          .whole(
              it ->
                  it.share(
                          "score",
                          Better.UP,
                          Smart::score,
                          SEVERAL_OWNERS,
                          NOT_MEASURABLE,
                          NO_CADENCE)
                      .share("completeness", Better.UP, Smart::completeness))
          .part(
              Smart::byCriterion,
              it -> {
                criterion(it, "specific", SEVERAL_OWNERS, Coverage.UNOWNED, Coverage.UNMEASURED);
                criterion(it, "measurable", NOT_MEASURABLE, Coverage.UNMEASURED);
                criterion(
                    it,
                    "achievable",
                    ResourceFit.CAPACITY_SHORT,
                    ResourceFit.SKILL_MISSING,
                    ResourceFit.SKILL_ELSEWHERE,
                    Progress.LATE,
                    Progress.BEHIND);
                criterion(
                    it, "relevant", Coverage.NO_VISION, Coverage.MISALIGNED, Coverage.UNALIGNED);
                criterion(
                    it,
                    "timeBound",
                    NO_CADENCE,
                    Time.UNDATED,
                    Time.DUE_AFTER_PARENT,
                    Time.BEYOND_HORIZON);
              })
          .each(
              Subject.ELEMENT,
              Smart::byObjective,
              it ->
                  it.share(
                          "objective.score",
                          Better.UP,
                          Verdicts::score,
                          SEVERAL_OWNERS,
                          NOT_MEASURABLE,
                          NO_CADENCE,
                          Coverage.UNOWNED)
                      .share("objective.completeness", Better.UP, Verdicts::completeness))
          .build();

  private static void criterion(
      Catalogue.Of<Map<String, CriterionCount>> of, String name, FindingKind... explainedBy) {
    of.share(
        name,
        Better.UP,
        it -> Optional.ofNullable(it.get(name)).map(CriterionCount::share),
        explainedBy);
  }

  public Smart {
    byCriterion = ImmutableMap.copyOf(byCriterion);
    byObjective = ImmutableMap.copyOf(byObjective);
    findings = FindingList.copyOf(findings);
  }

  @Override
  public Catalogue<Smart> catalogue() {
    return CATALOGUE;
  }

  /**
   * How often a criterion is met.
   *
   * @param met by how many objectives it is
   * @param unmet by how many it is not
   * @param unknown of how many nobody can say
   */
  public record CriterionCount(int met, int unmet, int unknown) {

    static CriterionCount of(Check.Tally tally) {
      return new CriterionCount((int) tally.shown(), (int) tally.failing(), (int) tally.unknown());
    }

    /** {@return met / (met + unmet), from 0 to 1; empty if no objective can be judged} */
    public OptionalDouble share() {
      return Ratio.of(met, met + unmet);
    }
  }

  /**
   * The verdicts on one objective.
   *
   * @param specific exactly one owner, and a description or a measure
   * @param measurable a measure that has a target or a standing bound
   * @param achievable what it and the initiatives that support it directly demand can be served,
   *     the skills are at hand, and it moves fast enough
   * @param relevant a path of supports leads to a vision
   * @param timeBound due by when what it serves is due; if it is to be kept rather than reached,
   *     read as often as agreed
   * @param score met / (met + unmet), from 0 to 1; empty if nothing can be judged
   * @param completeness the share of the five that can be judged, from 0 to 1
   * @param speeds how fast its measures move, beside how fast they would have to; those with a
   *     target, a due date and a trend that tells
   */
  public record Verdicts(
      Judgement specific,
      Judgement measurable,
      Judgement achievable,
      Judgement relevant,
      Judgement timeBound,
      OptionalDouble score,
      double completeness,
      List<Speed> speeds) {

    public Verdicts {
      speeds = ImmutableList.copyOf(speeds);
    }

    static Verdicts of(
        Judgement specific,
        Judgement measurable,
        Judgement achievable,
        Judgement relevant,
        Judgement timeBound,
        List<Speed> speeds) {
      Check.Tally tally =
          Verdict.tally(Stream.of(specific, measurable, achievable, relevant, timeBound));
      return new Verdicts(
          specific,
          measurable,
          achievable,
          relevant,
          timeBound,
          tally.share(),
          tally.completeness().orElseThrow(),
          speeds);
    }

    /** {@return the five verdicts, in the order of the letters} */
    public List<Judgement> judgements() {
      return ImmutableList.of(specific, measurable, achievable, relevant, timeBound);
    }
  }

  /**
   * A verdict and what it rests on.
   *
   * @param verdict the verdict
   * @param reasons why it is not met, or not known, in the order of their declaration; empty if it
   *     is met
   */
  public record Judgement(Verdict verdict, List<Reason> reasons) {

    public Judgement {
      reasons = ImmutableList.copyOf(reasons);
    }

    static Judgement metUnless(Set<Reason> reasons) {
      return new Judgement(reasons.isEmpty() ? Verdict.MET : Verdict.UNMET, List.copyOf(reasons));
    }
  }

  /**
   * How fast a measure moves towards its target, per day.
   *
   * @param measure its name
   * @param needed how fast it must, to be there on the due date; 0 if it is there; empty if the day
   *     is past and it is not
   * @param shown the trend of its readings so far; below 0 if it leads away
   * @param ratio needed / shown; empty if it does not move towards its target
   */
  public record Speed(String measure, OptionalDouble needed, double shown, OptionalDouble ratio) {}

  /** Whether a criterion is met. */
  public enum Verdict {
    /** It is. */
    MET(Check.State.SHOWN),
    /** It is not. */
    UNMET(Check.State.FAILING),
    /** Too little is recorded to say. */
    UNKNOWN(Check.State.UNKNOWN);

    private final Check.State state;

    Verdict(Check.State state) {
      this.state = state;
    }

    static Check.Tally tally(Stream<Judgement> judgements) {
      Check.Tally tally = new Check.Tally();
      judgements.forEach(it -> tally.add(it.verdict.state, 1));
      return tally;
    }
  }

  /** Why a criterion is not met, or nobody can say whether it is. */
  public enum Reason {
    /** Nobody owns it. */
    NO_OWNER(Topic.OWNERS),
    /** More than one function owns it. */
    SEVERAL_OWNERS,
    /** It has neither a description nor a measure. */
    ONLY_A_NAME(Topic.MEASURES),
    /** It has no measure. */
    NO_MEASURE(Topic.MEASURES),
    /** None of its measures has a target, a standing bound or a milestone with a day. */
    NO_TARGET(Topic.MEASURES),
    /** Resources cannot serve what is demanded. */
    CAPACITY_SHORT,
    /** A required skill is with nobody who works on it, and taught to nobody in time. */
    SKILL_MISSING,
    /** A measure would have to move much faster than it does. */
    TOO_SLOW,
    /** A measure does not move, or leads away from its target. */
    WRONG_WAY,
    /** The due date is past, and a target is not reached. */
    DATE_MISSED,
    /** Nobody has said how much there is of a resource, or what leads to a vision comes first. */
    CAPACITY_UNKNOWN,
    /** Nobody has said what it needs, and the trend of no measure tells. */
    NOTHING_TO_GO_BY,
    /** No path of supports leads from it to a vision. */
    LEADS_NOWHERE,
    /** It has no due date. */
    NO_DUE_DATE(Topic.DAYS),
    /** An objective that it supports is due earlier. */
    DUE_AFTER_WHAT_IT_SUPPORTS,
    /** A vision that it leads to should be reached earlier. */
    DUE_AFTER_HORIZON,
    /** It is to be kept, and nobody has said how often to look. */
    NO_CADENCE(Topic.CADENCES);

    private final Optional<Topic> lackOf;

    Reason() {
      lackOf = Optional.empty();
    }

    Reason(Topic topic) {
      lackOf = Optional.of(topic);
    }

    /** {@return what is not recorded, if that is the reason} */
    public Optional<Topic> lackOf() {
      return lackOf;
    }
  }
}
