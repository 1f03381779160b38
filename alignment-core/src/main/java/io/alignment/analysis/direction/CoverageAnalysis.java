package io.alignment.analysis.direction;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ObjectArrays;
import io.alignment.analysis.Analysis;
import io.alignment.analysis.Catalogue;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.FindingList;
import io.alignment.analysis.Priorities;
import io.alignment.analysis.Question;
import io.alignment.analysis.direction.Coverage.ObjectiveCoverage;
import io.alignment.analysis.internal.AllocatedAmounts;
import io.alignment.analysis.internal.ById;
import io.alignment.analysis.internal.Check;
import io.alignment.analysis.internal.Elements;
import io.alignment.analysis.internal.Labels;
import io.alignment.analysis.internal.LineOfSight;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.index.Adjacency;
import io.alignment.model.Element;
import io.alignment.model.Perspective;
import io.alignment.model.Relation;
import io.alignment.model.Strategy;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;

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
  public Optional<Catalogue<?>> catalogue() {
    return Optional.of(Coverage.CATALOGUE);
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
    private final Backing backing;
    private final Service service;
    private final int[] objectives;
    private final Check anchored;
    private final Check owned;
    private final Check measured;
    private final Check executed;
    private final Check resourced;
    private final Check covered;

    Run(Strategy strategy) {
      index = StrategyIndex.of(strategy);
      priorities = Priorities.of(strategy);
      sight = LineOfSight.of(index);
      allocations = index.incoming(Relation.Kind.ALLOCATION);
      backing = Backing.of(index);
      service = Service.of(index);
      objectives = index.elements(Element.Type.OBJECTIVE);
      Adjacency owners = index.incoming(Relation.Kind.OWNERSHIP);
      anchored = Check.ofFact(objectives, sight::reaches);
      owned = Check.ofFact(objectives, owners::isAt);
      measured = Check.ofFact(objectives, index::hasMeasures);
      executed = Check.ofFact(objectives, backing::isExecuted);
      resourced = Check.ofFact(objectives, backing::isFunded);
      covered = anchored.and(owned).and(measured).and(executed).and(resourced);
    }

    Coverage coverage() {
      boolean anyVision = index.elements(Element.Type.VISION).length > 0;
      FindingList.Builder findings = new FindingList.Builder();
      if (!anyVision && objectives.length > 0) {
        findings.add(Coverage.NO_VISION.at(List.of()));
      }
      findGaps(findings);
      findHindrances(findings);
      findStrays(findings);
      Coverage.Shares shares = shares(check -> check.tally().share());
      return new Coverage(
          objectives.length,
          shares.anchored(),
          shares.owned(),
          shares.measured(),
          shares.executed(),
          shares.resourced(),
          shares.covered(),
          shares(check -> anyVision ? ofVisions(check) : OptionalDouble.empty()),
          byPerspective(),
          ById.of(index, objectives, this::row),
          service.ids(Service.State.ALIGNED),
          service.ids(Service.State.MISALIGNED),
          service.ids(Service.State.UNALIGNED),
          service.nextSteps(),
          findings.build());
    }

    private Coverage.Shares shares(Function<Check, OptionalDouble> share) {
      return new Coverage.Shares(
          share.apply(anchored),
          share.apply(owned),
          share.apply(measured),
          share.apply(executed),
          share.apply(resourced),
          share.apply(covered));
    }

    /** Returns the share of the visions carried by those that no objective supports. */
    private OptionalDouble ofVisions(Check check) {
      return OptionalDouble.of(
          check.tally(it -> backing.isLeaf(it) ? priorities.at(it) : 0).shown());
    }

    private Map<String, Coverage.Shares> byPerspective() {
      Map<Check, Map<Perspective, OptionalDouble>> known = new HashMap<>();
      for (Check check : List.of(anchored, owned, measured, executed, resourced, covered)) {
        known.put(check, check.shares(Perspective.class, index::perspective));
      }
      Map<String, Coverage.Shares> byName = new TreeMap<>();
      for (Perspective perspective : requireNonNull(known.get(anchored)).keySet()) {
        byName.put(
            Labels.of(perspective),
            shares(check -> requireNonNull(requireNonNull(known.get(check)).get(perspective))));
      }
      return byName;
    }

    private ObjectiveCoverage row(int objective) {
      return new ObjectiveCoverage(
          anchored.isShown(objective),
          owned.isShown(objective),
          measured.isShown(objective),
          executed.isShown(objective),
          resourced.isShown(objective));
    }

    // Findings

    private void findGaps(FindingList.Builder findings) {
      findGaps(findings, Coverage.UNOWNED, owned);
      findGaps(findings, Coverage.UNMEASURED, measured);
      findGaps(findings, Coverage.UNEXECUTED, executed);
      findGaps(findings, Coverage.UNFUNDED, resourced);
    }

    private void findGaps(FindingList.Builder findings, FindingKind kind, Check check) {
      findings.add(
          kind,
          check.failing(),
          objective ->
              sight.reaches(objective)
                  ? kind.at(index.id(objective), new Evidence.Priority(priorities.at(objective)))
                  : kind.at(index.id(objective)));
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
      Map<String, BigDecimal> amounts =
          AllocatedAmounts.byUnit(index, given, element, resource -> true);
      return amounts.isEmpty()
          ? evidence
          : ObjectArrays.concat(evidence, new Evidence.Amounts(amounts));
    }
  }
}
