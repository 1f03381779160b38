package io.alignment.analysis.environment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.alignment.analysis.Analysis;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.FindingList;
import io.alignment.analysis.Metric;
import io.alignment.analysis.Question;
import io.alignment.analysis.internal.LineOfSight;
import io.alignment.analysis.internal.Ratio;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.analysis.internal.VisionShare;
import io.alignment.index.Adjacency;
import io.alignment.model.Element;
import io.alignment.model.Factor;
import io.alignment.model.Factor.Quadrant;
import io.alignment.model.Influence;
import io.alignment.model.Relation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

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
  public List<Metric> metrics() {
    return Swot.METRICS;
  }

  @Override
  public List<FindingKind> findingKinds() {
    return Swot.RULES;
  }

  @Override
  public Swot analyze(Question question) {
    return new Run(StrategyIndex.of(question.strategy())).swot();
  }

  private static boolean isHelpful(Quadrant quadrant) {
    return quadrant == Quadrant.STRENGTH || quadrant == Quadrant.OPPORTUNITY;
  }

  private static boolean isInternal(Quadrant quadrant) {
    return quadrant == Quadrant.STRENGTH || quadrant == Quadrant.WEAKNESS;
  }

  /** What one run needs at hand. */
  private static final class Run {
    private final StrategyIndex index;
    private final Adjacency influences;
    private final LineOfSight sight;
    private final VisionShare visionShare;
    // For each element whether a strength helps it.
    private final boolean[] strong;
    private final Map<Quadrant, List<String>> open = new EnumMap<>(Quadrant.class);
    private final Set<Integer> weakened = new TreeSet<>();
    private final Set<Integer> threatened = new TreeSet<>();
    private final List<Finding> findings = new ArrayList<>();

    Run(StrategyIndex index) {
      this.index = index;
      influences = index.outgoing(Relation.Kind.INFLUENCE);
      sight = LineOfSight.of(index);
      visionShare = new VisionShare(index);
      strong = new boolean[index.size()];
      for (Quadrant quadrant : Quadrant.values()) {
        open.put(quadrant, new ArrayList<>());
      }
    }

    Swot swot() {
      for (int element = 0; element < index.size(); element++) {
        if (index.element(element) instanceof Factor factor
            && factor.quadrant() == Quadrant.STRENGTH) {
          for (int arc = influences.first(element); arc < influences.end(element); arc++) {
            strong[influences.neighbor(arc)] |= weight(arc) > 0;
          }
        }
      }
      for (int element = 0; element < index.size(); element++) {
        if (index.element(element) instanceof Factor factor) {
          judge(element, factor);
        }
      }
      ImmutableList<Swot.Row> rows = rows();
      return new Swot(
          side(true),
          side(false),
          rows,
          matrix(rows),
          ids(Quadrant.THREAT),
          ids(Quadrant.WEAKNESS),
          ids(Quadrant.STRENGTH),
          ids(Quadrant.OPPORTUNITY),
          visionShare.through(weakened),
          visionShare.through(threatened),
          FindingList.sorted(findings));
    }

    private double weight(int arc) {
      return influences.relation(arc, Influence.class).weight();
    }

    private List<String> ids(Quadrant quadrant) {
      return open.getOrDefault(quadrant, List.of());
    }

    // What is answered and used

    private void judge(int element, Factor factor) {
      if (factor.importance().isEmpty() || factor.rating().isEmpty()) {
        findings.add(Swot.UNJUDGED.at(factor.id()));
      }
      if (isHelpful(factor.quadrant())) {
        if (!isUsed(element)) {
          ids(factor.quadrant()).add(factor.id());
          findings.add(
              (factor.quadrant() == Quadrant.STRENGTH
                      ? Swot.UNUSED_STRENGTH
                      : Swot.UNUSED_OPPORTUNITY)
                  .at(factor.id()));
        }
        return;
      }
      Set<Integer> harmed = harmedWork(element);
      boolean threat = factor.quadrant() == Quadrant.THREAT;
      if (!threat) {
        weakened.addAll(harmed);
      }
      if (!isAnswered(element)) {
        ids(factor.quadrant()).add(factor.id());
        if (threat) {
          threatened.addAll(harmed);
        }
        FindingKind rule = threat ? Swot.UNANSWERED_THREAT : Swot.UNANSWERED_WEAKNESS;
        OptionalDouble stake = visionShare.through(harmed);
        findings.add(
            stake.orElse(0) > 0
                ? rule.at(
                    factor.id(),
                    new Evidence.Priority(stake.getAsDouble()),
                    new Evidence.Others(harmed.stream().map(index::id).toList()))
                : rule.at(factor.id()));
      }
    }

    private boolean isUsed(int factor) {
      for (int arc = influences.first(factor); arc < influences.end(factor); arc++) {
        int target = influences.neighbor(arc);
        double weight = weight(arc);
        if (index.element(target) instanceof Factor other
            ? weight > 0 == isHelpful(other.quadrant())
            : weight > 0 && sight.reaches(target)) {
          return true;
        }
      }
      return false;
    }

    private boolean isAnswered(int factor) {
      for (int arc = influences.first(factor); arc < influences.end(factor); arc++) {
        int target = influences.neighbor(arc);
        if (index.type(target) != Element.Type.FACTOR
            && sight.reaches(target)
            && (weight(arc) > 0 || strong[target] || isWorkedOnDirectly(target))) {
          return true;
        }
      }
      Adjacency from = index.incoming(Relation.Kind.INFLUENCE);
      for (int arc = from.first(factor); arc < from.end(factor); arc++) {
        if (index.element(from.neighbor(arc)) instanceof Factor other
            && other.quadrant() == Quadrant.STRENGTH
            && from.relation(arc, Influence.class).weight() < 0) {
          return true;
        }
      }
      return false;
    }

    private boolean isWorkedOnDirectly(int element) {
      Adjacency supporters = index.incoming(Relation.Kind.SUPPORT);
      if (index.isObjective(element)) {
        for (int arc = supporters.first(element); arc < supporters.end(element); arc++) {
          if (index.type(supporters.neighbor(arc)) == Element.Type.INITIATIVE) {
            return true;
          }
        }
      }
      return false;
    }

    /** Returns what a factor harms: work, and the work that functions own and resources serve. */
    private Set<Integer> harmedWork(int factor) {
      Set<Integer> work = new TreeSet<>();
      for (int arc = influences.first(factor); arc < influences.end(factor); arc++) {
        int target = influences.neighbor(arc);
        if (weight(arc) < 0) {
          switch (index.type(target)) {
            case OBJECTIVE, INITIATIVE -> work.add(target);
            case FUNCTION -> addTargets(Relation.Kind.OWNERSHIP, target, work);
            case RESOURCE -> addTargets(Relation.Kind.ALLOCATION, target, work);
            case VISION, FACTOR -> {}
          }
        }
      }
      return work;
    }

    private void addTargets(Relation.Kind kind, int element, Set<Integer> work) {
      Adjacency arcs = index.outgoing(kind);
      for (int arc = arcs.first(element); arc < arcs.end(element); arc++) {
        if (index.type(arcs.neighbor(arc)) != Element.Type.RESOURCE) {
          work.add(arcs.neighbor(arc));
        }
      }
    }

    // The tables

    private Swot.Side side(boolean internal) {
      List<Factor> factors = new ArrayList<>();
      List<Factor> judged = new ArrayList<>();
      for (int element = 0; element < index.size(); element++) {
        if (index.element(element) instanceof Factor factor
            && isInternal(factor.quadrant()) == internal) {
          factors.add(factor);
          if (factor.importance().isPresent() && factor.rating().isPresent()) {
            judged.add(factor);
          }
        }
      }
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
          factors.size(),
          judged.size(),
          Ratio.of(judged.size(), factors.size()),
          judged.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(ratings / sum));
    }

    private ImmutableList<Swot.Row> rows() {
      Adjacency from = index.incoming(Relation.Kind.INFLUENCE);
      ImmutableList.Builder<Swot.Row> rows = ImmutableList.builder();
      for (int element = 0; element < index.size(); element++) {
        if (index.type(element) == Element.Type.FACTOR || !sight.reaches(element)) {
          continue;
        }
        Map<Quadrant, List<String>> bearing = new EnumMap<>(Quadrant.class);
        for (int arc = from.first(element); arc < from.end(element); arc++) {
          Factor factor = (Factor) index.element(from.neighbor(arc));
          if (from.relation(arc, Influence.class).weight() > 0 == isHelpful(factor.quadrant())) {
            bearing.computeIfAbsent(factor.quadrant(), q -> new ArrayList<>()).add(factor.id());
          }
        }
        if (!bearing.isEmpty()) {
          rows.add(
              new Swot.Row(
                  index.id(element),
                  bearing.getOrDefault(Quadrant.STRENGTH, List.of()),
                  bearing.getOrDefault(Quadrant.WEAKNESS, List.of()),
                  bearing.getOrDefault(Quadrant.OPPORTUNITY, List.of()),
                  bearing.getOrDefault(Quadrant.THREAT, List.of())));
        }
      }
      return rows.build();
    }

    private static Map<String, List<String>> matrix(List<Swot.Row> rows) {
      List<String> so = new ArrayList<>();
      List<String> st = new ArrayList<>();
      List<String> wo = new ArrayList<>();
      List<String> wt = new ArrayList<>();
      for (Swot.Row row : rows) {
        add(row.id(), row.strengths(), row.opportunities(), so);
        add(row.id(), row.strengths(), row.threats(), st);
        add(row.id(), row.weaknesses(), row.opportunities(), wo);
        add(row.id(), row.weaknesses(), row.threats(), wt);
      }
      return ImmutableMap.of(
          "SO", ImmutableList.copyOf(so),
          "ST", ImmutableList.copyOf(st),
          "WO", ImmutableList.copyOf(wo),
          "WT", ImmutableList.copyOf(wt));
    }

    private static void add(
        String id, List<String> internal, List<String> external, List<String> field) {
      if (!internal.isEmpty() && !external.isEmpty()) {
        field.add(id);
      }
    }
  }
}
