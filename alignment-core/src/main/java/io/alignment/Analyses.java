package io.alignment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.alignment.analysis.Analysis;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.Metric;
import io.alignment.analysis.Priorities;
import io.alignment.analysis.Question;
import io.alignment.analysis.Report;
import io.alignment.analysis.Result;
import io.alignment.analysis.board.BoardAnalysis;
import io.alignment.analysis.board.TopicsAnalysis;
import io.alignment.analysis.direction.CascadeAnalysis;
import io.alignment.analysis.direction.CoverageAnalysis;
import io.alignment.analysis.direction.ScorecardAnalysis;
import io.alignment.analysis.environment.ImpactAnalysis;
import io.alignment.analysis.environment.SwotAnalysis;
import io.alignment.analysis.objectives.JudgementAnalysis;
import io.alignment.analysis.objectives.ProgressAnalysis;
import io.alignment.analysis.objectives.SmartAnalysis;
import io.alignment.analysis.objectives.TimeAnalysis;
import io.alignment.analysis.people.CommunicationAnalysis;
import io.alignment.analysis.people.DependenceAnalysis;
import io.alignment.analysis.people.OrganizationAnalysis;
import io.alignment.analysis.people.SiloAnalysis;
import io.alignment.analysis.resources.AutomationAnalysis;
import io.alignment.analysis.resources.ResourceFitAnalysis;
import io.alignment.analysis.resources.SkillsAnalysis;
import io.alignment.analysis.resources.SpendingAnalysis;
import io.alignment.model.Strategy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A list of analyses that are asked together. Immutable, safe for use by several threads.
 *
 * <pre>{@code
 * Report report = Analyses.builtIn().analyze(strategy);
 * }</pre>
 */
public final class Analyses {

  private static final Analyses BUILT_IN =
      new Analyses(
          ImmutableList.of(
              new BoardAnalysis(),
              new CoverageAnalysis(),
              new CascadeAnalysis(),
              new SiloAnalysis(),
              new ResourceFitAnalysis(),
              new SmartAnalysis(),
              new ProgressAnalysis(),
              new JudgementAnalysis(),
              new TimeAnalysis(),
              new ScorecardAnalysis(),
              new SwotAnalysis(),
              new ImpactAnalysis(),
              new CommunicationAnalysis(),
              new DependenceAnalysis(),
              new SkillsAnalysis(),
              new AutomationAnalysis(),
              new OrganizationAnalysis(),
              new SpendingAnalysis(),
              new TopicsAnalysis()));

  private final ImmutableList<Analysis<? extends Result>> analyses;

  private Analyses(ImmutableList<Analysis<? extends Result>> analyses) {
    this.analyses = analyses;
    Set<String> ids = new HashSet<>();
    metrics().forEach(metric -> checkUnique(ids, "number", metric.id()));
    findingKinds().forEach(kind -> checkUnique(ids, "rule", kind.id()));
  }

  private static void checkUnique(Set<String> ids, String what, String id) {
    if (!ids.add(what + id)) {
      throw new IllegalArgumentException(
          "Two analyses declare the %s \"%s\". Rename one of the two.".formatted(what, id));
    }
  }

  /** {@return the analyses that come with this library, with their usual options} */
  public static Analyses builtIn() {
    return BUILT_IN;
  }

  /** {@return no analyses, to start a list of one's own} */
  public static Analyses none() {
    return new Analyses(ImmutableList.of());
  }

  /**
   * Returns these analyses and one more. One of the same class, with other options, gives way to
   * it: {@code builtIn().with(CascadeAnalysis.withLevelGaps())} looks for level gaps too.
   *
   * @param analysis the analysis to add
   * @return the new list
   * @throws IllegalArgumentException if it declares a number or a rule that an analysis of another
   *     class declares already
   */
  public Analyses with(Analysis<? extends Result> analysis) {
    List<Analysis<? extends Result>> list = new ArrayList<>(analyses);
    list.replaceAll(it -> it.getClass() == analysis.getClass() ? analysis : it);
    if (!list.contains(analysis)) {
      list.add(analysis);
    }
    return new Analyses(ImmutableList.copyOf(list));
  }

  /** {@return the analyses, in the order in which they are asked} */
  public List<Analysis<? extends Result>> list() {
    return analyses;
  }

  /** {@return the catalogue: every number that these analyses and the priorities can give} */
  public List<Metric> metrics() {
    ImmutableList.Builder<Metric> metrics = ImmutableList.builder();
    metrics.add(Priorities.PRIORITY);
    analyses.forEach(analysis -> metrics.addAll(analysis.metrics()));
    return metrics.build();
  }

  /** {@return every rule whose findings these analyses can raise} */
  public List<FindingKind> findingKinds() {
    ImmutableList.Builder<FindingKind> rules = ImmutableList.builder();
    analyses.forEach(analysis -> rules.addAll(analysis.findingKinds()));
    return rules.build();
  }

  /**
   * Asks all of them about a strategy, as of its newest reading.
   *
   * @param strategy the strategy
   * @return the answers
   * @throws IllegalArgumentException if two answers have the same name
   */
  public Report analyze(Strategy strategy) {
    return analyze(Question.about(strategy));
  }

  /**
   * Asks all of them. Each can learn what the others answer.
   *
   * @param question what is asked
   * @return the answers
   * @throws IllegalArgumentException if two answers have the same name
   */
  public Report analyze(Question question) {
    Question together = question.asking(analyses);
    ImmutableMap.Builder<String, Result> byName = ImmutableMap.builder();
    for (Analysis<? extends Result> analysis : analyses) {
      Result result = together.answer(analysis);
      byName.put(result.catalogue().name(), result);
    }
    Strategy strategy = question.strategy();
    return new Report(strategy.name(), Priorities.of(strategy).byId(), byName.buildOrThrow());
  }
}
