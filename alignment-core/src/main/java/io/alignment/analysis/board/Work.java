package io.alignment.analysis.board;

import io.alignment.analysis.Analysis;
import io.alignment.analysis.Question;
import io.alignment.analysis.internal.Days;
import io.alignment.analysis.internal.Elements;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.index.Adjacency;
import io.alignment.model.Allocation;
import io.alignment.model.DateRange;
import io.alignment.model.Element;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import io.alignment.model.WorkItem;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which work is open and which is live, for which goal, on which days, and what is given to it. */
final class Work {

  private static final Analysis<Work> ASKED = question -> new Work(new Goals(question));

  private final StrategyIndex index;
  private final Rows rows;
  private final Days days;
  private final Optional<LocalDate> today;
  // The open work of an objective is that from its number here to that of the next element.
  private final int[] firstWork;
  private final int[] work;
  // Of each row the goal, its key results that are not finished, and its open work.
  private final int[][] goalAndWork;

  private Work(Goals goals) {
    index = goals.index();
    rows = goals.rows();
    today = goals.question().day();
    days = new Days(index, today);
    int[][] goalsOf = new int[index.size()][];
    firstWork = new int[index.size() + 1];
    int[] open = Elements.among(index.elements(Element.Type.INITIATIVE), this::isOpen);
    for (int initiative : open) {
      goalsOf[initiative] = goalsOf(initiative);
      for (int goal : goalsOf[initiative]) {
        firstWork[goal + 1]++;
      }
    }
    for (int element = 0; element < index.size(); element++) {
      firstWork[element + 1] += firstWork[element];
    }
    work = new int[firstWork[index.size()]];
    int[] next = firstWork.clone();
    for (int initiative : open) {
      for (int goal : goalsOf[initiative]) {
        work[next[goal]++] = initiative;
      }
    }
    goalAndWork = new int[rows.size()][];
    for (int row = 0; row < goalAndWork.length; row++) {
      goalAndWork[row] = IntStream.concat(goalAndKeyResults(row), of(row)).toArray();
    }
  }

  /** Returns the work of a strategy, which is looked at once for a question. */
  static Work of(Question question) {
    return question.answer(ASKED);
  }

  private int[] goalsOf(int initiative) {
    return index
        .outgoing(Relation.Kind.SUPPORT)
        .neighbors(initiative)
        .map(this::goalOf)
        .distinct()
        .toArray();
  }

  /**
   * Returns whose the work and the means of an objective are: those of a key result are its
   * objective's, as long as it is not finished.
   */
  int goalOf(int objective) {
    return index.isKeyResult(objective) && !isFinished(objective)
        ? index.objectiveOf(objective)
        : objective;
  }

  private WorkItem item(int element) {
    return (WorkItem) index.element(element);
  }

  Days days() {
    return days;
  }

  Optional<LocalDate> today() {
    return today;
  }

  // What is open

  /** Says whether work is done or missed, or has ended. */
  boolean isFinished(int item) {
    return index.isFinished(item);
  }

  /** Says whether work is planned or active and not finished. */
  boolean isOpen(int item) {
    return Days.isOpen(item(item));
  }

  /** Returns the initiatives that are open and support a goal, or a key result of it. */
  IntStream of(int row) {
    return at(rows.element(row));
  }

  private IntStream at(int objective) {
    return IntStream.range(firstWork[objective], firstWork[objective + 1]).map(it -> work[it]);
  }

  /**
   * Returns a goal, its key results that are not finished, and its open work; not to be changed.
   */
  int[] goalAndWork(int row) {
    return goalAndWork[row];
  }

  /** Returns a goal and its key results that are not finished. */
  IntStream goalAndKeyResults(int row) {
    return withKeyResults(rows.element(row));
  }

  /** Returns an objective and its key results that are not finished. */
  private IntStream withKeyResults(int objective) {
    return IntStream.concat(
        IntStream.of(objective), index.keyResults(objective).filter(it -> !isFinished(it)));
  }

  /**
   * Says whether open work of a goal is live: somebody has a part in it, or people or money are
   * given to it, and it does not start after the goal is due.
   */
  private boolean isLive(int initiative, int objective) {
    return (index.incoming(Relation.Kind.OWNERSHIP).isAt(initiative) || hasAnybody(initiative))
        && !isTooLate(initiative, objective);
  }

  private boolean isTooLate(int initiative, int objective) {
    return days(initiative)
        .from()
        .flatMap(start -> due(objective).filter(start::isAfter))
        .isPresent();
  }

  /** Returns the live work of a goal. */
  IntStream liveOf(int row) {
    return liveAt(rows.element(row));
  }

