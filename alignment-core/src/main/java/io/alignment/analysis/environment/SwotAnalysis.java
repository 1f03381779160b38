package io.alignment.analysis.environment;

import com.google.common.collect.ImmutableMap;
import io.alignment.analysis.Analysis;
import io.alignment.analysis.Catalogue;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.FindingList;
import io.alignment.analysis.Question;
import io.alignment.analysis.internal.Check;
import io.alignment.analysis.internal.Elements;
import io.alignment.analysis.internal.LineOfSight;
import io.alignment.analysis.internal.Ratio;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.analysis.internal.VisionShare;
import io.alignment.index.Adjacency;
import io.alignment.model.Element;
import io.alignment.model.Factor;
import io.alignment.model.Factor.Quadrant;
import io.alignment.model.Influence;
import io.alignment.model.Initiative;
import io.alignment.model.Relation;
import io.alignment.model.Strategy;
import io.alignment.model.Topic;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Asks what strengths, weaknesses, opportunities and threats mean for the strategy.
 *
 * <p>How well the business deals with them is told by the internal and external factor evaluation
 * (F. R. David, <em>Strategic Management</em>): {@code Σ importance · rating / Σ importance} over
 * the factors that have both, from 1 to 4.
 *
 * <p>A factor <em>helps</em> what it influences with a weight above 0, and <em>harms</em> what it
 * influences with one below. Where factors from within and from outside bear on the same objective,
 * initiative, function or resource, and this leads to a vision, stands a field of the TOWS matrix
 * (H. Weihrich, <em>The TOWS matrix</em>, Long Range Planning 15/2, 1982, doi
 * 10.1016/0024-6301(82)90120-0).
 *
 * <p>When something counts as answered is a convention of our own. A threat or weakness is answered
 * if one of these holds for something that leads to a vision:
 *
 * <ul>
 *   <li>the factor helps it, as something that was begun because of it;
 *   <li>the factor harms it, and a strength helps it;
 *   <li>it is an objective, the factor harms it, and an initiative supports it directly;
 * </ul>
 *
 * <p>(an initiative that requires a skill which nobody has, and which no initiative teaches, is no
 * such answer)
 *
 * <p>or if a strength influences the factor itself with a weight below 0. A strength or opportunity
 * is used if it helps something that leads to a vision, or another strength or opportunity, or
 * influences a threat or weakness with a weight below 0.
 *
 * <p>Cost: linear in elements and relations, plus, for each factor that harms something, what
 * stands above this.
 */
public final class SwotAnalysis implements Analysis<Swot> {

  /** Makes the question. */
  public SwotAnalysis() {}

  @Override
  public Optional<Catalogue<?>> catalogue() {
    return Optional.of(Swot.CATALOGUE);
  }

  @Override
  public Swot analyze(Question question) {
    return new Run(question).swot();
  }

  /** What one run needs at hand. */
  private static final class Run {
    private final Question question;
    private final StrategyIndex index;
    private final Adjacency influences;
    private final Adjacency influencing;
    private final LineOfSight sight;
    private final VisionShare visionShare;
    private final int[] factors;
    // What people can do, or are to learn.
    private final Set<String> skills = new HashSet<>();
    // What a strength helps.
    private final BitSet strong = new BitSet();
    private final FindingList.Builder findings = new FindingList.Builder();

    Run(Question question) {
      this.question = question;
      Strategy strategy = question.strategy();
      index = StrategyIndex.of(strategy);
      strategy.resources().forEach(it -> skills.addAll(it.skills()));
      strategy.initiatives().forEach(it -> skills.addAll(it.teaches()));
      influences = index.outgoing(Relation.Kind.INFLUENCE);
      influencing = index.incoming(Relation.Kind.INFLUENCE);
      sight = LineOfSight.of(index);
      visionShare = new VisionShare(index);
      factors = index.elements(Element.Type.FACTOR);
      IntStream.of(of(Quadrant.STRENGTH))
          .flatMap(influences::arcs)
          .filter(arc -> weight(arc) > 0)
          .map(influences::neighbor)
          .forEach(strong::set);
    }

