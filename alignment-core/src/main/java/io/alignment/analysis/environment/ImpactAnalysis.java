package io.alignment.analysis.environment;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import io.alignment.analysis.Analysis;
import io.alignment.analysis.Catalogue;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.analysis.FindingList;
import io.alignment.analysis.Priorities;
import io.alignment.analysis.Question;
import io.alignment.analysis.internal.ById;
import io.alignment.analysis.internal.Elements;
import io.alignment.analysis.internal.Labels;
import io.alignment.analysis.internal.Ratio;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.index.Adjacency;
import io.alignment.internal.NearMiss;
import io.alignment.model.Element;
import io.alignment.model.Factor;
import io.alignment.model.Factor.Quadrant;
import io.alignment.model.Influence;
import io.alignment.model.Perspective;
import io.alignment.model.Relation;
import io.alignment.model.Strategy;
import io.alignment.model.Topic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Asks what factors do to the strategy. Values flow from factors along influences to other factors,
 * to functions, to resources and to work; from functions to what they own, divided among its
 * owners; from resources to what they are given to, by their part of what it gets in that unit; and
 * up the supports by weight, and along hindrances with the opposite sign. At every element what
 * arrives is added up and held between -1 and 1, as in the quantitative propagation of GRL (D.
 * Amyot et al., <em>Evaluating goal models within the Goal-oriented Requirement Language</em>,
 * 2010, doi 10.1002/int.20433; ITU-T Z.151), where the scale is -100 to 100.
 *
 * <pre>value(x) = max(-1, min(1, start(x) + Σ_y passesOn(y → x) · value(y)))</pre>
 *
 * <p>Usually every factor starts at 1: it is there; where importances are given, at its own as part
 * of the largest among the internal or the external factors. {@link #ofShocks} asks instead what
 * happens if only some factors change. What a factor does to something directly and what it does to
 * it over work, functions or resources is one thing where both go the same way: the stronger of the
 * two counts. Elements on a loop are worked out together, all at once and round by round, so that
 * no order matters; what has not settled after a thousand rounds has no value, nor has what depends
 * on it.
 *
 * <p>Two vectors: influences of 0.5 and -0.25 from factors at 0.6 and 1 give 0.05; and a factor of
 * weight -1 and one of weight 0.4 give -0.6.
 *
 * <p>An objective is called exposed from -0.5 on, a convention of our own. It is named if a factor
 * harms it directly, or no objective that supports it is exposed: where the harm comes in.
 *
 * <p>Cost: linear in elements and relations, plus, for elements on a loop, up to a thousand times
 * the relations between them.
 */
public final class ImpactAnalysis implements Analysis<Impact> {

  private static final double EXPOSED_FROM = -0.5;
  private static final double NOTHING = 1e-9;

  private final ImmutableSortedMap<String, Double> shocks;
  private final double exposedFrom;

  private ImpactAnalysis(Map<String, Double> shocks, double exposedFrom) {
    this.shocks = ImmutableSortedMap.copyOf(shocks);
    this.exposedFrom = exposedFrom;
  }

  /** Asks about the factors as they are: each of them at 1. */
  public ImpactAnalysis() {
    this(Map.of(), EXPOSED_FROM);
  }

  /**
   * Asks what happens if some factors change and nothing else does.
   *
   * @param shocks by the id of a factor how strongly it comes, as part of its importance: 1 fully,
   *     -1 it falls away
   * @return the question; {@link #analyze} refuses strategies that have no such factor
   * @throws IllegalArgumentException if there is none, or one that is not from -1 to 1
   */
  public static ImpactAnalysis ofShocks(Map<String, Double> shocks) {
    if (shocks.isEmpty()) {
      throw new IllegalArgumentException("There is no shock. Name a factor and a number.");
    }
    shocks.forEach(
        (id, shock) -> {
          if (!(shock >= -1 && shock <= 1)) {
            throw new IllegalArgumentException(
                "The shock %s of \"%s\" must be from -1 to 1.".formatted(shock, id));
          }
        });
    return new ImpactAnalysis(shocks, EXPOSED_FROM);
  }

  /**
   * Returns this question with another value from which on an objective is called exposed.
   *
   * @param value at least -1 and below 0
   * @return the question
   * @throws IllegalArgumentException if it is no such number
   */
  public ImpactAnalysis withExposedFrom(double value) {
    if (!(value >= -1 && value < 0)) {
      throw new IllegalArgumentException(
          "%s is no such value. Give one from -1 to below 0, such as -0.5.".formatted(value));
    }
    return new ImpactAnalysis(shocks, value);
  }

  @Override
  public Optional<Catalogue<?>> catalogue() {
    return Optional.of(Impact.CATALOGUE);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if a shock is meant for a factor that is not there
   */
  @Override
  public Impact analyze(Question question) {
    Strategy current = question.strategy();
    checkShocks(current);
    return new Run(question).impact();
  }

  private void checkShocks(Strategy strategy) {
    List<String> factors = strategy.factors().stream().map(Factor::id).sorted().toList();
    for (String id : shocks.keySet()) {
      if (!factors.contains(id)) {
        throw new IllegalArgumentException(
            "There is no factor \"%s\".".formatted(id)
                + NearMiss.of(id, factors).map(" Did you mean \"%s\"?"::formatted).orElse(""));
      }
    }
  }

  /** What one run needs at hand. */
  private final class Run {
    private final Question question;
    private final StrategyIndex index;
    private final Adjacency influences;
    private final Priorities priorities;
    private final Propagation flow;
    private final boolean silent;
    // The largest importance within, without, and of drivers.
    private final Map<Optional<Boolean>, Double> most = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    Run(Question question) {
      this.question = question;
      Strategy strategy = question.strategy();
      index = StrategyIndex.of(strategy);
      influences = index.outgoing(Relation.Kind.INFLUENCE);
      priorities = Priorities.of(strategy);
      silent =
          IntStream.range(0, influences.size())
              .allMatch(it -> influences.relation(it, Influence.class).weight() == 0);
      strategy.factors().stream()
          .filter(it -> it.importance().isPresent())
          .forEach(it -> most.merge(side(it), it.importance().getAsDouble(), Math::max));
      flow = new Propagation(index, this::start);
    }

    /** Says whether a factor lies within the business; nobody knows of a driver. */
    private static Optional<Boolean> side(Factor factor) {
      return factor.quadrant().map(Quadrant::isInternal);
    }

    private double start(int element) {
      if (index.type(element) != Element.Type.FACTOR) {
        return 0;
      }
      double shock = shocks.isEmpty() ? 1 : shocks.getOrDefault(index.id(element), 0.0);
      Factor factor = (Factor) index.element(element);
      return factor.importance().isPresent()
          ? shock
              * factor.importance().getAsDouble()
              / Objects.requireNonNull(most.get(side(factor)))
          : shock;
    }

    Impact impact() {
      findExposed();
      List<Impact.Pressure> pressures = pressures();
      List<List<String>> unsettled =
          flow.unsettled().stream().sorted(Comparator.comparing(it -> it.get(0))).toList();
      unsettled.forEach(ring -> findings.add(Impact.UNSETTLED.at(ring, new Evidence.Others(ring))));
      return new Impact(
          ById.of(index, index.elements(Element.Type.FACTOR), this::settled),
          ById.of(index, index.elements(Element.Type.OBJECTIVE), this::exposure),
          ById.of(index, index.elements(Element.Type.VISION), this::exposure),
          byPerspective(),
          mean(index.elements(Element.Type.VISION), vision -> 1),
          pressures,
          unsettled,
          FindingList.sorted(findings));
    }

    private OptionalDouble settled(int element) {
      return flow.isUnknown(element)
          ? OptionalDouble.empty()
          : OptionalDouble.of(flow.value(element));
    }

    private Impact.Exposure exposure(int element) {
      return silent || flow.isUnknown(element)
          ? new Impact.Exposure(
              OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), false)
          : new Impact.Exposure(
              OptionalDouble.of(flow.value(element)),
              OptionalDouble.of(flow.helps(element)),
              OptionalDouble.of(flow.harms(element)),
              isExposed(element));
    }

    // Findings

    private boolean isExposed(int element) {
      // What is off by rounding only is no other answer.
      return !flow.isUnknown(element) && flow.value(element) <= exposedFrom + NOTHING;
    }

    /** Finds where the harm comes in: what only suffers with what is below it is not named. */
    private void findExposed() {
      for (int element : Elements.among(index.elements(Element.Type.OBJECTIVE), this::isExposed)) {
        int[] by = harmingDirectly(element);
        if ((by.length > 0 || !isExposedBelow(element))
            && question.expects(Topic.FACTORS, index.id(element))) {
          List<Evidence> facts = new ArrayList<>();
          facts.add(
              new Evidence.Exposure(
                  flow.value(element), flow.helps(element), Math.abs(flow.harms(element))));
          if (by.length > 0) {
            facts.add(new Evidence.Others(Elements.ids(index, by)));
          }
          if (priorities.at(element) > 0) {
            facts.add(new Evidence.Priority(priorities.at(element)));
          }
          findings.add(Impact.EXPOSED.at(index.id(element), facts.toArray(Evidence[]::new)));
        }
      }
    }

    private int[] harmingDirectly(int element) {
      Adjacency from = index.incoming(Relation.Kind.INFLUENCE);
      return from.arcs(element)
          .filter(
              arc ->
                  from.relation(arc, Influence.class).weight() * flow.value(from.neighbor(arc))
                      < -NOTHING)
          .map(from::neighbor)
          .toArray();
    }

    private boolean isExposedBelow(int element) {
      return index
          .incoming(Relation.Kind.SUPPORT)
          .neighbors(element)
          .anyMatch(it -> index.isObjective(it) && isExposed(it));
    }

    private List<Impact.Pressure> pressures() {
      List<Impact.Pressure> pressures = new ArrayList<>();
      for (int element : index.elements(Element.Type.FACTOR)) {
        Factor from = (Factor) index.element(element);
        if (side(from).orElse(true) || flow.isUnknown(element)) {
          continue;
        }
        for (int arc : influences.arcs(element).toArray()) {
          if (index.element(influences.neighbor(arc)) instanceof Factor to
              && side(to).orElse(false)) {
            double amount =
                influences.relation(arc, Influence.class).weight() * flow.value(element);
            boolean demandsChange =
                to.isIn(Quadrant.STRENGTH) ? amount < -NOTHING : amount > NOTHING;
            pressures.add(new Impact.Pressure(from.id(), to.id(), amount, demandsChange));
            if (demandsChange) {
              findings.add(Impact.DEMANDS_CHANGE.at(List.of(from.id(), to.id())));
            }
          }
        }
      }
      return pressures;
    }

    // Means

    private Map<String, OptionalDouble> byPerspective() {
      ImmutableMap.Builder<String, OptionalDouble> means = ImmutableMap.builder();
      for (Perspective perspective : Perspective.values()) {
        Optional<Perspective> asked = Optional.of(perspective);
        int[] those =
            Elements.among(
                index.elements(Element.Type.OBJECTIVE), it -> index.perspective(it).equals(asked));
        means.put(Labels.of(perspective), mean(those, priorities::at));
      }
      return means.buildOrThrow();
    }

    /** Returns the weighted mean of what arrives, absent if one of the values that count is. */
    private OptionalDouble mean(int[] elements, IntToDoubleFunction weight) {
      double sum = 0;
      double weights = 0;
      for (int element : elements) {
        if (weight.applyAsDouble(element) > 0) {
          OptionalDouble value = exposure(element).value();
          if (value.isEmpty()) {
            return OptionalDouble.empty();
          }
          sum += value.getAsDouble() * weight.applyAsDouble(element);
          weights += weight.applyAsDouble(element);
        }
      }
      return Ratio.of(sum, weights);
    }
  }
}
