package io.alignment.analysis.summary;

import static java.util.stream.Collectors.toSet;

import com.google.common.collect.ImmutableSet;
import io.alignment.analysis.Finding;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.Question;
import io.alignment.analysis.direction.Cascade;
import io.alignment.analysis.direction.CascadeAnalysis;
import io.alignment.analysis.direction.Coverage;
import io.alignment.analysis.direction.CoverageAnalysis;
import io.alignment.analysis.environment.Impact;
import io.alignment.analysis.environment.ImpactAnalysis;
import io.alignment.analysis.environment.Swot;
import io.alignment.analysis.environment.SwotAnalysis;
import io.alignment.analysis.internal.Check;
import io.alignment.analysis.internal.Check.State;
import io.alignment.analysis.internal.Days;
import io.alignment.analysis.internal.Elements;
import io.alignment.analysis.internal.Hierarchy;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.analysis.objectives.Progress;
import io.alignment.analysis.objectives.ProgressAnalysis;
import io.alignment.analysis.objectives.Time;
import io.alignment.analysis.objectives.TimeAnalysis;
import io.alignment.analysis.people.CommunicationAnalysis;
import io.alignment.analysis.people.CommunicationFlow;
import io.alignment.analysis.people.SiloAnalysis;
import io.alignment.analysis.people.Silos;
import io.alignment.analysis.resources.ResourceFit;
import io.alignment.analysis.resources.ResourceFitAnalysis;
import io.alignment.model.Demand;
import io.alignment.model.Element;
import io.alignment.model.Factor;
import io.alignment.model.Factor.Quadrant;
import io.alignment.model.Strategy;
import io.alignment.model.Topic;
import io.alignment.model.WorkItem;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What other analyses answer to the same question, counted for the terms of a summary. */
final class Answers {

  private final Question question;
  private final Strategy strategy;
  private final StrategyIndex index;
  private final int[] objectives;
  private final Coverage coverage;
  private final Cascade cascade;
  private final Silos silos;
  private final CommunicationFlow communication;
  private final ResourceFit resourceFit;
  private final Time time;
  private final Progress progress;
  private final Swot swot;
  private final Impact impact;
  private final Set<String> aligned;

  Answers(Question question) {
    this.question = question;
    strategy = question.strategy();
    index = StrategyIndex.of(strategy);
    objectives = index.goals();
    coverage = question.answer(Coverage.class, new CoverageAnalysis());
    cascade = question.answer(Cascade.class, new CascadeAnalysis());
    silos = SiloAnalysis.inEachPart().analyze(question);
    communication = question.answer(CommunicationFlow.class, new CommunicationAnalysis());
    resourceFit = question.answer(ResourceFit.class, new ResourceFitAnalysis());
    time = question.answer(Time.class, new TimeAnalysis());
    progress = question.answer(Progress.class, new ProgressAnalysis());
    swot = question.answer(Swot.class, new SwotAnalysis());
    impact = question.answer(Impact.class, new ImpactAnalysis());
    aligned = ImmutableSet.copyOf(coverage.aligned());
  }

  List<Summary.Term> terms() {
    return Arrays.stream(TermKind.values()).map(kind -> kind.of(this)).toList();
  }

  private Coverage.ObjectiveCoverage coverage(int objective) {
    return Objects.requireNonNull(coverage.byObjective().get(index.id(objective)));
  }

  /** Counts the objectives that lead to a vision and are something else besides. */
  Count objectives(Function<Coverage.ObjectiveCoverage, Optional<Boolean>> besides) {
    return Count.of(
        Check.of(
            objectives,
            it ->
                besides
                    .apply(coverage(it))
                    .map(is -> Check.State.of(is && coverage(it).anchored()))
                    .orElse(Check.State.UNKNOWN)));
  }

  Count initiatives() {
    return Count.of(
        Check.ofFact(
            index.elements(Element.Type.INITIATIVE), it -> aligned.contains(index.id(it))));
  }

  Count lineOfSight() {
    Hierarchy hierarchy = Hierarchy.of(index);
    int[] functions = index.elements(Element.Type.FUNCTION);
    return Count.of(
        Check.ofFact(
            Elements.among(functions, it -> !hierarchy.hasInner(it)),
            it ->
                cascade.lineOfSight().getOrDefault(index.id(it), OptionalInt.empty()).isPresent()));
  }

  Count congruence() {
    int present = silos.present().size();
    return new Count(
        present, present + (double) silos.gaps().size(), silos.completeness().orElse(0));
  }

  Count answered() {
    return Count.of(
        communication.told() - (double) communication.oneWay().size(), communication.told());
  }

  Count fit() {
    double sum = 0;
    int units = 0;
    for (ResourceFit.Amounts of : resourceFit.amounts()) {
      sum += of.fit().orElse(0);
      units += of.fit().isPresent() ? 1 : 0;
    }
    return Count.of(sum, units);
  }

