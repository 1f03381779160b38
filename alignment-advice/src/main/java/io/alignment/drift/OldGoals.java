package io.alignment.drift;

import io.alignment.drift.Drift.How;
import io.alignment.model.Aim;
import io.alignment.model.Element;
import io.alignment.model.Initiative;
import io.alignment.model.InvalidStrategyException;
import io.alignment.model.Measure;
import io.alignment.model.Milestone;
import io.alignment.model.Objective;
import io.alignment.model.Reading;
import io.alignment.model.Relation;
import io.alignment.model.Status;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.WorkItem;
import io.alignment.model.WorkItemBuilder;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;

/**
 * The new version with the goals of the old one: work that was given up unfinished is there again,
 * the days of other work and what its measures ask for are those of before. What differs between it
 * and the new version as it is, is owed to the goals that were moved, and to nothing else.
 */
final class OldGoals {

  private final Strategy before;
  private final Strategy after;
  private final Optional<LocalDate> day;
  private final List<Drift.MovedGoal> moved = new ArrayList<>();
  private final List<WorkItem> changed = new ArrayList<>();
  private final List<WorkItem> gone = new ArrayList<>();

  OldGoals(Strategy before, Strategy after, Drift.Elements elements, Optional<LocalDate> day) {
    this.before = before;
    this.after = after;
    this.day = day;
    elements.changed().forEach(it -> compare(it.id()));
    elements.removed().forEach(it -> before.element(it.id()).ifPresent(this::remove));
  }

  /** {@return which goals were moved} */
  List<Drift.MovedGoal> moved() {
    return moved;
  }

  /** {@return whether the new version has all goals of the old one} */
  boolean areKept() {
    return changed.isEmpty() && gone.isEmpty();
  }

  /** {@return the new version with the old goals; empty if the two do not go together} */
  Optional<Strategy> putBack() {
    StrategyBuilder builder = after.toBuilder();
    changed.forEach(builder::update);
    gone.forEach(builder::add);
    Set<Relation> relations = new HashSet<>();
    for (WorkItem item : gone) {
      before.relationsOf(item.id()).stream()
          .filter(it -> isThere(it.source()) && isThere(it.target()))
          .forEach(relations::add);
    }
    builder.addAll(relations);
    try {
      return Optional.of(builder.build());
    } catch (InvalidStrategyException e) {
      return Optional.empty();
    }
  }

  private boolean isThere(String id) {
    return after.element(id).isPresent() || gone.stream().anyMatch(it -> it.id().equals(id));
  }

  private void compare(String id) {
    Element old = before.element(id).orElseThrow();
    Element now = after.element(id).orElseThrow();
    WorkItem kept;
    if (old instanceof Objective was && now instanceof Objective is) {
      kept = kept(was, is);
    } else if (old instanceof Initiative was && now instanceof Initiative is) {
      kept = kept(was, is, is.toBuilder()).build();
    } else {
      return;
    }
    if (!kept.equals(now)) {
      changed.add(kept);
      tell((WorkItem) old, (WorkItem) now, kept);
    }
  }

  private void remove(Element element) {
    if (element instanceof WorkItem work && isOpen(work)) {
      gone.add(work);
      moved.add(dropped(work, work));
    }
  }

  /** Says whether work could still be given up: what was missed is over, but was not reached. */
  private static boolean isOpen(WorkItem work) {
    return work.status() != Status.DONE && work.status() != Status.DROPPED;
  }

  private <B extends WorkItemBuilder<B>> B kept(WorkItem old, WorkItem now, B builder) {
    Optional<LocalDate> start =
        now.start().isEmpty() ? old.start() : day(before, old, WorkItem::start).or(now::start);
    Optional<LocalDate> due =
        now.due().isEmpty() ? old.due() : day(before, old, WorkItem::due).or(now::due);
    if (start.isEmpty() || due.isEmpty() || !start.get().isAfter(due.get())) {
      start.ifPresent(builder::start);
      due.ifPresent(builder::due);
    }
    boolean isGivenUp = now.status() == Status.DROPPED || now.status() == Status.PAUSED;
    if (isOpen(old) && (isGivenUp || (old.status() == Status.MISSED && isOpen(now)))) {
      builder.status(old.status());
    }
    return builder;
  }

