package io.alignment.jqwik;

import io.alignment.Analyses;
import io.alignment.analysis.Analysis;
import io.alignment.analysis.Finding;
import io.alignment.analysis.direction.Cascade;
import io.alignment.analysis.direction.CascadeAnalysis;
import io.alignment.analysis.direction.Coverage;
import io.alignment.analysis.direction.CoverageAnalysis;
import io.alignment.analysis.direction.Scorecard;
import io.alignment.analysis.direction.ScorecardAnalysis;
import io.alignment.analysis.environment.Impact;
import io.alignment.analysis.environment.ImpactAnalysis;
import io.alignment.analysis.environment.Swot;
import io.alignment.analysis.environment.SwotAnalysis;
import io.alignment.analysis.objectives.Judgement;
import io.alignment.analysis.objectives.JudgementAnalysis;
import io.alignment.analysis.objectives.Progress;
import io.alignment.analysis.objectives.ProgressAnalysis;
import io.alignment.analysis.objectives.Smart;
import io.alignment.analysis.objectives.SmartAnalysis;
import io.alignment.analysis.objectives.Time;
import io.alignment.analysis.objectives.TimeAnalysis;
import io.alignment.analysis.people.CommunicationAnalysis;
import io.alignment.analysis.people.CommunicationFlow;
import io.alignment.analysis.people.Dependence;
import io.alignment.analysis.people.DependenceAnalysis;
import io.alignment.analysis.people.Organization;
import io.alignment.analysis.people.OrganizationAnalysis;
import io.alignment.analysis.people.SiloAnalysis;
import io.alignment.analysis.people.Silos;
import io.alignment.analysis.resources.Automation;
import io.alignment.analysis.resources.AutomationAnalysis;
import io.alignment.analysis.resources.ResourceFit;
import io.alignment.analysis.resources.ResourceFitAnalysis;
import io.alignment.analysis.resources.Skills;
import io.alignment.analysis.resources.SkillsAnalysis;
import io.alignment.analysis.resources.Spending;
import io.alignment.analysis.resources.SpendingAnalysis;
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
  class OfCoverage implements AnalysisLaws<Coverage> {
    @Override
    public Analysis<Coverage> analysis() {
      return new CoverageAnalysis();
    }
  }

  @Group
  class OfBoard implements BoardLaws {}

  @Group
  class OfCascade implements AnalysisLaws<Cascade> {
    @Override
    public Analysis<Cascade> analysis() {
      return CascadeAnalysis.withLevelGaps();
    }
  }

  @Group
  class OfSilos implements AnalysisLaws<Silos> {
    @Override
    public Analysis<Silos> analysis() {
      return new SiloAnalysis();
    }
  }

  @Group
  class OfResourceFit implements AnalysisLaws<ResourceFit> {
    @Override
    public Analysis<ResourceFit> analysis() {
      return new ResourceFitAnalysis();
    }
  }

  @Group
  class OfSmart implements AnalysisLaws<Smart> {
    @Override
    public Analysis<Smart> analysis() {
      return new SmartAnalysis();
    }
  }

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
  class OfScorecard implements AnalysisLaws<Scorecard> {
    @Override
    public Analysis<Scorecard> analysis() {
      return new ScorecardAnalysis();
    }
  }

  @Group
  class OfProgress implements AnalysisLaws<Progress> {
    @Override
    public Analysis<Progress> analysis() {
      return new ProgressAnalysis();
    }
  }

  @Group
  class OfSwot implements AnalysisLaws<Swot> {
    @Override
    public Analysis<Swot> analysis() {
      return new SwotAnalysis();
    }
  }

  @Group
  class OfImpact implements AnalysisLaws<Impact> {
    @Override
    public Analysis<Impact> analysis() {
      return new ImpactAnalysis();
    }
  }

  @Group
  class OfCommunication implements AnalysisLaws<CommunicationFlow> {
    @Override
    public Analysis<CommunicationFlow> analysis() {
      return new CommunicationAnalysis();
    }
  }

  @Group
  class OfDependence implements AnalysisLaws<Dependence> {
    @Override
    public Analysis<Dependence> analysis() {
      return new DependenceAnalysis();
    }
  }

  @Group
  class OfJudgement implements AnalysisLaws<Judgement> {
    @Override
    public Analysis<Judgement> analysis() {
      return new JudgementAnalysis();
    }
  }

  @Group
  class OfSkills implements AnalysisLaws<Skills> {
    @Override
    public Analysis<Skills> analysis() {
      return new SkillsAnalysis();
    }
  }

  @Group
  class OfSpending implements AnalysisLaws<Spending> {
    @Override
    public Analysis<Spending> analysis() {
      return new SpendingAnalysis();
    }
  }

  @Group
  class OfAutomation implements AnalysisLaws<Automation> {
    @Override
    public Analysis<Automation> analysis() {
      return new AutomationAnalysis();
    }
  }

  @Group
  class OfOrganization implements AnalysisLaws<Organization> {
    @Override
    public Analysis<Organization> analysis() {
      return new OrganizationAnalysis();
    }
  }

  @Group
  class OfRules implements AnalysisLaws<List<Finding>> {

    private static final AlignmentRules RULES =
        Rules.noFindings(Analyses.builtIn())
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
