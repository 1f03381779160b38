package io.alignment.analysis.direction;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.alignment.analysis.Analysis;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.FindingList;
import io.alignment.analysis.Metric;
import io.alignment.analysis.Priorities;
import io.alignment.analysis.Question;
import io.alignment.analysis.direction.Scorecard.Link;
import io.alignment.analysis.direction.Scorecard.Part;
import io.alignment.analysis.direction.Scorecard.Row;
import io.alignment.analysis.internal.Labels;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.analysis.internal.SupportFlow;
import io.alignment.index.Adjacency;
import io.alignment.model.Allocation;
import io.alignment.model.Measure;
import io.alignment.model.Objective;
import io.alignment.model.Perspective;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Asks how the strategy looks in a balanced scorecard (R. S. Kaplan, D. P. Norton, <em>The Balanced
 * Scorecard: Measures That Drive Performance</em>, Harvard Business Review 70/1, 1992): what
 * weight, objectives, measures and money each perspective has, and whether what people learn leads
 * over processes and customers to the financial result, as a strategy map has it (the same,
 * <em>Having Trouble with Your Strategy? Then Map It</em>, Harvard Business Review 78/5, 2000).
 *
 * <p>The weight of a perspective is the sum of the {@linkplain Priorities priorities} of all its
 * objectives, as a share of that of all objectives: those at the bottom of the cascade alone would
 * hide the perspectives above them. What is allocated to an initiative is divided over the
 * objectives that it supports, by weight.
 *
 * <p>Where no objective has a perspective no scorecard is kept, and nothing is found.
 *
 * <p>Cost: linear in elements and relations.
 */
public final class ScorecardAnalysis implements Analysis<Scorecard> {

  private static final ImmutableList<Perspective> USUAL =
      ImmutableList.of(
          Perspective.LEARNING_AND_GROWTH,
          Perspective.INTERNAL_PROCESS,
          Perspective.CUSTOMER,
          Perspective.FINANCIAL);
  private static final String UNASSIGNED = "unassigned";

  private final ImmutableList<Perspective> grain;

  private ScorecardAnalysis(ImmutableList<Perspective> grain) {
    this.grain = grain;
  }

  /** Asks with the usual order: learning and growth, internal process, customer, financial. */
  public ScorecardAnalysis() {
    this(USUAL);
  }

  /**
   * Returns the question with another order of cause and effect, such as that of a business which
   * earns money to serve its customers.
   *
   * @param causesFirst the four perspectives, each once; what comes first leads to what comes later
   * @return the question
   * @throws IllegalArgumentException if they are not all four
   */
  public static ScorecardAnalysis withOrder(Perspective... causesFirst) {
    ImmutableList<Perspective> order = ImmutableList.copyOf(causesFirst);
    if (order.size() != USUAL.size() || !order.containsAll(USUAL)) {
      throw new IllegalArgumentException(
          "%s is no order of the perspectives. Name each of the four once.".formatted(order));
    }
    return new ScorecardAnalysis(order);
  }

  @Override
  public List<Metric> metrics() {
    return Scorecard.METRICS;
  }

  @Override
  public List<FindingKind> findingKinds() {
    return Scorecard.RULES;
  }

  @Override
  public Scorecard analyze(Question question) {
    return new Run(question.strategy()).scorecard();
  }

  /** What one run needs at hand. */
  private final class Run {
    private static final int UNKNOWN = 4;

    private final StrategyIndex index;
    private final Priorities priorities;
    private final Adjacency supports;
    // The place of each objective's perspective in the order, or UNKNOWN.
    private final int[] place;
    private final boolean[] fedByLearning;
    private final Map<String, double[]> money = new TreeMap<>();
    private final int[] objectives = new int[UNKNOWN + 1];
    private final int[] measures = new int[UNKNOWN + 1];
    private final int[] leading = new int[UNKNOWN + 1];
    private final double[] priority = new double[UNKNOWN + 1];
    private final int[][] links = new int[UNKNOWN][UNKNOWN];
    private final List<Finding> findings = new ArrayList<>();

    Run(Strategy strategy) {
      index = StrategyIndex.of(strategy);
      priorities = Priorities.of(strategy);
      supports = index.outgoing(Relation.Kind.SUPPORT);
      place = new int[index.size()];
      Arrays.fill(place, UNKNOWN);
      fedByLearning = new boolean[index.size()];
    }

    Scorecard scorecard() {
      for (int element = 0; element < index.size(); element++) {
        if (index.element(element) instanceof Objective objective) {
          count(element, objective);
        }
      }
      SupportFlow flow = SupportFlow.of(index);
      for (int element = 0; element < index.size(); element++) {
        if (index.isObjective(element)) {
          link(element);
        } else if (index.element(element) instanceof Resource resource
            && resource.kind() == Resource.Kind.FINANCIAL) {
          place(element, resource.unit().orElseThrow(), flow);
        }
      }
      List<String> missing = missing();
      OptionalDouble rooted = rooted();
      return new Scorecard(
          rows(),
          missing,
          links(),
          rooted,
          share(Arrays.stream(leading).sum(), Arrays.stream(measures).sum()),
          FindingList.sorted(findings));
    }