  private Objective kept(Objective old, Objective now) {
    Objective.Builder builder = kept(old, now, now.toBuilder());
    if (!old.ownAim().equals(now.ownAim())) {
      builder.aim(aim(before, old));
    }
    for (Measure measure : now.measures()) {
      measure(old, measure.name())
          .filter(it -> !it.equals(measure))
          .map(it -> kept(it, measure))
          .ifPresent(it -> builder.updateMeasure(it.name(), any -> it.toBuilder()));
    }
    return builder.build();
  }

  private static Optional<Measure> measure(WorkItem work, String name) {
    return work instanceof Objective objective
        ? objective.measures().stream().filter(it -> it.name().equals(name)).findFirst()
        : Optional.empty();
  }

  /** Returns a measure that asks what the old one asks for, and shows what the new one shows. */
  private static Measure kept(Measure old, Measure now) {
    boolean asksNothing = old.goal().isEmpty() && !old.isStanding() && !old.isOfMilestones();
    if (asksNothing) {
      return now;
    }
    if (old.isOfMilestones() != now.isOfMilestones()
        || old.isStanding() != now.isStanding()
        || !old.unit().equals(now.unit())
        || old.readingsAre() != now.readingsAre()) {
      return old; // what is read now is something else
    }
    OptionalDouble baseline = old.baseline();
    if (baseline.isEmpty() && !now.baseline().equals(old.goal())) {
      baseline = now.baseline();
    }
    return new Measure(
        now.name(),
        now.measure(),
        now.description(),
        now.unit(),
        old.better().or(() -> old.way().isPresent() ? Optional.empty() : now.better()),
        baseline,
        old.minimum(),
        old.target(),
        old.stretch(),
        old.atLeast(),
        old.atMost(),
        old.plan(),
        old.milestones().stream().map(it -> kept(it, now)).toList(),
        now.weight(),
        now.everyDays(),
        now.leading(),
        now.owner(),
        now.readingsAre(),
        now.readings());
  }

  private static Milestone kept(Milestone old, Measure now) {
    return new Milestone(
        old.name(),
        old.due(),
        milestone(now, old.name()).map(Milestone::done).orElse(old.done()),
        old.weight());
  }

  private static Optional<Milestone> milestone(Measure measure, String name) {
    return measure.milestones().stream().filter(it -> it.name().equals(name)).findFirst();
  }

  // What was moved

  private void tell(WorkItem old, WorkItem now, WorkItem kept) {
    if (now.status() == Status.DROPPED && isOpen(old)) {
      moved.add(dropped(old, kept));
    } else if (!now.status().isFinished()) {
      if (!old.due().equals(now.due())) {
        Optional<LocalDate> was = day(before, old, WorkItem::due);
        day(old.id(), "due", was, day(after, now, WorkItem::due), open(kept));
      }
    }
    if (old instanceof Objective was && now instanceof Objective is) {
      compare(was.id(), aim(before, was), aim(after, is));
      for (Measure measure : was.measures()) {
        measure(now, measure.name()).ifPresent(it -> tell(was.id(), measure, it));
      }
    }
  }

  /** Returns a day of work; of a key result that has none that of its objective. */
  private static Optional<LocalDate> day(
      Strategy strategy, WorkItem work, Function<WorkItem, Optional<LocalDate>> which) {
    return which.apply(work).or(() -> strategy.objectiveOf(work.id()).flatMap(which));
  }

  /** Returns what is asked for of an objective; of a key result that of its objective, too. */
  private static Aim aim(Strategy strategy, Objective objective) {
    return objective
        .ownAim()
        .or(() -> strategy.objectiveOf(objective.id()).flatMap(Objective::ownAim))
        .orElse(objective.aim());
  }

  private void compare(String id, Aim old, Aim now) {
    if (old != now) {
      add(
          id,
          now == Aim.ASPIRATIONAL ? How.EASED : How.RAISED,
          "aim",
          Optional.of(old),
          Optional.of(now));
    }
  }

  private Drift.MovedGoal dropped(WorkItem old, WorkItem kept) {
    return new Drift.MovedGoal(
        old.id(),
        How.DROPPED,
        "status",
        Optional.of(old.status()),
        Optional.empty(),
        Optional.empty(),
        open(kept));
  }

