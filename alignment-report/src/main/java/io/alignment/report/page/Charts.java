package io.alignment.report.page;

import io.alignment.analysis.Question;
import io.alignment.analysis.Report;
import io.alignment.analysis.objectives.Progress;
import io.alignment.analysis.objectives.Schedule;
import io.alignment.analysis.objectives.Time;
import io.alignment.analysis.people.Silos;
import io.alignment.analysis.people.Talk;
import io.alignment.analysis.resources.ResourceFit;
import io.alignment.analysis.resources.Workload;
import io.alignment.model.Strategy;
import io.alignment.report.phrases.Phrases;
import io.alignment.report.svg.MoneyDrawing;
import io.alignment.report.svg.ScheduleDrawing;
import io.alignment.report.svg.TalkDrawing;
import io.alignment.report.svg.TalkNet;
import io.alignment.report.svg.WorkloadDrawing;
import java.util.List;
import java.util.Optional;

/** The pictures of answers, each where its answer was asked and has anything to draw. */
public final class Charts {

  private final List<MoneyDrawing> money;
  private final Optional<ScheduleDrawing> schedule;
  private final Optional<TalkDrawing> talk;
  private final Optional<TalkNet> net;
  private final List<WorkloadDrawing> people;

  Charts(Strategy strategy, Report report, Phrases phrases) {
    Question about = Question.about(strategy);
    Question question =
        report.result(Time.class).flatMap(Time::asOf).map(about::asOf).orElse(about);
    Strategy drawn = question.strategy();
    money =
        report.result(ResourceFit.class).stream()
            .flatMap(it -> MoneyDrawing.all(question, it, phrases).stream())
            .toList();
    schedule =
        report
            .result(Time.class)
            .flatMap(
                time ->
                    report
                        .result(Progress.class)
                        .map(progress -> Schedule.of(question, time, progress)))
            .flatMap(it -> ScheduleDrawing.of(drawn, it, phrases));
    Optional<Talk> said = report.result(Silos.class).map(it -> Talk.of(question, it));
    talk = said.flatMap(it -> TalkDrawing.of(drawn, it, phrases));
    net = said.flatMap(it -> TalkNet.of(drawn, it, phrases));
    people =
        report.result(ResourceFit.class).stream()
            .flatMap(it -> WorkloadDrawing.all(drawn, Workload.of(question), phrases).stream())
            .toList();
  }

  /** {@return where the money goes, unit by unit} */
  public List<MoneyDrawing> money() {
    return money;
  }

  /** {@return when the work is planned} */
  public Optional<ScheduleDrawing> schedule() {
    return schedule;
  }

  /** {@return who talks to whom, as a matrix} */
  public Optional<TalkDrawing> talk() {
    return talk;
  }

  /** {@return who talks to whom, as a graph} */
  public Optional<TalkNet> net() {
    return net;
  }

  /** {@return how much people carry, unit by unit} */
  public List<WorkloadDrawing> people() {
    return people;
  }
}
