package io.alignment.analysis.resources;

import com.google.common.collect.ImmutableSet;
import io.alignment.analysis.Analysis;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.analysis.Metric;
import io.alignment.analysis.Priorities;
import io.alignment.analysis.internal.SupportFlow;
import io.alignment.analysis.resources.ResourceFit.Amounts;
import io.alignment.analysis.resources.ResourceFit.Fork;
import io.alignment.model.Demand;
import io.alignment.model.Element;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyIndex;
import io.alignment.model.WorkItem;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Asks whether money and people go where the priorities are.
 *
 * <p>Each unit of amount is looked at apart; technology counts for capacity only. Amounts stay
 * where they were put: what is given to an objective that leads to a vision is its <em>own</em>,
 * what is given to an initiative is divided over the objectives it supports by weight, and what
 * comes to no objective that leads to a vision is <em>stray</em>. Then amounts roll <em>up</em> in
 * the proportions in which priority came down, so that what reaches the visions and what is stray
 * are all that was allocated.
 *
 * <p>A <em>fork</em> is a vision or objective into which amounts come from at least two objectives.
 * There the share of each stands against its weight. What an objective has above its weight and
 * above what is demanded for it should move to those that have less than their weight: the
 * <em>misfit</em> is the share of what passes forks that should. That money should follow priority
 * where nobody states a demand is a norm of this library, for what is important may be cheap; it
 * can be switched off.
 *
 * <p>Skills are at hand if people allocated to a work item, or to what leads up to it, hold them.
 * Demands are held against what capacity leaves beside day-to-day business by a maximum flow.
 *
 * <p>Cost: linear in elements and relations for each unit of amount, plus sorting, and for demands
 * that of Dinic's algorithm on a network of four layers.
 */
public final class ResourceFitAnalysis implements Analysis<ResourceFit> {

  /** Less than this part of a fork is not worth a word to people. */
  private static final double WORTH_A_WORD = 0.05;

  private final ImmutableSet<String> freeUnits;

  /** Makes the question with its usual norm: money and people follow priority. */
  public ResourceFitAnalysis() {
    this(ImmutableSet.of());
  }

  private ResourceFitAnalysis(ImmutableSet<String> freeUnits) {
    this.freeUnits = freeUnits;
  }

  /**
   * Returns a question without the norm that amounts follow priority, for some units. For those
   * there are no forks, and fit says only what is not stray.
   *
   * @param units the units, such as {@code FTE}
   * @return the question
   */
  public static ResourceFitAnalysis withoutPriorityFor(String... units) {
    return new ResourceFitAnalysis(ImmutableSet.copyOf(units));
  }

  @Override
  public List<Metric> metrics() {
    return ResourceFit.METRICS;
  }

  @Override
  public List<Finding.Rule> rules() {
    return ResourceFit.RULES;
  }

  @Override
  public ResourceFit analyze(Strategy strategy) {
    StrategyIndex index = strategy.withoutDropped().index();
    SupportFlow flow = new SupportFlow(index, Priorities.of(strategy)::at);
    Map<String, ExactSums> demands = demandsByUnit(index);
    List<Amounts> amounts = new ArrayList<>();
    resourcesByUnit(index)
        .forEach(
            (unit, resources) -> {
              ExactSums demanded = demands.getOrDefault(unit, new ExactSums(index.size()));
              amounts.add(
                  new UnitFlow(index, flow, unit, resources, demanded)
                      .amounts(!freeUnits.contains(unit)));
            });
    List<ResourceFit.Skills> skills = new SkillFit(index).skills();
    List<ResourceFit.Capacity> capacity = CapacityFit.of(index);
    return new ResourceFit(amounts, skills, capacity, findings(amounts, skills, capacity));
  }

  /** Returns the financial and human resources by unit. */
  private static Map<String, List<Integer>> resourcesByUnit(StrategyIndex index) {
    Map<String, List<Integer>> byUnit = new TreeMap<>();
    for (int element = 0; element < index.size(); element++) {
      if (index.type(element) == Element.Type.RESOURCE
          && ((Resource) index.element(element)).kind() != Resource.Kind.TECHNOLOGICAL) {
        String unit = ((Resource) index.element(element)).unit().orElseThrow();
        byUnit.computeIfAbsent(unit, it -> new ArrayList<>()).add(element);
      }
    }
    return byUnit;
  }

  /** Returns what is demanded at each work item, by unit. */
  private static Map<String, ExactSums> demandsByUnit(StrategyIndex index) {
    Map<String, ExactSums> byUnit = new HashMap<>();
    for (int element = 0; element < index.size(); element++) {
      if (index.element(element) instanceof WorkItem item) {
        for (Demand demand : item.demands()) {
          byUnit
              .computeIfAbsent(demand.unit(), unit -> new ExactSums(index.size()))
              .add(element, demand.amount());
        }
      }
    }
    return byUnit;
  }

