package io.alignment.analysis.resources;

import com.google.common.collect.ImmutableMap;
import io.alignment.analysis.Analysis;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.FindingList;
import io.alignment.analysis.Metric;
import io.alignment.analysis.Priorities;
import io.alignment.analysis.Question;
import io.alignment.analysis.internal.LineOfSight;
import io.alignment.analysis.internal.Ratio;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.analysis.internal.VisionShare;
import io.alignment.index.Adjacency;
import io.alignment.model.Allocation;
import io.alignment.model.Element;
import io.alignment.model.Initiative;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Asks whether automation serves the strategy. Looked at are initiatives of kind
 * <em>automation</em> and technological resources; they serve if a path of supports, or of
 * allocations and supports, leads from them to a vision.
 *
 * <p>An objective is a candidate for automation if it leads to a vision, its {@linkplain Priorities
 * priority} is at least 0.1 (a convention of our own), people are given to it or to what leads up
 * to it, and neither technology nor an automation initiative is. Whether to automate it is for
 * people to say, so this is no finding.
 *
 * <p>Cost: linear in elements and relations, plus, for each initiative and resource looked at, what
 * stands above it.
 */
public final class AutomationAnalysis implements Analysis<Automation> {

  private static final double CANDIDATE_FROM = 0.1;
  private static final double ROUNDING = 1e-9;

  private final double candidateFrom;

  private AutomationAnalysis(double candidateFrom) {
    this.candidateFrom = candidateFrom;
  }

  /** Asks with the usual bound. */
  public AutomationAnalysis() {
    this(CANDIDATE_FROM);
  }

  /**
   * Returns the question with another bound.
   *
   * @param priority from which priority on an objective is worth a look, above 0 and at most 1
   * @return the question
   * @throws IllegalArgumentException if it is no such number
   */
  public static AutomationAnalysis withCandidatesFrom(double priority) {
    if (!(priority > 0 && priority <= 1)) {
      throw new IllegalArgumentException(
          "%s is no priority. Give one above 0 and at most 1, such as 0.1.".formatted(priority));
    }
    return new AutomationAnalysis(priority);
  }

  @Override
  public List<Metric> metrics() {
    return Automation.METRICS;
  }

  @Override
  public List<FindingKind> findingKinds() {
    return Automation.RULES;
  }

  @Override
  public Automation analyze(Question question) {
    return new Run(question.strategy()).automation();
  }

  /** What one run needs at hand. */
  private final class Run {
    private final StrategyIndex index;
    private final Priorities priorities;
    private final LineOfSight sight;
    private final VisionShare visionShare;
    private final Adjacency allocations;
    private final List<Finding> findings = new ArrayList<>();

    Run(Strategy strategy) {
      index = StrategyIndex.of(strategy);
      priorities = Priorities.of(strategy);
      sight = LineOfSight.of(index);
      visionShare = new VisionShare(index);
      allocations = index.outgoing(Relation.Kind.ALLOCATION);
    }

    Automation automation() {
      List<Automation.Item> items = new ArrayList<>();
      Set<Integer> served = new TreeSet<>();
      for (int element = 0; element < index.size(); element++) {
        if (isAutomation(element) || isResource(element, Resource.Kind.TECHNOLOGICAL)) {
          Set<Integer> work = workOf(element);
          Automation.Item item =
              new Automation.Item(
                  index.id(element),
                  sight.reaches(element),
                  visionShare.through(work),
                  isAutomation(element) ? moneyOf(element) : Map.of());
          items.add(item);
          served.addAll(work);
          if (!item.serves()) {
            findings.add(
                item.money().isEmpty()
                    ? Automation.WITHOUT_STRATEGY.at(item.id())
                    : Automation.WITHOUT_STRATEGY.at(
                        item.id(), new Evidence.Amounts(item.money())));
          }
        }
      }
      return new Automation(
          items,
          Ratio.of((int) items.stream().filter(Automation.Item::serves).count(), items.size()),
          money(items),
          visionShare.through(served),
          candidates(),
          FindingList.sorted(findings));
    }

