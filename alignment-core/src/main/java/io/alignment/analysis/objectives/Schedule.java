package io.alignment.analysis.objectives;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import com.google.common.collect.ImmutableList;
import io.alignment.analysis.Priorities;
import io.alignment.analysis.Question;
import io.alignment.model.BusinessCalendar;
import io.alignment.model.Dependency;
import io.alignment.model.Initiative;
import io.alignment.model.Membership;
import io.alignment.model.Objective;
import io.alignment.model.Strategy;
import io.alignment.model.Support;
import io.alignment.model.WorkItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * When work is planned, goal by goal: what a Gantt chart shows.
 *
 * @param today the day as of which was asked; empty if none was given and there is no reading
 * @param lanes the goals that have a due date, or for which anything is done, those that carry most
 *     of the vision first; work for no goal is at the end
 * @param needs what must be done first, by the ids of both
 * @param overloads the quarters in which more of a unit is demanded than there is, in order
 */
public record Schedule(
    Optional<LocalDate> today, List<Lane> lanes, List<Need> needs, List<Overload> overloads) {

  public Schedule {
    lanes = ImmutableList.copyOf(lanes);
    needs = ImmutableList.copyOf(needs);
    overloads = ImmutableList.copyOf(overloads);
  }

  /** How something stands in time. */
  public enum State {
    /** It is to be done, or is being done, and not late. */
    OPEN,
    /** It is past its due date, and neither finished nor reached. */
    LATE,
    /** It rests. */
    PAUSED,
    /** It is done. */
    DONE,
    /** It ended without being reached. */
    MISSED
  }

  /**
   * A goal and what is done for it.
   *
   * @param goal the id of the objective; empty for work that serves none
   * @param state how the goal stands
   * @param due when it is due, if that is set
   * @param work the initiatives, by the day on which they begin, then by that on which they end,
   *     then by id; what has neither is at the end
   */
  public record Lane(Optional<String> goal, State state, Optional<LocalDate> due, List<Bar> work) {
    public Lane {
      work = ImmutableList.copyOf(work);
    }
  }

  /**
   * An initiative.
   *
   * @param id its id
   * @param state how it stands
   * @param begins the first day: the one on which it really began, or else the planned one
   * @param ends the last day: the one on which it really ended, or else that on which it is due
   * @param progress how far it has come, from 0 to 1; empty where nobody has said so
   * @param goesOn whether it is a process, which needs no end
   */
  public record Bar(
      String id,
      State state,
      Optional<LocalDate> begins,
      Optional<LocalDate> ends,
      OptionalDouble progress,
      boolean goesOn) {}

  /**
   * That something must be done first.
   *
   * @param work the id of what waits
   * @param first the id of what must be done first
   * @param clash whether their dates do not fit: it is due before what it needs, or that leaves it
   *     fewer days than it takes
   */
  public record Need(String work, String first, boolean clash) {}

  /**
   * A quarter in which more is demanded than there is.
   *
   * @param quarter the quarter
   * @param units the units of which there is less, in ascending order
   */
  public record Overload(BusinessCalendar.Quarter quarter, List<String> units) {
    public Overload {
      units = ImmutableList.copyOf(units);
    }
  }

  /**
   * Finds when the work of a strategy is planned. An initiative stands with the one goal that it
   * serves most: the objective of which it carries the largest share of the vision (the first by id
   * of several); a key result stands for its objective. A part of a programme that names no goal
   * stands with the goal of its programme. Cost: linear in elements and relations, plus sorting.
   *
   * @param question the strategy
   * @param time whether its dates fit
   * @param progress how far its work has come
   * @return its schedule
   */
  public static Schedule of(Question question, Time time, Progress progress) {
    return new Maker(question, time, progress).schedule();
  }

  /** What is needed at hand to find one. */
  private static final class Maker {
    private static final Comparator<Optional<LocalDate>> EARLIEST =
        comparing(it -> it.orElse(LocalDate.MAX));

    private final Question question;
    private final Strategy strategy;
    private final Time time;
    private final Progress progress;
    private final Priorities priorities;
    private final Set<String> late;

    Maker(Question question, Time time, Progress progress) {
      this.question = question;
      this.time = time;
      this.progress = progress;
      strategy = question.strategy();
      priorities = Priorities.of(strategy);
      late =
          Stream.concat(time.findings().stream(), progress.findings().stream())
              .filter(
                  it ->
                      it.rule().equals(Time.OVERDUE.id())
                          || it.rule().equals(Progress.OVERDUE.id()))
              .flatMap(it -> it.elements().stream())
              .collect(toSet());
    }

    Schedule schedule() {
      Map<String, List<Initiative>> byGoal =
          strategy.initiatives().stream()
              .collect(groupingBy(it -> goal(it.id()).orElse(""), TreeMap::new, toList()));
      Stream<Lane> ofGoals =
          strategy.objectives().stream()
              .filter(it -> !strategy.isKeyResult(it.id()))
              .filter(it -> it.due().isPresent() || byGoal.containsKey(it.id()))
              .sorted(
                  comparingDouble((Objective it) -> -priorities.of(it.id()).orElse(0))
                      .thenComparing(Objective::id))
              .map(
                  it ->
                      new Lane(
                          Optional.of(it.id()),
                          state(it),
                          it.due(),
                          bars(byGoal.getOrDefault(it.id(), List.of()))));
      Stream<Lane> others =
          Stream.ofNullable(byGoal.get(""))
              .map(it -> new Lane(Optional.empty(), State.OPEN, Optional.empty(), bars(it)));
      return new Schedule(
          question.day(), Stream.concat(ofGoals, others).toList(), needs(), overloads());
    }

    /** Returns the goal with which an initiative stands. */
    private Optional<String> goal(String initiative) {
      return strategy.outgoing(initiative, Support.class).stream()
          .max(
              comparingDouble((Support it) -> it.weight() * priorities.of(it.target()).orElse(0))
                  .thenComparing(Support::target, Comparator.reverseOrder()))
          .map(it -> strategy.objectiveOf(it.target()).map(Objective::id).orElse(it.target()))
          .or(
              () ->
                  strategy.outgoing(initiative, Membership.class).stream()
                      .findFirst()
                      .flatMap(it -> goal(it.target())));
    }

    private List<Bar> bars(List<Initiative> work) {
      return work.stream()
          .map(this::bar)
          .sorted(
              comparing(Bar::begins, EARLIEST)
                  .thenComparing(Bar::ends, EARLIEST)
                  .thenComparing(Bar::id))
          .toList();
    }

    private Bar bar(Initiative it) {
      Progress.InitiativeProgress row = progress.byInitiative().get(it.id());
      State state = state(it);
      return new Bar(
          it.id(),
          state,
          it.begins(),
          it.ended().or(it::due),
          row == null ? OptionalDouble.empty() : row.progress(),
          it.kind() == Initiative.Kind.PROCESS);
    }

    private State state(WorkItem it) {
      return switch (it.status()) {
        case DONE -> State.DONE;
        case MISSED -> State.MISSED;
        case PAUSED -> State.PAUSED;
        case PLANNED, ACTIVE, DROPPED -> late.contains(it.id()) ? State.LATE : State.OPEN;
      };
    }

    private List<Need> needs() {
      Set<List<String>> clashes =
          time.findings().stream()
              .filter(
                  it ->
                      it.rule().equals(Time.BEFORE_WHAT_IT_NEEDS.id())
                          || it.rule().equals(Time.TOO_FEW_DAYS.id()))
              .map(it -> List.copyOf(it.elements()))
              .collect(toSet());
      return strategy.elements(WorkItem.class).stream()
          .flatMap(it -> strategy.outgoing(it.id(), Dependency.class).stream())
          .map(
              it ->
                  new Need(
                      it.source(),
                      it.target(),
                      clashes.contains(List.of(it.source(), it.target()))))
          .sorted(comparing(Need::work).thenComparing(Need::first))
          .toList();
    }

    private List<Overload> overloads() {
      List<Overload> overloads = new ArrayList<>();
      LocalDate day = question.day().orElse(LocalDate.EPOCH);
      for (Time.QuarterLoad it : time.quarters()) {
        BusinessCalendar.Quarter quarter = question.calendar().quarterOf(day);
        while (!quarter.name().equals(it.name())) {
          quarter = question.calendar().quarterOf(quarter.last().plusDays(1));
        }
        day = quarter.first();
        List<String> units =
            it.loads().stream()
                .filter(Time.UnitLoad::overloaded)
                .map(Time.UnitLoad::unit)
                .sorted()
                .toList();
        if (!units.isEmpty()) {
          overloads.add(new Overload(quarter, units));
        }
      }
      return overloads;
    }
  }
}
