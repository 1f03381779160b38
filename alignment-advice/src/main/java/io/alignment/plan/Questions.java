package io.alignment.plan;

import com.google.common.collect.ImmutableSet;
import io.alignment.analysis.Finding;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.Severity;
import io.alignment.analysis.direction.Cascade;
import io.alignment.analysis.environment.Impact;
import io.alignment.analysis.matters.Matter;
import io.alignment.analysis.matters.OpenQuestion;
import io.alignment.analysis.objectives.Judgement;
import io.alignment.analysis.objectives.Progress;
import io.alignment.analysis.resources.Skills;
import io.alignment.analysis.resources.Spending;
import io.alignment.model.Assignment;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Element;
import io.alignment.model.Factor;
import io.alignment.model.Influence;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What has to be found out: what nobody has written down, and matters for which no change is known.
 */
final class Questions {

  /** Of ten answers one changes something; our own. */
  private static final double HOPE = 0.1;

  /** Notes that ask for a look or a decision, though nothing of the board fails for them. */
  private static final Set<String> WORTH_ASKING =
      Stream.of(
              Cascade.PRIORITIES_UNDECIDED,
              Progress.SLOW,
              Progress.LATE,
              Progress.STALLED,
              Progress.SAID_OTHERWISE,
              Judgement.TOO_SURE,
              Spending.AHEAD_OF_PROGRESS,
              Impact.DEMANDS_CHANGE,
              Skills.TRAINING_UNNEEDED)
          .map(FindingKind::id)
          .collect(ImmutableSet.toImmutableSet());

  private static final double OF_AN_ERROR = 0.01;
  private static final int MOST_ASKED = 3;

  private final Situation situation;

  Questions(Situation situation) {
    this.situation = situation;
  }

  /**
   * Something to ask.
   *
   * @param value what it may bring, to stand among other steps
   * @param matter what it answers; empty where nobody has written anything down
   * @param question what it asks then
   * @param ask whom, whoever is nearest first
   */
  record Asked(
      double value, Optional<Matter> matter, Optional<OpenQuestion> question, List<String> ask) {

    static Asked of(OpenQuestion question, List<String> ask) {
      return new Asked(HOPE * question.area(), Optional.empty(), Optional.of(question), ask);
    }

    static Asked of(Matter matter, List<String> ask) {
      double error = matter.severity() == Severity.ERROR ? OF_AN_ERROR : 0;
      return new Asked(
          HOPE * (matter.weight() + error), Optional.of(matter), Optional.empty(), ask);
    }
  }

  /**
   * Returns what to ask, what may bring most first. What is only a note and concerns nothing on the
   * board, nor any amount, is not asked, unless it asks for a look or a decision.
   *
   * @param others the steps that can answer something
   */
  List<Asked> list(List<Idea> others) {
    Set<List<Object>> answered = new HashSet<>();
    Set<Finding.Key> keys = new HashSet<>();
    for (Idea idea : others) {
      answered.add(List.of(idea.matter().cause(), idea.matter().about()));
      keys.addAll(idea.answers());
      keys.addAll(idea.also());
    }
    List<Asked> asked = new ArrayList<>();
    for (OpenQuestion question : situation.matters().questions()) {
      asked.add(Asked.of(question, question.ask().stream().limit(MOST_ASKED).toList()));
    }
    for (Matter matter : situation.matters().list()) {
      boolean isNote =
          matter.severity() == Severity.INFO
              && matter.weight() == 0
              && matter.findings().stream().noneMatch(it -> WORTH_ASKING.contains(it.rule()));
      boolean isAnswered =
          answered.contains(List.of(matter.cause(), matter.about()))
              || matter.findings().stream().anyMatch(it -> keys.contains(it.key()));
      if (!isNote && !isAnswered) {
        asked.add(Asked.of(matter, whom(matter)));
      }
    }
    asked.sort(Comparator.comparingDouble(it -> -it.value()));
    return asked;
  }

  private List<String> whom(Matter matter) {
    return Stream.concat(matter.about().stream(), matter.elements().stream())
        .distinct()
        .flatMap(id -> situation.strategy().element(id).stream())
        .flatMap(this::whom)
        .filter(it -> !situation.isVacant(it))
        .distinct()
        .limit(MOST_ASKED)
        .toList();
  }

  private Stream<String> whom(Element element) {
    if (element instanceof BusinessFunction) {
      return Stream.of(element.id());
    }
    if (element instanceof Factor) {
      return situation.strategy().outgoing(element.id(), Influence.class).stream()
          .map(Relation::target)
          .sorted(situation.byPriority())
          .flatMap(situation::owners);
    }
    return element instanceof Resource
        ? Stream.concat(
            situation.owners(element.id()),
            situation.strategy().outgoing(element.id(), Assignment.class).stream()
                .map(Relation::target))
        : situation.hands(element.id());
  }
}
