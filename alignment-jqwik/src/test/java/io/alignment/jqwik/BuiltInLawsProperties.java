package io.alignment.jqwik;

import io.alignment.Analyses;
import io.alignment.analysis.Analysis;
import io.alignment.analysis.Finding;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.Metric;
import io.alignment.analysis.MetricValue;
import io.alignment.analysis.Question;
import io.alignment.analysis.Report;
import io.alignment.analysis.Result;
import io.alignment.analysis.board.BoardAnalysis;
import io.alignment.analysis.direction.CascadeAnalysis;
import io.alignment.analysis.direction.CoverageAnalysis;
import io.alignment.analysis.objectives.Time;
import io.alignment.analysis.objectives.TimeAnalysis;
import io.alignment.analysis.people.SiloAnalysis;
import io.alignment.model.Dependency;
import io.alignment.model.Status;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.WorkItem;
import io.alignment.rules.AlignmentRules;
import io.alignment.rules.Rules;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;

/** The built-in analyses and the ready-made rules keep the laws that everybody should keep. */
@SuppressWarnings("ClassCanBeStatic") // a group of jqwik cannot
class BuiltInLawsProperties {

  /** Those that make no difference between what was given up and what never was. */
  private static final Analyses OTHERS =
      Analyses.builtIn().with(CascadeAnalysis.withLevelGaps()).list().stream()
          .filter(it -> !(it instanceof BoardAnalysis || it instanceof TimeAnalysis))
          .reduce(Analyses.none(), Analyses::with, (some, more) -> more);

  /** The answers to one question, which cost much less than to a question for each. */
  record Together(Report report) implements Result {
    @Override
    public List<Finding> findings() {
      return report.findings();
    }

    /** Without the priorities: what supports a goal and its key result carries it twice. */
    @Override
    public List<MetricValue> numbers() {
      return report.results().values().stream().flatMap(it -> it.numbers().stream()).toList();
    }
  }

  /** Asks all of them. */
  static final class AskedTogether implements Analysis<Together> {
    @Override
    public Together analyze(Question question) {
      return new Together(OTHERS.analyze(question));
    }

    @Override
    public List<Metric> metrics() {
      return OTHERS.metrics();
    }

    @Override
    public List<FindingKind> findingKinds() {
      return OTHERS.findingKinds();
    }
  }

  /** What waits for something that was given up is found, and so is left out. */
  private static Strategy withNothingWaiting(Strategy strategy) {
    StrategyBuilder draft = strategy.toBuilder();
    strategy.elements(WorkItem.class).stream()
        .filter(it -> it.status() == Status.DROPPED)
        .flatMap(it -> strategy.incoming(it.id(), Dependency.class).stream())
        .forEach(draft::remove);
    return draft.build();
  }

  @Group
  class OfBoard implements BoardLaws {}

  @Group
  class OfTime implements AnalysisLaws<Time> {
    @Override
    public Analysis<Time> analysis() {
      return new TimeAnalysis();
    }

    @Override
    @Property(tries = 200)
    public void whatWasGivenUpTakesNoPart(@ForAll("strategiesForLaws") Strategy strategy) {
      AnalysisLaws.super.whatWasGivenUpTakesNoPart(withNothingWaiting(strategy));
    }
  }

  @Group
  class OfAllOthers implements AnalysisLaws<Together> {
    @Override
    public Analysis<Together> analysis() {
      return new AskedTogether();
    }
  }

  @Group
  class OfRules implements AnalysisLaws<List<Finding>> {

    private static final AlignmentRules RULES =
        Rules.noFindings(Analyses.none().with(new CoverageAnalysis()).with(new SiloAnalysis()))
            .with(
                Rules.objectivesMeasured(),
                Rules.objectivesOwnedByOne(),
                Rules.objectivesResourced(),
                Rules.objectivesExecuted(),
                Rules.objectivesAnchored(),
                Rules.objectivesDueWithinTheHorizon(),
                Rules.noOvercommittedResource(),
                Rules.spanOfOwnershipAtMost(1),
                Rules.noSilo(),
                Rules.fitAtLeast(0.9));

    @Override
    public Analysis<List<Finding>> analysis() {
      return question -> RULES.evaluate(question.whole()).findings();
    }

    @Override
    @Property(tries = 200)
    public void whatWasGivenUpTakesNoPart(@ForAll("strategiesForLaws") Strategy strategy) {
      AnalysisLaws.super.whatWasGivenUpTakesNoPart(withNothingWaiting(strategy));
    }
  }
}
