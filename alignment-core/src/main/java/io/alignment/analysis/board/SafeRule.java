package io.alignment.analysis.board;

import io.alignment.analysis.board.Reason.Ground;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.index.Adjacency;
import io.alignment.model.Element;
import io.alignment.model.Hindrance;
import io.alignment.model.Influence;
import io.alignment.model.Relation;
import io.alignment.model.Topic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Is a goal ready for what threatens it: is what bears on it, or on its work, answered? */
final class SafeRule implements Rule {

  private final StrategyIndex index;
  private final Rows rows;
  private final Work work;
  private final Map<Integer, Integer> numbers = new HashMap<>();
  private final Around answered;
  private final boolean isSpoken;

  SafeRule(Goals goals, Work work) {
    index = goals.index();
    rows = goals.rows();
    this.work = work;
    Adjacency answers = index.outgoing(Relation.Kind.ANSWER);
    Adjacency answering = index.incoming(Relation.Kind.ANSWER);
    isSpoken = goals.question().speaksOf(Topic.ANSWERS);
    for (int factor : index.elements(Element.Type.FACTOR)) {
      if (answering.isAt(factor)) {
        numbers.put(factor, numbers.size());
      }
    }
    answered = new Around(index, numbers.size());
    if (!numbers.isEmpty()) {
      for (int objective : index.elements(Element.Type.OBJECTIVE)) {
        // The open work of a key result is that of its objective, or nobody's once it is finished.
        if (!index.isKeyResult(objective)) {
          work.liveAt(objective).flatMap(answers::neighbors).forEach(it -> note(objective, it));
        }
        // What a key result answers is answered by its objective.
        int goal = work.goalOf(objective);
        if (answers.isAt(objective)
            && !work.isFinished(objective)
            && !work.isFinished(goal)
            && work.isWorkedOnAt(goal)) {
          answers.neighbors(objective).forEach(it -> note(goal, it));
        }
      }
    }
    answered.carry();
  }

  private void note(int objective, int factor) {
    answered.set(objective, Objects.requireNonNull(numbers.get(factor)));
  }

  /**
   * Something that bears on a goal.
   *
   * @param by the factor, or the work that hinders
   * @param on what it bears on
   * @param weight how much
   */
  private record Threat(int by, int on, double weight) {}

  private List<Threat> threats(int row) {
    List<Threat> threats = new ArrayList<>();
    Adjacency influences = index.incoming(Relation.Kind.INFLUENCE);
    for (int item : work.goalAndWork(row)) {
      for (int arc = influences.first(item); arc < influences.end(item); arc++) {
        double weight = influences.relation(arc, Influence.class).weight();
        if (weight < 0) {
          threats.add(new Threat(influences.neighbor(arc), item, -weight));
        }
      }
    }
    Adjacency hindrances = index.incoming(Relation.Kind.HINDRANCE);
    int goal = rows.element(row);
    for (int arc = hindrances.first(goal); arc < hindrances.end(goal); arc++) {
      if (!work.isFinished(hindrances.neighbor(arc))) {
        double strength = hindrances.relation(arc, Hindrance.class).strength();
        threats.add(new Threat(hindrances.neighbor(arc), goal, strength));
      }
    }
    return threats;
  }

  private boolean isAnswered(Threat threat, int row) {
    Integer number = numbers.get(threat.by);
    return number != null && answered.holds(rows.element(row), number);
  }

  @Override
  public Optional<Parts> own(int row) {
    List<Threat> threats = threats(row);
    return threats.isEmpty() ? Optional.empty() : Optional.of(parts(threats, row));
  }

  private Parts parts(List<Threat> threats, int row) {
    double all = 0;
    double met = 0;
    double worst = 0;
    for (Threat it : threats) {
      all += it.weight;
      if (isAnswered(it, row)) {
        met += it.weight;
      } else {
        worst = Math.max(worst, it.weight);
      }
    }
    double shown = (1 - worst) * met / all;
    double failing = isSpoken ? worst : 0;
    return new Parts(shown, failing, Math.max(0, 1 - shown - failing));
  }

  @Override
  public Optional<Parts> last(int row) {
    return Optional.of(Parts.UNKNOWN);
  }

  @Override
  public List<Reason> why(int row) {
    List<Threat> threats = threats(row);
    if (threats.isEmpty()) {
      return List.of(
          Reason.of(Topic.FACTORS, Ground.SILENCE, Parts.UNKNOWN, List.of(rows.id(row))));
    }
    double all = threats.stream().mapToDouble(Threat::weight).sum();
    double worst =
        threats.stream()
            .filter(it -> !isAnswered(it, row))
            .mapToDouble(Threat::weight)
            .max()
            .orElse(0);
    // What fails is the worst; where several are the worst, each is an equal part of that.
    long worsts = threats.stream().filter(it -> !isAnswered(it, row) && it.weight == worst).count();
    List<Reason> reasons = new ArrayList<>();
    for (Threat it : threats) {
      boolean isAnswered = isAnswered(it, row);
      boolean isWorst = !isAnswered && it.weight == worst;
      double part = isAnswered ? (1 - worst) * it.weight / all : isWorst ? worst / worsts : 0;
      Parts its = isAnswered ? Parts.SHOWN.times(part) : Parts.lacking(isSpoken).times(part);
      reasons.add(
          Reason.of(
              Topic.FACTORS,
              Ground.OWN,
              its,
              List.of(index.id(it.by), index.id(it.on)),
              new Reason.Threat(it.weight, isAnswered)));
    }
    double told =
        reasons.stream().mapToDouble(it -> it.shown() + it.failing() + it.unknown()).sum();
    if (told < 1) {
      reasons.add(
          Reason.of(
              Topic.FACTORS, Ground.SILENCE, new Parts(0, 0, 1 - told), List.of(rows.id(row))));
    }
    return reasons;
  }
}