  private static List<Finding> findings(
      List<Amounts> amounts, List<ResourceFit.Skills> skills, List<ResourceFit.Capacity> capacity) {
    Findings findings = new Findings();
    for (Amounts of : amounts) {
      of.forks().forEach(fork -> findings.addFork(of.unit(), fork));
      of.strays().forEach(it -> findings.add(ResourceFit.STRAY, it.id(), of.unit(), it.amount()));
      of.undividedAt()
          .forEach(it -> findings.add(ResourceFit.UNDIVIDED, it.id(), of.unit(), it.amount()));
      for (ResourceFit.Use use : of.resources()) {
        use.capacity()
            .map(has -> use.dayToDay().add(use.use()).subtract(has))
            .filter(over -> over.signum() > 0)
            .ifPresent(
                over ->
                    findings.add(ResourceFit.OVERCOMMITTED, List.of(use.id()), of.unit(), over));
        use.unallocated()
            .filter(left -> left.signum() > 0)
            .ifPresent(
                left -> findings.add(ResourceFit.UNALLOCATED, List.of(use.id()), of.unit(), left));
      }
      of.short_()
          .forEach(
              it ->
                  findings.add(
                      ResourceFit.SHORT,
                      List.of(it.id()),
                      of.unit(),
                      it.demand().subtract(it.amount())));
    }
    skills.forEach(findings::addSkills);
    capacity.forEach(findings::addCapacity);
    return findings.list();
  }

  /** Collects findings; what several units say of the same elements is one finding. */
  private static final class Findings {
    private final Map<Finding.Key, Draft> drafts = new LinkedHashMap<>();

    private Draft at(Finding.Rule rule, List<String> elements) {
      return drafts.computeIfAbsent(
          new Finding.Key(rule.id(), elements), key -> new Draft(rule, elements));
    }

    private void add(Finding.Rule rule, List<String> elements, Evidence fact) {
      at(rule, elements).facts.add(fact);
    }

    void add(Finding.Rule rule, List<String> elements, String unit, BigDecimal amount) {
      at(rule, elements).amounts.merge(unit, amount, BigDecimal::add);
    }

    void add(Finding.Rule rule, String element, String unit, double amount) {
      // Fifteen digits are what a double holds; the rest is noise of its binary form.
      BigDecimal readable = new BigDecimal(amount).round(new MathContext(15));
      add(rule, List.of(element), unit, readable.stripTrailingZeros());
    }

    void addFork(String unit, Fork fork) {
      if (fork.misfit() < WORTH_A_WORD) {
        return;
      }
      Map<String, ResourceFit.Branch> branches = new HashMap<>();
      fork.children().forEach(branch -> branches.put(branch.id(), branch));
      List<Evidence.Transfer> transfers = new ArrayList<>();
      for (ResourceFit.Transfer it : fork.transfers()) {
        ResourceFit.Branch from = Objects.requireNonNull(branches.get(it.from()));
        transfers.add(
            new Evidence.Transfer(it.from(), it.to(), it.amount(), from.share(), from.priority()));
      }
      add(
          ResourceFit.MISFIT,
          List.of(fork.id()),
          new Evidence.Transfers(unit, fork.misfit(), transfers));
    }

    void addSkills(ResourceFit.Skills skills) {
      List<String> element = List.of(skills.id());
      List<String> elsewhere = new ArrayList<>(skills.missing());
      elsewhere.removeAll(skills.heldByNobody());
      if (!skills.heldByNobody().isEmpty()) {
        add(ResourceFit.SKILL_MISSING, element, new Evidence.Skills(skills.heldByNobody()));
      }
      if (!elsewhere.isEmpty()) {
        add(ResourceFit.SKILL_ELSEWHERE, element, new Evidence.Skills(elsewhere));
        add(ResourceFit.SKILL_ELSEWHERE, element, new Evidence.Others(skills.heldElsewhereBy()));
      }
    }

    void addCapacity(ResourceFit.Capacity capacity) {
      capacity
          .bottleneck()
          .ifPresent(
              it -> add(ResourceFit.CAPACITY_SHORT, it.demands(), capacity.unit(), it.short_()));
    }

    List<Finding> list() {
      return Finding.sorted(drafts.values().stream().map(Draft::finding).toList());
    }
  }

  /** A finding in the making. */
  private static final class Draft {
    private final Finding.Rule rule;
    private final List<String> elements;
    private final List<Evidence> facts = new ArrayList<>(1);
    private final Map<String, BigDecimal> amounts = new TreeMap<>();

    Draft(Finding.Rule rule, List<String> elements) {
      this.rule = rule;
      this.elements = elements;
    }

    Finding finding() {
      if (!amounts.isEmpty()) {
        facts.add(new Evidence.Amounts(amounts));
      }
      return rule.at(elements, facts.toArray(Evidence[]::new));
    }
  }
}
