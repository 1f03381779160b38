package io.alignment.analysis.direction;

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

  /** Three or more objectives that support the same all weigh the same. */
  public static final FindingKind PRIORITIES_UNDECIDED =
      new FindingKind("cascade.priorities-undecided", Severity.INFO, Evidence.Others.class)
          .by(Cause.DIVISION, About.FIRST);

  /** Only the work of the function that a function stands in leads to a vision. */
  public static final FindingKind LINE_OF_SIGHT_INHERITED =
      new FindingKind("cascade.line-of-sight-inherited", Severity.INFO)
          .by(Cause.UNRECORDED, About.KIND);

  /** A function owns an objective far from its own level. */
  public static final FindingKind LEVEL_GAP =
      new FindingKind("cascade.level-gap", Severity.WARNING, Evidence.Levels.class)
          .by(Cause.LEVEL, About.FIRST);

  /** What it can say. */
  public static final Catalogue<Cascade> CATALOGUE = catalogueWith(PRIORITIES_UNDECIDED);

  static final Catalogue<Cascade> WITH_LEVEL_GAPS = catalogueWith(PRIORITIES_UNDECIDED, LEVEL_GAP);

  private static Catalogue<Cascade> catalogueWith(FindingKind... unexplained) {
    return Catalogue.of("cascade", Cascade.class)
        .whole(Cascade::declare)
        .each(
            Subject.ELEMENT,
            Cascade::depths,
            of ->
                of.number("depth", Unit.STEPS, Better.NEITHER, Depth::depth)
                    .number("minDepth", Unit.STEPS, Better.NEITHER, Depth::minDepth))
        .each(
            Subject.ELEMENT,
            Cascade::lineOfSight,
            of -> of.number("lineOfSight", Unit.STEPS, Better.DOWN, it -> it))
        .findings(unexplained)
        .build();
  }

  private static void declare(Catalogue.Of<Cascade> of) {
    of.number("cascadeDepth", Unit.STEPS, Better.NEITHER, Cascade::cascadeDepth)
        .count("meanFanOut", Better.NEITHER, Cascade::meanFanOut)
        .count("maxFanOut", Better.NEITHER, Cascade::maxFanOut)
        .share("lineOfSightShare", Better.UP, Cascade::lineOfSightShare, LINE_OF_SIGHT_INHERITED)
        .share("inheritedLineOfSightShare", Better.UP, Cascade::inheritedLineOfSightShare);
  }

  public Cascade {
    longestPath = ImmutableList.copyOf(longestPath);
    levels = ImmutableList.copyOf(levels);
    depths = ById.copyOf(depths);
    lineOfSight = ById.copyOf(lineOfSight);
    findings = FindingList.copyOf(findings);
  }

  @Override
  public Catalogue<Cascade> catalogue() {
    return CATALOGUE;
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
