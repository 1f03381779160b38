package io.alignment.analysis.direction;

import com.google.common.collect.ImmutableList;
import io.alignment.analysis.Analysis;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.FindingList;
import io.alignment.analysis.Metric;
import io.alignment.analysis.Question;
import io.alignment.analysis.internal.ById;
import io.alignment.analysis.internal.ByType;
import io.alignment.analysis.internal.Elements;
import io.alignment.analysis.internal.Hierarchy;
import io.alignment.analysis.internal.LineOfSight;
import io.alignment.analysis.internal.Ratio;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.analysis.internal.SupportShares;
import io.alignment.index.Adjacency;
import io.alignment.model.Element;
import io.alignment.model.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Asks how the vision is broken down into objectives, and how far everybody stands from it.
 *
 * <p>The depth of an objective is the number of supports on its longest path to a vision; one that
 * supports a vision directly has depth 1. That people work better when they see how their work
 * serves the whole is the idea of a <em>line of sight</em> (Boswell and Boudreau, 2001), which they
 * measured by asking people; taking the length of a path for it is a convention of this library.
 *
 * <p>Cost: linear in elements and relations.
 */
public final class CascadeAnalysis implements Analysis<Cascade> {

  private static final int SIBLINGS_THAT_NEED_WEIGHTS = 3;
  private static final int GAP = 2;

  private final boolean levelGaps;

  /** Makes the question with its usual options: gaps between levels are not looked for. */
  public CascadeAnalysis() {
    this(false);
  }

  private CascadeAnalysis(boolean levelGaps) {
    this.levelGaps = levelGaps;
  }

  /**
   * Returns a question that also looks for gaps between levels: a function at level d of the
   * organization (a function that stands in none has level 0) that owns an objective of depth k
   * with |k - 1 - d| of at least 2. Not every organization cascades by rank, so this has to be
   * asked for.
   *
   * @return the question with gaps
   */
  public static CascadeAnalysis withLevelGaps() {
    return new CascadeAnalysis(true);
  }

  @Override
  public List<Metric> metrics() {
    return Cascade.METRICS;
  }

  @Override
  public List<FindingKind> findingKinds() {
    return levelGaps ? Cascade.RULES_WITH_LEVEL_GAPS : Cascade.RULES;
  }

  @Override
  public Cascade analyze(Question question) {
    StrategyIndex index = StrategyIndex.of(question.strategy());
    return levelGaps
        ? new Run(index, true).cascade()
        : index.fact(Cascade.class, it -> new Run(it, false).cascade());
  }

  /** What one run needs at hand. */
  private static final class Run {
    private final StrategyIndex index;
    private final boolean levelGaps;
    private final Adjacency supports;
    private final Adjacency supporters;
    private final Hierarchy hierarchy;
    private final LineOfSight sight;
    // The longest and the shortest path to a vision; -1 where there is none.
    private final int[] depth;
    private final int[] minDepth;
    private final FindingList.Builder findings = new FindingList.Builder();

    Run(StrategyIndex index, boolean levelGaps) {
      this.index = index;
      this.levelGaps = levelGaps;
      supports = index.outgoing(Relation.Kind.SUPPORT);
      supporters = index.incoming(Relation.Kind.SUPPORT);
      hierarchy = Hierarchy.of(index);
      sight = LineOfSight.of(index);
      depth = new int[index.size()];
      minDepth = new int[index.size()];
    }

    Cascade cascade() {
      measureDepths();
      int deepest = deepest();
      FanOut fanOut = fanOut();
      Sight seen = sight();
      if (levelGaps) {
        findLevelGaps();
      }
      return new Cascade(
          deepest < 0 ? OptionalInt.empty() : OptionalInt.of(depth[deepest]),
          longestPath(deepest),
          levels(deepest),
          fanOut.mean(),
          fanOut.max(),
          seen.own(),
          seen.inherited(),
          depths(),
          linesOfSight(),
          findings.build());
    }

    private void measureDepths() {
      for (int position = index.size() - 1; position >= 0; position--) {
        int element = index.upward(position);
        boolean vision = index.type(element) == Element.Type.VISION;
        depth[element] = vision ? 0 : -1;
        minDepth[element] = vision ? 0 : -1;
        int end = supports.end(element);
        for (int arc = supports.first(element); arc < end; arc++) {
          int target = supports.neighbor(arc);
          if (depth[target] < 0) {
            continue;
          }
          int shorter = minDepth[target] + 1;
          depth[element] = Math.max(depth[element], depth[target] + 1);
          minDepth[element] =
              minDepth[element] < 0 ? shorter : Math.min(minDepth[element], shorter);
        }
      }
    }

    /** Returns the first objective of the largest depth, or -1 if none reaches a vision. */
    private int deepest() {
      int deepest = -1;
      for (int element : ByType.elements(index, Element.Type.OBJECTIVE)) {
        if (depth[element] > 0 && (deepest < 0 || depth[element] > depth[deepest])) {
          deepest = element;
        }
      }
      return deepest;
    }