    Swot swot() {
      int[] threats = failing(Quadrant.THREAT, this::isAnswered);
      int[] weaknesses = failing(Quadrant.WEAKNESS, this::isAnswered);
      int[] strengths = failing(Quadrant.STRENGTH, this::isUsed);
      int[] opportunities = failing(Quadrant.OPPORTUNITY, this::isUsed);
      if (question.speaksOf(Topic.WORK)) {
        addUnanswered(Swot.UNANSWERED_THREAT, threats);
        addUnanswered(Swot.UNANSWERED_WEAKNESS, weaknesses);
      }
      add(Swot.UNUSED_STRENGTH, strengths);
      add(Swot.UNUSED_OPPORTUNITY, opportunities);
      if (IntStream.of(factors).anyMatch(it -> isJudgedAtAll(factor(it)))) {
        add(Swot.UNJUDGED, Elements.among(factors, it -> !isJudged(factor(it))));
      }
      List<Swot.TowsRow> tows = tows();
      return new Swot(
          side(true),
          side(false),
          tows,
          matrix(tows),
          Elements.ids(index, threats),
          Elements.ids(index, weaknesses),
          Elements.ids(index, strengths),
          Elements.ids(index, opportunities),
          visionShare.through(harmedWork(of(Quadrant.WEAKNESS))),
          visionShare.through(harmedWork(threats)),
          Topic.FACTORS.isIn(question.leftOut()) ? List.of() : findings.build());
    }

    private Factor factor(int element) {
      return (Factor) index.element(element);
    }

    private int[] of(Quadrant quadrant) {
      return Elements.among(factors, it -> factor(it).quadrant() == quadrant);
    }

    private int[] failing(Quadrant quadrant, IntPredicate isShown) {
      return Check.ofFact(of(quadrant), isShown).failing();
    }

    private void add(FindingKind kind, int[] elements) {
      findings.add(kind, elements, it -> kind.at(index.id(it)));
    }

    private void addUnanswered(FindingKind kind, int[] elements) {
      for (int element : elements) {
        Set<Integer> harmed = harmedWork(element);
        OptionalDouble stake = visionShare.through(harmed);
        findings.add(
            stake.orElse(0) > 0
                ? kind.at(
                    index.id(element),
                    new Evidence.Priority(stake.getAsDouble()),
                    new Evidence.Others(harmed.stream().map(index::id).toList()))
                : kind.at(index.id(element)));
      }
    }

    // What is answered and used

    private double weight(int arc) {
      return influences.relation(arc, Influence.class).weight();
    }

    private boolean isUsed(int factor) {
      return influences
          .arcs(factor)
          .anyMatch(
              arc -> {
                int target = influences.neighbor(arc);
                boolean isMore = weight(arc) > 0;
                return index.element(target) instanceof Factor other
                    ? isMore == other.quadrant().isHelpful()
                    : isMore && sight.reaches(target);
              });
    }

    private boolean isAnswered(int factor) {
      return influences
              .arcs(factor)
              .anyMatch(arc -> isAnswered(influences.neighbor(arc), weight(arc)))
          || influencing.arcs(factor).anyMatch(this::isStrengthAgainst);
    }

    private boolean isAnswered(int target, double weight) {
      return index.type(target) != Element.Type.FACTOR
          && sight.reaches(target)
          && (weight > 0 ? isAble(target) : strong.get(target) || isWorkedOnDirectly(target));
    }

    /** Says that it is no initiative which requires what nobody in the business can or learns. */
    private boolean isAble(int element) {
      return !(index.element(element) instanceof Initiative initiative)
          || skills.containsAll(initiative.requiredSkills());
    }

    private boolean isStrengthAgainst(int arc) {
      return factor(influencing.neighbor(arc)).quadrant() == Quadrant.STRENGTH
          && influencing.relation(arc, Influence.class).weight() < 0;
    }

    private boolean isWorkedOnDirectly(int element) {
      return index.isObjective(element)
          && index
              .incoming(Relation.Kind.SUPPORT)
              .neighbors(element)
              .anyMatch(it -> index.type(it) == Element.Type.INITIATIVE && isAble(it));
    }

