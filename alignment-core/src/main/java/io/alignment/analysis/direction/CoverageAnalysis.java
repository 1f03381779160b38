package io.alignment.analysis.direction;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ObjectArrays;
import io.alignment.analysis.Analysis;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.analysis.Metric;
import io.alignment.analysis.Priorities;
import io.alignment.analysis.direction.Coverage.Row;
import io.alignment.analysis.internal.ById;
import io.alignment.analysis.internal.Labels;
import io.alignment.analysis.internal.LineOfSight;
import io.alignment.analysis.internal.Ratio;
import io.alignment.model.Allocation;
import io.alignment.model.Arcs;
import io.alignment.model.Element;
import io.alignment.model.Objective;
import io.alignment.model.Perspective;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyIndex;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
  public List<Finding.Rule> rules() {
    return Coverage.RULES;
  }

  @Override
  public Coverage analyze(Strategy strategy) {
    return new Run(strategy).coverage();
  }

  /** What one run needs at hand. */
  private static final class Run {
    private final StrategyIndex index;
    private final Priorities priorities;
    private final LineOfSight sight;
    private final Arcs supports;
    private final Arcs supporters;
    private final Arcs allocations;
    private final Arcs owners;
    private final Service service;
    private final boolean[] executed;
    private final boolean[] fundedHere;
    private final boolean[] fundedBelow;
    private final boolean[] resourced;
    private final boolean[] isLeaf;
    private final ImmutableList.Builder<Finding> findings = ImmutableList.builder();

    Run(Strategy strategy) {
      index = strategy.withoutDropped().index();
      priorities = Priorities.of(strategy);
      sight = LineOfSight.of(index);
      supports = index.outgoing(Relation.Kind.SUPPORT);
      supporters = index.incoming(Relation.Kind.SUPPORT);
      allocations = index.incoming(Relation.Kind.ALLOCATION);
      owners = index.incoming(Relation.Kind.OWNERSHIP);
      service = new Service(index, sight);
      executed = new boolean[index.size()];
      fundedHere = new boolean[index.size()];
      fundedBelow = new boolean[index.size()];
      resourced = new boolean[index.size()];
      isLeaf = new boolean[index.size()];
    }

    Coverage coverage() {
      sweepUp();
      sweepDown();
      ById.Builder<Row> rows = new ById.Builder<>(index.size());
      Tally all = new Tally();
      Map<Perspective, Tally> perspectives = new EnumMap<>(Perspective.class);
      int visions = 0;
      for (int element = 0; element < index.size(); element++) {
        visions += index.type(element) == Element.Type.VISION ? 1 : 0;
        if (isObjective(element)) {
          Row row = row(element);
          rows.put(index.id(element), row);
          double leafPriority = isLeaf[element] ? priorities.at(element) : 0;
          all.count(row, leafPriority);
          ((Objective) index.element(element))
              .perspective()
              .ifPresent(it -> perspectives.computeIfAbsent(it, p -> new Tally()).count(row, 0));
          findGaps(element, row);
        }
      }
      if (visions == 0 && all.objectives > 0) {
        findings.add(Coverage.NO_VISION.at(List.of()));
      }
      findHindrances();
      findStrays();
      Coverage.Shares shares = all.ofObjectives();
      return new Coverage(
          all.objectives,
          shares.anchored(),
          shares.owned(),
          shares.measured(),
          shares.executed(),
          shares.resourced(),
          shares.covered(),
          all.ofVisions(visions > 0),
          byName(perspectives),
          rows.build(),
          service.ids(Service.State.ALIGNED),
          service.ids(Service.State.MISALIGNED),
          service.ids(Service.State.UNALIGNED),
          service.nextSteps(),
          Finding.sorted(findings.build()));
    }

    private boolean isObjective(int element) {
      return index.type(element) == Element.Type.OBJECTIVE;
    }

    /** Carries work and money up the cascade. */
    private void sweepUp() {
      for (int position = 0; position < index.size(); position++) {
        int element = index.upward(position);
        isLeaf[element] = true;
        fundedHere[element] = allocations.isAt(element);
        int end = supporters.end(element);
        for (int arc = supporters.first(element); arc < end; arc++) {
          int supporter = supporters.neighbor(arc);
          if (isObjective(supporter)) {
            isLeaf[element] = false;
            executed[element] |= executed[supporter];
            fundedBelow[element] |= fundedBelow[supporter];
          } else {
            executed[element] = true;
            fundedHere[element] |= allocations.isAt(supporter);
          }
        }
        fundedBelow[element] |= fundedHere[element];
      }
    }

    /** Carries money down again. */
    private void sweepDown() {
      boolean[] fundedAbove = new boolean[index.size()];
      for (int position = index.size() - 1; position >= 0; position--) {
        int element = index.upward(position);
        int end = supports.end(element);
        for (int arc = supports.first(element); arc < end; arc++) {
          int above = supports.neighbor(arc);
          fundedAbove[element] |= fundedAbove[above] || (isObjective(above) && fundedHere[above]);
        }
        resourced[element] = fundedBelow[element] || fundedAbove[element];
      }
    }

    private Row row(int objective) {
      return new Row(
          sight.reaches(objective),
          owners.isAt(objective),
          !((Objective) index.element(objective)).measures().isEmpty(),
          executed[objective],
          resourced[objective]);
    }

    private static Map<String, Coverage.Shares> byName(Map<Perspective, Tally> perspectives) {
      Map<String, Coverage.Shares> byName = new TreeMap<>();
      perspectives.forEach(
          (perspective, tally) -> byName.put(Labels.of(perspective), tally.ofObjectives()));
      return byName;
    }

    // Findings

    private void findGaps(int objective, Row row) {
      String id = index.id(objective);
      Evidence[] stake =
          row.anchored()
              ? new Evidence[] {new Evidence.Priority(priorities.at(objective))}
              : new Evidence[0];
      if (!row.owned()) {
        findings.add(Coverage.UNOWNED.at(id, stake));
      }
      if (!row.measured()) {
        findings.add(Coverage.UNMEASURED.at(id, stake));
      }
      if (!row.executed()) {
        findings.add(Coverage.UNEXECUTED.at(id, stake));
      }
      if (!row.resourced()) {
        findings.add(Coverage.UNFUNDED.at(id, stake));
      }
    }

    private void findHindrances() {
      Arcs hindrances = index.outgoing(Relation.Kind.HINDRANCE);
      for (int element = 0; element < index.size(); element++) {
        for (int arc = hindrances.first(element); arc < hindrances.end(element); arc++) {
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

    private void findStrays() {
      for (int element = 0; element < index.size(); element++) {
        if (service.needsWord(element)) {
          Finding.Rule rule =
              service.state(element) == Service.State.MISALIGNED
                  ? Coverage.MISALIGNED
                  : Coverage.UNALIGNED;
          findings.add(rule.at(List.of(index.id(element)), withAmounts(element)));
        }
      }
    }

    /** Adds what an element is given, or for a resource what it gives, if that is anything. */
    private Evidence[] withAmounts(int element, Evidence... evidence) {
      Arcs given =
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
        StrategyIndex index, Arcs allocations, int element) {
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
    private int objectives;
    private final int[] count = new int[6];
    private final double[] priority = new double[6];

    void count(Row row, double leafPriority) {
      objectives++;
      boolean[] facts = row.facts();
      for (int fact = 0; fact < facts.length; fact++) {
        if (facts[fact]) {
          count[fact]++;
          priority[fact] += leafPriority;
        }
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
