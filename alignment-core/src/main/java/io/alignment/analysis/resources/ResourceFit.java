package io.alignment.analysis.resources;

import com.google.common.collect.ImmutableList;
import io.alignment.analysis.About;
import io.alignment.analysis.Catalogue;
import io.alignment.analysis.Cause;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.FindingList;
import io.alignment.analysis.Metric.Better;
import io.alignment.analysis.Metric.Subject;
import io.alignment.analysis.Metric.Unit;
import io.alignment.analysis.Result;
import io.alignment.analysis.Severity;
import io.alignment.analysis.internal.LazyList;
import io.alignment.model.DateRange;
import io.alignment.model.Resource;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Whether money and people go where the priorities are: the answer of {@link ResourceFitAnalysis}.
 *
 * @param amounts the money and the people, by unit of amount
 * @param skills what every work item that requires skills has of them, by id
 * @param capacity whether what is demanded can be served, by unit of amount
 * @param findings what should be looked at, worst first
 */
public record ResourceFit(
    List<Amounts> amounts, List<WorkSkills> skills, List<Capacity> capacity, List<Finding> findings)
    implements Result {

  /** A resource is promised more than once. */
  public static final FindingKind OVERCOMMITTED =
      ofAmounts("overcommitted", Severity.ERROR).by(Cause.ON_ONE, About.HAND);

  /** Demands are larger than what can serve them. */
  public static final FindingKind CAPACITY_SHORT =
      new FindingKind(
              "resourceFit.capacity-short",
              Severity.ERROR,
              Evidence.Amounts.class,
              Evidence.AtMost.class)
          .by(Cause.SHORTAGE, About.NAMED);

  /** Work requires a skill that nobody has. */
  public static final FindingKind SKILL_MISSING =
      new FindingKind(
              "resourceFit.skill-missing",
              Severity.ERROR,
              Evidence.Skills.class,
              Evidence.Others.class)
          .by(Cause.SKILL_LACKING, About.NAMED);

  /** Work requires a skill that only people at other work have. */
  public static final FindingKind SKILL_ELSEWHERE =
      new FindingKind(
              "resourceFit.skill-elsewhere",
              Severity.WARNING,
              Evidence.Skills.class,
              Evidence.Others.class,
              Evidence.LevelUnknown.class)
          .by(Cause.SKILL_LACKING, About.NAMED);

  /** What passes a fork takes the wrong branch. */
  public static final FindingKind MISFIT =
      new FindingKind("resourceFit.misfit", Severity.WARNING, Evidence.Transfers.class)
          .by(Cause.DIVISION, About.FIRST);

  /** What passes a fork is in several units, so that nothing can be said of its branches. */
  public static final FindingKind UNITS_APART =
      new FindingKind("resourceFit.units-apart", Severity.INFO, Evidence.Units.class)
          .by(Cause.DIVISION, About.FIRST);

  /** Money or people lead to no vision. */
  public static final FindingKind STRAY =
      ofAmounts("stray", Severity.WARNING).by(Cause.WASTE, About.FIRST);

  /** Work has less than it demands. */
  public static final FindingKind SHORT =
      ofAmounts("short", Severity.WARNING).by(Cause.SHORTAGE, About.NAMED);

  /** Something of a resource is given to nothing. */
  public static final FindingKind UNALLOCATED =
      ofAmounts("unallocated", Severity.INFO).by(Cause.WASTE, About.KIND);

  /** Something is given to an objective that is broken down further. */
  public static final FindingKind UNDIVIDED =
      ofAmounts("undivided", Severity.INFO).by(Cause.DIVISION, About.FIRST);

  /** A unit looks like another one that is written more often. */
  public static final FindingKind UNIT_ALIKE =
      new FindingKind("resourceFit.unit-alike", Severity.INFO, Evidence.Spelling.class)
          .by(Cause.SLIP, About.NAMED);

  private static FindingKind ofAmounts(String name, Severity severity) {
    return new FindingKind("resourceFit." + name, severity, Evidence.Amounts.class);
  }

  /** What it can say. */
  public static final Catalogue<ResourceFit> CATALOGUE =
      Catalogue.of("resourceFit", ResourceFit.class)
          .each(Subject.UNIT, ResourceFit::amounts, Amounts::unit, ResourceFit::declare)
          .whole(
              of ->
                  of.count(
                      "missingSkills",
                      Better.DOWN,
                      it -> it.skills.stream().mapToInt(work -> work.missing.size()).sum(),
                      SKILL_MISSING,
                      SKILL_ELSEWHERE))
          .each(
              Subject.UNIT,
              ResourceFit::capacity,
              Capacity::unit,
              of ->
                  of.number(
                      "unserved", Unit.AMOUNT, Better.DOWN, Capacity::unserved, CAPACITY_SHORT))
          .findings(UNIT_ALIKE)
          .build();

  private static void declare(Catalogue.Of<Amounts> of) {
    of.number("capacity", Unit.AMOUNT, Better.NEITHER, Amounts::capacity)
        .number("dayToDay", Unit.AMOUNT, Better.NEITHER, Amounts::dayToDay)
        .number("allocated", Unit.AMOUNT, Better.NEITHER, Amounts::allocated)
        .number("unallocated", Unit.AMOUNT, Better.NEITHER, Amounts::unallocated, UNALLOCATED)
        .number("stray", Unit.AMOUNT, Better.DOWN, Amounts::stray, STRAY)
        .number("undivided", Unit.AMOUNT, Better.DOWN, Amounts::undivided, UNDIVIDED)
        .count("overcommitted", Better.DOWN, Amounts::overcommitted, OVERCOMMITTED)
        .share("misfit", Better.DOWN, Amounts::misfit, MISFIT, UNITS_APART)
        .share("fit", Better.UP, Amounts::fit, MISFIT, STRAY)
        .count("short", Better.DOWN, Amounts::short_, SHORT);
  }

  public ResourceFit {
    amounts = ImmutableList.copyOf(amounts);
    skills = LazyList.copyOf(skills);
    capacity = ImmutableList.copyOf(capacity);
    findings = FindingList.copyOf(findings);
  }

  @Override
  public Catalogue<ResourceFit> catalogue() {
    return CATALOGUE;
  }

  /**
   * The money or the people of one unit.
   *
   * @param unit the unit of amount, such as {@code EUR} or {@code FTE}
   * @param capacity how much there is, as far as known; empty if no resource says
   * @param dayToDay what day-to-day business takes
   * @param allocated what is allocated to work: of people the average over the days that the
   *     strategy names
   * @param unallocated what is left of the resources whose capacity is known; empty if of none it
   *     is
   * @param stray what of the allocated leads to no vision
   * @param undivided what was given to objectives themselves that are broken down further
   * @param overcommitted the ids of resources that are promised more than once
   * @param misfit of what passes a fork, the share that takes the wrong branch, from 0 to 1; empty
   *     without a fork at which amounts can be compared
   * @param fit the share that leads to a vision, less what takes the wrong branch, from 0 to 1;
   *     empty if nothing is allocated
   * @param strays where the stray amounts are, by id
   * @param undividedAt where the undivided amounts are, by id
   * @param objectives what reaches each objective that leads to a vision, by id
   * @param forks where amounts divide, by id
   * @param short_ the work items that have less than they demand, by id
   * @param resources the resources of the unit, by id
   */
  public record Amounts(
      String unit,
      Optional<BigDecimal> capacity,
      BigDecimal dayToDay,
      BigDecimal allocated,
      Optional<BigDecimal> unallocated,
      double stray,
      double undivided,
      List<String> overcommitted,
      OptionalDouble misfit,
      OptionalDouble fit,
      List<Placed> strays,
      List<Placed> undividedAt,
      List<Own> objectives,
      List<Fork> forks,
      List<Shortage> short_,
      List<Use> resources) {
    public Amounts {
      overcommitted = LazyList.copyOf(overcommitted);
      strays = LazyList.copyOf(strays);
      undividedAt = LazyList.copyOf(undividedAt);
      objectives = LazyList.copyOf(objectives);
      forks = LazyList.copyOf(forks);
      short_ = LazyList.copyOf(short_);
      resources = LazyList.copyOf(resources);
    }

    /**
     * Returns what should move at a fork, if it is worth a word: somebody has said what matters
     * more, and at least 5 % of what passes it should move, by moves of at least 1 % of it, and of
     * people of at least half a day a week.
     *
     * @param fork one of the forks
     * @return these moves, the largest first
     */
    public List<Transfer> moves(Fork fork) {
      return ResourceFit.moves(unit, fork);
    }
  }

  /** What takes the wrong branch is told from this part of a fork on. */
  static final double LEAST_MISFIT = 0.05;

  private static final double LEAST_MOVE = 0.01;
  private static final double HALF_A_DAY_A_WEEK = 0.1;

  static List<Transfer> moves(String unit, Fork fork) {
    double least = leastMove(unit, fork.amount());
    return !fork.weighed() || fork.misfit().orElse(0) < LEAST_MISFIT
        ? List.of()
        : fork.transfers().stream().filter(it -> it.amount() >= least).toList();
  }

  /** Returns the least amount of which it is worth to say that it should move at a fork. */
  static double leastMove(String unit, double passing) {
    return Math.max(
        LEAST_MOVE * passing, unit.equalsIgnoreCase(Resource.FTE) ? HALF_A_DAY_A_WEEK : 0);
  }

  /**
   * An amount at its place.
   *
   * @param id the objective or initiative to which it was allocated
   * @param amount how much of it
   */
  public record Placed(String id, double amount) {}

  /**
   * What reaches an objective.
   *
   * @param id the objective
   * @param own what was given to it, or to initiatives for it
   * @param up own, and what comes up from below
   */
  public record Own(String id, double own, double up) {}

  /**
   * A vision or objective at which amounts come together from several objectives.
   *
   * @param id the vision or objective
   * @param amount what comes from them
   * @param undivided what was given to it directly
   * @param weighed whether anybody has said what matters more there: whether not all supports of
   *     these objectives weigh 1
   * @param moved what should go another way; empty where what comes together is in several units of
   *     money, or of people, as nobody has said how to convert them
   * @param misfit moved / amount; empty where that is
   * @param children the objectives, by id
   * @param transfers how to move it, in the order in which it was found
   */
  public record Fork(
      String id,
      double amount,
      double undivided,
      boolean weighed,
      OptionalDouble moved,
      OptionalDouble misfit,
      List<Branch> children,
      List<Transfer> transfers) {
    public Fork {
      children = ImmutableList.copyOf(children);
      transfers = ImmutableList.copyOf(transfers);
    }
  }

  /**
   * One way into a fork.
   *
   * @param id the objective
   * @param amount what comes from it
   * @param share amount / amount of the fork
   * @param priority its weight among the objectives of the fork, from 0 to 1
   * @param demand what is demanded for it and below it, and so is needed whatever its weight
   */
  public record Branch(String id, double amount, double share, double priority, double demand) {}

  /**
   * What should move.
   *
   * @param from the objective that has too much for its weight
   * @param to the objective that has too little
   * @param amount how much
   */
  public record Transfer(String from, String to, double amount) {}

  /**
   * A work item that has less than it demands.
   *
   * @param id the objective or initiative
   * @param demand what it demands
   * @param amount what is allocated to it: of people the average over its days
   */
  public record Shortage(String id, BigDecimal demand, BigDecimal amount) {}

  /**
   * What of a resource is in use.
   *
   * @param id the resource
   * @param capacity how much there is, if known
   * @param dayToDay what day-to-day business takes
   * @param use what is allocated: for money in all, for people at most on any one day
   * @param unallocated what is left, at least 0; empty if the capacity is unknown
   */
  public record Use(
      String id,
      Optional<BigDecimal> capacity,
      BigDecimal dayToDay,
      BigDecimal use,
      Optional<BigDecimal> unallocated) {}

  /**
   * The skills that a work item requires.
   *
   * @param id the objective or initiative
   * @param required the skills, sorted
   * @param held those that people allocated to it, or to what leads up to it, hold
   * @param missing the others
   * @param heldByNobody those of the missing ones that nobody holds
   * @param heldElsewhereBy the ids of people who hold any of the missing ones
   */
  public record WorkSkills(
      String id,
      List<String> required,
      List<String> held,
      List<String> missing,
      List<String> heldByNobody,
      List<String> heldElsewhereBy) {
    public WorkSkills {
      required = ImmutableList.copyOf(required);
      held = ImmutableList.copyOf(held);
      missing = ImmutableList.copyOf(missing);
      heldByNobody = ImmutableList.copyOf(heldByNobody);
      heldElsewhereBy = ImmutableList.copyOf(heldElsewhereBy);
    }
  }

  /**
   * Whether the demands of one unit can be served.
   *
   * @param unit the unit of amount
   * @param days the stretch of days, from the day asked about on, in which most is short, and of
   *     which the rest speaks; empty for money, which is asked once
   * @param demanded what all work items demand then
   * @param capacity what resources of known capacity can serve beside day-to-day business; empty if
   *     there is none
   * @param served how much of the demands they can serve at most
   * @param feasible whether that is everything, in any such stretch; empty if resources of unknown
   *     capacity could serve the rest, or if no resource of the unit is recorded
   * @param bottleneck what limits it, if it is not feasible
   */
  public record Capacity(
      String unit,
      Optional<DateRange> days,
      BigDecimal demanded,
      Optional<BigDecimal> capacity,
      BigDecimal served,
      Optional<Boolean> feasible,
      Optional<Bottleneck> bottleneck) {

    private BigDecimal unserved() {
      return demanded.subtract(served);
    }
  }

  /**
   * The narrowest place next to the demands: a minimum cut.
   *
   * @param resources the ids of the resources that are used up, in ascending order
   * @param demands the ids of the work items that share them, in ascending order
   * @param short_ how much is missing at least
   * @param shortAtMost how much if resources of unknown capacity could do nothing
   */
  public record Bottleneck(
      List<String> resources, List<String> demands, BigDecimal short_, BigDecimal shortAtMost) {
    public Bottleneck {
      resources = ImmutableList.copyOf(resources);
      demands = ImmutableList.copyOf(demands);
    }
  }
}
