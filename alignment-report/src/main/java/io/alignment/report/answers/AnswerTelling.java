package io.alignment.report.answers;

import io.alignment.analysis.MetricValue;
import io.alignment.analysis.Report;
import io.alignment.analysis.Result;
import io.alignment.analysis.board.Board;
import io.alignment.analysis.board.Topics;
import io.alignment.analysis.direction.Cascade;
import io.alignment.analysis.direction.Coverage;
import io.alignment.analysis.direction.Scorecard;
import io.alignment.analysis.environment.Impact;
import io.alignment.analysis.environment.Swot;
import io.alignment.analysis.matters.Matter;
import io.alignment.analysis.matters.Matters;
import io.alignment.analysis.objectives.Judgement;
import io.alignment.analysis.objectives.Progress;
import io.alignment.analysis.objectives.Smart;
import io.alignment.analysis.objectives.Time;
import io.alignment.analysis.people.CommunicationFlow;
import io.alignment.analysis.people.Dependence;
import io.alignment.analysis.people.Organization;
import io.alignment.analysis.people.Silos;
import io.alignment.analysis.resources.Automation;
import io.alignment.analysis.resources.ResourceFit;
import io.alignment.analysis.resources.Skills;
import io.alignment.analysis.resources.Spending;
import io.alignment.model.Strategy;
import io.alignment.plan.Plan;
import io.alignment.report.phrases.Phrases;
import io.alignment.report.phrases.Text;
import io.alignment.report.telling.Teller;
import io.alignment.report.telling.Telling;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** What one answer tells, without its findings. One that is not known here tells its numbers. */
public final class AnswerTelling {

  private final Strategy strategy;
  private final Report report;
  private final Phrases phrases;
  private final Matters matters;

  /**
   * Prepares to tell the answers of a report.
   *
   * @param strategy of what it is the report
   * @param report the answers
   * @param phrases what is said
   */
  public AnswerTelling(Strategy strategy, Report report, Phrases phrases) {
    this.strategy = strategy;
    this.report = report;
    this.phrases = phrases;
    matters = Matters.of(strategy, report);
  }

  /** Who tells what. */
  private List<Topic<?>> topics() {
    return List.of(
        new Topic<>(Coverage.class, (it, to) -> CoverageTelling.tell(it, strategy, to)),
        new Topic<>(Cascade.class, CascadeTelling::tell),
        new Topic<>(Silos.class, SilosTelling::tell),
        new Topic<>(ResourceFit.class, ResourceFitTelling::tell),
        new Topic<>(Smart.class, (it, to) -> SmartTelling.tell(it, report.priorities(), to)),
        new Topic<>(
            Progress.class,
            (it, to) -> new ProgressTelling(it, strategy, report.priorities(), to).tell()),
        new Topic<>(Judgement.class, JudgementTelling::tell),
        new Topic<>(Time.class, (it, to) -> TimeTelling.tell(it, strategy, to)),
        new Topic<>(Scorecard.class, ScorecardTelling::tell),
        new Topic<>(Swot.class, SwotTelling::tell),
        new Topic<>(Impact.class, ImpactTelling::tell),
        new Topic<>(CommunicationFlow.class, CommunicationTelling::tell),
        new Topic<>(Dependence.class, DependenceTelling::tell),
        new Topic<>(Skills.class, SkillsTelling::tell),
        new Topic<>(Automation.class, AutomationTelling::tell),
        new Topic<>(Spending.class, SpendingTelling::tell),
        new Topic<>(Organization.class, OrganizationTelling::tell),
        new Topic<>(Topics.class, TopicsTelling::tell),
        new Topic<>(Board.class, BoardTelling::tell));
  }

  /** What tells one kind of answer. */
  private record Topic<R extends Result>(Class<R> kind, BiConsumer<R, Teller> teller) {

    boolean tells(Result result) {
      return kind.isInstance(result);
    }

    void tell(Result result, Teller to) {
      teller.accept(kind.cast(result), to);
    }
  }

  /**
   * Tells how all of it stands, and what to change first.
   *
   * @param plan what to do next; empty if nobody looked for it
   * @return what there is to tell
   */
  public Telling inShort(Optional<Plan> plan) {
    Teller tell = new Teller(strategy, phrases, "short");
    new ShortTelling(strategy, matters, tell).tell(plan);
    return tell.telling();
  }

  /**
   * Tells what is wrong, one entry for one cause.
   *
   * @return what there is to tell; nothing if there is nothing
   */
  public Telling found() {
    Teller tell = new Teller(strategy, phrases, "matters");
    new MattersTelling(strategy, tell).tell(matters.list());
    return tell.telling();
  }

  /**
   * Tells what has to be asked.
   *
   * @return what there is to tell; nothing if there is nothing
   */
  public Telling asked() {
    Teller tell = new Teller(strategy, phrases, "matters");
    new MattersTelling(strategy, tell).ask(matters.questions());
    return tell.telling();
  }

  /**
   * Says what a matter costs.
   *
   * @param matter the matter
   * @return points of the board, amounts and days; empty if it costs none of these
   */
  public Text cost(Matter matter) {
    return new MattersTelling(strategy, new Teller(strategy, phrases, "matters")).cost(matter);
  }

  /** {@return what is wrong, the gravest first, and what has to be asked} */
  public Matters matters() {
    return matters;
  }

  /**
   * Tells an answer.
   *
   * @param name its name in the report
   * @return what it tells, beginning with a heading
   */
  public Telling of(String name) {
    Result result = Optional.ofNullable(report.results().get(name)).orElseThrow();
    Teller teller = new Teller(strategy, phrases, name);
    topics().stream()
        .filter(it -> it.tells(result))
        .findFirst()
        .ifPresentOrElse(it -> it.tell(result, teller), () -> numbers(name, result, teller));
    return teller.telling();
  }

  private void numbers(String name, Result result, Teller tell) {
    tell.line(Telling.Role.HEADING, Text.of(name));
    for (MetricValue number : result.numbers()) {
      tell.row(
          Text.of((phrases.words().number(number.metric()) + " " + number.subject()).strip()),
          tell.number(number));
    }
  }
}
