package io.alignment.analysis.direction;

import com.google.common.collect.ObjectArrays;
import io.alignment.analysis.Analysis;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.FindingList;
import io.alignment.analysis.Metric;
import io.alignment.analysis.Priorities;
import io.alignment.analysis.Question;
import io.alignment.analysis.direction.Coverage.Row;
import io.alignment.analysis.internal.ById;
import io.alignment.analysis.internal.ByType;
import io.alignment.analysis.internal.Elements;
import io.alignment.analysis.internal.Labels;
import io.alignment.analysis.internal.LineOfSight;
import io.alignment.analysis.internal.Ratio;
import io.alignment.model.Adjacency;
import io.alignment.model.Allocation;
import io.alignment.model.Element;
import io.alignment.model.Perspective;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyIndex;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * Asks what stands behind each objective, and what each objective, initiative, function and
 * resource serves in the end.
 *
 * <p>An objective is <em>anchored</em> if a path of supports leads to a vision, <em>owned</em> if a
 * function answers for it, <em>measured</em> if it has a measure, <em>executed</em> if an
 * initiative supports it or an objective that leads up to it (work adds up, it does not trickle
 * down), <em>resourced</em> if something is allocated to it, to an initiative or objective that
 * leads up to it, or to an objective above it or an initiative that supports one above it (money
 * does trickle down), and <em>covered</em> if it is all five.
 *
 * <p>Something is <em>aligned</em> if a path of ownership, participation, allocation and supports
 * leads from it to a vision; a function also if a function inside it or one that it stands in has
 * such a path. It is <em>misaligned</em> if it, or such a function, serves something, but nothing
 * they serve leads to a vision; a hindrance serves and never leads there. Otherwise it serves
 * nothing and is <em>unaligned</em>.
 *
 * <p>Cost: linear in elements and relations.
 */
public final class CoverageAnalysis implements Analysis<Coverage> {

  /** Makes the question; it has no options. */
  public CoverageAnalysis() {}

  @Override
  public List<Metric> metrics() {
    return Coverage.METRICS;
  }

  @Override
  public List<FindingKind> findingKinds() {
    return Coverage.RULES;
  }

  @Override
  public Coverage analyze(Question question) {
    return new Run(question.strategy()).coverage();
  }

  /** What one run needs at hand. */
  private static final class Run {
    private final StrategyIndex index;
    private final Priorities priorities;
    private final LineOfSight sight;
    private final Adjacency allocations;
    private final Adjacency owners;
    private final Backing backing;
    private final Service service;

    Run(Strategy strategy) {
      index = strategy.index();
      priorities = Priorities.of(strategy);
      sight = LineOfSight.of(index);
      allocations = index.incoming(Relation.Kind.ALLOCATION);
      owners = index.incoming(Relation.Kind.OWNERSHIP);
      backing = Backing.of(index);
      service = Service.of(index);
    }

    Coverage coverage() {
      int[] objectives = ByType.elements(index, Element.Type.OBJECTIVE);
      boolean anyVision = ByType.elements(index, Element.Type.VISION).length > 0;
      Tally all = new Tally();
      Map<Perspective, Tally> perspectives = new EnumMap<>(Perspective.class);
      for (int objective : objectives) {
        int facts = facts(objective);
        all.count(facts, backing.isLeaf(objective) ? priorities.at(objective) : 0);
        Optional<Perspective> perspective = index.perspective(objective);
        if (perspective.isPresent()) {
          perspectives.computeIfAbsent(perspective.get(), it -> new Tally()).count(facts, 0);
        }
      }
      FindingList.Builder findings = new FindingList.Builder();
      if (!anyVision && objectives.length > 0) {
        findings.add(Coverage.NO_VISION.at(List.of()));
      }
      findGaps(objectives, findings);
      findHindrances(findings);
      findStrays(findings);
      Coverage.Shares shares = all.ofObjectives();
      return new Coverage(
          objectives.length,
          shares.anchored(),
          shares.owned(),
          shares.measured(),
          shares.executed(),
          shares.resourced(),
          shares.covered(),
          all.ofVisions(anyVision),
          byName(perspectives),
          ById.of(index, objectives, this::row),
          service.ids(Service.State.ALIGNED),
          service.ids(Service.State.MISALIGNED),
          service.ids(Service.State.UNALIGNED),
          service.nextSteps(),
          findings.build());
    }

    /** Returns a bit for each component of the row of an objective, the first one lowest. */
    private int facts(int objective) {
      return (sight.reaches(objective) ? 1 : 0)
          | (owners.isAt(objective) ? 1 << 1 : 0)
          | (index.hasMeasures(objective) ? 1 << 2 : 0)
          | (backing.isExecuted(objective) ? 1 << 3 : 0)
          | (backing.isFunded(objective) ? 1 << 4 : 0);
    }

