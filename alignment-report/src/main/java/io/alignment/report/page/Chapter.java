package io.alignment.report.page;

import com.google.common.collect.ImmutableList;
import io.alignment.analysis.Result;
import io.alignment.analysis.board.Board;
import io.alignment.analysis.board.Topics;
import io.alignment.analysis.direction.Cascade;
import io.alignment.analysis.direction.Coverage;
import io.alignment.analysis.direction.Scorecard;
import io.alignment.analysis.environment.Impact;
import io.alignment.analysis.environment.Swot;
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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The pages of a report that tell answers, in their order. */
public enum Chapter {
  /** What of all that is wanted is in order. */
  BOARD(List.of(Board.class)),
  /** What serves what, drawn. */
  MAP(List.of()),
  /** What is wanted, and what stands behind it. */
  OBJECTIVES(List.of(Coverage.class, Cascade.class, Smart.class, Scorecard.class, Topics.class)),
  /** Where money and people’s time go. */
  MONEY(List.of(ResourceFit.class, Spending.class, Automation.class)),
  /** Who works with whom. */
  PEOPLE(
      List.of(
          Silos.class,
          CommunicationFlow.class,
          Dependence.class,
          Skills.class,
          Organization.class)),
  /** What acts from outside. */
  ENVIRONMENT(List.of(Swot.class, Impact.class)),
  /** What is due when. */
  TIME(List.of(Time.class)),
  /** How far it has come. */
  PROGRESS(List.of(Progress.class, Judgement.class)),
  /** Answers of analyses that this library does not know. */
  OTHERS(List.of());

  private final ImmutableList<Class<? extends Result>> answers;

  Chapter(List<Class<? extends Result>> answers) {
    this.answers = ImmutableList.copyOf(answers);
  }

  /** {@return the name of its place} */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** {@return the page that tells an answer} */
  static Chapter of(Result answer) {
    return Arrays.stream(values())
        .filter(it -> it.answers.contains(answer.getClass()))
        .findFirst()
        .orElse(OTHERS);
  }
}
