package io.alignment.report.answers;

import com.google.common.collect.ImmutableSet;
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
import io.alignment.model.Topic;
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

  /** Who tells what, and what that is about. */
  private List<Answer<?>> answers() {
    return List.of(
        new Answer<>(Coverage.class, (it, to) -> CoverageTelling.tell(it, strategy, to)),
        new Answer<>(Cascade.class, CascadeTelling::tell),
        new Answer<>(Silos.class, SilosTelling::tell, Topic.CHANNELS),
        new Answer<>(
            ResourceFit.class, (it, to) -> ResourceFitTelling.tell(it, strategy, to), Topic.MEANS),
        new Answer<>(
            Smart.class, (it, to) -> SmartTelling.tell(it, report.priorities(), to), Topic.CLEAR),
        new Answer<>(
            Progress.class,
            (it, to) -> new ProgressTelling(it, strategy, report.priorities(), to).tell(),
            Topic.READINGS),
        new Answer<>(Judgement.class, JudgementTelling::tell, Topic.READINGS),
        new Answer<>(Time.class, (it, to) -> TimeTelling.tell(it, strategy, to), Topic.DAYS),
        new Answer<>(Scorecard.class, ScorecardTelling::tell, Topic.PERSPECTIVES),
        new Answer<>(Swot.class, SwotTelling::tell, Topic.FACTORS),
        new Answer<>(Impact.class, ImpactTelling::tell, Topic.FACTORS),
        new Answer<>(CommunicationFlow.class, CommunicationTelling::tell, Topic.CHANNELS),
        new Answer<>(
            Dependence.class, (it, to) -> DependenceTelling.tell(it, strategy, to), Topic.PEOPLE),
        new Answer<>(Skills.class, SkillsTelling::tell, Topic.SKILLS),
        new Answer<>(Automation.class, AutomationTelling::tell),
        new Answer<>(Spending.class, SpendingTelling::tell, Topic.MONEY),
        new Answer<>(Organization.class, (it, to) -> OrganizationTelling.tell(it, strategy, to)),
        new Answer<>(Topics.class, TopicsTelling::tell),
        new Answer<>(Board.class, (it, to) -> BoardTelling.tell(it, strategy, to)));
  }

  /** What tells one kind of answer. */
  private record Answer<R extends Result>(
      Class<R> kind, BiConsumer<R, Teller> teller, ImmutableSet<Topic> about) {

    Answer(Class<R> kind, BiConsumer<R, Teller> teller, Topic... about) {
      this(kind, teller, ImmutableSet.copyOf(about));
    }

    boolean tells(Result result) {
      return kind.isInstance(result);
    }

    void tell(Result result, Teller to) {
      teller.accept(kind.cast(result), to);
    }
  }

  private Optional<Answer<?>> answer(Result result) {
    return answers().stream().<Answer<?>>map(it -> it).filter(it -> it.tells(result)).findFirst();
  }

  /**
   * Says whether an answer is about something that the strategy leaves out on purpose, and has
   * found nothing there that is wrong all the same.
   *
   * @param name its name in the report
   * @return whether nobody wants to hear it
   */
  public boolean isLeftOut(String name) {
    Result result = result(name);
    return result.findings().isEmpty()
        && answer(result)
            .filter(it -> it.about().stream().anyMatch(topic -> topic.isIn(strategy.leavesOut())))
            .isPresent();
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
    Result result = result(name);
    Teller teller = new Teller(strategy, phrases, name);
    answer(result)
        .ifPresentOrElse(it -> it.tell(result, teller), () -> numbers(name, result, teller));
    return teller.telling();
  }

  private Result result(String name) {
    return Optional.ofNullable(report.results().get(name)).orElseThrow();
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