    private List<String> longestPath(int deepest) {
      ImmutableList.Builder<String> path = ImmutableList.builder();
      for (int element = deepest; element >= 0; element = longestStep(element)) {
        path.add(index.id(element));
      }
      return path.build();
    }

    private int longestStep(int element) {
      for (int arc = supports.first(element); arc < supports.end(element); arc++) {
        if (depth[supports.neighbor(arc)] == depth[element] - 1) {
          return supports.neighbor(arc);
        }
      }
      return -1;
    }

    private List<Integer> levels(int deepest) {
      int[] levels = new int[deepest < 0 ? 0 : depth[deepest]];
      for (int element : ByType.elements(index, Element.Type.OBJECTIVE)) {
        if (depth[element] > 0) {
          levels[depth[element] - 1]++;
        }
      }
      ImmutableList.Builder<Integer> list = ImmutableList.builder();
      for (int level : levels) {
        list.add(level);
      }
      return list.build();
    }

    private FanOut fanOut() {
      SupportShares shares = SupportShares.of(index);
      int[] siblings = new int[index.size()];
      double[] weight = new double[index.size()];
      boolean[] decided = new boolean[index.size()];
      for (int element : ByType.elements(index, Element.Type.OBJECTIVE)) {
        int end = supports.end(element);
        for (int arc = supports.first(element); arc < end; arc++) {
          int target = supports.neighbor(arc);
          decided[target] |= siblings[target] > 0 && weight[target] != shares.weight(arc);
          weight[target] = shares.weight(arc);
          siblings[target]++;
        }
      }
      findings.add(
          Cascade.PRIORITIES_UNDECIDED,
          Elements.where(index, it -> siblings[it] >= SIBLINGS_THAT_NEED_WEIGHTS && !decided[it]),
          it ->
              Cascade.PRIORITIES_UNDECIDED.at(
                  index.id(it), new Evidence.Others(supportingObjectives(it))));
      long sum = 0;
      int parents = 0;
      int max = 0;
      for (int of : siblings) {
        sum += of;
        parents += of > 0 ? 1 : 0;
        max = Math.max(max, of);
      }
      return parents == 0
          ? new FanOut(OptionalDouble.empty(), OptionalInt.empty())
          : new FanOut(OptionalDouble.of((double) sum / parents), OptionalInt.of(max));
    }

    private List<String> supportingObjectives(int element) {
      List<String> objectives = new ArrayList<>();
      for (int arc = supporters.first(element); arc < supporters.end(element); arc++) {
        if (index.isObjective(supporters.neighbor(arc))) {
          objectives.add(index.id(supporters.neighbor(arc)));
        }
      }
      return objectives;
    }

    private Sight sight() {
      boolean[] outerSees = new boolean[index.size()];
      int leaves = 0;
      int own = 0;
      int inherited = 0;
      for (int position = 0; position < hierarchy.size(); position++) {
        int function = hierarchy.outerFirst(position);
        int outer = hierarchy.outer(function);
        outerSees[function] = sight.reaches(function) || (outer >= 0 && outerSees[outer]);
        if (!hierarchy.hasInner(function)) {
          leaves++;
          own += sight.reaches(function) ? 1 : 0;
          inherited += outerSees[function] ? 1 : 0;
          if (outerSees[function] && !sight.reaches(function)) {
            findings.add(Cascade.LINE_OF_SIGHT_INHERITED.at(index.id(function)));
          }
        }
      }
      return new Sight(Ratio.of(own, leaves), Ratio.of(inherited, leaves));
    }

    private Map<String, Cascade.Depth> depths() {
      return ById.of(
          index,
          ByType.elements(index, Element.Type.OBJECTIVE),
          it -> new Cascade.Depth(steps(depth[it]), steps(minDepth[it])));
    }

    private Map<String, OptionalInt> linesOfSight() {
      return ById.of(
          index, ByType.elements(index, Element.Type.FUNCTION), it -> steps(sight.length(it)));
    }

    private static OptionalInt steps(int length) {
      return length < 0 ? OptionalInt.empty() : OptionalInt.of(length);
    }

    private void findLevelGaps() {
      Adjacency owned = index.outgoing(Relation.Kind.OWNERSHIP);
      int[] level = new int[index.size()];
      for (int position = 0; position < hierarchy.size(); position++) {
        int function = hierarchy.outerFirst(position);
        int outer = hierarchy.outer(function);
        level[function] = outer < 0 ? 0 : level[outer] + 1;
        for (int arc = owned.first(function); arc < owned.end(function); arc++) {
          int objective = owned.neighbor(arc);
          if (index.isObjective(objective)
              && depth[objective] > 0
              && Math.abs(depth[objective] - 1 - level[function]) >= GAP) {
            findings.add(
                Cascade.LEVEL_GAP.at(
                    List.of(index.id(function), index.id(objective)),
                    new Evidence.Levels(level[function], depth[objective])));
          }
        }
      }
    }

    private record FanOut(OptionalDouble mean, OptionalInt max) {}

    private record Sight(OptionalDouble own, OptionalDouble inherited) {}
  }
}
