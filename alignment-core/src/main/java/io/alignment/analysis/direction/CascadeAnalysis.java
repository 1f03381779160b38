package io.alignment.analysis.direction;

import io.alignment.analysis.Analysis;
import io.alignment.analysis.Catalogue;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.FindingList;
import io.alignment.analysis.Question;
import io.alignment.analysis.internal.ById;
import io.alignment.analysis.internal.Check;
import io.alignment.analysis.internal.Elements;
import io.alignment.analysis.internal.Hierarchy;
import io.alignment.analysis.internal.LineOfSight;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.analysis.internal.SupportShares;
import io.alignment.index.Adjacency;
import io.alignment.model.Element;
import io.alignment.model.Relation;
import java.util.BitSet;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Asks how the vision is broken down into objectives, and how far everybody stands from it.
 *
 * <p>The depth of an objective is the number of supports on its longest path to a vision; one that
 * supports a vision directly has depth 1. Key results are no level and no branch. That people work
 * better when they see how their work serves the whole is the idea of a <em>line of sight</em>
 * (Boswell and Boudreau, 2001), which they measured by asking people; taking the length of a path
 * for it is a convention of this library.
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
  public Optional<Catalogue<?>> catalogue() {
    return Optional.of(levelGaps ? Cascade.WITH_LEVEL_GAPS : Cascade.CATALOGUE);
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
    private final Hierarchy hierarchy;
    private final LineOfSight sight;
    private final Depths depths;
    private final FindingList.Builder findings = new FindingList.Builder();

    Run(StrategyIndex index, boolean levelGaps) {
      this.index = index;
      this.levelGaps = levelGaps;
      hierarchy = Hierarchy.of(index);
      sight = LineOfSight.of(index);
      depths = new Depths(index);
    }

    Cascade cascade() {
      int[] functions = index.elements(Element.Type.FUNCTION);
      int[] innermost = Elements.among(functions, it -> !hierarchy.hasInner(it));
      Check own = Check.ofFact(innermost, sight::reaches);
      Check inherited = Check.ofFact(innermost, seenFromWithin());
      findings.add(
          Cascade.LINE_OF_SIGHT_INHERITED,
          Elements.among(own.failing(), inherited::isShown),
          it -> Cascade.LINE_OF_SIGHT_INHERITED.at(index.id(it)));
      IntSummaryStatistics fanOut = fanOut();
      boolean isAny = fanOut.getCount() > 0;
      if (levelGaps) {
        findLevelGaps();
      }
      return new Cascade(
          depths.largest(),
          depths.longestPath(),
          depths.levels(),
          isAny ? OptionalDouble.of(fanOut.getAverage()) : OptionalDouble.empty(),
          isAny ? OptionalInt.of(fanOut.getMax()) : OptionalInt.empty(),
          own.tally().share(),
          inherited.tally().share(),
          ById.of(index, index.goals(), depths::of),
          ById.of(index, functions, it -> Depths.steps(sight.length(it))),
          findings.build());
    }

    /** Returns how many objectives support each vision or objective that any support. */
    private IntSummaryStatistics fanOut() {
      Adjacency supports = index.outgoing(Relation.Kind.SUPPORT);
      SupportShares shares = SupportShares.of(index);
      int[] siblings = new int[index.size()];
      double[] weight = new double[index.size()];
      BitSet decided = new BitSet(index.size());
      for (int element : index.elements(Element.Type.OBJECTIVE)) {
        int end = supports.end(element);
        for (int arc = supports.first(element); arc < end; arc++) {
          int target = supports.neighbor(arc);
          if (!index.isBranch(element, target)) {
            continue;
          }
          if (siblings[target] > 0 && weight[target] != shares.weight(arc)) {
            decided.set(target);
          }
          weight[target] = shares.weight(arc);
          siblings[target]++;
        }
      }
      int[] undecided =
          Elements.where(
              index, it -> siblings[it] >= SIBLINGS_THAT_NEED_WEIGHTS && !decided.get(it));
      findings.add(
          Cascade.PRIORITIES_UNDECIDED,
          decided.isEmpty() ? topmost(undecided) : undecided,
          it ->
              Cascade.PRIORITIES_UNDECIDED.at(
                  index.id(it), new Evidence.Others(supportingObjectives(it))));
      return IntStream.of(siblings).filter(it -> it > 0).summaryStatistics();
    }

    /** Returns the one that is nearest to a vision: where nobody weighs, it is asked for once. */
    private int[] topmost(int[] elements) {
      return IntStream.of(elements)
          .boxed()
          .min(
              Comparator.comparing((Integer it) -> !sight.reaches(it)).thenComparing(sight::length))
          .stream()
          .mapToInt(Integer::intValue)
          .toArray();
    }

    private List<String> supportingObjectives(int element) {
      return index
          .incoming(Relation.Kind.SUPPORT)
          .neighbors(element)
          .filter(it -> index.isBranch(it, element))
          .mapToObj(index::id)
          .toList();
    }

    /** Returns whether the work of a function, or of one that it stands in, leads to a vision. */
    private IntPredicate seenFromWithin() {
      boolean[] sees = new boolean[index.size()];
      for (int position = 0; position < hierarchy.size(); position++) {
        int function = hierarchy.outerFirst(position);
        int outer = hierarchy.outer(function);
        sees[function] = sight.reaches(function) || (outer >= 0 && sees[outer]);
      }
      return function -> sees[function];
    }

    private void findLevelGaps() {
      Adjacency owned = index.outgoing(Relation.Kind.OWNERSHIP);
      int[] level = new int[index.size()];
      for (int position = 0; position < hierarchy.size(); position++) {
        int function = hierarchy.outerFirst(position);
        int outer = hierarchy.outer(function);
        level[function] = outer < 0 ? 0 : level[outer] + 1;
        owned
            .neighbors(function)
            .filter(it -> index.isObjective(it) && !index.isKeyResult(it))
            .filter(it -> isFar(level[function], depths.longest(it)))
            .forEach(
                it ->
                    findings.add(
                        Cascade.LEVEL_GAP.at(
                            List.of(index.id(function), index.id(it)),
                            new Evidence.Levels(level[function], depths.longest(it)))));
      }
    }

    private static boolean isFar(int level, int depth) {
      return depth > 0 && Math.abs(depth - 1 - level) >= GAP;
    }
  }
}
