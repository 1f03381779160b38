package io.alignment.analysis.resources;

import com.google.common.collect.ImmutableMap;
import io.alignment.analysis.Analysis;
import io.alignment.analysis.Catalogue;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.analysis.FindingList;
import io.alignment.analysis.Priorities;
import io.alignment.analysis.Question;
import io.alignment.analysis.internal.AllocatedAmounts;
import io.alignment.analysis.internal.Check;
import io.alignment.analysis.internal.Days;
import io.alignment.analysis.internal.Elements;
import io.alignment.analysis.internal.LineOfSight;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.analysis.internal.UpSweep;
import io.alignment.analysis.internal.VisionShare;
import io.alignment.index.Adjacency;
import io.alignment.model.Element;
import io.alignment.model.Initiative;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Asks whether automation serves the strategy. Looked at are initiatives of kind
 * <em>automation</em> and technological resources; they serve if a path of supports, or of
 * allocations and supports, leads from them to a vision.
 *
 * <p>An objective is a candidate for automation if it leads to a vision, its {@linkplain Priorities
 * priority} is at least 0.1 (a convention of our own), people are given to it, to objectives below
 * it or to processes that lead up to it, and neither technology nor an automation nor a project
 * that may bring one leads up to it. Whether to automate it is for people to say, so this is no
 * finding.
 *
 * <p>Cost: linear in elements and relations, plus, for each initiative and resource looked at, what
 * stands above it.
 */
public final class AutomationAnalysis implements Analysis<Automation> {

  private static final double CANDIDATE_FROM = 0.1;
  private static final double ROUNDING = 1e-9;
  private static final long PEOPLE = 1;
  private static final long MACHINES = 2;

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
  public Optional<Catalogue<?>> catalogue() {
    return Optional.of(Automation.CATALOGUE);
  }

  @Override
  public Automation analyze(Question question) {
    return new Run(question).automation();
  }

  /** What one run needs at hand. */
  private final class Run {
    private final StrategyIndex index;
    private final Priorities priorities;
    private final Days days;
    private final LineOfSight sight;
    private final VisionShare visionShare;
    private final Adjacency allocations;
    private final int[] automations;
    private final int[] technologies;

    Run(Question question) {
      Strategy strategy = question.strategy();
      index = StrategyIndex.of(strategy);
      priorities = Priorities.of(strategy);
      days = new Days(index, question.day());
      sight = LineOfSight.of(index);
      visionShare = new VisionShare(index);
      allocations = index.outgoing(Relation.Kind.ALLOCATION);
      automations = Elements.among(index.elements(Element.Type.INITIATIVE), this::isAutomation);
      technologies = resources(Resource.Kind.TECHNOLOGICAL);
    }

    private boolean isAutomation(int initiative) {
      return ((Initiative) index.element(initiative)).kind() == Initiative.Kind.AUTOMATION;
    }

    private int[] resources(Resource.Kind kind) {
      return Elements.among(
          index.elements(Element.Type.RESOURCE), it -> index.resourceKind(it) == kind);
    }

    Automation automation() {
      int[] all = Elements.union(index, List.of(automations, technologies));
      Check serving = Check.ofFact(all, sight::reaches);
      List<Automation.Item> items = IntStream.of(all).mapToObj(this::item).toList();
      FindingList.Builder findings = new FindingList.Builder();
      findings.add(Automation.WITHOUT_STRATEGY, serving.failing(), this::withoutStrategy);
      return new Automation(
          items,
          serving.tally().share(),
          money(items),
          visionShare.through(IntStream.of(all).flatMap(this::workOf).boxed().toList()),
          candidates(),
          findings.build());
    }

    private Automation.Item item(int element) {
      return new Automation.Item(
          index.id(element),
          sight.reaches(element),
          visionShare.through(workOf(element).boxed().toList()),
          moneyOf(element));
    }

    private IntStream workOf(int element) {
      return index.type(element) == Element.Type.INITIATIVE
          ? IntStream.of(element)
          : allocations.neighbors(element);
    }

    /** Returns the money that an initiative is given. */
    private Map<String, BigDecimal> moneyOf(int element) {
      return AllocatedAmounts.byUnit(
          index,
          days,
          index.incoming(Relation.Kind.ALLOCATION),
          element,
          resource -> resource.kind() == Resource.Kind.FINANCIAL);
    }

    private Finding withoutStrategy(int element) {
      Map<String, BigDecimal> money = moneyOf(element);
      return money.isEmpty()
          ? Automation.WITHOUT_STRATEGY.at(index.id(element))
          : Automation.WITHOUT_STRATEGY.at(index.id(element), new Evidence.Amounts(money));
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

    /** Says whether work is done again and again: an objective itself, or a process. */
    private boolean goesOn(int work) {
      return !(index.element(work) instanceof Initiative initiative)
          || initiative.kind() == Initiative.Kind.PROCESS;
    }

    private static boolean mayBringMachines(Initiative initiative) {
      return initiative.kind() == Initiative.Kind.AUTOMATION
          || (initiative.kind() == Initiative.Kind.PROJECT && !Days.isFinished(initiative));
    }

    private List<Automation.Candidate> candidates() {
      long[] at = new long[index.size()];
      for (int person : resources(Resource.Kind.HUMAN)) {
        allocations.neighbors(person).filter(this::goesOn).forEach(it -> at[it] |= PEOPLE);
      }
      for (int technology : technologies) {
        allocations.neighbors(technology).forEach(it -> at[it] |= MACHINES);
      }
      for (int initiative : index.elements(Element.Type.INITIATIVE)) {
        at[initiative] |= mayBringMachines((Initiative) index.element(initiative)) ? MACHINES : 0;
      }
      UpSweep.carry(index, at);
      return IntStream.of(index.elements(Element.Type.OBJECTIVE))
          .filter(it -> at[it] == PEOPLE && priorities.at(it) >= candidateFrom - ROUNDING)
          .mapToObj(it -> new Automation.Candidate(index.id(it), priorities.at(it)))
          .sorted(
              Comparator.comparingDouble((Automation.Candidate it) -> -it.priority())
                  .thenComparing(Automation.Candidate::id))
          .toList();
    }
  }
}
