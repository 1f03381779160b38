package io.alignment.plan;

import com.google.common.collect.ImmutableSet;
import io.alignment.Analyses;
import io.alignment.analysis.Analysis;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.FindingList;
import io.alignment.analysis.Question;
import io.alignment.analysis.Report;
import io.alignment.analysis.Result;
import io.alignment.analysis.Severity;
import io.alignment.analysis.board.Board;
import io.alignment.analysis.board.BoardAnalysis;
import io.alignment.analysis.objectives.Time;
import io.alignment.analysis.objectives.TimeAnalysis;
import io.alignment.analysis.resources.ResourceFit;
import io.alignment.analysis.resources.ResourceFit.Amounts;
import io.alignment.analysis.resources.ResourceFit.Fork;
import io.alignment.analysis.resources.ResourceFitAnalysis;
import io.alignment.model.Edit;
import io.alignment.model.Strategy;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes steps in a copy and asks what came of them; only what plans are measured by, and what they
 * must not break.
 */
final class Trials {

  /** What no step may bring about: kinds of which it must not raise a finding. */
  private static final Set<String> BROKEN =
      Stream.concat(
              Stream.of(
                  ResourceFit.OVERCOMMITTED,
                  ResourceFit.CAPACITY_SHORT,
                  ResourceFit.SHORT,
                  ResourceFit.SKILL_MISSING,
                  ResourceFit.SKILL_ELSEWHERE),
              Time.CATALOGUE.findingKinds().stream())
          .map(FindingKind::id)
          .collect(ImmutableSet.toImmutableSet());

  private final Question question;
  // Of one day, as steps may not move what counts as today.
  private final Question ofTheDay;
  private final Analyses analyses;
  private final List<Analysis<? extends Result>> erring;
  private final Set<Finding.Key> broken;
  private final Map<String, BigDecimal> lacking;
  private final Set<String> units;
  private final Outcome base;
  private final Map<Set<Edit>, Optional<Outcome>> kept = new HashMap<>();
  private int tried;

  Trials(Question question, Analyses analyses, Report report) {
    this.question = question.asking(analyses.list());
    ofTheDay = question.day().map(question::asOf).orElse(question);
    this.analyses = analyses;
    Set<String> errors =
        report.findings().stream()
            .filter(it -> it.severity() == Severity.ERROR)
            .map(Finding::rule)
            .collect(Collectors.toSet());
    erring =
        analyses.list().stream()
            .filter(it -> it.findingKinds().stream().anyMatch(kind -> errors.contains(kind.id())))
            .toList();
    broken = broken(this.question);
    lacking = lacking(fit(this.question));
    units =
        fit(this.question).amounts().stream()
            .filter(it -> it.allocated().signum() > 0)
            .map(Amounts::unit)
            .collect(ImmutableSet.toImmutableSet());
    base = outcome(this.question);
  }

  /** Returns the strategy as it is. */
  Outcome base() {
    return base;
  }

  /** Returns how many copies were asked. */
  int tried() {
    return tried;
  }

  /** Returns what comes of a step after others; empty if it cannot be made or breaks something. */
  Optional<Outcome> after(Outcome others, Edit step) {
    return after(others.question(), List.of(step));
  }

  /** Returns what comes of some steps, one after another. */
  Optional<Outcome> of(List<Edit> steps) {
    Optional<Outcome> known = kept.get(ImmutableSet.copyOf(steps));
    return known == null ? after(question, steps) : known;
  }

  /** Keeps what came of some steps, as it will be asked again. */
  void keep(List<Edit> steps, Optional<Outcome> outcome) {
    kept.put(ImmutableSet.copyOf(steps), outcome);
  }

  private Optional<Outcome> after(Question before, List<Edit> steps) {
    tried++;
    Strategy strategy;
    try {
      strategy = before.whole().with(new Edit.All(steps.stream().flatMap(Settings::flat).toList()));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // Not possible here.
    }
    Reach reach = Reach.of(steps, before.whole());
    Question asked =
        ofTheDay
            .insteadAbout(strategy)
            .asking(analyses.list())
            .knowing(before, it -> !reach.reaches(it));
    return reach.reachesMeans() && breaks(asked) ? Optional.empty() : Optional.of(outcome(asked));
  }

  // What must not be

  private boolean breaks(Question asked) {
    return !broken.containsAll(broken(asked))
        || lacking(fit(asked)).entrySet().stream()
            .anyMatch(
                it ->
                    it.getValue().compareTo(lacking.getOrDefault(it.getKey(), BigDecimal.ZERO))
                        > 0);
  }

  private static Set<Finding.Key> broken(Question asked) {
    Set<Finding.Key> keys = new HashSet<>();
    Stream.of(fit(asked), time(asked))
        .flatMap(it -> FindingList.ofRules(it.findings(), BROKEN).stream())
        .filter(it -> it.severity() != Severity.INFO)
        .forEach(it -> keys.add(it.key()));
    return keys;
  }

  /** Returns what work lacks of its demands, by unit and id. */
  private static Map<String, BigDecimal> lacking(ResourceFit fit) {
    Map<String, BigDecimal> lacking = new HashMap<>();
    for (Amounts of : fit.amounts()) {
      of.short_()
          .forEach(it -> lacking.put(of.unit() + " " + it.id(), it.demand().subtract(it.amount())));
    }
    return lacking;
  }

  private static ResourceFit fit(Question asked) {
    return asked.answer(ResourceFit.class, new ResourceFitAnalysis());
  }

  private static Time time(Question asked) {
    return asked.answer(Time.class, new TimeAnalysis());
  }

  // What it is worth

  private Outcome outcome(Question asked) {
    Board board = asked.answer(Board.class, new BoardAnalysis());
    int errors =
        erring.stream()
            .mapToInt(it -> FindingList.count(asked.answer(it).findings(), Severity.ERROR))
            .sum();
    return new Outcome(
        asked,
        board,
        new Worth(board.headline().map(Board.Area::shown).orElse(0.0), useful(fit(asked)), errors));
  }

  /** Counts no unit in which nothing was given before: to give anything at all is no gain. */
  private OptionalDouble useful(ResourceFit fit) {
    return fit.amounts().stream()
        .filter(it -> units.contains(it.unit()) && it.allocated().signum() > 0)
        .mapToDouble(it -> useful(it, fit))
        .average();
  }

  /** Returns what of a unit serves a vision, goes the right way, and is promised only once. */
  private static double useful(Amounts of, ResourceFit fit) {
    double allocated = of.allocated().doubleValue();
    double moved = 0;
    double passing = 0;
    for (Fork fork : of.forks()) {
      if (fork.moved().isPresent()) {
        passing += fork.amount();
        moved += fork.weighed() ? fork.moved().getAsDouble() : 0;
      }
    }
    double over = of.overcommitted().isEmpty() ? 0 : over(of.unit(), fit.findings());
    double served = Math.max(0, 1 - of.stray() / allocated);
    return Math.max(0, served * (passing == 0 ? 1 : 1 - moved / passing) - over / allocated);
  }

  /** Returns what is promised beyond what there is, each on the day on which that is most. */
  private static double over(String unit, List<Finding> findings) {
    return FindingList.ofRules(findings, Set.of(ResourceFit.OVERCOMMITTED.id())).stream()
        .flatMap(it -> it.evidence().stream())
        .filter(Evidence.Amounts.class::isInstance)
        .map(it -> ((Evidence.Amounts) it).amounts().getOrDefault(unit, BigDecimal.ZERO))
        .mapToDouble(BigDecimal::doubleValue)
        .sum();
  }
}
