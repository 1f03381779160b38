package io.alignment.analysis.direction;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.alignment.analysis.Analysis;
import io.alignment.analysis.Catalogue;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.analysis.FindingList;
import io.alignment.analysis.Question;
import io.alignment.analysis.direction.Scorecard.Figures;
import io.alignment.analysis.direction.Scorecard.MoneyPart;
import io.alignment.analysis.direction.Scorecard.PerspectiveLink;
import io.alignment.analysis.internal.Days;
import io.alignment.analysis.internal.Elements;
import io.alignment.analysis.internal.Labels;
import io.alignment.analysis.internal.PriorityShares;
import io.alignment.analysis.internal.Ratio;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.analysis.internal.SupportFlow;
import io.alignment.analysis.internal.UpSweep;
import io.alignment.analysis.internal.VisionShare;
import io.alignment.index.Adjacency;
import io.alignment.model.Allocation;
import io.alignment.model.Element;
import io.alignment.model.Measure;
import io.alignment.model.Objective;
import io.alignment.model.Perspective;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import io.alignment.model.Topic;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Asks how the strategy looks in a balanced scorecard (R. S. Kaplan, D. P. Norton, <em>The Balanced
 * Scorecard: Measures That Drive Performance</em>, Harvard Business Review 70/1, 1992): what
 * weight, objectives, measures and money each perspective has, and whether what people learn leads
 * over processes and customers to the financial result, as a strategy map has it (the same,
 * <em>Having Trouble with Your Strategy? Then Map It</em>, Harvard Business Review 78/5, 2000).
 *
 * <p>The weight of a perspective is the share of the vision that runs through its objectives. What
 * is allocated to an initiative is divided over the objectives that it supports, by weight.
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
  public Optional<Catalogue<?>> catalogue() {
    return Optional.of(Scorecard.CATALOGUE);
  }

  @Override
  public Scorecard analyze(Question question) {
    return new Run(question).scorecard();
  }

  /** A total, divided among the perspectives in their order; the last part has none. */
  private static final class Divided {
    private final double[] parts = new double[USUAL.size() + 1];

    void add(int place, double amount) {
      parts[place] += amount;
    }

    double total() {
      return Arrays.stream(parts).sum();
    }

    double at(int place) {
      return parts[place];
    }

    OptionalDouble share(int place) {
      return Ratio.of(parts[place], total());
    }
  }

  /** What one run needs at hand. */
  private final class Run {
    private static final int UNKNOWN = 4;

    private final Question question;
    private final StrategyIndex index;
    private final Days days;
    private final PriorityShares priorities;
    private final VisionShare share;
    private final Adjacency supports;
    private final int[] all;
    // The place of each objective's perspective in the order, or UNKNOWN.
    private final int[] place;
    private final Divided objectives = new Divided();
    private final Divided measures = new Divided();
    private final Divided leading = new Divided();
    private final Map<String, Divided> money = new TreeMap<>();
    private final int[][] links = new int[UNKNOWN][UNKNOWN];
    private final List<Finding> findings = new ArrayList<>();

    Run(Question question) {
      this.question = question;
      index = StrategyIndex.of(question.strategy());
      days = new Days(index, question.day());
      priorities = PriorityShares.of(index);
      share = new VisionShare(index);
      supports = index.outgoing(Relation.Kind.SUPPORT);
      all = index.elements(Element.Type.OBJECTIVE);
      place = new int[index.size()];
      Arrays.fill(place, UNKNOWN);
    }

    Scorecard scorecard() {
      for (int objective : all) {
        count(objective);
      }
      for (int objective : all) {
        link(objective);
      }
      placeMoney();
      List<String> missing = missing();
      return new Scorecard(
          byPerspective(),
          missing,
          links(),
          rooted(),
          // Where no measure is said to foretell, nobody has said of any what it does.
          Ratio.of(leading.total(), leading.total() == 0 ? 0 : measures.total()),
          FindingList.sorted(findings));
    }

    private void count(int element) {
      Objective objective = (Objective) index.element(element);
      int at = objective.perspective().map(grain::indexOf).orElse(UNKNOWN);
      place[element] = at;
      objectives.add(at, index.isKeyResult(element) ? 0 : 1);
      measures.add(at, objective.measures().size());
      leading.add(at, (int) objective.measures().stream().filter(Measure::leading).count());
    }

    private Map<String, Figures> byPerspective() {
      ImmutableMap.Builder<String, Figures> byName = ImmutableMap.builder();
      USUAL.forEach(it -> byName.put(Labels.of(it), figures(grain.indexOf(it))));
      return byName.put(UNASSIGNED, figures(UNKNOWN)).buildOrThrow();
    }

    private Figures figures(int at) {
      return new Figures(
          (int) objectives.at(at),
          objectives.share(at),
          (int) measures.at(at),
          measures.share(at),
          (int) leading.at(at),
          through(of(at)),
          Maps.transformValues(money, of -> new MoneyPart(of.at(at), of.share(at))));
    }

    /** Finds which perspectives are missing, if there is a scorecard at all. */
    private List<String> missing() {
      List<String> missing =
          USUAL.stream()
              .filter(it -> objectives.at(grain.indexOf(it)) == 0)
              .map(Labels::of)
              .toList();
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
      int from = place[element];
      for (int supported : supports.neighbors(element).toArray()) {
        int to = place[supported];
        if (from < UNKNOWN && to < UNKNOWN && index.isBranch(element, supported)) {
          links[from][to]++;
          if (from > to && isExpected(element)) {
            findings.add(
                Scorecard.AGAINST_GRAIN.at(
                    List.of(index.id(element), index.id(supported)),
                    new Evidence.Link(name(from), name(to))));
          }
        }
      }
    }

    private boolean isExpected(int objective) {
      return question.expects(Topic.PERSPECTIVES, index.id(objective));
    }

    private String name(int at) {
      return Labels.of(grain.get(at));
    }

    private List<PerspectiveLink> links() {
      ImmutableList.Builder<PerspectiveLink> list = ImmutableList.builder();
      for (int from = 0; from < UNKNOWN; from++) {
        for (int to = 0; to < UNKNOWN; to++) {
          if (links[from][to] > 0) {
            list.add(new PerspectiveLink(name(from), name(to), links[from][to], from > to));
          }
        }
      }
      return list.build();
    }

    private OptionalDouble rooted() {
      int learning = grain.indexOf(Perspective.LEARNING_AND_GROWTH);
      int[] financial = of(grain.indexOf(Perspective.FINANCIAL));
      long[] fed = new long[index.size()];
      for (int objective : of(learning)) {
        fed[objective] = 1;
      }
      UpSweep.carry(index, fed);
      if (objectives.at(learning) > 0) {
        findUnrooted(Elements.among(financial, it -> fed[it] == 0));
      }
      return Ratio.of(
          through(Elements.among(financial, it -> fed[it] > 0)).orElse(0),
          through(financial).orElse(0));
    }

    /** Finds the topmost of those to which nothing learned leads; the others follow from it. */
    private void findUnrooted(int[] unrooted) {
      boolean[] leadsToOne = new boolean[index.size()];
      for (int position = index.size() - 1; position >= 0; position--) {
        int element = index.upward(position);
        leadsToOne[element] =
            supports
                .neighbors(element)
                .anyMatch(it -> leadsToOne[it] || Arrays.binarySearch(unrooted, it) >= 0);
      }
      IntStream.of(unrooted)
          .filter(it -> !leadsToOne[it] && !index.isKeyResult(it) && isExpected(it))
          .mapToObj(
              it -> Scorecard.UNROOTED.at(index.id(it), new Evidence.Priority(priorities.at(it))))
          .forEach(findings::add);
    }

    private int[] of(int perspective) {
      return Elements.among(all, it -> place[it] == perspective);
    }

    private OptionalDouble through(int[] those) {
      return share.through(() -> IntStream.of(those).iterator());
    }

    // Money

    private void placeMoney() {
      SupportFlow flow = SupportFlow.of(index);
      Adjacency allocations = index.outgoing(Relation.Kind.ALLOCATION);
      for (int element : index.elements(Element.Type.RESOURCE)) {
        Resource resource = (Resource) index.element(element);
        if (resource.kind() == Resource.Kind.FINANCIAL) {
          Divided amounts =
              money.computeIfAbsent(resource.unit().orElseThrow(), unit -> new Divided());
          allocations
              .arcs(element)
              .filter(arc -> days.isAny(allocations, arc, resource))
              .forEach(
                  arc ->
                      place(
                          allocations.relation(arc, Allocation.class),
                          allocations.neighbor(arc),
                          amounts,
                          flow));
        }
      }
    }

    private void place(Allocation allocation, int target, Divided amounts, SupportFlow flow) {
      double amount = allocation.amount().orElse(BigDecimal.ZERO).doubleValue();
      if (index.isObjective(target) || !supports.isAt(target)) {
        amounts.add(place[target], amount);
      } else {
        supports
            .arcs(target)
            .forEach(arc -> amounts.add(place[supports.neighbor(arc)], amount * flow.part(arc)));
      }
    }
  }
}