  /** Returns the live work of an objective; also of one that leads to no vision. */
  IntStream liveAt(int objective) {
    return at(objective).filter(it -> isLive(it, objective));
  }

  /** Returns the open work of a goal that is not live. */
  Stream<Reason.Idle> idleOf(int row) {
    int goal = rows.element(row);
    return of(row)
        .filter(it -> !isLive(it, goal))
        .mapToObj(it -> new Reason.Idle(index.id(it), isTooLate(it, goal)));
  }

  /**
   * Returns who takes part in a goal itself, or a key result of it that is not finished, and what
   * people and money are given to it.
   */
  int[] whoIsAt(int row) {
    IntStream.Builder who = IntStream.builder();
    goalAndKeyResults(row)
        .forEach(
            item -> {
              index.incoming(Relation.Kind.PARTICIPATION).neighbors(item).forEach(who);
              forEachGiven(item, (resource, on) -> who.add(index.indexOf(resource.id())));
            });
    return who.build().sorted().distinct().toArray();
  }

  /** Says whether somebody takes part in work, or people or money are given to it. */
  private boolean hasAnybody(int item) {
    return index.incoming(Relation.Kind.PARTICIPATION).isAt(item) || isGiven(item);
  }

  /** Says whether there is live work for a goal, or somebody or something at the goal itself. */
  boolean isWorkedOn(int row) {
    return isWorkedOnAt(rows.element(row));
  }

  /** Says the same of an objective; also of one that leads to no vision. */
  boolean isWorkedOnAt(int objective) {
    if (hasAnybody(objective)) {
      return true;
    }
    for (int place = firstWork[objective]; place < firstWork[objective + 1]; place++) {
      if (isLive(work[place], objective)) {
        return true;
      }
    }
    return index.keyResults(objective).anyMatch(it -> !isFinished(it) && hasAnybody(it));
  }

  // Days

  /** Returns the days of work. */
  DateRange days(int item) {
    return days.of(item(item));
  }

  /** Returns when an objective is due: on a day of its own, or the latest of its key results. */
  Optional<LocalDate> due(int objective) {
    Optional<LocalDate> own = item(objective).due();
    return own.isPresent()
        ? own
        : index
            .keyResults(objective)
            .filter(it -> !isFinished(it))
            .boxed()
            .flatMap(it -> item(it).due().stream())
            .max(Comparator.naturalOrder());
  }

  /** Returns the days of work from the day asked about on; empty if there are none. */
  Optional<DateRange> ahead(int item) {
    return days(item).within(today.map(DateRange::from).orElse(DateRange.always()));
  }

  /** Returns a day, or the day asked about where that is later. */
  LocalDate orToday(LocalDate day) {
    return today.filter(day::isBefore).orElse(day);
  }

  // What is given

  /** Takes something that is given to work. */
  interface Given {
    void take(Resource resource, DateRange on);
  }

  /**
   * Goes over what people and money are given to work that is not finished, for days that are not
   * over: what comes outside the days of its resource is none.
   */
  void forEachGiven(int item, Given given) {
    Adjacency allocations = index.incoming(Relation.Kind.ALLOCATION);
    for (int arc = allocations.first(item); arc < allocations.end(item); arc++) {
      Allocation allocation = allocations.relation(arc, Allocation.class);
      Resource resource = (Resource) index.element(allocations.neighbor(arc));
      if (resource.kind() != Resource.Kind.TECHNOLOGICAL) {
        List<DateRange> on = days(allocation, resource, item);
        if (!isSpent(item, on)) {
          on.forEach(it -> given.take(resource, it));
        }
      }
    }
  }

  /** Says whether what is given to work is spent: that is finished, or the days are over. */
  boolean isSpent(int item, List<DateRange> on) {
    return isFinished(item) || on.stream().allMatch(days::isOver);
  }

  /** Says whether an allocation is one: on any of its days its resource is there. */
  boolean isAny(int resource, int outgoingArc) {
    Adjacency allocations = index.outgoing(Relation.Kind.ALLOCATION);
    return !days(
            allocations.relation(outgoingArc, Allocation.class),
            (Resource) index.element(resource),
            allocations.neighbor(outgoingArc))
        .isEmpty();
  }

  /** Returns the days on which a resource is given to work, in stretches. */
  List<DateRange> days(Allocation allocation, Resource resource, int item) {
    return days.of(allocation, resource, item(item));
  }

  private boolean isGiven(int item) {
    if (!index.incoming(Relation.Kind.ALLOCATION).isAt(item)) {
      return false;
    }
    boolean[] isGiven = {false};
    forEachGiven(item, (resource, on) -> isGiven[0] = true);
    return isGiven[0];
  }
}