    /** Returns what factors harm: work, and the work that functions own and resources serve. */
    private Set<Integer> harmedWork(int... factors) {
      Set<Integer> work = new TreeSet<>();
      IntStream.of(factors)
          .flatMap(influences::arcs)
          .filter(arc -> weight(arc) < 0)
          .map(influences::neighbor)
          .flatMap(this::workOf)
          .forEach(work::add);
      return work;
    }

    private IntStream workOf(int element) {
      return switch (index.type(element)) {
        case OBJECTIVE, INITIATIVE -> IntStream.of(element);
        case FUNCTION ->
            index
                .outgoing(Relation.Kind.OWNERSHIP)
                .neighbors(element)
                .filter(it -> index.type(it) != Element.Type.RESOURCE);
        case RESOURCE -> index.outgoing(Relation.Kind.ALLOCATION).neighbors(element);
        case VISION, FACTOR -> IntStream.empty();
      };
    }

    // The tables

    private static boolean isJudged(Factor factor) {
      return factor.importance().isPresent() && factor.rating().isPresent();
    }

    private static boolean isJudgedAtAll(Factor factor) {
      return factor.importance().isPresent() || factor.rating().isPresent();
    }

    private Swot.Side side(boolean internal) {
      List<Factor> all =
          IntStream.of(factors)
              .mapToObj(this::factor)
              .filter(it -> it.quadrant().isInternal() == internal)
              .toList();
      List<Factor> judged = all.stream().filter(Run::isJudged).toList();
      // In units of the largest importance, so that no sum is infinite.
      double largest = judged.stream().mapToDouble(it -> it.importance().orElse(0)).max().orElse(1);
      double sum = 0;
      double ratings = 0;
      for (Factor factor : judged) {
        double importance = factor.importance().orElse(0) / largest;
        sum += importance;
        ratings += importance * factor.rating().orElse(0);
      }
      return new Swot.Side(
          all.size(), judged.size(), Ratio.of(judged.size(), all.size()), Ratio.of(ratings, sum));
    }

    private List<Swot.TowsRow> tows() {
      return IntStream.of(
              Elements.where(
                  index,
                  it ->
                      influencing.isAt(it)
                          && index.type(it) != Element.Type.FACTOR
                          && sight.reaches(it)))
          .mapToObj(
              it ->
                  new Swot.TowsRow(
                      index.id(it),
                      bearing(it, Quadrant.STRENGTH),
                      bearing(it, Quadrant.WEAKNESS),
                      bearing(it, Quadrant.OPPORTUNITY),
                      bearing(it, Quadrant.THREAT)))
          .filter(
              row ->
                  Stream.of(row.strengths(), row.weaknesses(), row.opportunities(), row.threats())
                      .anyMatch(ids -> !ids.isEmpty()))
          .toList();
    }

    /** Returns the factors of a quadrant that do to an element what such factors do. */
    private List<String> bearing(int element, Quadrant quadrant) {
      return influencing
          .arcs(element)
          .filter(
              arc ->
                  factor(influencing.neighbor(arc)).quadrant() == quadrant
                      && influencing.relation(arc, Influence.class).weight() > 0
                          == quadrant.isHelpful())
          .mapToObj(arc -> index.id(influencing.neighbor(arc)))
          .toList();
    }

    private static Map<String, List<String>> matrix(List<Swot.TowsRow> rows) {
      return ImmutableMap.of(
          "SO", field(rows, Swot.TowsRow::strengths, Swot.TowsRow::opportunities),
          "ST", field(rows, Swot.TowsRow::strengths, Swot.TowsRow::threats),
          "WO", field(rows, Swot.TowsRow::weaknesses, Swot.TowsRow::opportunities),
          "WT", field(rows, Swot.TowsRow::weaknesses, Swot.TowsRow::threats));
    }

    private static List<String> field(
        List<Swot.TowsRow> rows,
        Function<Swot.TowsRow, List<String>> internal,
        Function<Swot.TowsRow, List<String>> external) {
      return rows.stream()
          .filter(it -> !internal.apply(it).isEmpty() && !external.apply(it).isEmpty())
          .map(Swot.TowsRow::id)
          .toList();
    }
  }
}