  Count served() {
    Set<String> units =
        resourceFit.amounts().stream().map(ResourceFit.Amounts::unit).collect(toSet());
    double all =
        strategy.elements(WorkItem.class).stream()
            .filter(item -> Days.isOpen(item))
            .mapToDouble(
                item ->
                    item.demands().stream()
                        .filter(demand -> demand.amount().signum() > 0)
                        .map(Demand::unit)
                        .distinct()
                        .filter(units::contains)
                        .count())
            .sum();
    return Count.of(
        all - resourceFit.amounts().stream().mapToDouble(it -> it.short_().size()).sum(), all);
  }

  Count skilled() {
    return Count.of(
        resourceFit.skills().stream().mapToInt(it -> it.held().size()).sum(),
        resourceFit.skills().stream().mapToInt(it -> it.required().size()).sum());
  }

  Count reached() {
    Set<String> top = ImmutableSet.copyOf(communication.top());
    Check hears =
        Check.of(
            Elements.among(
                index.elements(Element.Type.FUNCTION),
                it -> !top.isEmpty() && !top.contains(index.id(it))),
            this::hears);
    return new Count(
        hears.tally().shown(), hears.tally().known(), communication.completeness().orElse(0));
  }

  private State hears(int function) {
    var of = Objects.requireNonNull(communication.functions().get(index.id(function)));
    if (!of.known()) {
      return State.UNKNOWN;
    }
    return of.hops().isPresent() ? State.SHOWN : State.FAILING;
  }

  Count dated() {
    return workWithout(Time.UNDATED);
  }

  Count fitting() {
    return workWithout(
        Time.UNDATED,
        Time.DUE_AFTER_PARENT,
        Time.BEFORE_WHAT_IT_NEEDS,
        Time.BEYOND_HORIZON,
        Time.ALLOCATION_OUTSIDE);
  }

  /**
   * Counts the work that leads to a vision and of which none of some kinds was found, if its days
   * are spoken of.
   */
  private Count workWithout(FindingKind... kinds) {
    Set<String> found = firstOf(time.findings(), kinds);
    Check.Tally tally = new Check.Tally();
    for (WorkItem item : strategy.elements(WorkItem.class)) {
      String id = item.id();
      // A key result counts with its objective, but for a fault of its own.
      if (!found.contains(id) && strategy.isKeyResult(id)) {
        continue;
      }
      boolean isKnown = found.contains(id) || question.expects(Topic.DAYS, id);
      tally.add(isKnown ? State.of(aligned.contains(id) && !found.contains(id)) : State.UNKNOWN, 1);
    }
    return Count.of(tally);
  }

  /** Counts the factors of two quadrants that are answered or used. */
  Count factors(Quadrant... quadrants) {
    Set<String> open =
        Stream.of(
                swot.unansweredThreats(),
                swot.unansweredWeaknesses(),
                swot.unusedStrengths(),
                swot.unusedOpportunities())
            .flatMap(List::stream)
            .collect(toSet());
    boolean isKnown = question.speaksOf(Topic.ANSWERS) && !Topic.ANSWERS.isIn(question.leftOut());
    return Count.of(
        Check.of(
            Elements.among(
                index.elements(Element.Type.FACTOR),
                it -> Stream.of(quadrants).anyMatch(((Factor) index.element(it))::isIn)),
            it -> isKnown ? State.of(!open.contains(index.id(it))) : State.UNKNOWN));
  }

  Count unexposed() {
    return Count.of(Check.of(objectives, this::isUnexposed));
  }

  private State isUnexposed(int objective) {
    Impact.Exposure of = Objects.requireNonNull(impact.objectives().get(index.id(objective)));
    // Of what nothing bears on nobody has said anything.
    if (of.helps().orElse(0) == 0 && of.harms().orElse(0) == 0) {
      return State.UNKNOWN;
    }
    return !of.exposed() && coverage(objective).anchored() ? State.SHOWN : State.FAILING;
  }

  /** Counts those on course, of all objectives: leaving out a bad measure must not help. */
  Count onCourse() {
    Set<String> off =
        firstOf(
            progress.findings(),
            Progress.OVERDUE,
            Progress.MISSED,
            Progress.BEHIND,
            Progress.BROKEN,
            Progress.STALE);
    Check.Tally tally = Check.of(objectives, it -> isOnCourse(it, off)).tally();
    return new Count(tally.shown(), tally.all(), tally.completeness().orElse(0));
  }

  private State isOnCourse(int objective, Set<String> off) {
    String id = index.id(objective);
    Progress.ObjectiveProgress of = Objects.requireNonNull(progress.byObjective().get(id));
    // What is measured below it alone does not count.
    if (of.measures().isEmpty() || of.standing().progress().isEmpty()) {
      return State.UNKNOWN;
    }
    return coverage(objective).anchored() && !off.contains(id) ? State.SHOWN : State.FAILING;
  }

  /** Returns about which elements one of some kinds was found: of allocations about the work. */
  private static Set<String> firstOf(List<Finding> findings, FindingKind... kinds) {
    Set<String> rules = Arrays.stream(kinds).map(FindingKind::id).collect(toSet());
    return findings.stream()
        .filter(finding -> rules.contains(finding.rule()))
        .map(it -> it.elements().get(it.rule().equals(Time.ALLOCATION_OUTSIDE.id()) ? 1 : 0))
        .collect(toSet());
  }
}
