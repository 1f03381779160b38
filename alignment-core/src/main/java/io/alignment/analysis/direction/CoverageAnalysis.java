package io.alignment.analysis.direction;

import static io.alignment.analysis.direction.Service.State.ALIGNED;
import static io.alignment.analysis.direction.Service.State.MISALIGNED;
import static io.alignment.analysis.direction.Service.State.UNALIGNED;
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
import io.alignment.analysis.internal.Belongings;
import io.alignment.analysis.internal.ById;
import io.alignment.analysis.internal.Check;
import io.alignment.analysis.internal.Days;
import io.alignment.analysis.internal.Elements;
import io.alignment.analysis.internal.Labels;
import io.alignment.analysis.internal.LineOfSight;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.index.Adjacency;
import io.alignment.model.Element;
import io.alignment.model.Perspective;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import io.alignment.model.Topic;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Asks what stands behind each objective, and what each objective, initiative, function and
 * resource serves in the end.
 *
 * <p>An objective is <em>anchored</em> if a path of supports leads to a vision, <em>owned</em> if a
 * function answers for it, <em>measured</em> if it has a measure, <em>executed</em> if an
 * initiative supports it or an objective that leads up to it (work adds up, it does not trickle
 * down), <em>resourced</em> if something is allocated to it, to an initiative or objective that
 * leads up to it, or to an objective above it or an initiative that supports one above it (money
 * does trickle down), and <em>covered</em> if it is all five. What is finished works on nothing
 * that is not.
 *
 * <p>Of what the strategy does not speak anywhere, and of what is left out, objectives are unknown:
 * they count for no share; so is what is paused of work and means. Objectives that are finished or
 * carry nothing, as they support with a weight of 0 only, draw no finding, nor do those without a
 * measure of their own while one above or below tells how they are coming along.
 *
 * <p>A key result has a row and is not counted as an objective. It has the owners, the work and the
 * means of the objective to which it belongs where it has none of its own, and needs neither work
 * nor means; its measure and, where nobody owns the objective, its owner are those of the objective
 * too.
 *
 * <p>Something is <em>aligned</em> if a path of ownership, participation, allocation and supports
 * leads from it to a vision; a function also if a function inside it or one that it stands in has
 * such a path. It is <em>misaligned</em> if it, or such a function, serves something, but nothing
 * they serve leads to a vision; a hindrance serves and never leads there. Otherwise it serves
 * nothing: it is busy with day-to-day business, if that takes a part of a resource, or of one that
 * fills the function, one inside it or one that it stands in, or if it fills a function itself;
 * else it is <em>unaligned</em>.
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
    return new Run(question).coverage();
  }

  // Less of the visions is nothing but what was lost in rounding.
  private static final double NEGLIGIBLE = 1e-9;

  /** What one run needs at hand. */
  private static final class Run {
    private final Question question;
    private final StrategyIndex index;
    private final Priorities priorities;
    private final Days days;
    private final LineOfSight sight;
    private final Adjacency allocations;
    private final Adjacency participations;
    private final Backing backing;
    private final Service service;
    private final DailyBusiness daily;
    private final int[] unaligned;
    private final Set<Enum<?>> serving = new HashSet<>();
    private final int[] objectives;
    private final Check anchored;
    private final Check owned;
    private final Check measured;
    private final Check onItsWay;
    private final Check executed;
    private final Check resourced;
    private final Check covered;
    private final Check coveredOnItsWay;

    Run(Question question) {
      this.question = question;
      Strategy strategy = question.strategy();
      index = StrategyIndex.of(strategy);
      priorities = Priorities.of(strategy);
      days = new Days(index, question.day());
      sight = LineOfSight.of(index);
      allocations = index.incoming(Relation.Kind.ALLOCATION);
      participations = index.incoming(Relation.Kind.PARTICIPATION);
      backing = new Backing(index, days);
      service = Service.of(index);
      daily = new DailyBusiness(index);
      unaligned = Elements.among(service.elements(UNALIGNED), it -> !daily.does(it));
      for (Service.State state : List.of(ALIGNED, MISALIGNED)) {
        IntStream.of(service.elements(state)).forEach(it -> serving.add(kind(it)));
      }
      objectives = index.elements(Element.Type.OBJECTIVE);
      Belongings belongings = new Belongings(index);
      anchored = Check.ofFact(objectives, sight::reaches);
      owned = expected(Topic.OWNERS, belongings::isOwned);
      measured = expected(Topic.MEASURES, belongings::isMeasured);
      onItsWay = expected(Topic.MEASURES, backing::isMeasuredOnItsWay);
      executed = expected(Topic.WORK, backing::isExecuted, it -> !isPaused(it));
      resourced = expected(Topic.MEANS, backing::isFunded, it -> !isPaused(it));
      Check but = anchored.and(owned).and(executed).and(resourced);
      covered = but.and(measured);
      coveredOnItsWay = but.and(onItsWay);
    }

    /** Says whether an objective rests, so that it needs neither work nor means for now. */
    private boolean isPaused(int objective) {
      return !index.isOpen(objective) && !index.isFinished(objective);
    }

    private Check expected(Topic topic, IntPredicate isShown) {
      return expected(topic, isShown, it -> true);
    }

    /** Asks the objectives something that some need, and of which the record may be silent. */
    private Check expected(Topic topic, IntPredicate isShown, IntPredicate isNeeded) {
      // Initiatives are how work is recorded that coverage counts.
      boolean isSpoken = topic != Topic.WORK || index.elements(Element.Type.INITIATIVE).length > 0;
      return Check.of(
          objectives,
          objective ->
              isShown.test(objective)
                  ? Check.State.SHOWN
                  : isSpoken
                          && isNeeded.test(objective)
                          && question.expects(topic, index.id(objective))
                      ? Check.State.FAILING
                      : Check.State.UNKNOWN);
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
      Coverage.Shares shares =
          shares(measured, covered, check -> check.tally(this::counted).share());
      return new Coverage(
          index.goals().length,
          shares.anchored(),
          shares.owned(),
          shares.measured(),
          shares.executed(),
          shares.resourced(),
          shares.covered(),
          shares(
              onItsWay,
              coveredOnItsWay,
              check -> anyVision ? ofVisions(check) : OptionalDouble.empty()),
          byPerspective(),
          ById.of(index, objectives, this::row),
          service.ids(ALIGNED),
          service.ids(MISALIGNED),
          Elements.ids(index, unaligned),
          Elements.ids(index, Elements.among(service.elements(UNALIGNED), daily::does)),
          service.nextSteps(),
          findings.build());
    }

    /** A key result has a row, but is no objective more. */
    private double counted(int objective) {
      return index.isKeyResult(objective) ? 0 : 1;
    }

    private Optional<Perspective> perspective(int objective) {
      return index.isKeyResult(objective) ? Optional.empty() : index.perspective(objective);
    }

    private Coverage.Shares shares(
        Check isMeasured, Check isCovered, Function<Check, OptionalDouble> share) {
      return new Coverage.Shares(
          share.apply(anchored),
          share.apply(owned),
          share.apply(isMeasured),
          share.apply(executed),
          share.apply(resourced),
          share.apply(isCovered));
    }

    /** Returns of what is known of the visions the share carried by those no objective supports. */
    private OptionalDouble ofVisions(Check check) {
      Check.Tally leaves = check.tally(it -> backing.isLeaf(it) ? priorities.at(it) : 0);
      double known = 1 - leaves.unknown();
      return known < NEGLIGIBLE || (objectives.length > 0 && check.tally().known() == 0)
          ? OptionalDouble.empty()
          : OptionalDouble.of(leaves.shown() / known);
    }

    private Map<String, Coverage.Shares> byPerspective() {
      Map<Check, Map<Perspective, OptionalDouble>> known = new HashMap<>();
      for (Check check : List.of(anchored, owned, measured, executed, resourced, covered)) {
        known.put(check, check.shares(Perspective.class, this::perspective));
      }
      Map<String, Coverage.Shares> byName = new TreeMap<>();
      for (Perspective perspective : requireNonNull(known.get(anchored)).keySet()) {
        byName.put(
            Labels.of(perspective),
            shares(
                measured,
                covered,
                check -> requireNonNull(requireNonNull(known.get(check)).get(perspective))));
      }
      return byName;
    }

    private ObjectiveCoverage row(int objective) {
      return new ObjectiveCoverage(
          anchored.isShown(objective),
          owned.isKnownAt(objective),
          measured.isKnownAt(objective),
          executed.isKnownAt(objective),
          resourced.isKnownAt(objective));
    }

    // Findings

    private void findGaps(FindingList.Builder findings) {
      findGaps(findings, Coverage.UNOWNED, owned, it -> !isToldAbove(owned, it));
      findGaps(findings, Coverage.UNMEASURED, onItsWay, it -> !isToldAbove(onItsWay, it));
      findGaps(
          findings, Coverage.UNEXECUTED, executed, it -> isIdle(it) && !backing.isWorkOver(it));
      findGaps(findings, Coverage.WORK_OVER, executed, it -> isIdle(it) && backing.isWorkOver(it));
      findGaps(findings, Coverage.UNFUNDED, resourced, it -> !index.isKeyResult(it));
    }

    /** Says whether a key result lacks no more than the objective to which it belongs. */
    private boolean isToldAbove(Check check, int objective) {
      return index.isKeyResult(objective)
          && check.at(index.objectiveOf(objective)) == Check.State.FAILING;
    }

    /**
     * Says whether nobody has a part in an objective itself either, nor has put it aside, where it
     * needs work of its own.
     */
    private boolean isIdle(int objective) {
      return index.isOpen(objective)
          && !index.isKeyResult(objective)
          && !participations.isAt(objective)
          && !allocations.isAt(objective);
    }

    private void findGaps(
        FindingList.Builder findings, FindingKind kind, Check check, IntPredicate isGap) {
      findings.add(
          kind,
          // What is finished needs nothing any more, nor does what is only shown.
          Elements.among(
              check.failing(), it -> !index.isFinished(it) && !isOnlyShown(it) && isGap.test(it)),
          objective ->
              sight.reaches(objective)
                  ? kind.at(index.id(objective), new Evidence.Priority(priorities.at(objective)))
                  : kind.at(index.id(objective)));
    }

    /** Says whether a way leads to a vision, along supports of weight 0, and nothing is carried. */
    private boolean isOnlyShown(int objective) {
      return sight.reaches(objective) && !sight.carries(objective);
    }

    private void findHindrances(FindingList.Builder findings) {
      Adjacency hindrances = index.outgoing(Relation.Kind.HINDRANCE);
      for (int element = 0; element < index.size(); element++) {
        int end = hindrances.end(element);
        for (int arc = hindrances.first(element); arc < end; arc++) {
          int hindered = hindrances.neighbor(arc);
          if (sight.carries(hindered)) {
            findings.add(
                Coverage.AGAINST_VISION.at(
                    List.of(index.id(element), index.id(hindered)),
                    withAmounts(element, new Evidence.Priority(priorities.at(hindered)))));
          }
        }
      }
    }

    private void findStrays(FindingList.Builder findings) {
      if (index.elements(Element.Type.VISION).length > 0) {
        addStrays(findings, Coverage.MISALIGNED, service.elements(MISALIGNED));
        addStrays(findings, Coverage.UNALIGNED, Elements.among(unaligned, it -> !isOurs(it)));
        addStrays(
            findings,
            Coverage.WITHOUT_GOAL,
            Elements.among(unaligned, it -> isOurs(it) && !isHeard(it)));
      }
    }

    /** Says whether somebody is asked or told about work, so that it is known what for. */
    private boolean isHeard(int element) {
      return index.outgoing(Relation.Kind.CONSULTATION).isAt(element)
          || index.outgoing(Relation.Kind.NOTIFICATION).isAt(element);
    }

    /** Says whether an element is people or part of the business: what nobody begins or ends. */
    private boolean isOurs(int element) {
      return switch (index.type(element)) {
        case FUNCTION -> true;
        case RESOURCE -> index.resourceKind(element) == Resource.Kind.HUMAN;
        case VISION, OBJECTIVE, INITIATIVE, FACTOR -> false;
      };
    }

    private void addStrays(FindingList.Builder findings, FindingKind rule, int[] elements) {
      findings.add(
          rule,
          Elements.among(elements, it -> service.needsWord(it) && serving.contains(kind(it))),
          it -> rule.at(List.of(index.id(it)), withAmounts(it)));
    }

    /**
     * Returns of what kind an element is; where none of a kind serves, nobody has written it down.
     */
    private Enum<?> kind(int element) {
      Element.Type type = index.type(element);
      return type == Element.Type.RESOURCE ? index.resourceKind(element) : type;
    }

    /** Adds what an element is given, or for a resource what it gives, if that is anything. */
    private Evidence[] withAmounts(int element, Evidence... evidence) {
      Adjacency given =
          index.type(element) == Element.Type.RESOURCE
              ? index.outgoing(Relation.Kind.ALLOCATION)
              : allocations;
      Map<String, BigDecimal> amounts =
          AllocatedAmounts.byUnit(index, days, given, element, resource -> true);
      return amounts.isEmpty()
          ? evidence
          : ObjectArrays.concat(evidence, new Evidence.Amounts(amounts));
    }
  }
}
