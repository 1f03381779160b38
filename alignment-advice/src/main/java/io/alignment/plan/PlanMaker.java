package io.alignment.plan;

import io.alignment.Analyses;
import io.alignment.analysis.Report;
import io.alignment.analysis.matters.Matter;
import io.alignment.drift.Drift;
import io.alignment.model.Edit;
import io.alignment.plan.Questions.Asked;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Puts changes and questions in one order, and tells what comes of them. */
final class PlanMaker {

  private static final int NEAR = 2;
  private static final double HALF = 0.5;

  private final Trials trials;
  private final Settings settings;
  private final List<Asked> questions;
  private final Standing standing;
  private final List<Idea> chosen;
  // What there is before the first change, after it, after the second, and so on.
  private final List<Outcome> outcomes;
  private final List<EffortGain> front;
  private final OptionalDouble firstStays;

  PlanMaker(
      Trials trials,
      Settings settings,
      Selection.Chosen chosen,
      List<Asked> questions,
      Standing standing) {
    this.trials = trials;
    this.settings = settings;
    this.questions = questions;
    this.standing = standing;
    this.chosen = new ArrayList<>(chosen.ideas());
    outcomes = new ArrayList<>(chosen.outcomes());
    front = chosen.front();
    firstStays = chosen.firstStays();
  }

  private Outcome last() {
    return outcomes.get(outcomes.size() - 1);
  }

  Plan plan(Report before, Analyses analyses, int untried) {
    List<Optional<Asked>> order = order();
    int changes = (int) order.stream().filter(Optional::isEmpty).count();
    // The last changes fall away where questions take their places.
    chosen.subList(changes, chosen.size()).clear();
    outcomes.subList(changes + 1, outcomes.size()).clear();
    List<Step> steps = new ArrayList<>();
    int made = 0;
    for (Optional<Asked> asked : order) {
      steps.add(asked.isPresent() ? question(asked.get(), made) : change(made));
      made += asked.isPresent() ? 0 : 1;
    }
    Report after = chosen.isEmpty() ? before : analyses.analyze(last().question());
    Drift.Findings findings = Drift.findings(before, after);
    return new Plan(
        steps,
        trials.base().worth(),
        last().worth(),
        Drift.numbers(before, after),
        findings.solved(),
        findings.added(),
        front(),
        chosen.isEmpty() ? OptionalDouble.empty() : firstStays,
        trials.tried(),
        untried);
  }

  /** Returns what can be had with less effort, as far as that is less, and with the whole plan. */
  private List<EffortGain> front() {
    double gain = last().worth().total() - trials.base().worth().total();
    List<EffortGain> all = new ArrayList<>();
    front.stream().filter(it -> it.gain() < gain).forEach(all::add);
    chosen.stream()
        .map(settings::effort)
        .max(Effort::compareTo)
        .ifPresent(
            most -> {
              all.removeIf(it -> it.most().compareTo(most) >= 0);
              all.add(new EffortGain(most, chosen.size(), gain));
            });
    return all;
  }

  /** Returns the places of the plan: a question, or empty where the next change stands. */
  private List<Optional<Asked>> order() {
    List<Optional<Asked>> order = new ArrayList<>();
    int changes = 0;
    int asked = 0;
    while (order.size() < settings.steps()
        && (changes < chosen.size() || asked < questions.size())) {
      Optional<Asked> next = Optional.empty();
      while (next.isEmpty() && asked < questions.size()) {
        next = standing.asked(questions.get(asked), changes);
        asked += next.isEmpty() ? 1 : 0;
      }
      if (next.isEmpty() && changes == chosen.size()) {
        break;
      }
      boolean isLate =
          order.subList(Math.max(0, order.size() - NEAR), order.size()).stream()
              .anyMatch(Optional::isPresent);
      double gain = changes < chosen.size() ? gain(changes) : 0;
      boolean isAsked =
          next.isPresent()
              && (changes == chosen.size() || next.get().value() * (isLate ? HALF : 1) > gain);
      order.add(isAsked ? next : Optional.empty());
      changes += isAsked ? 0 : 1;
      asked += isAsked ? 1 : 0;
    }
    return order;
  }

  private double gain(int place) {
    return outcomes.get(place + 1).worth().total() - outcomes.get(place).worth().total();
  }

  private Step question(Asked asked, int made) {
    return new Step(
        StepKind.ASK,
        StepKind.ASK.nature(),
        settings.effort(StepKind.ASK),
        Price.NONE,
        Optional.empty(),
        asked.matter(),
        asked.question(),
        asked.ask(),
        late(asked.matter(), made),
        0,
        0,
        outcomes.get(made).worth(),
        List.of());
  }

  private Step change(int place) {
    Idea idea = chosen.get(place);
    Outcome after = outcomes.get(place + 1);
    return new Step(
        idea.kind(),
        idea.kind().nature(),
        settings.effort(idea),
        settings.price(idea, trials.base().question().whole()),
        Optional.of(idea.change()),
        standing.matter(idea, place),
        Optional.empty(),
        List.of(),
        late(standing.matter(idea, place), place),
        gain(place),
        place == chosen.size() - 1 ? gain(place) : lost(place),
        after.worth(),
        Turns.between(outcomes.get(place).board(), after.board()));
  }

  private OptionalInt late(Optional<Matter> matter, int made) {
    return matter
        .map(it -> Lessons.late(it, outcomes.get(made).question()))
        .orElse(OptionalInt.empty());
  }

  private double lost(int place) {
    List<Edit> others = new ArrayList<>();
    for (int i = 0; i < chosen.size(); i++) {
      if (i != place) {
        others.add(chosen.get(i).change());
      }
    }
    // What cannot be made, or breaks something, without it is worth nothing more than now.
    Worth without = trials.of(others).orElse(trials.base()).worth();
    return last().worth().total() - without.total();
  }
}