    private boolean isAutomation(int element) {
      return index.element(element) instanceof Initiative initiative
          && initiative.kind() == Initiative.Kind.AUTOMATION;
    }

    private boolean isResource(int element, Resource.Kind kind) {
      return index.element(element) instanceof Resource resource && resource.kind() == kind;
    }

    private Set<Integer> workOf(int element) {
      if (index.type(element) == Element.Type.INITIATIVE) {
        return Set.of(element);
      }
      Set<Integer> work = new TreeSet<>();
      for (int arc = allocations.first(element); arc < allocations.end(element); arc++) {
        work.add(allocations.neighbor(arc));
      }
      return work;
    }

    private Map<String, BigDecimal> moneyOf(int initiative) {
      Adjacency given = index.incoming(Relation.Kind.ALLOCATION);
      Map<String, BigDecimal> money = new TreeMap<>();
      for (int arc = given.first(initiative); arc < given.end(initiative); arc++) {
        if (isResource(given.neighbor(arc), Resource.Kind.FINANCIAL)) {
          Resource budget = (Resource) index.element(given.neighbor(arc));
          money.merge(
              budget.unit().orElseThrow(),
              given.relation(arc, Allocation.class).amount().orElse(BigDecimal.ZERO),
              BigDecimal::add);
        }
      }
      return money;
    }

    private static Map<String, Automation.Money> money(List<Automation.Item> items) {
      Map<String, BigDecimal> amounts = new TreeMap<>();
      Map<String, BigDecimal> serving = new TreeMap<>();
      for (Automation.Item item : items) {
        item.money()
            .forEach(
                (unit, amount) -> {
                  amounts.merge(unit, amount, BigDecimal::add);
                  serving.merge(unit, item.serves() ? amount : BigDecimal.ZERO, BigDecimal::add);
                });
      }
      ImmutableMap.Builder<String, Automation.Money> money = ImmutableMap.builder();
      amounts.forEach(
          (unit, amount) -> {
            BigDecimal part = serving.getOrDefault(unit, BigDecimal.ZERO);
            money.put(
                unit,
                new Automation.Money(
                    amount,
                    part,
                    amount.signum() > 0
                        ? OptionalDouble.of(
                            part.divide(amount, MathContext.DECIMAL64).doubleValue())
                        : OptionalDouble.empty()));
          });
      return money.buildOrThrow();
    }

    // Candidates

    private List<Automation.Candidate> candidates() {
      boolean[] byPeople = new boolean[index.size()];
      boolean[] byMachines = new boolean[index.size()];
      Adjacency supports = index.outgoing(Relation.Kind.SUPPORT);
      for (int element = 0; element < index.size(); element++) {
        byMachines[element] |= isAutomation(element);
        boolean person = isResource(element, Resource.Kind.HUMAN);
        boolean machine = isResource(element, Resource.Kind.TECHNOLOGICAL);
        for (int arc = allocations.first(element); arc < allocations.end(element); arc++) {
          byPeople[allocations.neighbor(arc)] |= person;
          byMachines[allocations.neighbor(arc)] |= machine;
        }
      }
      List<Automation.Candidate> candidates = new ArrayList<>();
      for (int position = 0; position < index.size(); position++) {
        int element = index.upward(position);
        for (int arc = supports.first(element); arc < supports.end(element); arc++) {
          byPeople[supports.neighbor(arc)] |= byPeople[element];
          byMachines[supports.neighbor(arc)] |= byMachines[element];
        }
        if (index.isObjective(element)
            && byPeople[element]
            && !byMachines[element]
            && priorities.at(element) >= candidateFrom - ROUNDING) {
          candidates.add(new Automation.Candidate(index.id(element), priorities.at(element)));
        }
      }
      candidates.sort(
          Comparator.comparingDouble((Automation.Candidate it) -> -it.priority())
              .thenComparing(Automation.Candidate::id));
      return candidates;
    }
  }
}