    private void count(int element, Objective objective) {
      place[element] = objective.perspective().map(grain::indexOf).orElse(UNKNOWN);
      objectives[place[element]]++;
      measures[place[element]] += objective.measures().size();
      leading[place[element]] +=
          (int) objective.measures().stream().filter(Measure::leading).count();
      priority[place[element]] += priorities.at(element);
    }

    private static OptionalDouble share(double part, double all) {
      return all > 0 ? OptionalDouble.of(part / all) : OptionalDouble.empty();
    }

    private Map<String, Row> rows() {
      ImmutableMap.Builder<String, Row> rows = ImmutableMap.builder();
      for (Perspective perspective : USUAL) {
        rows.put(Labels.of(perspective), row(grain.indexOf(perspective)));
      }
      return rows.put(UNASSIGNED, row(UNKNOWN)).buildOrThrow();
    }

    private Row row(int at) {
      ImmutableMap.Builder<String, Part> parts = ImmutableMap.builder();
      money.forEach(
          (unit, amounts) ->
              parts.put(
                  unit, new Part(amounts[at], share(amounts[at], Arrays.stream(amounts).sum()))));
      return new Row(
          objectives[at],
          share(objectives[at], Arrays.stream(objectives).sum()),
          measures[at],
          share(measures[at], Arrays.stream(measures).sum()),
          leading[at],
          share(priority[at], Arrays.stream(priority).sum()),
          parts.buildOrThrow());
    }

    /** Finds which perspectives are missing, if there is a scorecard at all. */
    private List<String> missing() {
      List<String> missing =
          USUAL.stream().filter(it -> objectives[grain.indexOf(it)] == 0).map(Labels::of).toList();
      if (missing.size() == UNKNOWN) {
        return List.of();
      }
      if (!missing.isEmpty()) {
        findings.add(Scorecard.MISSING.at(List.of(), new Evidence.Perspectives(missing)));
      }
      return missing;
    }

    // Cause and effect

    private void link(int element) {
      for (int arc = supports.first(element); arc < supports.end(element); arc++) {
        int from = place[element];
        int to = place[supports.neighbor(arc)];
        if (from < UNKNOWN && to < UNKNOWN) {
          links[from][to]++;
          if (from > to) {
            findings.add(
                Scorecard.AGAINST_GRAIN.at(
                    List.of(index.id(element), index.id(supports.neighbor(arc))),
                    new Evidence.Link(name(from), name(to))));
          }
        }
      }
    }

    private String name(int at) {
      return Labels.of(grain.get(at));
    }

    private List<Link> links() {
      ImmutableList.Builder<Link> list = ImmutableList.builder();
      for (int from = 0; from < UNKNOWN; from++) {
        for (int to = 0; to < UNKNOWN; to++) {
          if (links[from][to] > 0) {
            list.add(new Link(name(from), name(to), links[from][to], from > to));
          }
        }
      }
      return list.build();
    }

    private OptionalDouble rooted() {
      int learning = grain.indexOf(Perspective.LEARNING_AND_GROWTH);
      int financial = grain.indexOf(Perspective.FINANCIAL);
      double all = 0;
      double fed = 0;
      for (int position = 0; position < index.size(); position++) {
        int element = index.upward(position);
        fedByLearning[element] |= place[element] == learning;
        for (int arc = supports.first(element); arc < supports.end(element); arc++) {
          fedByLearning[supports.neighbor(arc)] |= fedByLearning[element];
        }
        if (place[element] == financial) {
          all += priorities.at(element);
          fed += fedByLearning[element] ? priorities.at(element) : 0;
        }
      }
      if (objectives[learning] > 0) {
        for (int element = 0; element < index.size(); element++) {
          if (place[element] == financial && !fedByLearning[element]) {
            findUnrooted(element, financial);
          }
        }
      }
      return share(fed, all);
    }

    /** Finds the topmost of those that nothing learned leads to; the others follow from it. */
    private void findUnrooted(int element, int financial) {
      for (int arc = supports.first(element); arc < supports.end(element); arc++) {
        int above = supports.neighbor(arc);
        if (place[above] == financial && !fedByLearning[above]) {
          return;
        }
      }
      findings.add(
          Scorecard.UNROOTED.at(index.id(element), new Evidence.Priority(priorities.at(element))));
    }

    // Money

    private void place(int resource, String unit, SupportFlow flow) {
      double[] amounts = money.computeIfAbsent(unit, it -> new double[UNKNOWN + 1]);
      Adjacency allocations = index.outgoing(Relation.Kind.ALLOCATION);
      for (int arc = allocations.first(resource); arc < allocations.end(resource); arc++) {
        int target = allocations.neighbor(arc);
        double amount =
            allocations
                .relation(arc, Allocation.class)
                .amount()
                .orElse(BigDecimal.ZERO)
                .doubleValue();
        if (index.isObjective(target) || supports.degree(target) == 0) {
          amounts[place[target]] += amount;
        } else {
          for (int support = supports.first(target); support < supports.end(target); support++) {
            amounts[place[supports.neighbor(support)]] += amount * flow.part(support);
          }
        }
      }
    }
  }
}