    private Row row(int objective) {
      int facts = facts(objective);
      return new Row(
          (facts & 1) != 0,
          (facts & 1 << 1) != 0,
          (facts & 1 << 2) != 0,
          (facts & 1 << 3) != 0,
          (facts & 1 << 4) != 0);
    }

    private static Map<String, Coverage.Shares> byName(Map<Perspective, Tally> perspectives) {
      Map<String, Coverage.Shares> byName = new TreeMap<>();
      perspectives.forEach(
          (perspective, tally) -> byName.put(Labels.of(perspective), tally.ofObjectives()));
      return byName;
    }

    // Findings

    private void findGaps(int[] objectives, FindingList.Builder findings) {
      addGaps(findings, Coverage.UNOWNED, Elements.among(objectives, it -> !owners.isAt(it)));
      addGaps(
          findings, Coverage.UNMEASURED, Elements.among(objectives, it -> !index.hasMeasures(it)));
      addGaps(
          findings, Coverage.UNEXECUTED, Elements.among(objectives, it -> !backing.isExecuted(it)));
      addGaps(findings, Coverage.UNFUNDED, Elements.among(objectives, it -> !backing.isFunded(it)));
    }

    private void addGaps(FindingList.Builder findings, FindingKind rule, int[] objectives) {
      findings.add(
          rule,
          objectives,
          objective ->
              sight.reaches(objective)
                  ? rule.at(index.id(objective), new Evidence.Priority(priorities.at(objective)))
                  : rule.at(index.id(objective)));
    }

    private void findHindrances(FindingList.Builder findings) {
      Adjacency hindrances = index.outgoing(Relation.Kind.HINDRANCE);
      for (int element = 0; element < index.size(); element++) {
        int end = hindrances.end(element);
        for (int arc = hindrances.first(element); arc < end; arc++) {
          int hindered = hindrances.neighbor(arc);
          if (sight.reaches(hindered)) {
            findings.add(
                Coverage.AGAINST_VISION.at(
                    List.of(index.id(element), index.id(hindered)),
                    withAmounts(element, new Evidence.Priority(priorities.at(hindered)))));
          }
        }
      }
    }

    private void findStrays(FindingList.Builder findings) {
      addStrays(findings, Coverage.MISALIGNED, Service.State.MISALIGNED);
      addStrays(findings, Coverage.UNALIGNED, Service.State.UNALIGNED);
    }

    private void addStrays(FindingList.Builder findings, FindingKind rule, Service.State state) {
      findings.add(
          rule,
          Elements.among(service.elements(state), service::needsWord),
          it -> rule.at(List.of(index.id(it)), withAmounts(it)));
    }

    /** Adds what an element is given, or for a resource what it gives, if that is anything. */
    private Evidence[] withAmounts(int element, Evidence... evidence) {
      Adjacency given =
          index.type(element) == Element.Type.RESOURCE
              ? index.outgoing(Relation.Kind.ALLOCATION)
              : allocations;
      Map<String, BigDecimal> amounts = amounts(index, given, element);
      return amounts.isEmpty()
          ? evidence
          : ObjectArrays.concat(evidence, new Evidence.Amounts(amounts));
    }

    /** Sums allocations of an element by unit; technology that is merely used adds nothing. */
    private static Map<String, BigDecimal> amounts(
        StrategyIndex index, Adjacency allocations, int element) {
      Map<String, BigDecimal> amounts = new TreeMap<>();
      for (int arc = allocations.first(element); arc < allocations.end(element); arc++) {
        Allocation allocation = (Allocation) allocations.relation(arc);
        Resource resource = (Resource) index.element(index.indexOf(allocation.source()));
        if (allocation.amount().isPresent() && resource.unit().isPresent()) {
          amounts.merge(resource.unit().get(), allocation.amount().get(), BigDecimal::add);
        }
      }
      return amounts;
    }
  }

  /** Counts facts about objectives. */
  private static final class Tally {
    /** How many facts there are; behind them it is counted where all of them hold. */
    private static final int ALL = 5;

    private int objectives;
    private final int[] count = new int[ALL + 1];
    private final double[] priority = new double[ALL + 1];

    void count(int facts, double leafPriority) {
      objectives++;
      for (int fact = 0; fact < ALL; fact++) {
        if ((facts >>> fact & 1) != 0) {
          count[fact]++;
          priority[fact] += leafPriority;
        }
      }
      if (facts == (1 << ALL) - 1) {
        count[ALL]++;
        priority[ALL] += leafPriority;
      }
    }

    Coverage.Shares ofObjectives() {
      return shares(fact -> Ratio.of(count[fact], objectives));
    }

    Coverage.Shares ofVisions(boolean anyVision) {
      return shares(fact -> anyVision ? OptionalDouble.of(priority[fact]) : OptionalDouble.empty());
    }

    private static Coverage.Shares shares(IntFunction<OptionalDouble> share) {
      return new Coverage.Shares(
          share.apply(0),
          share.apply(1),
          share.apply(2),
          share.apply(3),
          share.apply(4),
          share.apply(5));
    }
  }
}
