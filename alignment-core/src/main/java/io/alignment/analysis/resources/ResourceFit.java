package io.alignment.analysis.resources;

import com.google.common.collect.ImmutableList;
import io.alignment.analysis.Finding;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.FindingList;
import io.alignment.analysis.Metric;
import io.alignment.analysis.Metric.Better;
import io.alignment.analysis.Metric.Unit;
import io.alignment.analysis.MetricValue;
import io.alignment.analysis.Result;
import io.alignment.analysis.Severity;
import io.alignment.analysis.internal.LazyList;
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
    List<Amounts> amounts, List<Skills> skills, List<Capacity> capacity, List<Finding> findings)
    implements Result {

  static final FindingKind OVERCOMMITTED =
      new FindingKind("resourceFit.overcommitted", Severity.ERROR);

  /** Demands are larger than what can serve them. */
  public static final FindingKind CAPACITY_SHORT =
      new FindingKind("resourceFit.capacity-short", Severity.ERROR);

  /** Work requires a skill that nobody has. */
  public static final FindingKind SKILL_MISSING =
      new FindingKind("resourceFit.skill-missing", Severity.ERROR);

  /** Work requires a skill that only people at other work have. */
  public static final FindingKind SKILL_ELSEWHERE =
      new FindingKind("resourceFit.skill-elsewhere", Severity.WARNING);

  static final FindingKind MISFIT = new FindingKind("resourceFit.misfit", Severity.WARNING);
  static final FindingKind STRAY = new FindingKind("resourceFit.stray", Severity.WARNING);
  static final FindingKind SHORT = new FindingKind("resourceFit.short", Severity.WARNING);
  static final FindingKind UNALLOCATED = new FindingKind("resourceFit.unallocated", Severity.INFO);
  static final FindingKind UNDIVIDED = new FindingKind("resourceFit.undivided", Severity.INFO);

  static final ImmutableList<FindingKind> RULES =
      ImmutableList.of(
          OVERCOMMITTED,
          CAPACITY_SHORT,
          SKILL_MISSING,
          SKILL_ELSEWHERE,
          MISFIT,
          STRAY,
          SHORT,
          UNALLOCATED,
          UNDIVIDED);

  private static final Metric CAPACITY =
      metric("capacity", Unit.AMOUNT, Better.NEITHER, "How much there is in a unit");
  private static final Metric DAY_TO_DAY =
      metric("dayToDay", Unit.AMOUNT, Better.NEITHER, "What day-to-day business takes of a unit");
  private static final Metric ALLOCATED =
      metric("allocated", Unit.AMOUNT, Better.NEITHER, "What is allocated in a unit");
  private static final Metric UNALLOCATED_AMOUNT =
      metric("unallocated", Unit.AMOUNT, Better.NEITHER, "What is left to allocate in a unit")
          .explainedBy(UNALLOCATED);
  private static final Metric STRAY_AMOUNT =
      metric("stray", Unit.AMOUNT, Better.DOWN, "What of a unit leads to no vision")
          .explainedBy(STRAY);
  private static final Metric UNDIVIDED_AMOUNT =
      metric(
              "undivided",
              Unit.AMOUNT,
              Better.DOWN,
              "What of a unit is given to objectives that are broken down further")
          .explainedBy(UNDIVIDED);
  private static final Metric OVERCOMMITTED_COUNT =
      metric(
              "overcommitted",
              Unit.COUNT,
              Better.DOWN,
              "How many resources of a unit are promised more than once")
          .explainedBy(OVERCOMMITTED);
  private static final Metric MISFIT_SHARE =
      metric(
              "misfit",
              Unit.SHARE,
              Better.DOWN,
              "The share of what passes a fork in a unit that takes the wrong branch")
          .explainedBy(MISFIT);
  private static final Metric FIT =
      metric(
              "fit",
              Unit.SHARE,
              Better.UP,
              "The share of a unit that leads to a vision, less what takes the wrong branch")
          .explainedBy(MISFIT, STRAY);
  private static final Metric SHORTAGES =
      metric("short", Unit.COUNT, Better.DOWN, "How many work items have less than they demand")
          .explainedBy(SHORT);
  private static final Metric MISSING_SKILLS =
      metric("missingSkills", Unit.COUNT, Better.DOWN, "How many required skills are not at hand")
          .explainedBy(SKILL_MISSING, SKILL_ELSEWHERE);
  private static final Metric UNSERVED =
      metric("unserved", Unit.AMOUNT, Better.DOWN, "What of the demands in a unit nobody can serve")
          .explainedBy(CAPACITY_SHORT);

  static final ImmutableList<Metric> METRICS =
      ImmutableList.of(
          CAPACITY,
          DAY_TO_DAY,
          ALLOCATED,
          UNALLOCATED_AMOUNT,
          STRAY_AMOUNT,
          UNDIVIDED_AMOUNT,
          OVERCOMMITTED_COUNT,
          MISFIT_SHARE,
          FIT,
          SHORTAGES,
          MISSING_SKILLS,
          UNSERVED);

  public ResourceFit {
    amounts = ImmutableList.copyOf(amounts);
    skills = LazyList.copyOf(skills);
    capacity = ImmutableList.copyOf(capacity);
    findings = FindingList.copyOf(findings);
  }

  @Override
  public List<MetricValue> numbers() {
    ImmutableList.Builder<MetricValue> numbers = ImmutableList.builder();
    for (Amounts of : amounts) {
      numbers.add(
          CAPACITY.of(of.unit, asDouble(of.capacity)),
          DAY_TO_DAY.of(of.unit, asDouble(Optional.of(of.dayToDay))),
          ALLOCATED.of(of.unit, asDouble(Optional.of(of.allocated))),
          UNALLOCATED_AMOUNT.of(of.unit, asDouble(Optional.of(of.unallocated))),
          STRAY_AMOUNT.of(of.unit, OptionalDouble.of(of.stray)),
          UNDIVIDED_AMOUNT.of(of.unit, OptionalDouble.of(of.undivided)),
          OVERCOMMITTED_COUNT.of(of.unit, OptionalDouble.of(of.overcommitted.size())),
          MISFIT_SHARE.of(of.unit, of.misfit),
          FIT.of(of.unit, of.fit),
          SHORTAGES.of(of.unit, OptionalDouble.of(of.short_.size())));
    }
    numbers.add(MISSING_SKILLS.is(skills.stream().mapToInt(it -> it.missing.size()).sum()));
    for (Capacity of : capacity) {
      numbers.add(UNSERVED.of(of.unit, asDouble(Optional.of(of.demanded.subtract(of.served)))));
    }
    return numbers.build();
  }

  private static Metric metric(String name, Unit unit, Better better, String definition) {
    return new Metric("resourceFit." + name, unit, better, definition);
  }

  private static OptionalDouble asDouble(Optional<BigDecimal> amount) {
    return amount.isPresent()
        ? OptionalDouble.of(amount.get().doubleValue())
        : OptionalDouble.empty();
  }

  /**
   * The money or the people of one unit.
   *
   * @param unit the unit of amount, such as {@code EUR} or {@code FTE}
   * @param capacity how much there is, as far as known; empty if no resource says
   * @param dayToDay what day-to-day business takes
   * @param allocated what is allocated to work
   * @param unallocated what is left of the resources whose capacity is known
   * @param stray what of the allocated leads to no vision
   * @param undivided what was given to objectives that are broken down further
   * @param overcommitted the ids of resources that are promised more than once
   * @param misfit of what passes a fork, the share that takes the wrong branch, from 0 to 1; empty
   *     without a fork
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
      BigDecimal unallocated,
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
   * @param moved what should go another way
   * @param misfit moved / amount
   * @param children the objectives, by id
   * @param transfers how to move it, in the order in which it was found
   */
  public record Fork(
      String id,
      double amount,
      double undivided,
      double moved,
      double misfit,
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
   * @param amount what is allocated to it
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
  public record Skills(
      String id,
      List<String> required,
      List<String> held,
      List<String> missing,
      List<String> heldByNobody,
      List<String> heldElsewhereBy) {
    public Skills {
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
   * @param demanded what all work items demand
   * @param capacity what resources of known capacity can serve beside day-to-day business; empty if
   *     there is none
   * @param served how much of the demands they can serve at most
   * @param feasible whether that is everything; empty if resources of unknown capacity could serve
   *     the rest
   * @param bottleneck what limits it, if it is not feasible
   */
  public record Capacity(
      String unit,
      BigDecimal demanded,
      Optional<BigDecimal> capacity,
      BigDecimal served,
      Optional<Boolean> feasible,
      Optional<Bottleneck> bottleneck) {}

  /**
   * The narrowest place next to the demands: a minimum cut.
   *
   * @param resources the ids of the resources that are used up, in ascending order
   * @param demands the ids of the work items that share them, in ascending order
   * @param short_ how much is missing
   */
  public record Bottleneck(List<String> resources, List<String> demands, BigDecimal short_) {
    public Bottleneck {
      resources = ImmutableList.copyOf(resources);
      demands = ImmutableList.copyOf(demands);
    }
  }
}
