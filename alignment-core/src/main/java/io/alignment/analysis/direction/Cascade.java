package io.alignment.analysis.direction;

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
import io.alignment.analysis.internal.ById;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How the vision is broken down: the answer of {@link CascadeAnalysis}. A deep cascade is neither
 * good nor bad; it is a shape.
 *
 * @param cascadeDepth the largest depth of an objective, in supports; empty if no objective leads
 *     to a vision
 * @param longestPath the ids on one longest path from an objective to a vision, both included; the
 *     smallest sequence of ids if there are several, empty if there is none
 * @param levels how many objectives have depth 1, 2 and so on
 * @param meanFanOut how many objectives support a vision or objective that any objective supports,
 *     on average; empty if there is none
 * @param maxFanOut how many do at most; empty if there is none
 * @param lineOfSightShare of the functions without functions inside, the share of those whose own
 *     work leads to a vision; empty without functions
 * @param inheritedLineOfSightShare the same share if the work of a function that they stand in
 *     counts too; empty without functions
 * @param depths the depths of every objective by id
 * @param lineOfSight for every function by id how many relations its own shortest way to a vision
 *     has, over ownership, participation, allocation and support; empty if there is none
 * @param findings what should be looked at, worst first
 */
public record Cascade(
    OptionalInt cascadeDepth,
    List<String> longestPath,
    List<Integer> levels,
    OptionalDouble meanFanOut,
    OptionalInt maxFanOut,
    OptionalDouble lineOfSightShare,
    OptionalDouble inheritedLineOfSightShare,
    Map<String, Depth> depths,
    Map<String, OptionalInt> lineOfSight,
    List<Finding> findings)
    implements Result {

  static final FindingKind PRIORITIES_UNDECIDED =
      new FindingKind("cascade.priorities-undecided", Severity.INFO);
  static final FindingKind LINE_OF_SIGHT_INHERITED =
      new FindingKind("cascade.line-of-sight-inherited", Severity.INFO);
  static final FindingKind LEVEL_GAP = new FindingKind("cascade.level-gap", Severity.WARNING);

  static final ImmutableList<FindingKind> RULES =
      ImmutableList.of(PRIORITIES_UNDECIDED, LINE_OF_SIGHT_INHERITED);
  static final ImmutableList<FindingKind> RULES_WITH_LEVEL_GAPS =
      ImmutableList.of(PRIORITIES_UNDECIDED, LINE_OF_SIGHT_INHERITED, LEVEL_GAP);

  private static final Metric CASCADE_DEPTH =
      metric("cascadeDepth", Unit.STEPS, Better.NEITHER, "The largest depth of an objective");
  private static final Metric MEAN_FAN_OUT =
      metric(
          "meanFanOut",
          Unit.COUNT,
          Better.NEITHER,
          "How many objectives support a vision or objective that any supports, on average");
  private static final Metric MAX_FAN_OUT =
      metric(
          "maxFanOut",
          Unit.COUNT,
          Better.NEITHER,
          "How many objectives support the same vision or objective at most");
  private static final Metric LINE_OF_SIGHT_SHARE =
      metric(
              "lineOfSightShare",
              Unit.SHARE,
              Better.UP,
              "The share of innermost functions whose own work leads to a vision")
          .explainedBy(LINE_OF_SIGHT_INHERITED);
  private static final Metric INHERITED_LINE_OF_SIGHT_SHARE =
      metric(
          "inheritedLineOfSightShare",
          Unit.SHARE,
          Better.UP,
          "The share of innermost functions whose work, or that of a function they stand in, leads"
              + " to a vision");
  private static final Metric DEPTH =
      metric(
          "depth",
          Unit.STEPS,
          Better.NEITHER,
          "How many supports an objective's longest path to a vision has");
  private static final Metric MIN_DEPTH =
      metric(
          "minDepth",
          Unit.STEPS,
          Better.NEITHER,
          "How many supports an objective's shortest path to a vision has");
  private static final Metric LINE_OF_SIGHT =
      metric(
          "lineOfSight",
          Unit.STEPS,
          Better.DOWN,
          "How many relations a function's shortest way to a vision has");

  static final ImmutableList<Metric> METRICS =
      ImmutableList.of(
          CASCADE_DEPTH,
          MEAN_FAN_OUT,
          MAX_FAN_OUT,
          LINE_OF_SIGHT_SHARE,
          INHERITED_LINE_OF_SIGHT_SHARE,
          DEPTH,
          MIN_DEPTH,
          LINE_OF_SIGHT);

  public Cascade {
    longestPath = ImmutableList.copyOf(longestPath);
    levels = ImmutableList.copyOf(levels);
    depths = ById.copyOf(depths);
    lineOfSight = ById.copyOf(lineOfSight);
    findings = FindingList.copyOf(findings);
  }

  @Override
  public List<MetricValue> numbers() {
    ImmutableList.Builder<MetricValue> numbers = ImmutableList.builder();
    numbers.add(
        CASCADE_DEPTH.is(asDouble(cascadeDepth)),
        MEAN_FAN_OUT.is(meanFanOut),
        MAX_FAN_OUT.is(asDouble(maxFanOut)),
        LINE_OF_SIGHT_SHARE.is(lineOfSightShare),
        INHERITED_LINE_OF_SIGHT_SHARE.is(inheritedLineOfSightShare));
    depths.forEach(
        (id, depth) ->
            numbers.add(
                DEPTH.of(id, asDouble(depth.depth())),
                MIN_DEPTH.of(id, asDouble(depth.minDepth()))));
    lineOfSight.forEach((id, length) -> numbers.add(LINE_OF_SIGHT.of(id, asDouble(length))));
    return numbers.build();
  }

  private static Metric metric(String name, Unit unit, Better better, String definition) {
    return new Metric("cascade." + name, unit, better, definition);
  }

  private static OptionalDouble asDouble(OptionalInt value) {
    return value.isPresent() ? OptionalDouble.of(value.getAsInt()) : OptionalDouble.empty();
  }

  /**
   * How far an objective stands from the visions.
   *
   * @param depth how many supports its longest path to a vision has, at least 1; empty if it leads
   *     to no vision
   * @param minDepth how many its shortest path has; empty if it leads to no vision
   */
  public record Depth(OptionalInt depth, OptionalInt minDepth) {}
}
