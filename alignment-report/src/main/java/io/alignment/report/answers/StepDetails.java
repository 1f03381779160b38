package io.alignment.report.answers;

import io.alignment.model.CommonUnits;
import io.alignment.model.Strategy;
import io.alignment.model.Topic;
import io.alignment.plan.Price;
import io.alignment.plan.Step;
import io.alignment.plan.Turn;
import io.alignment.plan.Worth;
import io.alignment.report.phrases.Text;
import io.alignment.report.telling.Teller;
import io.alignment.report.telling.Telling.Role;
import java.util.ArrayList;
import java.util.List;

/** What a step of a plan brings, and what it takes. */
record StepDetails(Strategy strategy, Teller tell) {

  private static final int MOST_TURNS = 3;
  private static final double LEAST = 0.0005;

  /** Tells what a step turns, of the board first, and of what plans are measured by besides. */
  void brings(Step step, Worth before) {
    List<Text> turns = new ArrayList<>();
    step.turns().stream()
        .filter(it -> it.gain() > LEAST)
        .limit(MOST_TURNS)
        .forEach(it -> turns.add(turn(it)));
    if (step.after().useful().isPresent() && before.useful().isPresent()) {
      double was = before.useful().getAsDouble();
      double is = step.after().useful().getAsDouble();
      if (is > was + LEAST) {
        turns.add(tell.text("turn.useful", tell.percent(was), tell.percent(is)));
      }
    }
    if (step.after().errors() < before.errors()) {
      turns.add(tell.text("turn.errors", before.errors() - step.after().errors()));
    }
    if (!turns.isEmpty()) {
      detail("brings", tell.phrases().joined(turns, "list.semicolon"));
    }
    step.turns().stream()
        .filter(it -> it.gain() < -LEAST)
        .reduce((one, other) -> other)
        .ifPresent(it -> detail("worse", turn(it)));
  }

  private Text turn(Turn turn) {
    return tell.text(
        "turn",
        tell.name(turn.goal()),
        tell.phrases().group(turn.column().id()),
        tell.percent(turn.before()),
        tell.percent(turn.after()));
  }

  /** Tells what it takes. */
  void takes(Price price) {
    amounts("takes", price.takes());
    amounts("adds", price.adds());
    amounts("costs", price.costs());
    price.personDays().ifPresent(it -> detail("person-days", Math.round(it)));
    if (!price.unknown().isEmpty()) {
      detail(
          price.unknown().size() > 1
              ? "unknown.both"
              : price.unknown().contains(Topic.MONEY) ? "unknown.money" : "unknown.time");
    }
  }

  private void amounts(String key, List<Price.Amount> amounts) {
    CommonUnits units = CommonUnits.always(strategy);
    amounts.forEach(
        it ->
            detail(
                key,
                tell.amount(units.common(it.amount(), it.unit()), units.common(it.unit())).text()));
  }

  private void detail(String key, Object... arguments) {
    tell.line(Role.DETAIL, tell.text(key, arguments));
  }
}
