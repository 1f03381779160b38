package io.alignment.analysis.board;

import io.alignment.analysis.Analysis;
import io.alignment.analysis.Question;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.analysis.internal.Units;
import io.alignment.index.Adjacency;
import io.alignment.model.DateRange;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The people of work: who is given to it, and who fills a function that owns it or takes part in
 * it, or one inside that, unless it is the whole. Those of a goal are also those of its key results
 * and its open work, as far as they meet its own days. Who is there on none of its days does not
 * count.
 */
final class People {

  private static final Analysis<People> ASKED =
      question -> new People(new Goals(question), Work.of(question));

  private final StrategyIndex index;
  private final Rows rows;
  private final Work work;
  private final Units units;
  // Once they were asked for, by item and by function; the same whoever looks for them.
  private final @Nullable List<Member>[] members;
  private final int[] @Nullable [] fillers;

  @SuppressWarnings({"unchecked", "rawtypes"}) // An array of lists, which no generic type can be.
  private People(Goals goals, Work work) {
    index = goals.index();
    rows = goals.rows();
    this.work = work;
    units = Units.usual(index);
    members = new List[index.size()];
    fillers = new int[index.size()][];
  }

  /** Returns the people of work, who are looked for once for a question. */
  static People of(Question question) {
    return question.answer(ASKED);
  }

  /**
   * One of the people of work.
   *
   * @param resource their element
   * @param on the days of the work on which they are there for it
   */
  record Member(int resource, DateRange on) {}

  /** Returns the people of an objective or initiative alone, those with several parts as often. */
  List<Member> ofItem(int item) {
    List<Member> known = members[item];
    if (known == null) {
      known = work.ahead(item).map(it -> find(item, it)).orElse(List.of());
      members[item] = known;
    }
    return known;
  }

  private List<Member> find(int item, DateRange ahead) {
    List<Member> found = new ArrayList<>();
    work.forEachGiven(
        item,
        (resource, on) -> {
          if (resource.kind() == Resource.Kind.HUMAN) {
            during(ahead, index.indexOf(resource.id()), on).ifPresent(found::add);
          }
        });
    addThoseOf(index.incoming(Relation.Kind.OWNERSHIP), item, ahead, found);
    addThoseOf(index.incoming(Relation.Kind.PARTICIPATION), item, ahead, found);
    return found;
  }

  private void addThoseOf(Adjacency parts, int item, DateRange ahead, List<Member> found) {
    for (int arc = parts.first(item); arc < parts.end(item); arc++) {
      for (int person : fillers(parts.neighbor(arc))) {
        for (DateRange on : person(person).days()) {
          during(ahead, person, on).ifPresent(found::add);
        }
      }
    }
  }

  /** Returns the people of a goal, those with several parts as often. */
  List<Member> ofRow(int row) {
    int goal = rows.element(row);
    Optional<DateRange> ahead = work.ahead(goal);
    if (ahead.isEmpty()) {
      return List.of();
    }
    List<Member> found = new ArrayList<>(ofItem(goal));
    for (int item : work.goalAndWork(row)) {
      if (item != goal) {
        ofItem(item).forEach(it -> during(ahead.get(), it.resource, it.on).ifPresent(found::add));
      }
    }
    return found;
  }

  private Resource person(int element) {
    return (Resource) index.element(element);
  }

  private static Optional<Member> during(DateRange ahead, int resource, DateRange on) {
    return on.within(ahead).map(it -> new Member(resource, it));
  }

  /** Returns who fills a function, or one inside it, unless it is the whole. */
  private int[] fillers(int function) {
    int[] known = fillers[function];
    if (known == null) {
      known = findFillers(function);
      fillers[function] = known;
    }
    return known;
  }

  private int[] findFillers(int function) {
    Adjacency inside = index.incoming(Relation.Kind.MEMBERSHIP);
    Adjacency assigned = index.incoming(Relation.Kind.ASSIGNMENT);
    List<Integer> functions = new ArrayList<>(List.of(function));
    for (int next = 0; next < functions.size() && !units.isWhole(function); next++) {
      inside.neighbors(functions.get(next)).forEach(functions::add);
    }
    return functions.stream().flatMapToInt(assigned::neighbors).distinct().toArray();
  }
}