  private void tell(String id, Measure old, Measure now) {
    Function<Boolean, How> byWay =
        more ->
            old.way()
                .map(it -> more == (it == Measure.Better.UP) ? How.RAISED : How.EASED)
                .orElse(How.RETARGETED);
    String path = "measures/" + old.name() + "/";
    value(id, path + "baseline", old.baseline(), now.baseline(), more -> How.REBASELINED);
    value(id, path + "minimum", old.minimum(), now.minimum(), byWay);
    value(id, path + "target", old.target(), now.target(), byWay);
    value(id, path + "stretch", old.stretch(), now.stretch(), byWay);
    Function<Boolean, How> floor = more -> more ? How.RAISED : How.EASED;
    value(id, path + "atLeast", old.atLeast(), now.atLeast(), floor);
    value(id, path + "atMost", old.atMost(), now.atMost(), more -> floor.apply(!more));
    if (!old.plan().isEmpty() && !now.plan().isEmpty() && !old.plan().equals(now.plan())) {
      add(id, How.REPLANNED, path + "plan", Optional.empty(), Optional.empty());
    }
    for (Milestone milestone : old.milestones()) {
      String inside = path + "milestones/" + milestone.name();
      Optional<Milestone> same = milestone(now, milestone.name());
      if (same.isPresent()) {
        day(id, inside + "/due", milestone.due(), same.get().due(), List.of());
      } else if (milestone.done().isEmpty()) {
        add(id, How.EASED, inside, Optional.of(milestone.name()), Optional.empty());
      }
    }
  }

  private void value(
      String id, String field, OptionalDouble old, OptionalDouble now, Function<Boolean, How> how) {
    if (old.isPresent() && now.isPresent() && old.getAsDouble() != now.getAsDouble()) {
      add(
          id,
          how.apply(now.getAsDouble() > old.getAsDouble()),
          field,
          Optional.of(old.getAsDouble()),
          Optional.of(now.getAsDouble()));
    }
  }

  private void add(
      String id, How how, String field, Optional<Object> before, Optional<Object> after) {
    moved.add(new Drift.MovedGoal(id, how, field, before, after, Optional.empty(), List.of()));
  }

  private void day(
      String id,
      String field,
      Optional<LocalDate> old,
      Optional<LocalDate> now,
      List<Drift.Open> open) {
    if (old.isPresent() && now.isPresent() && !old.equals(now)) {
      long days = old.get().until(now.get(), ChronoUnit.DAYS);
      moved.add(
          new Drift.MovedGoal(
              id,
              days > 0 ? How.POSTPONED : How.BROUGHT_FORWARD,
              field,
              Optional.of(old.get()),
              Optional.of(now.get()),
              Optional.of(Math.abs(days)),
              days > 0 ? open : List.of()));
    }
  }

  // What is open of the old goal

  private List<Drift.Open> open(WorkItem kept) {
    return kept instanceof Objective objective
        ? objective.measures().stream()
            .flatMap(it -> open(it, objective.start()).stream())
            .filter(it -> it.open() > 0)
            .toList()
        : List.of();
  }

  private Optional<Drift.Open> open(Measure measure, Optional<LocalDate> start) {
    if (measure.isOfMilestones()) {
      long left = measure.milestones().stream().filter(it -> !isDone(it)).count();
      return Optional.of(new Drift.Open(measure.name(), left, measure.milestones().size()));
    }
    OptionalDouble origin = measure.origin();
    OptionalDouble goal = measure.goal();
    if (origin.isEmpty() || goal.isEmpty()) {
      return Optional.empty();
    }
    double way = goal.getAsDouble() - origin.getAsDouble();
    List<Reading> read =
        measure.levels(start).stream()
            .filter(it -> !day.filter(it.date()::isAfter).isPresent())
            .toList();
    return read.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Drift.Open(
                measure.name(),
                Math.signum(way) * (goal.getAsDouble() - read.get(read.size() - 1).value()),
                Math.abs(way)));
  }

  private boolean isDone(Milestone milestone) {
    return milestone.done().filter(it -> !day.filter(it::isAfter).isPresent()).isPresent();
  }
}
